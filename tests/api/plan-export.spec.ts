// A published plan as files: a folder for any web server, single documents, and all of it as a zip file.
import { publish, startExample } from "../world/example.ts";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseTable } from "../world/csv.ts";
import { bare, expectSound, expectSoundWord, notTested, Pdf, WordDocument } from "../world/documents.ts";
import { aSecondLater, expectWholeCopy, filesIn, writeSection } from "../world/plans.ts";
import { foothold, footholdOutput, RunningFoothold, type Outcome } from "../world/program.ts";
import { expect, test } from "../world/test.ts";
import { Workspace, type Visitor } from "../world/workspace.ts";

// One server for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let workspace: Workspace;
let coordinator: Visitor;
test.beforeAll(async () => {
  ({ workspace, coordinator } = await startExample());
});
test.afterAll(async () => workspace.stop());

const exporting = (...words: string[]): Outcome =>
  foothold("plan", "export", "example", "--data", workspace.folder, ...words);
const exported = (...words: string[]): string =>
  footholdOutput("plan", "export", "example", "--data", workspace.folder, ...words);

test("a plan that is not published, and a coalition that is not there, are refused", ({ folder }) => {
  const out = join(folder, "plan");
  const unpublished = exporting("--format", "html", "--out", out);
  expect(unpublished.code).toBe(3);
  expect(unpublished.complaint).toContain("has no published plan");
  const nowhere = foothold("plan", "export", "nowhere", "--data", workspace.folder, "--format", "html");
  expect(nowhere.code).toBe(3);
  expect(nowhere.complaint).toContain("There is no such coalition");
  expect(readdirSync(folder)).toEqual([]);
});

