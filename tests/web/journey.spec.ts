// The way of somebody who comes for the first time: from the home page to the numbers of a community and their source.
import type { Page } from "@playwright/test";
import { kestrelCounty } from "../world/places.ts";
import { expect, test } from "../world/test.ts";
import { english, open, spanish } from "./pages.ts";

const ways = [
  {
    ...english,
    question: "Where are you on your upward mobility journey?",
    field: "Find your county or city",
    button: "Search",
    county: /^Kestrel County.*Example State.*County/,
    link: "Kestrel County, Example State",
    predictor: "Employment opportunities",
    data: "Data",
  },
  {
    ...spanish,
    question: "¿En qué etapa se encuentra su comunidad en el camino hacia la movilidad ascendente?",
    field: "Busque su condado o ciudad",
    button: "Buscar",
    county: /^Kestrel County.*Estado de Ejemplo.*Condado/,
    link: "Kestrel County, Estado de Ejemplo",
    predictor: "Oportunidades de empleo",
    data: "Datos",
  },
];

for (const way of ways) {
  const county = `${way.prefix}/places/${kestrelCounty.geoid}`;

  test(`in ${way.name} the keyboard leads from the search to a community, a predictor and the data`, async ({
    page,
  }) => {
    await open(page, `${way.prefix}/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(way.question);
    const field = page.getByRole("combobox", { name: way.field });
    await field.focus();
    await page.keyboard.type("kestr");
    await expect(page.getByRole("option")).toHaveCount(2);
    await expect(field).toHaveAttribute("aria-expanded", "true");
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
    await expect(page.getByRole("option", { selected: true })).toHaveText(way.county);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(county);
    await followToTheData(page, way);
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });

    test(`in ${way.name} the search form leads to a community, a predictor and the data`, async ({
      page,
    }) => {
      await open(page, `${way.prefix}/`);
      await page.getByLabel(way.field).fill("kestr");
      await page.getByRole("button", { name: way.button }).click();
      await expect(page).toHaveURL(`${way.prefix}/places?q=kestr`);
      await page.getByRole("link", { name: way.link }).click();
      await expect(page).toHaveURL(county);
      await followToTheData(page, way);
    });
  });
}

async function followToTheData(page: Page, way: (typeof ways)[number]): Promise<void> {
  const heading = page.getByRole("heading", { level: 1 });
  await expect(page.locator("html")).toHaveAttribute("lang", way.prefix === "" ? "en" : "es");
  await expect(heading).toContainText(kestrelCounty.name);
  await page.getByRole("link", { name: way.predictor, exact: true }).press("Enter");
  await expect(page).toHaveURL(`${way.prefix}/places/${kestrelCounty.geoid}/employment`);
  await expect(heading).toContainText(`${way.predictor}: ${kestrelCounty.name}`);
  await page
    .getByRole("navigation")
    .first()
    .getByRole("link", { name: way.data, exact: true })
    .press("Enter");
  await expect(page).toHaveURL(`${way.prefix}/data`);
  await expect(heading).toHaveText(way.data);
}
