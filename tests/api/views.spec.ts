// The views of chapters 1 and 2: what they put together, what they keep to themselves, and what can be done from them.
import type { StoredRecord } from "../world/answers.ts";
import { Program, programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import {
  elena,
  kestrel,
  marcus,
  rosa,
  startWorld,
  type Fields,
  type Visitor,
  type World,
} from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
let ofRosa: Program;
let ofMarcus: Program;
let ofElena: Program;
test.beforeAll(async () => {
  world = await startWorld();
  ofRosa = await programOf(world.rosa, rosa, kestrel);
  ofMarcus = await programOf(world.marcus, marcus, kestrel);
  ofElena = await programOf(world.elena, elena, kestrel);
});
test.afterAll(async () => world.workspace.stop());

const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const view = async (name: string, by: Visitor = world.rosa) => by.page(at(`/views/${name}`));

/** The address of the link with these words. */
function linkIn(page: string, words: string): string {
  const address = new RegExp(`<a[^>]*href="([^"]*)"[^>]*>${words}</a>`).exec(page)?.[1];
  if (!address) throw new Error(`The page has no link “${words}”`);
  return address.replaceAll("&amp;", "&");
}

test("every view is there before anything is written, in both languages", async () => {
  for (const name of ["readiness", "commitments", "work-plan", "coverage", "pipeline", "structure", "health"])
    for (const by of [world.rosa, world.vera]) {
      await by.page(at(`/views/${name}`));
      await by.page(`/es${at(`/views/${name}`)}`);
    }
  expect((await world.rosa.get(at("/views/nothing"))).status()).toBe(404);
});

test("the chapters and worksheets lead to their views", async () => {
  expect(await world.vera.page(at("/chapters/1"))).toContain(at("/views/readiness"));
  expect(await world.vera.page(at("/worksheets/structure-and-roles"))).toContain(at("/views/structure"));
});

test.describe("the readiness profile", () => {
  let round: StoredRecord;
  const results = "What the ratings suggest";

  /** A rating that gives every statement the same answer, but the first one. */
  async function rate(by: Program, seat: string, answer: number, first: number): Promise<StoredRecord> {
    const { fields } = await by.json<{ fields: { id: string; type: string }[] }>(
      "/api/v1/record-types/readiness-rating",
    );
    const statements = fields.filter(({ type }) => type === "likert");
    const answers = Object.fromEntries(statements.map(({ id }) => [id, answer]));
    const assessment = `readiness-assessment:${round.id}`;
    return by.make(
      "readiness-rating",
      { rater: "A rater", assessment, seat_type: seat, ...answers, r1_a: first },
      { status: "in-review" },
    );
  }

  test("begins a rating of the round, ready to be handed in", async () => {
    round = await ofRosa.make("readiness-assessment", { name: "Spring round", date: "2026-04-01" });
    const form = await world.marcus.page(linkIn(await view("readiness", world.marcus), "Rate now"));
    expect(form).toContain(`readiness-assessment:${round.id}`);
    expect(form).toContain(`value="${marcus.name}"`);
    expect(form).toMatch(/<option value="in-review" selected/);
  });

  test("keeps the results until one's own rating is in", async () => {
    await rate(ofRosa, "government", 1, 3);
    const before = await view("readiness", world.marcus);
    expect(before).toContain("Ratings that are in: 1");
    expect(before).toContain("Rate now");
    expect(before).not.toContain(results);
    expect(await world.marcus.page(at("/checks"))).not.toContain("The ratings suggest");
    await rate(ofMarcus, "community", 1, 0);
    const after = await view("readiness", world.marcus);
    expect(after).toContain(results);
    expect(after).toContain("Ratings that are in: 2");
    expect(await world.marcus.page(at("/checks"))).toContain("The ratings suggest");
    expect(await view("readiness", world.elena)).not.toContain(results);
  });

  test("shows bars with the same numbers in a table, differences without names, and where to begin", async () => {
    const page = await view("readiness");
    expect(page).toMatch(/role="img" aria-label="Mean of each area/);
    const differences = page.slice(page.indexOf(">Talk about this<"));
    expect(differences).toContain("At least one respected leader will stand up for this in public.");
    expect(differences).toContain("3 (In place)");
    expect(differences).not.toContain(marcus.name);
    expect(page).toContain("“Not yet");
    expect(linkIn(page, "Chapter 4: [^<]*")).toBe(at("/chapters/4"));
  });

  test("begins a task for a gap, and names it once the sheet does", async () => {
    const page = await view("readiness");
    const form = await world.rosa.page(linkIn(page, "Begin a task"));
    expect(form).toContain("Close the gap: Leadership and champions");
    expect(form).toContain(`readiness-assessment:${round.id}`);
    const task = await ofRosa.make("task", { what: "Ask the county manager" });
    const steps = [{ dimension: "leadership", step: "Ask in May", task: `task:${task.id}` }];
    round = await ofRosa.patched(round, { fields: { gap_tasks: steps } });
    expect(await view("readiness")).toContain("Ask in May");
    expect(await view("readiness")).toContain(at(`/records/${task.id}`));
  });

  test("opens to everybody once the round is agreed, and compares the next round with it", async () => {
    await ofRosa.patched(round, { status: "agreed", fields: { strengths: "Trust", gaps: "Money" } });
    expect(await view("readiness", world.vera)).toContain(results);
    const spring = round.id;
    round = await ofRosa.make("readiness-assessment", { name: "Fall round", date: "2026-10-01" });
    await rate(ofRosa, "government", 3, 3);
    const page = await view("readiness");
    expect(page).toContain("The diamond shows the round before.");
    expect(page).toContain("+2.0");
    expect(await world.rosa.page(at(`/views/readiness?assessment=${spring}`))).toContain("Ask in May");
  });
});

test("the commitment tracker adds up what is promised and marks what is soft", async () => {
  const period = { from: "2025-01-01", to: "2025-12-31" };
  await ofRosa.make("commitment", {
    title: "An analyst for a year",
    state: "in-writing",
    may_name: "yes",
    details: [{ kind: "staff-time", what: "Data", amount: 20, unit: "hours-per-month", period }],
  });
  await ofRosa.make("commitment", {
    title: "Money for stipends",
    state: "verbal",
    details: [{ kind: "funding", what: "Stipends", amount: 9000, unit: "dollars" }],
  });
  const page = await view("commitments", world.vera);
  expect(page).toContain("$9,000");
  expect(page).toContain("In writing (1)");
  expect(page.split("Soft: no amount or no date")).toHaveLength(2);
  expect(page).toContain("ended on December 31, 2025");
});

test.describe("the work plan", () => {
  test("is begun with the usual milestones, once, by whoever may write", async () => {
    const planning = { from: "2026-01-01", to: "2026-12-31" };
    const setup = await ofRosa.make("plan-setup", { title: "Our plan", planning_period: planning });
    expect(await view("work-plan", world.vera)).not.toContain("Add the usual milestones");
    expect(await view("work-plan")).toContain("Add the usual milestones");
    expect(await world.rosa.accepted(at("/usual-milestones"), {})).toBe(at("/views/work-plan"));
    const again = await world.elena.send(at("/usual-milestones"), {});
    expect(again.status()).toBe(409);
    expect(await again.text()).toContain("There are milestones already");
    const { fields } = await ofRosa.json<StoredRecord>(`records/${setup.id}`);
    expect(fields["milestones"]).toHaveLength(10);
  });

  test("is a chart and a table of the same days, with tasks that nobody has dated", async () => {
    await ofRosa.make("task", { what: "Call the library" });
    const page = await view("work-plan", world.vera);
    expect(page).toMatch(/role="img" aria-label="Milestones and the days/);
    expect(page).toContain("Must be reached before the next phase");
    expect(page).toContain("Plan adopted");
    expect(page).toContain("December 31, 2026");
    expect(page.split(">Tasks without a date<")[1]).toContain("Call the library");
  });
});

test.describe("the board of possible partners", () => {
  let mill: StoredRecord;

  const answerAt = (record: StoredRecord) => at(`/records/${record.id}/answer`);
  const moving = (to: string, more: Fields = {}): Fields => ({
    _revision: "1",
    field: "state",
    value: to,
    ...more,
  });

  test("has a column for each state, and narrows down", async () => {
    mill = await ofRosa.make("prospect", {
      name: "Kestrel Mill",
      audience: "private",
      priority: "must",
      next_step: "Visit the owner",
      next_step_by: "2026-01-15",
    });
    await ofRosa.make("prospect", { name: "Library", audience: "government", state: "joined" });
    const page = await view("pipeline");
    expect(page).toContain("Idea (1)");
    expect(page).toContain("Joined (1)");
    expect(page).toContain("Overdue");
    expect(page).toContain("by January 15, 2026");
    const narrowed = await world.rosa.page(at("/views/pipeline?sector=private&priority=must"));
    expect(narrowed).toContain("Kestrel Mill");
    expect(narrowed).toContain("Joined (0)");
  });

  test("moves a card with a form, and leads back to it", async () => {
    const back = at(`/views/pipeline?sector=&priority=#card-${mill.id}`);
    expect(await view("pipeline")).toContain(back.replaceAll("&", "&amp;"));
    expect(await world.elena.accepted(answerAt(mill), moving("invited", { back }))).toBe(back);
    expect(await view("pipeline")).toContain("Invited (1)");
  });

  test("lets nobody write over what another has moved meanwhile", async () => {
    const late = await world.rosa.send(answerAt(mill), moving("joined"));
    expect(late.status()).toBe(409);
    expect(await late.text()).toContain("Somebody else has changed the same answer");
    await world.rosa.accepted(answerAt(mill), moving("joined", { _revision: "2" }));
  });

  test("takes only answers that fit, from those who may write, and leads nowhere else", async () => {
    const other = await ofRosa.make("prospect", { name: "Bank" });
    const refusal = async (form: Fields, by: Visitor = world.rosa) =>
      (await by.send(answerAt(other), form)).status();
    expect(await refusal(moving("married"))).toBe(400);
    expect(await refusal(moving("joined", { field: "name" }))).toBe(400);
    expect(await refusal(moving("2", { field: "influence" }))).toBe(400);
    expect(await refusal(moving("joined", { _revision: "7" }))).toBe(400);
    expect(await refusal(moving("joined"), world.marcus)).toBe(403);
    const elsewhere = moving("2026-05-01", { field: "next_step_by", back: "//example.org/" });
    expect(await world.rosa.accepted(answerAt(other), elsewhere)).toBe(at(`/records/${other.id}`));
    const { fields } = await ofRosa.json<StoredRecord>(`records/${other.id}`);
    expect(fields).toMatchObject({ next_step_by: "2026-05-01" });
  });
});

test("the structure chart shows bodies, seats, roles, and the rules that are missing", async () => {
  const person = await ofRosa.make("person", { name: "Ines Park" });
  const steering = await ofRosa.make("body", {
    name: "Steering committee",
    kind: "steering",
    authority: "decides",
    seats: [
      { seat_type: "community", holder: `person:${person.id}`, votes: "yes" },
      { seat_type: "private", votes: "yes" },
    ],
  });
  await ofRosa.make("body", { name: "Housing group", reports_to: `body:${steering.id}` });
  await ofRosa.make("coalition-role", { name: "Data lead", holder: `person:${person.id}` });
  await ofRosa.make("decision-rule", { title: "Two thirds", class: "budget", method: "two-thirds" });
  const page = await view("structure", world.vera);
  const [, below = ""] = page.split("Steering committee</a>");
  expect(below).toContain('<ul class="fh-tree"><li><p><strong><a');
  expect(below).toContain("Housing group");
  expect(page).toContain("Seats: 2; empty: 1");
  expect(page).toContain("1 of 2 votes on the steering committee: 50%");
  expect(page).toContain("Data lead");
  expect(page).toContain("cannot be agreed: Priorities, Actions, Release of data.");
});

test.describe("the health check", () => {
  const form = (mark: number, more: Fields = {}): Fields => ({
    round: "2026",
    purpose_clear: String(mark),
    decisions_fair: String(mark),
    ...more,
  });
  const send = async (by: Visitor, mark: number, more: Fields = {}) =>
    by.accepted(at("/types/health-check-answer/new"), form(mark, more));

  test("leads whoever answers to the summary, which shows nothing below five answers", async () => {
    expect(
      await world.marcus.page(linkIn(await view("health", world.marcus), "Answer the health check")),
    ).toContain("This is anonymous.");
    const to = await send(world.marcus, 1, { keep: "the soup", _visibility: "coalition", _status: "draft" });
    expect(to).toBe(at("/views/health?sent=yes"));
    expect(await world.marcus.page(to)).toContain("Thank you, your answer is in");
    for (const mark of [2, 3, 4]) await send(world.elena, mark);
    const page = await view("health", world.vera);
    expect(page).toContain("Still needed: 1.");
    expect(page).not.toContain("the soup");
    expect(page).not.toContain("Mean of each statement");
  });

  test("shows means, spreads and texts from five answers on, and no name", async () => {
    const made = await ofRosa.make("health-check-answer", {
      round: "2026",
      purpose_clear: 5,
      keep: "Chairs",
    });
    expect(made).toMatchObject({ owner: "", created_by: "", visibility: "owner", status: "in-review" });
    const page = await view("health", world.vera);
    expect(page).toMatch(/role="img" aria-label="Mean of each statement/);
    expect(page).toContain(">3.0</td>");
    expect(page).toContain(">1.4</td>");
    expect(page).toContain("Fewer than five answers");
    expect(page.indexOf("Chairs")).toBeLessThan(page.indexOf("the soup"));
    for (const { name } of [rosa, marcus, elena]) expect(page.split("<main")[1]).not.toContain(name);
    expect((await ofRosa.ask("get", `records/${made.id}`)).status()).toBe(404);
  });

  test("names nobody in the records, in the activity or to programs", async () => {
    const own =
      "UPDATE records SET title = title WHERE type = 'health-check-answer' AND owner = '' AND created_by = ''";
    expect(world.workspace.alter(own)).toBe(5);
    for (const by of [ofRosa, ofElena, ofMarcus]) {
      const { changes } = await by.json<{ changes: { record_type: string }[] }>("changes?limit=500");
      expect(changes.filter(({ record_type }) => record_type === "health-check-answer")).toEqual([]);
    }
    expect(await world.marcus.page(at("/activity"))).not.toContain("Health check answer");
    expect(await world.rosa.page(at("/types/health-check-answer"))).not.toContain("/records/");
  });

  test("takes no table, which would remember who brought it", async () => {
    const path = at("/types/health-check-answer/import");
    expect((await world.rosa.get(path)).status()).toBe(400);
    expect((await world.rosa.send(path, { table: "Which check\n2026\n" })).status()).toBe(400);
    expect(await world.rosa.page(at("/types/health-check-answer"))).not.toContain(path);
  });

  test("is asked for a round, because nobody could add one later", async () => {
    const refused = await world.marcus.send(at("/types/health-check-answer/new"), form(3, { round: "" }));
    expect(refused.status()).toBe(400);
  });
});
