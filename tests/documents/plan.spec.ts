// The published plan as PDF and for Word, in every form and language, opened as its readers would.
import { startExample } from "../world/example.ts";
import { join } from "node:path";
import {
  bare,
  expectOpenInOffice,
  expectSameWords,
  expectSound,
  expectSoundWord,
  notTested,
  Pdf,
  WordDocument,
} from "../world/documents.ts";
import { expect, test } from "../world/test.ts";
import { rosa, Workspace, type Visitor } from "../world/workspace.ts";

// One server for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });
test.skip(notTested !== "", notTested);
test.setTimeout(300_000);

let workspace: Workspace;
let anybody: Visitor;
test.beforeAll(async () => {
  const started = await startExample();
  workspace = started.workspace;
  const first = started.coordinator;
  await first.accepted("/coalitions/example/plan/publication", { note: "The first plan." });
  anybody = await workspace.visitor();
});
test.afterAll(async () => workspace.stop());

/** What the public page says of the plan itself, without what stands around it there. */
async function articleOf(path: string): Promise<string> {
  const article = /<article[^>]*>(.*)<\/article>/s.exec(await anybody.page(path))?.[1];
  expect(article, path).toBeDefined();
  return `<main><h1></h1>${article}</main>`;
}

async function fileOf(path: string): Promise<Buffer> {
  const response = await anybody.get(path);
  expect(response.status(), `${path}: ${response.ok() ? "" : await response.text()}`).toBe(200);
  return response.body();
}

const forms = ["full", "summary", "one-page", "plain", "starter", "update"];
for (const [language, prefix] of Object.entries({ en: "", es: "/es" }))
  for (const form of forms)
    test(`the plan is sound in ${language} as ${form}`, async ({ folder }) => {
      const path = `${prefix}/plans/example/versions/1`;
      const page = await articleOf(`${path}?form=${form}`);
      const pdf = new Pdf(await fileOf(`${path}.pdf?form=${form}`), join(folder, "plan.pdf"));
      expectSound(pdf, language);
      expectSameWords(page, pdf.text);
      const word = new WordDocument(await fileOf(`${path}.docx?form=${form}`), join(folder, "plan.docx"));
      expectSoundWord(word, language);
      expectSameWords(page, word.text);
      expect(pdf.title).toBe(/<h1[^>]*>([^<]*)<\/h1>/.exec(await anybody.page(path))?.[1]);
      if (form === "full") expectOpenInOffice(word, folder);
      if (form === "one-page") expect(pdf.pages).toBe(1);
      expect(word.part("word/styles.xml").includes('<w:sz w:val="36"'), "large print").toBe(form === "plain");
    });

test("a withdrawn version has no files", async () => {
  const first = await workspace.signedIn(rosa);
  await first.accepted("/coalitions/example/plan/publication", { note: "The second." });
  await first.accepted("/coalitions/example/plan/versions/2/withdrawal", { reason: "A wrong number" });
  for (const ending of ["pdf", "docx"])
    expect((await anybody.get(`/plans/example/versions/2.${ending}`)).status()).toBe(404);
  expect(bare((await fileOf("/plans/example/versions/1.docx")).toString("latin1"))).toContain("PK");
});
