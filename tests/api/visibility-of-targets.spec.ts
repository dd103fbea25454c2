// Whether the target of a measure can be seen in its source at all, and its baseline from a published number.
import type { StoredRecord } from "../world/answers.ts";
import { kestrelCounty } from "../world/places.ts";
import { Program, programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, startWorld, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
let ofElena: Program;

test.beforeAll(async () => {
  world = await startWorld();
  ofElena = await programOf(world.elena, elena, kestrel);
});
test.afterAll(async () => world.workspace.stop());

const number = `reading:${kestrelCounty.geoid}/share_employed/2023/all/All`;
const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const view = (measure: StoredRecord) => at(`/views/measures?measure=${measure.id}`);
const takeBaseline = async (measure: StoredRecord, revision = measure.revision) =>
  world.elena.send(at(`/records/${measure.id}/baseline`), { _revision: String(revision) });

test("a local percent says from its people how small a change can be", async () => {
  // 100 x root(0.46 x 0.54 / 188) = 3.635 points; times 1.645 x root(2) = 8.456.
  const measure = await ofElena.make("measure", {
    name: "Debts that end",
    unit: "percent",
    baseline_value: 46,
    baseline_people: 188,
    target_kind: "number",
    target_value: 49,
  });
  const page = await world.vera.page(view(measure));
  expect(page).toContain("Can this target be seen at all?");
  expect(page).toContain(
    "Your target is a change of 3 percentage points. With this source a change of less than 8.5 percentage points cannot be told from chance.",
  );
  expect(page).toContain("Targets that are too small to be seen");
  const spanish = await world.vera.page(`/es${view(measure)}`);
  expect(spanish).toContain("un cambio de menos de 8.5 puntos porcentuales no se puede distinguir del azar");
  const record = await world.vera.page(at(`/records/${measure.id}`));
  expect(record).toContain("Can its target be seen?");
});

test("without a margin of error nobody can tell", async () => {
  const measure = await ofElena.make("measure", {
    name: "Homes on the register",
    unit: "homes",
    baseline_value: 3,
    target_kind: "number",
    target_value: 9,
  });
  expect(await world.vera.page(view(measure))).toContain("We cannot tell. That takes a published number");
});

test("the baseline is taken from the number, and then the answer rests on its margin", async () => {
  const measure = await ofElena.make("measure", {
    name: "People with work",
    unit: "percent",
    sources: [number],
    target_kind: "number",
    target_value: 99,
    target_date: "2033-12-31",
    years_of_delay: 2,
  });
  const page = await world.elena.page(view(measure));
  expect(page).toContain("Take the baseline from the number");
  expect(await world.vera.page(view(measure))).not.toContain("Take the baseline from the number");
  const taken = await takeBaseline(measure);
  expect(taken.status()).toBe(303);
  expect(taken.headers()["location"]).toContain(`measure=${measure.id}#target`);
  const { fields } = await ofElena.json<{ fields: Record<string, unknown> }>(`records/${measure.id}`);
  expect(fields).toMatchObject({ baseline_date: "2023-12-31" });
  expect(Number(fields["baseline_value"])).toBeGreaterThan(20);
  const after = await world.elena.page(view(measure));
  expect(after).not.toContain("Take the baseline from the number");
  expect(after).toContain("It can be seen");
  expect(after).toMatch(/the numbers about 20(2[4-9]|3[0-3]) are the first that could show it/);
  const history = await world.elena.page(at(`/records/${measure.id}/history`));
  expect(history).toContain("Baseline as published");
});

test("two people who change the baseline are told so", async () => {
  const measure = await ofElena.make("measure", { name: "Work", unit: "percent", sources: [number] });
  await ofElena.patched(measure, { fields: { baseline_value: 70 } });
  expect((await takeBaseline(measure)).status()).toBe(409);
});

test("without one published number there is nothing to take", async () => {
  const measure = await ofElena.make("measure", { name: "Talks" });
  expect((await takeBaseline(measure)).status()).toBe(409);
  const person = await ofElena.make("person", { name: "Ada Bell" });
  expect((await takeBaseline(person)).status()).toBe(404);
});
