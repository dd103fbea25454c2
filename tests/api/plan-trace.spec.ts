// Where the numbers of a published plan come from: each is led back to the reading and the edition, to the coalition's
// own data, or to the record in which people wrote it.
import { example, startExample } from "../world/example.ts";
import type { Reading, Readings, StoredRecords } from "../world/answers.ts";
import { exampleCounty, exampletonCity } from "../world/places.ts";
import { programOf, type Program } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { rosa, Workspace } from "../world/workspace.ts";

// One published plan for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

interface NamedMetric {
  metric: string;
  label: { en: string };
}

let workspace: Workspace;
let program: Program;
let plan: string;
let release: string;
const metrics = new Map<string, string>();

test.beforeAll(async () => {
  const started = await startExample();
  workspace = started.workspace;
  const coordinator = started.coordinator;
  program = await programOf(coordinator, rosa, example, "read");
  const published = await coordinator.send("/coalitions/example/plan/publication", { note: "The plan." });
  expect(published.status(), await published.text()).toBe(303);
  const page = await (await workspace.visitor()).page("/plans/example");
  plan = page.slice(page.indexOf("<article"), page.indexOf("</article>"));
  release = (await program.json<{ release: string }>("/api/v1/edition")).release;
  for (const { metric, label } of (await program.json<{ metrics: NamedMetric[] }>("/api/v1/metrics")).metrics)
    metrics.set(label.en, metric);
});
test.afterAll(async () => workspace.stop());

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();

function sectionOf(id: string): string {
  const from = plan.indexOf(`<section id="${id}"`);
  expect(from, id).toBeGreaterThan(0);
  const next = plan.slice(from + 1).search(/<section id="[a-z-]+" class="fh-plan__section"/);
  return plan.slice(from, next < 0 ? undefined : from + 1 + next);
}

/** What the edition says of a metric, place and year, for everybody and for each group. */
async function readingsOf(label: string, place: string, year: string): Promise<Reading[]> {
  const metric = metrics.get(label);
  expect(metric, `a metric is called “${label}”`).toBeDefined();
  const geoid = place.startsWith("Exampleton") ? exampletonCity.geoid : exampleCounty.geoid;
  const query = `/api/v1/readings?places=${geoid}&metrics=${metric}&years=${year}`;
  const of = async (type: string) =>
    (await program.json<Readings>(`${query}&subgroup_type=${type}`)).readings;
  return [...(await of("all")), ...(await of("race-ethnicity")).filter(({ subgroup }) => subgroup !== "All")];
}

/** Whether a number as it is written is this one, rounded: "36.6%" is 0.3659185. */
function isRounded(written: string, value: number | null | undefined): boolean {
  const digits = /-?[\d,]+(?:\.(\d+))?/.exec(written);
  if (!digits || value == null) return false;
  const shown = Number(digits[0].replaceAll(",", ""));
  const half = 0.5000001 * 10 ** -(digits[1]?.length ?? 0);
  return [1, 100].some((scale) => Math.abs(shown - value * scale) <= half);
}

function saysTheSame(reading: Reading, value: string, interval: string, grade: string): boolean {
  const limits = /Between (\S+) and ([^\s.]+(?:\.\d+)?%?)/.exec(interval);
  const sameLimits = limits
    ? isRounded(limits[1]!, reading.lb) && isRounded(limits[2]!, reading.ub)
    : /No margin of error/.test(interval);
  return isRounded(value, reading.value) && sameLimits && reading.grade === grade;
}

const ofGroup = (reading: Reading, group: string): boolean =>
  reading.subgroup.toLowerCase() === (group === "" ? "all" : group.toLowerCase());

interface Row {
  metric: string;
  place: string;
  group: string;
  year: string;
  value: string;
  interval: string;
  grade: string;
  edition: string;
}

/** The tables of published numbers in the annex. */
function annex(): Row[] {
  const cell = (markup = "") => {
    const [text = "", note = ""] = markup.split('<span class="fh-table__note">');
    return { text: plain(text), note: plain(note) };
  };
  const tables = [...sectionOf("data-tables").matchAll(/<caption>Published numbers.*?<\/table>/gs)];
  const rows = tables.flatMap(([table]) => [...table.matchAll(/<tr><th scope="row">.*?<\/tr>/gs)]);
  return rows.map(([row]) => {
    const [metric, where, year, number, grade, edition] = row.split(/<\/t[hd]>/).map(cell);
    return {
      metric: metric!.text,
      place: where!.text,
      group: where!.note,
      year: year!.text,
      value: number!.text,
      interval: number!.note,
      grade: grade!.text,
      edition: edition!.text,
    };
  });
}

