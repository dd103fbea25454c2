import type { Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { narrow, open, pages, unfold, wide } from "./pages.ts";

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const busyPages = [
  "the home page",
  "a community",
  "a predictor of a community",
  "the data page",
  "a map of counties",
];

for (const name of busyPages) {
  test(`with text at twice its size ${name} still fits`, async ({ page }) => {
    await page.setViewportSize(wide);
    await open(page, pages[name] ?? "");
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    expect(await overflow(page)).toBe(0);
  });

  test(`with the spacing that readers may ask for ${name} still fits`, async ({ page }) => {
    await page.setViewportSize(narrow);
    await open(page, pages[name] ?? "");
    // The measures of WCAG 1.4.12, set as a browser's extension would.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }",
      );
      document.adoptedStyleSheets.push(sheet);
    });
    expect(await overflow(page)).toBe(0);
  });
}

test("a wide table is scrolled by keyboard on a phone", async ({ page }) => {
  await page.setViewportSize(narrow);
  await open(page, pages["a predictor of a community"] ?? "");
  await unfold(page);
  const table = page.locator(".fh-table-scroll:has(thead th:nth-child(6))").first();
  await table.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

test("on paper a page is no wider than the sheet", async ({ page }) => {
  // A4 between margins of 14 mm.
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.emulateMedia({ media: "print" });
  for (const name of busyPages) {
    await open(page, pages[name] ?? "");
    expect(await overflow(page), name).toBe(0);
  }
});

test("printing makes a document of several pages", async ({ page }) => {
  await open(page, pages["a community"] ?? "");
  const document = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(document.startsWith("%PDF")).toBe(true);
  expect([...document.matchAll(/\/Type \/Page\b/g)].length).toBeGreaterThan(1);
});
