// What axe-core finds where something has been opened; every-page.spec.ts looks at the pages as they come.
import { expect, test } from "../world/test.ts";
import { problemsOn } from "./axe.ts";
import { open, pages } from "./pages.ts";

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
