// A letter in the browser: sound on the screen, and alone on paper.
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, Workspace } from "../world/workspace.ts";
import { problemsOn } from "./axe.ts";
import { narrow } from "./pages.ts";

test("a letter is sound on the screen, fits on a phone, and is alone on paper", async ({ browser }) => {
  const workspace = await Workspace.start();
  const first = await workspace.firstAccount(rosa);
  await first.foundCoalition(kestrel);
  const title = "Would you join us?";
  const id = await first.makeRecord(kestrel, "invitation", { title, ask: "Join four meetings" });
  const context = await browser.newContext({
    baseURL: workspace.url,
    storageState: await first.context.storageState(),
  });
  const page = await context.newPage();
  await page.goto(`/coalitions/kestrel/records/${id}`);
  await page.getByRole("link", { name: "Print as a letter" }).click();
  await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
  expect(await problemsOn(page)).toEqual([]);
  await page.setViewportSize(narrow);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("article")).toBeVisible();
  for (const role of ["navigation", "banner", "contentinfo", "link", "button"] as const)
    await expect(page.getByRole(role).filter({ visible: true }), role).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  await context.close();
  await workspace.stop();
});
