import { allCounties } from "../world/places.ts";
import { expect, test } from "../world/test.ts";

interface Benchmark {
  median: number | null;
  p05: number | null;
  p95: number | null;
  places: number;
  missing_population_share: number | null;
  weak_population_share: number | null;
}

test("a benchmark tells median, spread, and for how many people it speaks", async ({ api }) => {
  const benchmark = await api.json<Benchmark>(
    "/api/v1/benchmarks?level=county&metric=share_employed&year=2023",
  );
  expect(benchmark).toMatchObject({ level: "county", metric: "share_employed", year: 2023, subgroup: "All" });
  expect(benchmark.p05).toBeLessThan(benchmark.median ?? NaN);
  expect(benchmark.p95).toBeGreaterThan(benchmark.median ?? NaN);
  expect(benchmark.places).toBeLessThan(allCounties);
  expect(benchmark.missing_population_share).toBeLessThan(0.15);
});

test("the median is the value of the county in which the median person lives", async ({ api }) => {
  const query = "metrics=share_employed&years=2023&level=county";
  const { readings } = await api.json<{ readings: { place: string; value: number | null }[] }>(
    `/api/v1/readings?${query}`,
  );
  const weighted: { value: number; people: number }[] = [];
  for (const { place, value } of readings) {
    const profile = await api.json<{ population: { value: number } | null }>(`/api/v1/places/${place}`);
    if (value !== null && profile.population) weighted.push({ value, people: profile.population.value });
  }
  weighted.sort((first, second) => first.value - second.value);
  const half = weighted.reduce((sum, { people }) => sum + people, 0) / 2;
  let passed = 0;
  const middle = weighted.find(({ people }) => (passed += people) >= half);
  const { median } = await api.json<Benchmark>(
    "/api/v1/benchmarks?level=county&metric=share_employed&year=2023",
  );
  expect(median).toBe(middle?.value);
});

test("a subgroup has a benchmark of its own", async ({ api }) => {
  const address = "/api/v1/benchmarks?level=county&metric=share_employed&year=2023";
  const overall = await api.json<Benchmark>(address);
  const women = await api.json<Benchmark>(`${address}&subgroup_type=gender&subgroup=Female`);
  expect(women).toMatchObject({ subgroup_type: "gender", subgroup: "Female" });
  expect(women.median).not.toBe(overall.median);
});

test("where nothing is published, the numbers are null", async ({ api }) => {
  const nothing = await api.json<Benchmark>(
    "/api/v1/benchmarks?level=place&metric=ratio_living_wage&year=2023",
  );
  expect(nothing).toMatchObject({ median: null, p05: null, p95: null, places: 0 });
});

test("what is missing or malformed is named", async ({ api }) => {
  const fieldOf = async (query: string) => (await api.refusal(400, `/api/v1/benchmarks?${query}`)).field;
  expect(await fieldOf("metric=share_employed&year=2023")).toBe("level");
  expect(await fieldOf("level=state&metric=share_employed&year=2023")).toBe("level");
  expect(await fieldOf("level=county&year=2023")).toBe("metric");
  expect(await fieldOf("level=county&metric=share_employed,share_hs_degree&year=2023")).toBe("metric");
  expect(await fieldOf("level=county&metric=share_employed")).toBe("year");
  expect(await fieldOf("level=county&metric=share_employed&year=soon")).toBe("year");
  expect(await fieldOf("level=county&metric=share_employed&year=2023&subgroup=Renter")).toBe("subgroup");
});
