// What pages say before something is removed, and that asking changes nothing.
import type { StoredRecord } from "../world/answers.ts";
import { Program, programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, startWorld, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
let ofElena: Program;

test.beforeAll(async () => {
  world = await startWorld();
  ofElena = await programOf(world.elena, elena, kestrel);
});
test.afterAll(async () => world.workspace.stop());

const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const titleOf = (page: string) => /<h1>(.*?)<\/h1>/.exec(page)?.[1];
const stored = async (id: string) => ofElena.json<StoredRecord>(`records/${id}`);

test("a record says what refers to it, and stays until its button is pressed", async () => {
  const organization = await ofElena.make("organization", { name: "Food bank" });
  const person = await ofElena.make("person", {
    name: "Ada Bell",
    organization: `organization:${organization.id}`,
  });
  expect(await world.elena.page(at(`/records/${organization.id}`))).not.toContain('name="_revision"');
  const asked = await world.elena.page(at(`/records/${organization.id}/removal`));
  expect(titleOf(asked)).toBe("Remove “Food bank”?");
  expect(asked).toContain(at(`/records/${person.id}`));
  expect(asked).toContain("You can bring it back");
  expect((await stored(organization.id)).revision).toBe(1);
  await world.elena.accepted(at(`/records/${organization.id}/removal`), { _revision: "1" });
  expect(await world.elena.page(at(`/records/${organization.id}`))).toContain("This has been removed.");
  expect((await world.elena.get(at(`/records/${organization.id}/removal`))).status()).toBe(404);
});

test("a comment is shown again before it is taken back", async () => {
  const { id } = await ofElena.make("person", { name: "Ada Bell" });
  await world.elena.accepted(at(`/records/${id}/comments`), { body: "Is this <right>?" });
  const path = /records\/\w+\/comments\/\w+\/removal/.exec(await world.elena.page(at(`/records/${id}`)))?.[0];
  const asked = await world.elena.page(at(`/${path}`));
  expect(titleOf(asked)).toBe("Take this comment back?");
  expect(asked).toContain("Is this &lt;right&gt;?");
  expect(asked).toContain("cannot be brought back");
  expect((await world.marcus.get(at(`/${path}`))).status()).toBe(403);
  expect((await world.elena.get(at(`/records/${id}/comments/none/removal`))).status()).toBe(404);
});

test("a line of a drawing is asked for by what stands in it, and goes only then", async () => {
  const { id } = await ofElena.make("logic-model", {
    title: "Calls",
    inputs: [{ id: "a", code: "I1", text: "Two clerks" }],
  });
  const form = { _revision: "1", line: "a", column: "inputs" };
  const drawing = at(`/records/${id}/drawing`);
  expect(await world.elena.page(drawing)).toContain('value="ask remove"');
  const asked = await world.elena.send(drawing, { ...form, _action: "ask remove" });
  expect(asked.status()).toBe(200);
  const page = await asked.text();
  expect(titleOf(page)).toBe("Remove “Two clerks”?");
  expect(page).toContain('name="_action" value="remove"');
  expect(page.match(/name="_key"/g), "once in the head and once in the form").toHaveLength(2);
  expect((await stored(id)).revision).toBe(1);
  await world.elena.accepted(drawing, { ...form, _action: "remove" });
  expect((await stored(id)).fields["inputs"] ?? []).toEqual([]);
});

test("what is confidential carries its mark on its page, its worksheet and in an export, and nothing else does", async () => {
  const mark = 'class="fh-confidential__mark"';
  const map = await ofElena.make("power-map", { title: "Who decides" });
  const person = await ofElena.make("person", { name: "Ada Bell" });
  expect(await world.elena.page(at(`/records/${map.id}`))).toContain(mark);
  expect(await world.elena.page(at("/worksheets/power-map/print"))).toContain(mark);
  expect(await world.elena.page(at(`/records/${person.id}`))).not.toContain(mark);
  expect(await world.elena.page(at("/worksheets/logic-model/print"))).not.toContain(mark);
});

test("a first version is told as what it began with, a later one as what changed", async () => {
  const id = await world.elena.makeRecord(kestrel, "person", { name: "Ada Bell", _visibility: "coalition" });
  const history = at(`/records/${id}/history`);
  expect(await world.elena.page(history)).not.toContain("<table");
  await world.elena.accepted(at(`/records/${id}/edit`), {
    _revision: "1",
    name: "Ada Bellamy",
    _status: "draft",
    _visibility: "coalition",
  });
  expect((await world.elena.page(history)).match(/<table/g)).toHaveLength(1);
});

test("a form does not offer a record to itself", async () => {
  const first = await ofElena.make("body", { name: "Steering committee" });
  const second = await ofElena.make("body", { name: "Core team" });
  const form = await world.elena.page(at(`/records/${first.id}/edit`));
  expect(form).toContain(`value="body:${second.id}"`);
  expect(form).not.toContain(`value="body:${first.id}"`);
});

test("a page says in which chapter it stands", async () => {
  const current = (page: string) =>
    /href="[^"]*\/chapters\/(\d)" aria-current="(\w+)"/.exec(page)?.slice(1).join(" ");
  const model = await ofElena.make("logic-model", { title: "Calls" });
  expect(current(await world.vera.page(at("/chapters/5")))).toBe("5 page");
  expect(current(await world.vera.page(at("/views/readiness")))).toBe("1 true");
  expect(current(await world.vera.page(at(`/records/${model.id}`)))).toBe("5 true");
  expect(current(await world.vera.page(at("/types/logic-model")))).toBe("5 true");
  expect(current(await world.vera.page(at("/members")))).toBeUndefined();
});
