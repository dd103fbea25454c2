// What somebody tries who wants to get in without a right to.
import { setTimeout as pause } from "node:timers/promises";
import { codeAt, stepOf } from "../world/authenticator.ts";
import { expect, test } from "../world/test.ts";
import {
  kestrel,
  memberId,
  marcus,
  quillwort,
  sessionCookie,
  startWorld,
  vera,
  type Person,
  type Visitor,
  type World,
} from "../world/workspace.ts";

test.describe.configure({ mode: "default" });

let world: World;
test.beforeAll(async () => {
  world = await startWorld("--behind-proxy");
});
test.afterAll(async () => world.workspace.stop());

let sources = 0;
/** A browser at a source of its own, so that no test uses up the tries of another one. */
const elsewhere = async (source = `192.0.2.${++sources}`) =>
  world.workspace.visitor({ "X-Forwarded-For": source });

const wrong = { password: "not the password at all" };

let newcomers = 0;
/** Somebody with an account that no other test changes. */
async function newcomer(): Promise<{ person: Person; browser: Visitor }> {
  const number = ++newcomers;
  const person = {
    name: `Newcomer ${number}`,
    email: `newcomer-${number}@example.org`,
    password: "seven small boats",
  };
  return { person, browser: await world.workspace.join(person, await world.rosa.invite(kestrel, "viewer")) };
}

test.describe("guessing", () => {
  test("a wrong password and an unknown address get the same answer", async () => {
    const browser = await elsewhere();
    const answer = async (email: string) => {
      const response = await browser.signIn({ ...vera, ...wrong, email });
      return { status: response.status(), page: (await response.text()).replaceAll(email, "…") };
    };
    const known = await answer(vera.email);
    expect(known.status).toBe(400);
    expect(await answer("nobody@example.org")).toEqual(known);
    expect(await browser.token()).toBe("");
  });

  test("the password does not come back in the page", async () => {
    const response = await (await elsewhere()).signIn({ ...vera, ...wrong });
    expect(await response.text()).not.toContain(wrong.password);
  });

  test("an empty, a huge or a nearly right password is wrong", async () => {
    const browser = await elsewhere();
    for (const password of ["", "x".repeat(100_000), `${vera.password} `, vera.password.toUpperCase()])
      expect.soft((await browser.signIn({ ...vera, password })).status()).toBe(400);
  });

  test("after ten wrong tries the source has to wait, another one does not", async () => {
    const guesser = await elsewhere();
    for (let count = 0; count < 10; ++count)
      expect((await guesser.signIn({ ...vera, ...wrong })).status()).toBe(400);
    const refused = await guesser.signIn({ ...vera, ...wrong });
    expect(refused.status()).toBe(429);
    expect((await guesser.signIn(vera)).status(), "with the right password").toBe(429);
    const other = await elsewhere();
    expect((await other.signIn(vera)).status()).toBe(303);
    expect((await other.get("/account")).status()).toBe(200);
  });

  test("another spelling of the address is no other address", async () => {
    const guesser = await elsewhere();
    for (let count = 0; count < 10; ++count) {
      const email = count % 2 ? vera.email.toUpperCase() : ` ${vera.email}`;
      await guesser.signIn({ ...vera, ...wrong, email });
    }
    expect((await guesser.signIn({ ...vera, ...wrong })).status()).toBe(429);
  });

  test("a source that makes up others before its own stays the one that the proxy names", async () => {
    const source = `192.0.2.${++sources}`;
    for (let count = 0; count < 10; ++count)
      await (await elsewhere(`10.0.0.${count}, ${source}`)).signIn({ ...marcus, ...wrong });
    expect((await (await elsewhere(`10.0.0.99, ${source}`)).signIn(marcus)).status()).toBe(429);
  });

  test("one source cannot go through many accounts", async () => {
    test.setTimeout(60_000);
    const guesser = await elsewhere();
    for (let count = 0; count < 100; ++count) {
      const status = (
        await guesser.signIn({ ...vera, ...wrong, email: `nobody-${count}@example.org` })
      ).status();
      expect(status).toBe(400);
    }
    expect((await guesser.signIn({ ...vera, ...wrong, email: "nobody-101@example.org" })).status()).toBe(429);
  });

  test("a right sign-in forgets the wrong tries before it", async () => {
    const browser = await elsewhere();
    for (const attempt of [1, 2]) {
      for (let count = 0; count < 9; ++count) await browser.signIn({ ...vera, ...wrong });
      expect((await browser.signIn(vera)).status(), `time ${attempt}`).toBe(303);
    }
  });

  test("guesses of the old password are limited for somebody signed in as well", async () => {
    const { browser } = await newcomer();
    const form = { what: "password", old_password: "not that one", password: "eight small boats" };
    for (let count = 0; count < 10; ++count)
      expect((await browser.send("/account", form)).status()).toBe(400);
    expect((await browser.send("/account", form)).status()).toBe(429);
  });
});

