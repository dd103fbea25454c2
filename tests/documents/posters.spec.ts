// Posters for a data walk and for walls: their sheets, what stands on them, and what does not.
import { example, startExample } from "../world/example.ts";
import { join } from "node:path";
import {
  bare,
  documentOf,
  expectSound,
  expectSoundWord,
  notTested,
  Pdf,
  sheetOf,
  WordDocument,
} from "../world/documents.ts";
import { expect, test } from "../world/test.ts";
import { Workspace, type Visitor } from "../world/workspace.ts";

// One server for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });
test.skip(notTested !== "", notTested);
test.setTimeout(300_000);

let workspace: Workspace;
let first: Visitor;
test.beforeAll(async () => {
  ({ workspace, coordinator: first } = await startExample());
});
test.afterAll(async () => workspace.stop());

const posters = (query: string) => ({ kind: "view", id: `posters?${query}` }) as const;
const pageOf = async (query: string, prefix = "") =>
  first.page(`${prefix}/coalitions/example/views/posters?${query}`);
async function pdfOf(query: string, folder: string, prefix = ""): Promise<Pdf> {
  const bytes = await documentOf(first, example, posters(query), "pdf", prefix);
  return new Pdf(bytes, join(folder, `${query.replace(/\W/g, "-").slice(0, 60)}.pdf`));
}
/** The records that are offered for posters, of a type. */
async function offered(type: string): Promise<string[]> {
  const list = new RegExp(`id="record-${type}[^"]*"[^>]*value="(\\w+)"`, "g");
  return [...(await pageOf("")).matchAll(list)].map(([, id = ""]) => id);
}

const employment = "metric=share_employed";
const homes = "metric=share_affordable_available_30_ami";

test("a poster has a question, the number in words, what goes with it, and room for visitors", async ({
  folder,
}) => {
  const pdf = await pdfOf(`${employment}&size=poster`, folder);
  expectSound(pdf, "en", false);
  expect(pdf.sheets).toEqual([[24, 36]]);
  for (const words of [
    "Do adults in their main working years have work?",
    "people ages 25 to 54 have a job",
    "Year: 20",
    "How far off it may be: Between",
    "Quality: ",
    "Source: ",
    "What this number cannot tell",
    "What stands out to you?",
    "Does this match your life?",
    "Put your notes and dots here",
    "/places/99001/employment",
    "these communities and numbers are made up",
  ])
    expect(bare(pdf.text), words).toContain(bare(words));
  const pictures = pdf.structure.filter(({ kind }) => kind === "Figure").map(({ alt }) => alt);
  expect(pictures.some((alt) => alt.includes("over the years"))).toBe(true);
  expect(pictures.some((alt) => alt.includes("code"))).toBe(true);
});

test("all that were chosen come in one file, one sheet each, in the language that was chosen", async ({
  folder,
}) => {
  const pdf = await pdfOf(`${employment}&${homes}&by=race-ethnicity&size=tabloid&language=es`, folder);
  expectSound(pdf, "es", false);
  expect(pdf.sheets).toEqual([
    [11, 17],
    [11, 17],
  ]);
  expect(bare(pdf.text)).toContain(bare("¿Tienen trabajo las personas adultas"));
  expect(pdf.text).toContain("¿Coincide con su vida?");
  expect(bare(pdf.text)).toContain(bare("/es/places/99001/employment"));
  expect(pdf.title).toBe("Carteles");
});

test("a poster in pieces has the whole first, and then sixteen sheets of Letter with marks", async ({
  folder,
}) => {
  const pdf = await pdfOf(`${employment}&size=tiles`, folder);
  expectSound(pdf, "en", false);
  expect(pdf.sheets).toEqual(Array.from({ length: 17 }, () => [8.5, 11]));
  expect(bare(pdf.text)).toContain(bare("How to put this poster together"));
  for (const piece of ["A1", "D1", "B3", "D4"]) expect(pdf.seenText).toContain(`sheet ${piece}:`);
  // The pieces are for the eye: read out, every word stands there once.
  expect(pdf.text.split("Do adults in their main working years have work?").length - 1).toBeLessThanOrEqual(
    2,
  );
});

test("Word has the words of the posters on sheets that it knows", async ({ folder }) => {
  const bytes = await documentOf(first, example, posters(`${employment}&size=tiles`), "docx");
  const word = new WordDocument(bytes, join(folder, "posters.docx"));
  expectSoundWord(word, "en");
  expect(word.text.split("Do adults in their main working years have work?")).toHaveLength(3);
  const large = await documentOf(first, example, posters(`${employment}&size=poster`), "docx");
  expect(sheetOf(new WordDocument(large, join(folder, "large.docx")))).toEqual([11, 17]);
});

test("stations of a data walk hang as they were written, with the number behind them", async ({ folder }) => {
  const stations = await offered("data-walk-station");
  expect(stations.length).toBeGreaterThan(2);
  const pdf = await pdfOf(stations.map((id) => `record=${id}`).join("&"), folder);
  expectSound(pdf, "en", false);
  expect(pdf.pages).toBe(stations.length);
  for (const words of ["36 homes for 100 families", "Where do the others live?", "Source: "])
    expect(bare(pdf.text)).toContain(bare(words));
});

test("small local numbers stay hidden, and nobody is quoted without permission", async ({ folder }) => {
  const indicators = await offered("local-indicator");
  const quotes = await offered("quote");
  expect(quotes.length).toBeGreaterThan(3);
  expect(await pageOf("")).not.toContain("They gave me a cake");
  const pdf = await pdfOf([...indicators, ...quotes].map((id) => `record=${id}`).join("&"), folder);
  expectSound(pdf, "en", false);
  expect(pdf.pages).toBe(indicators.length + quotes.length);
  expect(bare(pdf.text)).toContain(bare("had not even found somebody to read it to me"));
  expect(indicators.length).toBeGreaterThan(2);
  expect(bare(pdf.text)).toContain(bare("is hidden for privacy"));
});

test("an answer to the community hangs on a wall as well", async ({ folder }) => {
  const reports = await offered("feedback-report");
  expect(reports.length).toBeGreaterThan(0);
  const pdf = await pdfOf(`record=${reports[0]}&size=poster`, folder);
  expectSound(pdf, "en", false);
  expect(pdf.sheets).toEqual([[24, 36]]);
  expect(pdf.text).toContain("You said, we did");
});

test("what is unknown is left out, and without a choice there is no poster", async () => {
  const page = await pageOf("metric=nonsense&record=zzz&by=zzz&size=huge&language=xx&place=00000");
  expect(page).toContain("Nothing is chosen yet.");
  expect(page).not.toContain("fh-poster__title");
});
