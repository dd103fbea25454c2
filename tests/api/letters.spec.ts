// Letters, agreements and memos that a coalition prints from its records.
import { exampleCounty, kestrelCounty } from "../world/places.ts";
import { expect, test } from "../world/test.ts";
import { kestrel, startWorld, type Fields, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(async () => world.workspace.stop());

const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const make = async (type: string, fields: Fields) =>
  world.rosa.makeRecord(kestrel, type, { _visibility: "coalition", ...fields });
const letterOf = (page: string) => /<article class="fh-letter".*<\/article>/s.exec(page)?.[0] ?? "";

test("an invitation prints from its answers, and its page leads there", async () => {
  const contact = await make("person", { name: "Teal Brook" });
  const id = await make("invitation", {
    title: "Would you join us?",
    addressed_to: "Ms. Ana Ruiz, Example Credit Union",
    why_you: 'You know "small loans" & people',
    contact: `person:${contact}`,
    reply_by: "2027-06-10",
  });
  expect(await world.vera.page(at(`/records/${id}`))).toContain(at(`/records/${id}/letter`));
  const letter = letterOf(await world.vera.page(at(`/records/${id}/letter`)));
  for (const words of [
    kestrel.name,
    "Dear Ms. Ana Ruiz,",
    "Why we ask you: You know &quot;small loans&quot; &amp; people.",
    "Please let us know by June 10, 2027.",
    "If you have questions, please ask Teal Brook.",
  ])
    expect(letter).toContain(words);
  expect(letter).not.toContain("What you get");
});

test("an invitation speaks the language that it asks for, on a page in the reader's", async () => {
  const id = await make("invitation", { title: "Una invitación", language: "spanish" });
  const page = await world.vera.page(at(`/records/${id}/letter`));
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<article class="fh-letter" lang="es">');
  expect(letterOf(page)).toContain(`Queremos invitarle a participar en ${kestrel.name}.`);
  expect(letterOf(await world.vera.page(`/es${at(`/records/${id}/letter`)}`))).not.toContain(' lang="es"');
});

test("the place of the profile, or else of the plan, stands below the name of the coalition", async () => {
  const id = await make("invitation", { title: "With a place" });
  const letter = async () => letterOf(await world.vera.page(at(`/records/${id}/letter`)));
  await make("plan-setup", { title: "Plan", places: `place:${exampleCounty.geoid}` });
  expect(await letter()).toContain("Example County, Example State");
  await make("coalition-profile", { name: "Kestrel rising", places: `place:${kestrelCounty.geoid}` });
  expect(await letter()).toContain("Kestrel County, Example State");
});

test("a letter tells nobody what they may not see", async () => {
  const hidden = await make("person", { name: "Sorrel Finch", _visibility: "coordinators" });
  const agreement = await make("member-agreement", {
    title: "Agreement with Sorrel",
    parties: `person:${hidden}`,
    compensation: "Twenty-five dollars an hour",
  });
  const letter = async (browser: typeof world.rosa) =>
    letterOf(await browser.page(at(`/records/${agreement}/letter`)));
  const ofRosa = await letter(world.rosa);
  expect(ofRosa).toContain("Sorrel Finch");
  expect(ofRosa).toContain("Twenty-five dollars an hour.");
  for (const browser of [world.elena, world.vera]) {
    expect(await letter(browser)).not.toContain("Sorrel Finch");
    expect(await letter(browser)).not.toContain("Twenty-five dollars");
  }
});

test("a commitment and a decision print with lines only where something is missing", async () => {
  const commitment = await make("commitment", {
    title: "An analyst",
    asks: "staff-time",
    may_name: "yes",
    signed_by: "Kim Lee",
    signed_on: "2027-05-03",
  });
  const letter = letterOf(await world.vera.page(at(`/records/${commitment}/letter`)));
  expect(letter).toContain("Assign staff");
  expect(letter).toContain("Signed on May 3, 2027");
  // Those of the coalition: signature, name and date.
  expect(letter.match(/fh-blank__line/g)).toHaveLength(3);
  const decision = await make("start-decision", { title: "Do we begin?", decision: "not-yet" });
  const memo = letterOf(await world.vera.page(at(`/records/${decision}/letter`)));
  expect(memo).toContain("Decision memo");
  expect(memo).toContain("We have decided: Not yet: do these steps first.");
});

test("other records, removed ones and those that one may not see print as no letter", async () => {
  const task = await make("task", { what: "Call" });
  expect(await world.vera.page(at(`/records/${task}`))).not.toContain("/letter");
  expect((await world.vera.get(at(`/records/${task}/letter`))).status()).toBe(404);
  const secret = await make("invitation", { title: "Secret", _visibility: "coordinators" });
  expect((await world.vera.get(at(`/records/${secret}/letter`))).status()).toBe(404);
  await world.rosa.accepted(at(`/records/${secret}/removal`), { _revision: "1" });
  expect((await world.rosa.get(at(`/records/${secret}/letter`))).status()).toBe(404);
});

test("a paper tells of other records only what its reader may see", async () => {
  const decision = await make("decision", {
    question: "Which homes first?",
    decision: "Those on Oak Street",
    _visibility: "coordinators",
  });
  const meeting = await make("meeting", {
    name: "May meeting",
    minutes: "We talked.",
    decisions: `decision:${decision}`,
  });
  const minutes = async (browser: typeof world.rosa) =>
    letterOf(await browser.page(at(`/records/${meeting}/letter?kind=minutes`)));
  expect(await minutes(world.rosa)).toContain("Those on Oak Street");
  expect(await minutes(world.vera)).toContain("We talked.");
  expect(await minutes(world.vera)).not.toContain("Oak Street");
  expect(await minutes(world.vera)).not.toContain("Which homes");
});

test("a record names all that it prints as", async () => {
  const walk = await make("data-walk", { title: "Spring walk" });
  const page = await world.vera.page(at(`/records/${walk}`));
  for (const name of ["Station sheets", "Vote tally", "Facilitator guide", "Data walk report"])
    expect(page).toContain(`Print: ${name}`);
  expect(await world.vera.page(at("/worksheets/data-walk"))).toContain("/letter?kind=tally");
  expect(await world.vera.page(`/es${at("/worksheets/data-walk")}`)).toContain("Conteo de votos");
});
