// The example coalition: fictional people who have worked through all seven chapters, so that newcomers see a living one.
import { example } from "../world/example.ts";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { StoredRecord } from "../world/answers.ts";
import { attack, isNarrowed, type TrueCount } from "../world/attack.ts";
import { foothold, footholdOutput } from "../world/program.ts";
import { programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, marcus, paul, rosa, Workspace, type Visitor } from "../world/workspace.ts";

// One server for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

/** What the files of the example say that checks find. */
const holes = ["C1-6", "C2-1", "C3-5", "C3-7", "C4-6", "EQ-6", "ME-12", "PA-3", "PA-4", "SU-4"];

interface Found {
  findings: { check: string; severity: string; accepted?: unknown }[];
}

let workspace: Workspace;
let first: Visitor;
let data: string[];
test.beforeAll(async () => {
  workspace = await Workspace.start();
  data = ["--data", workspace.folder];
  expect(footholdOutput("coalition", "example", ...data)).toContain("/coalitions/example");
  first = await workspace.firstAccount(rosa);
});
test.afterAll(async () => workspace.stop());

test("the first administrator finds it among their coalitions, marked as an example", async () => {
  const page = await first.page("/coalitions");
  expect(page).toContain(example.name);
  expect(page).toContain("Example, all fictional. Your role: coordinator");
  expect(await first.page("/es/coalitions")).toContain("Ejemplo, todo ficticio");
  // What would undo the work of others is folded away.
  const [, folded = ""] = page.split("<summary>Make it anew</summary>");
  expect(folded.split("</details>")[0]).toContain('action="/example-coalition"');
  expect(await first.page("/coalitions/example")).toContain("This is an example.");
});

test("it is made once, unless it shall be made anew", () => {
  const again = foothold("coalition", "example", ...data);
  expect(again.code).toBe(3);
  expect(again.complaint).toContain("--reset");
});

test("its pages open, with all chapters begun", async () => {
  for (const path of ["/activity", "/calendar", "/members", "/checks", "/types/priority", "/chapters/7"])
    expect((await first.get(`/coalitions/example${path}`)).status(), path).toBe(200);
  expect(await first.page("/coalitions/example")).not.toContain("Not started");
});

test("every view shows its own records, in tables that are well formed", async () => {
  const page = await first.page("/coalitions/example");
  const chapters = [1, 2, 3, 4, 5, 6, 7].map((chapter) =>
    first.page(`/coalitions/example/chapters/${chapter}`),
  );
  const all = [page, ...(await Promise.all(chapters))].join();
  const views = new Set([...all.matchAll(/\/coalitions\/example\/views\/[a-z-]+/g)].map(([path]) => path));
  expect(views.size).toBe(32);
  for (const view of views) expect(await first.page(view), view).not.toMatch(/<\/tr><(?!tr|\/tbody|\/thead)/);
});

test("its activity is not empty, and its comments are found", async () => {
  expect(await first.page("/coalitions/example/activity")).toContain("asked us to name our own part");
  expect(await first.page("/coalitions/example/search?q=adornos")).toContain("Programs with the one form");
});

test("its checks find the holes that were left on purpose, and nothing that blocks", () => {
  const { findings } = JSON.parse(
    footholdOutput("coalition", "checks", "example", ...data, "--format", "json"),
  ) as Found;
  const of = (severity: string) =>
    findings.filter((one) => one.severity === severity).map(({ check }) => check);
  expect(of("block")).toEqual([]);
  expect(of("warning").sort()).toEqual(holes);
});

/** The numbers of its local indicators as they really are. */
async function trueCounts(): Promise<TrueCount[]> {
  const program = await programOf(first, rosa, example, "read");
  const { records } = (await (await program.ask("get", "records?type=local-indicator")).json()) as {
    records: { id: string }[];
  };
  const counts: TrueCount[] = [];
  for (const { id } of records) {
    const { title, fields } = (await (await program.ask("get", `records/${id}`)).json()) as StoredRecord;
    const source = await program.ask("get", `records/${String(fields["data_source"]).split(":")[1]}`);
    for (const row of (fields["values"] ?? []) as Record<string, unknown>[]) {
      const text = (name: string) => String(row[name] ?? "");
      counts.push({
        indicator: title,
        source: ((await source.json()) as StoredRecord).title,
        counted: String(fields["numerator"] ?? ""),
        place: text("place"),
        area: text("area"),
        year: text("year"),
        breakdown: text("breakdown"),
        group: text("group"),
        count: Number(row["count"]),
      });
    }
  }
  return counts;
}

