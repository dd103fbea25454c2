// The plan in a browser: a number is put into its text, and its pages are accessible in both languages.
import { startExample } from "../world/example.ts";
import type { Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { rosa, Workspace } from "../world/workspace.ts";
import { narrow, wide } from "./pages.ts";
import { signedInPage } from "./signing-in.ts";
import { expectSoundHere } from "./sound.ts";

// One coalition for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

const letter = "/coalitions/example/plan/sections/letter";

let workspace: Workspace;
let page: Page;
test.beforeAll(async ({ browser }) => {
  const started = await startExample();
  workspace = started.workspace;
  const first = started.coordinator;
  const sent = await first.send("/coalitions/example/plan/publication", { note: "The first plan." });
  expect(sent.status(), await sent.text()).toBe(303);
  page = await signedInPage(browser, workspace, rosa, true);
});
test.afterAll(async () => {
  await page.context().close();
  await workspace.stop();
});

test("a number goes into the text where the cursor is, by keyboard alone", async () => {
  await page.setViewportSize(wide);
  await page.goto(letter);
  const text = page.getByLabel("Text in English");
  await text.fill("We begin at and go on.");
  for (let back = 0; back < " and go on.".length; ++back) await text.press("ArrowLeft");
  await page.locator("summary", { hasText: "Numbers that you can put into the text" }).press("Enter");
  const button = page.getByRole("button", { name: "Put into the text: Organizations in the coalition" });
  await button.press("Enter");
  await expect(text).toHaveValue(/^We begin at \[\[count:organizations\]\] and go on\.$/);
  await expect(text).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "It stands in the text now" })).toHaveCount(1);
  await page.getByRole("button", { name: "Save" }).click();
  await page.goto("/coalitions/example/plan/full");
  await expect(page.locator("#letter")).toContainText(/We begin at \d+ and go on\./);
});

test("the two languages stand beside each other where there is room, and below each other on a phone", async () => {
  await page.goto("/plans/example");
  await page.getByRole("link", { name: "English and Spanish side by side" }).click();
  const [left, right] = [page.locator("#priorities-en"), page.locator("#priorities-es")];
  const boxes = async () => [(await left.boundingBox())!, (await right.boundingBox())!] as const;
  await page.setViewportSize(wide);
  let [english, spanish] = await boxes();
  expect(spanish.x).toBeGreaterThanOrEqual(english.x + english.width);
  expect(spanish.y).toBe(english.y);
  await page.setViewportSize(narrow);
  [english, spanish] = await boxes();
  expect(spanish.x).toBe(english.x);
  expect(spanish.y).toBeGreaterThanOrEqual(english.y + english.height);
});

test("the pages of the plan are sound", async () => {
  test.slow();
  const at = (rest: string) => `/coalitions/example/plan${rest}`;
  const paths = [at(""), at("/summary"), at("/one-page"), at("/plain"), letter];
  const both = "/plans/example/versions/1/both-languages?form=summary";
  for (const path of [...paths, "/plans", "/plans/example?form=summary", "/plans/example?form=plain", both])
    for (const prefix of ["", "/es"]) {
      await page.goto(prefix + path);
      await expectSoundHere(page, { axe: true });
    }
});
