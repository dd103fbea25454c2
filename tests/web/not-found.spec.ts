import { expect, inLanguage, languages, test } from "../world/browser.ts";
import { noSuchPlace } from "../world/places.ts";

test.use({ expectedComplaints: /404/ });

for (const language of languages) {
  test(`an unknown page leads on, in ${language}`, async ({ page }) => {
    const response = await page.goto(inLanguage(language, "/nothing"));
    expect(response?.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.locator("main").getByRole("link").first().click();
    await expect(page).toHaveURL(inLanguage(language, "/"));
  });

  test(`an unknown place leads to places that exist, in ${language}`, async ({ page }) => {
    const response = await page.goto(inLanguage(language, `/places/${noSuchPlace}`));
    expect(response?.status()).toBe(404);
    await page
      .locator("main")
      .getByRole("link", { name: /County/ })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`${inLanguage(language, "/places/99")}\\d{3}$`));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("County");
  });
}
