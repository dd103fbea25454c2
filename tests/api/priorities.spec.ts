// The choice of priorities: members score by themselves, the program adds up, and nobody sees a single score.
import type { StoredRecord } from "../world/answers.ts";
import { Program, programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, startWorld, type Fields, type Visitor, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
let ofElena: Program;
let sheet: StoredRecord;

const options = [
  { id: "homes", option: "Homes" },
  { id: "buses", option: "Buses" },
];
const criteria = [
  { id: "a", criterion: "size", weight: 40 },
  { id: "b", criterion: "resident-priority", weight: 60 },
];

test.beforeAll(async () => {
  world = await startWorld();
  ofElena = await programOf(world.elena, elena, kestrel);
  sheet = await ofElena.make("priority-scoring", {
    name: "Choice in May",
    method: "weighted",
    options,
    criteria,
  });
});
test.afterAll(async () => world.workspace.stop());

const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const view = () => at(`/views/priorities?scoring=${sheet.id}`);
const form = () => at(`/records/${sheet.id}/scores`);
const stored = async () =>
  ofElena.json<StoredRecord & { fields: Record<string, unknown> }>(`records/${sheet.id}`);
const patch = async (fields: object) => ofElena.patched(await stored(), { fields });

/** The text of a page without its markup. */
const textOf = (page: string) =>
  page
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Homes on size and for residents, then Buses. */
const scores = (homes: [number, number], buses: [number, number], seat = "community"): Fields => ({
  seat_type: seat,
  "score.homes.size": String(homes[0]),
  "score.homes.resident-priority": String(homes[1]),
  "score.buses.size": String(buses[0]),
  "score.buses.resident-priority": String(buses[1]),
});
const result = async (by: Visitor) => {
  const { revision } = await stored();
  return by.send(at(`/records/${sheet.id}/result`), { _revision: String(revision) });
};

test("the record leads to its result and to its form, which opens once the weights are fixed", async () => {
  const record = await world.marcus.page(at(`/records/${sheet.id}`));
  expect(record).toContain(`/views/priorities?scoring=${sheet.id}`);
  expect(record).toContain(form());
  expect(await world.marcus.page(form())).toContain("Scoring has not been opened.");
  expect((await world.marcus.send(form(), scores([5, 5], [1, 1]))).status()).toBe(409);
  await patch({ weights_set_on: "2026-05-01" });
  expect(await world.marcus.page(form())).toContain('name="score.homes.resident-priority"');
  expect(await world.vera.page(form())).toContain("Members score. You can read the result.");
});

test("a gap or a number that is not offered comes back, with what was given", async () => {
  const { "score.buses.size": _left, ...gap } = scores([5, 4], [1, 2]);
  const response = await world.marcus.send(form(), { ...gap, "score.homes.size": "6" });
  expect(response.status()).toBe(400);
  const page = await response.text();
  for (const name of ["score.buses.size", "score.homes.size"]) expect(page).toContain(`id="${name}-error"`);
  expect(page).toMatch(/name="score\.homes\.resident-priority"[^]*?value="4" selected/);
});

test("results are hidden until one's own scores are in, and until three people have scored", async () => {
  expect(await world.marcus.page(view())).toContain("Score first.");
  await world.marcus.accepted(form(), scores([5, 5], [1, 4]));
  expect(await world.marcus.page(view())).toContain("Fewer than 3 people have scored.");
  expect(await world.vera.page(view())).toContain("Members are scoring.");
  await world.elena.accepted(form(), scores([4, 5], [2, 4]));
  await world.rosa.accepted(form(), scores([3, 5], [3, 4], "government"));
  // Size (5 + 4 + 3) / 3 = 4 and residents 5 make 0.4 x 4 + 0.6 x 5 = 4.60; buses 0.4 x 2 + 0.6 x 4 = 3.20.
  const page = textOf(await world.marcus.page(view()));
  expect(page).toContain("Homes 1 4.60");
  expect(page).toContain("Buses 2 3.20");
  expect(page).toContain("“Homes” comes first.");
  expect(await world.vera.page(view())).not.toContain("4.60");
});

test("few people of a kind of seat are not shown, also not by what is left", async () => {
  const page = textOf(await world.marcus.page(view()));
  expect(page).toContain("Local governments Fewer than 10 Not shown Not shown");
  expect(page).toContain("What residents say apart from the others is not shown");
});

test("whoever scores again changes their scores, and nobody else sees them", async () => {
  await world.marcus.accepted(form(), scores([2, 2], [5, 5]));
  // Homes 0.4 x 3 + 0.6 x 4 = 3.60; Buses 0.4 x 10/3 + 0.6 x 13/3 = 3.93.
  const page = textOf(await world.marcus.page(view()));
  expect(page).toContain("People who scored: 3.");
  expect(page).toContain("Homes 2 3.60");
  expect(page).toContain("Buses 1 3.93");
  expect(page).toContain("Voters without whom options would change places: 1 of 3.");
  const own = await ofElena.json<{ records: StoredRecord[] }>("records?type=priority-score");
  expect(own.records.length, "Elena sees her own alone").toBe(1);
});

test("a weight that is changed after people have scored is told", async () => {
  await patch({ criteria: [criteria[0], { ...criteria[1], weight: 10 }], weights_set_on: "2099-01-01" });
  const page = textOf(await world.elena.page(view()));
  expect(page).toContain("Weights were changed after people had scored");
  expect(page).toContain("People who scored under other weights: 3.");
  expect(await world.rosa.page(at("/checks"))).toContain("the weights were agreed on January 1, 2099");
  await patch({ criteria, weights_set_on: "2026-05-01" });
  expect(await world.elena.page(view())).not.toContain("Weights were changed");
});

test("an editor writes the result into the sheet; outcome and reason stay as people wrote them", async () => {
  await patch({
    results: [{ id: "x", option: "Homes", total: 5, rank: 1, outcome: "chosen", reason: "All said so." }],
  });
  expect(await world.elena.page(view())).toContain("The sheet says something else");
  expect(await world.marcus.page(view())).not.toContain("Write this result into the sheet");
  expect((await result(world.marcus)).status()).toBe(403);
  expect((await result(world.elena)).status()).toBe(303);
  expect((await stored()).fields["results"]).toEqual([
    { id: "x", option: "Homes", outcome: "chosen", reason: "All said so.", total: 3.6, rank: 2 },
    { id: "of-buses", option: "Buses", total: 3.93, rank: 1 },
  ]);
  expect(await world.elena.page(view())).not.toContain("The sheet says something else");
});

test("when somebody changed the rows meanwhile, the result is not written over them", async () => {
  const { revision } = await stored();
  await patch({ results: [] });
  const late = await world.elena.send(at(`/records/${sheet.id}/result`), { _revision: String(revision) });
  expect(late.status()).toBe(409);
});

test("scoring ends on the day that the sheet says, and then everybody sees the result", async () => {
  await patch({ scoring_ended_on: "2026-05-01" });
  expect(await world.vera.page(view())).toContain("3.93");
  expect((await world.marcus.send(form(), scores([5, 5], [1, 1]))).status()).toBe(409);
  expect(await world.marcus.page(form())).toContain("Scoring has ended.");
});

test("a tie has no winner", async () => {
  const dots = await ofElena.make("priority-scoring", {
    name: "Dots",
    method: "dots",
    dots_each: 3,
    options,
    scores: ["1", "2", "3", "4"].map((voter) => ({
      id: voter,
      voter,
      seat_type: "community",
      option: voter < "3" ? "Homes" : "Buses",
      score: 2,
    })),
    scoring_ended_on: "2026-05-01",
  });
  const page = textOf(await world.vera.page(at(`/views/priorities?scoring=${dots.id}`)));
  expect(page).toContain("We cannot tell which comes first. These have the same total: Homes; Buses.");
  expect(page).toContain("Homes 1 (tied) 4");
  expect(page).not.toContain("comes first. By");
});

test("no other record is scored", async () => {
  const person = await ofElena.make("person", { name: "Ada Bell" });
  expect((await world.elena.get(at(`/records/${person.id}/scores`))).status()).toBe(404);
});
