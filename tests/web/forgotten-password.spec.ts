// How somebody who forgot the password comes back, in both languages, by keyboard alone and on a small screen.
import type { Browser, Page } from "@playwright/test";
import { MailServer, pathIn } from "../world/mail.ts";
import { foothold } from "../world/program.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, rosa, Workspace } from "../world/workspace.ts";
import { problemsOn } from "./axe.ts";

test.describe.configure({ mode: "default" });

const publicAddress = "http://mobility.example.gov";

let mail: MailServer;
let workspace: Workspace;
test.beforeAll(async () => {
  mail = await MailServer.start();
  const settings = ["--mail-server", mail.url, "--mail-from", "mobility@example.gov"];
  workspace = await Workspace.start("--public-address", publicAddress, ...settings);
  const coordinator = await workspace.firstAccount(rosa);
  await coordinator.foundCoalition(kestrel);
  const browser = await workspace.join(elena, await coordinator.invite(kestrel, "editor"));
  await browser.accepted("/account", { what: "person", name: elena.name, language: "es" });
});
test.afterAll(async () => {
  await workspace.stop();
  await mail.stop();
});

async function withPage(
  browser: Browser,
  use: (page: Page) => Promise<void>,
  base = workspace,
): Promise<void> {
  const context = await browser.newContext({ baseURL: base.url, viewport: { width: 320, height: 640 } });
  await use(await context.newPage());
  await context.close();
}

async function sound(page: Page): Promise<void> {
  expect(await problemsOn(page)).toEqual([]);
  expect(await page.locator("h1").count()).toBe(1);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, "pixels beside the screen").toBeLessThanOrEqual(0);
}

test("in English, by keyboard", async ({ browser }) => {
  await withPage(browser, async (page) => {
    await page.goto("/sign-in");
    await sound(page);
    await page.getByRole("link", { name: "Forgot your password?" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Forgot your password?");
    await sound(page);
    await page.getByLabel("Email address").focus();
    await page.keyboard.type("rosa");
    await page.keyboard.press("Enter");
    await expect(page.getByText("This is no email address.").first()).toBeVisible();
    await sound(page);
    await page.getByLabel("Email address").fill(rosa.email);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look at your mail");
    await sound(page);
    const letter = await mail.letterTo(rosa.email);
    expect(letter.headers["subject"]).toBe("A new password for your account");
    await page.goto(pathIn(letter, publicAddress));
    await expect(page.getByText(rosa.email)).toBeVisible();
    await sound(page);
    await page.getByLabel("Password").fill("too short");
    await page.keyboard.press("Enter");
    await expect(page.getByText("The password is too short.").first()).toBeVisible();
    await sound(page);
    await page.getByLabel("Password").fill("eight small boats");
    await page.keyboard.press("Enter");
    await expect(page.getByText("The new password is saved")).toBeVisible();
    await sound(page);
    await page.getByLabel("Email address").fill(rosa.email);
    await page.getByLabel("Password").fill("eight small boats");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your coalitions");
  });
});

test("in Spanish, from the link in a letter in the language of its reader", async ({ browser }) => {
  await withPage(browser, async (page) => {
    await page.goto("/es/forgot");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("¿Olvidó su contraseña?");
    await sound(page);
    await page.getByLabel("Correo electrónico").fill(elena.email);
    await page.getByRole("button", { name: "Enviar el enlace" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Revise su correo");
    await sound(page);
    const letter = await mail.letterTo(elena.email);
    expect(letter.headers["subject"]).toBe("Una contraseña nueva para su cuenta");
    expect(letter.text).toContain(`Buenos días, ${elena.name}:`);
    const path = pathIn(letter, publicAddress);
    expect(path).toMatch(/^\/es\/reset\//);
    await page.goto(path);
    await sound(page);
    await page.getByLabel("Contraseña").fill("ocho barcos tranquilos");
    await page.getByRole("button", { name: "Guardar la contraseña nueva" }).click();
    await expect(page.getByText("La contraseña nueva está guardada")).toBeVisible();
    await sound(page);
    await page.goto(path);
    await expect(page.getByText("Este enlace ya no está abierto.")).toBeVisible();
    await sound(page);
  });
});

test("without mail, the page says who helps, and their link works", async ({ browser }) => {
  const silent = await Workspace.start();
  try {
    await silent.firstAccount(rosa);
    await withPage(
      browser,
      async (page) => {
        await page.goto("/forgot");
        await expect(page.getByText("Ask the administrator")).toBeVisible();
        await expect(page.getByRole("button", { name: "Send the link" })).toHaveCount(0);
        await sound(page);
        await page.goto("/es/forgot");
        await expect(page.getByText("Pregunte a la persona que la administra")).toBeVisible();
        await sound(page);
        const made = foothold("user", "reset-link", rosa.email, "--data", silent.folder);
        await page.goto(made.output.trim());
        await page.getByLabel("Password").fill("eight small boats");
        await page.getByRole("button", { name: "Save the new password" }).click();
        await expect(page.getByText("The new password is saved")).toBeVisible();
      },
      silent,
    );
  } finally {
    await silent.stop();
  }
});
