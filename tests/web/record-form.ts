// The form of a record, as people fill it in: questions are known by how they begin, answers by their words.
import type { Locator, Page } from "@playwright/test";
import { expect } from "../world/test.ts";

export class RecordForm {
  constructor(private readonly page: Page) {}

  /** Opens the form from the page of the record. */
  async edit(): Promise<void> {
    await this.page.getByRole("link", { name: "Edit", exact: true }).click();
    await expect(this.page).toHaveURL(/\/edit$/);
  }

  /** Saves it, with another status if one is given, and ends on the page of the record. */
  async save(status?: string): Promise<void> {
    if (status) await this.answer("Status", status);
    await this.page.getByRole("button", { name: "Save", exact: true }).last().click();
    await expect(this.page).toHaveURL(/\/records\/[\w-]+$/);
  }

  /** Answers a question by choosing from a list, or by writing. */
  async answer(question: string, words: string, within: Page | Locator = this.page): Promise<void> {
    const controls = this.page.locator("input:not([type=checkbox]), textarea, select");
    const control = within.getByLabel(beginningWith(question)).and(controls).first();
    if ((await control.evaluate((element) => element.localName)) === "select")
      await control.selectOption(words);
    else await control.fill(words);
  }

  /** Writes the same in both languages. */
  async say(question: string, english: string, spanish: string): Promise<void> {
    const both = this.page.getByRole("group", { name: beginningWith(question) });
    await this.answer("English", english, both);
    await this.answer("Español", spanish, both);
  }

  /** Ticks one of several boxes by its label, because the box itself is drawn out of sight. */
  async tick(question: string, choice: string, within: Page | Locator = this.page): Promise<void> {
    const boxes = within.getByRole("group", { name: beginningWith(question) });
    await boxes
      .locator("label")
      .filter({ hasText: beginningWith(choice) })
      .first()
      .click();
  }

  /** Adds a first entry to a list that is empty. */
  async begin(list: string): Promise<void> {
    await this.page
      .getByRole("button")
      .filter({ hasText: `Add an entry: ${list}` })
      .click();
    await expect(this.firstEntry(list)).toBeVisible();
  }

  firstEntry(list: string): Locator {
    const entries = this.page.getByRole("group", { name: beginningWith(list) });
    return entries.getByRole("group", { name: "Entry 1", exact: true });
  }

  /** The entry of a list in which this was chosen when the page came, from a list or with a box. */
  entryWith(choice: string): Locator {
    const chosen = this.page.locator("option[selected], input[checked] + label").filter({ hasText: choice });
    return this.page.getByRole("group", { name: /^Entry \d+$/ }).filter({ has: chosen });
  }
}

const beginningWith = (words: string) => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
