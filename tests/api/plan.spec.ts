// The plan of a coalition: made from what is agreed, written on by people, published for everybody, and kept as it was.
import { example, inExample, startExample } from "../world/example.ts";
import type { StoredRecords } from "../world/answers.ts";
import { programOf, type Program } from "../world/programs.ts";
import { foothold } from "../world/program.ts";
import { expect, test } from "../world/test.ts";
import { rosa, vera, Workspace, type Visitor } from "../world/workspace.ts";

// One server for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let workspace: Workspace;
let coordinator: Visitor;
let viewer: Visitor;
let anybody: Visitor;
test.beforeAll(async () => {
  ({ workspace, coordinator } = await startExample());
  viewer = await workspace.join(vera, await coordinator.invite(example, "viewer"));
  anybody = await workspace.visitor();
});
test.afterAll(async () => workspace.stop());

/** What a page says, without its markup. */
const textOf = (page: string) =>
  page
    .slice(page.indexOf("<main"), page.indexOf("</main>"))
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replace(/\s+/g, " ");

const publish = async (note: string) => coordinator.send(inExample("/plan/publication"), { note });

test("nobody outside reads a plan before it is published", async () => {
  expect((await anybody.get("/plans/example")).status()).toBe(404);
  expect((await anybody.get("/plans/nowhere")).status()).toBe(404);
  expect(await anybody.page("/plans")).toContain("No plan has been published here yet");
});

test("every form can be read as it would go out, in both languages", async () => {
  for (const form of ["full", "summary", "one-page", "plain", "starter", "update"])
    for (const prefix of ["", "/es"]) {
      const page = await viewer.page(`${prefix}${inExample(`/plan/${form}`)}`);
      expect(page, form).toContain("Stable homes");
      expect(/<h2>\d+\. /.test(page), `${form} numbers its headings`).toBe(form === "full");
      // Nothing of a plan leads into the workspace.
      expect(page.slice(page.indexOf("<article"), page.indexOf("</article>")), form).not.toContain(
        "/coalitions/",
      );
    }
  expect((await viewer.get(inExample("/plan/poster"))).status()).toBe(404);
});

test("a whole plan has every section, headings in order, and heads on all its tables", async () => {
  const page = await viewer.page(inExample("/plan/full"));
  const article = page.slice(page.indexOf("<article"), page.indexOf("</article>"));
  const sections = [...article.matchAll(/<section id="([a-z-]+)" class="fh-plan__section"/g)].map(
    ([, id]) => id,
  );
  for (const id of [
    "cover",
    "summary",
    "why",
    "today",
    "priorities",
    "vision",
    "theory",
    "actions",
    "measures",
    "sources",
  ])
    expect(sections, id).toContain(id);
  let before = 1;
  for (const [, level] of article.matchAll(/<h([1-6])/g)) {
    expect(Number(level) - before, `h${level} after h${before}`).toBeLessThanOrEqual(1);
    before = Number(level);
  }
  for (const [table] of article.matchAll(/<table.*?<\/table>/gs)) {
    expect(table).toContain("<caption");
    expect(table).toMatch(/<th scope="col"/);
  }
});

async function expectNothingPrivate(page: string): Promise<void> {
  const text = textOf(page);
  for (const secret of ["Power map", "eleven herons", "@example.org"]) expect(text).not.toContain(secret);
  const program = await programOf(coordinator, rosa, example, "read");
  const { records } = await program.json<StoredRecords>("records?type=person");
  const unnamed = records.filter(({ fields }) => fields["consent_to_be_listed"] !== "yes");
  expect(unnamed.length).toBeGreaterThan(0);
  for (const { title } of unnamed) expect(text, title).not.toContain(title);
}

test("what is private stays out of it, and so does who has not agreed to be named", async () => {
  await expectNothingPrivate(await coordinator.page(inExample("/plan/full")));
});

/** The row of a table of the plan that is headed by these words, as text. */
const rowOf = (page: string, head: string): string =>
  textOf(
    `<main${
      page
        .split("<tr")
        .map((row) => row.split("</tr>")[0] ?? "")
        .find((row) => row.includes(head)) ?? ""
    }</main>`,
  );

