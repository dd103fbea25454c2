import { gzipSync } from "node:zlib";
import { allCounties, exampleCounty, silverpineThistleCounty } from "../world/places.ts";
import { expect, named, releaseFolder, test } from "../world/test.ts";

interface MapClass {
  class: number;
  lowest: number;
  highest: number;
  places: number;
}
interface MapPlace {
  place: string;
  class: number | null;
  value: number | null;
  grade: string | null;
  missing: string | null;
  has_shape: boolean;
}
interface MetricMap {
  metric: string;
  year: number;
  subgroup: string;
  rule: "equal_counts" | "equal_steps";
  may_be_ranked: boolean;
  classes: MapClass[];
  places: MapPlace[];
}

test("a map gives every county of the year its class, and says by what rule", async ({ api }) => {
  const map = await api.json<MetricMap>("/api/v1/map/share_employed?year=2023");
  expect(map).toMatchObject({ metric: "share_employed", year: 2023, subgroup: "All", rule: "equal_counts" });
  expect(map.places).toHaveLength(allCounties - 1);
  expect(map.places.map(({ place }) => place)).not.toContain(silverpineThistleCounty.geoid);
  for (const { class: index, value } of map.places.filter(({ value }) => value !== null)) {
    const { lowest, highest } = map.classes[(index ?? 0) - 1]!;
    // The limits are rounded as values are shown, to a tenth of a percent.
    expect(value).toBeGreaterThanOrEqual(index === 1 ? 0 : lowest - 0.0005);
    expect(value).toBeLessThanOrEqual(index === map.classes.length ? 1 : highest + 0.0005);
  }
  const counted = map.classes.reduce((sum, { places }) => sum + places, 0);
  expect(counted).toBe(map.places.filter(({ class: index }) => index !== null).length);
});

test("a county without a value has no class, but a reason", async ({ api }) => {
  const { places } = await api.json<MetricMap>("/api/v1/map/share_employed");
  const without = places.filter(({ value }) => value === null);
  expect(without.length).toBeGreaterThan(0);
  for (const place of without) {
    expect(place.class).toBeNull();
    expect(place.missing).not.toBeNull();
  }
});

test("crime and arrests are drawn in equal steps and are never ranked", async ({ api, request }) => {
  for (const metric of ["rate_crime_violent", "rate_crime_property", "rate_juv_arrest"]) {
    const map = await api.json<MetricMap>(`/api/v1/map/${metric}`);
    expect(map, metric).toMatchObject({ rule: "equal_steps", may_be_ranked: false });
    const page = await (await request.get(`/map/${metric}?order=highest`)).text();
    expect(page, metric).not.toContain('name="order"');
    expect(page, metric).toContain("cannot be ordered by value");
  }
});

test("a group that is published has a map of its own", async ({ api }) => {
  const everyone = await api.json<MetricMap>("/api/v1/map/share_employed?year=2023");
  const women = await api.json<MetricMap>(
    "/api/v1/map/share_employed?year=2023&subgroup_type=gender&subgroup=Female",
  );
  expect(women.subgroup).toBe("Female");
  expect(women.classes).not.toEqual(everyone.classes);
});

