// How people of one coalition work together in their browsers: the first run, an invitation, the second step, two at the
// same record, its history and what they say about it. The same way is gone with scripts and without.
import type { Browser, Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { codeAt, stepOf } from "../world/authenticator.ts";
import { footholdOutput } from "../world/program.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, marcus, type Person, rosa, vera, Workspace } from "../world/workspace.ts";
import { problemsOn } from "./axe.ts";
import { signIn } from "./signing-in.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.describe.configure({ mode: "serial" });
    let workspace: Workspace;
    let rosaPage: Page;
    let elenaPage: Page;
    const mistakes: string[] = [];

    test.beforeAll(async ({ browser }) => {
      workspace = await Workspace.start();
      rosaPage = await newPage(browser);
      elenaPage = await newPage(browser);
    });
    test.afterAll(async () => {
      await rosaPage.context().close();
      await elenaPage.context().close();
      await workspace.stop();
      expect(mistakes).toEqual([]);
    });

    async function newPage(browser: Browser): Promise<Page> {
      const context = await browser.newContext({ baseURL: workspace.url, javaScriptEnabled });
      const page = await context.newPage();
      page.on("pageerror", ({ message }) => mistakes.push(message));
      return page;
    }

    async function sound(page: Page): Promise<void> {
      if (javaScriptEnabled) expect(await problemsOn(page)).toEqual([]);
    }

    test("the first visitor makes the first account and founds a coalition", async () => {
      await rosaPage.goto("/coalitions");
      await expect(rosaPage).toHaveURL(/\/setup$/);
      await sound(rosaPage);
      await rosaPage.getByLabel("Setup code").fill("not the code");
      await fillAccount(rosaPage, rosa, "Your name", "Email address", "Password");
      await rosaPage.getByRole("button", { name: "Make the account" }).click();
      await expect(rosaPage.getByText("This is not the setup code.").first()).toBeVisible();
      await expect(rosaPage.getByLabel("Your name")).toHaveValue(rosa.name);
      await sound(rosaPage);
      await rosaPage.getByLabel("Setup code").fill(workspace.setupCode);
      await rosaPage.getByLabel("Password").fill(rosa.password);
      await rosaPage.getByRole("button", { name: "Make the account" }).click();
      await expect(rosaPage.getByRole("heading", { level: 1 })).toHaveText("Your coalitions");
      await sound(rosaPage);
      await rosaPage.getByLabel("Name", { exact: true }).fill(kestrel.name);
      await rosaPage.getByLabel("Short name for the web address").fill(kestrel.slug);
      await rosaPage.getByRole("button", { name: "Start it" }).click();
      await expect(rosaPage.getByRole("heading", { level: 1 })).toHaveText(kestrel.name);
      await sound(rosaPage);
    });

    test("somebody invited joins in Spanish", async () => {
      await rosaPage.goto("/coalitions/kestrel/members");
      await rosaPage.getByLabel("Role", { exact: true }).selectOption("editor");
      await rosaPage.getByRole("button", { name: "Make a link" }).click();
      const link = (await rosaPage.getByText(/http:\/\/\S+\/join\/\w+/).textContent()) ?? "";
      await sound(rosaPage);
      await elenaPage.goto(link.replace("/join/", "/es/join/"));
      await expect(elenaPage.getByText("Su función será: edición")).toBeVisible();
      await sound(elenaPage);
      await fillAccount(elenaPage, elena, "Su nombre", "Correo electrónico", "Contraseña");
      await elenaPage.getByRole("button", { name: "Crear una cuenta y unirse" }).click();
      await expect(elenaPage.getByRole("heading", { level: 1 })).toHaveText(kestrel.name);
      await sound(elenaPage);
    });

    test("the second step is turned on and asked for at the next sign-in", async () => {
      await rosaPage.goto("/account");
      await sound(rosaPage);
      await rosaPage.getByRole("button", { name: "Turn the second step on" }).click();
      await expect(rosaPage.getByRole("img", { name: /QR code/ })).toBeVisible();
      const key = (await rosaPage.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? "";
      const secret = key.replaceAll(" ", "");
      await sound(rosaPage);
      await rosaPage.getByRole("textbox", { name: "Code" }).fill(codeAt(secret, stepOf(Date.now())));
      await rosaPage.getByRole("button", { name: "Turn it on" }).click();
      await expect(rosaPage.getByRole("heading", { name: "Keep these codes" })).toBeVisible();
      const recovery = (await rosaPage.locator("code").first().textContent()) ?? "";
      await sound(rosaPage);
      await expect(
        rosaPage.getByRole("banner").getByRole("link", { name: `Signed in as ${rosa.name}` }),
      ).toBeVisible();
      await rosaPage.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
      await expect(rosaPage.getByText("You are signed out.")).toBeVisible();
      await sound(rosaPage);
      await rosaPage.goto("/coalitions/kestrel");
      await rosaPage.getByRole("link", { name: "Coalitions" }).click();
      await rosaPage.getByLabel("Email address").fill(rosa.email);
      await rosaPage.getByLabel("Password").fill(rosa.password);
      await rosaPage.getByRole("button", { name: "Sign in" }).click();
      await expect(rosaPage.getByRole("heading", { level: 1 })).toHaveText("One more step");
      await sound(rosaPage);
      await rosaPage.getByLabel("Code").fill("000000");
      await rosaPage.getByRole("button", { name: "Go on" }).click();
      await expect(rosaPage.getByText("This code is not right").first()).toBeVisible();
      await rosaPage.getByLabel("Code").fill(recovery);
      await rosaPage.getByRole("button", { name: "Go on" }).click();
      await expect(rosaPage.getByRole("heading", { level: 1 })).toHaveText("Your coalitions");
    });

    test("a record is begun, with rows that are added, moved and removed", async () => {
      await rosaPage.goto("/coalitions/kestrel/types/decision/new");
      await sound(rosaPage);
      await rosaPage.getByLabel("Question to decide").fill("Which predictors first?");
      for (const option of ["Housing", "Jobs", "Nothing"]) {
        await rosaPage.getByRole("button", { name: /^Add an entry.*Options you looked at$/ }).click();
        await rosaPage.getByLabel("Option", { exact: true }).last().fill(option);
      }
      await rosaPage.getByRole("button", { name: /^Move up.*Entry 2$/ }).click();
      await rosaPage.getByRole("button", { name: /^Remove this entry.*Entry 3$/ }).click();
      await expect(rosaPage.getByText("Remove “Entry 3: Nothing”?")).toBeVisible();
      await expect(rosaPage.getByLabel("Option", { exact: true })).toHaveCount(3);
      await sound(rosaPage);
      await rosaPage.getByRole("button", { name: /^Yes, remove it.*Entry 3$/ }).click();
      await expect(rosaPage.getByLabel("Option", { exact: true })).toHaveCount(2);
      await sound(rosaPage);
      await rosaPage.getByRole("button", { name: "Save", exact: true }).last().click();
      await expect(rosaPage.getByRole("heading", { level: 1 })).toHaveText("Which predictors first?");
      const options = rosaPage.getByRole("listitem").filter({ hasText: /^(Jobs|Housing|Nothing)$/ });
      await expect(options).toHaveText(["Jobs", "Housing"]);
      await sound(rosaPage);
    });

    test("what is missing for a status is named, and nothing typed is lost", async () => {
      await rosaPage.getByRole("link", { name: "Edit", exact: true }).click();
      await rosaPage.getByLabel("Decision", { exact: true }).fill("Jobs come first.");
      await rosaPage.getByLabel("Status").selectOption("agreed");
      await rosaPage.getByRole("button", { name: "Save", exact: true }).last().click();
      const summary = rosaPage.getByRole("alert");
      await expect(summary.getByRole("link", { name: /^Date of the decision/ })).toBeVisible();
      await expect(rosaPage.getByLabel("Decision", { exact: true })).toHaveValue("Jobs come first.");
      await sound(rosaPage);
      await rosaPage.getByRole("button", { name: "Throw the draft away" }).click();
    });

    test("two people change different fields and both changes stay", async () => {
      const address = new URL(rosaPage.url()).pathname;
      await rosaPage.goto(`${address}/edit`);
      await elenaPage.goto(`/es${address}/edit`);
      await rosaPage.getByLabel("Who decided").fill("Steering committee");
      await elenaPage.getByLabel("Motivos", { exact: true }).fill("Es lo que pidieron los residentes.");
      await saveIn(rosaPage, "Save");
      await saveIn(elenaPage, "Guardar");
      await expect(elenaPage.getByText("Steering committee")).toBeVisible();
      await expect(elenaPage.getByText("Es lo que pidieron los residentes.")).toBeVisible();
      await sound(elenaPage);
    });

    test("two people change the same field and see both versions", async () => {
      const address = new URL(rosaPage.url()).pathname;
      await rosaPage.goto(`${address}/edit`);
      await elenaPage.goto(`/es${address}/edit`);
      await rosaPage.getByLabel("Who decided").fill("The board");
      await elenaPage.getByLabel("Quién decidió").fill("La junta de residentes");
      await saveIn(rosaPage, "Save");
      await saveIn(elenaPage, "Guardar");
      await expect(elenaPage.getByText("Alguien cambió lo mismo")).toBeVisible();
      const both = elenaPage.getByRole("row", { name: /Quién decidió/ });
      await expect(both).toContainText("The board");
      await expect(both).toContainText("La junta de residentes");
      await sound(elenaPage);
      await saveIn(elenaPage, "Guardar");
      await expect(elenaPage.getByText("La junta de residentes")).toBeVisible();
    });

    test("an older version is restored, and the history keeps everything", async () => {
      const address = new URL(rosaPage.url()).pathname;
      await rosaPage.goto(`${address}/history`);
      await expect(rosaPage.getByRole("heading", { name: /^Version / })).toHaveCount(5);
      await sound(rosaPage);
      await rosaPage.getByRole("button", { name: "Go back to version 4" }).click();
      await expect(rosaPage.getByText("The board")).toBeVisible();
    });

    test("somebody comments, and somebody else reads it in who did what", async () => {
      await elenaPage.goto(`/es${new URL(rosaPage.url()).pathname}`);
      await elenaPage.getByLabel("Diga algo").fill("¿Y la <b>vivienda</b>?");
      await elenaPage.getByRole("button", { name: "Enviar", exact: true }).click();
      await rosaPage.reload();
      await expect(rosaPage.getByText("¿Y la <b>vivienda</b>?")).toBeVisible();
      await rosaPage.goto("/coalitions/kestrel/activity");
      await expect(rosaPage.getByText(/^Elena Ruiz changed/).first()).toBeVisible();
      await sound(rosaPage);
    });

    test("the search finds what was written, also without its accents", async () => {
      await elenaPage.goto("/es/coalitions/kestrel");
      await elenaPage.getByRole("searchbox").fill("resid");
      await elenaPage.getByRole("button", { name: "Buscar" }).click();
      await expect(elenaPage.getByRole("link", { name: "Which predictors first?" })).toBeVisible();
      await sound(elenaPage);
    });

    test("a record is removed and brought back", async () => {
      await rosaPage.goto("/coalitions/kestrel/types/decision");
      await sound(rosaPage);
      await rosaPage.getByRole("link", { name: "Which predictors first?" }).click();
      await rosaPage.getByRole("link", { name: "Remove", exact: true }).click();
      await expect(rosaPage.getByRole("heading", { level: 1 })).toHaveText(
        "Remove “Which predictors first?”?",
      );
      await sound(rosaPage);
      await rosaPage.getByRole("link", { name: "Keep it" }).click();
      await rosaPage.getByRole("link", { name: "Remove", exact: true }).click();
      await rosaPage.getByRole("button", { name: "Remove", exact: true }).click();
      await expect(rosaPage.getByText("This has been removed.")).toBeVisible();
      await rosaPage.goto("/coalitions/kestrel/types/decision");
      await expect(rosaPage.getByRole("link", { name: "Which predictors first?" })).toHaveCount(0);
      await rosaPage.getByRole("link", { name: "Show what was removed" }).click();
      await rosaPage.getByRole("link", { name: "Which predictors first?" }).click();
      await rosaPage.getByRole("button", { name: "Bring back" }).click();
      await expect(rosaPage.getByText("This has been removed.")).toHaveCount(0);
    });

    if (javaScriptEnabled)
      test("what is typed is kept as a draft without pressing anything", async () => {
        await rosaPage.goto("/coalitions/kestrel/types/task/new");
        await rosaPage.locator("main textarea, main input[type=text]").first().fill("Call the library");
        await expect(rosaPage.getByText("Your draft is stored.")).toBeVisible();
        await rosaPage.goto("/coalitions/kestrel/types/task/new");
        await expect(rosaPage.locator("main textarea, main input[type=text]").first()).toHaveValue(
          "Call the library",
        );
      });

    test("at 320 pixels a form needs no sideways scrolling", async () => {
      await elenaPage.setViewportSize({ width: 320, height: 640 });
      await elenaPage.goto("/es/coalitions/kestrel/types/organization/new");
      const surplus = await elenaPage.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(surplus).toBe(0);
      await sound(elenaPage);
    });

    test("a member and a viewer join, in two languages, and each does what the role allows", async ({
      browser,
    }) => {
      const marcusPage = await newPage(browser);
      await joinBy(marcusPage, await invitationTo("member"), marcus);
      await marcusPage.goto("/coalitions/kestrel/types/decision");
      await marcusPage.getByRole("link", { name: "Which predictors first?" }).click();
      await expect(marcusPage.getByRole("link", { name: "Edit" })).toHaveCount(0);
      await marcusPage.getByLabel("Say something").fill(`@${elena.name}, is this yours?`);
      await marcusPage.getByRole("button", { name: "Send", exact: true }).click();
      await sound(marcusPage);
      await elenaPage.goto("/es/coalitions/kestrel");
      await expect(elenaPage.getByRole("heading", { name: "Donde se le nombra" })).toBeVisible();
      await sound(elenaPage);
      await marcusPage.context().close();

      const veraPage = await newPage(browser);
      await joinBy(veraPage, await invitationTo("viewer"), vera);
      await veraPage.goto("/es/coalitions/kestrel/types/decision");
      await veraPage.getByRole("link", { name: "Which predictors first?" }).click();
      await expect(veraPage.getByText(`@${elena.name}, is this yours?`)).toBeVisible();
      await expect(veraPage.getByLabel("Diga algo")).toHaveCount(0);
      await sound(veraPage);
      await veraPage.context().close();
    });

    test("a file is attached, and somebody else saves it", async () => {
      await rosaPage.goto("/coalitions/kestrel/types/decision");
      await rosaPage.getByRole("link", { name: "Which predictors first?" }).click();
      const file = { name: "Minutes of May.txt", mimeType: "text/plain", buffer: Buffer.from("We met.") };
      await rosaPage.getByLabel("Attach files").setInputFiles(file);
      await rosaPage.getByRole("button", { name: "Send files" }).click();
      await expect(rosaPage.getByRole("link", { name: "Minutes of May.txt", exact: true })).toBeVisible();
      await sound(rosaPage);
      await elenaPage.goto(`/es${new URL(rosaPage.url()).pathname}`);
      const [download] = await Promise.all([
        elenaPage.waitForEvent("download"),
        elenaPage.getByRole("link", { name: "Minutes of May.txt", exact: true }).click(),
      ]);
      expect(readFileSync(await download.path(), "utf8")).toBe("We met.");
      await sound(elenaPage);
    });

    test("the coalition is exported, brought in elsewhere, and its people find it there", async ({
      browser,
    }) => {
      await rosaPage.goto("/coalitions/kestrel/settings");
      await rosaPage.getByRole("link", { name: "Export", exact: false }).click();
      await sound(rosaPage);
      const [download] = await Promise.all([
        rosaPage.waitForEvent("download"),
        rosaPage.locator("main form[action$='/export'] button").click(),
      ]);
      const exported = await download.path();
      const elsewhere = await Workspace.start();
      try {
        const words = ["--data", elsewhere.folder];
        footholdOutput("coalition", "import", exported, ...words);
        expect(footholdOutput("coalition", "verify", "kestrel", ...words)).toContain("is intact");
        const link = footholdOutput("user", "reset-link", rosa.email, ...words).trim();
        const context = await browser.newContext({ baseURL: elsewhere.url, javaScriptEnabled });
        const page = await context.newPage();
        await page.goto(new URL(link, elsewhere.url).pathname);
        await page.locator("main input[type=password]").first().fill(rosa.password);
        await page.locator("main form button").click();
        await signIn(page, rosa);
        await page.goto("/coalitions/kestrel/types/decision");
        await page.getByRole("link", { name: "Which predictors first?" }).click();
        await expect(page.getByText(`@${elena.name}, is this yours?`)).toBeVisible();
        await expect(page.getByRole("link", { name: "Minutes of May.txt", exact: true })).toBeVisible();
        await sound(page);
        await context.close();
      } finally {
        await elsewhere.stop();
      }
    });

    async function invitationTo(role: string): Promise<string> {
      await rosaPage.goto("/coalitions/kestrel/members");
      await rosaPage.getByLabel("Role", { exact: true }).last().selectOption(role);
      await rosaPage.getByRole("button", { name: "Make a link" }).click();
      const link = (await rosaPage.getByText(/http:\/\/\S+\/join\/\w+/).textContent()) ?? "";
      return /\/join\/\w+/.exec(link)?.[0] ?? "";
    }

    async function joinBy(page: Page, invitation: string, person: Person): Promise<void> {
      await page.goto(invitation);
      await fillAccount(page, person, "Your name", "Email address", "Password");
      await page.locator("main form button").last().click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(kestrel.name);
    }
  });
}

async function fillAccount(page: Page, person: Person, ...[name, email, password]: string[]): Promise<void> {
  await page.getByLabel(name!).fill(person.name);
  await page.getByLabel(email!).fill(person.email);
  await page.getByLabel(password!).fill(person.password);
}

async function saveIn(page: Page, label: string): Promise<void> {
  await page.getByRole("button", { name: label, exact: true }).last().click();
}
