// From a community to those that are like it, and to a comparison that a link can hold.
import { exampleCounty, kestrelCounty } from "../world/places.ts";
import { expect, test } from "../world/test.ts";
import { english, open, spanish } from "./pages.ts";

const ways = [
  {
    ...english,
    similar: "Similar communities",
    more: "More similar communities, and how they were found",
    compare: "Compare with the first ones",
    title: /^Compare communities/,
    overview: "Side by side",
    add: "County or city to add",
    addButton: "Add",
    remove: /^Remove/,
    makeFirst: /^Make it the first\W+Kestrel County/,
    find: "Find communities",
    nothing: "Choose below the number",
    doing: "Similar, but doing better",
  },
  {
    ...spanish,
    similar: "Comunidades parecidas",
    more: "Más comunidades parecidas y cómo se encontraron",
    compare: "Comparar con las primeras",
    title: /^Comparar comunidades/,
    overview: "Lado a lado",
    add: "Condado o ciudad que desea agregar",
    addButton: "Agregar",
    remove: /^Quitar/,
    makeFirst: /^Poner primero\W+Kestrel County/,
    find: "Buscar comunidades",
    nothing: "Elija abajo el dato",
    doing: "Parecidas, pero con mejor resultado",
  },
];

for (const javaScriptEnabled of [true, false]) {
  for (const way of ways) {
    test.describe(`in ${way.name}, ${javaScriptEnabled ? "with" : "without"} scripts`, () => {
      test.use({ javaScriptEnabled });

      test("a community shows the nearest few, and leads to all and to a comparison", async ({ page }) => {
        await open(page, `${way.prefix}/places/${exampleCounty.geoid}`);
        const section = page.locator("#peers");
        await expect(section.getByRole("heading", { level: 2 })).toHaveText(way.similar);
        await expect(section.getByRole("heading", { level: 3 })).toHaveCount(4);
        await section.getByRole("link", { name: way.more }).click();
        await expect(page).toHaveURL(`${way.prefix}/places/${exampleCounty.geoid}/peers`);
        await expect(page.locator("#peers").getByRole("heading", { level: 3 })).toHaveCount(10);
        await page.getByRole("link", { name: way.compare }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(way.title);
        const overview = page.getByRole("table", { name: way.overview });
        await expect(overview.getByRole("columnheader")).toHaveCount(8);
        await expect(overview.getByRole("rowheader")).toHaveCount(24);
      });

      test("communities are added by name, put first and taken out, and the address holds it all", async ({
        page,
      }) => {
        await open(page, `${way.prefix}/compare`);
        await page.getByRole("searchbox", { name: way.add }).fill("example county");
        await page.getByRole("button", { name: way.addButton, exact: true }).click();
        await page
          .getByRole("main")
          .getByRole("link", { name: /^Example County/ })
          .first()
          .click();
        await expect(page).toHaveURL(`${way.prefix}/compare?places=${exampleCounty.geoid}`);
        await page.getByRole("searchbox", { name: way.add }).fill("kestrel");
        await page.getByRole("button", { name: way.addButton, exact: true }).click();
        await page
          .getByRole("link", { name: /^Kestrel County/ })
          .first()
          .click();
        const both = `${exampleCounty.geoid},${kestrelCounty.geoid}`;
        await expect(page).toHaveURL(`${way.prefix}/compare?places=${both}`);
        await expect(page.getByRole("table", { name: way.overview })).toBeVisible();
        await page.getByRole("link", { name: way.makeFirst }).click();
        await expect(page).toHaveURL(
          `${way.prefix}/compare?places=${kestrelCounty.geoid},${exampleCounty.geoid}`,
        );
        await page.getByRole("link", { name: way.remove }).first().click();
        await expect(page).toHaveURL(`${way.prefix}/compare?places=${exampleCounty.geoid}`);
      });

      test("the form for peers asks in another way", async ({ page }) => {
        await open(page, `${way.prefix}/places/${exampleCounty.geoid}/peers`);
        await page.locator("#mode").selectOption({ label: way.doing });
        await page.getByRole("button", { name: way.find }).click();
        await expect(page.locator("#peers")).toContainText(way.nothing);
        await page.locator("#better").selectOption("share_employed");
        await page.locator("#weight-income").selectOption("0");
        await page.getByRole("button", { name: way.find }).click();
        await expect(page).toHaveURL(/better=share_employed.*weight-income=0/);
        await expect(page.locator("#better")).toHaveValue("share_employed");
        await expect(page.locator("#weight-income")).toHaveValue("0");
      });
    });
  }
}

test("only the predictors that were chosen are compared", async ({ page }) => {
  await open(page, `/compare?places=${exampleCounty.geoid},${kestrelCounty.geoid}`);
  await page.locator("#predictors summary").click();
  await page.getByLabel("Employment opportunities").check();
  await page.getByLabel("Opportunities for income").check();
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("table", { name: "Side by side" }).getByRole("rowheader")).toHaveCount(2);
  await expect(page.getByRole("img")).toHaveCount(4);
});

test("a comparison of two communities and one of six is no wider than the sheet", async ({ page }) => {
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.emulateMedia({ media: "print" });
  const six = ["99001", "99003", "99005", "99007", "99009", "9910250"];
  for (const places of [six.slice(0, 2), six]) {
    await open(page, `/compare?places=${places.join(",")}`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
});
