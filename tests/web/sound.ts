// What every page of a coalition has to be, whichever it is.
import type { Page } from "@playwright/test";
import { expect } from "../world/test.ts";
import { kestrel } from "../world/workspace.ts";
import { problemsOn } from "./axe.ts";
import { english, narrow, spanish, wide, type Language } from "./pages.ts";

interface Looking {
  languages?: Language[];
  /** Looking for what is not accessible takes a script in the page. */
  axe: boolean;
}

/** Opens pages of the coalition on a wide screen and on a telephone: each has its heading, and nothing scrolls sideways. */
export async function expectSound(
  page: Page,
  paths: string[],
  { languages = [english, spanish], axe }: Looking,
): Promise<void> {
  for (const { prefix } of languages)
    for (const path of paths)
      for (const size of [wide, narrow]) {
        await page.setViewportSize(size);
        await page.goto(`${prefix}/coalitions/${kestrel.slug}${path}`);
        await expectToFit(page, size.width);
        if (axe) expect(await problemsOn(page), `${prefix} ${path}`).toEqual([]);
      }
}

/** The same of the page that is open, for somebody who came there by links. Ends on the wide screen. */
export async function expectSoundHere(page: Page, { axe }: { axe: boolean }): Promise<void> {
  for (const size of [narrow, wide]) {
    await page.setViewportSize(size);
    await expectToFit(page, size.width);
  }
  if (axe) expect(await problemsOn(page), page.url()).toEqual([]);
}

async function expectToFit(page: Page, most: number): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, page.url()).toBeLessThanOrEqual(most);
}
