import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { allCounties, exampleCounty } from "../world/places.ts";
import { expect, test } from "../world/test.ts";
import { narrow, open } from "./pages.ts";

const address = "/map/share_employed";
const map = (page: Page) => page.locator("svg[data-county-map]");
const counties = (page: Page) => map(page).locator("a");

test("the whole map is one stop of the Tab key", async ({ page }) => {
  await open(page, address);
  await expect(counties(page)).toHaveCount(allCounties - 1);
  await expect(map(page).locator("a[tabindex='0']")).toHaveCount(1);
  await counties(page).first().focus();
  await page.keyboard.press("Tab");
  await expect(map(page).locator("a:focus")).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(counties(page).first()).toBeFocused();
});

test("arrows move over the map as it lies, and the name and value are shown", async ({ page }) => {
  await open(page, address);
  await counties(page).first().focus();
  await expect(page.locator("#map-reading")).toHaveText(/^Example County, EX: /);
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("#map-reading")).toHaveText(/^Alder County, EX: /);
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("#map-reading")).toHaveText(/^Example County, EX: /);
  // The page may scroll to what has the focus, so places are measured from the map.
  const top = async () =>
    (await map(page).locator("a:focus").boundingBox())!.y - (await map(page).boundingBox())!.y;
  const before = await top();
  await page.keyboard.press("ArrowDown");
  expect(await top()).toBeGreaterThan(before);
  await page.keyboard.press("End");
  await expect(counties(page).last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(counties(page).first()).toBeFocused();
});

test("where there is no county in a direction, the focus stays", async ({ page }) => {
  await open(page, address);
  await counties(page).first().focus();
  await page.keyboard.press("ArrowUp");
  await expect(counties(page).first()).toBeFocused();
});

test("the stop of the Tab key is where one left the map", async ({ page }) => {
  await open(page, address);
  await counties(page).first().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(counties(page).last()).toBeFocused();
});

test("Enter opens the page of the county", async ({ page, baseURL }) => {
  await open(page, address);
  await counties(page).first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${baseURL}/places/${exampleCounty.geoid}`);
});

test("a mouse opens the page of the county too", async ({ page, baseURL }) => {
  await open(page, address);
  await counties(page).first().click();
  await expect(page).toHaveURL(`${baseURL}/places/${exampleCounty.geoid}`);
});

test("the map can be had as a PNG picture", async ({ page }) => {
  await open(page, address);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the map as PNG" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("share_employed.png");
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  // Its width stands in the first chunk: twice that of the drawing.
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(1500);
});

test("when the picture cannot be made, that is said", async ({ page }) => {
  await open(page, address);
  await page.route("**/api/v1/map/*.svg*", (route) => route.abort());
  await page.getByRole("button", { name: "Download the map as PNG" }).click();
  await expect(page.getByRole("button", { name: "Your browser could not make the picture" })).toBeDisabled();
});

test("the form leads to another metric, year and group", async ({ page }) => {
  await open(page, address);
  await page.getByLabel("Metric").selectOption("share_hs_degree");
  await page.getByRole("button", { name: "Show", exact: true }).first().click();
  await expect(page).toHaveURL(/\/map\/share_hs_degree$/);
  await page.getByLabel("Group of people").selectOption("gender:Female");
  await page.getByRole("button", { name: "Show", exact: true }).first().click();
  await expect(page).toHaveURL(/subgroup_type=gender&subgroup=Female/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Female");
});

test("the table beside the map is sorted by value", async ({ page }) => {
  await open(page, address);
  const table = page.locator("#table table");
  await table.getByRole("button", { name: "Value" }).click();
  const values = await table
    .locator("tbody td[data-value]")
    .evaluateAll((cells) =>
      cells.map((cell) => cell.getAttribute("data-value")!).filter((value) => value !== ""),
    );
  expect(values.map(Number)).toEqual(values.map(Number).sort((first, second) => second - first));
});

test("the table of crime has no button to sort by value", async ({ page }) => {
  await open(page, "/map/rate_crime_violent");
  const table = page.locator("#table table");
  await expect(table.getByRole("button", { name: "County" })).toHaveCount(1);
  await expect(table.getByRole("button", { name: "Value" })).toHaveCount(0);
});

test("on a phone the map is as wide as the page and no wider", async ({ page }) => {
  await page.setViewportSize(narrow);
  await open(page, address);
  const box = (await map(page).boundingBox())!;
  expect(box.width).toBeLessThanOrEqual(320);
  expect(box.width).toBeGreaterThan(250);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the map is a picture with links for the mouse, and the table serves the keyboard", async ({
    page,
    baseURL,
  }) => {
    await open(page, address);
    await expect(map(page)).toHaveAttribute("role", "img");
    await expect(map(page).locator("a:not([tabindex='-1'])")).toHaveCount(0);
    await expect(page.getByRole("button", { name: /PNG/ })).toHaveCount(0);
    await expect(page.locator("noscript p")).toHaveText(/^A PNG picture is made by your browser/);
    await expect(page.locator("noscript p")).toBeVisible();
    await expect(page.locator("#table").getByRole("link", { name: exampleCounty.name })).toBeVisible();
    await counties(page).first().click();
    await expect(page).toHaveURL(`${baseURL}/places/${exampleCounty.geoid}`);
  });
});
