// Every page that leads through a coalition, newly founded and full, as a telephone shows it and as it is printed.
import { example } from "../world/example.ts";
import type { Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, Workspace } from "../world/workspace.ts";
import { barePartsOnPaper, disorderOn, offersOnPaper } from "./order.ts";
import { english, narrow, spanish } from "./pages.ts";
import { signedInPage } from "./signing-in.ts";

test.describe("every page of a coalition", () => {
  test.describe.configure({ mode: "default", timeout: 300_000 });
  let workspace: Workspace;
  let page: Page;

  test.beforeAll(async ({ browser }) => {
    workspace = await Workspace.start();
    const first = await workspace.firstAccount(rosa);
    await first.foundCoalition(kestrel);
    await first.send("/example-coalition", {});
    page = await signedInPage(browser, workspace, rosa, false);
    await page.setViewportSize(narrow);
  });
  test.afterAll(async () => {
    await page.context().close();
    await workspace.stop();
  });

  for (const { slug, name } of [kestrel, example])
    for (const { name: language, prefix } of [english, spanish])
      test(`of ${name} in ${language} is in order, fits on a telephone, and offers nothing on paper`, async () => {
        for (const path of await pagesOf(page, slug)) {
          await page.goto(prefix + path);
          expect.soft(await disorderOn(page), path).toEqual([]);
          expect
            .soft(await page.evaluate(() => document.documentElement.scrollWidth), path)
            .toBeLessThanOrEqual(320);
          await page.emulateMedia({ media: "print" });
          expect.soft(await offersOnPaper(page), path).toEqual([]);
          expect.soft(await barePartsOnPaper(page), path).toEqual([]);
          await expect.soft(page.getByRole("heading", { level: 1 }), path).toBeVisible();
          await page.emulateMedia({ media: null });
        }
      });

  // Nobody has written anything in it yet, so all words are ours.
  test("of a new coalition says everything in Spanish", async () => {
    const names = new Set(["Foothold", "English", "Español", rosa.name, kestrel.name]);
    for (const path of await pagesOf(page, kestrel.slug)) {
      const inEnglish = new Set(await textsOf(page, path));
      const left = (await textsOf(page, `/es${path}`)).filter(
        (text) => inEnglish.has(text) && !names.has(text),
      );
      expect.soft(left, path).toEqual([]);
    }
  });

  test("leads to the same page in the other language, with what was asked of it", async () => {
    for (const path of [
      "/checks?for=plan",
      "/search?q=plan",
      "/views/vision?sheet=yes",
      "/types/task?removed=yes",
    ]) {
      await page.goto(`/coalitions/${kestrel.slug}${path}`);
      await page.getByRole("link", { name: "Español" }).click();
      await expect(page).toHaveURL(`${workspace.url}/es/coalitions/${kestrel.slug}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });
});

/** What is reached from the first page over the seven chapters, each kind of thing by its list. */
async function pagesOf(page: Page, slug: string): Promise<string[]> {
  const home = `/coalitions/${slug}`;
  const found = new Set<string>();
  const chapters = [1, 2, 3, 4, 5, 6, 7].map((number) => `${home}/chapters/${number}`);
  for (const path of [home, ...chapters]) {
    found.add(path);
    await page.goto(path);
    for (const link of await page
      .locator("a[href]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href"))))
      if (
        link &&
        /^\/coalitions\/\w+\/(views|worksheets|types|[a-z]+$)/.test(link) &&
        !/\/new$|[?#]/.test(link)
      )
        found.add(link);
  }
  expect(found.size).toBeGreaterThan(120);
  return [...found].filter((path) => path.startsWith(home));
}

/** What stands between the elements of a page, as far as it is more than a number or a sign. */
async function textsOf(page: Page, path: string): Promise<string[]> {
  const markup = await (await page.request.get(path)).text();
  const texts = markup.replace(/<(script|style|title)\b.*?<\/\1>/gs, "").split(/<[^>]*>/);
  return texts.map((text) => text.trim()).filter((text) => /[a-z]{3}/i.test(text));
}
