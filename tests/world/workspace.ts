// A server with accounts and coalitions of its own, and the people whom the tests know. They do everything over HTTP, as
// browsers do: with cookies, and with the key that every form of somebody signed in carries.
import { request, type APIRequestContext, type APIResponse } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, RunningFoothold } from "./program.ts";
import { expect, named } from "./test.ts";

export interface Person {
  name: string;
  email: string;
  password: string;
}
export type Role = "viewer" | "member" | "editor" | "coordinator";
export interface Coalition {
  name: string;
  slug: string;
}
export type Fields = Record<string, string>;

export const rosa: Person = {
  name: "Rosa Delgado",
  email: "rosa@example.org",
  password: "eleven herons at dusk",
};
export const elena: Person = {
  name: "Elena Ruiz",
  email: "elena@example.org",
  password: "a slow river, brown",
};
export const marcus: Person = {
  name: "Marcus Bell",
  email: "marcus@example.org",
  password: "three keys under moss",
};
export const vera: Person = {
  name: "Vera Novak",
  email: "vera@example.org",
  password: "quiet lanterns of may",
};
export const paul: Person = {
  name: "Paul Stone",
  email: "paul@example.org",
  password: "granite is patient 7",
};

export const kestrel: Coalition = { name: "Kestrel County Upward", slug: "kestrel" };
export const quillwort: Coalition = { name: "Quillwort Together", slug: "quillwort" };

/** The key that the page's forms send along. */
export function formKeyIn(page: string): string {
  const key = /name="_key"[^>]*value="([^"]*)"/.exec(page)?.[1];
  if (!key) throw new Error("The page has no form with a key");
  return key;
}

export interface SentFile {
  name: string;
  content: string | Buffer;
}

