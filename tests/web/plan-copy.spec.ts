// The static copy of a plan as one reads it from a USB stick: from disk, with nothing behind it.
import { publish, startExample } from "../world/example.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { aSecondLater, filesIn, writeSection } from "../world/plans.ts";
import { footholdOutput } from "../world/program.ts";
import { expect, test } from "../world/test.ts";
import { expectSoundHere } from "./sound.ts";

test.describe.configure({ mode: "default" });

let copy = "";
test.beforeAll(async () => {
  const { workspace, coordinator } = await startExample();
  await writeSection(coordinator, "letter", { en: "Dear neighbors,", es: "Queridas vecinas:" });
  await publish(coordinator, "The first plan.");
  await aSecondLater();
  await writeSection(coordinator, "letter", { en: "Good morning.", es: "Queridas vecinas:" });
  await publish(coordinator, "A shorter letter.");
  copy = join(mkdtempSync(join(tmpdir(), "foothold-copy-")), "our plan");
  const words = ["--data", workspace.folder, "--format", "html", "--out", copy];
  footholdOutput("plan", "export", "example", ...words);
  await workspace.stop();
});
test.afterAll(() => rmSync(dirname(copy), { recursive: true }));

const at = (name: string) => pathToFileURL(join(copy, name)).href;

test("one gets from its first page to every other, in both languages", async ({ page }) => {
  test.slow();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(at("index.html"));
  for (const name of ["Summary", "Whole plan", "English and Spanish side by side"]) {
    await page.getByRole("link", { name, exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await page.getByRole("link", { name: "Español", exact: true }).click();
  await expect(page).toHaveURL(at("es/both-languages/index.html"));
  await page.getByRole("link", { name: "Mobility Action Plan for Example County" }).first().click();
  await expect(page).toHaveURL(at("es/index.html"));
  await page.getByRole("link", { name: "Qué cambió con la versión 2" }).click();
  await expect(page.getByText("Queridas vecinas:")).toHaveCount(0);
  expect(requests.filter((url) => !url.startsWith(pathToFileURL(copy).href))).toEqual([]);
  expect(requests.some((url) => url.endsWith(".css"))).toBe(true);
});

test("its pages are sound", async ({ page }) => {
  test.slow();
  const pages = filesIn(copy).filter((name) => name.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(20);
  for (const name of pages) {
    await page.goto(at(name));
    await expectSoundHere(page, { axe: true });
  }
});
