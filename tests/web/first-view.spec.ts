import { expect, test } from "../world/test.ts";
import { open, pages } from "./pages.ts";

const mostBytes = 60_000;

for (const name of ["the home page", "a community"]) {
  test(`the first view of ${name} takes less than 60 kilobytes`, async ({ page }) => {
    const sizes = new Map<string, number>();
    const addresses = new Map<string, string>();
    const conversation = await page.context().newCDPSession(page);
    await conversation.send("Network.enable");
    conversation.on("Network.requestWillBeSent", ({ requestId, request }) =>
      addresses.set(requestId, request.url),
    );
    conversation.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
      sizes.set(addresses.get(requestId) ?? requestId, encodedDataLength),
    );
    await open(page, pages[name]!);
    await page.waitForLoadState("networkidle");
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(sizes.size).toBeGreaterThan(3);
    expect(total, JSON.stringify(Object.fromEntries(sizes))).toBeLessThan(mostBytes);
  });
}
