import { expect, languages, inLanguage, pageTypes, test } from "../world/browser.ts";

for (const [type, path] of Object.entries(pageTypes)) {
  test(`the switch of language keeps the page: ${type}`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole("link", { name: "Español" }).click();
    await expect(page).toHaveURL(`/es${path}`);
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await page.getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL(path);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
}

test("every link of a Spanish page stays in Spanish, but for the switch and the data", async ({ page }) => {
  for (const path of Object.values(pageTypes)) {
    await page.goto(inLanguage("es", path));
    const links = await page
      .locator("a[href]:not([hreflang])")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const leaving = links.filter((link) => link.startsWith("/") && !/^\/(es(\/|$)|api\/)/.test(link));
    expect(leaving, path).toEqual([]);
  }
});

test("no text of a page is a key or a hole", async ({ page }) => {
  for (const language of languages)
    for (const path of Object.values(pageTypes)) {
      await page.goto(inLanguage(language, path));
      const text = await page.locator("body").innerText();
      expect(text, path).not.toMatch(/\b[a-z]+\.[a-z_]+\.[a-z_]+\b|\{\w+\}|undefined|\bnan\b|\bNaN\b/);
    }
});