test.describe("a number that rests on too few people", () => {
  const shown = async (head: string) => rowOf(await viewer.page(inExample("/plan/full")), head);
  let program: Program;
  test.beforeAll(async () => {
    program = await programOf(coordinator, rosa, example, "write");
  });

  test("is a dash where the baseline of a measure would stand", async () => {
    const { records } = await program.json<StoredRecords>("records?type=measure");
    const measure = records.find(({ fields }) => fields["is_public"] === "yes" && fields["baseline_value"])!;
    expect(await shown(measure.title)).not.toContain("—");
    const few = await program.patched(measure, { fields: { baseline_people: 4 } });
    expect(await shown(measure.title)).toContain("—");
    await program.patched(few, { fields: { baseline_people: measure.fields["baseline_people"] ?? null } });
  });

  test("is a dash where those who came would be counted", async () => {
    const { records } = await program.json<StoredRecords>("records?type=engagement-activity");
    const activity = records.find(({ fields }) => Number(fields["attendance"]) > 10)!;
    expect(await shown(activity.title)).toContain(` ${String(activity.fields["attendance"])} `);
    const few = await program.patched(activity, { fields: { attendance: 3 } });
    expect(await shown(activity.title)).toContain("—");
    await program.patched(few, { fields: { attendance: activity.fields["attendance"] } });
  });
});

test.describe("a section", () => {
  test("takes text in both languages, in which numbers follow the data", async () => {
    const page = await coordinator.page(inExample("/plan/sections/letter"));
    const revision = /name="_revision" value="(\d+)"/.exec(page)?.[1] ?? "";
    const [, code] = /<code>(\[\[measure:[^<]*\]\])<\/code>/.exec(page)!;
    const sent = await coordinator.send(inExample("/plan/sections/letter"), {
      _revision: revision,
      text_en: `Dear neighbors,\n\nwe begin at ${code}, and not at 77%.`,
      text_es: "Queridas vecinas y queridos vecinos:",
    });
    expect(sent.status(), await sent.text()).toBe(303);
    const full = textOf(await viewer.page(inExample("/plan/full")));
    expect(full).toContain("Dear neighbors,");
    expect(full).not.toContain("[[");
    expect(textOf(await viewer.page(`/es${inExample("/plan/full")}`))).toContain("Queridas vecinas");
    expect(textOf(await coordinator.page(inExample("/plan/sections/letter")))).toContain(
      "Typed numbers: 77%",
    );
  });

  test("is not overwritten by who has read an older version", async () => {
    const refused = await coordinator.send(inExample("/plan/sections/letter"), {
      _revision: "1",
      text_en: "Another letter",
      text_es: "",
    });
    expect(refused.status()).toBe(409);
    const shown = textOf(await refused.text());
    expect(shown).toContain("Another letter");
    expect(shown).toContain("What somebody else has written meanwhile");
    expect(shown).toContain("Dear neighbors,");
    expect(textOf(await viewer.page(inExample("/plan/full")))).toContain("Dear neighbors,");
  });

  test("is read by everybody in the coalition and written by those who may", async () => {
    expect(await viewer.page(inExample("/plan/sections/why"))).not.toContain("<textarea");
    const letter = textOf(await viewer.page(inExample("/plan/sections/letter")));
    expect(letter).toContain("Dear neighbors,");
    for (const unread of ["[[", "Typed numbers"]) expect(letter).not.toContain(unread);
    expect(
      (await viewer.send(inExample("/plan/sections/why"), { _revision: "1", text_en: "x" })).status(),
    ).toBe(403);
    expect((await coordinator.get(inExample("/plan/sections/none"))).status()).toBe(404);
  });
});

