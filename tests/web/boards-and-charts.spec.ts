// The views of chapters 1, 2 and 5 in a browser: they fit on a telephone, are accessible in both languages, and a card of the
// board is moved without a script as well.
import type { Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, Workspace, type Visitor } from "../world/workspace.ts";
import { problemsOn } from "./axe.ts";
import { english, narrow, spanish, wide } from "./pages.ts";
import { signedInPage } from "./signing-in.ts";
import { expectSound } from "./sound.ts";

const views = [
  "readiness",
  "commitments",
  "work-plan",
  "pipeline",
  "structure",
  "health",
  "programs",
  "conditions",
  "power",
];

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

    for (const language of [english, spanish])
      test(`in ${language.name} each view is sound on a wide screen and on a telephone`, async () => {
        test.slow();
        const paths = views.map((view) => `/views/${view}`);
        await expectSound(page, paths, { languages: [language], axe: javaScriptEnabled });
      });

    test("a card moves to another column", async () => {
      await page.setViewportSize(wide);
      await page.goto("/coalitions/kestrel/views/pipeline");
      await page.getByLabel("Move to: Kestrel Mill").selectOption("Invited");
      await page.getByRole("button", { name: "Move", exact: true }).click();
      await expect(page.getByRole("region", { name: "Invited (1)" })).toContainText("Kestrel Mill");
      await expect(page.getByRole("region", { name: "Idea (0)" })).toBeVisible();
    });

    test("on paper a power map is marked on every sheet, and programs come with their limits", async () => {
      await page.emulateMedia({ media: "print" });
      await page.goto("/coalitions/kestrel/views/power");
      // Browsers repeat this part of a table on each sheet.
      await expect(page.getByText("Confidential", { exact: true }).locator("..")).toHaveCSS(
        "display",
        "table-header-group",
      );
      await page.goto("/coalitions/kestrel/views/programs");
      await expect(page.getByText("This is not an evaluation.")).toBeVisible();
      await page.emulateMedia({ media: null });
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
  await fillTheSystem(make);
  for (const mark of ["1", "2", "3", "4", "5"])
    await visitor.accepted("/coalitions/kestrel/types/health-check-answer/new", {
      round: "2026",
      purpose_clear: mark,
      keep: "The soup",
    });
}

/** A priority with its conditions, two programs of which one has a profile, and a power map. */
async function fillTheSystem(make: (type: string, fields: Record<string, string>) => Promise<string>) {
  const homes = `priority:${await make("priority", { statement: "Stable homes" })}`;
  await make("condition-scan", {
    title: "Behind stable homes",
    priority: homes,
    policies_now: "A filing needs no reason and no notice of more than a few days.",
    policies_helps: "The judge may wait.",
  });
  await make("root-cause-analysis", {
    title: "Why filings",
    priority: homes,
    "causes.0.code": "C1",
    "causes.0.conditions": "policies",
  });
  const program = await make("program", {
    name: "Calls before court",
    predictors: "predictor:housing-stability",
  });
  await make("program", { name: "Rent fund", state: "paused", predictors: "predictor:housing-stability" });
  await make("program-assessment", {
    title: "Calls, spring",
    program: `program:${program}`,
    predictors: "predictor:housing-stability",
    pillars_clear_link: "yes",
    power_choices: "unknown",
  });
  await make("power-map", {
    title: "Notice before rents rise",
    "stakeholders.0.name": "Chair of the county board",
    "stakeholders.0.decides": "yes",
    "stakeholders.0.influence": "5",
    "stakeholders.0.stance": "0",
    _visibility: "editors",
  });
}
