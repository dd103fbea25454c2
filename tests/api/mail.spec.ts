// What the program writes to people, told by a mail server of our own; and what happens when that server does not play
// along.
import { execFileSync } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { MailServer, pathIn } from "../world/mail.ts";
import { foothold } from "../world/program.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, rosa, type Coalition, type Visitor, Workspace } from "../world/workspace.ts";

const publicAddress = "http://mobility.example.gov";
const sender = "mobility@example.gov";

const settings = (server: string) => [
  "--mail-server",
  server,
  "--mail-from",
  sender,
  "--public-address",
  publicAddress,
];

interface WithMail {
  mail: MailServer;
  workspace: Workspace;
  coordinator: Visitor;
}

async function startWithMail(coalition = kestrel, ...options: string[]): Promise<WithMail> {
  const mail = await MailServer.start();
  return { mail, ...(await startAt(mail.url, coalition, ...options)) };
}

async function startAt(server: string, coalition = kestrel, ...options: string[]) {
  const workspace = await Workspace.start(...settings(server), ...options);
  const coordinator = await workspace.firstAccount(rosa);
  await coordinator.foundCoalition(coalition);
  return { workspace, coordinator };
}

/** The page that the coordinator sees after inviting somebody. */
async function invite(coordinator: Visitor, email: string, coalition = kestrel, path = ""): Promise<string> {
  const form = { role: "editor", email };
  const response = await coordinator.send(`${path}/coalitions/${coalition.slug}/invitations`, form);
  expect(response.status(), await response.text()).toBe(200);
  return response.text();
}

async function health(workspace: Workspace): Promise<string> {
  const response = await (await workspace.visitor()).get("/healthz");
  expect(response.status()).toBe(200);
  return ((await response.json()) as { mail: string }).mail;
}

const linesOf = (workspace: Workspace, event: string) => workspace.log.split(`"event":"${event}"`).length - 1;

