// Ten thousand guesses of passwords: they find nothing, and lock nobody else out.
import { Agent, request } from "node:http";
import { expect, test } from "../world/test.ts";
import {
  elena,
  marcus,
  paul,
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

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

interface Guess {
  email: string;
  password: string;
  source: string;
}

/** Tries to sign in, and gives the status. */
async function attempt({ email, password, source }: Guess): Promise<number> {
  const body = new URLSearchParams({ email, password }).toString();
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": body.length,
    "X-Forwarded-For": source,
  };
  return new Promise((answered, failed) => {
    const sent = request(`${world.workspace.url}/sign-in`, { method: "POST", agent, headers }, (response) => {
      response.resume().on("end", () => answered(response.statusCode ?? 0));
    });
    sent.on("error", failed).end(body);
  });
}

/** Tries all of them, sixteen at a time, and counts each status. */
async function attemptAll(guesses: Guess[]): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  const waiting = guesses.values();
  const guesser = async () => {
    for (const guess of waiting) {
      const status = await attempt(guess);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 16 }, guesser));
  return statuses;
}

const from = async (source: string): Promise<Visitor> =>
  world.workspace.visitor({ "X-Forwarded-For": source });

async function canSignIn(person: Person, source: string): Promise<void> {
  const browser = await from(source);
  expect((await browser.signIn(person)).status(), person.name).toBe(303);
  expect((await browser.get("/account")).status(), person.name).toBe(200);
}

test("ten thousand guesses from some sources find nothing and lock nobody else out", async () => {
  test.setTimeout(120_000);
  const guesses: Guess[] = [];
  // Eight sources try one account, and two go through all accounts that there are and many that there are not.
  const targets = [vera, elena, marcus, paul].map(({ email }) => email);
  for (let source = 0; source < 10; ++source)
    for (let count = 0; count < 1000; ++count) {
      const email = count < 4 ? targets[count]! : `nobody-${count}@example.org`;
      guesses.push({
        email: source < 8 ? vera.email : email,
        password: `guess number ${source} ${count}`,
        source: `198.51.100.${source}`,
      });
    }
  expect(guesses).toHaveLength(10_000);
  const statuses = await attemptAll(guesses);
  // Ten each at the one account, a hundred each through the others; the rest is refused before anything is hashed.
  expect(Object.fromEntries(statuses)).toEqual({ 400: 8 * 10 + 2 * 100, 429: 10_000 - 8 * 10 - 2 * 100 });
  await canSignIn(vera, "203.0.113.1");
  for (const person of [elena, marcus, paul]) await canSignIn(person, "203.0.113.2");
  expect((await world.vera.get("/account")).status(), "who was signed in stays so").toBe(200);
});

test("a source that has guessed is refused even with the right password, until it has waited", async () => {
  const browser = await from("198.51.100.0");
  expect((await browser.signIn(vera)).status()).toBe(429);
  expect(await browser.token()).toBe("");
});

test("pages are answered to others while somebody guesses", async () => {
  test.setTimeout(60_000);
  const guesses = Array.from({ length: 400 }, (_, count) => ({
    email: paul.email,
    password: `another guess ${count}`,
    source: `198.51.101.${count % 20}`,
  }));
  let answered = 0;
  const guessing = attemptAll(guesses).then(() => ({ read: answered }));
  const reader = await from("203.0.113.3");
  for (; answered < 20; ++answered) expect((await reader.get("/account")).status()).toBe(303);
  expect((await guessing).read, "no page waited for the last guess").toBeGreaterThan(0);
});
