// What has been answered as saved is there after a crash, whenever it comes, and the history still fits together. Six
// crashes in every run, two hundred with FOOTHOLD_LONG.
import { linkSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { footholdOutput, root, RunningFoothold } from "../world/program.ts";
import { expect, named, test } from "../world/test.ts";
import { formKeyIn, rosa } from "../world/workspace.ts";

const crashes = process.env.FOOTHOLD_LONG ? 200 : 6;
const writers = 4;

test("nothing that was answered as saved is lost when the program is killed", async () => {
  test.setTimeout(60_000 + crashes * 4_000);
  const folders = join(root, "build/check-data");
  mkdirSync(folders, { recursive: true });
  const folder = mkdtempSync(join(folders, "crash-"));
  linkSync(named("FOOTHOLD_EDITION"), join(folder, "demo.db"));
  const saved = new Map<string, string>();
  const browser = new Browser();
  for (let crash = 0; crash < crashes; ++crash) {
    const program = new RunningFoothold("serve", "--data", folder, "--listen", "127.0.0.1:0", "--quiet");
    browser.address = await program.address();
    if (crash === 0) await browser.begin((await program.printed(/setup code (\w+)/))[1]!);
    const ended = Array.from({ length: writers }, () => writeUntilKilled(browser, saved));
    await new Promise((later) => setTimeout(later, 150 + ((crash * 37) % 200)));
    process.kill(program.id, "SIGKILL");
    await Promise.all(ended);
    await program.end();
    expect(footholdOutput("coalition", "verify", "kestrel", "--data", folder)).toContain("is intact");
  }
  expect(saved.size, "records whose saving was answered").toBeGreaterThan(crashes * writers);

  const program = new RunningFoothold("serve", "--data", folder, "--listen", "127.0.0.1:0", "--quiet");
  browser.address = await program.address();
  for (const [path, title] of saved) expect(await browser.page(path), path).toContain(title);
  program.interrupt();
  expect((await program.end()).code).toBe(0);
  rmSync(folder, { recursive: true });
});

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
    const body = new URLSearchParams({ ...form, _key: this.key });
    const headers = { cookie: this.cookie };
    return fetch(this.address + path, { method: "POST", body, headers, redirect: "manual" });
  }

  async page(path: string): Promise<string> {
    return (await fetch(this.address + path, { headers: { cookie: this.cookie } })).text();
  }
}

/** Makes records until nobody answers any more, and notes those that were answered as saved. */
async function writeUntilKilled(browser: Browser, saved: Map<string, string>): Promise<void> {
  for (;;) {
    const title = `Task ${saved.size} of ${Math.random()}`;
    const answer = await browser
      .send("/coalitions/kestrel/types/task/new", { what: title })
      .catch(() => undefined);
    if (!answer) return;
    expect(answer.status, await answer.text().catch(() => "")).toBe(303);
    saved.set(answer.headers.get("location") ?? "", title);
  }
}