test.describe("an invitation with an address", () => {
  test.describe.configure({ mode: "default" });
  let world: WithMail;
  test.beforeAll(async () => {
    world = await startWithMail();
  });
  test.afterAll(async () => {
    await world.workspace.stop();
    await world.mail.stop();
  });

  test("goes there, and its link is shown as well", async () => {
    const page = await invite(world.coordinator, "Newcomer@Example.org");
    expect(page).toContain("We also send it to newcomer@example.org by mail.");
    const letter = await world.mail.letterTo("newcomer@example.org");
    const path = pathIn(letter, publicAddress);
    expect(page).toContain(`${publicAddress}${path}`);
    expect(letter.from).toBe(sender);
    expect(letter.headers).toMatchObject({
      from: sender,
      to: "newcomer@example.org",
      subject: `Invitation to ${kestrel.name}`,
      "content-type": "text/plain; charset=utf-8",
      "auto-submitted": "auto-generated",
    });
    expect(letter.text).toContain(`${rosa.name} invites you to work with ${kestrel.name}.`);
  });

  test("opens for whoever got it, also when a mail scanner opened it before", async () => {
    await invite(world.coordinator, elena.email);
    const path = pathIn(await world.mail.letterTo(elena.email), publicAddress);
    for (const method of ["GET", "HEAD", "GET"]) {
      const scanner = await world.workspace.visitor();
      expect((await scanner.context.fetch(path, { method })).status()).toBe(200);
    }
    const browser = await world.workspace.join(elena, path);
    expect((await browser.get(`/coalitions/${kestrel.slug}/types/task/new`)).status()).toBe(200);
  });

  test("speaks both languages to a stranger, that of the coordinator first", async () => {
    await invite(world.coordinator, "stranger@example.org", kestrel, "/es");
    const letter = await world.mail.letterTo("stranger@example.org");
    expect(letter.headers["subject"]).toBe(`Invitación a ${kestrel.name}`);
    expect(letter.headers["content-language"]).toBe("es");
    expect(letter.text.indexOf("Su función será: edición")).toBeGreaterThan(0);
    expect(letter.text.indexOf("Your role will be: editor")).toBeGreaterThan(
      letter.text.indexOf("Su función"),
    );
    expect(pathIn(letter, publicAddress)).toMatch(/^\/es\/join\/\w{48}$/);
    expect(letter.text).toMatch(/example\.gov\/join\/\w{48}/);
  });

  test("speaks the language that somebody with an account has chosen", async () => {
    const person = { name: "Inés Ñandú", email: "ines@example.org", password: "seven small boats" };
    const browser = await world.workspace.join(person, await world.coordinator.invite(kestrel, "viewer"));
    await browser.accepted("/account", { what: "person", name: person.name, language: "es" });
    await invite(world.coordinator, person.email);
    const letter = await world.mail.letterTo(person.email);
    expect(letter.text).toContain("Su función será: edición");
    expect(letter.text).not.toContain("Your role");
  });

  test("holds names as they are written, and nothing in them becomes a letter of its own", async () => {
    const trick = "Añil\r\nBcc: eve@evil.example\r\n\r\nOpen http://evil.example/now";
    await world.coordinator.accepted("/account", { what: "person", name: trick, language: "en" });
    const coalition: Coalition = {
      name: "Año Nuevo, Unión y Ñandúes: a coalition with a long name",
      slug: "ano",
    };
    await world.coordinator.foundCoalition(coalition);
    await invite(world.coordinator, "careful@example.org", coalition);
    const letter = await world.mail.letterTo("careful@example.org");
    expect(letter.headers["subject"]).toBe(`Invitation to ${coalition.name}`);
    expect(Object.keys(letter.headers)).not.toContain("bcc");
    expect(letter.text).toContain("Añil  Bcc: eve@evil.example    Open");
    expect(world.mail.letters.map(({ to }) => to)).not.toContain("eve@evil.example");
    await world.coordinator.accepted("/account", { what: "person", name: rosa.name, language: "en" });
  });

  test("is refused for what is no address, and stays with its link for one that takes no mail", async () => {
    const count = world.mail.letters.length;
    for (const email of [
      "x@example.org\r\nBcc: y@example.org",
      "a@example.org, b@example.org",
      "<a@example.org>",
    ]) {
      const form = { role: "editor", email };
      const refused = await world.coordinator.send(`/coalitions/${kestrel.slug}/invitations`, form);
      expect.soft(refused.status(), email).toBe(400);
    }
    const page = await invite(world.coordinator, "ñandú@example.org");
    expect(page).toContain("We cannot send mail to this address");
    expect(page).toContain(`${publicAddress}/join/`);
    expect(world.mail.letters).toHaveLength(count);
  });

  test("goes to one address ten times an hour, and then has only its link", async () => {
    for (let count = 0; count < 10; ++count)
      expect(await invite(world.coordinator, "often@example.org")).toContain("We also send it");
    expect(await invite(world.coordinator, "often@example.org")).toContain("Too much mail");
    await world.mail.lettersTo("often@example.org", 10);
    expect(await invite(world.coordinator, "seldom@example.org")).toContain("We also send it");
    await world.mail.letterTo("seldom@example.org");
    expect(await world.mail.lettersTo("often@example.org", 10)).toHaveLength(10);
  });

  test("leaves no link in the database or the log once it has been sent", async () => {
    const script =
      "import sqlite3,sys; print([row for row in sqlite3.connect(sys.argv[1]).execute('SELECT body FROM outbox WHERE sent_at IS NOT NULL')])";
    const bodies = () =>
      execFileSync("python3", ["-c", script, join(world.workspace.folder, "workspace.db")], {
        encoding: "utf8",
      });
    await invite(world.coordinator, "last@example.org");
    const token = pathIn(await world.mail.letterTo("last@example.org"), publicAddress)
      .split("/")
      .pop()!;
    await expect.poll(() => bodies().includes("('',)")).toBe(true);
    expect(bodies()).not.toContain("Hello");
    for (const secret of [token, "last@example.org"]) expect(world.workspace.log).not.toContain(secret);
  });
});

test("without a mail server, an invitation is a link to pass on", async () => {
  const workspace = await Workspace.start();
  try {
    const coordinator = await workspace.firstAccount(rosa);
    await coordinator.foundCoalition(kestrel);
    const page = await invite(coordinator, "newcomer@example.org");
    expect(page).toContain("sends no mail");
    expect(page).toMatch(/http:\/\/127\.0\.0\.1:\d+\/join\/\w{48}/);
    expect(await health(workspace)).toBe("off");
  } finally {
    await workspace.stop();
  }
});

test("mail that the server cannot take now goes later, and the log tells of it once", async () => {
  test.setTimeout(60_000);
  const { mail, workspace, coordinator } = await startWithMail();
  try {
    mail.refusals = { RCPT: "451 Try again later" };
    await invite(coordinator, "one@example.org");
    await invite(coordinator, "two@example.org");
    await expect.poll(() => mail.visits).toBeGreaterThanOrEqual(2);
    await expect.poll(async () => health(workspace)).toBe("fails");
    expect(linesOf(workspace, "mail_fails")).toBe(1);
    mail.refusals = {};
    await mail.letterTo("one@example.org");
    await mail.letterTo("two@example.org");
    await expect.poll(async () => health(workspace)).toBe("works");
    expect(linesOf(workspace, "mail_fails")).toBe(1);
    expect(linesOf(workspace, "mail_works_again")).toBe(1);
    expect(mail.letters).toHaveLength(2);
  } finally {
    await workspace.stop();
    await mail.stop();
  }
});

