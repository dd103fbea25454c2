// Five hundred texts that are meant to be taken for something else, in every answer of a whole coalition: wherever they
// come out again, they stand as text.
import { example, inExample, startExample } from "../world/example.ts";
import type { Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StoredRecords } from "../world/answers.ts";
import { linesOf, parseLine } from "../world/csv.ts";
import { bare, expectSoundWord, notTested, Pdf, WordDocument } from "../world/documents.ts";
import { Payloads, payloads, payloadsIn } from "../world/payloads.ts";
import { programOf, type Program } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { rosa, Workspace, type Visitor } from "../world/workspace.ts";
import { signedInPage } from "./signing-in.ts";

// One coalition for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });
test.setTimeout(300_000);

const languages = ["", "/es"];

let workspace: Workspace;
let coordinator: Visitor;
let program: Program;
let page: Page;
let types: string[];
let records: string[];
const seen = new Set<string>();

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  ({ workspace, coordinator } = await startExample());
  program = await programOf(coordinator, rosa, example, "write");
  await spoil();
  const published = await coordinator.send(inExample("/plan/publication"), { note: payloads[0]! });
  expect(published.status(), await published.text()).toBe(303);
  page = await signedInPage(browser, workspace, rosa, true);
});
test.afterAll(async () => {
  await page.context().close();
  await workspace.stop();
});

/** Writes payloads into every sentence of every record. */
async function spoil(): Promise<void> {
  const given = new Payloads();
  const all = await allRecords();
  for (const record of all)
    await program.patch(record, { fields: given.into(record.fields as Parameters<Payloads["into"]>[0]) });
  expect(given.given, "sentences in the coalition").toBeGreaterThan(payloads.length);
  types = [...new Set(all.map(({ type }) => type))];
  records = all.map(({ id }) => id);
}

async function allRecords(): Promise<StoredRecords["records"]> {
  const all: StoredRecords["records"] = [];
  for (;;) {
    const some = await program.json<StoredRecords>(`records?limit=200&from=${all.length}`);
    all.push(...some.records);
    if (all.length >= some.total) return all;
  }
}

/** What of a page is not of our making, as a browser reads its markup. */
async function strangersIn(markup: string): Promise<string[]> {
  return page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, "text/html");
    const isStrange = (element: Element) =>
      element.hasAttribute("data-hostile") ||
      ["OBJECT", "EMBED", "IFRAME", "BASE", "STYLE"].includes(element.tagName) ||
      (element.tagName === "SCRIPT" && !(element.getAttribute("src") ?? "").startsWith("/")) ||
      [...element.attributes].some(
        ({ name, value }) => name.startsWith("on") || /^\s*(javascript|data|vbscript):/i.test(value),
      );
    return [...read.querySelectorAll("*")]
      .filter(isStrange)
      .map((element) => element.outerHTML.slice(0, 200));
  }, markup);
}

async function expectOnlyText(path: string): Promise<void> {
  const response = await coordinator.get(path);
  const markup = await response.text();
  expect.soft(response.status(), path).toBe(200);
  expect.soft(await strangersIn(markup), path).toEqual([]);
  for (const payload of payloadsIn(markup)) seen.add(payload);
}

test("every payload is another one", () => {
  expect(payloads.length).toBe(500);
  expect(new Set(payloads).size).toBe(payloads.length);
  expect(payloadsIn(payloads.join("\n")).size).toBe(payloads.length);
});

test("a check that finds strangers finds those that are there", async () => {
  const found = await Promise.all(
    payloads.map(async (payload) => strangersIn(`<p title="${payload}">${payload}</p>`)),
  );
  expect(found.filter((strangers) => strangers.length > 0).length).toBeGreaterThan(250);
});

test("on the page of every record, its form, its history and its sheet for paper", async () => {
  for (const id of records)
    for (const rest of ["", "/edit", "/history"]) await expectOnlyText(inExample(`/records/${id}${rest}`));
  expect(seen.size, "payloads that came out again").toBe(payloads.length);
});

test("on lists, views, chapters, checks, search and the plan, in both languages", async () => {
  const home = await coordinator.page(inExample(""));
  const links = [...home.matchAll(/href="(\/coalitions\/example\/[^"#?]*)"/g)].map(([, path = ""]) => path);
  const views = await viewsOf();
  expect(views.length).toBeGreaterThan(25);
  const plan = ["full", "summary", "one-page", "plain", "starter", "update"].map((form) => `/plan/${form}`);
  const paths = [
    ...new Set([
      ...links.filter((path) => !/\.\w+$/.test(path)),
      ...types.map((type) => inExample(`/types/${type}`)),
      ...views.map((view) => inExample(`/views/${view}`)),
      ...[...plan, "/plan", "/plan/sections/today", "/checks", "/checks?for=plan", "/activity"].map(
        inExample,
      ),
      inExample(`/search?q=${encodeURIComponent(payloads[21]!)}`),
      "/plans",
      "/plans/example",
      "/plans/example?form=plain",
      "/plans/example/comments",
    ]),
  ];
  for (const prefix of languages) for (const path of paths) await expectOnlyText(prefix + path);
});

async function viewsOf(): Promise<string[]> {
  const pages = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7].map(async (chapter) => coordinator.page(inExample(`/chapters/${chapter}`))),
  );
  return [
    ...new Set(pages.flatMap((one) => [...one.matchAll(/\/views\/([a-z-]+)/g)].map(([, view = ""]) => view))),
  ];
}

