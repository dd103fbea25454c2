import type { ImportReport } from "../world/answers.ts";
import { allCities, allCounties } from "../world/places.ts";
import { expect, test } from "../world/test.ts";

interface Metric {
  metric: string;
  value: string;
  predictor: string;
  county_years: number[];
  place_years: number[];
}

test("the edition says what it is", async ({ api }) => {
  expect(await api.json("/api/v1/edition")).toMatchObject({
    release: "demonstration",
    fictional: true,
    places: allCounties + allCities,
  });
});

test("the import report counts what was read, file by file", async ({ api }) => {
  const report = await api.json<ImportReport>("/api/v1/edition/report.json");
  expect(report.files).toHaveLength(18);
  expect(report.files.reduce((sum, { values }) => sum + values, 0)).toBe(report.totals.values);
  expect(report.totals.values).toBeGreaterThan(20_000);
});

test("the catalogue holds 47 metrics, four of them pairs", async ({ api }) => {
  const { metrics } = await api.json<{ metrics: Metric[] }>("/api/v1/metrics");
  expect(metrics).toHaveLength(47);
  expect(metrics.filter(({ value }) => value === "pair")).toHaveLength(4);
  expect(new Set(metrics.map(({ predictor }) => predictor)).size).toBe(24);
  for (const metric of metrics)
    expect(await api.json<Metric>(`/api/v1/metrics/${metric.metric}`)).toEqual(metric);
});

test("the catalogue knows the metrics that exist for counties only", async ({ api }) => {
  const { metrics } = await api.json<{ metrics: Metric[] }>("/api/v1/metrics");
  const countyOnly = metrics.filter((metric) => metric.place_years.length === 0).map(({ metric }) => metric);
  expect(countyOnly.sort()).toEqual([
    "rate_injury_death",
    "ratio_living_wage",
    "ratio_population_pc_physician",
    "share_low_birth_weight",
    "share_medical_debt_coll",
  ]);
});

test("an unknown metric is answered with 404", async ({ api }) => {
  const refusal = await api.refusal(404, "/api/v1/metrics/share_of_nothing");
  expect(refusal).toMatchObject({ kind: "not_found", field: "metric" });
});
