import { exampletonCity, kestrelCounty } from "../world/places.ts";
import { expect, test } from "../world/test.ts";
import { open } from "./pages.ts";

test.describe("while somebody types", () => {
  test.beforeEach(async ({ page }) => {
    await open(page, "/");
    await page.getByRole("combobox").pressSequentially("kestr");
    await expect(page.getByRole("option")).toHaveCount(2);
  });

  test("the number of suggestions is said without moving the focus", async ({ page }) => {
    await expect(page.getByRole("status")).toHaveText("2 places found");
    await expect(page.getByRole("combobox")).toBeFocused();
  });

  test("Escape closes the suggestions and keeps what was typed", async ({ page }) => {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("listbox")).toBeHidden();
    await expect(page.getByRole("combobox")).toHaveValue("kestr");
    await expect(page.getByRole("combobox")).toHaveAttribute("aria-expanded", "false");
  });

  test("Enter without a chosen suggestion shows all results", async ({ page }) => {
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/places?q=kestr");
    await expect(page.locator("main").getByRole("link")).toHaveCount(2);
  });

  test("past the last suggestion lies the field, and before the first one the last", async ({ page }) => {
    const chosen = page.getByRole("option", { selected: true });
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
    await expect(chosen).toHaveCount(0);
    await page.keyboard.press("ArrowUp");
    await expect(chosen).toContainText("Kestrel Ridge");
  });

  test("a click chooses a suggestion", async ({ page }) => {
    await page.getByRole("option", { name: kestrelCounty.name }).click();
    await expect(page).toHaveURL(`/places/${kestrelCounty.geoid}`);
  });

  test("the suggestions follow what is typed", async ({ page }) => {
    await page.getByRole("combobox").fill("exampleton");
    await page.getByRole("option", { name: "Exampleton" }).click();
    await expect(page).toHaveURL(`/places/${exampletonCity.geoid}`);
  });
});

test("when no place is found, that is said", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("combobox").pressSequentially("zzzzzz");
  await expect(page.getByRole("status")).toHaveText("No place found");
  await expect(page.getByRole("listbox")).toBeHidden();
});

test("the search works when suggestions cannot be loaded", async ({ page }) => {
  await page.route("**/api/**", (route) => route.abort());
  await open(page, "/");
  const failed = page.waitForEvent("requestfailed");
  await page.getByRole("combobox").pressSequentially("kestr");
  await failed;
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/places?q=kestr");
});

test.describe("hostile text is shown and runs nowhere", () => {
  const hostile = `<script>window.hacked=1</script>"><img src=x onerror=window.hacked=1>`;

  for (const prefix of ["", "/es"]) {
    test(`in the address ${prefix}/places`, async ({ page }) => {
      await open(page, `${prefix}/places?q=${encodeURIComponent(hostile)}`);
      await page.waitForLoadState("networkidle");
      await expect(page.locator("main")).toContainText(hostile);
      await expect(page.getByRole("combobox")).toHaveValue(hostile);
      await expect(page.locator("img[src=x]")).toHaveCount(0);
      expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    });
  }

  test("in the name of a suggestion", async ({ page }) => {
    const place = { geoid: "99023", name: hostile, state: hostile, level: "county", url: "/places/99023" };
    await page.route("**/api/v1/places?*", (route) => route.fulfill({ json: { places: [place] } }));
    await open(page, "/");
    await page.getByRole("combobox").pressSequentially("kestr");
    await expect(page.getByRole("option")).toContainText(hostile);
    await expect(page.locator("img[src=x]")).toHaveCount(0);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  });

  test("in an address that does not exist", async ({ page }) => {
    await page.goto(`/${encodeURIComponent(hostile)}`);
    await expect(page.locator("img[src=x]")).toHaveCount(0);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  });
});
