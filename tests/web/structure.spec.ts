// What shows only where pages are seen together: titles, languages of links, words for charts.
import { expect, test } from "../world/test.ts";
import { open, pages } from "./pages.ts";

test("pages of different kinds have different titles", async ({ page }) => {
  const titles: string[] = [];
  const kinds = Object.entries(pages).filter(([name]) => !name.startsWith("a search") && name !== "a pillar");
  for (const [, path] of kinds) {
    await open(page, path);
    titles.push(await page.title());
  }
  expect(new Set(titles).size).toBe(kinds.length);
});

test("every link of a Spanish page stays in Spanish, but for the switch and the data", async ({ page }) => {
  for (const path of Object.values(pages)) {
    await open(page, `/es${path}`);
    const links = await page
      .locator("a[href]:not([hreflang])")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => link.startsWith("/") && !/^\/(es(\/|$)|api\/)/.test(link))).toEqual([]);
  }
});

test("every chart says in words what it shows", async ({ page }) => {
  for (const name of ["a community", "a predictor of a community"]) {
    await open(page, pages[name] ?? "");
    const labels = await page
      .locator("svg[role=img]")
      .evaluateAll((all) => all.map((chart) => chart.getAttribute("aria-label") ?? ""));
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((label) => label.length < 15)).toEqual([]);
  }
});
