// Examples and resources: the search for everybody, and the stories of a coalition beside those of the toolkit.
import { expect, test } from "../world/test.ts";
import { kestrel, startWorld, type World } from "../world/workspace.ts";

test.describe("for everybody", () => {
  test("words are found without accents and capitals, in either language", async ({ request }) => {
    const page = async (query: string) => (await request.get(`/toolkit/resources?${query}`)).text();
    expect(await page("q=boone")).toContain("Boone County, Missouri");
    expect(await page("q=BOONE+misuri+recorrido")).toContain("Boone County, Missouri");
    expect(await page("q=boone&chapter=2")).toContain("Found: 0");
    expect(await page("predictor=trauma")).toContain("Found: 1");
    expect(await page("q=%22%3E%3Cscript%3E")).not.toContain("<script>");
  });

  test("a search that finds nothing leads on, and a part that is unknown is refused", async ({ request }) => {
    const nothing = await request.get("/es/toolkit/resources?q=zzzzzz");
    expect(nothing.status()).toBe(200);
    expect(await nothing.text()).toContain('href="/es/toolkit/resources"');
    for (const part of ["kind", "chapter", "pillar", "predictor"])
      expect((await request.get(`/toolkit/resources?${part}=luck`)).status(), part).toBe(400);
  });
});

test.describe("of a coalition", () => {
  // One world for the whole file, so its tests run one after the other.
  test.describe.configure({ mode: "default" });

  let world: World;
  test.beforeAll(async () => {
    world = await startWorld();
  });
  test.afterAll(async () => world.workspace.stop());

  const chapter = `/coalitions/${kestrel.slug}/chapters/3`;

  test("a chapter shows the examples of the toolkit and asks for a story of one's own", async () => {
    const page = await world.marcus.page(chapter);
    expect(page).toContain("Boone County, Missouri");
    expect(page).toContain("/types/spotlight/new?chapters=chapter-3");
    expect(await world.vera.page(chapter)).not.toContain("/types/spotlight/new");
  });

  test("a story shows below them, in the reader's language, and by its topics", async () => {
    const id = await world.marcus.makeRecord(kestrel, "spotlight", {
      title: "Night market",
      chapters: "chapter-3",
      pillars: "pillar:governance",
      "done.en": "Tenants ran a market.",
      "changed.es": "Se conocen por su nombre.",
      link: "javascript:alert(1)",
      _visibility: "coalition",
    });
    const page = await world.vera.page(chapter);
    expect(page).toContain(`/records/${id}`);
    expect(page).toContain("Tenants ran a market.");
    expect(page).toContain('lang="es">Se conocen por su nombre.');
    expect(page).not.toContain("javascript:");
    expect(await world.vera.page(`${chapter}?topic=pillar:governance`)).toContain("Tenants ran a market.");
    const other = await world.vera.page(`${chapter}?topic=pillar:education`);
    expect(other).not.toContain("Tenants ran a market.");
    expect(other).toContain("Nothing here has this topic.");
    expect(await world.vera.page(`/coalitions/${kestrel.slug}/chapters/4`)).not.toContain("Night market");
  });

  test("a story that only some may see stays with them, and a contact without consent is not named", async () => {
    const person = await world.rosa.makeRecord(kestrel, "person", {
      name: "Sorrel Finch",
      _visibility: "coalition",
    });
    await world.rosa.makeRecord(kestrel, "spotlight", {
      title: "Half a story",
      chapters: "chapter-3",
      contact: `person:${person}`,
      contact_consent: "unsure",
      _visibility: "editors",
    });
    expect(await world.vera.page(chapter)).not.toContain("Half a story");
    const page = await world.elena.page(chapter);
    expect(page).toContain("Half a story");
    expect(page).not.toContain("Sorrel Finch");
  });
});