test.describe("sessions", () => {
  test("a planted cookie stays worthless: the token changes at sign-in", async () => {
    for (const planted of ["a".repeat(64), "x", "../../etc/passwd", await world.vera.token()]) {
      const browser = await elsewhere();
      const headers = { Cookie: `${sessionCookie}=${planted}` };
      const form = { email: marcus.email, password: marcus.password };
      const response = await browser.post("/sign-in", form, headers);
      expect(response.status()).toBe(303);
      const token = /foothold_session=(\w+)/.exec(response.headers()["set-cookie"] ?? "")?.[1];
      expect(token).toMatch(/^[0-9a-f]{64}$/);
      expect(token).not.toBe(planted);
      const page = await (await elsewhere()).get("/account", headers);
      expect(await page.text()).not.toContain(marcus.email);
    }
  });

  test("two sign-ins of one person have different tokens and keys", async () => {
    const browsers = [await elsewhere(), await elsewhere()];
    for (const browser of browsers) await browser.signIn(vera);
    const [first, second] = browsers;
    expect(await first!.token()).not.toBe(await second!.token());
    expect(await first!.formKey()).not.toBe(await second!.formKey());
    expect(await first!.formKey()).not.toBe(await first!.token());
  });

  test("signing out ends the session on the server", async () => {
    const browser = await elsewhere();
    await browser.signIn(vera);
    const headers = { Cookie: `${sessionCookie}=${await browser.token()}` };
    expect((await (await elsewhere()).get("/account", headers)).status()).toBe(200);
    expect(await browser.accepted("/sign-out", {})).toBe("/sign-in?done=signed-out");
    expect(await browser.token()).toBe("");
    expect((await (await elsewhere()).get("/account", headers)).status()).toBe(303);
  });

  test("signing out elsewhere ends every session but this one", async () => {
    const { person, browser } = await newcomer();
    const other = await elsewhere();
    await other.signIn(person);
    await browser.accepted("/account", { what: "end-others" });
    expect((await other.get("/account")).status()).toBe(303);
    expect((await browser.get("/account")).status()).toBe(200);
  });

  test("nobody ends the session of somebody else", async () => {
    const { person, browser } = await newcomer();
    const other = await elsewhere();
    await other.signIn(person);
    const id = /name="session"[^>]*value="([^"]+)"/.exec(await other.page("/account"))?.[1] ?? "";
    expect(id).not.toBe("");
    await world.marcus.send("/account", { what: "end-session", session: id });
    expect((await browser.get("/account")).status()).toBe(200);
    await other.send("/account", { what: "end-session", session: id });
    expect((await browser.get("/account")).status()).toBe(303);
  });

  test("a new password ends all other sessions, and the old one is wrong from then on", async () => {
    const { person, browser } = await newcomer();
    const other = await elsewhere();
    await other.signIn(person);
    const password = "eight small boats";
    await browser.accepted("/account", { what: "password", old_password: person.password, password });
    expect((await other.get("/account")).status()).toBe(303);
    expect((await browser.get("/account")).status()).toBe(200);
    expect((await other.signIn(person)).status()).toBe(400);
    expect((await other.signIn({ ...person, password })).status()).toBe(303);
  });

  test("the page of an account shows no token", async () => {
    const browser = await elsewhere();
    await browser.signIn(vera);
    expect(await browser.page("/account")).not.toContain(await browser.token());
  });
});

