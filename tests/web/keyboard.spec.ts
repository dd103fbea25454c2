import type { Page } from "@playwright/test";
import { expect, pageTypes, test } from "../world/browser.ts";

test("the first press of Tab shows a link that leads past the navigation", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to main content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveCount(1);
});

interface Focused {
  name: string;
  isMarked: boolean;
  isInView: boolean;
}

/** Presses Tab and tells what has the focus now, and whether a reader can see that it has. */
async function tab(page: Page): Promise<Focused | undefined> {
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const style = getComputedStyle(element);
    const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const box = element.getBoundingClientRect();
    return {
      name: `${element.tagName} ${element.textContent?.trim().slice(0, 40) ?? ""} ${element.id}`,
      isMarked: hasOutline || style.boxShadow !== "none",
      isInView: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
    };
  });
}

for (const type of ["home", "community", "data", "predictor of a community"] as const) {
  test(`all that can be used on the page ${type} is reached in order, and the focus is seen`, async ({
    page,
  }) => {
    await page.goto(pageTypes[type]);
    const focused: Focused[] = [];
    for (let next = await tab(page); next && focused.length < 60; next = await tab(page)) focused.push(next);
    expect(focused.length).toBeGreaterThan(10);
    expect(focused.filter(({ isMarked }) => !isMarked)).toEqual([]);
    expect(focused.filter(({ isInView }) => !isInView)).toEqual([]);
  });
}

test("what unfolds does so by keyboard", async ({ page }) => {
  await page.goto(pageTypes.community);
  const summary = page.locator("summary").first();
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("details").first()).toHaveAttribute("open", "");
});

test("a wide table can be scrolled by keyboard on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(pageTypes["predictor of a community"]);
  const region = page
    .locator(".fh-table-scroll")
    .filter({ has: page.locator("th:nth-child(6)") })
    .first();
  await page.locator("details:not([open]) > summary").evaluateAll((all) => all.forEach((one) => one.click()));
  await region.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
