// The choice of priorities and the visibility of targets in a browser: sound on a wide screen and on a telephone, in both
// languages, and scored by keyboard alone, with scripts and without.
import type { Page } from "@playwright/test";
import { kestrelCounty } from "../world/places.ts";
import { programOf, type Program } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, Workspace } from "../world/workspace.ts";
import { wide } from "./pages.ts";
import { signedInPage } from "./signing-in.ts";
import { expectSound } from "./sound.ts";

const number = `reading:${kestrelCounty.geoid}/share_employed/2023/all/All`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.describe.configure({ mode: "serial" });
    let workspace: Workspace;
    let page: Page;
    let made: Made;

    test.beforeAll(async ({ browser }) => {
      workspace = await Workspace.start();
      const first = await workspace.firstAccount(rosa);
      await first.foundCoalition(kestrel);
      made = await fill(await programOf(first, rosa, kestrel));
      page = await signedInPage(browser, workspace, rosa, javaScriptEnabled);
    });
    test.afterAll(async () => {
      await page.context().close();
      await workspace.stop();
    });

    test("the pages are sound on a wide screen and on a telephone, in both languages", async () => {
      test.slow();
      const paths = [
        `/views/priorities?scoring=${made.over}`,
        `/views/priorities?scoring=${made.open}`,
        `/records/${made.open}/scores`,
        `/views/measures?measure=${made.measure}`,
      ];
      await expectSound(page, paths, { axe: javaScriptEnabled });
    });

    test("the fragile order is told in words", async () => {
      await page.setViewportSize(wide);
      await page.goto(`/coalitions/kestrel/views/priorities?scoring=${made.over}`);
      const weights = page.getByRole("table", { name: "If one weight were a little different" });
      await expect(weights.getByRole("row", { name: /A tenth less/ })).toContainText(
        "“Buses” passes “Homes”",
      );
      await expect(page.getByRole("main")).toContainText("Whoever of the 3 voters is left out");
    });

    test("somebody scores by keyboard, and has to give every score", async () => {
      await page.goto(`/coalitions/kestrel/views/priorities?scoring=${made.open}`);
      await page.getByRole("link", { name: "Score the options" }).first().focus();
      await page.keyboard.press("Enter");
      const homes = page.getByRole("group", { name: "Homes" });
      await homes.getByLabel("Size of the problem").selectOption("5");
      await page.getByRole("button", { name: "Send your scores" }).focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("link", { name: /Choose a number/ }).first()).toBeVisible();
      await homes.getByLabel("What residents put first").selectOption("5");
      const buses = page.getByRole("group", { name: "Buses" });
      await buses.getByLabel("Size of the problem").selectOption("2");
      await buses.getByLabel("What residents put first").selectOption("3");
      await page.getByRole("button", { name: "Send your scores" }).click();
      await expect(page).toHaveURL(/views\/priorities\?scoring=/);
      await expect(page.getByRole("main")).toContainText("Fewer than 3 people have scored.");
    });

    test("the baseline is taken from the number where it is shown", async () => {
      await page.goto(`/coalitions/kestrel/records/${made.measure}`);
      await page.getByRole("link", { name: "Can its target be seen?" }).click();
      await page.getByRole("button", { name: "Take the baseline from the number" }).click();
      await expect(page.getByRole("button", { name: "Take the baseline from the number" })).toHaveCount(0);
      await expect(page.getByRole("main")).toContainText("cannot be told from chance");
    });
  });
}

interface Made {
  over: string;
  open: string;
  measure: string;
}

/** A choice that is over and hangs on one weight, one that is open, and a measure of a published number. */
async function fill(by: Program): Promise<Made> {
  const sheet = {
    method: "weighted",
    weights_set_on: "2026-05-01",
    options: [
      { id: "homes", option: "Homes" },
      { id: "buses", option: "Buses" },
    ],
    criteria: [
      { id: "a", criterion: "size", weight: 52 },
      { id: "b", criterion: "resident-priority", weight: 48 },
    ],
  };
  // Homes lead on size by one point and trail on the other criterion by one.
  const scores = ["1", "2", "3"].flatMap((voter) =>
    [
      { option: "Homes", criterion: "size", score: 4 },
      { option: "Homes", criterion: "resident-priority", score: 3 },
      { option: "Buses", criterion: "size", score: 3 },
      { option: "Buses", criterion: "resident-priority", score: 4 },
    ].map((score, place) => ({ id: `r${voter}${place}`, voter, seat_type: "community", ...score })),
  );
  const ended = { name: "Choice in May", scoring_ended_on: "2026-05-02", scores };
  const over = await by.make("priority-scoring", { ...sheet, ...ended });
  const open = await by.make("priority-scoring", { ...sheet, name: "Choice in June" });
  const measure = await by.make("measure", {
    name: "People with work",
    unit: "percent",
    sources: [number],
    target_kind: "number",
    target_value: 99,
    target_date: "2033-12-31",
  });
  return { over: over.id, open: open.id, measure: measure.id };
}
