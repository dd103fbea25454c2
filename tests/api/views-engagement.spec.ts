// The views of chapters 3 and 7: what they put together from records, for whom, and what their forms do.
import type { StoredRecord } from "../world/answers.ts";
import { type Program, programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, startWorld, type Visitor, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
let ofRosa: Program;
test.beforeAll(async () => {
  world = await startWorld();
  ofRosa = await programOf(world.rosa, rosa, kestrel);
});
test.afterAll(async () => world.workspace.stop());

const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const dayIn = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
const thisYear = new Date().getUTCFullYear();
const dollars = (amount: number) => ({ amount, currency: "USD" });
const reference = ({ type, id }: StoredRecord) => `${type}:${id}`;

/** The rows of a page's tables that have these words in their first cell, as text. */
function rowsOf(page: string, first: string): string[] {
  return page
    .split("<tr>")
    .filter((row) => row.startsWith('<th scope="row"') && row.split("</th>")[0]?.includes(first))
    .map((row) =>
      (row.split("</tr>")[0] ?? "")
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
}

const views = [
  "methods",
  "reach",
  "voices",
  "compensation",
  "feedback",
  "sustainability",
  "funding",
  "risks",
  "posters",
  "measurement-plan",
  "matrix-poster",
];

test("every view answers everybody in both languages, with records and without", async () => {
  for (const view of views)
    for (const browser of [world.vera, world.marcus, world.elena, world.rosa])
      for (const prefix of ["", "/es"]) await browser.page(`${prefix}${at(`/views/${view}`)}`);
});

test("chapters and worksheets lead to their views", async () => {
  const chapter = await world.vera.page(at("/chapters/3"));
  for (const view of views.slice(0, 5)) expect(chapter).toContain(at(`/views/${view}"`));
  expect(await world.vera.page(at("/worksheets/funding-map"))).toContain(at("/views/funding"));
});

test.describe("the methods", () => {
  test("are chosen without a script, and say why the others do not fit", async () => {
    const page = await world.nobody.page("/toolkit/methods?level=defer&cost=high&time=weeks");
    expect(page).toContain("1 of 21 methods fit");
    expect(page).toContain('href="/toolkit/methods/citizens-assembly"');
    expect(page).toMatch(/<dt>Participatory budgeting<\/dt><dd>Time: /);
    expect(await world.nobody.page("/toolkit/3")).toContain('href="/toolkit/methods"');
  });

  test("lead from a coalition to an activity with the method filled in", async () => {
    const page = await world.marcus.page(at("/views/methods?level=involve"));
    const link = /href="([^"]*\?method=photovoice)"/.exec(page)?.[1] ?? "";
    expect(await world.marcus.page(link)).toMatch(/value="photovoice"[^>]*(checked|selected)/);
    expect(await world.vera.page(at("/views/methods"))).not.toContain("?method=");
  });
});

test("reach hides few people from all but coordinators, and what would give them away", async () => {
  const renters = await ofRosa.make("group", { label: "Renters" });
  await ofRosa.make("coalition-needs", { title: "Needs", barrier_groups: ["veterans"] });
  const activity = async (title: string, reached: number) =>
    ofRosa.make("engagement-activity", {
      title,
      reach: [{ id: "a", group: reference(renters), planned: 20, reached }],
    });
  await activity("Supper", 4);
  await activity("Walk", 13);
  await activity("Fair", 41);
  const seen = await world.elena.page(at("/views/reach"));
  const [sum = "", ...parts] = rowsOf(seen, "Renters");
  expect(sum).toBe("Renters 60 58 97%");
  expect(parts.sort()).toEqual([
    "Renters Fair 20 41",
    "Renters Supper 20 Fewer than 10",
    "Renters Walk 20 Not shown",
  ]);
  expect(seen).toContain("<li>Veterans</li>");
  expect(rowsOf(await world.rosa.page(at("/views/reach")), "Renters")).toContain("Renters Supper 20 4");
});

test("pay is added up for coordinators, and others see that it is not for them", async () => {
  const payment = { form: "check", role: "Note-taker", basis: "hour" };
  await ofRosa.make("compensation", {
    ...payment,
    title: "Notes in June",
    rate: dollars(20),
    amount: dollars(60),
    paid_on: dayIn(-3),
    benefit_notice: "yes",
    tax_form: "no",
  });
  await ofRosa.make("compensation", {
    ...payment,
    title: "Notes in July",
    rate: dollars(25),
    amount: dollars(75),
  });
  const page = await world.rosa.page(at("/views/compensation"));
  expect(rowsOf(page, "Check")).toEqual(["Check $135 $60 $75"]);
  expect(rowsOf(page, "Notes in June").join()).toContain("Another rate for the same work");
  expect(rowsOf(page, "Notes in July").join()).toContain("No notice about benefits; Tax form not settled");
  expect(page).toContain(at("/types/compensation.csv"));
  for (const browser of [world.vera, world.marcus, world.elena]) {
    const other = await browser.page(at("/views/compensation"));
    expect(other).toContain("Payments are seen by coordinators only.");
    expect(other).not.toContain("Notes in");
  }
});

