// Plans as their readers get them.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect } from "./test.ts";
import type { Visitor } from "./workspace.ts";

/** Writes people's own words for a section of the example's plan; what is left out is taken away. */
export async function writeSection(
  visitor: Visitor,
  section: string,
  text: { en?: string; es?: string },
): Promise<void> {
  const path = `/coalitions/example/plan/sections/${section}`;
  const revision = /name="_revision" value="(\d+)"/.exec(await visitor.page(path))?.[1] ?? "";
  await visitor.accepted(path, { _revision: revision, text_en: text.en ?? "", text_es: text.es ?? "" });
}

/** Times of change are kept to the second, and what was written in the same one counts as written together. */
export const aSecondLater = async (): Promise<void> => {
  await new Promise((later) => setTimeout(later, 1100));
};

/** The files in a folder, those in folders of its own too. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );

/** Every link of every page leads to a file of the folder, and to its part of the page. */
export function expectWholeCopy(folder: string): void {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const pages = filesIn(folder).filter((name) => name.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(10);
  const broken: string[] = [];
  for (const page of pages)
    for (const [, link = ""] of read(page).matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
      if (/^https?:/.test(link)) continue; // an address that people wrote themselves
      const [path = "", fragment] = link.split("#");
      const target = path === "" ? page : normalize(join(dirname(page), path));
      const exists = existsSync(join(folder, target)) && statSync(join(folder, target)).isFile();
      const hasPart = exists && (!fragment || read(target).includes(`id="${fragment}"`));
      if (!hasPart || link.startsWith("/")) broken.push(`${page} → ${link}`);
    }
  expect(broken).toEqual([]);
}
