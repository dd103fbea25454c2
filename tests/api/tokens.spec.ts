// Tokens of programs: how people make and end them, and what they are worth.
import type { APIResponse } from "@playwright/test";
import { Program, programOf, secretIn, tokenForm } from "../world/programs.ts";
import { expect, refusalOf, test } from "../world/test.ts";
import {
  elena,
  kestrel,
  memberId,
  paul,
  quillwort,
  rosa,
  startWorld,
  vera,
  type Person,
  type Visitor,
  type World,
} from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
test.beforeAll(async () => {
  world = await startWorld("--behind-proxy");
});
test.afterAll(async () => world.workspace.stop());

const coalition = "/api/v1/coalitions/kestrel";
const statusOf = async (program: Program) => (await program.get(coalition)).status();
const makeRecord = async (program: Program): Promise<APIResponse> =>
  program.ask("post", "records", { body: { type: "task", fields: { what: "Write" } } });

const newcomers: Record<string, Person> = {
  omar: { name: "Omar Field", email: "omar@example.org", password: "nineteen red doors" },
  ines: { name: "Ines Park", email: "ines@example.org", password: "seven small boats" },
};
const join = async (person: Person): Promise<Visitor> =>
  world.workspace.join(person, await world.rosa.invite(kestrel, "editor"));

/** The ids of the tokens on the page of an account. */
const tokensOn = (page: string) => [...page.matchAll(/name="token" value="(\w+)"/g)].map(([, id = ""]) => id);

test("a token is shown once, and then only what it is for", async () => {
  const response = await world.rosa.send("/account", await tokenForm(world.rosa, rosa, kestrel, "write"));
  const secret = secretIn(await response.text());
  expect(secret).toMatch(/^foothold_[0-9a-f]{64}$/);
  expect(response.headers()["cache-control"]).toBe("no-store");
  const page = await world.rosa.page("/account");
  expect(page).not.toContain(secret);
  expect(page).toContain("Rosa Delgado write");
  expect(page).toContain("Never");
  expect(await statusOf(new Program(world.nobody.context, secret, kestrel))).toBe(200);
  expect(await world.rosa.page("/account")).not.toContain("Never");
});

test("the secret is neither kept nor logged", async () => {
  const program = await programOf(world.rosa, rosa, kestrel);
  expect(await statusOf(program)).toBe(200);
  const stored = world.workspace.stored;
  expect(stored.includes("Rosa Delgado write")).toBe(true);
  expect(stored.includes(program.token)).toBe(false);
  expect(stored.includes(program.token.slice("foothold_".length))).toBe(false);
  await expect.poll(() => world.workspace.log).toContain(coalition);
  expect(world.workspace.log).not.toContain(program.token);
});

test.describe("making a token", () => {
  const refused = async (changes: Record<string, string>): Promise<string> => {
    const form = await tokenForm(world.elena, elena, kestrel, "read");
    const response = await world.elena.send("/account", { ...form, ...changes });
    expect(response.ok(), await response.text()).toBe(false);
    const page = await response.text();
    expect(secretIn(page)).toBe("");
    expect(page).not.toContain(elena.password);
    return page;
  };

  test("needs the password, a name, a day on which it ends, a scope, and a coalition of one's own", async () => {
    expect(await refused({ token_password: "not this one" })).toContain('href="#token_password"');
    expect(await refused({ token_name: " " })).toContain('href="#token_name"');
    expect(await refused({ token_name: "a".repeat(101) })).toContain('href="#token_name"');
    for (const days of ["", "0", "-30", "31", "100000", "4294967326", "never"])
      expect(await refused({ token_days: days }), days).toContain('href="#token_days"');
    expect(await refused({ token_scope: "everything" })).toContain('href="#token_scope"');
    const [, strange = ""] =
      /<option value="(\w+)"[^>]*>Quillwort/.exec(await world.paul.page("/account")) ?? [];
    expect(strange).not.toBe("");
    for (const id of [strange, "nowhere", ""])
      expect(await refused({ token_coalition: id }), id).toContain('href="#token_coalition"');
    expect(tokensOn(await world.elena.page("/account"))).toEqual([]);
  });

  test("shows again what was typed, but not the password", async () => {
    const page = await refused({ token_password: "not this one", token_name: "Nightly <table>" });
    expect(page).toContain('value="Nightly &lt;table&gt;"');
    expect(page).not.toContain("not this one");
    expect(page).toMatch(/<details[^>]*open/);
  });

  test("ends at 20 of them", async () => {
    test.setTimeout(60_000);
    const ines = await join(newcomers["ines"]!);
    const form = await tokenForm(ines, newcomers["ines"]!, kestrel, "read");
    for (let count = 0; count < 20; ++count)
      expect(secretIn(await (await ines.send("/account", form)).text())).not.toBe("");
    expect((await ines.send("/account", form)).status()).toBe(409);
    const tokens = tokensOn(await ines.page("/account"));
    expect(tokens).toHaveLength(20);
    await ines.accepted("/account", { what: "token-end", token: tokens[0]! });
    expect(secretIn(await (await ines.send("/account", form)).text())).not.toBe("");
  });
});