test("voices show quotes only as far as people permitted", async () => {
  const speaker = await ofRosa.make("person", { name: "Wren Halloway" });
  const quote = async (text: string, permission: string) =>
    ofRosa.make("quote", { text, permission, describing_words: "A renter", speaker: reference(speaker) });
  const quotes = [
    await quote("We move every year.", "named"),
    await quote("The bus stops at six.", "anonymous-internal"),
    await quote("Do not show this.", "none"),
  ];
  await ofRosa.make("theme", {
    label: "Rents rise",
    kind: "barrier",
    frequency: "many",
    quotes: quotes.map(reference),
    predictors: ["predictor:housing-affordability"],
  });
  await ofRosa.make("theme", { label: "Neighbors help", kind: "strength" });
  const page = await world.rosa.page(at("/views/voices"));
  expect(page).toContain("We move every year.");
  expect(page).toContain("Wren Halloway (");
  expect(page).toContain("A renter (");
  expect(page).not.toContain("Do not show this.");
  expect(page).toContain("no permission: 1");
  // Who spoke is a field for coordinators.
  expect(await world.vera.page(at("/views/voices"))).not.toContain("Wren Halloway");
  const about = await world.vera.page(at("/views/voices?predictor=housing-affordability"));
  expect(about).toContain("Rents rise");
  expect(about).not.toContain("Neighbors help");
});

test("feedback that is overdue leads to a report with the activity filled in", async () => {
  const activity = await ofRosa.make("engagement-activity", {
    title: "Spring walk",
    dates: { from: dayIn(-70), to: dayIn(-70) },
  });
  const late = await world.marcus.page(at("/views/feedback"));
  expect(rowsOf(late, "Spring walk").join()).toContain("Overdue by days: 10");
  const link = new RegExp(`href="([^"]*\\?activities=engagement-activity:${activity.id})"`).exec(late)?.[1];
  const form = await world.marcus.page(link ?? "");
  expect(form).toMatch(new RegExp(`value="engagement-activity:${activity.id}"[^>]*(checked|selected)`));
  await ofRosa.make("feedback-report", {
    title: "You said",
    activities: [reference(activity)],
    sent_on: dayIn(-1),
  });
  expect(rowsOf(await world.vera.page(at("/views/feedback")), "Spring walk").join()).toContain("Sent");
});

test.describe("the matrix of what lasts", () => {
  const control = "state-governance-launch-agreements";
  const begin = at("/sustainability-steps/governance-launch-agreements");
  const view = at("/views/sustainability");
  const place = `${view}?block=governance#${control}`;
  const stateOf = (page: string) => rowsOf(page, "Sign agreements with members.").join();
  /** Where the form of the step leads, and what it sends beside the state. */
  const formOf = (page: string) => {
    const form = page.split("<form").find((part) => part.includes(`id="${control}"`)) ?? "";
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? "";
    return {
      action: /action="([^"]*)"/.exec(form)?.[1] ?? "",
      unseen: { _revision: value("_revision"), field: value("field"), back: value("back") },
    };
  };

  test("shows beside each step what records show already", async () => {
    await ofRosa.make("member-agreement", {
      title: "Library agreement",
      signatures: [{ id: "a", name: "Ines", date: dayIn(-9) }],
    });
    const page = await world.vera.page(view);
    expect(stateOf(page)).toContain("Not started");
    expect(stateOf(page)).toContain("Library agreement");
    expect(page).toMatch(/records point to<\/dt><dd>Launch and activation</);
    expect(page).not.toContain(`action="${begin}"`);
  });

  test("takes a first state from a form, and keeps what two people say at once apart", async () => {
    expect(formOf(await world.marcus.page(view)).action).toBe(begin);
    expect((await world.marcus.send(begin, { state: "perfect" })).status()).toBe(400);
    expect(await world.marcus.accepted(begin, { state: "started" })).toBe(place);
    expect(stateOf(await world.vera.page(view))).toMatch(/ Started /);
    expect(await world.rosa.accepted(begin, { state: "started" })).toBe(place);
    expect((await world.rosa.send(begin, { state: "in-place" })).status()).toBe(409);
    const unknown = at("/sustainability-steps/luck");
    expect((await world.rosa.send(unknown, { state: "started" })).status()).toBe(404);
  });

  test("then takes it as an answer of the record of the step", async () => {
    const { action, unseen } = formOf(await world.elena.page(view));
    expect(action).toMatch(/\/records\/\w+\/answer$/);
    expect(await world.elena.accepted(action, { ...unseen, value: "in-place" })).toBe(place);
    expect((await world.rosa.send(action, { ...unseen, value: "not-needed" })).status()).toBe(409);
    expect(await world.rosa.accepted(action, { ...unseen, value: "in-place" })).toBe(place);
    expect(stateOf(await world.vera.page(view))).toContain("In place");
  });

  test("draws how the building blocks were rated, with a table of the same numbers", async () => {
    const assessment = (title: string, date: string, rating: number) =>
      ofRosa.make("sustainability-assessment", {
        title,
        date,
        stage: "launch",
        governance_written: rating,
        capacity_coordinator: rating,
        funding_costs_known: rating,
        adaptive_wins_told: rating,
      });
    await assessment("First", "2024-05-01", 1);
    await assessment("Second", "2025-05-01", 2);
    const page = await world.vera.page(view);
    expect(page).toMatch(/<svg class="fh-chart"[^>]*role="img" aria-label="The four building blocks/);
    expect(rowsOf(page, "May 1, 2025")).toEqual(["May 1, 2025 Launch and activation 2.0 2.0 2.0 2.0"]);
  });
});

