// Programs that work for the people of the world: with a token, and in JSON.
import type { APIRequestContext, APIResponse } from "@playwright/test";
import type { Refusal, StoredRecord } from "./answers.ts";
import { faultOf, type Method } from "./description.ts";
import { expect, refusalOf } from "./test.ts";
import type { Coalition, Fields, Person, SentFile, Visitor } from "./workspace.ts";

export type Scope = "read" | "write";

/** What the form of the account page sends to make a token. */
export async function tokenForm(
  visitor: Visitor,
  person: Person,
  coalition: Coalition,
  scope: Scope,
): Promise<Fields> {
  const page = await visitor.page("/account");
  const id = new RegExp(`<option value="(\\w+)"[^>]*>${coalition.name}</option>`).exec(page)?.[1];
  return {
    what: "token-new",
    token_name: `${person.name} ${scope}`,
    token_coalition: id ?? "none",
    token_scope: scope,
    token_days: "30",
    token_password: person.password,
  };
}

/** The secret that the page shows this once. */
export const secretIn = (page: string): string => /<code>(foothold_\w+)<\/code>/.exec(page)?.[1] ?? "";

/** A program with a new token of a person. */
export async function programOf(
  visitor: Visitor,
  person: Person,
  coalition: Coalition,
  scope: Scope = "write",
): Promise<Program> {
  const response = await visitor.send("/account", await tokenForm(visitor, person, coalition, scope));
  const secret = secretIn(await response.text());
  expect(secret, `a token of ${person.name}`).not.toBe("");
  // A context of its own would do as well, but only the token may count: programs have no cookies.
  const nobody = await visitor.workspace.visitor();
  return new Program(nobody.context, secret, coalition);
}

/** Asks for one coalition, and holds every answer against docs/openapi.yaml. */
export class Program {
  constructor(
    readonly context: APIRequestContext,
    readonly token: string,
    readonly coalition: Coalition,
  ) {}

  /** The whole address of something in the coalition; what begins with a slash of its own stays as it is. */
  address(path: string): string {
    return path.startsWith("/") ? path : `/api/v1/coalitions/${this.coalition.slug}/${path}`;
  }

  async ask(
    method: Method,
    path: string,
    sent: { body?: unknown; headers?: Fields } = {},
  ): Promise<APIResponse> {
    const address = this.address(path);
    const content: Fields = sent.body === undefined ? {} : { "Content-Type": "application/json" };
    const authorization: Fields = this.token ? { Authorization: `Bearer ${this.token}` } : {};
    const response = await this.context.fetch(address, {
      method: method.toUpperCase(),
      headers: { ...content, ...authorization, ...sent.headers },
      ...(sent.body === undefined ? {} : { data: textOf(sent.body) }),
      maxRedirects: 0,
    });
    expect(await faultOf(address, response, method), `${method} ${address}`).toBeUndefined();
    return response;
  }

  /** Sends a file, as a form does. */
  async upload(path: string, file: SentFile): Promise<APIResponse> {
    const address = this.address(path);
    const response = await this.context.post(address, {
      headers: this.token ? { Authorization: `Bearer ${this.token}` } : {},
      multipart: {
        file: { name: file.name, mimeType: "application/octet-stream", buffer: Buffer.from(file.content) },
      },
    });
    expect(await faultOf(address, response, "post"), `post ${address}`).toBeUndefined();
    return response;
  }

  async get(path: string, headers: Fields = {}): Promise<APIResponse> {
    return this.ask("get", path, { headers });
  }

  async json<Answer>(path: string): Promise<Answer> {
    const response = await this.get(path);
    expect(response.status(), `GET ${path}: ${await response.text()}`).toBe(200);
    return (await response.json()) as Answer;
  }

  async make(type: string, fields: object, more: object = {}): Promise<StoredRecord> {
    const response = await this.ask("post", "records", { body: { type, fields, ...more } });
    expect(response.status(), await response.text()).toBe(201);
    return (await response.json()) as StoredRecord;
  }

  async patch(record: StoredRecord, body: unknown, revision = record.revision): Promise<APIResponse> {
    return this.ask("patch", `records/${record.id}`, { body, headers: ifMatch(revision) });
  }

  async patched(record: StoredRecord, body: unknown, revision = record.revision): Promise<StoredRecord> {
    const response = await this.patch(record, body, revision);
    expect(response.status(), await response.text()).toBe(200);
    return (await response.json()) as StoredRecord;
  }

  /** The refusal of something that is refused with this status. */
  async refusal(
    status: number,
    method: Method,
    path: string,
    sent: { body?: unknown; headers?: Fields } = {},
  ): Promise<Refusal["error"]> {
    const response = await this.ask(method, path, sent);
    expect(response.status(), `${method} ${path}: ${await response.text()}`).toBe(status);
    return refusalOf(response);
  }
}

/** Text is sent as it is, so that it can be broken. */
const textOf = (body: unknown): string | Buffer =>
  typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);

export const ifMatch = (revision: number): Fields => ({ "If-Match": `"${revision}"` });
