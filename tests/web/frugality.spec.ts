import { expect, pageTypes, test, weightOf } from "../world/browser.ts";
import { named, releaseFolder } from "../world/test.ts";

const budget = 60_000;

for (const type of ["home", "community", "predictor of a community", "data"] as const) {
  test(`the first view of the page ${type} weighs less than 60 KB`, async ({ page }) => {
    const weight = await weightOf(page, pageTypes[type]);
    expect(weight).toBeGreaterThan(20_000);
    expect(weight).toBeLessThan(budget);
  });
}

test("a second page brings only itself", async ({ page }) => {
  await page.goto("/", { waitUntil: "networkidle" });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole("link", { name: "Framework", exact: true }).click();
  await page.waitForLoadState("networkidle");
  const files = asked.filter((path) => path.startsWith("/assets/"));
  const fromNetwork = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => (entry as PerformanceResourceTiming).transferSize > 0),
  );
  expect(asked).toContain("/framework");
  expect(fromNetwork.length, files.join(", ")).toBe(0);
});

test.describe("on the real release", () => {
  test.skip(!releaseFolder, "NOT TESTED: set FOOTHOLD_RELEASE_DIR to the folder of the published CSV files");
  test.use({ baseURL: releaseFolder ? named("FOOTHOLD_RELEASE_URL") : undefined });

  test("a community of the real release weighs less than 60 KB", async ({ page }) => {
    for (const geoid of ["29019", "06037", "3651000"])
      expect(await weightOf(page, `/places/${geoid}`), geoid).toBeLessThan(budget);
  });
});
