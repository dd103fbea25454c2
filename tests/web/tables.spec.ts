// How somebody brings a table into a coalition in their browser, step by step, and takes it back. The same way is gone
// with scripts and without, in both languages and on a phone.
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { elena, startWorld, type World } from "../world/workspace.ts";
import { problemsOn } from "./axe.ts";
import { signIn } from "./signing-in.ts";

const table = `Name,Kind of organization,Color
Food Bank,Nonprofits and community-based organizations,blue
City Hall,Local governments,red
Trust,No such kind,green
`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.describe.configure({ mode: "serial" });
    let world: World;
    let page: Page;
    const mistakes: string[] = [];

    test.beforeAll(async ({ browser }) => {
      world = await startWorld();
      page = await newPage(browser);
      await signIn(page, elena);
    });
    test.afterAll(async () => {
      await page.context().close();
      await world.workspace.stop();
      expect(mistakes).toEqual([]);
    });

    async function newPage(browser: Browser): Promise<Page> {
      const context = await browser.newContext({ baseURL: world.workspace.url, javaScriptEnabled });
      const opened = await context.newPage();
      opened.on("pageerror", ({ message }) => mistakes.push(message));
      return opened;
    }

    async function sound(): Promise<void> {
      if (javaScriptEnabled) expect(await problemsOn(page)).toEqual([]);
    }

    test("a file is sent that is none, and then one that is", async () => {
      await page.goto("/coalitions/kestrel/types/organization");
      await page.getByRole("link", { name: "Bring in a table" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bring in a table: Organizations");
      await sound();
      await page.getByRole("button", { name: "Go on" }).click();
      await expect(page.getByRole("alert")).toContainText("There is no file and no table.");
      await sound();
      await page
        .getByLabel("File")
        .setInputFiles({ name: "partners.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
      await page.getByRole("button", { name: "Go on" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("What each column holds");
    });

    test("the columns are guessed, and can be chosen otherwise", async () => {
      await expect(page.getByText("This is partners.csv, with 3 lines")).toBeVisible();
      await expect(page.getByLabel("Kind of organization")).toHaveValue("audience");
      await expect(page.getByLabel("Color")).toHaveValue("_none");
      await expect(page.getByText("For example: blue · red · green")).toBeVisible();
      await sound();
      await page.getByLabel("Color").selectOption({ label: "Name" });
      await page.getByRole("button", { name: "See what would happen" }).click();
      await expect(page.getByRole("alert")).toContainText("Another column holds this already.");
      await sound();
      await page.getByLabel("Color").selectOption({ label: "Notes" });
      await page.getByRole("button", { name: "See what would happen" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("What would happen");
    });

    test("every problem is named before anything is written", async () => {
      await expect(page.getByRole("row", { name: /^4 Kind of organization No such kind/ })).toContainText(
        "Write one of these: Local governments,",
      );
      await expect(page.getByRole("row", { name: /^2 New Food Bank/ })).toContainText("blue");
      await sound();
      await page.goto("/coalitions/kestrel/types/organization");
      await expect(page.getByRole("link", { name: "Food Bank" })).toHaveCount(0);
      await page.goBack();
      await page.getByRole("button", { name: "Write 2 records and leave out 1 lines" }).click();
      await expect(page.getByText("The table is in")).toBeVisible();
      await sound();
      await page.getByRole("link", { name: "Food Bank" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Food Bank");
    });

    test("the import is found again in Spanish, and taken back", async () => {
      await page.goto("/es/coalitions/kestrel/types/organization/import");
      await sound();
      await page.getByRole("link", { name: "partners.csv" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Importación de partners.csv");
      await sound();
      await page.getByRole("link", { name: "Deshacer esta importación" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("¿Deshacer la importación de");
      await sound();
      await page.getByRole("button", { name: "Deshacer esta importación" }).click();
      await expect(page.getByText("La importación se deshizo")).toBeVisible();
      await sound();
      await page.goto("/coalitions/kestrel/types/organization");
      await expect(page.getByRole("link", { name: "Food Bank" })).toHaveCount(0);
    });

    test("on a phone a table is pasted, and no step needs sideways scrolling", async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto("/es/coalitions/kestrel/types/milestone/import");
      await fits();
      await page
        .getByLabel("O pegue la tabla aquí")
        .fill("Nombre\tPrevisto para\nInicio\t5/1/2026\nFin\tpronto");
      await page.getByRole("button", { name: "Continuar" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Qué contiene cada columna");
      await fits();
      await page.getByRole("button", { name: "Ver lo que pasaría" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lo que pasaría");
      await fits();
      await page.getByRole("link", { name: "Descartar esta tabla" }).click();
      await fits();
      await page.getByRole("button", { name: "Descartar esta tabla" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Traer una tabla: Hitos");
    });

    async function fits(): Promise<void> {
      const surplus = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(surplus).toBe(0);
      await sound();
    }
  });
}
