// A plan in English and Spanish side by side, with a mark where one language is behind the other.
import { publish, startExample } from "../world/example.ts";
import { aSecondLater, writeSection } from "../world/plans.ts";
import { expect, test } from "../world/test.ts";
import { Workspace, type Visitor } from "../world/workspace.ts";

// One server for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let workspace: Workspace;
let coordinator: Visitor;
let anybody: Visitor;
test.beforeAll(async () => {
  ({ workspace, coordinator } = await startExample());
  anybody = await workspace.visitor();
  await writeSection(coordinator, "letter", { en: "Dear neighbors,", es: "Queridas vecinas:" });
  await writeSection(coordinator, "why", { en: "Because it is time." });
  await aSecondLater();
  await writeSection(coordinator, "letter", { en: "Good morning.", es: "Queridas vecinas:" });
  await writeSection(coordinator, "why", { en: "Because it is time.", es: "Porque ya es hora." });
  await publish(coordinator, "The first plan.");
});
test.afterAll(async () => workspace.stop());

const path = (version: number) => `/plans/example/versions/${version}/both-languages`;
/** One side of a section. */
const side = (page: string, id: string) =>
  new RegExp(`<div class="fh-both__side"[^>]* id="${id}">(.*?)</div></section>|$`, "s").exec(page)?.[0] ?? "";

test("each section stands in both languages, each marked as what it is", async () => {
  for (const prefix of ["", "/es"]) {
    const page = await anybody.page(`${prefix}${path(1)}`);
    const sides = [...page.matchAll(/<div class="fh-both__side" lang="(..)" id="([a-z-]+)-\1"/g)];
    expect(sides.length).toBeGreaterThan(20);
    for (const id of ["priorities", "vision", "actions", "measures"])
      expect(sides.filter(([, , section]) => section === id).map(([, language]) => language)).toEqual([
        "en",
        "es",
      ]);
    expect(page).toContain("Good morning.");
    expect(page).toContain("Queridas vecinas:");
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  }
});

test("what was not changed again after the other language is marked in both, and a translation is not", async () => {
  const page = await anybody.page(path(1));
  expect(side(page, "letter-en")).toContain(
    "The Spanish text that people wrote for this section was last changed",
  );
  expect(side(page, "letter-es")).toContain(
    "El texto en español que se escribió para esta sección se cambió",
  );
  expect(page.match(/was last changed on/g)).toHaveLength(1);
  expect(side(page, "why-en")).toContain("Because it is time.");
});

test("the mark stays with its version, whatever is written afterwards", async () => {
  const before = await anybody.page(path(1));
  await aSecondLater();
  await writeSection(coordinator, "letter", { en: "Good morning.", es: "Buenos días." });
  const after = await anybody.page(path(1));
  expect(side(after, "letter-en")).toBe(side(before, "letter-en"));
  await publish(coordinator, "In Spanish as well.");
  const second = await anybody.page(path(2));
  expect(side(second, "letter-en")).toContain("The English text that people wrote");
  await aSecondLater();
  await writeSection(coordinator, "letter", { en: "Good morning!", es: "¡Buenos días!" });
  await publish(coordinator, "In both.");
  expect(await anybody.page(path(3))).not.toContain("was last changed on");
});

test("every form has it, the page of the plan leads there, and it leads back", async () => {
  for (const form of ["summary", "one-page", "plain"]) {
    const plan = await anybody.page(`/plans/example/versions/1?form=${form}`);
    expect(plan, form).toContain(`href="${path(1)}?form=${form}"`);
    const page = await anybody.page(`${path(1)}?form=${form}`);
    expect(page, form).toContain('lang="es" id="priorities-es"');
    expect(page, form).toContain(`href="/plans/example/versions/1?form=${form}"`);
  }
});

test("there is none of what is not public, and none of a plan in one language alone", async () => {
  expect((await anybody.get("/plans/example/versions/9/both-languages")).status()).toBe(404);
  expect((await anybody.get("/plans/nowhere/versions/1/both-languages")).status()).toBe(404);
  expect((await anybody.get(`${path(1)}?form=poster`)).status()).toBe(404);
  workspace.alter("DELETE FROM plan_texts WHERE number = 3 AND language = 'es'");
  expect((await anybody.get(path(3))).status()).toBe(404);
  expect((await anybody.get("/plans/example/versions/3/both-languages.pdf")).status()).toBe(404);
  expect(await anybody.page("/plans/example/versions/3")).not.toContain("both-languages");
  workspace.alter("UPDATE plan_versions SET withdrawn_at = 'now' WHERE number = 2");
  expect((await anybody.get(path(2))).status()).toBe(404);
});
