import type { Reading, Readings } from "../world/answers.ts";
import {
  allCities,
  allCounties,
  exampleCounty,
  exampletonCity,
  quillwortCounty,
  silverpineThistleCounty,
  willowmereParkCity,
} from "../world/places.ts";
import { expect, test, type Api } from "../world/test.ts";

async function readings(api: Api, query: string): Promise<Reading[]> {
  return (await api.json<Readings>(`/api/v1/readings?${query}`)).readings;
}

test("a reading carries value, bounds, grade, year and place", async ({ api }) => {
  const found = await readings(api, `places=${exampleCounty.geoid}&metrics=share_employed&years=2023`);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    place: exampleCounty.geoid,
    metric: "share_employed",
    year: 2023,
    subgroup_type: "all",
    subgroup: "All",
    missing: null,
  });
  expect(found[0]?.lb).toBeLessThan(found[0]?.value ?? NaN);
  expect(found[0]?.ub).toBeGreaterThan(found[0]?.value ?? NaN);
  expect(found[0]?.grade).toMatch(/Strong|Marginal|Weak/);
});

test("JSON and CSV say the same", async ({ api }) => {
  const query = `places=${exampleCounty.geoid},${quillwortCounty.geoid}&subgroup_type=race-ethnicity`;
  const json = await readings(api, query);
  const table = await api.table(`/api/v1/readings.csv?${query}`);
  expect(json.length).toBeGreaterThan(100);
  const cell = (value: number | string | null | undefined) => (value == null ? "" : String(value));
  const asRow = (reading: Reading) => ({
    place: reading.place,
    metric: reading.metric,
    year: cell(reading.year),
    subgroup_type: reading.subgroup_type,
    subgroup: reading.subgroup,
    value: cell(reading.value),
    lb: cell(reading.lb),
    ub: cell(reading.ub),
    grade: cell(reading.grade),
    missing: cell(reading.missing),
    part_1: cell(reading.parts?.[0]),
    part_2: cell(reading.parts?.[1]),
  });
  // Numbers are compared as numbers: both forms are the shortest of the same double, but may spell it differently.
  const asNumber = (text: string | undefined) => (text === "" ? "" : Number(text));
  const comparable = (row: Record<string, string>) =>
    Object.entries(row)
      .filter(([name]) => name !== "place_name")
      .map(([name, text]) => [name, /^(value|lb|ub|part_.)$/.test(name) ? asNumber(text) : text]);
  expect(table.map(comparable)).toEqual(json.map(asRow).map(comparable));
});

test("the address without ending answers JSON as the one with it", async ({ api }) => {
  const query = `places=${exampletonCity.geoid}&metrics=index_air_hazard`;
  const plain = await api.json<Readings>(`/api/v1/readings?${query}`);
  expect(plain.readings.length).toBeGreaterThan(0);
  expect(await api.json<Readings>(`/api/v1/readings.json?${query}`)).toEqual(plain);
});

test("a workbook of readings can be asked for", async ({ api }) => {
  const response = await api.get(
    `/api/v1/readings.xlsx?places=${exampleCounty.geoid}&metrics=share_employed`,
  );
  expect((await response.body()).subarray(0, 2).toString()).toBe("PK");
  expect(response.headers()["content-disposition"]).toContain("readings.xlsx");
});

test("a pair comes as two parts and has no single value", async ({ api }) => {
  const query = `places=${exampleCounty.geoid}&metrics=ratio_white_nh_house_value_households&years=2023`;
  const [pair] = await readings(api, query);
  expect(pair).toMatchObject({ value: null, missing: null });
  expect(pair?.parts).toHaveLength(2);
  const [row] = await api.table(`/api/v1/readings.csv?${query}`);
  expect(row).toMatchObject({
    value: "",
    part_1: String(pair?.parts?.[0]),
    part_2: String(pair?.parts?.[1]),
  });
});

test("a missing value says why", async ({ api }) => {
  const reasonFor = async (query: string) => (await readings(api, query))[0]?.missing;
  const employed = "metrics=share_employed&years";
  expect(await reasonFor(`places=${quillwortCounty.geoid}&${employed}=2023`)).toBe("not_published");
  expect(await reasonFor(`places=${exampleCounty.geoid}&${employed}=2020`)).toBe("no_such_year");
  expect(await reasonFor(`places=${silverpineThistleCounty.geoid}&${employed}=2021`)).toBe("no_such_place");
  expect(await reasonFor(`places=${willowmereParkCity.geoid}&${employed}=2017`)).toBe("no_such_place");
  expect(await reasonFor(`places=${exampletonCity.geoid}&metrics=ratio_living_wage&years=2023`)).toBe(
    "not_for_this_level",
  );
  const group = "subgroup_type=age&subgroup=Under%20Age%2045";
  expect(await reasonFor(`places=${exampleCounty.geoid}&${employed}=2023&${group}`)).toBe("no_such_subgroup");
});

