import { expect, named, releaseFolder, test } from "../world/test.ts";
import { open } from "./pages.ts";

const mostBytes = 60_000;

test("a second page brings little more than itself", async ({ page }) => {
  await open(page, "/");
  await page.waitForLoadState("networkidle");
  await page.getByRole("link", { name: "Framework", exact: true }).click();
  await page.waitForLoadState("networkidle");
  const files = await page.evaluate(
    () => performance.getEntriesByType("resource") as PerformanceResourceTiming[],
  );
  expect(files.length).toBeGreaterThan(3);
  // Styles, script and fonts are kept; a small picture that the first page did not show may come.
  expect(files.reduce((sum, { transferSize }) => sum + transferSize, 0)).toBeLessThan(2_000);
});

test.describe("on the real release", () => {
  test.skip(!releaseFolder, "NOT TESTED: set FOOTHOLD_RELEASE_DIR to the folder of the published CSV files");
  test.use({ baseURL: releaseFolder ? process.env["FOOTHOLD_RELEASE_URL"] : undefined });

  for (const [name, geoid] of Object.entries({
    "Boone County": "29019",
    "Los Angeles County": "06037",
    "New York": "3651000",
  }))
    test(`the first view of ${name} takes less than 60 kilobytes`, async ({ page }) => {
      expect(named("FOOTHOLD_RELEASE_URL")).toContain("http");
      const sizes: Promise<number>[] = [];
      page.on("requestfinished", (request) =>
        sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize)),
      );
      await open(page, `/places/${geoid}`);
      await page.waitForLoadState("networkidle");
      const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      expect(total).toBeGreaterThan(30_000);
      expect(total).toBeLessThan(mostBytes);
    });
});
