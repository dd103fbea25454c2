// The whole installation goes into one file while it is at work, and comes back whole or not at all. Upgrades of the
// workspace database leave it as it was when they fail.
import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Postgres } from "../world/postgres.ts";
import { foothold, footholdOutput, type Outcome, root, RunningFoothold } from "../world/program.ts";
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, startWorld, Workspace, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
let backups: string;
/** A whole backup of the world, made before the tests. */
let backup: string;
test.beforeAll(async () => {
  backups = mkdtempSync(join(tmpdir(), "foothold-backups-"));
  backup = join(backups, "backup.zip");
  world = await startWorld();
  await world.rosa.makeRecord(kestrel, "decision", { question: "Who leads?", _visibility: "coalition" });
  attachFile(world.workspace.folder);
  footholdOutput("backup", "--data", world.workspace.folder, "--out", backup);
});
test.afterAll(async () => {
  await world.workspace.stop();
  rmSync(backups, { recursive: true });
});

const attached = "ab/abcd";
function attachFile(folder: string): void {
  mkdirSync(join(folder, "files/ab"), { recursive: true });
  writeFileSync(join(folder, "files", attached), "what somebody attached");
}

const entriesOf = (file: string): string[] =>
  execFileSync("unzip", ["-Z1", file], { encoding: "utf8" }).trim().split("\n").sort();
const restore = (file: string, data: string, ...words: string[]): Outcome =>
  foothold("restore", file, "--data", data, ...words);
const besides = (data: string): string[] =>
  readdirSync(dirname(data)).filter((name) => name.startsWith(`${basename(data)}.`));

test("a backup holds workspace, editions and files", () => {
  expect(entriesOf(backup)).toEqual(["demo.db", `files/${attached}`, "manifest.json", "workspace.db"]);
  const edition = execFileSync("unzip", ["-p", backup, "demo.db"], { maxBuffer: 1 << 30 });
  expect(edition.equals(readFileSync(join(world.workspace.folder, "demo.db")))).toBe(true);
});

test("a backup is not written over a file unless told to", ({ folder }) => {
  const file = join(folder, "kept.zip");
  writeFileSync(file, "precious");
  const refused = foothold("backup", "--data", world.workspace.folder, "--out", file);
  expect(refused.code).toBe(3);
  expect(refused.complaint).toContain("--force");
  expect(readFileSync(file, "utf8")).toBe("precious");
  footholdOutput("backup", "--data", world.workspace.folder, "--out", file, "--force");
  expect(entriesOf(file)).toContain("workspace.db");
  expect(readdirSync(folder)).toEqual(["kept.zip"]);
});

test("a folder without a workspace is not backed up", ({ folder }) => {
  const run = foothold("backup", "--data", folder, "--out", join(folder, "new.zip"));
  expect(run.code).toBe(3);
  expect(run.complaint).toContain("holds no workspace");
  expect(readdirSync(folder)).toEqual([]);
});

test("what is restored can be served, and people sign in as before", async ({ folder }) => {
  const data = join(folder, "data");
  const run = restore(backup, data);
  expect(run.complaint).toBe("");
  expect(run.output).toContain("the history of 2 coalitions is intact");
  expect(readFileSync(join(data, "files", attached), "utf8")).toBe("what somebody attached");
  expect(readdirSync(data).sort()).toEqual(["demo.db", "files", "workspace.db"]);
  expect(besides(data)).toEqual([]);
  const workspace = await Workspace.on(data);
  const browser = await workspace.signedIn(rosa);
  expect(await browser.page(`/coalitions/${kestrel.slug}/types/decision`)).toContain("Who leads?");
  await workspace.stop();
});

test("backups while people write hold one moment each, in which every history fits together", async ({
  folder,
}) => {
  let writing = true;
  const writers = [world.rosa, world.elena, world.marcus].map(async (browser) => {
    while (writing)
      await browser.makeRecord(kestrel, "task", { what: "One of many", _visibility: "coalition" });
  });
  for (let turn = 0; turn < 3; ++turn) {
    const file = join(folder, `backup${turn}.zip`);
    footholdOutput("backup", "--data", world.workspace.folder, "--out", file);
    expect(restore(file, join(folder, `data${turn}`)).output).toContain("2 coalitions is intact");
  }
  writing = false;
  await Promise.all(writers);
});

test("a data folder that holds something is replaced only when told to, and then kept", ({ folder }) => {
  const data = join(folder, "data");
  mkdirSync(data);
  writeFileSync(join(data, "letter.txt"), "precious");
  const refused = restore(backup, data);
  expect(refused.code).toBe(3);
  expect(refused.complaint).toContain("--replace");
  expect(readdirSync(data)).toEqual(["letter.txt"]);
  const done = restore(backup, data, "--replace");
  expect(done.code, done.complaint).toBe(0);
  const [kept] = besides(data);
  expect(kept).toMatch(/^data\.before-\d{8}T\d{6}Z$/);
  expect(done.output).toContain(kept);
  expect(readFileSync(join(folder, kept!, "letter.txt"), "utf8")).toBe("precious");
  expect(existsSync(join(data, "workspace.db"))).toBe(true);
});

