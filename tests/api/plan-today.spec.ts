// How the measures of a published plan are today: newer than the plan, beside what it says of their start, and never more
// than may be told.
import type { StoredRecord, StoredRecords } from "../world/answers.ts";
import { exampleCounty } from "../world/places.ts";
import { startPublishedPlan, textOf, type PublishedPlan } from "../world/published-plan.ts";
import { expect, test } from "../world/test.ts";

// One server for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let plan: PublishedPlan;
let measure: StoredRecord;
let value: StoredRecord;
test.beforeAll(async () => {
  plan = await startPublishedPlan();
  const { records } = await plan.program.json<StoredRecords>("records?type=measure&limit=100");
  const values = await plan.program.json<StoredRecords>("records?type=observation&limit=200");
  measure = records.find(
    ({ id, fields }) =>
      fields["is_public"] === "yes" &&
      fields["baseline_value"] &&
      values.records.some((value) => value.fields["measure"] === `measure:${id}`),
  )!;
  value = values.records.find(({ fields }) => fields["measure"] === `measure:${measure.id}`)!;
});
test.afterAll(async () => plan.workspace.stop());

/** The row of the measure in the block, as text. */
async function today(path = "/plans/example"): Promise<string> {
  const page = await plan.anybody.page(path);
  const block = page.slice(page.indexOf('id="measures-today"'));
  const row = block
    .slice(0, block.indexOf("</table>"))
    .split("<tr")
    .find((part) => part.includes(measure.title));
  return row ? textOf(`<main${row}</main>`) : "";
}

/** The newest value of the measure is another one from now on. */
async function count(fields: object): Promise<void> {
  // Moments are kept to the second, and what is not later is not newer.
  await new Promise((later) => setTimeout(later, 1100));
  value = await plan.program.patched(value, { fields });
}

test("are not there as long as nothing is newer than the plan", async () => {
  expect(await plan.anybody.page("/plans/example")).not.toContain("measures-today");
});

test("stand below the version that holds, in both languages, and say that they are newer", async () => {
  await count({ value: 123.5 });
  const page = textOf(await plan.anybody.page("/plans/example"));
  expect(page).toContain("These numbers are newer than those in the plan.");
  expect(await today()).toContain("123.5");
  expect(await today("/es/plans/example")).toContain(measure.title);
  expect(await plan.anybody.page("/plans/example?form=one-page")).not.toContain("measures-today");
});

test("keep the start as the plan says it, whatever the record says now", async () => {
  const before = await today();
  measure = await plan.program.patched(measure, { fields: { baseline_value: 77.25 } });
  expect(await today()).toBe(before);
});

test("never show a number that rests on too few people", async () => {
  await count({ value: 3, count: 3, lower: null, upper: null });
  const row = await today();
  expect(row).toContain("—");
  expect(row).not.toMatch(/\b3\b/);
  await count({ value: 123.5, count: 400 });
  expect(await today()).toContain("123.5");
});

test("have the newest published number, where a measure goes by an older one", async () => {
  const number = `reading:${exampleCounty.geoid}/share_employed/2021/all/All`;
  measure = await plan.program.patched(measure, { fields: { sources: [number] } });
  const row = await today();
  expect(row).toContain("2023");
  expect(row).toMatch(/Strong|Marginal|Weak/);
  expect(row).toContain("Mobility Metrics");
});

test("are gone when the measure is not public any more", async () => {
  measure = await plan.program.patched(measure, { fields: { is_public: "no" } });
  expect(await today()).toBe("");
});
