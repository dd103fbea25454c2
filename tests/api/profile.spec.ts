import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MetricProfile, Profile, Readings } from "../world/answers.ts";
import {
  exampleCounty,
  exampletonCity,
  noSuchPlace,
  quillwortCounty,
  silverpineThistleCounty,
} from "../world/places.ts";
import { expect, test } from "../world/test.ts";

function metricsOf(profile: Profile): MetricProfile[] {
  return profile.pillars.flatMap(({ predictors }) => predictors.flatMap(({ metrics }) => metrics));
}

test("a profile holds every predictor and metric of the framework", async ({ api }) => {
  const profile = await api.json<Profile>(`/api/v1/places/${exampleCounty.geoid}`);
  expect(profile).toMatchObject({ place: exampleCounty.geoid, name: exampleCounty.name, level: "county" });
  expect(profile.edition).toMatchObject({ release: "demonstration", fictional: true });
  expect(profile.pillars).toHaveLength(5);
  expect(profile.pillars.flatMap(({ predictors }) => predictors)).toHaveLength(24);
  expect(metricsOf(profile)).toHaveLength(47);
});

test("the newest value of the profile is the last one of its series", async ({ api }) => {
  const profile = await api.json<Profile>(`/api/v1/places/${exampletonCity.geoid}`);
  for (const { latest, series } of metricsOf(profile)) {
    const withValue = series.filter(({ missing }) => missing === null);
    if (withValue.length > 0) expect(latest).toEqual(withValue.at(-1));
  }
});

test("profile and readings agree", async ({ api }) => {
  const profile = await api.json<Profile>(`/api/v1/places/${exampleCounty.geoid}`);
  const { readings } = await api.json<Readings>(`/api/v1/readings?places=${exampleCounty.geoid}`);
  const series = metricsOf(profile).flatMap((metric) => metric.series);
  const byMetricAndYear = (one: { metric: string; year: number | null }) => `${one.metric} ${one.year}`;
  const sorted = (list: typeof readings) =>
    [...list].sort((first, second) => byMetricAndYear(first).localeCompare(byMetricAndYear(second)));
  expect(sorted(series)).toEqual(sorted(readings));
});

test("a verdict higher or lower stands only where the median is outside the bounds", async ({ api }) => {
  const profile = await api.json<Profile>(`/api/v1/places/${exampleCounty.geoid}`);
  const tested = metricsOf(profile).filter(({ nation }) =>
    /^(higher|lower)$/.test(nation?.comparison.verdict ?? ""),
  );
  expect(tested.length).toBeGreaterThan(0);
  for (const { latest, nation } of tested) {
    const median = nation?.median ?? NaN;
    const isOutside = (latest.lb ?? NaN) > median || (latest.ub ?? NaN) < median;
    expect(isOutside, latest.metric).toBe(true);
  }
});

test("without bounds there is no verdict, only a difference", async ({ api }) => {
  const profile = await api.json<Profile>(`/api/v1/places/${exampleCounty.geoid}`);
  const untested = metricsOf(profile).filter(({ latest, nation }) => nation && latest.lb === null);
  expect(untested.length).toBeGreaterThan(0);
  for (const { nation } of untested)
    expect(["above_untested", "below_untested", "equal", "not_comparable"]).toContain(
      nation?.comparison.verdict,
    );
});

test("crime is not compared between places", async ({ api }) => {
  const profile = await api.json<Profile>(`/api/v1/places/${exampleCounty.geoid}`);
  const crime = metricsOf(profile).find(({ metric }) => metric === "rate_crime_violent");
  expect(crime?.nation?.comparison.verdict).toBe("not_comparable");
});

test("the table holds the newest reading of each metric", async ({ api }) => {
  const profile = await api.json<Profile>(`/api/v1/places/${exampleCounty.geoid}.json`);
  const table = await api.table(`/api/v1/places/${exampleCounty.geoid}.csv`);
  expect(table.map((row) => [row["metric"], Number(row["year"])])).toEqual(
    metricsOf(profile).map(({ latest }) => [latest.metric, latest.year]),
  );
  const employed = metricsOf(profile)[0];
  expect(table[0]).toMatchObject({
    place: exampleCounty.geoid,
    place_name: exampleCounty.name,
    predictor: "employment",
    value: String(employed?.latest.value),
    nation_median: String(employed?.nation?.median),
    nation_verdict: employed?.nation?.comparison.verdict,
  });
});

test("the table is offered as a file with a telling name", async ({ api }) => {
  const response = await api.get(`/api/v1/places/${exampleCounty.geoid}.csv`);
  expect(response.headers()["content-disposition"]).toContain(
    `filename="${exampleCounty.geoid}-profile.csv"`,
  );
});

