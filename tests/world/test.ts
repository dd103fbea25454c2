// What every test starts from: a conversation with the server, a folder of its own, and the edition of the world.
import { test as playwrightTest, expect, type APIRequestContext, type APIResponse } from "@playwright/test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Refusal } from "./answers.ts";
import { parseTable, type Row } from "./csv.ts";
import { faultAgainst, faultOf } from "./description.ts";

export { expect };

/** Asks the server, and holds every answer against docs/openapi.yaml. */
export class Api {
  constructor(private readonly request: APIRequestContext) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<APIResponse> {
    const response = await this.request.get(path, { headers, maxRedirects: 0 });
    expect(await faultOf(path, response), `GET ${path}`).toBeUndefined();
    return response;
  }

  async json<Answer>(path: string): Promise<Answer> {
    const response = await this.get(path);
    expect(response.status(), `GET ${path}: ${await response.text()}`).toBe(200);
    return (await response.json()) as Answer;
  }

  async table(path: string): Promise<Row[]> {
    const response = await this.get(path);
    expect(response.status(), `GET ${path}`).toBe(200);
    return parseTable(await response.text());
  }

  /** The refusal of an address that is refused with this status. */
  async refusal(status: number, path: string): Promise<Refusal["error"]> {
    const response = await this.get(path);
    expect(response.status(), `GET ${path}`).toBe(status);
    return refusalOf(response);
  }
}

/** The refusal in an answer, in the one shape that all refusals have. */
export async function refusalOf(response: APIResponse): Promise<Refusal["error"]> {
  const body = (await response.json()) as Refusal;
  expect(faultAgainst("Refusal", body)).toBeUndefined();
  return body.error;
}

interface OfEachTest {
  api: Api;
  /** The same conversation with a server of the real release. */
  releaseApi: Api;
  /** An empty folder that goes away after the test. */
  folder: string;
}
interface OfEachWorker {
  /** The edition file of Example State. */
  demonstration: string;
}

export const test = playwrightTest.extend<OfEachTest, OfEachWorker>({
  api: async ({ request }, use) => use(new Api(request)),
  releaseApi: async ({ playwright }, use) => {
    const request = await playwright.request.newContext({ baseURL: named("FOOTHOLD_RELEASE_URL") });
    await use(new Api(request));
    await request.dispose();
  },
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "foothold-test-"));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  demonstration: [async ({}, use) => use(named("FOOTHOLD_EDITION")), { scope: "worker" }],
});

/** A variable that the setup of the run (tools/test_servers.ts) has set. */
export function named(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: run the tests with playwright.config.ts`);
  return value;
}

export const releaseFolder = process.env["FOOTHOLD_RELEASE_DIR"];
