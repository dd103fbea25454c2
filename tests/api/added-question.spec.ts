// A question that somebody adds to a worksheet, as CONTRIBUTING.md shows it: one entry of content, and nothing else.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../world/program.ts";
import { programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, Workspace, type Visitor } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

/** The entry, word for word as CONTRIBUTING.md has it. */
function entryInTheGuide(): string {
  const guide = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  const entry = /## How to add a question to a worksheet.*?```yaml\n(.*?)```/s.exec(guide)?.[1];
  if (!entry) throw new Error("CONTRIBUTING.md shows no question to add");
  return entry;
}

const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const english = "How will you help people who cannot read well?";
const spanish = "¿Cómo ayudará a quienes tienen dificultades para leer?";

let content: string;
let workspace: Workspace;
let coordinator: Visitor;
test.beforeAll(async () => {
  content = mkdtempSync(join(root, "build/check-data/content-"));
  cpSync(join(root, "content"), content, { recursive: true });
  const type = join(content, "record-types/engagement/survey.yaml");
  writeFileSync(type, readFileSync(type, "utf8").trimEnd() + "\n" + entryInTheGuide());
  workspace = await Workspace.withContent(content);
  coordinator = await workspace.firstAccount(rosa);
  await coordinator.foundCoalition(kestrel);
});
test.afterAll(async () => {
  await workspace.stop();
  rmSync(content, { recursive: true });
});

test("is asked in the form, with its help, in both languages", async () => {
  const form = await coordinator.page(at("/types/survey/new"));
  expect(form).toContain(english);
  expect(form).toContain("for example by reading the questions aloud");
  expect(await coordinator.page(`/es${at("/types/survey/new")}`)).toContain(spanish);
});

test("stands on the blank worksheet for paper", async () => {
  expect(await coordinator.page(at("/worksheets/resident-survey/blank"))).toContain(english);
});

test("is demanded where the entry says so, answered, shown, found and taken out in a table", async () => {
  const program = await programOf(coordinator, rosa, kestrel);
  const refusal = await program.refusal(400, "post", "records", {
    body: { type: "survey", fields: { title: "Spring survey" }, status: "agreed" },
  });
  expect(JSON.stringify(refusal)).toContain("reading_help");
  const id = await coordinator.makeRecord(kestrel, "survey", {
    title: "Spring survey",
    reading_help: "Two readers at the library",
    _visibility: "coalition",
  });
  expect(await coordinator.page(at(`/records/${id}`))).toContain("Two readers at the library");
  expect(await coordinator.page(at("/search?q=readers"))).toContain(at(`/records/${id}`));
  const table = await (await coordinator.get(at("/types/survey.csv"))).text();
  expect(table).toContain(english);
  expect(table).toContain("Two readers at the library");
});

test("is printed on the filled worksheet, kept in the history, brought in with a table and described", async () => {
  const program = await programOf(coordinator, rosa, kestrel);
  const first = await program.make("survey", { title: "Autumn survey", reading_help: "Nobody yet" });
  await program.patched(first, { fields: { reading_help: "A reader on each bus" } });
  expect(await coordinator.page(at(`/records/${first.id}/history`))).toContain("A reader on each bus");
  expect(await coordinator.page(at("/worksheets/resident-survey/print"))).toContain("A reader on each bus");
  const brought = `title,reading_help\nWinter survey,Volunteers of the library\n`;
  const path = await coordinator.bringTable(kestrel, "survey", brought);
  await coordinator.accepted(`${path}/confirmation`, {});
  expect(await coordinator.page(at("/search?q=volunteers"))).toContain("Winter survey");
  const described = await (await coordinator.get("/api/v1/record-types/survey")).text();
  expect(described).toContain("reading_help");
});
