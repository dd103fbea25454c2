// Chapters, worksheets and checks of a coalition: what shows where, what a block stops at every door, and how a warning is
// accepted.
import { foothold } from "../world/program.ts";
import { Program, programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, rosa, startWorld, vera, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

interface Finding {
  check: string;
  severity: string;
  chapter: number | null;
  record: { id: string; type: string } | null;
  says: { en: string; es: string };
  accepted: { by: string; reason: string } | null;
}
interface Findings {
  counts: Record<string, number>;
  findings: Finding[];
}

let world: World;
let ofRosa: Program;
let ofVera: Program;
test.beforeAll(async () => {
  world = await startWorld();
  ofRosa = await programOf(world.rosa, rosa, kestrel);
  ofVera = await programOf(world.vera, vera, kestrel);
});
test.afterAll(async () => world.workspace.stop());

const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const findings = async (check: string, by = ofRosa) =>
  (await by.json<Findings>("checks")).findings.filter((one) => one.check === check);

test.describe("a worksheet", () => {
  test("shows how to go about it, and opens its sheets once they are begun", async () => {
    const before = await world.marcus.page(at("/worksheets/plan-scope"));
    expect(before).toContain("Not started");
    expect(before).toContain(at("/types/plan-setup/new"));
    const id = await world.marcus.makeRecord(kestrel, "plan-setup", { title: "Kestrel plan" });
    const after = await world.marcus.page(at("/worksheets/plan-scope"));
    expect(after).toContain(at(`/records/${id}`));
    expect(after).not.toContain(at("/types/plan-setup/new"));
    expect(after).toContain(at("/types/milestone/new"));
    expect(await world.marcus.page(at(`/records/${id}`))).toContain(at("/worksheets/plan-scope"));
  });

  test("prints filled in and blank", async () => {
    expect(await world.vera.page(at("/worksheets/plan-scope/print"))).toContain("Kestrel plan");
    const blank = await world.vera.page(at("/worksheets/plan-scope/blank"));
    expect(blank).not.toContain("Kestrel plan");
    expect(blank).toContain("fh-blank__line");
  });

  test("offers viewers nothing to begin", async () => {
    expect(await world.vera.page(at("/worksheets/possible-partners"))).not.toContain(
      at("/types/prospect/new"),
    );
  });

  test("keeps what only its owner may see, and says that there is more", async () => {
    await world.marcus.makeRecord(kestrel, "readiness-rating", {
      rater: "Marcus alone",
      _visibility: "owner",
    });
    const page = await world.elena.page(at("/worksheets/readiness"));
    expect(page).not.toContain("Marcus alone");
    expect(page).toContain("1 more that only others may see.");
    expect(await world.elena.page(at("/worksheets/readiness/print"))).not.toContain("Marcus alone");
    expect(await world.marcus.page(at("/worksheets/readiness"))).toContain("Marcus alone");
  });

  test("that does not exist is answered with 404, like a chapter that does not", async () => {
    for (const path of ["/worksheets/nothing", "/worksheets/nothing/blank", "/chapters/8", "/chapters/two"])
      expect((await world.vera.get(at(path))).status(), path).toBe(404);
  });
});

test("every worksheet has its pages, in both languages", async () => {
  for (let chapter = 1; chapter <= 7; ++chapter) {
    const page = await world.vera.page(at(`/chapters/${chapter}`));
    const ids = new Set([...page.matchAll(/\/worksheets\/([\w-]+)"/g)].map(([, id]) => id));
    expect(ids.size, `worksheets of chapter ${chapter}`).toBeGreaterThan(2);
    for (const id of ids)
      for (const path of ["", "/print", "/blank"])
        await world.vera.page(`/es${at(`/worksheets/${id}${path}`)}`);
  }
});

test.describe("a block", () => {
  // All that being agreed asks of a structure is there; but the coalition has no rules of decision.
  const structure = async () => {
    const body = await ofRosa.make("body", { name: "Steering" });
    return { name: "Ours", model: "backbone", bodies: [`body:${body.id}`], resident_seats: "Three of nine" };
  };

  test("stops agreeing in the form, names the check in the reader's language, and keeps what was typed", async () => {
    const { bodies, ...fields } = await structure();
    const form = { ...fields, bodies: bodies[0] ?? "", _visibility: "coalition" };
    const refused = await world.rosa.send(`/es${at("/types/structure/new")}`, { ...form, _status: "agreed" });
    expect(refused.status()).toBe(400);
    const page = await refused.text();
    expect(page).toContain("La revisión C2-7 lo impide");
    expect(page).toContain("Three of nine");
    expect(
      (await world.rosa.send(at("/types/structure/new"), { ...form, _status: "in-review" })).status(),
    ).toBe(303);
  });

  test("stops the API as well, with a problem for each check, and never a draft", async () => {
    const fields = await structure();
    const body = { type: "structure", fields, status: "agreed" };
    const refusal = await ofRosa.refusal(400, "post", "records", { body });
    expect(refusal.message).toContain("Check C2-7 stops this");
    const draft = await ofRosa.make("structure", fields);
    expect((await ofRosa.patch(draft, { status: "published" })).status()).toBe(400);
    expect((await ofRosa.patch(draft, { fields: { name: "Ours, renamed" } })).status()).toBe(200);
  });

  test("lets the record pass once it is mended", async () => {
    for (const kind of ["priorities", "actions", "budget", "data-release"])
      await ofRosa.make("decision-rule", { title: `Rule for ${kind}`, class: kind });
    const made = await ofRosa.make("structure", await structure(), { status: "agreed" });
    expect(made.status).toBe("agreed");
  });
});

test.describe("a warning", () => {
  const reason = "The partners sign in June.";

  test("is accepted with a reason by an editor, and by nobody below", async () => {
    await world.rosa.makeRecord(kestrel, "member-agreement", { title: "Library agreement" });
    const page = await world.elena.page(at("/checks"));
    const finding = /name="finding" value="(\w+)"/.exec(page)?.[1] ?? "";
    expect((await world.elena.send(at("/checks/acceptances"), { finding, reason: " " })).status()).toBe(400);
    expect((await world.elena.send(at("/checks/acceptances"), { finding: "other", reason })).status()).toBe(
      409,
    );
    expect((await world.marcus.send(at("/checks/acceptances"), { finding, reason })).status()).toBe(403);
    const [open] = await findings("C2-10");
    expect(open?.accepted).toBeNull();
    await world.elena.accepted(at("/checks/acceptances"), { finding: await keyOf("C2-10"), reason });
    const [accepted] = await findings("C2-10");
    expect(accepted?.accepted).toMatchObject({ reason });
    expect(await world.vera.page(at("/checks"))).toContain(`Accepted by ${elena.name}`);
  });

  test("cannot be accepted by a member through the form of records either", async () => {
    const forged = await world.marcus.send(at("/types/accepted-warning/new"), {
      title: "C2-10",
      check: "C2-10",
      finding: "0",
      reason,
      _status: "agreed",
      _visibility: "coalition",
    });
    expect(forged.status()).toBe(403);
  });

  test("stands open again when what was found changes", async () => {
    await world.rosa.makeRecord(kestrel, "member-agreement", { title: "School agreement" });
    const [finding] = await findings("C2-10");
    expect(finding?.accepted).toBeNull();
    expect(finding?.says.en).toContain("0 of 2");
  });

  async function keyOf(check: string): Promise<string> {
    const page = await world.elena.page(at("/checks"));
    const box = page.split('<li class="fh-finding"').find((part) => part.includes(`Rule ${check}: `)) ?? "";
    return /name="finding" value="(\w+)"/.exec(box)?.[1] ?? "";
  }
});

test("what tells of a record is kept from those who may not see it", async () => {
  const id = await world.rosa.makeRecord(kestrel, "body", {
    name: "Secret body",
    _visibility: "coordinators",
  });
  const ids = async (by: Program) => (await findings("C2-8", by)).map(({ record }) => record?.id);
  expect(await ids(ofRosa)).toContain(id);
  expect(await ids(ofVera)).not.toContain(id);
  expect(await world.vera.page(at("/checks"))).not.toContain("Secret body");
});

test("the command says the same as the API, and ends with 1 when something blocks", async () => {
  const data = ["--data", world.workspace.folder];
  const run = foothold("coalition", "checks", kestrel.slug, "--format", "json", ...data);
  expect(run.code, run.complaint).toBe(1);
  const counts = (await ofRosa.json<Findings>("checks")).counts;
  expect((JSON.parse(run.output) as Findings).counts).toEqual(counts);
  const lines = foothold("coalition", "checks", kestrel.slug, ...data).output;
  expect(lines).toMatch(/block C2-8 .*\n {2}\S.*\n {2}\/coalitions\/kestrel\/records\/\w+\n/);
  expect(foothold("coalition", "checks", "nowhere", ...data).code).toBe(3);
});

test("the checks of the plan are those of findings, strategy, measures and the plan, in the same three ways", async () => {
  await ofRosa.make("strategic-action", { title: "Nobody leads it", state: "chosen" });
  const data = ["--data", world.workspace.folder];
  const run = foothold("plan", "check", kestrel.slug, "--format", "json", ...data);
  const told = (JSON.parse(run.output) as Findings).findings;
  expect(told.map(({ check }) => check)).toContain("SA-1");
  expect(
    told.filter(({ check, chapter }) => ![4, 5].includes(chapter ?? 0) && !/^(PL|ME)-/.test(check)),
  ).toEqual([]);
  expect(run.code).toBe(told.some(({ severity }) => severity === "block") ? 1 : 0);
  expect((await ofRosa.json<Findings>("checks?for=plan")).findings).toHaveLength(told.length);
  const page = await world.rosa.page(at("/checks?for=plan"));
  expect(page).toContain("Is the plan ready?");
  expect(page).toContain("Nobody leads it");
  expect(page, "of chapter 2").not.toContain("Rule C2-8");
});
