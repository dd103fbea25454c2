// What every test in a browser starts from: a page on which nothing may break or ask another host.
import { test as playwrightTest, expect, type Page } from "@playwright/test";
import { exampleCounty } from "./places.ts";

export { expect };

interface Options {
  /** Complaints of the browser that a test expects, such as that of a page that does not exist. */
  expectedComplaints: RegExp;
}

export const test = playwrightTest.extend<Options>({
  expectedComplaints: [/^$/, { option: true }],
  page: async ({ page, baseURL, expectedComplaints }, use) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => {
      complaints.push(`a dialog says ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      const isOwn = request.url().startsWith(baseURL ?? "") || request.url().startsWith("blob:");
      if (!isOwn) complaints.push(`a request to ${request.url()}`);
    });
    await use(page);
    expect(complaints.filter((complaint) => !expectedComplaints.test(complaint))).toEqual([]);
  },
});

export type Language = "en" | "es";
export const languages: Language[] = ["en", "es"];

/** The address of a page in a language. */
export function inLanguage(language: Language, path: string): string {
  return language === "es" ? `/es${path}` : path;
}

/** One page of every type, by what it is. */
export const pageTypes = {
  home: "/",
  "search results": "/places?q=kestrel",
  "search without results": "/places?q=zzzz",
  "all places": "/places",
  community: `/places/${exampleCounty.geoid}`,
  "community with little data": "/places/99035",
  "predictor of a community": `/places/${exampleCounty.geoid}/employment`,
  "predictor with pairs": `/places/${exampleCounty.geoid}/wealth`,
  framework: "/framework",
  pillar: "/framework/pillars/work",
  predictor: "/framework/predictors/employment",
  chapters: "/toolkit",
  chapter: "/toolkit/4",
  data: "/data",
  "import report": "/data/report",
};

/** The bytes that came over the line until the page was quiet, heads included. */
export async function weightOf(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) =>
    sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize)),
  );
  await page.goto(address, { waitUntil: "networkidle" });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
