// A plan speaks the words of its readers: whichever vocabulary the coalition chooses, every label of every section has it,
// in both languages, and none keeps a word of the framework.
import { example, startExample } from "../world/example.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { StoredRecord, StoredRecords } from "../world/answers.ts";
import { root } from "../world/program.ts";
import { programOf, type Program } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { rosa, Workspace, type Visitor } from "../world/workspace.ts";

// One server for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

type Language = "en" | "es";
interface Vocabulary {
  id: string;
  words: { term: string; one: Record<Language, string>; many: Record<Language, string> }[];
}
const { vocabularies } = parse(readFileSync(join(root, "content/vocabularies.yaml"), "utf8")) as {
  vocabularies: Vocabulary[];
};
const framework = vocabularies.find(({ id }) => id === "framework") as Vocabulary;
const others = vocabularies.filter(({ id }) => id !== "framework");
const forms = ["full", "summary", "one-page", "plain", "starter", "update"];
const prefixes: Record<Language, string> = { en: "", es: "/es" };

let workspace: Workspace;
let coordinator: Visitor;
let program: Program;
test.beforeAll(async () => {
  ({ workspace, coordinator } = await startExample());
  program = await programOf(coordinator, rosa, example);
});
test.afterAll(async () => workspace.stop());

async function choose(vocabulary: string): Promise<void> {
  const { records } = await program.json<StoredRecords>("records?type=coalition-profile");
  await program.patched(records[0] as StoredRecord, { fields: { wording: vocabulary } });
}

/** What a plan writes around the words of people: headings, heads of tables and of their groups, captions, terms. */
interface Label {
  section: string;
  text: string;
}
async function labelsOf(form: string, language: Language): Promise<Label[]> {
  const page = await coordinator.page(`${prefixes[language]}/coalitions/example/plan/${form}`);
  const article = page.slice(page.indexOf("<article"), page.indexOf("</article>"));
  const sections = article.split(/<section id="(?=[a-z-]+" class="fh-plan__section")/).slice(1);
  return sections.flatMap((section) =>
    [...section.matchAll(/<(h[2-6]|th|caption|dt)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , text = ""]) => ({
      section: section.slice(0, section.indexOf('"')),
      text: text
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    })),
  );
}

/** Labels in which a word of the framework means something else: what they say is true in every vocabulary. */
const otherMeanings = [
  /^(10\. )?How we will measure and learn$/, // what one does
  /^Measure$/, // the phase of the work in which one does it
  /^(Activity|Actividad)$/, // of engagement, which no vocabulary renames
  /^El resultado que queremos$/, // "the result", of anything
  /da resultados|los resultados/, // "whether it works"
  /^(Priorities are chosen|Measures have baselines)$/, // names that the example gave its milestones
];

/** Whether a word of the vocabulary stands in the text as a word of its own. */
const has = (text: string, word: string): boolean =>
  new RegExp(`(^|[^\\p{L}])${word}($|[^\\p{L}])`, "iu").test(text);

for (const language of ["en", "es"] as const)
  for (const vocabulary of others)
    test(`the words of "${vocabulary.id}" stand in the place of the framework's in ${language}`, async () => {
      for (const form of forms) {
        await choose("framework");
        const before = await labelsOf(form, language);
        await choose(vocabulary.id);
        const after = await labelsOf(form, language);
        expect(after, form).toHaveLength(before.length);
        const kept: string[] = [];
        before.forEach(({ section, text }, at) => {
          if (otherMeanings.some((meaning) => meaning.test(text))) return;
          for (const { term, one, many } of framework.words) {
            const own = vocabulary.words.find((word) => word.term === term);
            for (const [old, fresh] of [
              [one[language], own?.one[language] ?? ""],
              [many[language], own?.many[language] ?? ""],
            ] as const)
              if (has(text, old) && text === after[at]?.text && old.toLowerCase() !== fresh.toLowerCase())
                kept.push(`${section}: ${text} (${term})`);
          }
        });
        expect(kept, `${form}: labels that keep a word of the framework`).toEqual([]);
      }
    });

test("the sections named after them, their tables and their drawings all change", async () => {
  await choose("municipal");
  const labels = (await labelsOf("full", "en")).map(({ text }) => text);
  for (const label of [
    "5. Goals",
    "8. Policies",
    "Policy",
    "Lead department",
    "Performance measure",
    "Expected results in the long term, five years and more",
  ])
    expect(
      labels.some((text) => text.includes(label)),
      label,
    ).toBe(true);
  const page = await coordinator.page("/es/coalitions/example/plan/full");
  for (const label of [
    "5. Objetivos",
    "8. Políticas",
    "Resultados previstos a largo plazo, cinco años o más",
  ])
    expect(page).toContain(label);
});
