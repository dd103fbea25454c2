// The data inventory, the summary of findings and the vision workshop in a browser, with the example coalition full of them.
import type { Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { rosa, Workspace } from "../world/workspace.ts";
import { problemsOn } from "./axe.ts";
import { english, narrow, spanish, wide } from "./pages.ts";
import { signedInPage } from "./signing-in.ts";

const views = ["inventory", "summary", "summary?summary=new", "vision", "vision?sheet=yes"];
const example = "/coalitions/example";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.describe.configure({ mode: "serial" });
    let workspace: Workspace;
    let page: Page;

    test.beforeAll(async ({ browser }) => {
      workspace = await Workspace.start();
      const first = await workspace.firstAccount(rosa);
      await first.send("/example-coalition", {});
      page = await signedInPage(browser, workspace, rosa, javaScriptEnabled);
    });
    test.afterAll(async () => {
      await page.context().close();
      await workspace.stop();
    });

    for (const { name, prefix } of [english, spanish])
      test(`in ${name} each page fits and is accessible`, async () => {
        test.slow();
        for (const view of views)
          for (const size of [wide, narrow]) {
            await page.setViewportSize(size);
            await page.goto(`${prefix}${example}/views/${view}`);
            await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            expect(width, view).toBeLessThanOrEqual(size.width);
            if (javaScriptEnabled) expect(await problemsOn(page), view).toEqual([]);
          }
      });

    test("a filter narrows the inventory down", async () => {
      await page.setViewportSize(wide);
      await page.goto(`${example}/views/inventory`);
      await page.getByLabel("Where it stands").selectOption("Refused");
      await page.getByRole("button", { name: "Show" }).click();
      const sources = page.getByRole("region", { name: "Sources by pillar" });
      await expect(sources.getByRole("rowheader")).toHaveText(["Riders by stop and hour"]);
    });

    test("a part is taken into the summary that is begun, and what people wrote stays", async () => {
      await page.goto(`/es${example}/views/summary`);
      const work = page.locator("#work");
      await page.getByRole("button", { name: "Tomar: Trabajo gratificante" }).click();
      await expect(work.getByText("Al día")).toBeVisible();
      await page.getByRole("button", { name: /^Tomar todo/ }).click();
      await expect(page.locator("#who_we_are").getByText("Somos vecinas y vecinos")).toBeVisible();
      await expect(page.locator("#who_we_are").getByText("Sus propias palabras")).toBeVisible();
      await expect(page.getByRole("button", { name: /^Tomar/ })).toHaveCount(0);
    });

    test("a draft is written and becomes the vision", async () => {
      await page.goto(`${example}/views/vision`);
      await page.getByText("Write a draft").click();
      await page
        .getByLabel("Draft (English)")
        .or(page.locator('[name="draft.en"]'))
        .first()
        .fill("Nobody eats alone.");
      await page.getByRole("button", { name: "Add this draft" }).click();
      await expect(page.getByRole("heading", { name: "Draft 3" })).toBeVisible();
    });

    test("on paper the texts stand without the buttons", async () => {
      await page.emulateMedia({ media: "print" });
      await page.goto(`${example}/views/summary?summary=new`);
      await expect(
        page.locator("#work").getByText("The average job here does not carry a family."),
      ).toBeVisible();
      await expect(page.getByRole("button", { name: "Begin a new summary with all of this" })).toBeHidden();
      await page.emulateMedia({ media: null });
    });
  });
}
