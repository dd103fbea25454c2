import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { parseTable, type Row } from "../world/csv.ts";
import { exampleState, kestrelCounty } from "../world/places.ts";
import { expect, test } from "../world/test.ts";
import { english, open, spanish } from "./pages.ts";

/** The table that a click brings, and the name under which it would be kept. */
async function download(page: Page, button: Locator): Promise<{ name: string; rows: Row[] }> {
  const started = page.waitForEvent("download");
  await button.click();
  const file = await started;
  return { name: file.suggestedFilename(), rows: parseTable(readFileSync(await file.path(), "utf8")) };
}

const columns = (rows: Row[], name: string) => new Set(rows.map((row) => row[name]));

const ways = [
  {
    ...english,
    state: exampleState.name,
    pillar: "High-Quality Education",
    metric: /high school/,
    csv: /CSV/,
  },
  {
    ...spanish,
    state: exampleState.spanishName,
    pillar: "Educación de alta calidad",
    metric: /secundaria/,
    csv: /CSV/,
  },
];

for (const way of ways)
  for (const javaScriptEnabled of [true, false])
    test.describe(`in ${way.name}, ${javaScriptEnabled ? "with" : "without"} scripts`, () => {
      test.use({ javaScriptEnabled });

      test("the form gives exactly the numbers that were chosen", async ({ page }) => {
        await open(page, `${way.prefix}/data`);
        await page.locator("select[name=state]").selectOption({ label: way.state });
        await page.locator("select[name=level]").selectOption("county");
        await page.locator("input[name=years]").fill("2021, 2023");
        await page.locator("summary").filter({ hasText: way.pillar }).click();
        await page.locator("label").filter({ hasText: way.metric }).click();
        const { name, rows } = await download(page, page.getByRole("button", { name: way.csv }));
        expect(name).toBe("readings.csv");
        expect(columns(rows, "metric")).toEqual(new Set(["share_hs_degree"]));
        expect(columns(rows, "year")).toEqual(new Set(["2021", "2023"]));
        expect(rows.every((row) => row["place"]?.length === 5)).toBe(true);
      });

      test("a wrong code leads to a page that says what to do", async ({ page }) => {
        await open(page, `${way.prefix}/data`);
        await page.locator("input[name=places]").fill("9999");
        await page.getByRole("button", { name: way.csv }).click();
        await expect(page.locator("main")).toContainText("9999");
        await expect(page.locator(`main a[href='${way.prefix}/data']`)).toBeVisible();
      });

      test("the page of a predictor gives all its years and groups", async ({ page }) => {
        await open(page, `${way.prefix}/places/${kestrelCounty.geoid}/employment`);
        const { name, rows } = await download(page, page.locator("a[href$='/employment.csv']"));
        expect(name).toBe(`${kestrelCounty.geoid}-employment.csv`);
        expect(columns(rows, "place")).toEqual(new Set([kestrelCounty.geoid]));
        expect(columns(rows, "subgroup_type").size).toBeGreaterThan(2);
      });
    });

test("every choice of the form has an id of its own, and its label", async ({ page }) => {
  await open(page, "/data");
  const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const choices = page.locator("input[name=metrics]");
  expect(await choices.count()).toBe(47);
  for (const id of await choices.evaluateAll((all) => all.map(({ id }) => id)))
    await expect(page.locator(`label[for="${id}"]`)).toHaveCount(1);
});

test("a community can be taken home as table, workbook and JSON", async ({ page, request }) => {
  await open(page, `/places/${kestrelCounty.geoid}`);
  for (const ending of ["csv", "xlsx", "json"]) {
    const link = page.locator(`a[href="/api/v1/places/${kestrelCounty.geoid}.${ending}"]`);
    await expect(link.first()).toBeVisible();
    expect((await request.get((await link.first().getAttribute("href")) ?? "")).status()).toBe(200);
  }
});
