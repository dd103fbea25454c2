// The views of chapters 1 and 2 in a browser: they fit on a telephone, are accessible in both languages, and a card of the
// board is moved without a script as well.
import type { Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, Workspace, type Visitor } from "../world/workspace.ts";
import { problemsOn } from "./axe.ts";
import { narrow, wide } from "./pages.ts";
import { signedInPage } from "./signing-in.ts";

const views = ["readiness", "commitments", "work-plan", "pipeline", "structure", "health"];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.describe.configure({ mode: "serial" });
    let workspace: Workspace;
    let page: Page;

    test.beforeAll(async ({ browser }) => {
      workspace = await Workspace.start();
      const first = await workspace.firstAccount(rosa);
      await first.foundCoalition(kestrel);
      await fill(first);
      page = await signedInPage(browser, workspace, rosa, javaScriptEnabled);
    });
    test.afterAll(async () => {
      await page.context().close();
      await workspace.stop();
    });

    test("each view is sound on a wide screen and on a telephone", async () => {
      test.slow();
      for (const prefix of ["", "/es"])
        for (const view of views)
          for (const size of [wide, narrow]) {
            await page.setViewportSize(size);
            await page.goto(`${prefix}/coalitions/kestrel/views/${view}`);
            await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            expect(width, `${prefix} ${view}`).toBeLessThanOrEqual(size.width);
            if (javaScriptEnabled) expect(await problemsOn(page), `${prefix} ${view}`).toEqual([]);
          }
    });

    test("a card moves to another column", async () => {
      await page.setViewportSize(wide);
      await page.goto("/coalitions/kestrel/views/pipeline");
      await page.getByLabel("Move to: Kestrel Mill").selectOption("Invited");
      await page.getByRole("button", { name: "Move", exact: true }).click();
      await expect(page.getByRole("region", { name: "Invited (1)" })).toContainText("Kestrel Mill");
      await expect(page.getByRole("region", { name: "Idea (0)" })).toBeVisible();
    });

    test("a button fills an empty work plan", async () => {
      await page.goto("/coalitions/kestrel/views/work-plan");
      await page.getByRole("button", { name: "Add the usual milestones" }).click();
      await expect(page.getByRole("img", { name: /^Milestones and the days/ })).toBeVisible();
      await expect(page.getByRole("link", { name: "Plan adopted" })).toBeVisible();
      await page.setViewportSize(narrow);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        narrow.width,
      );
      if (javaScriptEnabled) expect(await problemsOn(page)).toEqual([]);
    });
  });
}

/** A little of everything that the views show. */
async function fill(visitor: Visitor): Promise<void> {
  const make = async (type: string, fields: Record<string, string>) =>
    visitor.makeRecord(kestrel, type, { _visibility: "coalition", ...fields });
  const round = await make("readiness-assessment", { name: "Spring round", date: "2026-04-01" });
  await make("readiness-rating", {
    assessment: `readiness-assessment:${round}`,
    rater: "Rosa",
    seat_type: "community",
    r1_a: "0",
    r2_a: "2",
    r3_a: "unknown",
    _visibility: "owner",
    _status: "in-review",
  });
  await make("commitment", { title: "An analyst for a year", state: "verbal", may_name: "yes" });
  await make("prospect", {
    name: "Kestrel Mill",
    priority: "must",
    next_step: "Visit",
    next_step_by: "2026-01-15",
  });
  const steering = await make("body", {
    name: "Steering committee",
    kind: "steering",
    authority: "decides",
    "seats.0.seat_type": "community",
    "seats.0.votes": "yes",
  });
  await make("body", { name: "Housing group", reports_to: `body:${steering}` });
  await make("coalition-role", { name: "Data lead" });
  for (const mark of ["1", "2", "3", "4", "5"])
    await visitor.accepted("/coalitions/kestrel/types/health-check-answer/new", {
      round: "2026",
      purpose_clear: mark,
      keep: "The soup",
    });
}
