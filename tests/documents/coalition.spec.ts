// What a coalition asks for as PDF and for Word, opened as its readers would.
import { example, startExample } from "../world/example.ts";
import { join } from "node:path";
import {
  bare,
  documentOf,
  expectSameWords,
  expectSound,
  expectSoundWord,
  sheetOf,
  Pdf,
  WordDocument,
  type Format,
  type Subject,
  notTested,
} from "../world/documents.ts";
import { expect, test } from "../world/test.ts";
import { Workspace, type Visitor } from "../world/workspace.ts";

// One server for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });
test.skip(notTested !== "", notTested);
test.setTimeout(600_000);

let workspace: Workspace;
let first: Visitor;
test.beforeAll(async () => {
  ({ workspace, coordinator: first } = await startExample());
});
test.afterAll(async () => workspace.stop());

/** The page that the document is made of. */
function pageOf({ kind, id }: Subject, prefix: string): string {
  const at = `${prefix}/coalitions/example`;
  const pages = {
    worksheet: `${at}/worksheets/${id}/print`,
    "blank-worksheet": `${at}/worksheets/${id}/blank`,
    letter: `${at}/records/${id}/letter`,
    drawing: `${at}/records/${id}/drawing`,
    view: `${at}/views/${id}`,
  };
  return pages[kind];
}

async function opened(subject: Subject, format: Format, folder: string, prefix = "") {
  const bytes = await documentOf(first, example, subject, format, prefix);
  const file = join(
    folder,
    `${subject.kind}-${subject.id.replace(/\W/g, "-")}${prefix.replace("/", "-")}.${format}`,
  );
  return { bytes, file };
}

const file = ({ bytes, file }: { bytes: Buffer; file: string }): [Buffer, string] => [bytes, file];

async function expectPdf(subject: Subject, folder: string, prefix = ""): Promise<Pdf> {
  const { bytes, file } = await opened(subject, "pdf", folder, prefix);
  const pdf = new Pdf(bytes, file);
  expectSound(pdf, prefix === "" ? "en" : "es");
  expectSameWords(await first.page(pageOf(subject, prefix)), pdf.text);
  return pdf;
}

async function expectWord(subject: Subject, folder: string, prefix = ""): Promise<WordDocument> {
  const { bytes, file } = await opened(subject, "docx", folder, prefix);
  const word = new WordDocument(bytes, file);
  expectSoundWord(word, prefix === "" ? "en" : "es");
  expectSameWords(await first.page(pageOf(subject, prefix)), word.text);
  return word;
}

const some: Subject[] = [
  { kind: "worksheet", id: "readiness" },
  { kind: "blank-worksheet", id: "readiness" },
  { kind: "worksheet", id: "structure-and-roles" },
  { kind: "blank-worksheet", id: "structure-and-roles" },
  { kind: "view", id: "work-plan" },
  { kind: "view", id: "readiness" },
  { kind: "view", id: "coverage" },
  { kind: "view", id: "measurement-plan" },
  { kind: "view", id: "matrix-poster" },
];
for (const subject of some) {
  test(`the ${subject.kind} ${subject.id} is a sound PDF with the words of its page`, async ({ folder }) => {
    await expectPdf(subject, folder);
  });
  test(`the ${subject.kind} ${subject.id} is a sound Word file with the words of its page`, async ({
    folder,
  }) => {
    await expectWord(subject, folder);
  });
}

test("documents speak Spanish", async ({ folder }) => {
  const pdf = await expectPdf({ kind: "worksheet", id: "readiness" }, folder, "/es");
  expect(pdf.title).toContain("respuestas");
  await expectWord({ kind: "worksheet", id: "readiness" }, folder, "/es");
});

test("charts are pictures with words in their place", async ({ folder }) => {
  const pdf = await expectPdf({ kind: "view", id: "work-plan" }, folder);
  expect(pdf.structure.filter(({ kind }) => kind === "Figure").length).toBeGreaterThan(0);
  const word = await expectWord({ kind: "view", id: "work-plan" }, folder);
  expect(word.names.filter((name) => name.startsWith("word/media/")).length).toBeGreaterThan(0);
});

