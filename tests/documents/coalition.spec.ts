// What a coalition asks for as PDF and for Word, opened as its readers would.
import { join } from "node:path";
import {
  documentOf,
  expectSameWords,
  expectSound,
  expectSoundWord,
  Pdf,
  WordDocument,
  type Format,
  type Subject,
  notTested,
} from "../world/documents.ts";
import { footholdOutput } from "../world/program.ts";
import { expect, test } from "../world/test.ts";
import { rosa, Workspace, type Coalition, type Visitor } from "../world/workspace.ts";

// One server for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });
test.skip(notTested !== "", notTested);
test.setTimeout(600_000);

const example: Coalition = { name: "Example County Upward", slug: "example" };

let workspace: Workspace;
let first: Visitor;
test.beforeAll(async () => {
  workspace = await Workspace.start();
  footholdOutput("coalition", "example", "--data", workspace.folder);
  first = await workspace.firstAccount(rosa);
});
test.afterAll(async () => workspace.stop());

/** The page that the document is made of. */
function pageOf({ kind, id }: Subject, prefix: string): string {
  const at = `${prefix}/coalitions/example`;
  const pages = {
    worksheet: `${at}/worksheets/${id}/print`,
    "blank-worksheet": `${at}/worksheets/${id}/blank`,
    letter: `${at}/records/${id}/letter`,
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

test("every letter is a sound document without the frame of its page", async ({ folder }) => {
  for (const type of ["invitation", "commitment", "member-agreement", "start-decision"]) {
    const list = await first.page(`/coalitions/example/types/${type}`);
    const id = /\/records\/(\w+)"/.exec(list)?.[1] ?? "";
    expect(id, `the example has a ${type}`).not.toBe("");
    const pdf = await expectPdfOfLetter(id, folder);
    expect(pdf.text).not.toContain("This is an example.");
    await expectWordOfLetter(id, folder);
  }
});

// The page says what one can do with a letter, which does not belong to it.
async function expectPdfOfLetter(id: string, folder: string): Promise<Pdf> {
  const { bytes, file } = await opened({ kind: "letter", id }, "pdf", folder);
  const pdf = new Pdf(bytes, file);
  expectSound(pdf, /<article class="fh-letter" lang="es"/.test(await letterPage(id)) ? "es" : "en");
  expectSameWords(await letterPage(id), pdf.text);
  return pdf;
}

async function expectWordOfLetter(id: string, folder: string): Promise<void> {
  const { bytes, file } = await opened({ kind: "letter", id }, "docx", folder);
  const word = new WordDocument(bytes, file);
  expectSoundWord(word, /<article class="fh-letter" lang="es"/.test(await letterPage(id)) ? "es" : "en");
  expect(word.body).not.toContain('w:val="Title"');
  expectSameWords(await letterPage(id), word.text);
}

async function letterPage(id: string): Promise<string> {
  const page = await first.page(`/coalitions/example/records/${id}/letter`);
  return `<main><h1></h1>${/<article class="fh-letter".*?<\/article>/s.exec(page)?.[0] ?? ""}</main>`;
}