test("nothing of it runs in a browser", async () => {
  const hits: string[] = [];
  await page.exposeFunction("hit", () => hits.push(page.url()));
  page.on("dialog", (dialog) => {
    hits.push(page.url());
    void dialog.dismiss();
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const views = await viewsOf();
  for (const path of [
    inExample(""),
    ...views.map((view) => inExample(`/views/${view}`)),
    ...records.slice(0, 60).map((id) => inExample(`/records/${id}`)),
    ...records.slice(0, 20).map((id) => inExample(`/records/${id}/edit`)),
    "/plans/example",
  ])
    await page.goto(path, { waitUntil: "load" });
  expect(hits).toEqual([]);
  expect(asked.filter((url) => new URL(url).origin !== workspace.url)).toEqual([]);
});

test("no cell of a table is a formula for a spreadsheet", async () => {
  const paths = [
    ...types.map((type) => inExample(`/types/${type}.csv`)),
    inExample("/local-data.csv"),
    inExample("/activity.csv"),
  ];
  let cells = 0;
  for (const path of paths) {
    const response = await coordinator.get(path);
    if (response.status() === 404) continue;
    for (const line of linesOf((await response.text()).replace(/^\ufeff/, "")))
      for (const cell of parseLine(line)) {
        ++cells;
        expect.soft(/^[=+@\t\r-]/.test(cell) && Number.isNaN(Number(cell)), `${path}: ${cell}`).toBe(false);
      }
  }
  expect(cells).toBeGreaterThan(1000);
});

test("no cell of a workbook is a formula, and none leads anywhere", async ({ folder }) => {
  let strings = 0;
  for (const type of types) {
    const file = join(folder, `${type}.xlsx`);
    writeFileSync(file, await (await coordinator.get(inExample(`/types/${type}.xlsx`))).body());
    const inside = execFileSync("unzip", ["-p", file, "xl/worksheets/*"], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    expect.soft(/<f[ >]|<hyperlink/.test(inside), type).toBe(false);
    strings += payloadsIn(inside).size;
  }
  expect(strings).toBeGreaterThan(300);
});

test("the feed of the plan has no element of anybody else's making", async () => {
  const feed = await (await coordinator.get("/plans/example/feed.xml")).text();
  const names = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, "application/xml");
    return [...read.querySelectorAll("*")].map(({ localName }) => localName);
  }, feed);
  const known =
    "feed entry id title subtitle updated published link author name summary content category rights".split(
      " ",
    );
  expect([...new Set(names)].filter((name) => !known.includes(name))).toEqual([]);
  expect(payloadsIn(feed).size).toBeGreaterThan(0);
});

for (const path of [inExample("/calendar.ics"), "/plans/example/events.ics"])
  test(`no line of ${path} is of anybody else's making`, async () => {
    const calendar = await (await coordinator.get(path)).text();
    const lines = calendar
      .replace(/\r\n[ \t]/g, "")
      .trimEnd()
      .split("\r\n");
    expect(payloadsIn(calendar.replace(/\r\n[ \t]/g, "")).size).toBeGreaterThan(0);
    expect(lines.filter((line) => !/^[A-Z-]+[;:]/.test(line) || /[\n\r]/.test(line))).toEqual([]);
    const names = new Set(lines.map((line) => line.split(/[;:]/)[0]));
    for (const name of names) expect(calendarNames).toContain(name);
  });

const calendarNames = (
  "BEGIN END VERSION PRODID CALSCALE METHOD NAME X-WR-CALNAME X-WR-TIMEZONE REFRESH-INTERVAL X-PUBLISHED-TTL UID DTSTAMP " +
  "DTSTART DTEND DURATION SUMMARY DESCRIPTION LOCATION URL STATUS CATEGORIES LAST-MODIFIED SEQUENCE TRANSP CLASS CREATED"
).split(" ");

test("nothing of it does anything in the plan as PDF and for Word", async ({ folder }) => {
  test.skip(notTested !== "", notTested);
  const path = "/plans/example/versions/1";
  const pdf = new Pdf(await (await coordinator.get(`${path}.pdf`)).body(), join(folder, "plan.pdf"));
  const objects = execFileSync("qpdf", ["--qdf", "--object-streams=disable", pdf.file, "-"], {
    maxBuffer: 1 << 28,
  }).toString("latin1");
  for (const deed of [
    "/JavaScript",
    "/JS",
    "/Launch",
    "/EmbeddedFile",
    "/SubmitForm",
    "/GoToR",
    "/RichMedia",
  ])
    expect(objects.includes(`${deed} `) || objects.includes(`${deed}\n`), deed).toBe(false);
  for (const [, address = ""] of objects.matchAll(/\/URI \(([^)]*)\)/g))
    expect(address).toMatch(/^(https?|mailto):/);
  const word = new WordDocument(
    await (await coordinator.get(`${path}.docx`)).body(),
    join(folder, "plan.docx"),
  );
  expectSoundWord(word, "en");
  expectNothingAlive(word);
  for (const text of [pdf.text, word.text]) expect(payloadsIn(bare(text)).size).toBeGreaterThan(100);
});

/** No macro, no field but those of page numbers and contents, nothing fetched from elsewhere. */
function expectNothingAlive(word: WordDocument): void {
  expect(word.names.filter((name) => /vba|embeddings|activeX|\.bin$/i.test(name))).toEqual([]);
  const instructions = [...word.body.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, text = ""]) =>
    text.trim(),
  );
  expect(instructions.filter((text) => !/^(PAGE|NUMPAGES|TOC|HYPERLINK|SEQ)\b/.test(text))).toEqual([]);
  const targets = [...word.part("word/_rels/document.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(
    ([one]) => one,
  );
  const outside = targets.filter((one) => one.includes('TargetMode="External"'));
  expect(
    outside.filter((one) => !/Target="(https?|mailto):/.test(one) || !one.includes("/hyperlink")),
  ).toEqual([]);
}
