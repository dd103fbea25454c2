// One run for the tests of the API, of its defenses and of the pages; tests/README.md says how to write them.
import { defineConfig, devices } from "@playwright/test";

// Debian's browser: Playwright's own would have to be downloaded.
const executablePath = process.env.FOOTHOLD_CHROMIUM ?? "/usr/bin/chromium";
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  globalSetup: "./tools/test_servers.ts",
  outputDir: "build/test-results",
  reporter: [["list"], ["json", { outputFile: "build/check-logs/playwright.json" }]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.FOOTHOLD_CHECK !== undefined,
  use: { baseURL: process.env.FOOTHOLD_URL },
  projects: [
    { name: "api", testDir: "tests/api" },
    { name: "security", testDir: "tests/security" },
    { name: "documents", testDir: "tests/documents" },
    {
      name: "web",
      testDir: "tests/web",
      use: {
        ...devices["Desktop Chrome"],
        screenshot: "only-on-failure",
        launchOptions: {
          executablePath,
          // Chromium has no sandbox for root. The other flags keep it from asking its maker anything.
          chromiumSandbox: !asRoot,
          args: [
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
          ],
        },
      },
    },
  ],
});