test("a map is a picture of its own, without styles and scripts", async ({ request }) => {
  const response = await request.get("/api/v1/map/share_employed.svg?year=2023");
  expect(response.headers()["content-type"]).toBe("image/svg+xml");
  expect(response.headers()["content-disposition"]).toContain("share_employed-2023.svg");
  const picture = await response.text();
  expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(picture).not.toMatch(/<script|<style|style="|class="|href=/);
  expect(picture.match(/<path fill="/g)?.length).toBeGreaterThanOrEqual(allCounties - 1);
});

test("what there is no map for is refused by scripts' addresses and replaced on the page", async ({
  api,
  request,
}) => {
  expect((await api.refusal(404, "/api/v1/map/share_employed?year=2020")).field).toBe("year");
  expect((await api.refusal(404, "/api/v1/map/nothing")).field).toBe("metric");
  expect((await api.refusal(400, "/api/v1/map/share_employed?year=soon")).field).toBe("year");
  expect((await api.refusal(404, "/api/v1/map/share_employed.svg?level=place")).field).toBe("level");
  const page = await request.get("/map/share_employed?year=2020");
  expect(page.status()).toBe(200);
  expect(await page.text()).toContain("not published for 2020");
});

test("the form leads to the address of the map, in the reader's language", async ({ request }) => {
  const group = encodeURIComponent("gender:Female");
  const chosen = await request.get(`/es/map?metric=share_employed&year=2021&group=${group}&level=county`, {
    maxRedirects: 0,
  });
  expect(chosen.status()).toBe(303);
  expect(chosen.headers()["location"]).toBe(
    "/es/map/share_employed?year=2021&subgroup_type=gender&subgroup=Female",
  );
});

test("a metric that is published for cities is a table of cities", async ({ request }) => {
  const page = await (await request.get("/map/share_employed?level=place")).text();
  expect(page).toContain("Exampleton city");
  expect(page).not.toContain("data-county-map");
});

interface Point {
  predictor: string;
  median: number;
  reading: { value: number; grade: string; year: number };
}

test("at a glance, no point rests on a Weak value, and there are at most four of a kind", async ({ api }) => {
  const { places } = await api.json<MetricMap>("/api/v1/map/share_employed");
  let points = 0;
  for (const { place } of places) {
    const { glance } = await api.json<{ glance: { strengths: Point[]; concerns: Point[] } }>(
      `/api/v1/places/${place}`,
    );
    for (const list of [glance.strengths, glance.concerns]) {
      points += list.length;
      expect(list.length).toBeLessThanOrEqual(4);
      for (const { reading, median } of list) {
        expect(reading.grade).not.toBe("Weak");
        expect(reading.value).not.toBe(median);
      }
    }
  }
  expect(points).toBeGreaterThan(10);
});

test("at a glance, the page tells what the data tell", async ({ api, request }) => {
  const { glance } = await api.json<{ glance: { strengths: Point[]; concerns: Point[] } }>(
    `/api/v1/places/${exampleCounty.geoid}`,
  );
  const page = await (await request.get(`/places/${exampleCounty.geoid}`)).text();
  const section = /<section[^>]*id="at-a-glance".*?<\/section>/s.exec(page)?.[0] ?? "";
  const items = [...section.matchAll(/<li>/g)].length;
  expect(items).toBe(glance.strengths.length + glance.concerns.length);
  expect(section).toContain("How these were chosen");
});

test.describe("with the published release", () => {
  test.skip(
    !releaseFolder,
    "NOT TESTED: the map of the nation, because FOOTHOLD_RELEASE_DIR names no release",
  );
  const page = async (path: string) => (await fetch(named("FOOTHOLD_RELEASE_URL") + path)).text();

  test("the page with all counties takes less than 150 kilobytes compressed", async () => {
    const pages = [
      "share_employed",
      "pctl_income_50",
      "ratio_black_nh_house_value_households",
      "rate_injury_death",
    ];
    for (const metric of pages) {
      const html = await page(`/es/map/${metric}`);
      expect(html.match(/<a href="\/es\/places\/\d{5}" tabindex="-1">/g)?.length, metric).toBeGreaterThan(
        3100,
      );
      expect(gzipSync(html, { level: 6 }).length, metric).toBeLessThan(150_000);
    }
  });

  test("the planning regions of Connecticut have values and no shape", async ({ releaseApi }) => {
    const map = await releaseApi.json<MetricMap>("/api/v1/map/share_employed?year=2023");
    const without = map.places.filter(({ has_shape }) => !has_shape).map(({ place }) => place);
    expect(without).toEqual([
      ...["02063", "02066", "09110", "09120", "09130", "09140", "09150", "09160", "09170", "09180", "09190"],
    ]);
    expect(await page("/map/share_employed?year=2023")).toContain("Not on the map: 11");
    const before = await releaseApi.json<MetricMap>("/api/v1/map/share_employed?year=2018");
    expect(before.places.filter(({ has_shape }) => !has_shape)).toEqual([]);
  });
});
