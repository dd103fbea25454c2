// Communities side by side: which year, which verdict, and what must not be compared.
import type { ComparedMetric, PlaceComparison } from "../world/answers.ts";
import { exampleCounty, exampletonCity, kestrelCounty, noSuchPlace } from "../world/places.ts";
import { foothold, footholdOutput } from "../world/program.ts";
import { expect, test } from "../world/test.ts";

const compared = (places: string[], query = "", ending = "") =>
  `/api/v1/compare${ending}?places=${places.join(",")}${query && `&${query}`}`;
const counties = [exampleCounty.geoid, kestrelCounty.geoid];
const metricsOf = ({ predictors }: PlaceComparison): ComparedMetric[] =>
  predictors.flatMap(({ metrics }) => metrics);
const metricOf = (comparison: PlaceComparison, wanted: string) =>
  metricsOf(comparison).find(({ metric }) => metric === wanted)!;

test("compares every metric of every predictor unless some are named", async ({ api }) => {
  const all = await api.json<PlaceComparison>(compared(counties));
  expect(all.predictors).toHaveLength(24);
  expect(metricsOf(all)).toHaveLength(47);
  const some = await api.json<PlaceComparison>(compared(counties, "predictors=income,employment"));
  expect(some.predictors.map(({ predictor }) => predictor)).toEqual(["employment", "income"]);
});

test("the first place is the measure for the others", async ({ api }) => {
  const there = metricOf(await api.json<PlaceComparison>(compared(counties)), "pctl_income_50");
  const back = metricOf(await api.json<PlaceComparison>(compared([...counties].reverse())), "pctl_income_50");
  expect(there.values[0]!.comparison).toBeNull();
  const difference = there.values[1]!.reading.value! - there.values[0]!.reading.value!;
  expect(there.values[1]!.comparison!.difference).toBeCloseTo(difference, 6);
  expect(back.values[1]!.comparison!.difference).toBeCloseTo(-difference, 6);
});

test("all values of a metric are of one year, the newest that all share", async ({ api }) => {
  const comparison = await api.json<PlaceComparison>(compared([...counties, exampletonCity.geoid]));
  const { readings } = await api.json<{
    readings: { place: string; metric: string; year: number; missing: string | null }[];
  }>(`/api/v1/readings?places=${[...counties, exampletonCity.geoid].join(",")}`);
  for (const { metric, year, shared, values } of metricsOf(comparison)) {
    if (year === null) continue;
    expect(new Set(values.map(({ reading }) => reading.year)), metric).toEqual(new Set([year]));
    expect(shared, metric).toBe(values.every(({ reading }) => reading.missing === null));
    const withValue = readings.filter((one) => one.metric === metric && one.missing === null);
    const years = withValue.map(({ year }) => year);
    const sharedYears = years.filter((wanted) => years.filter((one) => one === wanted).length === 3);
    if (sharedYears.length > 0) expect(year, metric).toBe(Math.max(...sharedYears));
    else expect(shared, metric).toBe(false);
  }
});

test("more tests make the verdict stricter, never looser", async ({ api }) => {
  const one = await api.json<PlaceComparison>(compared(counties, "predictors=employment"));
  const all = await api.json<PlaceComparison>(compared(counties));
  expect(one.tests).toBe(1);
  expect(all.tests).toBeGreaterThan(5);
  const alone = metricOf(one, "share_employed").values[1]!.comparison!;
  const among = metricOf(all, "share_employed").values[1]!.comparison!;
  expect(among.p).toBe(alone.p);
  expect(among.adjusted_p!).toBeGreaterThanOrEqual(alone.adjusted_p!);
  expect(among.family).toBe(all.tests);
});

test("what must not be compared is refused with its reason", async ({ api }) => {
  const comparison = await api.json<PlaceComparison>(compared([...counties, exampletonCity.geoid]));
  const refusal = (metric: string, place: number) =>
    metricOf(comparison, metric).values[place]!.comparison!.refusal;
  expect(refusal("rate_crime_violent", 1)).toBe("places_not_comparable");
  expect(refusal("count_membership_associations_per_10k", 1)).toBeNull();
  expect(refusal("count_membership_associations_per_10k", 2)).toBe("county_with_city");
  expect(refusal("count_homeless", 1)).toBe("count");
});

test("the table has a line for each metric and place, and agrees with the JSON", async ({ api }) => {
  const rows = await api.table(compared(counties, "", ".csv"));
  const comparison = await api.json<PlaceComparison>(compared(counties));
  expect(rows).toHaveLength(94);
  for (const { metric, values } of metricsOf(comparison)) {
    const ofMetric = rows.filter((row) => row["metric"] === metric);
    expect(ofMetric.map((row) => row["verdict"])).toEqual(
      values.map(({ comparison }) => comparison?.verdict ?? ""),
    );
    expect(ofMetric.map((row) => row["value"])).toEqual(
      values.map(({ reading }) => `${reading.value ?? ""}`),
    );
  }
});

test("the workbook is an Excel file in either language", async ({ api }) => {
  for (const prefix of ["", "/es"]) {
    const response = await api.get(prefix + compared(counties, "", ".xlsx"));
    expect(response.status()).toBe(200);
    expect((await response.body()).subarray(0, 2).toString()).toBe("PK");
  }
});

test("refuses too few, too many, malformed and unknown places, and names the field", async ({ api }) => {
  expect(await api.refusal(400, "/api/v1/compare")).toMatchObject({ kind: "invalid", field: "places" });
  expect((await api.refusal(400, compared([counties[0]!, counties[0]!]))).message).toContain("at least two");
  const seven = ["99001", "99003", "99005", "99007", "99009", "99011", "99013"];
  expect((await api.refusal(400, compared(seven))).message).toContain("too many");
  expect((await api.refusal(400, compared([...counties, "99"]))).field).toBe("places");
  const unknown = await api.refusal(404, compared([counties[0]!, "99002"]));
  expect(unknown.field).toBe("places");
  expect(unknown.suggestions[0]!.path).toContain(`/compare?places=${counties[0]},99`);
  expect((await api.refusal(400, compared(counties, "predictors=luck"))).field).toBe("predictors");
  expect((await api.refusal(404, compared([noSuchPlace, counties[0]!]))).kind).toBe("not_found");
});

test("a place that is named twice counts once", async ({ api }) => {
  const comparison = await api.json<PlaceComparison>(compared([...counties, counties[0]!]));
  expect(comparison.places.map(({ place }) => place)).toEqual(counties);
});

test.describe("foothold compare", () => {
  test("prints what the API answers", async ({ api, demonstration }) => {
    const run = (format: string) =>
      footholdOutput("compare", ...counties, "--edition", demonstration, "--format", format);
    expect(JSON.parse(run("json"))).toEqual(await api.json(compared(counties)));
    expect(run("csv")).toBe(await (await api.get(compared(counties, "", ".csv"))).text());
    const lines = run("text").trim().split("\n");
    expect(lines).toHaveLength(48);
    expect(lines.every((line) => line.split("\t").length === 4)).toBe(true);
  });

  test("refuses with words and exit code 3", ({ demonstration }) => {
    const run = foothold("compare", counties[0]!, "--edition", demonstration);
    expect(run.code).toBe(3);
    expect(run.complaint).toContain("at least two");
  });
});
