// What a program cannot judge alone, but what can be counted: titles, headings, words for pictures, languages.
import { expect, test } from "../world/test.ts";
import { english, open, pages, spanish } from "./pages.ts";

for (const { name: language, prefix } of [english, spanish])
  for (const [name, path] of Object.entries(pages))
    test(`in ${language} the headings of ${name} are in order and its texts whole`, async ({ page }) => {
      await open(page, prefix + path);
      const levels = await page
        .locator("h1, h2, h3, h4, h5, h6")
        .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
      expect(await page.title()).toMatch(/^\S.+ \| Foothold$/);
      // Neither the key of a text nor a place where a value should have been filled in.
      const text = await page.locator("body").innerText();
      expect(text).not.toMatch(/\b[a-z_]+\.[a-z_]+\.[a-z_]+\b|\{\w+\}|undefined|\bnan\b|\binf\b/i);
    });

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