test.describe("passwords", () => {
  const refused: Record<string, string> = {
    "one that is too short": "boats 7 x",
    "one that is too long": "boats ".repeat(60),
    "one letter again and again": "aaaaaaaaaaaaaaaa",
    "one made of the name": "Ines Park Ines",
    "one made of the address": "ines@example.org",
  };
  for (const [which, password] of Object.entries(refused))
    test(`${which} makes no account`, async () => {
      const invitation = await world.rosa.invite(kestrel, "viewer");
      const browser = await elsewhere();
      const form = { name: "Ines Park", email: "ines@example.org", password };
      const response = await browser.post(invitation, form);
      expect(response.status()).toBe(400);
      expect(await response.text()).not.toMatch(/type="password"[^>]*value="[^"]/);
      expect((await browser.get(invitation)).status(), "the invitation").toBe(200);
    });
});

test.describe("invitations", () => {
  test("looking does not use one up, joining does", async () => {
    const invitation = await world.rosa.invite(kestrel, "viewer");
    for (const count of [1, 2, 3])
      expect((await (await elsewhere()).get(invitation)).status(), `look ${count}`).toBe(200);
    const person = { name: "Ada Moss", email: "ada@example.org", password: "seven small boats" };
    await (await elsewhere()).joinAs(person, invitation);
    const again = await elsewhere();
    expect((await again.get(invitation)).status()).toBe(404);
    const response = await again.post(invitation, { ...person, email: "ada2@example.org" });
    expect(response.status()).toBe(404);
    expect((await again.signIn({ ...person, email: "ada2@example.org" })).status()).toBe(400);
  });

  test("one is for one person, also when several come at once", async () => {
    const invitation = await world.paul.invite(quillwort, "viewer");
    const people = Array.from({ length: 8 }, (_, number) => ({
      name: `Runner ${number}`,
      email: `runner-${number}@example.org`,
      password: "seven small boats",
    }));
    const browsers = await Promise.all(people.map(async () => elsewhere()));
    const answers = await Promise.all(
      people.map((person, at) => browsers[at]!.post(invitation, { ...person })),
    );
    expect(answers.filter((answer) => answer.status() === 303)).toHaveLength(1);
    const page = await world.paul.page(`/coalitions/${quillwort.slug}/members`);
    expect(new Set(page.match(/Runner \d/g))).toHaveProperty("size", 1);
  });

  test("one that was withdrawn is closed", async () => {
    const invitation = await world.paul.invite(quillwort, "coordinator");
    const page = await world.paul.page(`/coalitions/${quillwort.slug}/members`);
    const id = /\/invitations\/([\w-]+)\/withdrawal/.exec(page)?.[1];
    await world.paul.accepted(`/coalitions/${quillwort.slug}/invitations/${id}/withdrawal`, {});
    expect((await (await elsewhere()).get(invitation)).status()).toBe(404);
    expect((await world.vera.send(invitation, {})).status()).toBe(404);
  });

  test("one gives its own role in its own coalition, whatever the form says", async () => {
    const invitation = await world.rosa.invite(kestrel, "viewer");
    const person = { name: "Ivo Reed", email: "ivo@example.org", password: "seven small boats" };
    const browser = await elsewhere();
    const form = { ...person, role: "coordinator", coalition: quillwort.slug, administrator: "1" };
    expect((await browser.post(invitation, form)).headers()["location"]).toBe(`/coalitions/${kestrel.slug}`);
    expect((await browser.get(`/coalitions/${kestrel.slug}/types/task/new`)).status()).toBe(403);
    expect((await browser.get(`/coalitions/${quillwort.slug}`)).status()).toBe(404);
    expect((await browser.send("/coalitions", { name: "Mine", slug: "mine" })).status()).toBe(404);
  });

  test("one for a lower role takes none away", async () => {
    await world.elena.send(await world.rosa.invite(kestrel, "viewer"), {});
    expect((await world.elena.get(`/coalitions/${kestrel.slug}/types/task/new`)).status()).toBe(200);
  });

  test("an address that has an account gets no second one", async () => {
    const invitation = await world.rosa.invite(kestrel, "coordinator");
    const browser = await elsewhere();
    const form = { name: "Vera Novak", email: vera.email.toUpperCase(), password: "seven small boats" };
    expect((await browser.post(invitation, form)).status()).toBe(409);
    expect(await browser.token()).toBe("");
    const role = await memberId(world.rosa, kestrel, vera);
    expect(role).not.toBe("");
    expect((await browser.signIn({ ...vera, password: "seven small boats" })).status()).toBe(400);
  });

  test("made-up ones are closed", async () => {
    for (const token of ["a".repeat(48), "x", "%27%20OR%201=1--", "_"])
      expect.soft((await world.nobody.get(`/join/${token}`)).status(), token).toBe(404);
  });
});

