// A PostgreSQL server of the tests' own: in a temporary folder, reachable through a unix socket only.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const installed = "/usr/lib/postgresql";

export class Postgres {
  private databases = 0;

  private constructor(
    private readonly programs: string,
    private readonly folder: string,
  ) {}

  /** Whether PostgreSQL is installed on this machine. */
  static get exists(): boolean {
    return existsSync(installed) && readdirSync(installed).length > 0;
  }

  static start(): Postgres {
    const version = readdirSync(installed)[0]!;
    const folder = mkdtempSync(join(tmpdir(), "foothold-postgres-"));
    if (process.getuid?.() === 0) execFileSync("chown", ["postgres", folder]);
    const server = new Postgres(join(installed, version, "bin"), folder);
    const options = `-c listen_addresses= -c fsync=off -c unix_socket_directories=${folder}`;
    server.run("initdb", "--username=foothold", "--auth=trust", "--encoding=UTF8", "--no-sync");
    server.run("pg_ctl", "start", "-w", `--log=${folder}/log`, "-o", options);
    return server;
  }

  /** The address of a new, empty database. */
  makeDatabase(): string {
    const name = `test${++this.databases}`;
    const socket = ["-h", this.folder, "-U", "foothold", "-d", "postgres"];
    execFileSync(join(this.programs, "psql"), [...socket, "-qc", `CREATE DATABASE ${name}`]);
    return `postgresql://foothold@${this.folder.replaceAll("/", "%2F")}/${name}`;
  }

  stop(): void {
    this.run("pg_ctl", "stop", "-w", "-m", "immediate");
    rmSync(this.folder, { recursive: true });
  }

  /** The server refuses to run as root, so it is then the user postgres who runs it. */
  private run(program: string, ...words: string[]): void {
    const command = [join(this.programs, program), ...words, "--pgdata", join(this.folder, "data")];
    const line = process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--", ...command] : command;
    execFileSync(line[0]!, line.slice(1), { cwd: "/", stdio: "ignore" });
  }
}
