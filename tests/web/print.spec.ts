import { expect, test } from "../world/test.ts";
import { open, pages } from "./pages.ts";

for (const name of ["the home page", "a path", "a community", "a predictor of a community"]) {
  test(`on paper ${name} has no navigation and no search`, async ({ page }) => {
    await open(page, pages[name]!);
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const role of ["navigation", "search", "searchbox"] as const)
      await expect(page.getByRole(role).filter({ visible: true }), role).toHaveCount(0);
    // The headings of a sortable table are buttons on the screen; on paper they read like any heading.
    await expect(page.locator("button:visible:not(th button)")).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Español" })).toBeHidden();
    await expect(page.getByText("Skip to main content")).toBeHidden();
  });
}

test("on paper one can read what is folded on the screen", async ({ page }) => {
  await open(page, pages["a community"]!);
  const folded = page.getByText("The U.S. median is the value of the place");
  await expect(folded).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(folded).toBeVisible();
});

test("on paper a community keeps its numbers, its charts and their source", async ({ page }) => {
  await open(page, pages["a community"]!);
  await page.emulateMedia({ media: "print" });
  const numbers = page.getByRole("article").first();
  await expect(numbers).toBeVisible();
  await expect(numbers.getByRole("img").first()).toBeVisible();
  await expect(page.getByText("Source of the data:")).toBeVisible();
});