test("a missing value has no number, no bounds and no grade", async ({ api }) => {
  const missing = (await readings(api, "")).filter((reading) => reading.missing !== null);
  expect(missing.length).toBeGreaterThan(0);
  for (const reading of missing)
    expect(reading).toMatchObject({ value: null, lb: null, ub: null, grade: null });
});

test("the All row of a breakdown is addressed apart from the overall value", async ({ api }) => {
  const query = `places=${exampleCounty.geoid}&metrics=share_employed&years=2023&subgroup=All`;
  const [overall] = await readings(api, query);
  const [fiveYears] = await readings(api, `${query}&subgroup_type=race-ethnicity`);
  expect(overall?.subgroup_type).toBe("all");
  expect(fiveYears?.subgroup_type).toBe("race-ethnicity");
  expect(fiveYears?.value).not.toBe(overall?.value);
});

test("every group of a breakdown comes, All first", async ({ api }) => {
  const groups = await readings(
    api,
    `places=${exampleCounty.geoid}&metrics=share_employed&years=2023&subgroup_type=gender`,
  );
  expect(groups.map((reading) => reading.subgroup)).toEqual(["All", "Male", "Female"]);
});

test("a group with a comma in its name can be asked for", async ({ api }) => {
  const groups = await readings(
    api,
    `places=${exampleCounty.geoid}&metrics=share_employed&years=2023&subgroup_type=race-ethnicity&subgroup=Black,+Non-Hispanic`,
  );
  expect(groups.map((reading) => reading.subgroup)).toEqual(["Black, Non-Hispanic"]);
});

test("places are narrowed by state and by level", async ({ api }) => {
  const places = async (query: string) =>
    new Set(
      (await readings(api, `metrics=share_digital_access&years=2018&${query}`)).map(({ place }) => place),
    ).size;
  expect(await places("")).toBe(allCounties + allCities);
  expect(await places("level=county")).toBe(allCounties);
  expect(await places("level=place")).toBe(allCities);
  expect(await places("state=99")).toBe(allCounties + allCities);
  expect(await places("state=ex&level=place")).toBe(allCities);
});

test("lists may be repeated, and doubles count once", async ({ api }) => {
  const query = `places=${exampleCounty.geoid}&places=${exampleCounty.geoid},${exampletonCity.geoid}&years=2023,2023`;
  const found = await readings(api, `${query}&metrics=share_employed`);
  expect(found.map(({ place }) => place)).toEqual([exampleCounty.geoid, exampletonCity.geoid]);
});

test("readings come in the order place, metric, subgroup, year", async ({ api }) => {
  const found = await readings(
    api,
    `places=${exampletonCity.geoid},${exampleCounty.geoid}&metrics=share_hs_degree,share_employed&years=2023,2018`,
  );
  const order = [exampletonCity, exampleCounty].flatMap(({ geoid }) =>
    ["share_hs_degree", "share_employed"].flatMap((metric) =>
      [2018, 2023].map((year) => [geoid, metric, year]),
    ),
  );
  expect(found.map(({ place, metric, year }) => [place, metric, year])).toEqual(order);
});

test("the name that a column had in older releases leads to the metric", async ({ api }) => {
  const old = await readings(api, `places=${exampleCounty.geoid}&metrics=pctl_20&years=2023`);
  expect(old.map(({ metric }) => metric)).toEqual(["pctl_income_20"]);
  // Another source or another scale: giving today's numbers for that name would mislead.
  const refusal = await api.refusal(400, `/api/v1/readings?metrics=index_transit_trips`);
  expect(refusal.field).toBe("metric");
});

test("too many readings at once are refused with the limit", async ({ api }) => {
  const years = Array.from({ length: 111 }, (_, index) => 1990 + index).join(",");
  const refusal = await api.refusal(413, `/api/v1/readings?subgroup_type=industry&years=${years}`);
  expect(refusal).toMatchObject({ kind: "too_large", field: "places" });
  expect(refusal.message).toContain("500,000");
});

test.describe("what is malformed is refused with the field at fault", () => {
  const cases = {
    "places=29O19": { status: 400, field: "place" },
    "places=123": { status: 400, field: "place" },
    "metrics=share_of_nothing": { status: 400, field: "metric" },
    "years=20x3": { status: 400, field: "year" },
    "years=1789": { status: 400, field: "year" },
    "state=ZZ": { status: 400, field: "state" },
    "level=planet": { status: 400, field: "level" },
    "subgroup_type=shoe-size": { status: 400, field: "subgroup_type" },
    "subgroup_type=gender&subgroup=Renter": { status: 400, field: "subgroup" },
    "subgroup=Renter": { status: 400, field: "subgroup" },
    "places=99999": { status: 404, field: "place" },
  };
  for (const [query, { status, field }] of Object.entries(cases)) {
    test(query, async ({ api }) => {
      for (const ending of ["", ".json", ".csv", ".xlsx"]) {
        const refusal = await api.refusal(status, `/api/v1/readings${ending}?${query}`);
        expect(refusal).toMatchObject({ kind: status === 400 ? "invalid" : "not_found", field });
        expect(refusal.hint).not.toBeNull();
      }
    });
  }
});
