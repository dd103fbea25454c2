// What somebody tries with the way back for those who forgot their password.
import { codeAt, stepOf } from "../world/authenticator.ts";
import { MailServer, pathIn, type Letter } from "../world/mail.ts";
import { sendRaw } from "../world/raw.ts";
import { expect, test } from "../world/test.ts";
import {
  kestrel,
  rosa,
  sessionCookie,
  startWorld,
  vera,
  type Fields,
  type Person,
  type Visitor,
  type World,
} from "../world/workspace.ts";

test.describe.configure({ mode: "default" });

const publicAddress = "http://mobility.example.gov";

let mail: MailServer;
let world: World;
test.beforeAll(async () => {
  mail = await MailServer.start();
  const settings = ["--mail-server", mail.url, "--mail-from", "mobility@example.gov"];
  world = await startWorld("--behind-proxy", "--public-address", publicAddress, ...settings);
});
test.afterAll(async () => {
  await world.workspace.stop();
  await mail.stop();
});

let sources = 0;
const elsewhere = async (source = `192.0.2.${++sources}`) =>
  world.workspace.visitor({ "X-Forwarded-For": source });

let newcomers = 0;
async function newcomer(): Promise<{ person: Person; browser: Visitor }> {
  const number = ++newcomers;
  const email = `newcomer-${number}@example.org`;
  const person = { name: `Newcomer ${number}`, email, password: "seven small boats" };
  return { person, browser: await world.workspace.join(person, await world.rosa.invite(kestrel, "viewer")) };
}

async function ask(email: string, browser?: Visitor) {
  return (browser ?? (await elsewhere())).post("/forgot", { email });
}

const isReset = (letter: Letter) => letter.text.includes("/reset/");

async function resetLinkOf(person: Person): Promise<string> {
  expect((await ask(person.email)).status()).toBe(303);
  const letters = () => mail.letters.filter((letter) => letter.to === person.email && isReset(letter));
  await expect.poll(() => letters().length).toBeGreaterThan(0);
  return pathIn(letters().at(-1)!, publicAddress);
}

test("the link in the letter lets its owner choose a password, once", async () => {
  const { person } = await newcomer();
  const link = await resetLinkOf(person);
  expect(link).toMatch(/^\/reset\/[0-9a-f]{64}$/);
  const browser = await elsewhere();
  for (const method of ["GET", "HEAD", "GET"])
    expect((await browser.context.fetch(link, { method })).status(), "looking uses nothing up").toBe(200);
  const password = "eight small boats";
  for (const weak of ["", "short", person.email])
    expect((await browser.post(link, { password: weak })).status(), weak).toBe(400);
  expect((await browser.post(link, { password })).headers()["location"]).toBe("/sign-in?done=reset");
  expect(await browser.token(), "nobody is signed in by it").toBe("");
  expect((await browser.get(link)).status()).toBe(404);
  expect((await browser.post(link, { password: "nine small boats" })).status()).toBe(404);
  expect((await browser.signIn(person)).status()).toBe(400);
  expect((await browser.signIn({ ...person, password })).status()).toBe(303);
});

test("a new password ends every session, and its owner is told by mail", async () => {
  const { person, browser } = await newcomer();
  const link = await resetLinkOf(person);
  await (await elsewhere()).post(link, { password: "eight small boats" });
  expect((await browser.get("/account")).status()).toBe(303);
  const told = () => mail.letters.filter(({ to, headers }) => to === person.email && headers["subject"]);
  await expect
    .poll(() => told().map(({ headers }) => headers["subject"]))
    .toContain("Your password was changed");
  expect((await world.vera.get("/account")).status(), "of somebody else").toBe(200);
});

test("a password that is changed on the page of the account is told as well", async () => {
  const { person, browser } = await newcomer();
  const form = { what: "password", old_password: person.password, password: "eight small boats" };
  await browser.accepted("/account", form);
  expect((await mail.letterTo(person.email)).headers["subject"]).toBe("Your password was changed");
});

test("nobody learns from the answer or its headers who has an account", async () => {
  const browser = await elsewhere();
  const answer = async (email: string) => {
    const response = await ask(email, browser);
    const { date: _, ...headers } = response.headers();
    return { status: response.status(), headers, body: await response.text() };
  };
  const known = [];
  const unknown = [];
  for (let count = 0; count < 6; ++count) {
    known.push(await answer(vera.email));
    unknown.push(await answer(`nobody-${count}@example.org`));
  }
  const expected = known[0]!;
  for (const one of [...known, ...unknown]) expect(one).toEqual(expected);
  expect(expected.headers["location"]).toBe("/forgot?done=sent");
});

test("one account gets three links an hour, whoever asks, and strangers get no letter", async () => {
  const { person } = await newcomer();
  for (let count = 0; count < 8; ++count) {
    expect((await ask(person.email)).status()).toBe(303);
    expect((await ask("stranger@example.org")).status()).toBe(303);
  }
  const last = (await newcomer()).person;
  await resetLinkOf(last);
  expect(mail.letters.filter(({ to }) => to === person.email)).toHaveLength(3);
  expect(mail.letters.map(({ to }) => to)).not.toContain("stranger@example.org");
});

test("asking for more links does not close the first one", async () => {
  const { person } = await newcomer();
  const first = await resetLinkOf(person);
  await ask(person.email);
  await mail.lettersTo(person.email, 2);
  expect((await (await elsewhere()).get(first)).status()).toBe(200);
});