test("nobody makes the first account a second time", async () => {
  const person = { name: "Mallory", email: "mallory@example.org", password: "seven small boats" };
  const browser = await elsewhere();
  const codes = [world.workspace.setupCode, "", "0000000000000000"];
  for (const setup_code of codes) {
    const status = (await browser.post("/setup", { ...person, setup_code })).status();
    expect.soft([400, 409]).toContain(status);
  }
  expect((await browser.signIn(person)).status()).toBe(400);
});

test.describe("the second step", () => {
  interface WithSecondStep {
    person: Person;
    browser: Visitor;
    secret: string;
    /** The step of the code that turned it on, which is used up. */
    used: number;
    recovery: string[];
  }

  async function offeredSecret(browser: Visitor): Promise<string> {
    const offer = await (await browser.send("/account", { what: "factor-new" })).text();
    const secret = /name="secret"[^>]*value="([A-Z2-7]+)"/.exec(offer)?.[1];
    if (!secret) throw new Error("No secret is offered");
    return secret;
  }

  /** Waits when the present step is about to end, so that a test does not see two. */
  async function awayFromTheEdge(): Promise<void> {
    const left = 30_000 - (Date.now() % 30_000);
    if (left < 2_000) await pause(left + 50);
  }

  async function withSecondStep(): Promise<WithSecondStep> {
    const { person, browser } = await newcomer();
    await awayFromTheEdge();
    const secret = await offeredSecret(browser);
    // The step before this one, so that the code of this one is left to sign in with.
    const used = stepOf(Date.now()) - 1;
    const form = { what: "factor-on", secret, code: codeAt(secret, used) };
    const page = await (await browser.send("/account", form)).text();
    const recovery = Array.from(page.matchAll(/<code>(\w+)<\/code>/g), ([, code = ""]) => code);
    expect(recovery).toHaveLength(8);
    return { person, browser, secret, used, recovery };
  }

  test("the password alone opens nothing", async () => {
    const { person } = await withSecondStep();
    const browser = await elsewhere();
    const response = await browser.signIn(person, { to: "/account" });
    expect(response.headers()["location"]).toBe("/sign-in/code?to=/account");
    expect((await browser.get("/account")).status()).toBe(303);
    expect((await browser.get(`/coalitions/${kestrel.slug}`)).status()).toBe(401);
    expect((await browser.get("/coalitions")).status()).toBe(303);
    expect((await browser.post("/account", { what: "factor-off" })).status()).toBe(401);
  });

  test("a code opens once, with a new token, and not a second time", async () => {
    const { person, secret, used } = await withSecondStep();
    const browser = await elsewhere();
    await browser.signIn(person);
    const waiting = await browser.token();
    for (const code of [codeAt(secret, used), codeAt(secret, used - 10), "", "000000x"])
      expect((await browser.post("/sign-in/code", { code })).status(), "an old or wrong code").toBe(400);
    const code = codeAt(secret, used + 1);
    expect((await browser.post("/sign-in/code", { code, to: "/account" })).headers()["location"]).toBe(
      "/account",
    );
    expect(await browser.token()).not.toBe(waiting);
    expect((await browser.get("/account")).status()).toBe(200);
    const headers = { Cookie: `${sessionCookie}=${waiting}` };
    expect((await (await elsewhere()).get("/account", headers)).status()).toBe(303);
    const second = await elsewhere();
    await second.signIn(person);
    expect((await second.post("/sign-in/code", { code })).status()).toBe(400);
  });

  test("a recovery code opens once", async () => {
    const { person, recovery } = await withSecondStep();
    const attempt = async (code: string) => {
      const browser = await elsewhere();
      await browser.signIn(person);
      return (await browser.post("/sign-in/code", { code })).status();
    };
    expect(await attempt(recovery[0]!)).toBe(303);
    expect(await attempt(recovery[0]!)).toBe(400);
    expect(await attempt(recovery[1]!.toUpperCase())).toBe(303);
  });

  test("recovery codes of somebody else open nothing", async () => {
    const one = await withSecondStep();
    const other = await withSecondStep();
    const browser = await elsewhere();
    await browser.signIn(one.person);
    expect((await browser.post("/sign-in/code", { code: other.recovery[0]! })).status()).toBe(400);
  });

  test("tries of codes are limited, even with the password again and again", async () => {
    const { person, secret, used } = await withSecondStep();
    const browser = await elsewhere();
    for (let count = 0; count < 10; ++count) {
      await browser.signIn(person);
      expect((await browser.post("/sign-in/code", { code: "000000" })).status()).toBe(400);
    }
    await browser.signIn(person);
    const code = codeAt(secret, used + 1);
    expect((await browser.post("/sign-in/code", { code })).status()).toBe(429);
  });

  test("turning it on ends the other sessions", async () => {
    const { person, browser } = await newcomer();
    const other = await elsewhere();
    await other.signIn(person);
    const secret = await offeredSecret(browser);
    const code = codeAt(secret, stepOf(Date.now()));
    await browser.send("/account", { what: "factor-on", secret, code });
    expect((await other.get("/account")).status()).toBe(303);
  });

  test("a session alone does not turn it off", async () => {
    const { browser, person } = await withSecondStep();
    const wrongly = { what: "factor-off", factor_password: "not that one" };
    expect((await browser.send("/account", wrongly)).status()).toBe(400);
    const other = await elsewhere();
    expect((await other.signIn(person)).headers()["location"]).toBe("/sign-in/code");
    await browser.accepted("/account", { what: "factor-off", factor_password: person.password });
    expect((await other.signIn(person)).headers()["location"]).toBe("/coalitions");
  });

  test("a session alone does not put another one in its place", async () => {
    const { browser, person, secret, used } = await withSecondStep();
    const strange = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const form = { what: "factor-on", secret: strange, code: codeAt(strange, stepOf(Date.now())) };
    await browser.send("/account", form);
    const other = await elsewhere();
    await other.signIn(person);
    const code = codeAt(secret, used + 1);
    expect((await other.post("/sign-in/code", { code })).status(), "the code of the first app").toBe(303);
  });
});

test("the log tells nothing that opens a door", async () => {
  const { person, browser } = await newcomer();
  const invitation = await world.rosa.invite(kestrel, "viewer");
  await (await elsewhere()).get(`${invitation}?looked=once`);
  await (await elsewhere()).signIn({ ...person, password: "almost seven small boats" });
  await browser.page(`/coalitions/${kestrel.slug}/search?q=confidential`);
  const secrets: Record<string, string> = {
    "a password": person.password,
    "a wrong password": "almost",
    "a token": await browser.token(),
    "a key": await browser.formKey(),
    "an address": person.email,
    "words of a search": "confidential",
    "an invitation": invitation.split("/").pop()!,
  };
  await expect.poll(() => world.workspace.log).toContain(`/coalitions/${kestrel.slug}/search`);
  for (const [what, secret] of Object.entries(secrets))
    expect.soft(world.workspace.log.includes(secret), what).toBe(false);
});
