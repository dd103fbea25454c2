import { expect, test } from "../world/test.ts";
import { english, open, pages, spanish } from "./pages.ts";

for (const { name, prefix } of [english, spanish]) {
  test(`in ${name} an address that does not exist leads on to pages that do`, async ({ page }) => {
    const lost = `${prefix}${pages["an address that does not exist"]}`;
    await open(page, lost);
    const links = page.locator("main").getByRole("link");
    const count = await links.count();
    expect(count).toBeGreaterThan(2);
    for (let index = 0; index < count; ++index) {
      await open(page, lost);
      const answer = page.waitForResponse((response) => response.request().isNavigationRequest());
      await links.nth(index).click();
      expect((await answer).status()).toBe(200);
      await expect(page).not.toHaveURL(lost);
    }
  });
}

for (const [name, path] of Object.entries(pages)) {
  test(`the first key on ${name} offers to skip to the content`, async ({ page }) => {
    await open(page, path);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to main content" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });
}
