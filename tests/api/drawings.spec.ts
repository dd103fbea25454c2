// Records as drawings: what their pages say, and the small forms that change their rows.
import type { APIResponse } from "@playwright/test";
import type { StoredRecord } from "../world/answers.ts";
import { Program, programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, startWorld, type Fields, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

type Row = Record<string, string | string[]> & { id: string };

let world: World;
let ofElena: Program;

test.beforeAll(async () => {
  world = await startWorld();
  ofElena = await programOf(world.elena, elena, kestrel);
});
test.afterAll(async () => world.workspace.stop());

const drawing = (id: string) => `/coalitions/${kestrel.slug}/records/${id}/drawing`;
const stored = async (id: string) => ofElena.json<StoredRecord>(`records/${id}`);
const rows = async (id: string, list: string) => ((await stored(id)).fields[list] ?? []) as Row[];
const row = async (id: string, list: string, code: string) => {
  const found = (await rows(id, list)).find((one) => one["code"] === code);
  if (!found) throw new Error(`${list} has no ${code}`);
  return found;
};

/** Sends a form of the drawing over the newest revision. */
async function send(id: string, fields: Fields, by = world.elena): Promise<APIResponse> {
  const { revision } = await stored(id);
  return by.send(drawing(id), { _revision: String(revision), ...fields });
}
async function accepted(id: string, fields: Fields): Promise<string> {
  const response = await send(id, fields);
  expect(response.status(), await response.text()).toBe(303);
  return response.headers()["location"] ?? "";
}

test("only records of types that can be drawn have a drawing, and lead to it", async () => {
  const person = await ofElena.make("person", { name: "Ada Bell" });
  expect((await world.elena.get(drawing(person.id))).status()).toBe(404);
  expect((await send(person.id, { _action: "add" })).status()).toBe(404);
  expect(await world.elena.page(`/coalitions/${kestrel.slug}/records/${person.id}`)).not.toContain(
    "/drawing",
  );
  const model = await ofElena.make("logic-model", { title: "Calls" });
  expect(await world.vera.page(`/coalitions/${kestrel.slug}/records/${model.id}`)).toContain(
    drawing(model.id),
  );
});

test.describe("a logic model", () => {
  let id: string;
  test.beforeAll(async () => {
    id = (await ofElena.make("logic-model", { title: "Somebody calls first" })).id;
  });

  test("begins empty, with a form below each column for who may write", async () => {
    const page = await world.elena.page(drawing(id));
    expect(page).toContain("No line has been written yet");
    expect(page.match(/value="add"/g)).toHaveLength(6);
    const seen = await world.vera.page(drawing(id));
    expect(seen).toContain("No line has been written yet");
    expect(seen).not.toContain('name="_action"');
    expect((await send(id, { _action: "add", column: "inputs", text: "x" }, world.vera)).status()).toBe(403);
  });

  test("grows line by line, with codes that the program gives", async () => {
    const place = await accepted(id, { _action: "add", column: "inputs", text: "Two people at a desk" });
    expect(place).toMatch(/\/drawing#line-\w{26}$/);
    await accepted(id, { _action: "add", column: "inputs", text: "A telephone" });
    await accepted(id, { _action: "add", column: "activities", text: "Call before court" });
    await accepted(id, { _action: "add", column: "short_term", text: "Owners and tenants talk" });
    expect((await rows(id, "inputs")).map((one) => one["code"])).toEqual(["I1", "I2"]);
    const page = await world.vera.page(drawing(id));
    expect(page).toContain("I1: Two people at a desk");
    expect(page).toContain('class="fh-chart"');
  });

  test("shows its holes at each line, and lists them with links", async () => {
    const { id: line } = await row(id, "short_term", "S1");
    const page = await world.vera.page(drawing(id));
    expect(page).toContain(`href="#line-${line}"`);
    for (const hole of ["It leads to no other line.", "No line leads to it.", "It has no measure."])
      expect(page).toContain(hole);
    expect(page).toContain("It names no condition and no predictor that changes.");
    const spanish = await world.vera.page(`/es${drawing(id)}`);
    expect(spanish).toContain("No lleva a ninguna otra línea.");
  });

  test("links lines that are chosen from lists, and takes links away", async () => {
    const input = await row(id, "inputs", "I1");
    const activity = await row(id, "activities", "A1");
    await accepted(id, { _action: "link", from: input.id, to: activity.id });
    expect((await row(id, "inputs", "I1"))["leads_to"]).toBe("A1");
    expect(await world.vera.page(drawing(id))).toContain('class="fh-flow-head"');
    await accepted(id, { _action: "unlink A1", line: input.id });
    expect(await row(id, "inputs", "I1")).not.toHaveProperty("leads_to");
    await accepted(id, { _action: "link", from: input.id, to: activity.id });
    const itself = await send(id, { _action: "link", from: input.id, to: input.id });
    expect(itself.status()).toBe(400);
    expect(await itself.text()).toContain("Choose two different ones.");
  });

  test("moves lines within a column and to another one, and they keep their codes", async () => {
    const second = await row(id, "inputs", "I2");
    await accepted(id, { _action: "up", line: second.id });
    expect((await rows(id, "inputs")).map((one) => one["code"])).toEqual(["I2", "I1"]);
    await accepted(id, { _action: "down", line: second.id });
    const activity = await row(id, "activities", "A1");
    await accepted(id, { _action: "move", line: second.id, column: "activities", before: activity.id });
    expect((await rows(id, "activities")).map((one) => one["code"])).toEqual(["I2", "A1"]);
    await accepted(id, { _action: "move", line: second.id, column: "inputs", before: "" });
    expect((await rows(id, "inputs")).map((one) => one["code"])).toEqual(["I1", "I2"]);
  });

  test("removes a line together with the links that lead to it", async () => {
    const activity = await row(id, "activities", "A1");
    await accepted(id, { _action: "remove", line: activity.id });
    expect(await rows(id, "activities")).toEqual([]);
    expect(await row(id, "inputs", "I1")).not.toHaveProperty("leads_to");
    const again = await send(id, { _action: "remove", line: activity.id });
    expect(again.status()).toBe(400);
    expect(await again.text()).toContain("What you wanted to change is not there any more.");
  });

  test("tells two people who change the same column, and loses nothing that was typed", async () => {
    const { revision } = await stored(id);
    const first = { _revision: String(revision), _action: "add", column: "outputs", text: "Number of calls" };
    expect((await world.rosa.send(drawing(id), first)).status()).toBe(303);
    const second = await world.elena.send(drawing(id), { ...first, text: "Number of letters" });
    expect(second.status()).toBe(409);
    const page = await second.text();
    expect(page).toContain("Somebody else has changed the same part meanwhile.");
    expect(page).toContain('value="Number of letters"');
    expect(page).toContain("O1: Number of calls");
    const elsewhere = await world.elena.send(drawing(id), { ...first, column: "long_term", text: "Homes" });
    expect(elsewhere.status(), "another column stands in nobody's way").toBe(303);
  });

  test("refuses what is empty, too long or unheard of, and gives it back", async () => {
    const empty = await send(id, { _action: "add", column: "inputs", text: " " });
    expect(empty.status()).toBe(400);
    expect(await empty.text()).toContain('id="text-error"');
    const long = await send(id, { _action: "add", column: "inputs", text: "x".repeat(5000) });
    expect(long.status()).toBe(400);
    expect(await long.text()).toContain("x".repeat(5000));
    expect((await send(id, { _action: "add", column: "title", text: "x" })).status()).toBe(400);
    expect((await send(id, { _action: "burn" })).status()).toBe(400);
    expect((await send(id, { _revision: "99", _action: "add", column: "inputs", text: "x" })).status()).toBe(
      400,
    );
  });
});

test.describe("a root cause analysis", () => {
  let id: string;
  test.beforeAll(async () => {
    const problem = "Families lose their homes.";
    id = (await ofElena.make("root-cause-analysis", { title: "Why homes are lost", problem })).id;
  });
  const cause = async (code: string) => row(id, "causes", code);

  test("asks why of the problem, in a form that the address opens", async () => {
    const page = await world.elena.page(drawing(id));
    expect(page).toContain("Families lose their homes.");
    expect(page).toContain("?why=problem#why");
    expect(page).not.toContain('name="cause"');
    expect(await world.elena.page(`${drawing(id)}?why=problem`)).toContain('name="cause"');
    expect(await world.vera.page(`${drawing(id)}?why=problem`)).not.toContain('name="cause"');
  });

  test("goes one level deeper with each why", async () => {
    const place = await accepted(id, { _action: "add", of: "", cause: "Filings are quick", level: "direct" });
    expect(place).toMatch(/\/drawing#cause-\w{26}$/);
    const first = await cause("C1");
    await accepted(id, { _action: "add", of: first.id, cause: "A filing is cheap", evidence: "assumption" });
    expect((await cause("C2"))["explains"]).toBe("C1");
    await accepted(id, { _action: "add", of: (await cause("C2")).id, cause: "Fees were set long ago" });
    const page = await world.vera.page(drawing(id));
    expect(page).toContain("C3: Fees were set long ago");
    expect(page).toContain("Assumption, to be tested");
    expect(page).toContain("Why? Level 3");
    expect(await world.vera.page(`/es${drawing(id)}`)).toContain("Supuesto por comprobar");
  });

  test("chooses causes, and closes the gap where one is removed", async () => {
    const second = await cause("C2");
    await accepted(id, { _action: "choose", row: second.id });
    expect((await cause("C2"))["chosen"]).toBe("yes");
    expect(await world.vera.page(drawing(id))).toContain("fh-flow-box--marked");
    await accepted(id, { _action: "leave", row: second.id });
    expect((await cause("C2"))["chosen"]).toBe("no");
    await accepted(id, { _action: "remove", row: second.id });
    expect((await cause("C3"))["explains"]).toBe("C1");
  });

  test("tells two people who add a why at the same time, and gives back what was written", async () => {
    const { revision } = await stored(id);
    const first = { _revision: String(revision), _action: "add", of: (await cause("C1")).id, cause: "One" };
    expect((await world.rosa.send(drawing(id), first)).status()).toBe(303);
    const second = await world.elena.send(drawing(id), { ...first, cause: "Another reason" });
    expect(second.status()).toBe(409);
    expect(await second.text()).toContain("Another reason");
    const empty = await send(id, { _action: "add", of: "", cause: "" });
    expect(empty.status()).toBe(400);
    expect(await empty.text()).toContain('id="cause-error"');
  });

  test("is asked all that an agreed record needs, at the control itself", async () => {
    const agreed = await ofElena.make("root-cause-analysis", {
      title: "Agreed",
      problem: "P",
      method: "five-whys",
      root_causes: "R",
      causes: [
        {
          id: "a",
          code: "C1",
          cause: "Rules",
          level: "root",
          evidence: ["data"],
          conditions: ["policies"],
          chosen: "yes",
        },
      ],
    });
    await ofElena.patched(agreed, { status: "agreed" });
    const response = await send(agreed.id, { _action: "add", of: "a", cause: "Older rules" });
    expect(response.status()).toBe(400);
    const page = await response.text();
    expect(page).toContain('id="evidence-error"');
    expect(page).toContain("Older rules");
  });
});

test.describe("a systems map", () => {
  let id: string;
  test.beforeAll(async () => {
    id = (await ofElena.make("systems-map", { title: "Why families move", kind: "system" })).id;
  });
  const point = async (code: string) => row(id, "points", code);
  const link = async (from: string, effect: string, to: string) =>
    accepted(id, { _action: "link", from: (await point(from)).id, effect, to: (await point(to)).id });

  test("grows by points and links that are chosen from lists", async () => {
    expect(await world.vera.page(drawing(id))).toContain("The map has no points yet");
    for (const name of ["Rent", "Moves", "Missed school"])
      await accepted(id, { _action: "add-point", name, kind: "condition" });
    await link("A1", "increases", "A2");
    await link("A2", "decreases", "A3");
    const page = await world.vera.page(drawing(id));
    for (const words of ["A1: Rent", "The links lead back to no point", ">\u2212</text>", "stroke-dasharray"])
      expect(page).toContain(words);
    expect(page).not.toContain('name="_action"');
  });

  test("finds a loop that nobody named, and offers to name it", async () => {
    await link("A3", "increases", "A1");
    const page = await world.elena.page(drawing(id));
    expect(page).toContain(
      "“Rent” increases “Moves”, “Moves” decreases “Missed school”, which increases “Rent”.",
    );
    expect(page).toContain('value="A1, A2, A3, A1"');
    const fields = {
      _action: "name-loop",
      path: "A1, A2, A3, A1",
      name: "Moving costs school",
      kind: "vicious",
    };
    expect(await accepted(id, fields)).toMatch(/#loop-/);
    const named = await world.vera.page(drawing(id));
    expect(named).toContain("which increases “Rent”: it makes things worse each time.");
    expect(named).not.toContain("Loops that nobody has named");
    expect(await world.vera.page(`/es${drawing(id)}`)).toContain(
      "lo que a su vez aumenta “Rent”: empeora en cada vuelta.",
    );
  });

  test("marks leverage points, and tells of a loop that the links hold no more", async () => {
    await accepted(id, { _action: "lever", point: (await point("A1")).id });
    expect(await world.vera.page(drawing(id))).toContain("Leverage point");
    const back = await rows(id, "links");
    await accepted(id, { _action: `remove-link ${back[2]?.id ?? ""}` });
    const page = await world.vera.page(drawing(id));
    expect(page).toContain("The links do not contain this loop");
    expect(page).toContain("No link leads from A3 to A1.");
    await accepted(id, { _action: "remove-point", point: (await point("A2")).id });
    expect(await rows(id, "links")).toEqual([]);
    expect(await world.vera.page(drawing(id))).toContain("No point has the code A2.");
    await accepted(id, { _action: "remove-loop", loop: (await rows(id, "loops"))[0]?.id ?? "" });
    expect(await rows(id, "loops")).toEqual([]);
  });

  test("refuses what does not fit, and keeps what was typed through a conflict", async () => {
    const same = (await point("A1")).id;
    const itself = await send(id, { _action: "link", from: same, effect: "increases", to: same });
    expect(itself.status()).toBe(400);
    expect((await send(id, { _action: "link", from: "", effect: "increases", to: same })).status()).toBe(400);
    expect((await send(id, { _action: "add-point", name: "" })).status()).toBe(400);
    expect((await send(id, { _action: "lever", point: "gone" })).status()).toBe(400);
    expect((await send(id, { _action: "add-point", name: "X" }, world.vera)).status()).toBe(403);
    const { revision } = await stored(id);
    const first = { _revision: String(revision), _action: "add-point", name: "Owners", kind: "actor" };
    expect((await world.rosa.send(drawing(id), first)).status()).toBe(303);
    const second = await world.elena.send(drawing(id), { ...first, name: "Judges" });
    expect(second.status()).toBe(409);
    expect(await second.text()).toContain('value="Judges"');
  });
});
