import type { Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { problemsOn } from "./axe.ts";
import { disorderOn } from "./order.ts";
import { english, narrow, open, pages, spanish, unfold, wide } from "./pages.ts";

// Opening a page is what takes long here, so one visit looks at all that can be seen without leaving it.
for (const language of [english, spanish]) {
  for (const [name, path] of Object.entries(pages)) {
    const [own, other] = language === english ? [path, `/es${path}`] : [`/es${path}`, path];

    test(`in ${language.name} ${name} is whole, quiet and accessible, fits on a phone, and has its twin`, async ({
      page,
      baseURL,
    }) => {
      test.slow();
      await page.setViewportSize(wide);
      const asked = addressesAskedBy(page);
      const errors = errorsOn(page, new URL(own, baseURL).href);
      await open(page, own);
      await page.waitForLoadState("networkidle");
      expect.soft(asked.filter(({ origin }) => origin !== baseURL)).toEqual([]);
      expect.soft(errors).toEqual([]);
      await expectOrder(page);
      expect.soft(await problemsOn(page), "on a wide screen").toEqual([]);
      const links = page.locator("main").getByRole("link");
      const count = await links.count();

      await page.setViewportSize(narrow);
      expect.soft(await problemsOn(page), "on a phone").toEqual([]);
      await page.evaluate(() => document.fonts.ready);
      await unfold(page);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

      await page.getByRole("link", { name: language === english ? "Español" : "English" }).click();
      await expect(page).toHaveURL(new URL(other, baseURL).href);
      await expect(page.locator("html")).toHaveAttribute("lang", language === english ? "es" : "en");
      await expect(links).toHaveCount(count);
    });
  }
}

for (const [name, path] of Object.entries(pages)) {
  test(`on ${name} the keyboard reaches every control, and one sees where it is`, async ({ page }) => {
    await open(page, path);
    // The counties of a map are one stop; county-map.spec.ts looks at how one moves on from there.
    const controls = await page
      .locator(
        "a[href]:not([tabindex='-1']), button, input:not([type=hidden], [type=radio]), select, textarea, summary, [tabindex='0']",
      )
      .filter({ visible: true })
      .count();
    // The answers to one question are one stop as well; arrows lead from one to the next.
    const questions = await page
      .locator("input[type=radio]")
      .filter({ visible: true })
      .evaluateAll((all) => new Set(all.map((radio) => (radio as HTMLInputElement).name)).size);
    const unseen: string[] = [];
    const reached = new Set<string>();
    for (let presses = 0; presses < 3 * controls + 10; ++presses) {
      await page.keyboard.press("Tab");
      const focus = await focusOn(page);
      if (!focus || reached.has(focus.place)) break;
      reached.add(focus.place);
      if (!focus.isOutlined) unseen.push(focus.words);
    }
    expect(unseen).toEqual([]);
    expect(reached.size).toBeGreaterThanOrEqual(controls + questions);
  });
}

/** Everything the page loads, but for what it holds itself. */
function addressesAskedBy(page: Page): URL[] {
  const asked: URL[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:") asked.push(url);
  });
  return asked;
}

/** The title of the window names the page first. */
async function expectOrder(page: Page): Promise<void> {
  expect.soft(await disorderOn(page)).toEqual([]);
  expect.soft(await page.title()).toMatch(/^\S.+ \| Foothold$/);
}

/** What the browser complains about while the page is open; that the page itself is missing is no complaint. */
function errorsOn(page: Page, own: string): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    const isError = message.type() === "error" && message.location().url !== own;
    if (isError) errors.push(`${message.text()} ${message.location().url}`);
  });
  return errors;
}

/** The element that has the focus, in words and as a place in the document; undefined past the last one. */
function focusOn(page: Page): Promise<{ place: string; words: string; isOutlined: boolean } | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    // A radio button or a check box is drawn by its label, and so is its outline.
    const isDrawn = element.matches(".usa-radio__input, .usa-checkbox__input");
    const { outlineStyle, outlineWidth, outlineColor } = isDrawn
      ? getComputedStyle(element.nextElementSibling ?? element, "::before")
      : getComputedStyle(element);
    const isTransparent = /, 0\)$/.test(outlineColor);
    // A county has its outline as the stroke of its shape, for the box around it would mark its neighbours as well.
    const shape = element.querySelector(":scope > path");
    const isStroked = shape !== null && parseFloat(getComputedStyle(shape).strokeWidth) >= 2;
    return {
      place: String(Array.from(document.querySelectorAll("*")).indexOf(element)),
      words: element.outerHTML.slice(0, 150),
      isOutlined: isStroked || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !isTransparent),
    };
  });
}