test.describe("a token is worth nothing", () => {
  test("once its person has ended it", async () => {
    const program = await programOf(world.elena, elena, kestrel);
    expect(await statusOf(program)).toBe(200);
    const tokens = tokensOn(await world.elena.page("/account"));
    const ended = await world.elena.accepted("/account", { what: "token-end", token: tokens[0]! });
    expect(ended).toBe("/account?done=tokens");
    const response = await program.get(coalition);
    expect(response.status()).toBe(401);
    expect(response.headers()["www-authenticate"]).toBe("Bearer");
    expect((await refusalOf(response)).kind).toBe("not_signed_in");
  });

  test("after its day", async () => {
    const program = await programOf(world.elena, elena, kestrel);
    expect(await statusOf(program)).toBe(200);
    const expired = "UPDATE api_tokens SET expires_at = ? WHERE name = 'Elena Ruiz write'";
    expect(world.workspace.alter(expired, "2026-01-01T00:00:00Z")).toBeGreaterThan(0);
    expect(await statusOf(program)).toBe(401);
    expect(await world.elena.page("/account")).not.toContain("Elena Ruiz write");
  });

  test("while its person is disabled", async () => {
    const program = await programOf(world.vera, vera, kestrel);
    const disable = "UPDATE people SET disabled_at = ? WHERE email = 'vera@example.org'";
    expect(world.workspace.alter(disable, "2026-01-01T00:00:00Z")).toBe(1);
    expect(await statusOf(program)).toBe(401);
    world.workspace.alter("UPDATE people SET disabled_at = NULL WHERE email = 'vera@example.org'");
    expect(await statusOf(program)).toBe(200);
  });

  test("when its person has left the coalition, and never more than the person's role now", async () => {
    const omar = newcomers["omar"]!;
    const program = await programOf(await join(omar), omar, kestrel);
    expect((await makeRecord(program)).status()).toBe(201);
    const member = `/coalitions/kestrel/members/${await memberId(world.rosa, kestrel, omar)}`;
    await world.rosa.accepted(member, { role: "viewer" });
    expect((await makeRecord(program)).status()).toBe(403);
    expect(await statusOf(program)).toBe(200);
    await world.rosa.accepted(member, { role: "none" });
    expect(await statusOf(program)).toBe(401);
    expect((await makeRecord(program)).status()).toBe(401);
  });

  test("when it is not whole, or none at all", async () => {
    const program = await programOf(world.rosa, rosa, kestrel);
    const secret = program.token;
    for (const wrong of [
      secret.slice(1),
      `${secret}0`,
      secret.slice(9),
      secret.toUpperCase(),
      "foothold_",
      "x",
    ])
      expect.soft(await statusOf(new Program(world.nobody.context, wrong, kestrel)), wrong).toBe(401);
    for (const header of ["Bearer", "Bearer ", `Token ${secret}`, secret, `Basic ${secret}`])
      expect.soft((await world.nobody.get(coalition, { Authorization: header })).status(), header).toBe(401);
    expect((await world.nobody.get(coalition, { Authorization: `bearer  ${secret} ` })).status()).toBe(200);
  });
});

test("nobody ends a token of somebody else", async () => {
  const program = await programOf(world.paul, paul, quillwort);
  const [token = ""] = tokensOn(await world.paul.page("/account"));
  await world.rosa.accepted("/account", { what: "token-end", token });
  expect((await program.get("/api/v1/coalitions/quillwort")).status()).toBe(200);
});

test("wrong tokens are limited by where they come from, and keep nobody else out", async () => {
  test.setTimeout(60_000);
  const program = await programOf(world.rosa, rosa, kestrel);
  const from = (address: string) => ({ "X-Forwarded-For": address });
  const guess = async (address: string) => {
    const token = `foothold_${"0".repeat(64)}`;
    return (
      await world.nobody.get(coalition, { Authorization: `Bearer ${token}`, ...from(address) })
    ).status();
  };
  const statuses: number[] = [];
  for (let count = 0; count < 102; ++count) statuses.push(await guess("198.51.100.7"));
  expect(statuses.slice(0, 100).every((status) => status === 401)).toBe(true);
  expect(statuses.slice(100)).toEqual([429, 429]);
  expect((await program.get(coalition, from("198.51.100.7"))).status()).toBe(200);
  expect(await guess("198.51.100.8")).toBe(401);
  const neighbor = await world.workspace.visitor(from("198.51.100.7"));
  expect((await neighbor.signIn(vera)).status()).toBe(303);
});
