// Starts the servers that the tests talk to, and stops them afterwards. The tests find them in FOOTHOLD_URL (the
// demonstration data) and FOOTHOLD_RELEASE_URL (the real release, only when FOOTHOLD_RELEASE_DIR names its folder), and
// the edition files that they serve in FOOTHOLD_EDITION and FOOTHOLD_RELEASE_EDITION.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash, type Hash } from "node:crypto";
import {
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, "build/release/foothold");
const work = join(root, "build/check-data");
const logs = join(root, "build/check-logs");

interface Server {
  name: string;
  url: string;
  process: ChildProcess;
}

export default async function startServers(): Promise<() => Promise<void>> {
  mkdirSync(logs, { recursive: true });
  const servers: Server[] = [];
  const stopAll = async () => {
    for (const server of servers) await stop(server);
  };
  try {
    servers.push(await start("demonstration", makeDemonstration));
    process.env.FOOTHOLD_URL = servers[0]!.url;
    process.env.FOOTHOLD_EDITION = join(work, "demonstration/demo.db");
    const release = process.env.FOOTHOLD_RELEASE_DIR;
    if (release) {
      const edition = importOnce(release);
      servers.push(await start("release", (folder) => linkSync(edition, join(folder, "release.db"))));
      process.env.FOOTHOLD_RELEASE_URL = servers[1]!.url;
      process.env.FOOTHOLD_RELEASE_EDITION = edition;
    }
  } catch (problem) {
    await stopAll();
    throw problem;
  }
  return stopAll;
}

function makeDemonstration(folder: string): void {
  run("data", "demo", "--edition", join(folder, "demo.db"));
}

/** The edition of the real release, imported again only when the files, the content or the program have changed. */
function importOnce(release: string): string {
  const edition = join(work, "release.db");
  const stampFile = join(work, "release.stamp");
  const hash = createHash("sha256").update(readFileSync(program));
  addListing(hash, join(root, "content"));
  addListing(hash, release);
  const stamp = hash.digest("hex");
  if (existsSync(edition) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp)
    return edition;
  run("data", "import", release, "--edition", edition, "--replace");
  writeFileSync(stampFile, stamp);
  return edition;
}

function addListing(hash: Hash, folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const { size, mtimeMs } = statSync(join(folder, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
}

function run(...words: string[]): void {
  execFileSync(program, words, { stdio: ["ignore", "ignore", "inherit"] });
}

/** A server of its own on a free port, with a fresh data folder that `fill` has put an edition into. */
async function start(name: string, fill: (folder: string) => void): Promise<Server> {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  fill(folder);
  const address = `127.0.0.1:${await freePort()}`;
  const log = openSync(logOf(name), "w");
  // The server ends with this process, even when this process is killed.
  const words = ["--pdeathsig", "TERM", program, "serve", "--data", folder, "--listen", address];
  const child = spawn("setpriv", words, { stdio: ["ignore", log, log] });
  const server = { name, url: `http://${address}`, process: child };
  await untilHealthy(server);
  return server;
}

function logOf(name: string): string {
  return join(logs, `server-${name}.log`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

async function untilHealthy(server: Server): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline && !ended(server)) {
    const answer = await fetch(`${server.url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  server.process.kill("SIGKILL");
  throw new Error(`The ${server.name} server did not start:\n${readFileSync(logOf(server.name), "utf8")}`);
}

function ended(server: Server): boolean {
  return server.process.exitCode !== null || server.process.signalCode !== null;
}

/** Complains when the server was gone already or does not end as it should: that is a finding like any other. */
async function stop(server: Server): Promise<void> {
  if (ended(server))
    throw new Error(`The ${server.name} server ended during the tests; see ${logOf(server.name)}`);
  const exited = new Promise((exit) => server.process.once("exit", exit));
  server.process.kill("SIGTERM");
  const code = await Promise.race([exited, pause(15_000, "no answer", { ref: false })]);
  server.process.kill("SIGKILL");
  if (code !== 0)
    throw new Error(`The ${server.name} server did not stop as asked (${code}); see ${logOf(server.name)}`);
}