test("a power map says on every sheet that it is confidential", async ({ folder }) => {
  for (const [prefix, mark] of [
    ["", "Confidential"],
    ["/es", "Confidencial"],
  ] as const) {
    const map = await expectWord({ kind: "view", id: "power" }, folder, prefix);
    expect(map.part("word/header1.xml")).toContain(`>${mark}<`);
    expect(map.body).toContain("<w:headerReference");
  }
  const plan = await expectWord({ kind: "view", id: "work-plan" }, folder);
  expect(plan.names).not.toContain("word/header1.xml");
});

test("every worksheet is a sound document, filled and blank", async ({ folder }) => {
  test.skip(!process.env["FOOTHOLD_LONG"], "NOT TESTED: takes minutes; bin/check --long does it");
  test.setTimeout(1_800_000);
  const ids = new Set<string>();
  for (let chapter = 1; chapter <= 7; ++chapter) {
    const page = await first.page(`/coalitions/example/chapters/${chapter}`);
    for (const [, id = ""] of page.matchAll(/\/worksheets\/([\w-]+)"/g)) ids.add(id);
  }
  expect(ids.size).toBeGreaterThan(40);
  for (const id of ids)
    for (const kind of ["worksheet", "blank-worksheet"] as const) {
      await expectPdf({ kind, id }, folder);
      await expectWord({ kind, id }, folder);
    }
});

/** A record of the example, of a type. */
async function recordOf(type: string): Promise<string> {
  const list = await first.page(`/coalitions/example/types/${type}`);
  const id = /\/records\/(\w+)"/.exec(list)?.[1] ?? "";
  expect(id, `the example has a ${type}`).not.toBe("");
  return id;
}

/** All that records print as, each type with the kinds of its papers; "" is the first. */
const papers: Record<string, string[]> = {
  invitation: [""],
  commitment: [""],
  "member-agreement": ["", "short"],
  "start-decision": [""],
  decision: [""],
  survey: [""],
  "data-source": ["", "agreement"],
  meeting: ["", "minutes"],
  structure: ["", "roster"],
  "engagement-activity": ["", "guide"],
  "consent-sheet": [""],
  "data-walk": ["", "tally", "guide", "report"],
  "feedback-report": ["", "message"],
  "advisory-board": ["", "call"],
  "theory-of-change": [""],
  "logic-model": [""],
  "impact-report": [""],
  resolution: ["", "courtesy"],
  "office-proposal": ["", "job"],
  onboarding: [""],
  "program-assessment": [""],
  "change-story": [""],
  celebration: [""],
  "strategic-action": [""],
  communication: [""],
  "reflection-session": [""],
  "plan-launch": [""],
};

for (const [type, kinds] of Object.entries(papers))
  test(`what a ${type} prints as is a sound document without the frame of its page`, async ({ folder }) => {
    const record = await recordOf(type);
    for (const kind of kinds)
      for (const prefix of ["", "/es"]) {
        const id = kind === "" ? record : `${record}?kind=${kind}`;
        const pdf = await expectPdfOfLetter(id, folder, prefix);
        expect(pdf.text).not.toContain("This is an example.");
        if (prefix === "") await expectWordOfLetter(id, folder);
      }
  });

test("a logic model lies across its sheets, also for Word", async ({ folder }) => {
  const id = await recordOf("logic-model");
  const pdf = await expectPdfOfLetter(id, folder, "");
  for (const sheet of pdf.sheets) expect(sheet).toEqual([11, 8.5]);
  expect(sheetOf(await expectWordOfLetter(id, folder))).toEqual([11, 8.5]);
});

test("the poster of the matrix is tabloid", async ({ folder }) => {
  const pdf = await expectPdf({ kind: "view", id: "matrix-poster" }, folder, "/es");
  for (const sheet of pdf.sheets) expect(sheet).toEqual([17, 11]);
});

test("drawings are sound documents with what they say in words, and without what changes them", async ({
  folder,
}) => {
  for (const type of ["logic-model", "systems-map", "root-cause-analysis"]) {
    const subject: Subject = { kind: "drawing", id: await recordOf(type) };
    for (const prefix of ["", "/es"]) {
      const page = (await first.page(pageOf(subject, prefix))).replace(
        /<div class="fh-no-print">.*?<\/form>/gs,
        "",
      );
      const told = [...page.matchAll(/<(?:strong|td|h3)(?: [^>]*)?>([^<&]{3,})</g)].map(([, text = ""]) =>
        bare(text),
      );
      expect(told.length).toBeGreaterThan(3);
      const pdf = new Pdf(...file(await opened(subject, "pdf", folder, prefix)));
      expectSound(pdf, prefix === "" ? "en" : "es");
      expect(pdf.sheets[0]).toEqual([11, 8.5]);
      expect(pdf.structure.filter(({ kind }) => kind === "Figure").length).toBeGreaterThan(0);
      const word = new WordDocument(...file(await opened(subject, "docx", folder, prefix)));
      expectSoundWord(word, prefix === "" ? "en" : "es");
      for (const text of [bare(pdf.text), bare(word.text)]) {
        expect(told.filter((one) => !text.includes(one))).toEqual([]);
        expect(text).not.toMatch(/ChangeA1|CambiarA1/);
      }
    }
  }
});

test("each station of a data walk has one sheet of its own", async ({ folder }) => {
  const id = await recordOf("data-walk");
  const page = await letterPage(id);
  const stations = [...page.matchAll(/Please write no names/g)].length;
  expect(stations).toBeGreaterThan(1);
  expect((await expectPdfOfLetter(id, folder, "")).pages).toBe(stations);
  const word = await expectWordOfLetter(id, folder);
  expect([...word.body.matchAll(/<w:pageBreakBefore/g)].length).toBe(stations - 1);
});

test("the courtesy translation of a resolution is Spanish and says that it does not count", async ({
  folder,
}) => {
  const id = await recordOf("resolution");
  const courtesy = await expectPdfOfLetter(`${id}?kind=courtesy`, folder, "");
  expect(courtesy.text).toContain("No es oficial");
  expect(courtesy.text).toContain("CONSIDERANDO");
  const official = await expectPdfOfLetter(id, folder, "");
  expect(official.text).toContain("WHEREAS");
  expect(official.text).toMatch(/\[1\] .*2023/);
});

// The page says what one can do with a letter, which does not belong to it.
async function expectPdfOfLetter(id: string, folder: string, prefix: string): Promise<Pdf> {
  const { bytes, file } = await opened({ kind: "letter", id }, "pdf", folder, prefix);
  const pdf = new Pdf(bytes, file);
  expectSound(pdf, languageOf(await letterPage(id, prefix), prefix));
  expectSameWords(await letterPage(id, prefix), pdf.text);
  return pdf;
}

async function expectWordOfLetter(id: string, folder: string): Promise<WordDocument> {
  const { bytes, file } = await opened({ kind: "letter", id }, "docx", folder);
  const word = new WordDocument(bytes, file);
  expectSoundWord(word, languageOf(await letterPage(id), ""));
  expect(word.body).not.toContain('w:val="Title"');
  expectSameWords(await letterPage(id), word.text);
  return word;
}

/** A letter in another language than its page says so. */
const languageOf = (letter: string, prefix: string): string =>
  /<article class="fh-letter" lang="(\w\w)"/.exec(letter)?.[1] ?? (prefix === "" ? "en" : "es");

async function letterPage(id: string, prefix = ""): Promise<string> {
  const [record, kind = ""] = id.split("?");
  const page = await first.page(`${prefix}/coalitions/example/records/${record}/letter${kind && `?${kind}`}`);
  return `<main><h1></h1>${/<article class="fh-letter".*?<\/article>/s.exec(page)?.[0] ?? ""}</main>`;
}

test("the summary of findings is on paper what the coalition wrote beside its records, without what helps to write it", async ({
  folder,
}) => {
  const subject: Subject = { kind: "view", id: "summary" };
  const [bytes, name] = file(await opened(subject, "pdf", folder));
  const text = bare(new Pdf(bytes, name).text);
  for (const words of ["About 318,000 people live in Example County", "Quality: Strong"])
    expect(text).toContain(bare(words));
  for (const help of ["In your summary", "Somebody wrote or changed this text", "nothing is put into it"])
    expect(text).not.toContain(bare(help));
});
