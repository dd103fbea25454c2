// A coalition leaves one installation as a zip file and comes into another one whole, or not at all.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Postgres } from "../world/postgres.ts";
import { foothold, footholdOutput, RunningFoothold } from "../world/program.ts";
import { expect, test } from "../world/test.ts";
import { kestrel, marcus, memberId, rosa, startWorld, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
let exports: string;
/** A whole export of Kestrel County Upward, made before the tests. */
let exported: string;
test.beforeAll(async () => {
  exports = mkdtempSync(join(tmpdir(), "foothold-exports-"));
  exported = join(exports, "kestrel.zip");
  world = await startWorld();
  await writeSomething();
  exportTo(exported);
});
test.afterAll(async () => {
  await world.workspace.stop();
  rmSync(exports, { recursive: true });
});

/** A little of everything: references, an edit, a removal, comments, a private record, Spanish letters. */
async function writeSomething(): Promise<void> {
  const decision = await world.rosa.makeRecord(kestrel, "decision", {
    question: "¿Quién dirige el año próximo?",
    _visibility: "coalition",
  });
  const path = `/coalitions/${kestrel.slug}/records/${decision}`;
  await world.elena.accepted(`${path}/edit`, {
    _revision: "1",
    question: "¿Quién dirige el año próximo, y con quién?",
    _visibility: "coalition",
    _reason: "Asked at the meeting <of May>",
  });
  await world.marcus.accepted(`${path}/comments`, { body: "First line\nsecond line" });
  await world.rosa.makeRecord(kestrel, "meeting", { name: "Opening", decisions: `decision:${decision}` });
  await world.marcus.makeRecord(kestrel, "task", { what: "Private task of Marcus", _visibility: "owner" });
  const removed = await world.rosa.makeRecord(kestrel, "task", {
    what: "Heron watch",
    _visibility: "coalition",
  });
  await world.rosa.accepted(`/coalitions/${kestrel.slug}/records/${removed}/removal`, { _revision: "1" });
}

function exportTo(file: string, ...words: string[]): void {
  footholdOutput(
    "coalition",
    "export",
    kestrel.slug,
    "--data",
    world.workspace.folder,
    "--out",
    file,
    ...words,
  );
}

const entriesOf = (file: string): string[] =>
  execFileSync("unzip", ["-Z1", file], { encoding: "utf8" }).trim().split("\n");
const entryOf = (file: string, name: string): string =>
  execFileSync("unzip", ["-p", file, name], { encoding: "utf8", maxBuffer: 1 << 28 });
const linesOf = (file: string, name: string) =>
  entryOf(file, name)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("an export holds everything, lists it with checksums, and no secret", () => {
  expect(entriesOf(exported).sort()).toEqual(
    [
      "attachments.jsonl",
      "changes.jsonl",
      "comments.jsonl",
      "index.html",
      "manifest.json",
      "members.jsonl",
      "pages/decision.html",
      "pages/meeting.html",
      "pages/style.css",
      "pages/task.html",
      "people.jsonl",
      "records.jsonl",
    ].sort(),
  );
  const manifest = JSON.parse(entryOf(exported, "manifest.json")) as {
    counts: Record<string, number>;
    entries: { name: string; sha256: string }[];
  };
  expect(manifest.counts).toMatchObject({ records: 4, changes: 6, comments: 1, people: 4, members: 4 });
  for (const { name, sha256 } of manifest.entries)
    expect(createHash("sha256").update(entryOf(exported, name)).digest("hex"), name).toBe(sha256);
  expect(manifest.entries).toHaveLength(entriesOf(exported).length - 1);
  expect(Object.keys(linesOf(exported, "people.jsonl")[0]!).sort()).toEqual(["email", "id", "name"]);
  for (const { name } of manifest.entries) expect(entryOf(exported, name)).not.toContain("argon2");
});

test("an export is not written over a file unless told to", ({ folder }) => {
  const file = join(folder, "kept.zip");
  writeFileSync(file, "precious");
  const refused = foothold("coalition", "export", "kestrel", "--data", world.workspace.folder, "--out", file);
  expect(refused.code).toBe(3);
  expect(refused.complaint).toContain("--force");
  expect(readFileSync(file, "utf8")).toBe("precious");
  exportTo(file, "--force");
  expect(readFileSync(file).equals(readFileSync(exported))).toBe(true);
});

test("an import brings all of it in, and the next export has the same bytes", ({ folder }) => {
  const printed = importInto(folder, exported);
  expect(printed).toContain("kestrel is imported");
  expect(footholdOutput("coalition", "verify", "kestrel", "--data", folder)).toContain("6 changes");
  const again = join(folder, "again.zip");
  footholdOutput("coalition", "export", "kestrel", "--data", folder, "--out", again);
  expect(readFileSync(again).equals(readFileSync(exported))).toBe(true);
});

function importInto(folder: string, file: string, ...words: string[]): string {
  return footholdOutput("coalition", "import", file, "--data", folder, ...words);
}

test("a coalition goes from SQLite to PostgreSQL and back without losing a byte", ({ folder }) => {
  test.skip(!Postgres.exists, "PostgreSQL is not installed");
  const server = Postgres.start();
  try {
    const database = server.makeDatabase();
    importInto(folder, exported, "--database", database);
    const there = join(folder, "there.zip");
    const options = ["--data", folder, "--database", database];
    expect(footholdOutput("coalition", "verify", "kestrel", ...options)).toContain("intact");
    footholdOutput("coalition", "export", "kestrel", ...options, "--out", there);
    expect(readFileSync(there).equals(readFileSync(exported))).toBe(true);
    importInto(folder, there);
    const back = join(folder, "back.zip");
    footholdOutput("coalition", "export", "kestrel", "--data", folder, "--out", back);
    expect(readFileSync(back).equals(readFileSync(exported))).toBe(true);
  } finally {
    server.stop();
  }
});

test("a coalition comes in once, and under another short name where its own is taken", ({ folder }) => {
  importInto(folder, exported, "--slug", "kestrel-copy");
  expect(footholdOutput("coalition", "list", "--data", folder)).toContain("kestrel-copy\t");
  const again = foothold("coalition", "import", exported, "--data", folder, "--slug", "third");
  expect(again.code).toBe(3);
  expect(again.complaint).toContain("already has the coalition");
  const taken = foothold(
    "coalition",
    "import",
    exported,
    "--data",
    world.workspace.folder,
    "--slug",
    "quillwort",
  );
  expect(taken.code).toBe(3);
  const malformed = foothold("coalition", "import", exported, "--data", folder, "--slug", "No slug");
  expect(malformed.complaint).toContain("No slug");
});

test("whoever has an account there already keeps it, and gets what is theirs", async () => {
  const other = await startWorld();
  try {
    const options = ["--data", other.workspace.folder];
    const printed = footholdOutput("coalition", "import", exported, "--slug", "moved", ...options);
    expect(printed).toContain("4 people have an account here already; 4 records were handed over");
    expect(footholdOutput("coalition", "verify", "moved", ...options)).toContain("intact");
    const moved = { name: kestrel.name, slug: "moved" };
    expect(await other.marcus.page("/coalitions/moved/types/task")).toContain("Private task of Marcus");
    expect(await other.rosa.page("/coalitions/moved/types/task")).not.toContain("Private task of Marcus");
    expect(await other.rosa.page("/coalitions/moved/types/decision")).toContain("y con quién");
    expect(await other.rosa.page("/coalitions/moved/search?q=heron")).not.toContain("Heron watch");
    expect(await other.rosa.page("/coalitions/moved/search?q=dirige")).toContain("y con quién");
    expect(await memberId(other.rosa, moved, marcus)).toBe(await memberId(other.rosa, kestrel, marcus));
    expect((await other.paul.get("/coalitions/moved")).status()).toBe(404);
    expect((await (await other.workspace.visitor()).signIn(rosa)).status()).toBe(303);
  } finally {
    await other.workspace.stop();
  }
});

test("a file in which one byte was altered is refused, or makes no difference", ({ folder }) => {
  const bytes = readFileSync(exported);
  const altered = join(folder, "altered.zip");
  let refused = 0;
  for (let at = 10; at < bytes.length; at += Math.ceil(bytes.length / 16)) {
    const data = join(folder, `data${at}`);
    mkdirSync(data);
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 4;
    writeFileSync(altered, copy);
    const run = foothold("coalition", "import", altered, "--data", data);
    if (run.code === 3) {
      ++refused;
      expect(footholdOutput("coalition", "list", "--data", data)).toBe("");
      continue;
    }
    expect(run.code, `byte ${at}: ${run.complaint}`).toBe(0);
    const again = join(data, "again.zip");
    footholdOutput("coalition", "export", "kestrel", "--data", data, "--out", again);
    expect(readFileSync(again).equals(bytes), `byte ${at}`).toBe(true);
  }
  expect(refused).toBeGreaterThan(8);
});

test("a file that was unpacked, altered and packed again is refused", ({ folder }) => {
  const unpacked = join(folder, "unpacked");
  const alter = (name: string, change: (text: string) => string, seal: boolean) => {
    rmSync(unpacked, { recursive: true, force: true });
    execFileSync("unzip", ["-q", exported, "-d", unpacked]);
    const path = join(unpacked, name);
    const text = change(readFileSync(path, "utf8"));
    writeFileSync(path, text);
    if (seal) sealAgain(unpacked, name, text);
    const file = join(folder, "altered.zip");
    rmSync(file, { force: true });
    execFileSync("zip", ["-q", "-X", "-D", "-r", file, "."], { cwd: unpacked });
    const run = foothold("coalition", "import", file, "--data", folder);
    expect(run.code, name).toBe(3);
    return run.complaint;
  };
  const title = (text: string) => text.replace("Heron watch", "Heron match");
  expect(alter("records.jsonl", title, false)).toContain("checksum");
  expect(alter("records.jsonl", title, true)).toContain("not as its changes say");
  expect(alter("changes.jsonl", title, true)).toContain("history in the export");
  const withoutLast = (text: string) => text.replace(/[^\n]+\n$/, "");
  expect(alter("changes.jsonl", withoutLast, true)).toContain("number of changes");
  expect(alter("comments.jsonl", () => "nonsense\n", true)).toContain("Line 1 of comments.jsonl");
  const older = (text: string) => text.replace(/"created_at":"20../, '"created_at":"2001');
  expect(alter("records.jsonl", older, true)).toContain("not as its changes say");
  const newer = (text: string) => text.replace('"format":1', '"format":2');
  expect(alter("manifest.json", newer, false)).toContain("newer version");
  expect(footholdOutput("coalition", "list", "--data", folder)).toBe("");
});

/** Makes the manifest fit an altered entry, as somebody who knows the format would. */
function sealAgain(unpacked: string, name: string, text: string): void {
  const path = join(unpacked, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as {
    entries: { name: string; bytes: number; sha256: string }[];
  };
  const entry = manifest.entries.find((listed) => listed.name === name)!;
  entry.bytes = Buffer.byteLength(text);
  entry.sha256 = createHash("sha256").update(text).digest("hex");
  writeFileSync(path, JSON.stringify(manifest));
}

test("an import that is killed leaves nothing to be seen, and can be repeated", async ({ folder }) => {
  footholdOutput("coalition", "list", "--data", folder);
  for (const pause of [5, 20, 40, 60, 80, 100, 120, 140]) {
    const run = new RunningFoothold("coalition", "import", exported, "--data", folder);
    await new Promise((later) => setTimeout(later, pause));
    if (!run.hasEnded) process.kill(run.id, "SIGKILL");
    await run.end();
    const list = footholdOutput("coalition", "list", "--data", folder);
    if (list === "") continue;
    expect(footholdOutput("coalition", "verify", "kestrel", "--data", folder)).toContain("intact: 6 changes");
    return;
  }
  expect(importInto(folder, exported)).toContain("kestrel is imported");
});

test("an export while others write holds one moment, in which the history fits together", async ({
  folder,
}) => {
  let writing = true;
  const writers = [world.rosa, world.elena, world.marcus].map(async (browser) => {
    while (writing)
      await browser.makeRecord(kestrel, "task", { what: "One of many", _visibility: "coalition" });
  });
  const counts: number[] = [];
  for (let turn = 0; turn < 5; ++turn) {
    const file = join(folder, `export${turn}.zip`);
    exportTo(file);
    const data = join(folder, `data${turn}`);
    mkdirSync(data);
    expect(importInto(data, file)).toContain("is imported");
    counts.push(linesOf(file, "changes.jsonl").length);
    await new Promise((later) => setTimeout(later, 50));
  }
  writing = false;
  await Promise.all(writers);
  expect(counts).toEqual([...counts].sort((left, right) => left - right));
  expect(counts.at(-1)).toBeGreaterThan(counts[0]!);
  expect(readdirSync(folder).filter((name) => name.includes("pending"))).toEqual([]);
});

test("files of records travel along, and are missed when they are not there", ({ folder }) => {
  const bytes = "what somebody attached";
  const hash = createHash("sha256").update(bytes).digest("hex");
  importInto(folder, exported);
  attach(folder, hash, bytes.length);
  const file = join(folder, "with-file.zip");
  const missing = foothold("coalition", "export", "kestrel", "--data", folder, "--out", file);
  expect(missing.code).toBe(3);
  expect(missing.complaint).toContain("minutes.txt");
  expect(existsSync(file)).toBe(false);
  mkdirSync(join(folder, "files", hash.slice(0, 2)), { recursive: true });
  writeFileSync(join(folder, "files", hash.slice(0, 2), hash), bytes);
  footholdOutput("coalition", "export", "kestrel", "--data", folder, "--out", file);
  expect(entryOf(file, `files/${hash}`)).toBe(bytes);
  expect(entryOf(file, "pages/decision.html")).toContain("minutes.txt");
  const other = join(folder, "other");
  mkdirSync(other);
  importInto(other, file);
  expect(readFileSync(join(other, "files", hash.slice(0, 2), hash), "utf8")).toBe(bytes);
});

/** Writes into the table what the store of attachments would write. */
function attach(folder: string, hash: string, size: number): void {
  const row = `SELECT 'att1', coalition_id, id, 'minutes.txt', 'text/plain', ${size}, '${hash}', created_at, owner, NULL, NULL`;
  const sql = `INSERT INTO attachments ${row} FROM records WHERE type = 'decision'`;
  const script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()";
  const run = spawnSync("python3", ["-c", script, join(folder, "workspace.db"), sql], { encoding: "utf8" });
  expect(run.stderr).toBe("");
}

test.describe("a coordinator's download", () => {
  const path = `/coalitions/${kestrel.slug}/export`;

  async function download(file: string): Promise<void> {
    const response = await world.rosa.send(path, {});
    expect(response.status(), await response.text().catch(() => "")).toBe(200);
    expect(response.headers()["content-type"]).toBe("application/zip");
    expect(response.headers()["content-disposition"]).toContain("kestrel-export.zip");
    expect(response.headers()["cache-control"]).toContain("no-store");
    writeFileSync(file, await response.body());
  }

  test("leaves out what the coordinator may not see, says so, and cannot be imported", async ({ folder }) => {
    expect(await world.rosa.page(path)).toContain("stay out of your export: 1.");
    const file = join(folder, "download.zip");
    await download(file);
    for (const name of entriesOf(file))
      expect(entryOf(file, name), name).not.toContain("Private task of Marcus");
    expect(entryOf(file, "records.jsonl")).toContain("y con quién");
    expect(entryOf(file, "index.html")).toContain("may not see them: 1.");
    const run = foothold("coalition", "import", file, "--data", folder);
    expect(run.code).toBe(3);
    expect(run.complaint).toContain("not complete: 1 entries");
  });

  test("is whole when there is nothing that the coordinator may not see", async ({ folder }) => {
    const other = await startWorld();
    try {
      await other.rosa.makeRecord(kestrel, "decision", { question: "Who?", _visibility: "coalition" });
      expect(await other.rosa.page(path)).toContain("the export is complete");
      const response = await other.rosa.send(path, {});
      const file = join(folder, "download.zip");
      writeFileSync(file, await response.body());
      expect(importInto(folder, file)).toContain("1 records, 1 changes");
    } finally {
      await other.workspace.stop();
    }
  });
});