test.describe("publishing", () => {
  test("asks for a note, and for a coordinator", async () => {
    expect((await publish("")).status()).toBe(400);
    expect((await viewer.send(inExample("/plan/publication"), { note: "Mine" })).status()).toBe(403);
    expect((await anybody.get("/plans/example")).status()).toBe(404);
  });

  test("shows the plan to everybody, without an account, in every form and language", async () => {
    const sent = await publish("The first plan.");
    expect(sent.status(), await sent.text()).toBe(303);
    expect(await anybody.page("/plans")).toContain("Example County Upward");
    await expectNothingPrivate(await anybody.page("/plans/example"));
    const page = textOf(await anybody.page("/plans/example"));
    for (const words of ["Version 1", "The first plan.", "Stable homes", "Dear neighbors,"])
      expect(page).toContain(words);
    expect(textOf(await anybody.page("/es/plans/example"))).toContain("Queridas vecinas");
    for (const form of ["summary", "one-page", "plain"])
      expect(await anybody.page(`/plans/example?form=${form}`), form).toContain("Stable homes");
  });

  test("keeps it as it was, whatever is written afterwards, and a second version says what changed", async () => {
    const before = await anybody.page("/plans/example/versions/1");
    const page = await coordinator.page(inExample("/plan/sections/letter"));
    const revision = /name="_revision" value="(\d+)"/.exec(page)?.[1] ?? "";
    await coordinator.accepted(inExample("/plan/sections/letter"), {
      _revision: revision,
      text_en: "Good morning.",
      text_es: "",
    });
    expect(await anybody.page("/plans/example/versions/1")).toBe(before);
    expect((await publish("A shorter letter.")).status()).toBe(303);
    expect(textOf(await anybody.page("/plans/example/versions/1"))).toContain("There is a newer version.");
    const changes = await anybody.page("/plans/example/versions/2/changes");
    expect(changes).toContain("<del>Dear neighbors,</del>");
    expect(changes).toContain("<ins>Good morning.</ins>");
  });

  test("goes by the name of the plan, and keeps the name that a version had", async () => {
    const program = await programOf(coordinator, rosa, example, "write");
    const { records } = await program.json<StoredRecords>("records?type=plan-setup");
    const name = /<h1[^>]*>([^<]+)<\/h1>/.exec(await anybody.page("/plans/example"))?.[1];
    expect(name).toBe(records[0]!.title);
    expect(textOf(await anybody.page("/plans"))).toContain(name);
    await program.patched(records[0]!, { fields: { title: "Up from here" } });
    expect(await anybody.page("/plans/example")).toContain(`>${name}</h1>`);
    const renamed = await program.json<StoredRecords>("records?type=plan-setup");
    await program.patched(renamed.records[0]!, { fields: { title: name } });
  });

  test("can be taken back with a reason, which the public reads", async () => {
    const withdraw = async (reason: string) =>
      coordinator.send(inExample("/plan/versions/2/withdrawal"), { reason });
    const empty = await withdraw("");
    expect(empty.status()).toBe(400);
    expect(await empty.text()).toContain('href="#withdrawn-2"');
    const long = await withdraw("ñ".repeat(1001));
    expect(long.status()).toBe(400);
    expect(await long.text()).toContain("ñ".repeat(1001));
    expect((await viewer.send(inExample("/plan/versions/2/withdrawal"), { reason: "x" })).status()).toBe(403);
    await coordinator.accepted(inExample("/plan/versions/2/withdrawal"), { reason: "A wrong date in it" });
    expect((await anybody.get("/plans/example/versions/2")).status()).toBe(404);
    expect(textOf(await anybody.page("/plans/example"))).toContain("Version 1");
    expect(await coordinator.page(inExample("/plan"))).toContain("A wrong date in it");
    expect(textOf(await anybody.page("/plans/example"))).toContain("A wrong date in it");
    expect((await publish("Mended.")).status()).toBe(303);
    expect(await anybody.page("/plans/example/versions/3/changes")).toContain("From version 1 to version 3");
    expect(
      (await coordinator.send(inExample("/plan/versions/2/withdrawal"), { reason: "again" })).status(),
    ).toBe(404);
  });
});

test("a coalition without a plan is told how to begin, and goes public with none that no check has looked at", async () => {
  const fresh = { name: "New one", slug: "new-one" };
  await coordinator.foundCoalition(fresh);
  expect(await coordinator.page("/coalitions/new-one/plan")).toContain(
    "/coalitions/new-one/types/plan-setup/new",
  );
  const publishNew = async () =>
    coordinator.send("/coalitions/new-one/plan/publication", { note: "Here it is." });
  expect((await publishNew()).status()).toBe(409);
  const plan = await coordinator.makeRecord(fresh, "plan-setup", { title: "Our plan" });
  expect(textOf(await coordinator.page("/coalitions/new-one/plan"))).toContain("Nobody has said yet");
  expect((await publishNew()).status()).toBe(409);
  await coordinator.accepted(`/coalitions/new-one/records/${plan}/edit`, {
    _revision: "1",
    title: "Our plan",
    plan_state: "working-draft",
  });
  const refused = await publishNew();
  expect(refused.status()).toBe(409);
  expect(textOf(await refused.text())).toContain("Checks that keep the plan from being published");
  expect((await anybody.get("/plans/new-one")).status()).toBe(404);
  expect(foothold("plan", "check", "new-one", "--data", workspace.folder).code).toBe(1);
});