test("one source asks twenty times an hour", async () => {
  const browser = await elsewhere();
  for (let count = 0; count < 20; ++count)
    expect((await ask(`nobody-${count}@example.org`, browser)).status()).toBe(303);
  expect((await ask("nobody@example.org", browser)).status()).toBe(429);
  expect((await ask("nobody@example.org")).status()).toBe(303);
});

test("what is no address is refused, and comes back as text", async () => {
  const browser = await elsewhere();
  for (const email of [
    "",
    "nobody",
    `"><script>alert(1)</script>@example.org`,
    "a@b.example\r\nBcc: c@d.example",
  ]) {
    const response = await ask(email, browser);
    expect.soft(response.status(), email).toBe(400);
    expect.soft(await response.text()).not.toContain("<script>alert");
  }
});

test("the second step is still asked for", async () => {
  const { person, browser } = await newcomer();
  const { secret, code } = await offeredFactor(browser);
  const on = await browser.send("/account", { what: "factor-on", secret, code });
  expect(await on.text()).toContain("The second step is on");
  const link = await resetLinkOf(person);
  const other = await elsewhere();
  const password = "eight small boats";
  await other.post(link, { password });
  const signIn = await other.signIn({ ...person, password });
  expect(signIn.headers()["location"]).toBe("/sign-in/code");
  expect((await other.get("/account")).status()).toBe(303);
});

async function offeredFactor(browser: Visitor): Promise<{ secret: string; code: string }> {
  const offer = await (await browser.send("/account", { what: "factor-new" })).text();
  const secret = /name="secret"[^>]*value="([A-Z2-7]+)"/.exec(offer)?.[1] ?? "";
  return { secret, code: codeAt(secret, stepOf(Date.now())) };
}

test("made-up links are closed", async () => {
  const browser = await elsewhere();
  for (const token of ["a".repeat(64), "0", "%27%20OR%201=1--", "x".repeat(3000)]) {
    expect.soft((await browser.get(`/reset/${token}`)).status(), token.slice(0, 20)).toBe(404);
    const sent = await browser.post(`/reset/${token}`, { password: "eight small boats" });
    expect.soft(sent.status(), token.slice(0, 20)).toBe(404);
  }
});

test("a page of somebody else neither asks for a link nor uses one", async () => {
  const { person } = await newcomer();
  const link = await resetLinkOf(person);
  const browser = await elsewhere();
  const strangers: Fields[] = [{ Origin: "https://evil.example" }, { "Sec-Fetch-Site": "cross-site" }];
  for (const strange of strangers) {
    expect((await browser.post("/forgot", { email: person.email }, strange)).status()).toBe(403);
    const sent = await browser.post(link, { password: "eight small boats" }, strange);
    expect(sent.status()).toBe(403);
  }
  expect((await browser.signIn(person)).status()).toBe(303);
});

test("letters lead to the public address, whatever host the request names", async () => {
  const { person } = await newcomer();
  const body = new URLSearchParams({ email: person.email }).toString();
  const head = (path: string, host: string, cookie: string, length: number) => [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    `X-Forwarded-Host: ${host}`,
    `Cookie: ${sessionCookie}=${cookie}`,
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${length}`,
    "Connection: close",
    "",
  ];
  const forged = [...head("/forgot", "evil.example", "", body.length), body].join("\r\n");
  expect((await sendRaw(world.workspace.url, forged)).status).toBe(303);
  expect(pathIn(await mail.letterTo(person.email), publicAddress)).toMatch(/^\/reset\//);
  const form = { role: "viewer", email: "guest@example.org", _key: await world.rosa.formKey() };
  const invitation = new URLSearchParams(form).toString();
  const path = `/coalitions/${kestrel.slug}/invitations`;
  const token = await world.rosa.token();
  const sent = [...head(path, "evil.example", token, invitation.length), invitation].join("\r\n");
  expect((await sendRaw(world.workspace.url, sent)).status).toBe(200);
  const letter = await mail.letterTo("guest@example.org");
  expect(pathIn(letter, publicAddress)).toMatch(/^\/join\//);
  for (const { text } of mail.letters) expect.soft(text).not.toContain("evil.example");
});

test("the log tells no link and no address", async () => {
  const { person } = await newcomer();
  const link = await resetLinkOf(person);
  const browser = await elsewhere();
  await browser.get(link);
  await browser.get(`/es${link}?looked=twice`);
  await browser.post(link, { password: "eight small boats" });
  await expect.poll(() => world.workspace.log).toContain('"/reset/');
  await browser.get("/forgot?done=sent");
  await expect.poll(() => world.workspace.log.split('"path":"/forgot"').length).toBeGreaterThan(2);
  for (const secret of [link.split("/").pop()!, person.email, "eight small boats"])
    expect.soft(world.workspace.log.includes(secret), secret).toBe(false);
});

test("the pages on the way are kept by nobody, and the link goes to no other site", async () => {
  const link = await resetLinkOf(rosa);
  for (const path of [link, "/forgot", "/forgot?done=sent"]) {
    const headers = (await (await elsewhere()).get(path)).headers();
    expect.soft(headers["cache-control"], path).toBe("no-store");
    expect.soft(headers["referrer-policy"], path).toMatch(/^(same-origin|no-referrer)$/);
    expect.soft(headers["set-cookie"], path).toBeUndefined();
  }
});
