// A coordinator works through a worksheet, in English and in Spanish, with scripts and without: from the home of the coalition
// to the chapter, the sheet, what the checks find, and a warning accepted with a reason.
import type { Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, Workspace } from "../world/workspace.ts";
import { problemsOn } from "./axe.ts";
import { signedInPage } from "./signing-in.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.describe.configure({ mode: "serial" });
    let workspace: Workspace;
    let page: Page;

    test.beforeAll(async ({ browser }) => {
      workspace = await Workspace.start();
      const first = await workspace.firstAccount(rosa);
      await first.foundCoalition(kestrel);
      page = await signedInPage(browser, workspace, rosa, javaScriptEnabled);
    });
    test.afterAll(async () => {
      await page.context().close();
      await workspace.stop();
    });

    async function sound(): Promise<void> {
      if (javaScriptEnabled) expect(await problemsOn(page)).toEqual([]);
    }

    test("the home of the coalition leads to the seven chapters", async () => {
      await page.goto("/coalitions/kestrel");
      await expect(page.getByRole("link", { name: /^Chapter \d: / })).toHaveCount(7);
      await sound();
      await page.getByRole("link", { name: /^Chapter 2: / }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Chapter 2: /);
      await expect(page.getByRole("cell", { name: "Not started" }).first()).toBeVisible();
      await sound();
    });

    test("a chapter leads to a worksheet, and that to a new sheet in parts", async () => {
      await page.getByRole("table").getByRole("link").first().click();
      await sound();
      await page.getByRole("link", { name: /^Begin: / }).click();
      await expect(
        page.getByRole("region", { name: "Barriers" }).getByRole("heading", { level: 2 }),
      ).toBeVisible();
      await expect(page.getByText(/^0 of \d+ required questions answered$/)).toBeVisible();
      await sound();
      await page.getByRole("textbox").first().fill("What we need");
      await page.getByRole("button", { name: "Save", exact: true }).last().click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("What we need");
      await expect(page.getByText(/^1 of \d+ required questions answered$/)).toBeVisible();
      await sound();
    });

    test("a warning shows where it belongs, and is accepted with a reason", async () => {
      await page.goto("/coalitions/kestrel/types/member-agreement/new");
      await page.getByRole("textbox").first().fill("Library agreement");
      await page.getByRole("button", { name: "Save", exact: true }).last().click();
      await page.goto("/coalitions/kestrel/checks");
      await sound();
      const found = page.getByRole("listitem").filter({ hasText: "0 of 1 members have signed" });
      await found.getByText("Accept this warning with a reason").click();
      await found.getByLabel("Reason").fill("They sign in June.");
      await found.getByRole("button", { name: "Accept the warning" }).click();
      await expect(page.getByText(/^Accepted by Rosa Delgado on .*: They sign in June\.$/)).toBeVisible();
      await sound();
      await page.goto("/es/coalitions/kestrel/checks");
      await expect(page.getByText(/^Aceptada por Rosa Delgado el .*: They sign in June\.$/)).toBeVisible();
      await sound();
    });

    for (let chapter = 1; chapter <= 7; ++chapter)
      test(`every worksheet of chapter ${chapter} is sound in Spanish, on a telephone, filled in and blank`, async () => {
        test.slow();
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(`/es/coalitions/kestrel/chapters/${chapter}`);
        await fits();
        const links = page.getByRole("table").getByRole("link");
        const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
        expect(paths.length).toBeGreaterThan(2);
        for (const path of paths)
          for (const rest of ["", "/print", "/blank"]) {
            await page.goto(path + rest);
            await fits();
            if (rest !== "/print") await sound();
          }
      });

    async function fits(): Promise<void> {
      const surplus = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(surplus, page.url()).toBe(0);
    }
  });
}
