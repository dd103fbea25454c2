// Posters hang where everybody reads them, so they show what everybody may see, whoever makes them.
import { expect, test } from "../world/test.ts";
import { kestrel, startWorld, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(async () => world.workspace.stop());

const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const header = "Name,What is counted,Unit,Which way is better,Data source,Status,Predictors";
const columns = "Place,Area within the place,Year,Broken down by,Group,Value,How many cases it rests on";
const line = (name: string, source: string, ...cells: (string | number)[]): string =>
  [name, "Cases", "Count", "Lower is better", source, "agreed", "Housing stability", ...cells].join(",");
const form = async () => world.elena.page(at("/views/posters"));
const poster = async (id: string, prefix = "") =>
  world.elena.page(`${prefix}${at(`/views/posters?record=${id}`)}`);
/** The record offered under the name. */
const offered = async (name: string): Promise<string | undefined> =>
  new RegExp(`name="record"[^>]*value="(\\w+)"[^>]*>\\s*<label[^>]*>${name}`).exec(await form())?.[1];

test("a coalition's own small numbers are hidden on posters, also for those who may read them", async () => {
  await world.elena.makeRecord(kestrel, "data-source", {
    name: "County court",
    may_publish: "yes",
    smallest_count: "10",
  });
  await world.elena.makeRecord(kestrel, "data-source", { name: "Closed files", may_publish: "no" });
  const table = [
    `${header},${columns}`,
    line("Evictions", "County court", "99001", "", 2025, "", "", 120, 120),
    line("Evictions", "County court", "99001", "", 2025, "Language", "Spanish", 4, 4),
    line("Evictions", "County court", "99001", "", 2025, "Language", "English", 90, 90),
    line("Evictions", "County court", "99001", "", 2025, "Language", "Other", 26, 26),
    line("Shutoffs", "Closed files", "99001", "", 2025, "", "", 60, 60),
  ].join("\n");
  const brought = await world.elena.bringTable(kestrel, "local-indicator", table);
  await world.elena.accepted(`${brought}/confirmation`, { leave_out: "yes" });
  const id = await offered("Evictions");
  expect(id).toBeDefined();
  const page = await poster(id!);
  expect(page).toMatch(/<td[^>]*>120\b/);
  expect(page).toContain("is hidden for privacy");
  expect(page).not.toMatch(/<td[^>]*>(4|26)\b/);
  // Whoever holds the other data does not let them be published.
  expect(await offered("Shutoffs")).toBeUndefined();
});

test("nobody is quoted without permission, and by name only with that", async () => {
  const rosa = await world.elena.makeRecord(kestrel, "person", { name: "Sorrel Finch" });
  const say = async (text: string, permission: string) =>
    world.elena.makeRecord(kestrel, "quote", {
      text,
      permission,
      describing_words: "A tenant",
      speaker: `person:${rosa}`,
    });
  await say("Never said", "none");
  await say("Said inside", "anonymous-internal");
  const anonymous = await say("Said outside", "anonymous-public");
  const named = await say("Said aloud", "named");
  const list = await form();
  expect(list).not.toContain("Never said");
  expect(list).not.toContain("Said inside");
  expect(await poster(anonymous)).toContain("Said outside");
  expect(await poster(anonymous)).not.toContain("Sorrel Finch");
  expect(await poster(named)).toContain("Said aloud");
});

test("a station without a number that may be shown hangs without one, and in the reader's language", async () => {
  const walk = await world.elena.makeRecord(kestrel, "data-walk", { title: "Spring walk" });
  const station = await world.elena.makeRecord(kestrel, "data-walk-station", {
    name: "Homes",
    walk: `data-walk:${walk}`,
    "title.en": "Where do people live?",
    "title.es": "¿Dónde vive la gente?",
  });
  expect(await poster(station)).toContain("Where do people live?");
  const spanish = await poster(station, "/es");
  expect(spanish).toContain("¿Dónde vive la gente?");
  expect(spanish).toContain("¿Coincide con su vida?");
  expect(spanish).not.toContain("fh-poster__value");
});

test("what one may not see is not offered for posters", async () => {
  await world.rosa.makeRecord(kestrel, "quote", {
    text: "Kept by coordinators",
    permission: "named",
    _visibility: "coordinators",
  });
  expect(await form()).not.toContain("Kept by coordinators");
});
