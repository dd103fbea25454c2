// The first page of a coalition: who is there, what is new, the gates, and what is to be looked at again.
import { expect, test } from "../world/test.ts";
import { kestrel, marcus, quillwort, startWorld, type Fields, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(async () => world.workspace.stop());

const at = (rest = "") => `/coalitions/${kestrel.slug}${rest}`;
const agreed = (fields: Fields): Fields => ({ ...fields, _status: "agreed", _visibility: "coalition" });

/** As if nobody had looked for so many hours. */
function lookAway(hours: number): void {
  const then = new Date(Date.now() - hours * 3600 * 1000).toISOString().slice(0, 19) + "Z";
  world.workspace.alter("UPDATE visits SET seen_at = ?", then);
}

test("kinds of records stand by chapter, folded away, with how many the reader sees", async () => {
  await world.marcus.makeRecord(kestrel, "task", { what: "Call the district", _visibility: "coalition" });
  await world.marcus.makeRecord(kestrel, "task", { what: "A hard talk", _visibility: "owner" });
  const seen = /types\/task">Tasks<\/a>([^<]*)</;
  expect(seen.exec(await world.vera.page(at()))?.[1]).toBe(" (1)");
  expect(seen.exec(await world.marcus.page(at()))?.[1]).toBe(" (2)");
  expect(await world.vera.page(at())).toMatch(/<summary[^>]*>Chapter 2: /);
});

test.describe("what is new", () => {
  test("is nothing on the first visit", async () => {
    expect(await world.paul.page("/coalitions/quillwort")).not.toContain("Since your last visit");
  });

  test("is what others wrote since, for as long as the visit lasts", async () => {
    await world.elena.page(at());
    lookAway(3);
    await world.marcus.makeRecord(kestrel, "task", { what: "Book the hall", _visibility: "coalition" });
    await world.elena.makeRecord(kestrel, "task", { what: "Of my own", _visibility: "coalition" });
    for (let look = 0; look < 2; ++look) {
      const page = await world.elena.page(at());
      expect(page).toContain("Changes by others since");
      const since = page.slice(
        page.indexOf("Since your last visit"),
        page.indexOf("Everything that was done"),
      );
      expect(since).toContain("Book the hall");
      expect(since).not.toContain("Of my own");
    }
  });

  test("is never what the reader may not see", async () => {
    await world.vera.page(at());
    lookAway(3);
    await world.marcus.makeRecord(kestrel, "task", { what: "For editors only", _visibility: "editors" });
    expect(await world.vera.page(at())).not.toContain("For editors only");
  });
});

test("members see who else is at work, and nobody from elsewhere", async () => {
  await world.marcus.page(at("/calendar"));
  await world.paul.page("/coalitions/quillwort");
  const page = await world.elena.page(at());
  expect(page).toMatch(new RegExp(`At work now: [^<]*${marcus.name}`));
  expect(page).not.toContain("Paul Stone");
});

test.describe("a gate", () => {
  test("says what must be agreed before, and who signs", async () => {
    const page = await world.vera.page(at("/gates"));
    expect(page).toContain("G5: Measurement plan");
    expect(page).toContain("Being prepared");
    expect(page).not.toContain("gate-sign-off/new");
    expect(await world.marcus.page(at("/gates"))).toContain("gate-sign-off/new?gate=measures");
    expect(await world.vera.page(`/es${at("/gates")}`)).toContain("Plan de medición");
  });

  test("begins its signing with the gate already chosen", async () => {
    expect(await world.marcus.page(at("/types/gate-sign-off/new?gate=measures"))).toMatch(
      /value="measures" selected/,
    );
  });

  const signing = async (fields: Fields): Promise<Fields> => {
    const person = await world.rosa.makeRecord(kestrel, "person", {
      name: "Rosa",
      consent_to_be_listed: "yes",
      _visibility: "coalition",
    });
    const signed = { title: "Signed", gate: "measures", signed_by: `person:${person}`, date: "2026-05-12" };
    return agreed({ ...signed, ...fields });
  };

  test("is not passed without conditions while something is open, and says what", async () => {
    const refused = await world.rosa.send(
      at("/types/gate-sign-off/new"),
      await signing({ outcome: "passed" }),
    );
    expect(refused.status()).toBe(400);
    expect(await refused.text()).toContain("This gate is not clear yet: 1 of what must be agreed");
  });

  test("is passed with conditions once they are named", async () => {
    const conditional = await signing({ outcome: "passed-with-conditions" });
    const refused = await world.rosa.send(at("/types/gate-sign-off/new"), conditional);
    expect(await refused.text()).toContain("The conditions are missing.");
    const conditions = "Baselines by August, Rosa";
    await world.rosa.accepted(at("/types/gate-sign-off/new"), { ...conditional, conditions });
    expect(await world.vera.page(at("/gates"))).toContain("Signed on May 12, 2026.");
    expect(await world.vera.page(at())).toMatch(/G5: Measurement plan.*?Signed/s);
  });
});

test.describe("what was written before newer things were known", () => {
  let needs = "";
  test("is named once they are agreed", async () => {
    const guess = { title: "Our needs", basis: "preliminary", _visibility: "coalition" };
    needs = await world.marcus.makeRecord(kestrel, "coalition-needs", guess);
    expect(await world.vera.page(at())).not.toContain("Look again");
    world.workspace.alter("UPDATE records SET changed_at = '2026-01-01T00:00:00Z' WHERE id = ?", needs);
    await world.rosa.makeRecord(kestrel, "findings-summary", agreed({ title: "What we found" }));
    const page = await world.vera.page(at());
    expect(page).toContain("Look again (1)");
    expect(page).toContain("What is newer:");
    expect(page).not.toContain('name="answer"');
  });

  test("becomes a task with one button, and is that task's matter from then on", async () => {
    const form = { rule: "needs-after-findings", record: needs, answer: "task" };
    const task = await world.marcus.accepted(at("/revisits"), form);
    const page = await world.marcus.page(task);
    expect(page).toContain("Look again: Our needs");
    expect(page).toContain(at(`/records/${needs}`));
    expect(await world.vera.page(at())).not.toContain("Look again (1)");
    expect((await world.marcus.send(at("/revisits"), form)).status()).toBe(409);
  });

  test("becomes a task that only those see who see what it names", async () => {
    const guess = { title: "Needs of the first meeting", basis: "preliminary", _visibility: "coordinators" };
    const record = await world.rosa.makeRecord(kestrel, "coalition-needs", guess);
    world.workspace.alter("UPDATE records SET changed_at = '2026-01-01T00:00:00Z' WHERE id = ?", record);
    const form = { rule: "needs-after-findings", record, answer: "task" };
    const task = await world.rosa.accepted(at("/revisits"), form);
    expect(await world.rosa.page(task)).toContain("Needs of the first meeting");
    expect((await world.vera.get(task)).status()).toBe(404);
  });
});

test("a new coalition shows its first steps, and each way leads somewhere, until it has said where it plans", async () => {
  const page = await world.marcus.page(at());
  expect(page).toContain("First steps");
  for (const rest of ["/settings", "/members", "/chapters/1"]) {
    expect(page).toContain(`href="${at(rest)}"`);
    await world.marcus.page(at(rest));
  }
  await world.marcus.makeRecord(kestrel, "coalition-profile", { name: "Kestrel", _visibility: "coalition" });
  expect(await world.marcus.page(at())).not.toContain("First steps");
});

test("a question without anything to choose leads to where one is made", async () => {
  const form = await world.paul.page(`/coalitions/${quillwort.slug}/types/task/new`);
  expect(form).toContain("There is none to choose yet");
  expect(form).toContain(`href="/coalitions/${quillwort.slug}/types/person/new"`);
});
