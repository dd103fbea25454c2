// What axe-core finds. The script is evaluated in the page, because the pages load no script from elsewhere.
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../world/program.ts";
import { expect, test } from "../world/test.ts";
import { english, narrow, open, pages, spanish, wide } from "./pages.ts";

const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

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

/** One line for each element that breaks a rule. */
async function problemsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate((tags) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({ runOnly: { type: "tag", values: tags } });
  }, rules);
  expect(results.passes.length, "rules that were looked at").toBeGreaterThan(5);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