test("a data folder that is being served is not replaced", () => {
  const run = restore(backup, world.workspace.folder, "--replace");
  expect(run.code).toBe(3);
  expect(run.complaint).toContain("is in use");
  expect(besides(world.workspace.folder)).toEqual([]);
});

test("a backup in which something was altered puts nothing in place", ({ folder }) => {
  const bytes = readFileSync(backup);
  const altered = join(folder, "altered.zip");
  const data = join(folder, "data");
  for (const part of [0.1, 0.4, 0.6, 0.8]) {
    const copy = Buffer.from(bytes);
    const at = Math.floor(bytes.length * part);
    copy[at] = (copy[at] ?? 0) ^ 4;
    writeFileSync(altered, copy);
    expect(restore(altered, data).code, `byte ${at}`).toBe(3);
    expect(existsSync(data)).toBe(false);
    expect(besides(data)).toEqual([]);
  }
});

test("what is no backup is refused", ({ folder }) => {
  const exported = join(folder, "kestrel.zip");
  const options = ["--data", world.workspace.folder];
  footholdOutput("coalition", "export", "kestrel", ...options, "--out", exported);
  expect(restore(exported, join(folder, "data")).complaint).toContain("is not a backup");
  expect(restore(join(folder, "nowhere.zip"), join(folder, "data")).complaint).toContain("does not exist");
  expect(foothold("coalition", "import", backup, "--data", folder).complaint).toContain("not an export");
});

test("a backup whose workspace does not hold together puts nothing in place", ({ folder }) => {
  const source = join(folder, "source");
  cpSync(world.workspace.folder, source, { recursive: true, filter: (path) => !/-(wal|shm)$/.test(path) });
  footholdOutput("restore", backup, "--data", join(folder, "good"));
  copyFileSync(join(folder, "good/workspace.db"), join(source, "workspace.db"));
  runSql(join(source, "workspace.db"), "UPDATE records SET title = 'Who follows?'");
  const file = join(folder, "tampered.zip");
  footholdOutput("backup", "--data", source, "--out", file);
  const run = restore(file, join(folder, "data"));
  expect(run.code).toBe(3);
  expect(run.complaint).toContain("does not hold together");
  expect(existsSync(join(folder, "data"))).toBe(false);
});

test("a restore that is killed leaves no data folder, and can be repeated", async ({ folder }) => {
  const data = join(folder, "data");
  for (const pause of [20, 60, 100, 150, 200, 250, 300, 350]) {
    const run = new RunningFoothold("restore", backup, "--data", data);
    await new Promise((later) => setTimeout(later, pause));
    if (!run.hasEnded) process.kill(run.id, "SIGKILL");
    await run.end();
    if (existsSync(data)) break;
  }
  if (!existsSync(data)) expect(restore(backup, data).code).toBe(0);
  expect(footholdOutput("coalition", "verify", "kestrel", "--data", data)).toContain("intact");
  // What the killed ones left is gone after a whole one.
  rmSync(data, { recursive: true });
  expect(restore(backup, data).code).toBe(0);
  expect(besides(data)).toEqual([]);
});

test.describe("with PostgreSQL", () => {
  test.skip(!Postgres.exists, "PostgreSQL is not installed");
  let server: Postgres;
  test.beforeAll(() => {
    server = Postgres.start();
  });
  test.afterAll(() => server.stop());

  test("a backup holds a dump, and is restored into an empty database", async ({ folder }) => {
    const database = server.makeDatabase();
    const exported = join(folder, "kestrel.zip");
    footholdOutput("coalition", "export", "kestrel", "--data", world.workspace.folder, "--out", exported);
    footholdOutput("coalition", "import", exported, "--data", folder, "--database", database);
    const file = join(folder, "backup.zip");
    footholdOutput("backup", "--data", folder, "--database", database, "--out", file);
    expect(entriesOf(file)).toEqual(["manifest.json", "workspace.dump"]);

    const data = join(folder, "data");
    expect(restore(file, data).complaint).toContain("postgresql://");
    expect(restore(file, data, "--database", database).complaint).toContain("The database is not empty");
    expect(restore(backup, data, "--database", server.makeDatabase()).complaint).toContain("SQLite");
    expect(existsSync(data)).toBe(false);

    const empty = server.makeDatabase();
    const run = restore(file, data, "--database", empty);
    expect(run.complaint).toBe("");
    expect(run.output).toContain("1 coalitions is intact");
    const again = join(folder, "again.zip");
    const options = ["--data", data, "--database", empty];
    footholdOutput("coalition", "export", "kestrel", ...options, "--out", again);
    expect(readFileSync(again).equals(readFileSync(exported))).toBe(true);
  });

  test("a failed upgrade leaves the database as it was", ({ folder }) => {
    const database = server.makeDatabase();
    const options = ["--data", folder, "--database", database];
    footholdOutput("coalition", "list", ...options);
    const run = withMigrations(folder, "postgres", brokenUpgrade, "coalition", "list", ...options);
    expect(run.code).toBe(3);
    expect(run.complaint).toContain("database is as it was");
    expect(footholdOutput("coalition", "list", ...options)).toBe("");
  });
});

