// What anybody may have as a file: reports on communities and empty worksheets.
import { join } from "node:path";
import {
  bare,
  expectOpenInOffice,
  expectSameWords,
  expectSound,
  expectSoundWord,
  Pdf,
  WordDocument,
  notTested,
} from "../world/documents.ts";
import { exampleCounty, exampletonCity, kestrelCounty } from "../world/places.ts";
import { expect, test } from "../world/test.ts";

// One public document is made at a time; whoever comes meanwhile is told to come again.
test.describe.configure({ mode: "default" });
test.skip(notTested !== "", notTested);
test.setTimeout(120_000);

const languages = { en: "", es: "/es" };

for (const [language, prefix] of Object.entries(languages)) {
  test(`the report on a community is sound in ${language}`, async ({ request, folder }) => {
    const path = `${prefix}/places/${exampleCounty.geoid}`;
    const page = await (await request.get(path)).text();
    const pdf = new Pdf(await (await request.get(`${path}/report.pdf`)).body(), join(folder, "report.pdf"));
    expectSound(pdf, language);
    expect(pdf.pages).toBeGreaterThanOrEqual(6);
    expect(pdf.pages).toBeLessThanOrEqual(10);
    const word = new WordDocument(
      await (await request.get(`${path}/report.docx`)).body(),
      join(folder, "report.docx"),
    );
    expectSoundWord(word, language);
    // Every value with its year that the page shows stands in both.
    const values = [...page.matchAll(/fh-metric__value">([^<]+)/g)].map(([, value = ""]) => bare(value));
    expect(values.length).toBeGreaterThan(30);
    for (const text of [bare(pdf.text), bare(word.text)])
      expect(values.filter((value) => !text.includes(value))).toEqual([]);
    expect(bare(pdf.text)).toBe(bare(pdf.text.normalize()));
  });

  test(`the brief on a community has one sheet in ${language}`, async ({ request, folder }) => {
    for (const { geoid } of [exampleCounty, kestrelCounty, exampletonCity]) {
      const response = await request.get(`${prefix}/places/${geoid}/brief.pdf`);
      expect(response.status()).toBe(200);
      const pdf = new Pdf(await response.body(), join(folder, `${geoid}.pdf`));
      expectSound(pdf, language);
      expect(pdf.pages, geoid).toBe(1);
    }
  });

  test(`an empty worksheet is sound in ${language}`, async ({ request, folder }) => {
    const path = `${prefix}/toolkit/worksheets/structure-and-roles`;
    const page = (await (await request.get(path)).text()).replace(/<p class="fh-lead">.*?<\/p>/s, "");
    const pdf = new Pdf(await (await request.get(`${path}.pdf`)).body(), join(folder, "blank.pdf"));
    expectSound(pdf, language);
    expectSameWords(page, pdf.text);
    const word = new WordDocument(
      await (await request.get(`${path}.docx`)).body(),
      join(folder, "blank.docx"),
    );
    expectSoundWord(word, language);
    expectSameWords(page, word.text);
  });
}

test("a Word file opens in LibreOffice with all its words", async ({ request, folder }) => {
  const path = `/places/${exampleCounty.geoid}/report.docx`;
  const word = new WordDocument(await (await request.get(path)).body(), join(folder, "report.docx"));
  expectOpenInOffice(word, folder);
});

test("a report is made once, and offered to be saved under a name", async ({ request }) => {
  const path = `/places/${exampleCounty.geoid}/report.pdf`;
  const first = await request.get(path);
  expect(first.headers()["content-disposition"]).toContain(`${exampleCounty.geoid}-report.pdf`);
  expect(first.headers()["content-type"]).toBe("application/pdf");
  const began = Date.now();
  const second = await request.get(path);
  expect(Date.now() - began).toBeLessThan(500);
  expect(await second.body()).toEqual(await first.body());
});

test("there is no report on what is no community, and no file of what is no worksheet", async ({
  request,
}) => {
  expect((await request.get("/places/00000/report.pdf")).status()).toBe(404);
  expect((await request.get("/places/x/brief.docx")).status()).toBe(400);
  expect((await request.get("/toolkit/worksheets/nothing.pdf")).status()).toBe(404);
});
