// Drawings of records in a browser: lines are moved by mouse and by keyboard, everything works without scripts as well,
// and all of it is accessible and fits on a telephone.
import type { Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, Workspace } from "../world/workspace.ts";
import { wide } from "./pages.ts";
import { signedInPage } from "./signing-in.ts";
import { expectSound } from "./sound.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.describe.configure({ mode: "serial" });
    let workspace: Workspace;
    let page: Page;
    const records = new Map<string, string>();

    test.beforeAll(async ({ browser }) => {
      workspace = await Workspace.start();
      const first = await workspace.firstAccount(rosa);
      await first.foundCoalition(kestrel);
      for (const type of ["logic-model", "root-cause-analysis", "systems-map"])
        records.set(
          type,
          await first.makeRecord(kestrel, type, { title: "Calls", _visibility: "coalition" }),
        );
      page = await signedInPage(browser, workspace, rosa, javaScriptEnabled);
    });
    test.afterAll(async () => {
      await page.context().close();
      await workspace.stop();
    });

    const open = async (type: string, prefix = "") =>
      page.goto(`${prefix}/coalitions/kestrel/records/${records.get(type) ?? ""}/drawing`);
    const column = (name: string) => page.getByRole("region", { name, exact: true });
    const linesOf = async (name: string) =>
      (await column(name).locator("li[data-line] strong").allTextContents()).map((line) => line.slice(0, 2));

    async function addLine(name: string, text: string) {
      await column(name).getByLabel("New line").fill(text);
      await column(name).getByRole("button", { name: /^Add/ }).click();
      await expect(column(name)).toContainText(text);
    }

    test("a logic model grows from its drawing, and what is missing leads to its line", async () => {
      await page.setViewportSize(wide);
      await open("logic-model");
      await addLine("Inputs", "Two people at a desk");
      await addLine("Inputs", "A telephone");
      await addLine("Activities", "Call before court");
      await page.getByLabel("This line").selectOption("I1: Two people at a desk");
      await page.getByLabel("leads to this one").selectOption("A1: Call before court");
      await page.getByRole("button", { name: "Link them" }).click();
      await expect(column("Inputs").locator("li[data-line]").first()).toContainText("Leads to: A1");
      await page.locator("#holes").getByRole("link", { name: "A1: Call before court" }).click();
      await expect(page).toHaveURL(/#line-/);
    });

    test("a line goes to another column and back by its form", async () => {
      await open("logic-model");
      const line = column("Inputs").locator("li[data-line]").last();
      await line.locator("summary").click();
      await line.getByLabel("Column").selectOption({ label: "Activities" });
      await line.getByRole("button", { name: /^Move to this column/ }).click();
      await expect.poll(async () => linesOf("Activities")).toEqual(["A1", "I2"]);
      const moved = column("Activities").locator("li[data-line]").last();
      await moved.locator("summary").click();
      await moved.getByRole("button", { name: /^Up/ }).click();
      await expect.poll(async () => linesOf("Activities")).toEqual(["I2", "A1"]);
    });

    if (javaScriptEnabled) {
      test("a line is moved by arrow keys, which is told, and Escape puts it back", async () => {
        await open("logic-model");
        await page.getByRole("button", { name: "Take hold of I2" }).press("Enter");
        await expect(page.getByRole("status").filter({ hasText: "You hold I2." })).toBeAttached();
        await page.keyboard.press("ArrowLeft");
        const told = page.getByRole("status").filter({ hasText: "I2: Inputs, place 2 of 2" });
        await expect(told).toBeAttached();
        await page.keyboard.press("Escape");
        expect(await linesOf("Activities")).toEqual(["I2", "A1"]);
        await page.keyboard.press("Enter");
        await page.keyboard.press("ArrowLeft");
        await page.keyboard.press("ArrowUp");
        await page.keyboard.press("Enter");
        await expect(page).toHaveURL(/#line-/);
        await expect.poll(async () => linesOf("Inputs")).toEqual(["I2", "I1"]);
        await expect(page.getByRole("button", { name: "Take hold of I2" })).toBeFocused();
        await page.reload();
        expect(await linesOf("Inputs")).toEqual(["I2", "I1"]);
      });

      test("a line is dragged to another place", async () => {
        await open("logic-model");
        const line = page.locator("li[data-line]", { hasText: "A telephone" });
        await line.locator("strong").dragTo(column("Activities").locator("strong").last(), {
          targetPosition: { x: 5, y: 1 },
        });
        await expect(page).toHaveURL(/#line-/);
        await expect.poll(async () => linesOf("Activities")).toEqual(["I2", "A1"]);
        await page.reload();
        expect(await linesOf("Activities")).toEqual(["I2", "A1"]);
      });
    }

    test("a why leads one level deeper", async () => {
      await page.setViewportSize(wide);
      await open("root-cause-analysis");
      await page.getByRole("link", { name: /^Why is that\?/ }).press("Enter");
      await page.getByRole("textbox", { name: "Cause" }).fill("Filings are quick");
      await page.getByRole("button", { name: "Add this cause" }).click();
      await expect(page.locator("main")).toContainText("C1: Filings are quick");
      await page.getByRole("link", { name: "Why is that? C1" }).press("Enter");
      await page.getByRole("textbox", { name: "Cause" }).fill("A filing is cheap");
      await page.getByText("Our assumption, still to be tested").click();
      await page.getByRole("button", { name: "Add this cause" }).click();
      const deeper = page.locator("ul.fh-tree ul.fh-tree ul.fh-tree");
      await expect(deeper).toContainText("C2: A filing is cheap");
      await expect(deeper).toContainText("Assumption, to be tested");
    });

    test("points and links make a loop, which is named", async () => {
      await open("systems-map");
      for (const name of ["Rent", "Moves"]) {
        await page.getByLabel("Name", { exact: true }).fill(name);
        await page.getByLabel("Kind").selectOption("Condition");
        await page.getByRole("button", { name: "Add this point" }).click();
        await expect(page.getByRole("heading", { name: `: ${name}` })).toBeVisible();
      }
      for (const [from, to, links] of [
        ["A1: Rent", "A2: Moves", 1],
        ["A2: Moves", "A1: Rent", 2],
      ] as const) {
        await page.getByLabel("The point that acts").selectOption(from);
        await page.getByLabel("What it does", { exact: true }).selectOption("increases");
        await page.getByLabel("The point it acts on").selectOption(to);
        await page.getByRole("button", { name: "Add this link" }).press("Enter");
        await expect(page.locator("main li").filter({ hasText: /^increases A/ })).toHaveCount(links);
      }
      await page.getByText("Name this loop").click();
      const form = page.locator("#loops form");
      await form.getByLabel("Name").fill("Moving on and on");
      await form.getByLabel("Kind").selectOption("Makes things worse each time");
      await form.getByRole("button", { name: /^Keep this name/ }).click();
      await expect(page.locator("#loops")).toContainText(
        "“Rent” increases “Moves”, which increases “Rent”: it makes things worse each time.",
      );
    });

    test("the drawings are sound on a wide screen and on a telephone, in both languages", async () => {
      test.slow();
      const paths = [...records.values()].map((record) => `/records/${record}/drawing`);
      await expectSound(page, paths, { axe: javaScriptEnabled });
    });
  });
}