test.describe("an upgrade", () => {
  const goodUpgrade = { "first.sql": "CREATE TABLE novelties (name TEXT);" };
  const copies = (data: string): string[] =>
    readdirSync(data).filter((name) => name.startsWith("workspace.db.before-"));

  test("keeps a copy of the file as it was, which the older version can serve", ({ folder }) => {
    const data = join(folder, "data");
    footholdOutput("restore", backup, "--data", data);
    const options = ["--data", data];
    const run = withMigrations(folder, "sqlite", goodUpgrade, "coalition", "verify", "kestrel", ...options);
    expect(run.output, run.complaint).toContain("intact");
    expect(copies(data)).toHaveLength(1);
    const refused = foothold("coalition", "list", ...options);
    expect(refused.code).toBe(3);
    expect(refused.complaint).toContain("newer version of Foothold");
    copyFileSync(join(data, copies(data)[0]!), join(data, "workspace.db"));
    expect(footholdOutput("coalition", "verify", "kestrel", ...options)).toContain("intact");
  });

  test("that fails changes nothing, and the older version goes on", ({ folder }) => {
    const data = join(folder, "data");
    footholdOutput("restore", backup, "--data", data);
    const options = ["--data", data];
    const run = withMigrations(folder, "sqlite", brokenUpgrade, "coalition", "list", ...options);
    expect(run.code).toBe(3);
    expect(run.complaint).toContain("All changes were undone");
    expect(footholdOutput("coalition", "verify", "kestrel", ...options)).toContain("intact");
    expect(footholdOutput("coalition", "list", ...options)).toContain("kestrel");
  });

  test("does not begin when the copy cannot be made", ({ folder }) => {
    const data = join(folder, "data");
    footholdOutput("restore", backup, "--data", data);
    const before = runSql(join(data, "workspace.db"), "SELECT count(*) FROM schema_migrations");
    // A folder stands where the copy would be made in this second and the next ones.
    for (let second = -1; second < 20; ++second) {
      const moment = new Date(Date.now() + second * 1000).toISOString().replace(/[-:]|\.\d+/g, "");
      mkdirSync(join(data, `workspace.db.before-0.1.0-${moment}`, "in the way"), { recursive: true });
    }
    const run = withMigrations(folder, "sqlite", goodUpgrade, "coalition", "list", "--data", data);
    expect(run.code, run.output).toBe(3);
    expect(run.complaint).toContain("could not be copied before the upgrade");
    expect(runSql(join(data, "workspace.db"), "SELECT count(*) FROM schema_migrations")).toBe(before);
  });

  test("of a new installation makes no copy", ({ folder }) => {
    footholdOutput("coalition", "list", "--data", folder);
    expect(copies(folder)).toEqual([]);
  });
});

const brokenUpgrade = {
  "first.sql": "CREATE TABLE novelties (name TEXT);",
  "second.sql": "INSERT INTO nowhere VALUES (1);",
};

/** Runs the program as a newer version would, with migrations besides those that there are. */
function withMigrations(
  folder: string,
  engine: string,
  added: Record<string, string>,
  ...words: string[]
): Outcome {
  const migrations = join(folder, "migrations");
  cpSync(join(root, "migrations"), migrations, { recursive: true });
  let number = readdirSync(join(migrations, engine)).length;
  for (const [name, sql] of Object.entries(added))
    writeFileSync(join(migrations, engine, `${String(++number).padStart(4, "0")}_${name}`), sql);
  process.env.FOOTHOLD_MIGRATIONS = migrations;
  try {
    return foothold(...words);
  } finally {
    delete process.env.FOOTHOLD_MIGRATIONS;
  }
}

/** Runs one statement on a SQLite file, behind the back of the program. */
function runSql(file: string, sql: string): string {
  const script =
    "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); r = c.execute(sys.argv[2]).fetchall(); c.commit(); print(r)";
  const run = spawnSync("python3", ["-c", script, file, sql], { encoding: "utf8" });
  expect(run.stderr).toBe("");
  return run.stdout;
}
