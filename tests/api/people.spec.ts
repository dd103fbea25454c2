// People as whoever looks after the installation sees them: the commands beside a running server.
import { codeAt, stepOf } from "../world/authenticator.ts";
import { footholdHearing, foothold, type Outcome } from "../world/program.ts";
import { expect, test } from "../world/test.ts";
import {
  elena,
  kestrel,
  marcus,
  memberId,
  paul,
  rosa,
  startWorld,
  vera,
  type World,
} from "../world/workspace.ts";

test.describe.configure({ mode: "default" });

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(async () => world.workspace.stop());

const user = (command: string, ...words: string[]): Outcome =>
  foothold("user", command, "--data", world.workspace.folder, ...words);
const succeeding = (command: string, ...words: string[]): string => {
  const run = user(command, ...words);
  expect(run.code, run.complaint).toBe(0);
  return run.output;
};
const linkFor = (command: string, ...words: string[]) => succeeding(command, ...words).trim();

test("a new account comes with a link on which its owner chooses a password", async () => {
  const link = linkFor("add", "Ada@Example.org", "--name", "Ada Moss", "--language", "es");
  expect(link).toMatch(/^\/es\/reset\/[0-9a-f]{64}$/);
  const browser = await world.workspace.visitor();
  const ada = { name: "Ada Moss", email: "ada@example.org", password: "seven small boats" };
  expect((await browser.signIn({ ...ada, password: "" })).status()).toBe(400);
  expect(await browser.page(link)).toContain("ada@example.org");
  const chosen = await browser.post(link, { password: ada.password });
  expect(chosen.headers()["location"]).toBe("/es/sign-in?done=reset");
  expect((await browser.signIn(ada)).status()).toBe(303);
  expect(await browser.page("/coalitions")).not.toContain('name="slug"');
});

test("the link begins with the public address when one is given", () => {
  const words = ["--name", "Ben Hall", "--public-address", "https://mobility.example.gov/"];
  expect(linkFor("add", "ben@example.org", ...words)).toMatch(
    /^https:\/\/mobility\.example\.gov\/reset\/\w{64}$/,
  );
});

test("a new account takes its password from standard input, and may be an administrator's", async () => {
  const words = ["--name", "Cleo Park", "--administrator", "--password-from-input"];
  const password = "nine quiet rivers";
  const data = ["--data", world.workspace.folder];
  const run = footholdHearing(`${password}\n`, "user", "add", "cleo@example.org", ...words, ...data);
  expect(run.code, run.complaint).toBe(0);
  expect(run.output).not.toContain("/reset/");
  expect(run.output + run.complaint).not.toContain(password);
  const cleo = await world.workspace.signedIn({ name: "Cleo Park", email: "cleo@example.org", password });
  expect(await cleo.page("/coalitions")).toContain('name="slug"');
  const weak = footholdHearing("short\n", "user", "add", "dora@example.org", ...words, ...data);
  expect(weak.code).toBe(3);
  expect(weak.complaint).toContain("too short");
});

test("accounts that cannot be made are refused with advice", () => {
  expect(user("add", vera.email, "--name", "Vera").complaint).toContain("already");
  expect(user("add", "nobody", "--name", "Nobody").complaint).toContain("name@example.org");
  expect(user("add", "x@example.org", "--name", "").code).toBe(3);
  expect(user("add", "x@example.org", "--name", "X", "--language", "fr").code).toBe(2);
  for (const command of ["disable", "enable", "reset-link", "end-sessions"]) {
    const run = user(command, "unknown@example.org");
    expect.soft(run.code, command).toBe(3);
    expect.soft(run.complaint, command).toContain("foothold user list");
  }
});

test("the list tells who may do what, and no secret", () => {
  const lines = succeeding("list").trim().split("\n");
  const line = (email: string) => lines.find((one) => one.startsWith(`${email}\t`))?.split("\t");
  expect(line(rosa.email)?.slice(1, 4)).toEqual(["active", "administrator", "-"]);
  expect(line(vera.email)?.slice(1, 4)).toEqual(["active", "-", "-"]);
  expect(line(vera.email)?.at(-1)).toBe(vera.name);
  expect(succeeding("list")).not.toContain("argon2");
});

test("somebody disabled is out at once, and stays out until enabled again", async () => {
  const browser = await world.workspace.signedIn(elena);
  const link = linkFor("reset-link", elena.email);
  expect(succeeding("disable", elena.email)).toContain("signed out everywhere");
  expect((await browser.get("/account")).status()).toBe(303);
  expect((await world.elena.get(`/coalitions/${kestrel.slug}`)).status()).toBe(401);
  const fresh = await world.workspace.visitor();
  expect((await fresh.signIn(elena)).status()).toBe(400);
  expect((await fresh.get(link)).status()).toBe(404);
  expect(user("reset-link", elena.email).complaint).toContain("foothold user enable");
  expect(succeeding("list")).toMatch(/^elena@example\.org\tdisabled\t/m);
  succeeding("enable", elena.email);
  expect((await browser.get("/account")).status(), "what was open before stays closed").toBe(303);
  expect((await fresh.signIn(elena)).status()).toBe(303);
});

test("sessions end without the person's help", async () => {
  const browser = await world.workspace.signedIn(vera);
  succeeding("end-sessions", vera.email);
  expect((await browser.get("/account")).status()).toBe(303);
  expect((await browser.signIn(vera)).status()).toBe(303);
});

test("a second step can be turned off for somebody who lost the phone", async () => {
  const offer = await (await world.marcus.send("/account", { what: "factor-new" })).text();
  const secret = /name="secret"[^>]*value="([A-Z2-7]+)"/.exec(offer)?.[1] ?? "";
  await world.marcus.send("/account", {
    what: "factor-on",
    secret,
    code: codeAt(secret, stepOf(Date.now())),
  });
  const browser = await world.workspace.visitor();
  expect((await browser.signIn(marcus)).headers()["location"]).toBe("/sign-in/code");
  expect(succeeding("list")).toMatch(/^marcus@example\.org\tactive\t-\tsecond-step\t/m);
  succeeding("second-step-off", marcus.email);
  expect((await browser.signIn(marcus)).headers()["location"]).toBe("/coalitions");
});

test("a coordinator who cannot sign in does not count as the last one", async () => {
  const second = { name: "Ivo Reed", email: "ivo@example.org", password: "seven small boats" };
  await world.workspace.join(second, await world.rosa.invite(kestrel, "coordinator"));
  const warned = user("disable", second.email);
  expect(warned.complaint).not.toContain(kestrel.slug);
  const own = `/coalitions/${kestrel.slug}/members/${await memberId(world.rosa, kestrel, rosa)}`;
  for (const role of ["viewer", "none"]) expect((await world.rosa.send(own, { role })).status()).toBe(409);
  succeeding("enable", second.email);
});

test("who disables the last coordinator is told", () => {
  const run = user("disable", paul.email);
  expect(run.code).toBe(0);
  expect(run.complaint).toContain("quillwort now has no coordinator");
  succeeding("enable", paul.email);
});
