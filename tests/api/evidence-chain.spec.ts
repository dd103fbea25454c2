// The evidence chain: from a number and a voice to a measure and back, and where it is torn.
import type { StoredRecord } from "../world/answers.ts";
import { kestrelCounty } from "../world/places.ts";
import { Program, programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, rosa, startWorld, vera, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

interface Node {
  key: string;
  stage: string;
  title: string | null;
}
interface Thread {
  of: Node;
  before: Node[];
  behind: Node[];
  lines: { from: string; to: string }[];
  missing: { id: string; says: { en: string; es: string } }[];
}

const number = `reading:${kestrelCounty.geoid}/share_employed/2023/all/All`;
const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;

let world: World;
let ofElena: Program;
let ofVera: Program;
const made: Record<string, StoredRecord> = {};

const thread = async (of: string, by = ofVera): Promise<Thread> =>
  by.json<Thread>(`thread?of=${encodeURIComponent(of)}`);
const titles = (nodes: Node[]) => nodes.map((node) => node.title ?? node.key);
const missing = async (of: string) => (await thread(of)).missing.map((hole) => hole.id);

test.beforeAll(async () => {
  world = await startWorld();
  ofElena = await programOf(world.elena, elena, kestrel);
  ofVera = await programOf(world.vera, vera, kestrel, "read");
});
test.afterAll(async () => world.workspace.stop());

test("the view says how to begin while there is nothing, to who may", async () => {
  expect(await world.elena.page(at("/views/chain"))).toContain(at("/types/finding/new"));
  expect(await world.vera.page(at("/views/chain"))).not.toContain(at("/types/finding/new"));
});

test("a whole chain is made", async () => {
  const voice = (made.voice = await ofElena.make("theme", { label: "Jobs end at night, buses earlier" }));
  const finding = (made.finding = await ofElena.make("finding", {
    statement: "Fewer people work than could",
    evidence_numbers: [number],
    evidence_voices: [`theme:${voice.id}`],
  }));
  const priority = (made.priority = await ofElena.make("priority", {
    statement: "Work that people can reach",
    findings: [`finding:${finding.id}`],
  }));
  const action = (made.action = await ofElena.make("strategic-action", {
    title: "Buses until midnight",
    priorities: [`priority:${priority.id}`],
    state: "chosen",
  }));
  const model = (made.model = await ofElena.make("logic-model", {
    title: "What late buses change",
    action: `strategic-action:${action.id}`,
  }));
  made.measure = await ofElena.make("measure", {
    name: "People with a job",
    logic_model: `logic-model:${model.id}`,
    action: `strategic-action:${action.id}`,
  });
  expect(await world.vera.page(at("/views/chain"))).toContain("The chain is whole");
});

test("the thread leads from the measure back to the number, and from the number on to the measure", async () => {
  const back = await thread(made.measure!.id);
  expect(titles(back.before)).toEqual([
    number,
    "Jobs end at night, buses earlier",
    "Fewer people work than could",
    "Work that people can reach",
    "Buses until midnight",
    "What late buses change",
  ]);
  expect(back.behind).toEqual([]);
  expect(back.lines).toHaveLength(6);
  const on = await thread(number);
  expect(on.of).toMatchObject({ key: number, stage: "numbers", title: null });
  expect(titles(on.behind).at(-1)).toBe("People with a job");
});

test("the page tells a published number with everything that must travel with it, in both languages", async () => {
  const page = await world.vera.page(at(`/thread?of=${made.priority!.id}`));
  for (const words of ["Why? What it rests on", "How will we know?", "Kestrel County, Example State, 2023: "])
    expect(page).toContain(words);
  expect(page).toMatch(/2023: [\d.]+% \(.*Quality: (Strong|Marginal|Weak)\. .* edition\)/);
  expect(page).toContain(`/places/${kestrelCounty.geoid}/employment`);
  expect(page).toContain('<svg class="fh-chart"');
  expect(await world.vera.page(`/es${at(`/thread?of=${made.priority!.id}`)}`)).toContain("¿Por qué?");
});

test("a record of the chain leads to its thread, another does not", async () => {
  expect(await world.vera.page(at(`/records/${made.finding!.id}`))).toContain(
    `/thread?of=${made.finding!.id}`,
  );
  const person = await ofElena.make("person", { name: "Ada Bell" });
  expect(await world.vera.page(at(`/records/${person.id}`))).not.toContain("/thread?of=");
  await ofVera.refusal(404, "get", `thread?of=${person.id}`);
});

test("each hole is named with the link that fills it, for who may", async () => {
  made.finding = await ofElena.patched(made.finding!, { fields: { evidence_voices: null } });
  made.measure = await ofElena.patched(made.measure!, { fields: { logic_model: null } });
  expect(await missing(made.priority!.id)).toEqual(["priority-without-voice"]);
  expect(await missing(made.model!.id)).toEqual(["outcome-without-measure"]);
  const page = await world.elena.page(at("/views/chain"));
  for (const words of ["Priorities without voices", "Outcomes without measures"])
    expect(page).toContain(words);
  expect(page).toContain(at(`/records/${made.priority!.id}/edit`));
  expect(page).toContain(`/types/measure/new?logic_model=logic-model:${made.model!.id}`);
  expect(await world.vera.page(at("/views/chain"))).not.toContain("/types/measure/new");
  // A hole is filled where its link leads.
  const address = new RegExp(`href="([^"]*/types/measure/new\\?logic_model=[^"]*)"`).exec(page)?.[1];
  expect(await world.elena.page(address!)).toContain(`value="logic-model:${made.model!.id}" selected`);
});

test("what somebody keeps to themselves is not in the thread of others, and is no hole either", async () => {
  const secret = await ofElena.make("theme", { label: "Only for Elena" }, { visibility: "owner" });
  made.finding = await ofElena.patched(made.finding!, {
    fields: { evidence_voices: [`theme:${secret.id}`] },
  });
  expect(titles((await thread(made.priority!.id, ofElena)).before)).toContain("Only for Elena");
  const seen = await thread(made.priority!.id);
  expect(titles(seen.before)).not.toContain("Only for Elena");
  expect(seen.missing).toEqual([]);
  expect(await world.vera.page(at(`/thread?of=${made.priority!.id}`))).not.toContain("Only for Elena");
});

test("an address without an object, and one of nothing, are refused with what to do", async () => {
  expect((await ofVera.refusal(400, "get", "thread")).field).toBe("of");
  expect((await ofVera.refusal(404, "get", "thread?of=nothing")).hint).toContain("removed");
  const rosas = await programOf(world.rosa, rosa, kestrel);
  await rosas.refusal(404, "get", `thread?of=${encodeURIComponent("reading:99001/nothing/2023/all/All")}`);
});