test("funding shows the years, the cliff, the largest funder and the gap", async () => {
  const source = await ofRosa.make("funding-source", {
    name: "Heron Trust",
    kind: "philanthropy",
    state: "secured",
    amount: dollars(24000),
    period: { from: `${thisYear}-01-01`, to: `${thisYear}-12-31` },
  });
  const action = await ofRosa.make("strategic-action", { title: "Repair homes" });
  await ofRosa.make("action-budget", {
    title: "Repairs",
    action: reference(action),
    lines: [
      { id: "a", what: "Crew", year: thisYear, amount: dollars(9000), source: reference(source) },
      { id: "b", what: "Wood", year: thisYear, amount: dollars(1000), resident_led: "yes" },
    ],
  });
  const page = await world.vera.page(at("/views/funding"));
  expect(page).toMatch(/<svg class="fh-chart"[^>]*role="img"/);
  expect(rowsOf(page, `${thisYear}`)).toEqual([`${thisYear} $24,000 $0 $0`]);
  expect(rowsOf(page, `${thisYear + 1}`)).toEqual([`${thisYear + 1} $0 $0 $0 Cliff`]);
  expect(page.match(/less than 70%/g)).toHaveLength(1);
  expect(page).toContain("Heron Trust pays 100%");
  expect(rowsOf(page, "Repair homes")).toEqual(["Repair homes $10,000 $9,000 $0 $1,000"]);
  expect(page).toContain("10% ($1,000 of $10,000)");
});

test.describe("risks", () => {
  const view = at("/views/risks");
  const count = async (browser: Visitor, prefix = "") =>
    rowsOf(await browser.page(`${prefix}${view}`), "").filter(
      (row) => !/^(Likelihood|Probabilidad)/.test(row),
    );

  test("are not offered while there is one, whoever sees it, unless it was put away", async () => {
    const rumor = await ofRosa.make("risk", { name: "Rumor" }, { visibility: "coordinators" });
    expect(await world.elena.page(view)).not.toContain("starter-risks");
    expect((await world.elena.send(at("/starter-risks"), {})).status()).toBe(409);
    await ofRosa.patched(rumor, { status: "archived" });
    expect(await world.elena.page(view)).toContain("starter-risks");
  });

  test("start from twelve common ones in the language of the page, once", async () => {
    expect(await world.vera.page(view)).not.toContain("starter-risks");
    expect(await world.elena.page(view)).toContain("Start from 12 common risks");
    await world.elena.accepted(`/es${at("/starter-risks")}`, {});
    const risks = await count(world.elena, "/es");
    expect(risks).toHaveLength(12);
    expect(risks.join()).toContain("Cambian las autoridades después de una elección");
    expect((await world.rosa.send(at("/starter-risks"), {})).status()).toBe(409);
    expect(await count(world.rosa)).toHaveLength(12);
    expect(await world.vera.page(view)).toContain("There is nothing here that you may see.");
  });

  test("stand in a grid whose numbers lead to them, and say what is to be looked at again", async () => {
    await ofRosa.make("risk", { name: "Flood", likelihood: 2, impact: 5, review_date: dayIn(-1) });
    const page = await world.rosa.page(view);
    const link = /href="([^"]*likelihood=2&amp;impact=5[^"]*)">1 risk</.exec(page)?.[1] ?? "";
    const chosen = await world.rosa.page(link.replaceAll("&amp;", "&"));
    const rows = rowsOf(chosen, "").filter((row) => !row.startsWith("Likelihood"));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^Flood 10 2 5/);
    expect(rows[0]).toContain("Overdue");
  });
});

test("a survey starts from the questions of the toolkit", async () => {
  const worksheet = at("/worksheets/resident-survey");
  expect(await world.vera.page(worksheet)).not.toContain(at("/survey-starter"));
  expect(await world.marcus.page(worksheet)).toContain("Start a survey from 11 questions");
  const form = await world.marcus.accepted(at("/survey-starter"), {});
  expect(form).toMatch(/\/records\/\w+\/edit$/);
  const page = await world.marcus.page(form);
  expect(page).toContain("I can influence decisions here.");
  expect(page).toContain("Puedo influir en las decisiones que se toman aquí.");
  // Saving it as it is loses nothing and is refused for nothing.
  const id = /\/records\/(\w+)\/edit$/.exec(form)?.[1] ?? "";
  const survey = await ofRosa.json<StoredRecord>(`records/${id}`);
  await ofRosa.patched(survey, { fields: { title: "Survey of the East Side" } });
});
