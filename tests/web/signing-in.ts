// A browser in which somebody has signed in.
import type { Browser, Page } from "@playwright/test";
import type { Person, Workspace } from "../world/workspace.ts";

/** Fills in the form as people do, so that it works without scripts as well. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** A page of a new browser, with scripts or without. */
export async function signedInPage(
  browser: Browser,
  workspace: Workspace,
  person: Person,
  javaScriptEnabled: boolean,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: workspace.url, javaScriptEnabled });
  const page = await context.newPage();
  await signIn(page, person);
  return page;
}
