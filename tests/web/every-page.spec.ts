import type { Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { english, narrow, open, pages, spanish } from "./pages.ts";

for (const language of [english, spanish]) {
  test.describe(`in ${language.name}`, () => {
    for (const [name, path] of Object.entries(pages)) {
      test(`${name} asks no other host and reports no error`, async ({ page, baseURL }) => {
        const elsewhere: string[] = [];
        page.on("request", (request) => {
          const url = new URL(request.url());
          if (url.protocol !== "data:" && url.origin !== baseURL) elsewhere.push(request.url());
        });
        const errors = errorsOn(page, new URL(language.prefix + path, baseURL).href);
        await open(page, language.prefix + path);
        await page.waitForLoadState("networkidle");
        expect(elsewhere).toEqual([]);
        expect(errors).toEqual([]);
      });

      test(`the language switch keeps ${name}`, async ({ page, baseURL }) => {
        const [own, other] = language === english ? [path, `/es${path}`] : [`/es${path}`, path];
        await open(page, own);
        const before = await page.locator("main").getByRole("link").count();
        await page.getByRole("link", { name: language === english ? "Español" : "English" }).click();
        await expect(page).toHaveURL(new URL(other, baseURL).href);
        await expect(page.locator("html")).toHaveAttribute("lang", language === english ? "es" : "en");
        expect(await page.locator("main").getByRole("link").count()).toBe(before);
      });
    }

    test.describe("at 320 pixels", () => {
      test.use({ viewport: narrow });
      for (const [name, path] of Object.entries(pages)) {
        test(`${name} needs no sideways scrolling`, async ({ page }) => {
          await open(page, language.prefix + path);
          await page.evaluate(() => document.fonts.ready);
          const folded = page.locator("details:not([open]) > summary");
          while ((await folded.count()) > 0) await folded.first().click();
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        });
      }
    });
  });
}

for (const [name, path] of Object.entries(pages)) {
  test(`on ${name} the keyboard reaches every control, and one sees where it is`, async ({ page }) => {
    await open(page, path);
    // The counties of a map are one stop; county-map.spec.ts looks at how one moves on from there.
    const controls = await page
      .locator(
        "a[href]:not([tabindex='-1']), button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']",
      )
      .filter({ visible: true })
      .count();
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
    expect(reached.size).toBeGreaterThanOrEqual(controls);
  });
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
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const isTransparent = /, 0\)$/.test(outlineColor);
    return {
      place: String(Array.from(document.querySelectorAll("*")).indexOf(element)),
      words: element.outerHTML.slice(0, 150),
      isOutlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !isTransparent,
    };
  });
}