test.describe("a published plan", () => {
  test.beforeAll(async () => {
    await writeSection(coordinator, "letter", { en: "Dear neighbors,", es: "Queridas vecinas:" });
    await publish(coordinator, "The first plan.");
    await aSecondLater();
    await writeSection(coordinator, "letter", { en: "Good morning.", es: "Queridas vecinas:" });
    await publish(coordinator, "A shorter letter.");
  });

  test("is a folder of pages in all forms and languages that lead only to one another", ({ folder }) => {
    const out = join(folder, "plan");
    expect(exported("--format", "html", "--out", out)).toContain(out);
    expectWholeCopy(out);
    for (const language of ["", "es/"]) {
      for (const form of ["", "summary/", "one-page/", "plain/", "starter/", "update/"])
        for (const page of [form, `both-languages/${form}`])
          expect(filesIn(out), `${language}${page}`).toContain(`${language}${page}index.html`);
      expect(filesIn(out)).toContain(`${language}versions/2/changes/index.html`);
    }
    const first = readFileSync(join(out, "index.html"), "utf8");
    for (const words of ["Version 2", "Good morning.", "The first plan.", "This is an example."])
      expect(first).toContain(words);
    expect(readFileSync(join(out, "es/index.html"), "utf8")).toContain("Queridas vecinas:");
    expect(readFileSync(join(out, "versions/2/changes/index.html"), "utf8")).toContain(
      "<del>Dear neighbors,</del>",
    );
  });

  test("needs no script, no server and nothing from outside in that folder", ({ folder }) => {
    const out = join(folder, "plan");
    exported("--format", "html", "--out", out, "--public-address", "https://mobility.example.gov/");
    for (const name of filesIn(out)) {
      expect(name).not.toMatch(/\.(js|gz|json)$/);
      if (name.endsWith(".css"))
        expect(readFileSync(join(out, name), "utf8"), name).not.toMatch(/url\(["']?(\/|https?:)/);
      if (!name.endsWith(".html")) continue;
      const page = readFileSync(join(out, name), "utf8");
      expect(page, name).not.toMatch(/<(script|form|iframe|button|input)\b/);
      expect(page, name).not.toMatch(/ src="(https?:|\/)/);
      expect(page, name).not.toContain("/coalitions/");
    }
    expect(readFileSync(join(out, "es/index.html"), "utf8")).toContain(
      "https://mobility.example.gov/es/plans/example",
    );
  });

  test("goes out in an older version when that is asked for, but in none that is not there", ({ folder }) => {
    const out = join(folder, "plan");
    exported("--format", "html", "--version", "1", "--out", out);
    const first = readFileSync(join(out, "index.html"), "utf8");
    expect(first).toContain("Dear neighbors,");
    expect(first).toContain("There is a newer version.");
    expectWholeCopy(out);
    const refused = exporting("--format", "html", "--version", "9", "--out", join(folder, "nine"));
    expect(refused.code).toBe(3);
    expect(refused.complaint).toContain("no version 9");
    expect(readdirSync(folder)).toEqual(["plan"]);
  });

  test("leaves alone what is there, and writes into no folder that does not exist", ({ folder }) => {
    writeFileSync(join(folder, "holiday.txt"), "pictures");
    const full = exporting("--format", "html", "--out", folder);
    expect(full.code).toBe(3);
    expect(full.complaint).toContain("is not empty");
    const taken = exporting("--format", "pdf", "--out", join(folder, "holiday.txt"));
    expect(taken.code).toBe(3);
    expect(taken.complaint).toContain("exists already");
    for (const format of ["html", "pdf", "zip"]) {
      const nowhere = exporting("--format", format, "--out", join(folder, "none/plan"));
      expect(nowhere.code, format).toBe(3);
      expect(nowhere.complaint).toContain("Nothing can be written");
    }
    expect(readdirSync(folder)).toEqual(["holiday.txt"]);
    expect(readFileSync(join(folder, "holiday.txt"), "utf8")).toBe("pictures");
  });

  test("writes nothing where one may not write", ({ folder }) => {
    test.skip(process.getuid?.() === 0, "NOT TESTED: root may write everywhere");
    const closed = join(folder, "closed");
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    expect(exporting("--format", "html", "--out", join(closed, "plan")).code).toBe(3);
    expect(readdirSync(closed)).toEqual([]);
  });

  test("is asked for in words that fit together", ({ folder }) => {
    const out = ["--out", join(folder, "plan")];
    const both = exporting("--format", "zip", "--language", "es", ...out);
    expect(both.code).toBe(3);
    expect(both.complaint).toContain("all forms and languages");
    for (const words of [["--format", "odt"], ["--format", "pdf", "--form", "poster"], []])
      expect(exporting(...words, ...out).code, words.join(" ")).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });
  test.describe("documents of it", () => {
    test.skip(notTested !== "", notTested);
    test.setTimeout(600_000);

    test("are made one by one, in the form and language that is asked for", ({ folder }) => {
      const file = join(folder, "summary.pdf");
      exported("--format", "pdf", "--form", "summary", "--language", "es", "--out", file);
      const pdf = new Pdf(readFileSync(file), join(folder, "copy.pdf"));
      expectSound(pdf, "es");
      expect(pdf.information).not.toMatch(/^Page size:\s+792/m);
      const word = join(folder, "plan.docx");
      exported("--format", "docx", "--out", word);
      const document = new WordDocument(readFileSync(word), join(folder, "copy.docx"));
      expectSoundWord(document, "en");
      expect(document.text).toContain("Good morning.");
      expect(exporting("--format", "docx", "--out", word).code).toBe(3);
      expect(exporting("--format", "docx", "--out", word, "--force").code).toBe(0);
    });

    test("have both languages beside each other on wide sheets", ({ folder }) => {
      const file = join(folder, "both.pdf");
      exported("--format", "pdf", "--form", "both-languages", "--out", file);
      const pdf = new Pdf(readFileSync(file), join(folder, "copy.pdf"));
      expectSound(pdf, "en");
      expect(pdf.information).toMatch(/^Page size:\s+792/m);
      for (const words of ["Good morning.", "Queridas vecinas:", "was last changed on"])
        expect(bare(pdf.text)).toContain(bare(words));
    });

    test("have each language marked for those who have Word read it to them", ({ folder }) => {
      const file = join(folder, "both.docx");
      exported("--format", "docx", "--form", "both-languages", "--out", file);
      const word = new WordDocument(readFileSync(file), join(folder, "copy.docx"));
      expectSoundWord(word, "en");
      const languageOf = (words: string) =>
        new RegExp(`<w:r>(?:(?!</w:r>).)*<w:lang w:val="(..)-[^"]*"(?:(?!</w:r>).)*${words}`, "s").exec(
          word.body,
        )?.[1];
      expect(languageOf("Queridas")).toBe("es");
      expect(languageOf("Good")).toBe("en");
      expect(word.body).not.toContain("foothold-lang");
    });

    test("are all in the zip file, with pages, numbers, and what each file is", ({ folder }) => {
      const file = join(folder, "plan.zip");
      exported("--format", "zip", "--out", file);
      execFileSync("unzip", ["-q", file, "-d", join(folder, "unpacked")]);
      const files = filesIn(join(folder, "unpacked"));
      const readme = (name: string) => readFileSync(join(folder, "unpacked", name), "utf8");
      for (const [name, words] of [
        ["README.txt", "Open html/index.html"],
        ["LEAME.txt", "Abra html/es/index.html"],
      ] as const) {
        expect(readme(name)).toContain(words);
        const unsaid = files.filter(
          (one) => !/^(html|README|LEAME)/.test(one) && !readme(name).includes(one),
        );
        expect(unsaid, name).toEqual([]);
      }
      for (const form of ["full", "summary", "one-page", "plain", "starter", "update"])
        for (const language of ["en", "es", "both-languages"])
          for (const [of, ending] of [
            ["pdf", "pdf"],
            ["word", "docx"],
          ])
            expect(files).toContain(`${of}/example-plan-2-${form}-${language}.${ending}`);
      expectWholeCopy(join(folder, "unpacked/html"));
      expectNumbers(join(folder, "unpacked/data"));
      expect(readdirSync(folder).sort()).toEqual(["plan.zip", "unpacked"]);
    });

    test("leave nothing when they are stopped", async ({ folder }) => {
      const run = new RunningFoothold(
        ...["plan", "export", "example", "--data", workspace.folder, "--format", "zip"],
        ...["--out", join(folder, "plan.zip")],
      );
      await new Promise((later) => setTimeout(later, 3000));
      run.interrupt();
      const { code, complaint } = await run.end();
      expect(code).toBe(130);
      expect(complaint).toContain("Nothing was written");
      expect(readdirSync(folder)).toEqual([]);
    });
  });
});

/** Each number with what must travel with it. */
function expectNumbers(folder: string): void {
  const rows = parseTable(readFileSync(join(folder, "numbers.csv"), "utf8"));
  const { numbers } = JSON.parse(readFileSync(join(folder, "numbers.json"), "utf8")) as {
    numbers: { kind: string; value: number | null; label: { en: string; es: string } }[];
  };
  expect(numbers).toHaveLength(rows.length);
  const published = rows.filter(({ kind }) => kind === "published");
  expect(published.length).toBeGreaterThan(3);
  for (const row of published) {
    expect(row["when"]).toMatch(/^\d{4}$/);
    for (const column of [
      "label_en",
      "label_es",
      "place_name_en",
      "metric",
      "source_en",
      "source_es",
      "edition",
    ])
      expect(row[column], column).not.toBe("");
    expect(row["place"]).toMatch(/^\d{5,7}$/);
  }
  expect(published.some(({ grade }) => grade === "Strong")).toBe(true);
  expect(published.some(({ lb, ub }) => lb !== "" && ub !== "")).toBe(true);
  for (const kind of ["baseline", "target", "count"])
    expect(
      rows.some((row) => row["kind"] === kind),
      kind,
    ).toBe(true);
  rows.forEach((row, at) => expect(String(numbers[at]?.value ?? "")).toBe(row["value"]));
}
