// What can be counted on a page without judging it, on the screen and on paper.
import type { Page } from "@playwright/test";

/** What is out of order: headings, names given twice, links within the page that lead nowhere, and holes in texts. */
export function disorderOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wordsOf = (element: Element) => (element.textContent ?? "").trim();
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const twice = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at);

    const headings = all("h1, h2, h3, h4, h5, h6");
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    const firsts = levels.filter((level) => level === 1).length;
    const skipped = headings.filter((_, at) => (levels[at] ?? 0) > (levels[at - 1] ?? 0) + 1);
    const nameless = all("table").filter(
      (table) => !table.querySelector("caption") && !table.closest("[role=region][aria-label]"),
    );
    const lost = all("main a[href^='#']").filter(
      (link) => !document.getElementById(decodeURIComponent(link.getAttribute("href")!.slice(1))),
    );
    // Neither the key of a text nor a place where a value should have been filled in.
    const holes = document.body.innerText.match(
      /\b[a-z_]+\.[a-z_]+\.[a-z_]+\b|\{\w+\}|undefined|\bnan\b|\binf\b/i,
    );
    return [
      ...(firsts === 1 ? [] : [`${firsts} headings of level 1`]),
      ...skipped.map((heading) => `a level is left out before: ${wordsOf(heading)}`),
      ...headings.filter((heading) => !wordsOf(heading)).map(() => "a heading without words"),
      ...nameless.map((table) => `a table without a name: ${wordsOf(table).slice(0, 50)}`),
      ...twice(all("[id]").map(({ id }) => id)).map((id) => `two elements with the id ${id}`),
      ...lost.map((link) => `a link to nothing: ${link.getAttribute("href") ?? ""}`),
      ...(holes ?? []).map((hole) => `a hole in a text: ${hole}`),
    ];
  });
}

/** What one could press or follow on the screen, and what stands on paper all the same. The page is open for print. */
export function offersOnPaper(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    // The headings of a sortable table are buttons; they read like any heading. A form is printed with its fields.
    [
      ...document.querySelectorAll(
        "nav, [role=search], button:not(th button), main a[href*='/new?'], main a[href$='/new']",
      ),
    ]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 1)
      .map((one) => `${one.localName}: ${(one.textContent ?? "").trim().slice(0, 50)}`),
  );
}

/** The headings under which nothing stands on paper. The page is open for print. */
export function barePartsOnPaper(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isBare = (section: HTMLElement) =>
      !section.querySelector("svg") &&
      section.innerText.trim() === section.querySelector("h2, h3, h4")?.textContent?.trim();
    return [...document.querySelectorAll<HTMLElement>("main section")]
      .filter((section) => section.checkVisibility() && isBare(section))
      .map((section) => section.innerText.trim());
  });
}
