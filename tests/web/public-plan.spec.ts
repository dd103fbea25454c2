// A published plan as the public reads it and takes part in it: sound on a wide screen and on a telephone, in both
// languages, with scripts and without.
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { inExample } from "../world/example.ts";
import { openPeriod, startPublishedPlan, type PublishedPlan } from "../world/published-plan.ts";
import { rosa } from "../world/workspace.ts";
import { english, spanish } from "./pages.ts";
import { signedInPage } from "./signing-in.ts";
import { expectSoundHere } from "./sound.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.describe.configure({ mode: "serial" });
    let plan: PublishedPlan;
    let page: Page;
    let editor: Page;
    const freshPage = async (browser: Browser) =>
      (await browser.newContext({ baseURL: plan.workspace.url, javaScriptEnabled })).newPage();

    test.beforeAll(async ({ browser }) => {
      plan = await startPublishedPlan();
      await openPeriod(plan, -1, 14);
      page = await freshPage(browser);
      editor = await signedInPage(browser, plan.workspace, rosa, javaScriptEnabled);
    });
    test.afterAll(async () => {
      await page.context().close();
      await editor.context().close();
      await plan.workspace.stop();
    });

    test("the pages are sound", async () => {
      test.slow();
      for (const { prefix } of [english, spanish])
        for (const path of ["/plans/example", "/plans/example/comments", "/plans/example/subscriptions"]) {
          await page.goto(`${prefix}${path}`);
          await expectSoundHere(page, { axe: javaScriptEnabled });
        }
    });

    test("somebody comments by keyboard and reads what happens next", async () => {
      await page.goto("/plans/example");
      await page.getByRole("link", { name: "Say what you think" }).press("Enter");
      await page.getByLabel("What do you want to say?").fill("The clinic closes too early.");
      await page.getByLabel("Which part of the plan is it about?").selectOption({ index: 2 });
      await page.getByLabel("Your name").fill("Ines Park");
      await page.getByLabel("Show my name with my comment").press("Space");
      await page.getByRole("button", { name: "Send comment" }).press("Enter");
      await expect(page.getByRole("main")).toContainText("Thank you for your comment");
      await expectSoundHere(page, { axe: javaScriptEnabled });
    });

    test("an empty comment comes back with what is wrong", async () => {
      await page.goto("/plans/example/comments");
      await page.getByRole("button", { name: "Send comment" }).click();
      await expect(page.getByRole("main")).toContainText("Your comment is empty.");
      await expectSoundHere(page, { axe: javaScriptEnabled });
    });

    test("an editor accepts and answers it, and everybody reads both", async () => {
      await editor.goto(inExample("/plan"));
      await editor.getByRole("link", { name: "Read and answer comments" }).click();
      await expectSoundHere(editor, { axe: javaScriptEnabled });
      await editor.getByRole("button", { name: "Accept and show it" }).click();
      await editor.getByRole("link", { name: /Accepted, without an answer/ }).click();
      await editor.getByLabel("Answer of the coalition").fill("It will stay open until eight.");
      await editor.getByLabel("What changed because of it").fill("Section 8 has the new hours.");
      await expectSoundHere(editor, { axe: javaScriptEnabled });
      await editor.getByRole("button", { name: "Save the answer" }).click();
      await page.goto("/plans/example");
      const said = page.getByRole("article").filter({ hasText: "The clinic closes too early." }).last();
      await expect(said).toContainText("Ines Park");
      await expect(said).toContainText("Section 8 has the new hours.");
    });

    test("an action tells why, and how anyone will know, when it is unfolded", async () => {
      await page.goto("/plans/example");
      const folded = page.locator("details").filter({ hasText: "Why this? How will we know?" }).first();
      await expect(folded.getByText("Why this: what we found")).toBeHidden();
      await folded.locator("summary").press("Enter");
      await expect(folded.getByText("Why this: what we found")).toBeVisible();
    });

    test("the feed is well-formed", async () => {
      await page.goto("/plans/example");
      for (const { prefix } of [english, spanish]) {
        const feed = await plan.anybody.page(`${prefix}/plans/example/feed.xml`);
        const problem = await page.evaluate((xml) => {
          const parsed = new DOMParser().parseFromString(xml, "application/xml");
          return parsed.querySelector("parsererror")?.textContent ?? "";
        }, feed);
        expect(problem).toBe("");
      }
    });

    test("on paper the folds are open, the picture leads to the page, and no form is left", async () => {
      await page.goto("/plans/example");
      await page.emulateMedia({ media: "print" });
      await expect(
        page.getByRole("img", { name: "Picture that leads to the plan on the web" }),
      ).toBeVisible();
      await expect(page.getByLabel("What do you want to say?")).toBeHidden();
      await page.emulateMedia({ media: "screen" });
    });
  });
}
