// What data there are, the summary that writes itself from what is agreed, and the workshop for the vision.
import type { StoredRecord } from "../world/answers.ts";
import { kestrelCounty } from "../world/places.ts";
import { Program, programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import {
  elena,
  kestrel,
  rosa,
  startWorld,
  type Fields,
  type Visitor,
  type World,
} from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

type Stored = StoredRecord & { fields: Fields };
let world: World;
let ofElena: Program;
let ofRosa: Program;
test.beforeAll(async () => {
  world = await startWorld();
  ofElena = await programOf(world.elena, elena, kestrel);
  ofRosa = await programOf(world.rosa, rosa, kestrel);
});
test.afterAll(async () => world.workspace.stop());

const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const plain = (page: string) =>
  page
    .slice(page.indexOf("<main"))
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"');
const view = async (name: string, by: Visitor = world.elena) => plain(await by.page(at(`/views/${name}`)));
const inSpanish = async (name: string) => plain(await world.elena.page(`/es${at(`/views/${name}`)}`));
const record = async (id: string) => ofElena.json<Stored>(`records/${id}`);

/** The part of a page from a heading with this id to the next of its kind. */
function part(page: string, id: string): string {
  const begin = page.indexOf(`id="${id}"`);
  expect(begin, id).toBeGreaterThan(-1);
  const end = page.indexOf('<section class="fh-section', begin);
  return page.slice(begin, end < 0 ? undefined : end);
}

const row = (page: string, header: string) =>
  page.split("<tr>").find((one) => one.includes(`>${header}<`)) ?? "";

test("while nothing is written, each page says what to do first, in both languages", async () => {
  for (const name of ["inventory", "summary", "vision"])
    for (const by of [world.rosa, world.marcus, world.vera])
      for (const prefix of ["", "/es"]) await by.page(`${prefix}${at(`/views/${name}`)}`);
  expect(await view("inventory")).toContain(at("/types/data-source/new"));
  expect(await view("summary")).toContain(at("/views/evidence"));
  expect(await view("vision")).toContain(at("/types/vision-statement/new"));
  expect(await view("vision", world.vera)).not.toContain("/new");
  expect(await inSpanish("summary")).toContain("Todavía no hay nada acordado");
});

test("chapters and worksheets lead to the pages", async () => {
  const chapter = await world.vera.page(at("/chapters/4"));
  expect(chapter).toContain(at("/views/inventory"));
  expect(chapter).toContain(at("/views/summary"));
  expect(await world.vera.page(at("/worksheets/vision-statement"))).toContain(at("/views/vision"));
});

test.describe("the data inventory", () => {
  let court: StoredRecord;

  test("begins a source for a predictor that has none, with it filled in", async () => {
    await ofRosa.make("coalition-profile", { name: "Kestrel", places: [`place:${kestrelCounty.geoid}`] });
    const page = await view("inventory");
    const link = "/types/data-source/new?predictors=predictor:employment";
    expect(row(page, "Employment opportunities")).toContain(at(link));
    expect(row(page, "Employment opportunities"), "the published number beside it").toMatch(
      /\d\.?\d*%.*\(20\d\d\)/s,
    );
    const form = await world.elena.page(at(link));
    expect(form).toMatch(/value="predictor:employment"[^>]*checked/);
    expect(await view("inventory", world.vera)).not.toContain("/new?");
  });

  test("shows holder, quality by question, publication, and what waits", async () => {
    const county = await ofElena.make("organization", { name: "Kestrel Court", audience: "government" });
    court = await ofElena.make("data-source", {
      name: "Eviction filings",
      holder: `organization:${county.id}`,
      kind: "administrative",
      predictors: ["predictor:housing-stability"],
      years: "2018 to 2025",
      access: "request",
      state: "asked",
      fits: "good",
      covers: "partly",
      may_publish: "unsure",
      smallest_count: 20,
    });
    const page = await view("inventory", world.vera);
    const line = row(page, "Eviction filings");
    for (const words of [
      "Kestrel Court",
      "2018 to 2025",
      "On: Housing stability",
      "Yes: fits the predictor",
      "Partly: covers everyone",
      "Not sure: ask",
      "Nothing below 20",
    ])
      expect(line).toContain(words);
    expect(page).toContain("An answer from Kestrel Court");
    expect(page).not.toContain(at("/types/data-source/new?predictors=predictor:housing-stability"));
    expect(page).not.toContain(">Administrative data </li>");
    expect(await view("inventory")).toContain(at("/types/data-source/new?kind=survey"));
  });

  test("is narrowed down without a script", async () => {
    expect(await view("inventory?state=asked&predictor=housing-stability")).toContain(">Eviction filings<");
    const page = await view("inventory?kind=survey");
    expect(page).toContain("No source fits this choice.");
  });

  test("leads to the letter that asks for the data, and a record to the outline of an agreement", async () => {
    expect(await view("inventory", world.vera)).toContain(at(`/records/${court.id}/letter"`));
    const letter = await world.vera.page(at(`/records/${court.id}/letter`));
    expect(letter).toContain("Request for data: Eviction filings");
    expect(letter).toContain("fewer than 20 people");
    expect(await world.vera.page(at(`/records/${court.id}`))).toContain(
      at(`/records/${court.id}/letter?kind=agreement`),
    );
    const outline = await world.vera.page(`/es${at(`/records/${court.id}/letter?kind=agreement`)}`);
    expect(outline).toContain("Este es un acuerdo entre Kestrel Court y Kestrel County Upward.");
    expect(outline).toContain("Por acordar.");
    expect((await world.vera.get(at(`/records/${court.id}/letter?kind=sonnet`))).status()).toBe(404);
  });
});

test.describe("the summary of findings", () => {
  let finding: StoredRecord;
  let summary: string;

  test("has nothing in it that is not agreed, and says what waits", async () => {
    const group = await ofElena.make("group", { label: "People who rent" });
    const theme = await ofElena.make(
      "theme",
      { label: "Letters come too late", description: "Days, not weeks", kind: "barrier", frequency: "many" },
      { status: "in-review" },
    );
    finding = await ofElena.make("finding", {
      statement: "Families lose their homes faster than elsewhere",
      kind: "disparity",
      predictors: ["predictor:housing-stability"],
      groups: [`group:${group.id}`],
      evidence_numbers: [`reading:${kestrelCounty.geoid}/share_employed/2023/all/All`],
      evidence_voices: [`theme:${theme.id}`],
      confidence: "moderate",
      by_race: "not-collected",
      structural_reason: "A filing costs nothing",
      public_statement: { es: "Las familias pierden su hogar más pronto que en otros lugares" },
    });
    const page = await view("summary");
    expect(part(page, "neighborhoods")).toContain("Nothing to tell yet");
    expect(page).not.toContain("Families lose their homes faster than elsewhere.");
    expect(part(page, "waiting")).toContain(at(`/records/${finding.id}`));
  });

  test("is composed of what is agreed, in the language of the page", async () => {
    finding = await ofElena.patched(finding, { status: "agreed" });
    const page = await view("summary", world.vera);
    const neighborhoods = part(page, "neighborhoods");
    expect(neighborhoods).toContain("Families lose their homes faster than elsewhere.");
    expect(neighborhoods).toContain("Who is affected: People who rent.");
    expect(neighborhoods).toContain("2023: ");
    expect(neighborhoods, "the theme is not agreed").not.toContain("Letters come too late");
    expect(part(page, "disparities")).toContain("What leads to it: A filing costs nothing.");
    expect(page).not.toContain("Begin a new summary");
    expect(part(await inSpanish("summary"), "neighborhoods")).toContain("Las familias pierden su hogar");
  });

  test("is begun with one button, in which all parts are taken", async () => {
    const taken = await world.elena.send(at("/findings-summaries"), {});
    expect(taken.status()).toBe(303);
    summary = /summary=([\w-]+)/.exec(taken.headers()["location"] ?? "")![1]!;
    const stored = await record(summary);
    expect(stored.fields["language"]).toBe("english");
    expect(stored.fields["neighborhoods"]).toContain("- Who is affected: People who rent.");
    expect(stored.fields["findings"]).toEqual([`finding:${finding.id}`]);
    expect(stored.revision).toBe(1);
    expect(part(await view(`summary?summary=${summary}`), "neighborhoods")).toContain("Up to date");
  });

  test("leaves what people wrote, beside what the records say", async () => {
    const stored = await record(summary);
    await ofElena.patched(stored, { fields: { disparities: "Ours, and better." } });
    const page = part(await view(`summary?summary=${summary}`), "disparities");
    for (const words of ["Your own words", "Ours, and better.", "A filing costs nothing."])
      expect(page).toContain(words);
    expect(page).not.toContain("summary-parts");
    const refused = await world.elena.send(at(`/records/${summary}/summary-parts`), { part: "disparities" });
    expect(refused.status()).toBe(409);
    expect((await record(summary)).fields["disparities"]).toBe("Ours, and better.");
  });

  test("says which parts are out of date, and takes them in one edit", async () => {
    finding = await ofElena.patched(finding, {
      fields: { statement: "Families move more often than elsewhere" },
    });
    const page = await view(`summary?summary=${summary}`);
    expect(part(page, "neighborhoods")).toContain("Out of date");
    expect(part(page, "neighborhoods")).toContain("Families lose their homes faster");
    expect(part(page, "disparities")).toContain("Since it was taken, your records have changed too.");
    expect(await view(`summary?summary=${summary}`, world.vera)).not.toContain("summary-parts");
    const before = await record(summary);
    expect((await world.elena.send(at(`/records/${summary}/summary-parts`), { part: "all" })).status()).toBe(
      303,
    );
    const after = await record(summary);
    expect(after.revision).toBe(before.revision + 1);
    expect(after.fields["neighborhoods"]).toContain("Families move more often than elsewhere.");
    expect(after.fields["disparities"]).toBe("Ours, and better.");
  });

  test("can be taken back as any edit, and then is out of date again", async () => {
    const { revision } = await record(summary);
    const undone = await world.elena.send(at(`/records/${summary}/versions/${revision - 1}/restoration`), {
      _revision: String(revision),
    });
    expect(undone.status()).toBe(303);
    expect(part(await view(`summary?summary=${summary}`), "neighborhoods")).toContain("Out of date");
  });

  test("takes nothing into a summary that is agreed", async () => {
    const stored = await record(summary);
    await ofElena.patched(stored, { status: "agreed" });
    expect(await view(`summary?summary=${summary}`)).toContain("nothing is put into it here");
    const refused = await world.elena.send(at(`/records/${summary}/summary-parts`), { part: "all" });
    expect(refused.status()).toBe(409);
  });

  test("reads the same for everybody: what only editors see stays out", async () => {
    await ofRosa.make(
      "program",
      { name: "Secret program", goal: "Nothing", predictors: ["predictor:employment"] },
      { visibility: "editors" },
    );
    expect(part(await view("summary?summary=new", world.rosa), "under_way")).not.toContain("Secret program");
  });
});

test.describe("the vision workshop", () => {
  let vision: StoredRecord;
  const send = async (form: Fields, by: Visitor = world.elena) => {
    const { revision } = await record(vision.id);
    return by.send(at(`/records/${vision.id}/vision`), { _revision: String(revision), ...form });
  };

  test("keeps what was said to the three prompts", async () => {
    vision = await ofElena.make("vision-statement", { title: "Kestrel 2035" });
    expect(
      (await send({ step: "prompts", daily_life: "The bus comes.", treatment: "As a neighbor." })).status(),
    ).toBe(303);
    const { fields } = await record(vision.id);
    expect(fields["daily_life"]).toBe("The bus comes.");
    expect(await view("vision", world.vera)).toContain("The bus comes.");
    expect(await view("vision", world.vera)).not.toContain('name="daily_life"');
  });

  test("collects drafts with reactions, and makes one the statement", async () => {
    expect((await send({ step: "draft" })).status(), "a draft needs words").toBe(400);
    expect(
      (await send({ step: "draft", "draft.en": "Home stays home.", "draft.es": "El hogar queda." })).status(),
    ).toBe(303);
    const drafts = (await record(vision.id)).fields["drafts"] as unknown as { id: string }[];
    const draft = drafts[0]!.id;
    expect((await send({ step: "reactions", row: draft, reactions: "That is us." })).status()).toBe(303);
    expect((await send({ step: "choose", row: draft })).status()).toBe(303);
    const page = await view("vision", world.vera);
    expect(page).toContain("Reactions: That is us.");
    expect(page).toContain("3 of 60 words");
    expect((await record(vision.id)).fields["statement"]).toEqual({
      en: "Home stays home.",
      es: "El hogar queda.",
    });
    expect((await send({ step: "choose", row: "none" })).status()).toBe(400);
    expect((await send({ step: "sing" })).status()).toBe(400);
  });

  test("shows the checks, the dimensions, and what is too long", async () => {
    const long = Array.from({ length: 61 }, () => "home").join(" ");
    await send({ step: "statement", "statement.en": long, dimensions: "economic-success", horizon: "2035" });
    const page = await view("vision");
    expect(page).toContain("61 words: more than 60");
    expect(page).toContain("(V-2)");
    expect(page).toContain("(V-3)");
    expect(page).toMatch(/Economic Success\s*<span class="usa-tag">Speaks to it/);
  });

  test("is adopted by a decision", async () => {
    expect(await view("vision")).toContain(at("/types/decision/new?question="));
    const decision = await ofElena.make("decision", { question: "Do we adopt this vision?" });
    expect((await send({ step: "adoption", adopted: `decision:${decision.id}` })).status()).toBe(303);
    expect(await view("vision", world.vera)).toContain("Adopted by this decision:");
  });

  test("says when somebody was quicker, and keeps what was typed", async () => {
    const stored = await record(vision.id);
    await send({ step: "prompts", daily_life: "Theirs." });
    const late = await world.elena.send(at(`/records/${vision.id}/vision`), {
      _revision: String(stored.revision),
      step: "prompts",
      daily_life: "Mine.",
    });
    expect(late.status()).toBe(409);
    expect(await late.text()).toContain("Mine.");
  });

  test("gives no draft the place of a vision that is agreed", async () => {
    const drafts = (await record(vision.id)).fields["drafts"] as unknown as { id: string }[];
    await ofElena.patched(await record(vision.id), { status: "agreed" });
    expect(await view("vision")).not.toContain('value="choose"');
    expect((await send({ step: "choose", row: drafts[0]!.id })).status()).toBe(409);
  });

  test("has a sheet for paper", async () => {
    const sheet = await view("vision?sheet=yes", world.vera);
    expect(sheet).toContain("How does a day look for people who now face barriers?");
    expect(sheet).toContain("fh-blank__line");
    expect(await inSpanish("vision?sheet=yes")).toContain(
      "¿Cómo es un día para quienes hoy enfrentan barreras?",
    );
  });
});
