// The composer of a theory of change: four parts become one sentence, in the grammar of each language.
import type { StoredRecord } from "../world/answers.ts";
import { Program, programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, startWorld, type Fields, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
let ofElena: Program;
let theory: StoredRecord;

test.beforeAll(async () => {
  world = await startWorld();
  ofElena = await programOf(world.elena, elena, kestrel);
  theory = await ofElena.make("theory-of-change", { title: "Homes that last" });
});
test.afterAll(async () => world.workspace.stop());

const composer = () => `/coalitions/${kestrel.slug}/records/${theory.id}/composer`;
const stored = async () => ofElena.json<StoredRecord & { fields: Fields }>(`records/${theory.id}`);
const parts: Fields = {
  problem: "Families lose their homes.",
  "goal_phrase.en": "Keep families in their homes.",
  "goal_phrase.es": "Mantener a las familias en su hogar",
  "strategies_phrase.en": "We will call before court",
  "strategies_phrase.es": "Llamar antes del juicio",
  "medium_phrase.en": "Fewer filings",
  "medium_phrase.es": "El descenso de las demandas",
  "long_phrase.en": "helping children finish school among friends",
};

/** Sends the form of the composer over the newest revision. */
async function send(more: Fields, by = world.elena) {
  const { revision } = await stored();
  return by.send(composer(), { _revision: String(revision), ...more });
}

test("the record leads to its composer, which says that nothing is written yet", async () => {
  expect(await world.vera.page(`/coalitions/${kestrel.slug}/records/${theory.id}`)).toContain(composer());
  const page = await world.elena.page(composer());
  expect(page).toContain("None of the four parts has been written yet.");
  expect(page).toContain('name="goal_phrase.en"');
});

test("four parts become a sentence in each language, and what is missing is marked", async () => {
  expect((await send({ ...parts, _action: "save" })).status()).toBe(303);
  const page = await world.vera.page(composer());
  expect(page).toContain(
    "In order to keep families in their homes, we will call before court, which will lead to fewer filings, thereby helping children finish school among friends.",
  );
  expect(page).toContain("lo que dará lugar al descenso de las demandas y, así, ….");
  expect(page).toContain("Where a part is missing");
  expect(page, "whoever may not write has no form").not.toContain('name="goal_phrase.en"');
});

test("the sentence is kept on request, in the languages in which it is whole", async () => {
  expect((await stored()).fields).not.toHaveProperty("sentence");
  expect((await send({ ...parts, _action: "use" })).status()).toBe(303);
  const { sentence } = (await stored()).fields as unknown as { sentence: Fields };
  expect(Object.keys(sentence)).toEqual(["en"]);
  expect(sentence.en).toMatch(/^In order to keep families in their homes, we will call/);
});

test("a sentence that was changed by hand stands beside the composed one", async () => {
  const record = await stored();
  await ofElena.patched(record, { fields: { sentence: { en: "We keep homes." } } });
  const page = await world.vera.page(composer());
  for (const words of ["From your four parts", "As it stands in the record", "We keep homes."])
    expect(page).toContain(words);
});

test("two people who change the same part are told so, and nothing typed is lost", async () => {
  const { revision } = await stored();
  const first = { ...parts, "long_phrase.en": "helping all", _revision: String(revision) };
  expect((await world.elena.send(composer(), first)).status()).toBe(303);
  const second = await world.rosa.send(composer(), { ...first, "long_phrase.en": "helping most" });
  expect(second.status()).toBe(409);
  const page = await second.text();
  expect(page).toContain("helping most");
  expect((await stored()).fields["long_phrase"]).toMatchObject({ en: "helping all" });
});

test("a part that is too long comes back with what is wrong", async () => {
  const response = await send({ ...parts, "goal_phrase.en": "x".repeat(401) });
  expect(response.status()).toBe(400);
  const page = await response.text();
  expect(page).toContain("x".repeat(401));
  expect(page).toContain('id="goal_phrase.en-error"');
});

test("the drawing leads from the problem through actions to the outcomes of their models", async () => {
  const action = await ofElena.make("strategic-action", { title: "Somebody calls first" });
  const model = await ofElena.make("logic-model", {
    title: "Calls",
    action: `strategic-action:${action.id}`,
    medium_term: [{ id: "a", code: "M1", text: "More agreements out of court", leads_to: "L1" }],
    long_term: [{ id: "b", code: "L1", text: "Children stay in one school" }],
  });
  await ofElena.patched(await stored(), {
    fields: { strategies: [`strategic-action:${action.id}`], logic_models: [`logic-model:${model.id}`] },
  });
  const page = await world.vera.page(composer());
  for (const words of ["Somebody calls", "More agreements", "Children stay in"])
    expect(page).toContain(words);
  expect(page).toContain('class="fh-flow-line"');
});

test("no other record has a composer", async () => {
  const person = await ofElena.make("person", { name: "Ada Bell" });
  const response = await world.elena.get(`/coalitions/${kestrel.slug}/records/${person.id}/composer`);
  expect(response.status()).toBe(404);
});
