// What axe-core finds on every kind of public page.
import { expect, test } from "../world/test.ts";
import { problemsOn } from "./axe.ts";
import { english, narrow, open, pages, spanish, wide } from "./pages.ts";

const views = [
  { language: english, viewport: narrow },
  { language: english, viewport: wide },
  { language: spanish, viewport: narrow },
  { language: spanish, viewport: wide },
];

for (const { language, viewport } of views) {
  test.describe(`in ${language.name} at ${viewport.width} pixels`, () => {
    test.use({ viewport });
    for (const [name, path] of Object.entries(pages)) {
      test(`${name} has no accessibility problem that a program can find`, async ({ page }) => {
        await open(page, language.prefix + path);
        expect(await problemsOn(page)).toEqual([]);
      });
    }
  });
}

test("the suggestions of the search have no accessibility problem that a program can find", async ({
  page,
}) => {
  await open(page, "/");
  await page.getByRole("combobox").pressSequentially("kestr");
  await expect(page.getByRole("option")).toHaveCount(2);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { selected: true })).toBeVisible();
  expect(await problemsOn(page)).toEqual([]);
});

test("folded explanations have no accessibility problem that a program can find", async ({ page }) => {
  await open(page, pages["a community"]!);
  for (const summary of await page.locator("main summary").all()) await summary.click();
  expect(await problemsOn(page)).toEqual([]);
});
