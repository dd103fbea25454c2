// What axe-core finds. The script is evaluated in the page, because the pages load no script from elsewhere.
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../world/program.ts";
import { expect } from "../world/test.ts";

const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** One line for each element that breaks a rule. */
export async function problemsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate((tags) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({ runOnly: { type: "tag", values: tags } });
  }, rules);
  expect(results.passes.length, "rules that were looked at").toBeGreaterThan(5);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
