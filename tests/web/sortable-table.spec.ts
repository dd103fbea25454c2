// A table as web/README.md describes it, put into a page of the server to see what the script makes of it.
import type { Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";

const table = `
  <div class="fh-table-scroll" role="region" tabindex="0" aria-labelledby="caption-1">
    <table class="usa-table fh-table" data-sortable data-text-sorted="Sorted by {column}, {direction}"
      data-text-ascending="smallest first" data-text-descending="largest first">
      <caption id="caption-1">Counties</caption>
      <thead><tr>
        <th scope="col">County</th><th scope="col" class="fh-number">Employed</th><th scope="col" data-sort="none">Note</th>
      </tr></thead>
      <tbody>
        <tr><th scope="row">Élan</th><td class="fh-number" data-value="79.4">79.4%</td><td>b</td></tr>
        <tr><th scope="row">Zebra</th><td class="fh-number" data-value="">no value</td><td>a</td></tr>
        <tr><th scope="row">Alder</th><td class="fh-number" data-value="9.5">9.5%</td><td>c</td></tr>
        <tr><th scope="row">Fern</th><td class="fh-number">$1,080</td><td>d</td></tr>
      </tbody>
    </table>
  </div>`;

async function openTable(page: Page): Promise<void> {
  await page.route("/framework", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("</main>", `${table}</main>`) });
  });
  await page.goto("/framework");
}

const namesOf = (page: Page) => page.locator("table[data-sortable] tbody th").allTextContents();

test("numbers sort from the largest, then from the smallest, and no value stays last", async ({ page }) => {
  await openTable(page);
  const button = page.getByRole("button", { name: "Employed" });
  await button.click();
  expect(await namesOf(page)).toEqual(["Fern", "Élan", "Alder", "Zebra"]);
  await expect(page.locator("th", { has: button })).toHaveAttribute("aria-sort", "descending");
  await button.click();
  expect(await namesOf(page)).toEqual(["Alder", "Élan", "Fern", "Zebra"]);
  await expect(page.locator("th", { has: button })).toHaveAttribute("aria-sort", "ascending");
});

test("names sort by the alphabet of the language, by keyboard, and it is said aloud", async ({ page }) => {
  await openTable(page);
  await page.getByRole("button", { name: "County" }).press("Enter");
  expect(await namesOf(page)).toEqual(["Alder", "Élan", "Fern", "Zebra"]);
  await expect(page.getByRole("status").filter({ hasText: "Sorted" })).toHaveText(
    "Sorted by County, smallest first",
  );
});

test("a column that does not sort has no button", async ({ page }) => {
  await openTable(page);
  await expect(page.getByRole("button", { name: "Note" })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the table stands as it was written, without buttons that do nothing", async ({ page }) => {
    await openTable(page);
    expect(await namesOf(page)).toEqual(["Élan", "Zebra", "Alder", "Fern"]);
    await expect(page.locator("table button")).toHaveCount(0);
  });
});
