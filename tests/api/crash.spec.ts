// What has been answered as saved is there after a crash, whenever it comes, and the history still fits together. Six
// crashes on each database in every run, two hundred with FOOTHOLD_LONG.
import { linkSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Postgres } from "../world/postgres.ts";
import { footholdOutput, root, RunningFoothold } from "../world/program.ts";
import { expect, named, test } from "../world/test.ts";
import { formKeyIn, rosa } from "../world/workspace.ts";

const crashes = process.env.FOOTHOLD_LONG ? 200 : 6;
const writers = 4;

test("nothing that was answered as saved is lost when the program is killed, on SQLite", async () => {
  await killAgainAndAgain([]);
});

test("nothing that was answered as saved is lost when the program is killed, on PostgreSQL", async () => {
  test.skip(!Postgres.exists, "NOT TESTED: PostgreSQL is not installed");
  const postgres = Postgres.start();
  try {
    await killAgainAndAgain(["--database", postgres.makeDatabase()]);
  } finally {
    postgres.stop();
  }
});

async function killAgainAndAgain(database: string[]): Promise<void> {
  test.setTimeout(60_000 + crashes * 5_000);
  const folders = join(root, "build/check-data");
  mkdirSync(folders, { recursive: true });
  const folder = mkdtempSync(join(folders, "crash-"));
  linkSync(named("FOOTHOLD_EDITION"), join(folder, "demo.db"));
  const where = ["--data", folder, ...database];
  const serve = () => new RunningFoothold("serve", ...where, "--listen", "127.0.0.1:0", "--quiet");
  const saved = new Saved();
  const browser = new Browser();
  for (let crash = 0; crash < crashes; ++crash) {
    const program = serve();
    browser.address = await program.address();
    if (crash === 0) await browser.begin((await program.printed(/setup code (\w+)/))[1]!);
    const before = saved.writes;
    const ended = Array.from({ length: writers }, () => writeUntilKilled(browser, saved));
    // However slow the machine, the end comes in the middle of writes, each time at another moment.
    await expect
      .poll(() => saved.writes - before, { timeout: 20_000, intervals: [20] })
      .toBeGreaterThan(writers);
    await new Promise((later) => setTimeout(later, (crash * 37) % 200));
    process.kill(program.id, "SIGKILL");
    await Promise.all(ended);
    await program.end();
    expect(footholdOutput("coalition", "verify", "kestrel", ...where)).toContain("is intact");
  }
  expect(saved.writes, "what was answered as saved").toBeGreaterThan(crashes * writers);

  const program = serve();
  browser.address = await program.address();
  await saved.lookFor(browser);
  program.interrupt();
  expect((await program.end()).code).toBe(0);
  rmSync(folder, { recursive: true });
}

/** What the server has answered as saved: on which page it must be found. */
class Saved {
  writes = 0;
  private readonly onPages = new Map<string, string[]>();
  private readonly removed = new Set<string>();

  note(page: string, words: string): void {
    ++this.writes;
    this.onPages.set(page, [...(this.onPages.get(page) ?? []), words]);
  }

  noteRemoved(page: string): void {
    ++this.writes;
    this.removed.add(page);
  }

  async lookFor(browser: Browser): Promise<void> {
    for (const [page, all] of this.onPages) {
      const text = await browser.page(page);
      for (const words of all) expect(text, page).toContain(words);
      if (this.removed.has(page)) expect(text, page).toContain("This has been removed");
    }
  }
}

/** Rosa's browser, which survives what happens to the server. */
class Browser {
  address = "";
  private cookie = "";
  private key = "";

  async begin(setupCode: string): Promise<void> {
    const { name, email, password } = rosa;
    const made = await this.send("/setup", { setup_code: setupCode, name, email, password });
    this.cookie = (made.headers.get("set-cookie") ?? "").split(";")[0]!;
    this.key = formKeyIn(await this.page("/account"));
    await this.send("/coalitions", { name: "Kestrel County Upward", slug: "kestrel" });
  }

  async send(path: string, form: Record<string, string>): Promise<Response> {
    return this.post(path, new URLSearchParams({ ...form, _key: this.key }));
  }

  async upload(path: string, name: string, content: string): Promise<Response> {
    const body = new FormData();
    body.set("_key", this.key);
    body.set("file", new Blob([content]), name);
    return this.post(path, body);
  }

  async page(path: string): Promise<string> {
    return (await fetch(this.address + path, { headers: { cookie: this.cookie } })).text();
  }

  private async post(path: string, body: BodyInit): Promise<Response> {
    return fetch(this.address + path, {
      method: "POST",
      body,
      headers: { cookie: this.cookie },
      redirect: "manual",
    });
  }
}

/** Makes, edits, comments on, attaches to and removes records until nobody answers any more. */
async function writeUntilKilled(browser: Browser, saved: Saved): Promise<void> {
  for (;;) {
    const unique = `${Math.random()}`;
    const page = await made(browser.send("/coalitions/kestrel/types/task/new", { what: `Task ${unique}` }));
    if (!page) return;
    saved.note(page, `Task ${unique}`);
    if (!(await made(browser.send(`${page}/comments`, { body: `Comment ${unique}` })))) return;
    saved.note(page, `Comment ${unique}`);
    if (!(await made(browser.upload(`${page}/attachments`, `File ${unique}.txt`, unique)))) return;
    saved.note(page, `File ${unique}.txt`);
    const edit = { _revision: "1", what: `Task ${unique}`, _status: "in-review" };
    if (!(await made(browser.send(`${page}/edit`, edit)))) return;
    saved.note(page, "In review");
    if (!(await made(browser.send(`${page}/removal`, { _revision: "2" })))) return;
    saved.noteRemoved(page);
  }
}

/** Where an answer leads that says saved; nothing when nobody answers any more. */
async function made(sent: Promise<Response>): Promise<string | undefined> {
  const answer = await sent.catch(() => undefined);
  if (!answer) return undefined;
  expect(answer.status, await answer.text().catch(() => "")).toBe(303);
  return answer.headers.get("location") ?? "";
}
