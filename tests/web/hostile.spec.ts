import { expect, test } from "../world/browser.ts";

const attacks = [
  "<script>window.attacked = true</script>",
  "<img src=/nothing onerror='window.attacked = true'>",
  `"><svg onload="window.attacked = true">`,
  "' autofocus onfocus='window.attacked = true",
  "javascript:window.attacked = true",
  "{{constructor.constructor('window.attacked = true')()}}",
];
const wasAttacked = () => (window as unknown as { attacked?: boolean }).attacked === true;

for (const attack of attacks) {
  test(`what is typed never runs: ${attack}`, async ({ page }) => {
    for (const prefix of ["", "/es"]) {
      await page.goto(`${prefix}/places?q=${encodeURIComponent(attack)}`);
      await expect(page.getByRole("combobox")).toHaveValue(attack);
      await expect(page.locator("main")).toContainText(attack);
      expect(await page.evaluate(wasAttacked)).toBe(false);
    }
  });
}

test.describe("an address that is an attack", () => {
  test.use({ expectedComplaints: /404|400/ });

  test("is answered with a page that shows no more than text", async ({ page }) => {
    for (const attack of attacks) {
      await page.goto(`/places/${encodeURIComponent(attack)}`);
      expect(await page.evaluate(wasAttacked)).toBe(false);
      await page.goto(`/${encodeURIComponent(attack)}`);
      expect(await page.evaluate(wasAttacked)).toBe(false);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });
});

test("a suggestion is text, whatever the name of the place", async ({ page }) => {
  const name = attacks[1] ?? "";
  const place = { geoid: "99001", name, state: name, level: "county", url: "/places/99001" };
  await page.route("**/api/v1/places?**", (route) => route.fulfill({ json: { places: [place] } }));
  await page.goto("/");
  await page.getByRole("combobox").pressSequentially("ex");
  await expect(page.getByRole("option")).toContainText(name);
  expect(await page.evaluate(wasAttacked)).toBe(false);
});

test("the policy of the page keeps an injected script from running", async ({ page, request }) => {
  const policy = (await request.get("/")).headers()["content-security-policy"];
  expect(policy).not.toContain("unsafe-inline");
  await page.route("/toolkit", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</main>", "<script>window.attacked = true</script></main>");
    await route.fulfill({ response, body });
  });
  const refused = page.waitForEvent("console", (message) =>
    message.text().includes("Content Security Policy"),
  );
  await page.goto("/toolkit");
  await refused;
  expect(await page.evaluate(wasAttacked)).toBe(false);
});