test("no small number can be worked out of what its tables show", async () => {
  const seen = await (await first.get("/coalitions/example/local-data.csv")).text();
  const small = attack(seen, await trueCounts());
  expect(small.length).toBeGreaterThan(10);
  expect(small.filter(isNarrowed)).toEqual([]);
});

test("its history is whole, and it can be taken along as a coalition like any other", ({ folder }) => {
  expect(footholdOutput("coalition", "verify", "example", ...data)).toContain("intact");
  const file = join(folder, "example.zip");
  footholdOutput("coalition", "export", "example", ...data, "--out", file);
  expect(existsSync(file)).toBe(true);
  footholdOutput("coalition", "import", file, "--data", folder, "--slug", "taken-along");
  expect(footholdOutput("coalition", "verify", "taken-along", "--data", folder)).toContain("intact");
  // What came along is no example there, so the place is free.
  expect(footholdOutput("coalition", "example", "--data", folder)).toContain("/coalitions/example");
});

test("nobody can sign in as one of its people", async () => {
  const people = footholdOutput("user", "list", ...data).split("\n");
  const fictional = people.filter((line) => line.includes("Quill") || line.includes("Peralta"));
  expect(fictional).toHaveLength(2);
  for (const line of fictional) {
    expect(line).toContain("\tdisabled\t");
    const visitor = await workspace.visitor();
    const [email = ""] = line.split("\t");
    expect((await visitor.signIn({ name: "", email, password: "" })).status()).toBe(400);
  }
});

test("made anew, it has forgotten what was changed in it, and keeps those who joined it", async () => {
  const guest = await workspace.join(elena, await first.invite(example, "editor"));
  await guest.makeRecord(example, "task", { what: "Heron watch", _visibility: "coalition" });
  expect(await first.page("/coalitions/example/types/task")).toContain("Heron watch");
  expect(await first.accepted("/example-coalition", {})).toBe("/coalitions/example");
  expect(await first.page("/coalitions/example/types/task")).not.toContain("Heron watch");
  expect(await guest.page("/coalitions/example/types/task")).toContain("Ask the college");
  expect(footholdOutput("coalition", "verify", "example", ...data)).toContain("intact");
  expect(footholdOutput("coalition", "example", "--reset", ...data)).toContain("records");
});

test("only administrators make it anew or join it, and only from our own pages", async () => {
  await first.foundCoalition(kestrel);
  const member = await workspace.join(marcus, await first.invite(kestrel, "coordinator"));
  for (const path of ["/example-coalition", "/example-coalition/members"]) {
    expect((await member.send(path, {})).status(), path).toBe(404);
    expect((await first.post(path, {})).status(), path).toBe(403);
    expect((await (await workspace.visitor()).post(path, {})).status(), path).toBe(401);
  }
  expect(await member.page("/coalitions")).not.toContain("example-coalition");
  expect((await member.get("/coalitions/example")).status()).toBe(404);
});

test("an administrator who came later joins it with one button", async () => {
  const added = footholdOutput("user", "add", paul.email, "--name", paul.name, "--administrator", ...data);
  const visitor = await workspace.visitor();
  await visitor.post(added.trim(), { password: paul.password });
  await visitor.signIn(paul);
  expect(await visitor.page("/coalitions")).toContain("/example-coalition/members");
  expect(await visitor.accepted("/example-coalition/members", {})).toBe("/coalitions/example");
  expect(await visitor.page("/coalitions/example")).toContain(example.name);
});

test("no other coalition can lose its history, nor become an example", async () => {
  await first.makeRecord(kestrel, "task", { what: "Stays", _visibility: "coalition" });
  const ofKestrel = "(SELECT id FROM coalitions WHERE slug = 'kestrel')";
  expect(() => workspace.alter(`DELETE FROM changes WHERE coalition_id = ${ofKestrel}`)).toThrow();
  expect(() => workspace.alter("UPDATE coalitions SET example = 1 WHERE slug = 'kestrel'")).toThrow();
});
