// Who is most like whom, and why.
import type { PeerAnswer } from "../world/answers.ts";
import {
  exampleCounty,
  exampletonCity,
  kestrelCounty,
  noSuchPlace,
  silverpineThistleCounty,
} from "../world/places.ts";
import { foothold, footholdOutput } from "../world/program.ts";
import { expect, test } from "../world/test.ts";

const peersOf = (place: { geoid: string }, query = "") => `/api/v1/places/${place.geoid}/peers?${query}`;

test("peers of a county are counties, nearest first, and never the county itself", async ({ api }) => {
  const { peers, candidates } = await api.json<PeerAnswer>(peersOf(exampleCounty));
  expect(peers).toHaveLength(10);
  expect(candidates).toBeGreaterThan(10);
  expect(peers.every(({ place }) => place.length === 5 && place !== exampleCounty.geoid)).toBe(true);
  const distances = peers.map(({ distance }) => distance);
  expect(distances).toEqual([...distances].sort((first, second) => first - second));
});

test("peers of a city are cities", async ({ api }) => {
  const { peers } = await api.json<PeerAnswer>(peersOf(exampletonCity));
  expect(peers.length).toBeGreaterThan(3);
  expect(peers.every(({ place }) => place.length === 7)).toBe(true);
});

test("the distance follows from the published values, the spread and the weights", async ({ api }) => {
  const weights =
    "weight-poverty=0&weight-race-ethnicity=0&weight-housing=0&weight-education=0&weight-state=0";
  const { features, peers } = await api.json<PeerAnswer>(
    peersOf(exampleCounty, `${weights}&weight-income=2`),
  );
  const first = peers[0]!;
  let sum = 0;
  for (const { feature, weight, columns } of features.filter(({ weight }) => weight > 0)) {
    const others = first.features.find((one) => one.feature === feature)!.columns;
    const squares = columns.map(({ scale, mean, spread, value }, index) => {
      expect(scale).toBe("logarithm");
      const score = (number: number | null) => (Math.log(number ?? NaN) - mean!) / spread!;
      return (score(others[index]!.value) - score(value)) ** 2;
    });
    sum += (weight * squares.reduce((total, square) => total + square, 0)) / squares.length;
  }
  expect(first.distance).toBeCloseTo(Math.sqrt(sum / 3), 9);
});

test("whatever rests on a value graded Weak says so, and nothing does when they are left out", async ({
  api,
}) => {
  const used = await api.json<PeerAnswer>(peersOf(exampleCounty, "count=50"));
  for (const { features, rests_on_weak } of used.peers) {
    const own = used.features.map(({ columns }) => columns);
    const weak = features.map(
      ({ difference, columns }, index) =>
        difference !== null &&
        columns.some(
          ({ grade, value }, column) =>
            own[index]![column]!.value !== null &&
            ((grade === "Weak" && value !== null) || own[index]![column]!.grade === "Weak"),
        ),
    );
    expect(features.map(({ weak }) => weak)).toEqual(weak);
    expect(rests_on_weak).toBe(weak.includes(true));
  }
  expect(used.peers.some(({ rests_on_weak }) => rests_on_weak)).toBe(true);
  const without = await api.json<PeerAnswer>(peersOf(exampleCounty, "count=50&weak=no"));
  expect(without.peers.some(({ rests_on_weak }) => rests_on_weak)).toBe(false);
});

test("aspirational peers are better on what was asked for, and never by a Weak value", async ({ api }) => {
  const higher = await api.json<PeerAnswer>(
    peersOf(exampleCounty, "mode=aspirational&better=share_employed"),
  );
  const lower = await api.json<PeerAnswer>(
    peersOf(exampleCounty, "mode=aspirational&better=financial-security"),
  );
  expect(lower.better).toBe("share_debt_coll");
  expect(higher.peers.length + lower.peers.length).toBeGreaterThan(0);
  for (const { advantage } of higher.peers) {
    expect(advantage!.reading.value).toBeGreaterThan(higher.to_beat!.value!);
    expect(advantage!.comparison.verdict).toBe("higher");
  }
  for (const { advantage } of lower.peers)
    expect(advantage!.reading.value).toBeLessThan(lower.to_beat!.value!);
  for (const { advantage } of [...higher.peers, ...lower.peers])
    expect(advantage!.reading.grade).not.toBe("Weak");
});

test("refuses what nobody can do better on, and names the field", async ({ api }) => {
  for (const [query, field, words] of [
    ["better=racial-diversity", "better", "neither better nor worse"],
    ["better=rate_crime_violent", "better", "not compared between places"],
    ["better=luck", "better", "no metric or predictor"],
    ["mode=aspirational", "better", "Choose below"],
    ["mode=nearby", "mode", "nearby"],
    ["count=0", "count", "1 to 50"],
    ["weak=perhaps", "weak", "perhaps"],
    ["weight-income=eleven", "weight-income", "0 to 10"],
    ["weight-luck=1", "weight", "luck"],
  ] as const) {
    const refusal = await api.refusal(400, peersOf(exampleCounty, query));
    expect(refusal, query).toMatchObject({ kind: "invalid", field });
    expect(refusal.message, query).toContain(words);
  }
});

test("refuses places that are not, and those that came to an end", async ({ api }) => {
  expect((await api.refusal(404, `/api/v1/places/${noSuchPlace}/peers`)).field).toBe("place");
  expect((await api.refusal(404, peersOf(silverpineThistleCounty))).message).toContain("no longer in use");
});

test.describe("foothold peers", () => {
  test("prints what the API answers", async ({ api, demonstration }) => {
    const printed = footholdOutput("peers", kestrelCounty.geoid, "--edition", demonstration, "--count", "3");
    expect(JSON.parse(printed)).toEqual(await api.json(peersOf(kestrelCounty, "count=3")));
  });

  test("prints lines that can be cut at tabs", ({ demonstration }) => {
    const printed = footholdOutput(
      ...["peers", kestrelCounty.geoid, "--edition", demonstration, "--format", "text"],
      ...["--mode", "state", "--weight", "income=2,state=0"],
    );
    const lines = printed.trim().split("\n");
    expect(lines).toHaveLength(11);
    expect(lines[0]!.split("\t")).toEqual(["code", "name", "distance", "differences"]);
    expect(lines.every((line) => line.split("\t").length === 4)).toBe(true);
  });

  test("refuses with words and exit code 3", ({ demonstration }) => {
    const run = foothold("peers", exampleCounty.geoid, "--edition", demonstration, "--weight", "income");
    expect(run.code).toBe(3);
    expect(run.complaint).toContain("0 to 10");
  });
});