test("mail that the server will never take is given up, without its address in the log", async () => {
  const { mail, workspace, coordinator } = await startWithMail();
  try {
    mail.refusals = { RCPT: "550 No such mailbox here: gone@example.org" };
    await invite(coordinator, "gone@example.org");
    await expect.poll(() => linesOf(workspace, "mail_given_up")).toBe(1);
    expect(workspace.log).not.toContain("gone@example.org");
    mail.refusals = {};
    await invite(coordinator, "here@example.org");
    await mail.letterTo("here@example.org");
    expect(mail.letters.map(({ to }) => to)).toEqual(["here@example.org"]);
  } finally {
    await workspace.stop();
    await mail.stop();
  }
});

test("user and password come from the environment", async () => {
  process.env["FOOTHOLD_MAIL_USER"] = "foothold";
  process.env["FOOTHOLD_MAIL_PASSWORD"] = "nine quiet rivers";
  const { mail, workspace, coordinator } = await startWithMail();
  try {
    await invite(coordinator, "newcomer@example.org");
    await mail.letterTo("newcomer@example.org");
    expect(mail.logins).toEqual(["foothold:nine quiet rivers"]);
    expect(workspace.log).not.toContain("nine quiet rivers");
  } finally {
    delete process.env["FOOTHOLD_MAIL_USER"];
    delete process.env["FOOTHOLD_MAIL_PASSWORD"];
    await workspace.stop();
    await mail.stop();
  }
});

// 0.0.0.0 leads to this machine, but is no name of it that the program takes for safe.
test("a server elsewhere without TLS gets no mail, unless somebody said that it may", async () => {
  const mail = await MailServer.start();
  const server = `smtp://0.0.0.0:${mail.port}`;
  const careful = await startAt(server);
  try {
    await invite(careful.coordinator, "newcomer@example.org");
    await expect.poll(async () => health(careful.workspace)).toBe("fails");
    expect(mail.letters).toEqual([]);
  } finally {
    await careful.workspace.stop();
  }
  const open = await startAt(server, kestrel, "--mail-plain");
  try {
    await invite(open.coordinator, "newcomer@example.org");
    await mail.letterTo("newcomer@example.org");
  } finally {
    await open.workspace.stop();
    await mail.stop();
  }
});

test("a mail server that says nothing holds up neither pages nor the end of the program", async () => {
  const connections = new Set<Socket>();
  const silent = createServer((connection) => void connections.add(connection));
  await new Promise<void>((listening) => silent.listen(0, "127.0.0.1", listening));
  const { port } = silent.address() as AddressInfo;
  const { workspace, coordinator } = await startAt(`smtp://127.0.0.1:${port}`);
  await invite(coordinator, "newcomer@example.org");
  await expect.poll(() => connections.size, "the program waits for the silent server").toBeGreaterThan(0);
  expect((await coordinator.get("/account")).status()).toBe(200);
  await workspace.stop();
  silent.close();
});

test.describe("settings of mail that do not fit", () => {
  const server = ["--mail-server", "smtp://mail.example.gov"];
  const from = ["--mail-from", sender];
  const address = ["--public-address", publicAddress];
  const wrong: Record<string, [string[], string]> = {
    "no public address": [[...server, ...from], "--public-address"],
    "no sender": [[...server, ...address], "--mail-from"],
    "a sender without a server": [[...from, ...address], "--mail-server"],
    "a web address": [["--mail-server", "https://mail.example.gov", ...from, ...address], "smtp://"],
    "a password on the command line": [
      ["--mail-server", "smtp://ana:secret@mail.example.gov", ...from, ...address],
      "FOOTHOLD_MAIL_PASSWORD",
    ],
  };
  for (const [which, [words, advice]] of Object.entries(wrong))
    test(`${which}: the program does not start, and says what to do`, ({ folder, demonstration }) => {
      const run = foothold(
        "serve",
        "--data",
        folder,
        "--edition",
        demonstration,
        "--listen",
        "127.0.0.1:0",
        ...words,
      );
      expect(run.code).toBe(3);
      expect(run.complaint).toContain(advice);
    });
});
