// Posters in the browser: chosen without a script, sound on the screen and on a phone.
import { problemsOn } from "./axe.ts";
import { startExample } from "../world/example.ts";
import { expect, test } from "../world/test.ts";
import { narrow } from "./pages.ts";

test("posters are chosen with a form that needs no script, and shown before they are printed", async ({
  browser,
}) => {
  test.slow();
  const { workspace, coordinator: first } = await startExample();
  const context = await browser.newContext({
    baseURL: workspace.url,
    storageState: await first.context.storageState(),
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto("/coalitions/example/worksheets/data-walk");
  await page.getByRole("link", { name: "Posters" }).first().click();
  await page.getByRole("group").filter({ hasText: "Rewarding Work" }).first().locator("summary").click();
  await page.getByText("Employment opportunities: ").first().click();
  await page.getByText("Spanish", { exact: true }).click();
  await page.getByRole("button", { name: "Show the posters" }).click();
  const poster = page.getByRole("article");
  await expect(poster.getByRole("heading", { name: "¿Tienen trabajo las personas adultas" })).toBeVisible();
  await expect(poster.getByRole("img", { name: "Un código" })).toBeVisible();
  await page.setViewportSize(narrow);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width);
  const scripted = await browser.newContext({
    baseURL: workspace.url,
    storageState: await first.context.storageState(),
  });
  const again = await scripted.newPage();
  await again.goto(page.url());
  expect(await problemsOn(again)).toEqual([]);
  await again.setViewportSize(narrow);
  expect(await problemsOn(again)).toEqual([]);
  await scripted.close();
  await context.close();
  await workspace.stop();
});
