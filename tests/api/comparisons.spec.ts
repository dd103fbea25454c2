// Gaps between groups and changes between years, as the page of a predictor shows them.
import type { Changes, Comparison, Gaps } from "../world/answers.ts";
import { exampleCounty, noSuchPlace } from "../world/places.ts";
import { expect, test } from "../world/test.ts";

const county = `/api/v1/places/${exampleCounty.geoid}`;

const testedOf = (comparisons: Comparison[]) => comparisons.filter(({ p }) => p !== null);

test("gaps stand beside the reference that the reader chose", async ({ api }) => {
  const chosen = await api.json<Gaps>(`${county}/employment/gaps?race-ethnicity=Hispanic`);
  const byRace = chosen.gaps.find(({ subgroup_type }) => subgroup_type === "race-ethnicity");
  expect(byRace?.reference).toMatchObject({ subgroup: "Hispanic", year: byRace?.year });
  expect(byRace?.groups.map(({ reading }) => reading.subgroup)).toEqual([
    "All",
    "Black, Non-Hispanic",
    "Other Races and Ethnicities",
    "White, Non-Hispanic",
  ]);
});

test("without a choice the catalogue suggests the reference", async ({ api }) => {
  const { gaps } = await api.json<Gaps>(`${county}/employment/gaps`);
  const reference = (type: string) =>
    gaps.find(({ subgroup_type }) => subgroup_type === type)?.reference.subgroup;
  expect(reference("race-ethnicity")).toBe("All");
  expect(reference("gender")).toBe("Male");
  expect(reference("disability")).toBe("Without Disability");
});

test("a difference is that of the two readings", async ({ api }) => {
  const { gaps } = await api.json<Gaps>(`${county}/income/gaps`);
  const pairs = gaps.flatMap(({ reference, groups }) => groups.map((group) => ({ reference, ...group })));
  const compared = pairs.filter(({ comparison }) => comparison.verdict !== "not_comparable");
  expect(compared.length).toBeGreaterThan(5);
  for (const { reference, reading, comparison } of compared)
    expect(comparison.difference).toBeCloseTo((reading.value ?? NaN) - (reference.value ?? NaN), 9);
});

test("all gaps of an answer are corrected together", async ({ api }) => {
  const { gaps } = await api.json<Gaps>(`${county}/income/gaps`);
  const tested = testedOf(gaps.flatMap(({ groups }) => groups.map(({ comparison }) => comparison)));
  expect(tested.length).toBeGreaterThan(5);
  const inOrder = [...tested].sort((first, second) => (first.p ?? 0) - (second.p ?? 0));
  let highest = 0;
  for (const [step, { p, adjusted_p, family, verdict, level }] of inOrder.entries()) {
    highest = Math.max(highest, Math.min(1, (tested.length - step) * (p ?? NaN)));
    expect(family).toBe(tested.length);
    expect(adjusted_p).toBeCloseTo(highest, 12);
    expect(verdict === "cannot_tell").toBe(highest >= level);
  }
});

test("without an interval there is a difference and no verdict", async ({ api }) => {
  const { gaps } = await api.json<Gaps>(`${county}/digital/gaps`);
  const comparisons = gaps.flatMap(({ groups }) => groups.map(({ comparison }) => comparison));
  expect(comparisons.length).toBeGreaterThan(0);
  for (const { verdict, test: kind } of comparisons) {
    expect(["above_untested", "below_untested", "equal", "not_comparable"]).toContain(verdict);
    expect(kind).toBe("none");
  }
});

test("a change is that between the two years that the reader chose, in either order", async ({ api }) => {
  const forth = await api.json<Changes>(`${county}/employment/changes?from=2015&to=2022`);
  expect(forth.changes[0]?.change).toMatchObject({ earlier: { year: 2015 }, later: { year: 2022 } });
  expect(await api.json<Changes>(`${county}/employment/changes?from=2022&to=2015`)).toEqual(forth);
});

test("a year without a value is a refusal and not an error", async ({ api }) => {
  const { changes } = await api.json<Changes>(`${county}/employment/changes?from=2015&to=2020`);
  expect(changes[0]?.change?.comparison).toMatchObject({ verdict: "not_comparable", refusal: "no_value" });
});

test("years that share answers are too early to tell", async ({ api }) => {
  const { changes } = await api.json<Changes>(`${county}/preschool/changes?from=2021&to=2023`);
  expect(changes[0]?.change?.comparison.refusal).toBe("overlapping_windows");
});

test("a break in the series is refused with its reason", async ({ api }) => {
  const { changes } = await api.json<Changes>(`${county}/environment/changes?from=2014&to=2019`);
  const comparison = changes[0]?.change?.comparison;
  expect(comparison?.refusal).toBe("series_break");
  expect(comparison?.reason?.es).toBeTruthy();
});

test("what cannot be chosen is refused with its field", async ({ api }) => {
  expect(await api.refusal(400, `${county}/employment/gaps?gender=Purple`)).toMatchObject({
    kind: "invalid",
    field: "gender",
  });
  expect(await api.refusal(400, `${county}/employment/changes?from=soon`)).toMatchObject({ field: "from" });
  expect(await api.refusal(404, `/api/v1/places/${noSuchPlace}/employment/gaps`)).toMatchObject({
    field: "place",
  });
  expect(await api.refusal(404, `${county}/employmant/changes`)).toMatchObject({ field: "predictor" });
});
