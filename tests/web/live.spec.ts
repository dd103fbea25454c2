// Pages that stay open and show what others write meanwhile.
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, sessionCookie, startWorld, type Visitor, type World } from "../world/workspace.ts";
import { problemsOn } from "./axe.ts";

test.describe.configure({ mode: "default" });

let world: World;
let record: string;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(async () => world.workspace.stop());
test.beforeEach(async () => {
  const fields = { question: "Where do we meet?", _visibility: "coalition" };
  record = `/coalitions/${kestrel.slug}/records/${await world.rosa.makeRecord(kestrel, "decision", fields)}`;
});

/** A page of somebody who is signed in already, once it listens. */
async function open(browser: Browser, visitor: Visitor, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: world.workspace.url });
  await context.addCookies([
    { name: sessionCookie, value: await visitor.token(), url: world.workspace.url, httpOnly: true },
  ]);
  const page = await context.newPage();
  const listening = page.waitForRequest((request) => request.url().endsWith("/events"));
  await page.goto(path);
  await listening;
  return page;
}

test("a comment appears on the open page of somebody else, and is announced", async ({ browser }) => {
  const page = await open(browser, world.rosa, record);
  await expect(page.getByText("Nobody has said anything yet.")).toBeVisible();
  await world.elena.accepted(`${record}/comments`, { body: "At the library?" });
  await expect(page.getByText("At the library?")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "brought up to date" })).toBeAttached();
  expect(await problemsOn(page)).toEqual([]);
  await page.context().close();
});

test("a change appears on the record, in the list, and in who did what", async ({ browser }) => {
  const paths = [record, `/coalitions/${kestrel.slug}/types/decision`, `/coalitions/${kestrel.slug}`];
  const pages = await Promise.all(paths.map((path) => open(browser, world.rosa, path)));
  const change = { _revision: "1", question: "Which library?", _visibility: "coalition" };
  await world.elena.accepted(`${record}/edit`, change);
  for (const page of pages) await expect(page.getByText("Which library?").first()).toBeVisible();
  for (const page of pages) await page.context().close();
});

test("what somebody is typing stays as it is", async ({ browser }) => {
  const page = await open(browser, world.rosa, record);
  await page.getByLabel("Say something").fill("I think that");
  await world.elena.accepted(`${record}/comments`, { body: "At the library?" });
  await expect(page.getByText("At the library?")).toBeVisible();
  await expect(page.getByLabel("Say something")).toHaveValue("I think that");
  await page.context().close();
});

test("whoever edits hears that somebody has saved a newer version, and loses nothing", async ({
  browser,
}) => {
  const page = await open(browser, world.rosa, `${record}/edit`);
  await page.getByLabel("Question to decide").fill("Where do we meet in May?");
  const change = {
    _revision: "1",
    question: "Where do we meet?",
    decision: "At the library",
    _visibility: "coalition",
  };
  await world.elena.accepted(`${record}/edit`, change);
  await expect(page.getByText(`${elena.name} has saved a newer version meanwhile.`)).toBeVisible();
  await expect(page.getByLabel("Question to decide")).toHaveValue("Where do we meet in May?");
  await page.getByRole("button", { name: "Save", exact: true }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where do we meet in May?");
  await expect(page.getByText("At the library").first()).toBeVisible();
  await page.context().close();
});

test("a sorted table is sortable after it was brought up to date", async ({ browser }) => {
  const page = await open(browser, world.rosa, `/coalitions/${kestrel.slug}/types/decision`);
  await world.elena.makeRecord(kestrel, "decision", {
    question: "Another question",
    _visibility: "coalition",
  });
  await expect(page.getByText("Another question")).toBeVisible();
  await expect(page.getByRole("columnheader").getByRole("button").first()).toBeVisible();
  await page.context().close();
});

test("who may not see a record hears of nothing in it", async ({ browser }) => {
  const fields = { question: "In confidence", _visibility: "coordinators" };
  const hidden = `/coalitions/${kestrel.slug}/records/${await world.rosa.makeRecord(kestrel, "decision", fields)}`;
  const page = await open(browser, world.vera, `/coalitions/${kestrel.slug}/activity`);
  await world.rosa.accepted(`${hidden}/comments`, { body: "A secret" });
  await world.rosa.makeRecord(kestrel, "decision", { question: "In the open", _visibility: "coalition" });
  await expect(page.getByText("In the open")).toBeVisible();
  await expect(page.getByText("In confidence")).toHaveCount(0);
  await page.context().close();
});

test("a page that nobody looks at holds no connection, and catches up when somebody does", async ({
  browser,
}) => {
  const page = await open(browser, world.rosa, record);
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, "hidden", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await hide(true);
  await world.elena.accepted(`${record}/comments`, { body: "While you were away" });
  await page.waitForTimeout(1500);
  await expect(page.getByText("While you were away")).toHaveCount(0);
  await hide(false);
  await expect(page.getByText("While you were away")).toBeVisible();
  await page.context().close();
});