/** What the page that asks for the columns of a table proposes, as its form would send it. */
export function guessedColumns(page: string): Fields {
  const fields: Fields = {};
  for (const [, name = "", options = ""] of page.matchAll(
    /<select[^>]*name="(column-\d+)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? "";
  return fields;
}

/** One browser, with its cookies: of somebody signed in or of nobody. Redirects are shown, not followed. */
export class Visitor {
  private key: string | undefined;

  constructor(
    readonly workspace: Workspace,
    readonly context: APIRequestContext,
  ) {}

  async get(path: string, headers: Fields = {}): Promise<APIResponse> {
    return this.context.get(path, { headers, maxRedirects: 0 });
  }

  /** The page, which has to be there. */
  async page(path: string): Promise<string> {
    const response = await this.get(path);
    expect(response.status(), `GET ${path}`).toBe(200);
    return response.text();
  }

  /** Sends a form just as it is given. */
  async post(path: string, form: Fields, headers: Fields = {}): Promise<APIResponse> {
    return this.context.post(path, { form, headers, maxRedirects: 0 });
  }

  /** Sends a form with the key of the session. */
  async send(path: string, form: Fields, headers: Fields = {}): Promise<APIResponse> {
    return this.post(path, { ...form, _key: await this.formKey() }, headers);
  }

  /** Sends a form that has to be accepted, and says where it leads. */
  async accepted(path: string, form: Fields): Promise<string> {
    const response = await this.send(path, form);
    expect(response.status(), `POST ${path}: ${await response.text()}`).toBe(303);
    return response.headers()["location"] ?? "";
  }

  /** Sends a form with one file, as browsers do, with the key of the session. */
  async upload(path: string, field: string, file: SentFile): Promise<APIResponse> {
    const multipart = {
      _key: await this.formKey(),
      [field]: { name: file.name, mimeType: "application/octet-stream", buffer: Buffer.from(file.content) },
    };
    return this.context.post(path, { multipart, maxRedirects: 0 });
  }

  /** Sends a table for a type, chooses its columns as they are guessed, and gives the path of the import. */
  async bringTable(coalition: Coalition, type: string, table: string): Promise<string> {
    const columns = await this.accepted(`/coalitions/${coalition.slug}/types/${type}/import`, { table });
    const path = columns.replace(/\/columns$/, "");
    await this.accepted(columns, guessedColumns(await this.page(columns)));
    return path;
  }

  async formKey(): Promise<string> {
    this.key ??= formKeyIn(await this.page("/account"));
    return this.key;
  }

  /** The token of the session, as the browser keeps it; empty when there is none. */
  async token(): Promise<string> {
    const { cookies } = await this.context.storageState();
    return cookies.find(({ name }) => name === sessionCookie)?.value ?? "";
  }

  async signIn(person: Person, form: Fields = {}): Promise<APIResponse> {
    this.key = undefined;
    return this.post("/sign-in", { email: person.email, password: person.password, ...form });
  }

  /** Makes a record and gives its id. */
  async makeRecord(coalition: Coalition, type: string, fields: Fields): Promise<string> {
    const path = await this.accepted(`/coalitions/${coalition.slug}/types/${type}/new`, fields);
    const id = /\/records\/([^/?]+)$/.exec(path)?.[1];
    if (!id) throw new Error(`A new record leads to ${path}`);
    return id;
  }

  /** An invitation, as the path that its link leads to. */
  async invite(coalition: Coalition, role: Role): Promise<string> {
    const response = await this.send(`/coalitions/${coalition.slug}/invitations`, { role });
    const path = /\/join\/\w+/.exec(await response.text())?.[0];
    if (!path) throw new Error(`No invitation: ${response.status()}`);
    return path;
  }

  /** Makes an account with an invitation, and is signed in with it from then on. */
  async joinAs(person: Person, invitation: string): Promise<void> {
    const { name, email, password } = person;
    const response = await this.post(invitation, { name, email, password });
    expect(response.status(), `${name} joins: ${await response.text()}`).toBe(303);
  }

  async foundCoalition(coalition: Coalition): Promise<void> {
    await this.accepted("/coalitions", { name: coalition.name, slug: coalition.slug });
  }
}

export const sessionCookie = "foothold_session";

/** A server on a fresh data folder with the edition of Example State, and nobody's account yet. */
export class Workspace {
  private readonly contexts: APIRequestContext[] = [];

  private constructor(
    private readonly program: RunningFoothold,
    /** The data folder, for commands that work beside the server. */
    readonly folder: string,
    readonly url: string,
    readonly setupCode: string,
  ) {}

  static async start(...options: string[]): Promise<Workspace> {
    const folders = join(root, "build/check-data");
    mkdirSync(folders, { recursive: true });
    const folder = mkdtempSync(join(folders, "workspace-"));
    linkSync(named("FOOTHOLD_EDITION"), join(folder, "demo.db"));
    const program = new RunningFoothold("serve", "--data", folder, "--listen", "127.0.0.1:0", ...options);
    const [, setupCode = ""] = await program.printed(/setup code (\w+)/);
    return new Workspace(program, folder, await program.address(), setupCode);
  }

  /** The same with the content in another folder. */
  static async withContent(content: string): Promise<Workspace> {
    process.env["FOOTHOLD_CONTENT"] = content;
    try {
      return await Workspace.start();
    } finally {
      delete process.env["FOOTHOLD_CONTENT"];
    }
  }

  /** On a data folder in which there are accounts already. */
  static async on(folder: string, ...options: string[]): Promise<Workspace> {
    const program = new RunningFoothold("serve", "--data", folder, "--listen", "127.0.0.1:0", ...options);
    return new Workspace(program, folder, await program.address(), "");
  }

  /** What the server has printed so far, the log of requests included. */
  get log(): string {
    return this.program.printedSoFar;
  }

  /** Writes in the database what only time or an administrator would, and says how many rows it changed. */
  alter(sql: string, ...values: string[]): number {
    const script =
      "import sqlite3, sys\n" +
      "database = sqlite3.connect(sys.argv[1], timeout=10)\n" +
      "print(database.execute(sys.argv[2], sys.argv[3:]).rowcount)\n" +
      "database.commit()";
    const words = ["-c", script, join(this.folder, "workspace.db"), sql, ...values];
    return Number(execFileSync("python3", words, { encoding: "utf8" }));
  }

  /** All bytes that the server keeps, for looking whether something is among them. */
  get stored(): Buffer {
    const files = readdirSync(this.folder).filter((name) => name.startsWith("workspace.db"));
    return Buffer.concat(files.map((name) => readFileSync(join(this.folder, name))));
  }

  /** A browser that nobody is signed in with; `headers` go along with all it sends. */
  async visitor(headers: Fields = {}): Promise<Visitor> {
    const context = await request.newContext({ baseURL: this.url, extraHTTPHeaders: headers });
    this.contexts.push(context);
    return new Visitor(this, context);
  }

  async firstAccount(person: Person): Promise<Visitor> {
    const visitor = await this.visitor();
    const { name, email, password } = person;
    const response = await visitor.post("/setup", { setup_code: this.setupCode, name, email, password });
    expect(response.status(), await response.text()).toBe(303);
    return visitor;
  }

  /** Somebody new, who takes this invitation. */
  async join(person: Person, invitation: string): Promise<Visitor> {
    const visitor = await this.visitor();
    await visitor.joinAs(person, invitation);
    return visitor;
  }

  async signedIn(person: Person): Promise<Visitor> {
    const visitor = await this.visitor();
    expect((await visitor.signIn(person)).status(), person.name).toBe(303);
    return visitor;
  }

  async stop(): Promise<void> {
    for (const context of this.contexts) await context.dispose();
    this.program.interrupt();
    const { code, complaint } = await this.program.end();
    rmSync(this.folder, { recursive: true });
    expect(code, complaint).toBe(0);
  }
}

/** Two coalitions and their people, each in a browser of their own, and a browser without anybody. */
export interface World {
  workspace: Workspace;
  rosa: Visitor;
  elena: Visitor;
  marcus: Visitor;
  vera: Visitor;
  paul: Visitor;
  nobody: Visitor;
}

export async function startWorld(...options: string[]): Promise<World> {
  const workspace = await Workspace.start(...options);
  const first = await workspace.firstAccount(rosa);
  await first.foundCoalition(kestrel);
  await first.foundCoalition(quillwort);
  const join = async (person: Person, coalition: Coalition, role: Role) =>
    workspace.join(person, await first.invite(coalition, role));
  const world = {
    workspace,
    rosa: first,
    elena: await join(elena, kestrel, "editor"),
    marcus: await join(marcus, kestrel, "member"),
    vera: await join(vera, kestrel, "viewer"),
    paul: await join(paul, quillwort, "coordinator"),
    nobody: await workspace.visitor(),
  };
  await leave(first, quillwort, rosa);
  return world;
}

/** Whoever founded a coalition for others leaves it. */
async function leave(visitor: Visitor, coalition: Coalition, person: Person): Promise<void> {
  const id = await memberId(visitor, coalition, person);
  await visitor.accepted(`/coalitions/${coalition.slug}/members/${id}`, { role: "none" });
}

/** How the coalition's pages call a member. */
export async function memberId(visitor: Visitor, coalition: Coalition, person: Person): Promise<string> {
  const page = await visitor.page(`/coalitions/${coalition.slug}/members`);
  const row =
    page
      .split("<tr")
      .slice(1)
      .find((part) => part.includes(person.name)) ?? "";
  const id = /\/members\/([\w-]+)"/.exec(row)?.[1];
  if (!id) throw new Error(`${person.name} is not among the members`);
  return id;
}
