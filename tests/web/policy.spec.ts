import { expect, test } from "../world/test.ts";
import { open } from "./pages.ts";

const attacks = {
  script: "<script>window.attacked = true</script>",
  handler: `<img src="/nothing" onerror="window.attacked = true">`,
  style: "<style>main { display: none }</style>",
};

for (const [kind, attack] of Object.entries(attacks)) {
  test(`should an attacker get a ${kind} into a page, the browser refuses it`, async ({ page }) => {
    await page.route("/toolkit", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace("</main>", `${attack}</main>`);
      await route.fulfill({ response, body });
    });
    const refused = page.waitForEvent("console", (message) =>
      message.text().includes("Content Security Policy"),
    );
    await open(page, "/toolkit");
    await refused;
    expect(await page.evaluate(() => "attacked" in window)).toBe(false);
    await expect(page.locator("main")).toBeVisible();
  });
}
