// The evidence chain and the composer in a browser: the thread is pulled from either end by keyboard alone, a hole is
// filled where its link leads, and all of it is accessible in both languages on a telephone as well.
import type { Page } from "@playwright/test";
import { kestrelCounty } from "../world/places.ts";
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, Workspace, type Fields, type Visitor } from "../world/workspace.ts";
import { wide } from "./pages.ts";
import { signedInPage } from "./signing-in.ts";
import { expectSound } from "./sound.ts";

const number = `reading:${kestrelCounty.geoid}/share_employed/2023/all/All`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.describe.configure({ mode: "serial" });
    let workspace: Workspace;
    let page: Page;
    let priority: string;
    let theory: string;

    test.beforeAll(async ({ browser }) => {
      workspace = await Workspace.start();
      const first = await workspace.firstAccount(rosa);
      await first.foundCoalition(kestrel);
      ({ priority, theory } = await fill(first));
      page = await signedInPage(browser, workspace, rosa, javaScriptEnabled);
    });
    test.afterAll(async () => {
      await page.context().close();
      await workspace.stop();
    });

    test("the pages are sound on a wide screen and on a telephone, in both languages", async () => {
      test.slow();
      const evidence = `/views/evidence?place=${kestrelCounty.geoid}`;
      const paths = [
        "/views/chain",
        `/thread?of=${priority}`,
        `/records/${theory}/composer`,
        evidence,
        `${evidence}&predictor=employment`,
        "/views/new-edition",
        "/checks?for=plan",
      ];
      await expectSound(page, paths, { axe: javaScriptEnabled });
    });

    test("the thread is pulled from the priority to the number, and from there to the action", async () => {
      await page.setViewportSize(wide);
      await page.goto("/coalitions/kestrel/views/chain");
      await press("Work that people can reach");
      const why = section("Why? What it rests on");
      await expect(why).toContainText("Kestrel County, Example State, 2023");
      await why
        .getByRole("listitem")
        .filter({ hasText: "2023" })
        .last()
        .getByRole("link", { name: "Its thread" })
        .focus();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/thread\?of=reading/);
      const known = section("How will we know? What follows from it");
      await expect(known).toContainText("Buses until midnight");
      await expect(page.getByRole("img", { name: /^Boxes from numbers/ })).toBeVisible();
    });

    test("a number of the community's page becomes a finding, and a weak one asks for a reason", async () => {
      await page.goto(`/places/${kestrelCounty.geoid}/employment`);
      await press("Make a finding of these numbers in your coalition");
      const label = (words: RegExp) => page.locator("label").filter({ hasText: words }).first();
      const undecided = /cannot tell whether|cannot be told apart/i;
      await label(/Kestrel County.*Quality: /).click();
      await label(undecided).click();
      await page.getByLabel("A new finding in one sentence").fill("Work is there, and not for all");
      await page.getByRole("button", { name: "Keep as evidence" }).click();
      await expect(page.getByRole("alert")).toContainText("write why you use it all the same");
      await expect(page.getByLabel(undecided).first()).toBeChecked();
      await page
        .getByLabel("Why you use it all the same")
        .filter({ visible: true })
        .first()
        .fill("Residents said the same");
      await page.getByRole("button", { name: "Keep as evidence" }).click();
      await expect(page.getByLabel("The finding in one sentence")).toHaveValue(
        "Work is there, and not for all",
      );
      await page.goto("/coalitions/kestrel/types/saved-number");
      await expect(page.locator("main tbody tr")).toHaveCount(2);
    });

    test("a hole is filled where its link leads", async () => {
      await page.goto("/coalitions/kestrel/views/chain");
      const torn = section("Where the chain is torn");
      await expect(torn).toContainText("Actions without a measure");
      await torn.getByRole("link", { name: "New: Measure" }).first().click();
      await page.getByLabel("Name of the measure").fill("People with a job");
      await page.getByRole("button", { name: "Save", exact: true }).last().click();
      await page.goto("/coalitions/kestrel/views/chain");
      await expect(torn).not.toContainText("Actions without a measure");
    });

    test("four parts become the sentence", async () => {
      await page.goto(`/coalitions/kestrel/records/${theory}/composer`);
      await page.locator('[name="goal_phrase.en"]').fill("help people reach their work");
      await page.locator('[name="strategies_phrase.en"]').fill("run buses until midnight");
      await page.locator('[name="medium_phrase.en"]').fill("more people in steady jobs");
      await page.locator('[name="long_phrase.en"]').fill("helping families plan ahead");
      await page.getByRole("button", { name: "Save, and keep this sentence" }).click();
      const sentence =
        "In order to help people reach their work, we will run buses until midnight, which will lead to more people in steady jobs, thereby helping families plan ahead.";
      await expect(section("The sentence")).toContainText(sentence);
      await page.goto(`/coalitions/kestrel/records/${theory}`);
      await expect(page.locator("main")).toContainText(sentence);
    });

    const section = (heading: string) =>
      page.locator("section").filter({ has: page.getByRole("heading", { name: heading }) });

    /** Follows a link as people do who have no mouse. */
    async function press(name: string) {
      await page.getByRole("link", { name }).first().focus();
      await page.keyboard.press("Enter");
    }
  });
}

/** A number and a voice, a finding, a priority and an action that nobody measures yet. */
async function fill(by: Visitor) {
  const make = async (type: string, fields: Fields) =>
    by.makeRecord(kestrel, type, { ...fields, _visibility: "coalition" });
  const voice = await make("theme", { label: "Buses end before the night shift" });
  const finding = await make("finding", {
    statement: "Fewer people work than could",
    evidence_numbers: number,
    evidence_voices: `theme:${voice}`,
  });
  const priority = await make("priority", {
    statement: "Work that people can reach",
    findings: `finding:${finding}`,
  });
  const action = await make("strategic-action", {
    title: "Buses until midnight",
    priorities: `priority:${priority}`,
    state: "chosen",
  });
  await make("logic-model", { title: "Late buses", action: `strategic-action:${action}` });
  const theory = await make("theory-of-change", {
    title: "Theory of the whole plan",
    strategies: `strategic-action:${action}`,
  });
  return { priority, theory };
}
