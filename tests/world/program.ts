// Runs the program as people do: from a shell.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const program = join(root, "build/release/foothold");
const mostOutput = 1 << 30;

export interface Outcome {
  code: number | null;
  output: string;
  complaint: string;
}

/** Runs `foothold` with these words to its end. */
export function foothold(...words: string[]): Outcome {
  const run = spawnSync(program, words, { encoding: "utf8", maxBuffer: mostOutput });
  if (run.error) throw run.error;
  return { code: run.status, output: run.stdout, complaint: run.stderr };
}

/** The same with these words on its standard input. */
export function footholdHearing(input: string, ...words: string[]): Outcome {
  const run = spawnSync(program, words, { encoding: "utf8", input });
  if (run.error) throw run.error;
  return { code: run.status, output: run.stdout, complaint: run.stderr };
}

/** What `foothold` printed; anything but success is a failure of the test. */
export function footholdOutput(...words: string[]): string {
  const run = foothold(...words);
  if (run.code !== 0) throw new Error(`foothold ${words.join(" ")} ended with ${run.code}: ${run.complaint}`);
  return run.output;
}

/** `foothold` at work, to be interrupted or talked to. */
export class RunningFoothold {
  private readonly process: ChildProcess;
  private output = "";
  private complaint = "";

  constructor(...words: string[]) {
    this.process = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
    this.process.stdout?.on("data", (bytes: Buffer) => (this.output += bytes.toString()));
    this.process.stderr?.on("data", (bytes: Buffer) => (this.complaint += bytes.toString()));
  }

  get id(): number {
    return this.process.pid ?? 0;
  }

  get hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  /** The address that `foothold serve` prints once it listens. */
  async address(): Promise<string> {
    return (await this.printed(/http:\/\/[^\s/]+/))[0];
  }

  /** All that the program has printed so far, its log included. */
  get printedSoFar(): string {
    return this.output + this.complaint;
  }

  /** Waits until the program has printed something like this. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found;
      if (this.hasEnded) throw new Error(`The program ended before it printed ${pattern}: ${this.complaint}`);
      await new Promise((later) => setTimeout(later, 20));
    }
  }

  interrupt(): void {
    this.process.kill("SIGINT");
  }

  async end(): Promise<Outcome> {
    if (!this.hasEnded) await once(this.process, "close");
    return { code: this.process.exitCode, output: this.output, complaint: this.complaint };
  }
}
