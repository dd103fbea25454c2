// From a published number to a finding, and what a new edition changes in it.
import type { Readings, StoredRecord, StoredRecords } from "../world/answers.ts";
import { exampleCounty, kestrelCounty } from "../world/places.ts";
import { Program, programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, startWorld, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const employment = at(`/views/evidence?place=${kestrelCounty.geoid}&predictor=employment`);

let world: World;
let ofElena: Program;

test.beforeAll(async () => {
  world = await startWorld();
  ofElena = await programOf(world.elena, elena, kestrel);
});
test.afterAll(async () => world.workspace.stop());

interface Offered {
  key: string;
  text: string;
}
/** The pieces of evidence that the page offers. */
function offeredOn(page: string): Offered[] {
  const boxes = page.matchAll(/name="number" value="(\w+)"[^>]*><label[^>]*>([^<]*)<\/label>/g);
  return [...boxes].map(([, key = "", text = ""]) => ({ key, text }));
}
function keyOf(page: string, words: RegExp): string {
  const found = offeredOn(page).find(({ text }) => words.test(text));
  if (!found) throw new Error(`the page offers nothing like ${words}`);
  return found.key;
}
const question = { place: kestrelCounty.geoid, predictor: "employment" };
const stored = async (type: string) => (await ofElena.json<StoredRecords>(`records?type=${type}`)).records;

test("without a place in the profile the view says where to name one", async () => {
  const page = await world.elena.page(at("/views/evidence"));
  expect(page).toContain("For where do you plan?");
  expect(page).toContain(at("/settings"));
});

test("with one it shows every predictor with its newest number, and what was made of it", async () => {
  await ofElena.make("coalition-profile", { name: kestrel.name, places: [`place:${kestrelCounty.geoid}`] });
  await ofElena.make("comparison-set", {
    name: "Peers",
    focus: kestrelCounty.geoid,
    members: [{ place: exampleCounty.geoid }],
  });
  const page = await world.vera.page(at("/views/evidence"));
  expect(page.match(/&amp;predictor=/g)).toHaveLength(24);
  expect(page).toContain("Not yet");
});

test("one predictor offers the number, other places, years and groups, in both languages", async () => {
  await ofElena.make("theme", { label: "Night buses", predictors: ["predictor:employment"] });
  const page = await world.elena.page(employment);
  const texts = offeredOn(page).map(({ text }) => text);
  expect(texts.some((text) => /Kestrel County.*Quality: /.test(text))).toBe(true);
  expect(texts.some((text) => /U\.S\. median/.test(text))).toBe(true);
  expect(texts.some((text) => /Beside Example County/.test(text))).toBe(true);
  expect(page).toContain("Night buses");
  expect(offeredOn(await world.elena.page(`/es${employment}`)).length).toBe(texts.length);
});

test("whoever may not write reads the same without boxes", async () => {
  const page = await world.vera.page(employment);
  expect(page).toContain("Night buses");
  expect(offeredOn(page)).toEqual([]);
});

test("chosen evidence begins a finding and is kept as it was read", async () => {
  const page = await world.elena.page(employment);
  const [theme] = await stored("theme");
  const answer = await world.elena.send(at("/evidence"), {
    ...question,
    number: keyOf(page, /Quality: /),
    record: `theme:${theme?.id}`,
    statement: "Fewer people work than could",
  });
  expect(answer.status()).toBe(303);
  const id = /records\/(\w+)\/edit/.exec(answer.headers()["location"] ?? "")?.[1];
  const finding = await ofElena.json<StoredRecord>(`records/${id}`);
  const [number] = await stored("saved-number");
  expect(finding.fields).toMatchObject({
    statement: "Fewer people work than could",
    predictors: ["predictor:employment"],
    evidence_numbers: [`saved-number:${number?.id}`],
    evidence_voices: [`theme:${theme?.id}`],
  });
  const { year } = /\/share_employed\/(?<year>\d+)\//.exec(String(number?.fields.reading))?.groups ?? {};
  const asked = `places=${kestrelCounty.geoid}&metrics=share_employed&years=${year}`;
  const { readings } = await ofElena.json<Readings>(`/api/v1/readings?${asked}`);
  expect(number?.fields).toMatchObject({
    kind: "value",
    value: readings[0]?.value,
    lower: readings[0]?.lb,
  });
});

test("the same number is not kept twice, and joins a finding that there is", async () => {
  const page = await world.elena.page(employment);
  const finding = await ofElena.make("finding", { statement: "Another one" });
  const number = keyOf(page, /Quality: /);
  const answer = await world.elena.send(at("/evidence"), { ...question, number, finding: finding.id });
  expect(answer.headers()["location"]).toBe(at(`/records/${finding.id}`));
  expect(await stored("saved-number")).toHaveLength(1);
});

test("a number of which nothing can be told asks for a reason, and the reason travels with it", async () => {
  const page = await world.elena.page(employment);
  const number = keyOf(page, /cannot (tell|be told)/i);
  const refused = await world.elena.send(at("/evidence"), { ...question, number, statement: "Kept words" });
  expect(refused.status()).toBe(400);
  const again = await refused.text();
  expect(again).toContain("write why you use it all the same");
  expect(again).toContain("Kept words");
  expect(again).toMatch(new RegExp(`value="${number}" checked`));
  const reason = { [`reason-${number}`]: "Forty people said the same" };
  expect((await world.elena.send(at("/evidence"), { ...question, number, ...reason })).status()).toBe(303);
  const kept = (await stored("saved-number")).find(({ fields }) => fields.reason);
  expect(kept?.fields.reason).toBe("Forty people said the same");
});

test("nothing chosen, and a number that is not on offer, are refused in words", async () => {
  for (const [sent, words] of [
    [{}, "Nothing is chosen"],
    [{ number: "0000000000000000" }, "The numbers have changed"],
  ] as const) {
    const refused = await world.elena.send(at("/evidence"), { ...question, ...sent });
    expect(refused.status()).toBe(400);
    expect(await refused.text()).toContain(words);
  }
});

test("nobody changes a saved number, by whichever door, and nobody fills one in", async () => {
  const [number] = await stored("saved-number");
  if (!number) throw new Error("there is no saved number");
  expect((await ofElena.patch(number, { fields: { value: 0.99 } })).status()).toBe(400);
  await ofElena.refusal(400, "post", "records", {
    body: { type: "saved-number", fields: { reason: "None" } },
  });
  const form = await world.elena.page(at(`/records/${number.id}/edit`));
  expect(form).toContain('name="reason"');
  expect(form).not.toContain('name="value"');
  const led = await world.elena.get(at("/types/saved-number/new"));
  expect(led.headers()["location"]).toBe(at("/views/evidence"));
});

test("a finding that carries such a number without a reason is not agreed", async () => {
  const [weak] = (await stored("saved-number")).filter(({ fields }) => fields.reason);
  if (!weak) throw new Error("there is no number with a reason");
  await ofElena.patched(weak, { fields: { reason: null } });
  const checks = await ofElena.json<{ findings: { check: string }[] }>("checks?for=plan");
  expect(checks.findings.map(({ check }) => check)).toContain("C4-13");
});

test("the page of a predictor leads everybody to it, through signing in where needed", async () => {
  const path = `/evidence?place=${kestrelCounty.geoid}&predictor=employment`;
  expect(await world.nobody.page(`/places/${kestrelCounty.geoid}/employment`)).toContain(
    path.replace("&", "&amp;"),
  );
  expect((await world.nobody.get(path)).headers()["location"]).toContain("/sign-in?to=/evidence%3Fplace%3D");
  expect((await world.vera.get(path)).headers()["location"]).toBe(employment);
});
