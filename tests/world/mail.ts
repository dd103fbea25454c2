// A mail server of our own, which keeps what it is given. It speaks as much SMTP as mail programs need.
import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { expect } from "./test.ts";

export interface Letter {
  from: string;
  to: string;
  /** By name in lower case, decoded. */
  headers: Record<string, string>;
  text: string;
}

/** What the server says instead of taking the mail, by the command that it says it to. */
export type Refusals = Partial<Record<"MAIL" | "RCPT" | "DATA", string>>;

export class MailServer {
  readonly letters: Letter[] = [];
  /** How often somebody has come to hand over a mail. */
  visits = 0;
  /** "user:password" of everybody who signed in. */
  readonly logins: string[] = [];
  refusals: Refusals = {};
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    server.on("connection", (socket) => this.talk(socket));
  }

  static async start(): Promise<MailServer> {
    const server = createServer();
    const started = new MailServer(server);
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    return started;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  /** The letters to this address, once there are so many. */
  async lettersTo(address: string, count = 1): Promise<Letter[]> {
    const found = () => this.letters.filter(({ to }) => to === address);
    await expect.poll(() => found().length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count);
    return found();
  }

  async letterTo(address: string): Promise<Letter> {
    return (await this.lettersTo(address)).at(-1)!;
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    this.visits += 1;
    const conversation = new Conversation(this, (answer) => socket.write(`${answer}\r\n`));
    let pending = "";
    socket.on("close", () => this.sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    socket.on("data", (bytes) => {
      pending += bytes.toString("latin1");
      for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        if (!conversation.hear(line)) socket.end();
      }
    });
    socket.write("220 mail.example.org at your service\r\n");
  }
}

class Conversation {
  private from = "";
  private to = "";
  private data: string[] | undefined;
  private isSigningIn = false;

  constructor(
    private readonly server: MailServer,
    private readonly say: (answer: string) => void,
  ) {}

  /** False when the conversation is over. */
  hear(line: string): boolean {
    if (this.data) {
      this.hearData(line, this.data);
      return true;
    }
    if (this.isSigningIn) {
      this.hearLogin(line);
      return true;
    }
    const [word = ""] = line.toUpperCase().split(/[ :]/);
    const refusal = this.server.refusals[word as keyof Refusals];
    if (refusal) {
      this.say(refusal);
      return true;
    }
    this.answer(word, line);
    return word !== "QUIT";
  }

  private answer(word: string, line: string): void {
    const address = /<([^>]*)>/.exec(line)?.[1] ?? "";
    if (word === "EHLO") return this.say("250-mail.example.org\r\n250 AUTH PLAIN");
    if (word === "AUTH") return this.hearLogin(line.split(" ")[2]);
    if (word === "QUIT") return this.say("221 Bye");
    if (word === "MAIL") this.from = address;
    if (word === "RCPT") this.to = address;
    if (word !== "DATA") return this.say("250 OK");
    this.data = [];
    this.say("354 Go ahead");
  }

  // A client may say who it is at once, or wait until it is asked.
  private hearLogin(credentials: string | undefined): void {
    this.isSigningIn = credentials === undefined;
    if (credentials === undefined) return this.say("334 ");
    const [, user, password] = Buffer.from(credentials, "base64").toString().split("\0");
    this.server.logins.push(`${user}:${password}`);
    this.say("235 Welcome");
  }

  private hearData(line: string, data: string[]): void {
    if (line !== ".") {
      data.push(line.startsWith(".") ? line.slice(1) : line);
      return;
    }
    this.server.letters.push({ from: this.from, to: this.to, ...read(data) });
    this.data = undefined;
    this.say("250 Taken");
  }
}

function read(lines: string[]): Pick<Letter, "headers" | "text"> {
  const end = lines.indexOf("");
  const unfolded = lines.slice(0, end).join("\r\n").replaceAll("\r\n ", " ").split("\r\n");
  const headers = unfolded.map((line): [string, string] => {
    const [name = "", value = ""] = line.split(/: (.*)/s);
    return [name.toLowerCase(), headerWords(value)];
  });
  return { headers: Object.fromEntries(headers), text: quotedPrintable(lines.slice(end + 1).join("\n")) };
}

/** A header with its encoded words (RFC 2047) decoded. */
function headerWords(value: string): string {
  const words = /=\?UTF-8\?B\?([^?]*)\?= ?/g;
  return value.replace(words, (_, word: string) => Buffer.from(word, "base64").toString());
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

/** The link in a letter, as the path that it leads to; its address has to begin like this. */
export function pathIn(letter: Letter, address: string): string {
  const link = /https?:\/\/\S+/.exec(letter.text)?.[0] ?? "";
  expect(link.startsWith(`${address}/`), link).toBe(true);
  return link.slice(address.length);
}
