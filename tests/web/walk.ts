// The way of one person through the pages, in one language, with scripts or without. Questions are known by their names
// and links by their addresses, so that one story can be told in every language.
import type { Browser, Locator, Page } from "@playwright/test";
import { expect } from "../world/test.ts";
import type { Fields } from "../world/workspace.ts";
import { problemsOn } from "./axe.ts";
import { open, type Language } from "./pages.ts";

export interface Way extends Language {
  javaScriptEnabled: boolean;
}

export class Walk {
  /** What was wrong on the way: errors of scripts, and elements that break a rule of accessibility. */
  readonly mistakes: string[] = [];
  private readonly seen = new Set<string>();

  private constructor(
    readonly page: Page,
    private readonly way: Way,
  ) {
    page.on("pageerror", ({ message }) => this.mistakes.push(`${page.url()}: ${message}`));
    page.on("console", (message) => {
      if (message.type() === "error") this.mistakes.push(`${message.text()} ${message.location().url}`);
    });
  }

  static async begin(browser: Browser, baseURL: string, way: Way): Promise<Walk> {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: way.javaScriptEnabled });
    return new Walk(await context.newPage(), way);
  }

  async end(): Promise<void> {
    await this.page.context().close();
  }

  async open(path: string): Promise<void> {
    await open(this.page, this.way.prefix + path);
    await this.arrive();
  }

  /** The first link in the text of the page whose address begins like this. */
  link(start: string): Locator {
    return this.page.locator(`main a[href^="${this.way.prefix}${start}"]`).first();
  }

  async follow(start: string): Promise<void> {
    const address = (await this.link(start).getAttribute("href")) ?? "";
    await this.link(start).click();
    await expect(this.page).toHaveURL(address);
    await this.arrive();
  }

  /** The control of a question; of boxes and radio buttons, the first. */
  control(name: string): Locator {
    return this.page.locator(`main [name="${name}"]`).first();
  }

  /**
   * Answers questions, each as its control asks for it. Of boxes, the one is chosen whose value begins like this, by its
   * label, because the box itself is drawn out of sight.
   */
  async answer(answers: Fields): Promise<void> {
    for (const [name, answer] of Object.entries(answers)) {
      const control = this.control(name);
      const type = await control.evaluate((element) => element.getAttribute("type") ?? element.localName);
      if (type === "select") await control.selectOption(answer);
      else if (type !== "radio" && type !== "checkbox") await control.fill(answer);
      else await this.page.locator(`main [name="${name}"][value^="${answer}"] + label`).click();
    }
  }

  /** Chooses the same in every list whose name begins like this. */
  async answerAll(start: string, answer: string): Promise<void> {
    for (const list of await this.page.locator(`main select[name^="${start}"]`).all())
      await list.selectOption(answer);
  }

  /** Presses the button of the form whose address ends like this. */
  async press(end: string): Promise<void> {
    await this.page.locator(`main form[action$="${end}"] button`).click();
  }

  /** Saves the form of a record, which leads to its page. */
  async save(): Promise<void> {
    await this.page.locator("main [name=_action][value=save]").last().click();
    await expect(this.page).toHaveURL(/\/records\/[\w-]+$/);
    await this.arrive();
  }

  /** Looks at a page that shows something new. */
  async look(): Promise<void> {
    await this.page.waitForLoadState();
    this.seen.add(this.page.url());
    if (!this.way.javaScriptEnabled) return;
    for (const problem of await problemsOn(this.page)) this.mistakes.push(`${this.page.url()}: ${problem}`);
  }

  private async arrive(): Promise<void> {
    if (!this.seen.has(this.page.url())) await this.look();
  }

  /** Where the links in the text of the page lead, as far as they stay here. */
  async addresses(): Promise<string[]> {
    const links = await this.page
      .locator("main a[href]")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const { origin } = new URL(this.page.url());
    return links
      .map((link) => new URL(link))
      .filter((link) => link.origin === origin)
      .map(({ pathname, search }) => pathname + search);
  }

  /** The addresses behind which this person finds no page, each with the status of the answer. */
  async deadEnds(addresses: Iterable<string>): Promise<string[]> {
    const dead: string[] = [];
    for (const address of addresses) {
      const response = await this.page.request.get(address, { maxRedirects: 0 });
      if (response.status() !== 200) dead.push(`${response.status()} ${address}`);
    }
    return dead;
  }
}