test("each published number in the annex is a reading of the edition that it names", async () => {
  const rows = annex();
  expect(rows.length).toBeGreaterThan(8);
  for (const row of rows) {
    const readings = await readingsOf(row.metric, row.place, row.year);
    const found = readings.filter((one) => ofGroup(one, row.group));
    expect(found, JSON.stringify(row)).toHaveLength(1);
    expect(saysTheSame(found[0]!, row.value, row.interval, row.grade), JSON.stringify(row)).toBe(true);
    expect(row.edition).toContain(release);
  }
});

test("each sentence with a published number is a reading, and stands in the annex", async () => {
  const rows = annex();
  const sentences = [...plan.matchAll(/<(p|li|dd)\b[^>]*>([^<]*Quality: [^<]*)</g)].map(([, , text = ""]) =>
    plain(text),
  );
  expect(sentences.length).toBeGreaterThan(10);
  for (const sentence of new Set(sentences)) {
    const read =
      /^(.*), (Example County|Exampleton), Example State, (\d{4}): (\S+) \((.*)\. Quality: (\w+)\./.exec(
        sentence,
      );
    expect(read, sentence).not.toBeNull();
    const [, subject = "", place = "", year = "", value = "", interval = "", grade = ""] = read!;
    const label =
      [...metrics.keys()].find((one) => subject === one || subject.startsWith(`${one}, `)) ?? subject;
    const group = subject.slice(label.length).replace(/^, /, "");
    const readings = await readingsOf(label, place, year);
    const found = readings.filter((one) => ofGroup(one, group) && saysTheSame(one, value, interval, grade));
    expect(found, sentence).toHaveLength(1);
    expect(sentence).toContain(`From the ${release} edition`);
    const told = rows.filter(
      (row) =>
        row.metric === label && row.year === year && row.group === group && row.value.startsWith(value),
    );
    expect(told, sentence).toHaveLength(1);
  }
});

// Numbers that the plan works out itself are counts of its records and sums of money; tests of their sections look at
// those.
const isWorkedOut = (section: string): boolean => ["money", "cover", "sustaining"].includes(section);

test("every other percent, amount and large number stands in a record", async () => {
  const known = await numbersOfRecords();
  for (const row of annex()) for (const text of Object.values(row)) add(known, text);
  const sections = [...plan.matchAll(/<section id="([a-z-]+)" class="fh-plan__section"/g)].map(
    ([, id = ""]) => id,
  );
  const untraced: string[] = [];
  let traced = 0;
  for (const id of sections.filter((section) => !isWorkedOut(section)))
    for (const [number] of plain(sectionOf(id)).matchAll(/\$?\d[\d,]*(?:\.\d+)?(?: ?%)?/g)) {
      const value = valueOf(number);
      const isPlain = !/[$%.,]/.test(number) && value < 100;
      if (isPlain) continue;
      if (known.has(value)) ++traced;
      else untraced.push(`${id}: ${number}`);
    }
  expect(untraced).toEqual([]);
  expect(traced).toBeGreaterThan(200);
});

const valueOf = (number: string): number => Number(number.replace(/[$,% ]|\.$/g, ""));

function add(known: Set<number>, text: string): void {
  for (const [number] of text.matchAll(/\d[\d,]*(?:\.\d+)?/g)) known.add(valueOf(number));
}

async function numbersOfRecords(): Promise<Set<number>> {
  const known = new Set<number>();
  const walk = (answer: unknown): void => {
    if (typeof answer === "number") known.add(answer);
    if (typeof answer === "string") add(known, answer);
    if (typeof answer === "object" && answer !== null) Object.values(answer).forEach(walk);
  };
  for (let from = 0, total = 1; from < total;) {
    const some = await program.json<StoredRecords>(`records?limit=200&from=${from}`);
    for (const { title, fields } of some.records) walk([title, fields]);
    from += some.records.length;
    total = some.total;
  }
  return known;
}
