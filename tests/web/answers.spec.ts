// Every kind of answer in the form of a record, with scripts and without: what is typed is kept, what is wrong is said
// where it is wrong, and what was saved is read as people write it.
import type { Page } from "@playwright/test";
import { ContentWithEveryAnswer } from "../world/every-answer.ts";
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, Workspace, type Visitor } from "../world/workspace.ts";
import { problemsOn } from "./axe.ts";
import { signedInPage } from "./signing-in.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.describe.configure({ mode: "serial" });
    let content: ContentWithEveryAnswer;
    let workspace: Workspace;
    let visitor: Visitor;
    let page: Page;
    const list = `/coalitions/${kestrel.slug}/types/sampler`;

    test.beforeAll(async ({ browser }) => {
      content = new ContentWithEveryAnswer();
      workspace = await Workspace.start();
      visitor = await workspace.firstAccount(rosa);
      await visitor.foundCoalition(kestrel);
      for (const name of ["Food bank", "Library"])
        await visitor.makeRecord(kestrel, "organization", { name });
      page = await signedInPage(browser, workspace, rosa, javaScriptEnabled);
    });
    test.afterAll(async () => {
      await page.context().close();
      await workspace.stop();
      content.forget();
    });

    const sound = async () => {
      if (javaScriptEnabled) expect(await problemsOn(page)).toEqual([]);
    };
    const save = async (label = "Save") =>
      page.getByRole("button", { name: label, exact: true }).last().click();
    const group = (name: string) => page.getByRole("group", { name, exact: true });
    /** What the page says that was answered to a question. */
    const answer = (label: string) => page.locator(`dt:text-is("${label}") + dd`).first();

    test("every kind is asked for, kept and read", async () => {
      await page.goto(`${list}/new`);
      await sound();
      await page.getByLabel("Name", { exact: true }).fill("First");
      await page.getByLabel("Story").fill("Line one.\nLine two.");
      await page.getByLabel("People").fill("1,200");
      await page.getByLabel("Weight").fill("2.5");
      await page.getByLabel("Share").fill("45");
      await group("Budget").getByLabel("Amount in US dollars").fill("$12,500");
      await group("Budget").getByLabel("In prices of the year").fill("2026");
      await page.getByLabel("Day").fill("2026-05-01");
      await group("Span").getByLabel("From").fill("2026-05-01");
      await page.getByLabel("Color").selectOption("Blue");
      await page.getByRole("checkbox", { name: "Fall" }).press("Space");
      await page.getByLabel("Partner").selectOption("Library");
      await page.locator("#concerns-code").fill("Kestrel County, Example State; Food bank");
      await page.getByLabel("Where").fill("Kestrel County, Example State");
      await page.getByLabel("Agreed by all").selectOption("Not sure");
      await page.getByLabel("Level").selectOption({ index: 3 });
      await group("Slogan").getByLabel("English").fill("Homes first");
      await group("Slogan").getByLabel("Español").fill("Primero la vivienda");
      await page.getByLabel("Doubts").fill("Is it enough?");
      await save();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("First");
      await expect(answer("Story").locator("p")).toHaveText(["Line one.", "Line two."]);
      await expect(answer("People")).toHaveText("1,200");
      await expect(answer("Share")).toHaveText("45%");
      await expect(answer("Budget")).toHaveText("$12,500 (in prices of 2026)");
      await expect(answer("Day")).toHaveText("May 1, 2026");
      await expect(answer("Span")).toHaveText("since May 1, 2026");
      await expect(answer("Color")).toHaveText("Blue");
      await expect(answer("Seasons")).toHaveText("Fall");
      await expect(answer("Partner")).toHaveText("Library");
      await expect(answer("Concerns").getByRole("link")).toHaveText([
        "Kestrel County, Example State",
        "Food bank",
      ]);
      await expect(answer("Where")).toHaveText("Kestrel County, Example State");
      await expect(answer("Agreed by all")).toHaveText("Not sure");
      await expect(answer("Slogan").locator("p")).toHaveText([
        "English",
        "Homes first",
        "Español",
        "Primero la vivienda",
      ]);
      await expect(answer("Slogan").getByText("Primero la vivienda")).toHaveAttribute("lang", "es");
      await sound();
    });

    test("what was answered stands in the form again, and saving it anew changes nothing", async () => {
      await page.getByRole("link", { name: "Edit", exact: true }).click();
      await expect(group("Budget").getByLabel("Amount in US dollars")).toHaveValue("12500");
      await expect(page.getByRole("checkbox", { name: "Food bank" })).toBeChecked();
      await sound();
      await save();
      await page.getByRole("link", { name: "History" }).click();
      await expect(page.getByRole("heading", { name: /^Version / })).toHaveCount(1);
      await sound();
      await page.goBack();
    });

    test("a file of the record answers, and the history calls it by its name", async () => {
      const file = { name: "Memo.txt", mimeType: "text/plain", buffer: Buffer.from("We agreed.") };
      await page.getByLabel("Attach files").setInputFiles(file);
      await page.getByRole("button", { name: "Send files" }).click();
      await page.getByRole("link", { name: "Edit", exact: true }).click();
      await page.getByLabel("Paper").selectOption("Memo.txt");
      await save();
      await expect(answer("Paper").getByRole("link")).toHaveText("Memo.txt");
      await page.getByRole("link", { name: "History" }).click();
      await expect(page.getByRole("row", { name: /^Paper/ })).toContainText("Memo.txt");
      await page.goBack();
    });

    test("rows are added, moved and removed, and the page comes back where the row is", async () => {
      await page.getByRole("link", { name: "Edit", exact: true }).click();
      for (const [index, what] of ["Plan", "Build", "Paint"].entries()) {
        await page.getByRole("button", { name: /^Add an entry.*Steps$/ }).click();
        await expect(page).toHaveURL(new RegExp(`#steps\\.${index}$`));
        await expect(page.locator(`#steps\\.${index}`)).toBeFocused();
        await page.getByLabel("What to do").last().fill(what);
      }
      const second = page.locator("#steps\\.1");
      await second.getByLabel("Amount in US dollars").fill("300");
      await second.getByLabel("From", { exact: true }).fill("2026-06-01");
      await second.getByLabel("To", { exact: true }).fill("2026-06-30");
      await second.getByRole("checkbox", { name: "Library" }).press("Space");
      await second.getByLabel("Ready").selectOption({ index: 1 });
      await page.getByRole("button", { name: /^Move up.*Entry 2$/ }).click();
      await expect(page).toHaveURL(/#steps\.0$/);
      await page.getByRole("button", { name: /^Remove this entry.*Entry 3$/ }).click();
      await page.getByRole("button", { name: /^Yes, remove it.*Entry 3$/ }).click();
      await sound();
      await save();
      const steps = answer("Steps").getByRole("table", { name: "Steps" });
      await expect(steps.getByRole("columnheader")).toHaveText([
        "What to do",
        "Cost",
        "When",
        "With whom",
        "Ready",
      ]);
      await expect(steps.getByRole("rowheader")).toHaveText(["Build", "Plan"]);
      await expect(steps.getByRole("cell").nth(0)).toHaveText("$300");
      await expect(steps.getByRole("cell").nth(1)).toHaveText("June 1, 2026 – June 30, 2026");
      await expect(steps.getByRole("link", { name: "Library" })).toBeVisible();
      await sound();
    });

    test("what is wrong is said at the question, and the summary leads to each", async () => {
      await page.goto(`${list}/new`);
      await page.getByLabel("People").fill("a few");
      await page.getByLabel("Share").fill("145");
      await group("Budget").getByLabel("Amount in US dollars").fill("much");
      await group("Span").getByLabel("From").fill("2026-06-30");
      await group("Span").getByLabel("To").fill("2026-06-01");
      await page.locator("#concerns-code").fill("Atlantis");
      await page.getByLabel("Where").fill("Atlantis");
      await page.getByLabel("Status").selectOption("agreed");
      await save();
      const links = page.getByRole("alert").getByRole("link");
      await expect(links).toHaveText([
        /^Name:/,
        /^People:/,
        /^Share:/,
        /^Budget:/,
        /^Span:/,
        /^Concerns:/,
        /^Where:/,
        /^Steps:/,
      ]);
      for (const link of await links.all()) {
        const target = ((await link.getAttribute("href")) ?? "").slice(1);
        await expect(page.locator(`[id="${target}"]`), target).toHaveCount(1);
      }
      await expect(page.locator(".usa-error-message")).toHaveCount(8);
      await expect(page.getByLabel("People")).toHaveValue("a few");
      await expect(group("Budget").getByLabel("Amount in US dollars")).toHaveValue("much");
      await expect(page.getByLabel("Where")).toHaveValue("Atlantis");
      await expect(page.getByRole("checkbox", { name: "Atlantis" })).toBeChecked();
      await sound();
      await page.getByRole("button", { name: "Throw the draft away" }).click();
    });

    test("what was removed stays named where it was chosen, and cannot be chosen anew", async () => {
      const id = await visitor.makeRecord(kestrel, "organization", { name: "Old mill" });
      await visitor.makeRecord(kestrel, "sampler", { name: "Second", partner: `organization:${id}` });
      await page.goto(`${list}/new`);
      await page.getByLabel("Name", { exact: true }).fill("Third");
      await page.getByLabel("Partner").selectOption("Old mill");
      await visitor.accepted(`/coalitions/${kestrel.slug}/records/${id}/removal`, { _revision: "1" });
      await save();
      const link = page.getByRole("alert").getByRole("link", { name: /^Partner: What is referred to here/ });
      await expect(link).toHaveAttribute("href", "#partner");
      await expect(page.getByLabel("Partner")).toHaveAttribute("aria-invalid", "true");
      await sound();
      await page.getByRole("button", { name: "Throw the draft away" }).click();
      await page.goto(list);
      await page.getByRole("link", { name: "Second" }).click();
      await expect(answer("Partner")).toHaveText("Old mill (removed)");
      await page.getByRole("link", { name: "Edit", exact: true }).click();
      await expect(page.getByLabel("Partner").locator("option:checked")).toHaveText("Old mill (removed)");
      await page.getByLabel("Story").fill("Still there.");
      await save();
      await expect(answer("Story")).toHaveText("Still there.");
    });

    test("on a phone and in Spanish nothing scrolls sideways", async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      const title = "Elektrizitätsversorgungsgesellschaft".repeat(5);
      const id = await visitor.makeRecord(kestrel, "sampler", { name: title });
      for (const path of [
        `${list}/new`,
        `/coalitions/${kestrel.slug}/records/${id}`,
        `/coalitions/${kestrel.slug}/records/${id}/edit`,
      ]) {
        await page.goto(`/es${path}`);
        const surplus = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(surplus, path).toBe(0);
        await sound();
      }
    });
  });
}