test("the workbook keeps codes as text and has a sheet of notes", async ({ api, folder }) => {
  const response = await api.get(`/api/v1/places/${exampleCounty.geoid}.xlsx`);
  const file = join(folder, "profile.xlsx");
  writeFileSync(file, await response.body());
  const part = (name: string) => execFileSync("unzip", ["-p", file, name], { encoding: "utf8" });
  expect(part("xl/workbook.xml")).toMatch(/<sheet name="Values".*<sheet name="Notes"/);
  expect(part("xl/worksheets/sheet1.xml")).toMatch(
    new RegExp(`<c r="A2"[^>]* t="inlineStr"><is><t>${exampleCounty.geoid}</t>`),
  );
  expect(part("xl/worksheets/sheet2.xml")).toContain("Urban Institute");
});

test("the workbook speaks Spanish behind /es", async ({ api, folder }) => {
  const file = join(folder, "perfil.xlsx");
  writeFileSync(file, await (await api.get(`/es/api/v1/places/${exampleCounty.geoid}.xlsx`)).body());
  const names = execFileSync("unzip", ["-p", file, "xl/workbook.xml"], { encoding: "utf8" });
  expect(names).toContain('<sheet name="Valores"');
});

test("a county with few people says that most numbers are not published", async ({ api }) => {
  const profile = await api.json<Profile>(`/api/v1/places/${quillwortCounty.geoid}`);
  const missing = metricsOf(profile).filter(({ latest }) => latest.missing === "not_published");
  expect(missing.length).toBeGreaterThan(5);
});

test("a county that ended keeps its last numbers", async ({ api }) => {
  const profile = await api.json<Profile>(`/api/v1/places/${silverpineThistleCounty.geoid}`);
  expect(profile.population?.year).toBe(silverpineThistleCounty.lastYear);
  const years = metricsOf(profile)
    .filter(({ latest }) => latest.missing === null)
    .map(({ latest }) => latest.year ?? 0);
  expect(years.length).toBeGreaterThan(20);
  expect(Math.max(...years)).toBeLessThanOrEqual(silverpineThistleCounty.lastYear);
});

test("a metric that is never published for cities has no year", async ({ api }) => {
  const profile = await api.json<Profile>(`/api/v1/places/${exampletonCity.geoid}`);
  const wage = metricsOf(profile).find(({ metric }) => metric === "ratio_living_wage");
  expect(wage?.latest).toMatchObject({ year: null, missing: "not_for_this_level" });
});

test("one predictor comes with all years and all groups, as JSON and as a table", async ({ api }) => {
  const address = `/api/v1/places/${exampleCounty.geoid}/employment`;
  const { readings } = await api.json<Readings>(address);
  expect(new Set(readings.map(({ metric }) => metric))).toEqual(new Set(["share_employed"]));
  const types = ["all", "race-ethnicity", "gender", "disability"];
  expect(new Set(readings.map((reading) => reading.subgroup_type))).toEqual(new Set(types));
  expect(await api.json<Readings>(`${address}.json`)).toEqual({ readings });
  const table = await api.table(`${address}.csv`);
  expect(table.map((row) => row["subgroup"])).toEqual(readings.map(({ subgroup }) => subgroup));
});

test("an unknown place is answered with places that were perhaps meant", async ({ api }) => {
  for (const ending of ["", ".json", ".csv", ".xlsx", "/employment", "/employment.csv"]) {
    const refusal = await api.refusal(404, `/api/v1/places/${noSuchPlace}${ending}`);
    expect(refusal).toMatchObject({ kind: "not_found", field: "place" });
    expect(refusal.message).toContain(noSuchPlace);
    expect(refusal.suggestions.length).toBeGreaterThan(0);
    for (const { path } of refusal.suggestions) expect(path).toMatch(/^\/places\/99\d+$/);
  }
});

test("a malformed code is refused", async ({ api }) => {
  for (const code of ["99O01", "9900", "990011", "+99001", "%F0%9F%92%A9"]) {
    const refusal = await api.refusal(400, `/api/v1/places/${code}.csv`);
    expect(refusal).toMatchObject({ kind: "invalid", field: "place" });
  }
});

test("an unknown predictor is answered with predictors of the same place", async ({ api }) => {
  const refusal = await api.refusal(404, `/api/v1/places/${exampleCounty.geoid}/employmant`);
  expect(refusal.field).toBe("predictor");
  expect(refusal.suggestions[0]).toMatchObject({ path: `/places/${exampleCounty.geoid}/employment` });
});
