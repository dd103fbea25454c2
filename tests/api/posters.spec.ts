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
  const listed = await world.elena.makeRecord(kestrel, "person", {
    name: "Sorrel Finch",
    consent_to_be_listed: "yes",
  });
  const unlisted = await world.elena.makeRecord(kestrel, "person", { name: "Wren Hollow" });
  const meeting = await world.elena.makeRecord(kestrel, "engagement-activity", { title: "Tenants' evening" });
  const say = async (text: string, permission: string, speaker: string, _status = "agreed") =>
    world.elena.makeRecord(kestrel, "quote", {
      text,
      permission,
      describing_words: "A tenant",
      speaker: `person:${speaker}`,
      activity: `engagement-activity:${meeting}`,
      _status,
    });
  await say("Never said", "none", listed);
  await say("Said inside", "anonymous-internal", listed);
  await say("Said too early", "named", listed, "draft");
  const anonymous = await say("Said outside", "anonymous-public", listed);
  const named = await say("Said aloud", "named", listed);
  const unnamed = await say("Said by night", "named", unlisted);
  const list = await form();
  for (const kept of ["Never said", "Said inside", "Said too early"]) expect(list).not.toContain(kept);
  expect(list).toContain("because they are drafts: 1.");
  expect(await poster(anonymous)).toContain("Said outside");
  expect(await poster(anonymous)).not.toContain("Sorrel Finch");
  expect(await poster(named)).toContain("Sorrel Finch, A tenant");
  expect(await poster(unnamed)).toContain("Said by night");
  expect(await poster(unnamed)).not.toContain("Wren Hollow");
});

/** An agreed station of a walk that tells of one of the coalition's own numbers. */
const makeStation = async (name: string, indicator: string): Promise<string> => {
  const list = await world.elena.page(at("/types/local-indicator"));
  const id = new RegExp(`/records/(\\w+)"[^>]*>(?:<[^>]*>)*${indicator}`).exec(list)?.[1];
  expect(id, indicator).toBeDefined();
  const walk = await world.elena.makeRecord(kestrel, "data-walk", { title: `Walk to ${name}` });
  return world.elena.makeRecord(kestrel, "data-walk-station", {
    name,
    walk: `data-walk:${walk}`,
    reading: `local-indicator:${id}`,
    "title.en": "Where do people live?",
    "title.es": "¿Dónde vive la gente?",
    "sentence.en": "Many had to leave.",
    "sentence.es": "Muchas personas tuvieron que irse.",
    "prompts.en": "Who is missing?",
    "prompts.es": "¿Quién falta?",
    _status: "agreed",
  });
};

test("a station speaks the reader's language, and its number keeps where it comes from", async () => {
  const station = await makeStation("Homes", "Evictions");
  const english = await poster(station);
  for (const words of ["Where do people live?", "Many had to leave.", "Who is missing?", "County court"])
    expect(english).toContain(words);
  const spanish = await poster(station, "/es");
  for (const words of ["¿Dónde vive la gente?", "¿Quién falta?"]) expect(spanish).toContain(words);
});

test("a station whose number may not be published is not offered, because its words tell the number", async () => {
  await makeStation("Water", "Shutoffs");
  expect(await offered("Homes")).toBeDefined();
  expect(await offered("Water")).toBeUndefined();
});

test("a file is offered and made only where something is chosen", async () => {
  expect(await form()).not.toContain(`action="${at("/documents")}"`);
  const refused = await world.elena.send(at("/documents"), { kind: "view", id: "posters", format: "pdf" });
  expect(refused.status()).toBe(400);
});

test("what one may not see is not offered for posters", async () => {
  await world.rosa.makeRecord(kestrel, "quote", {
    text: "Kept by coordinators",
    permission: "named",
    _visibility: "coordinators",
  });
  expect(await form()).not.toContain("Kept by coordinators");
});
