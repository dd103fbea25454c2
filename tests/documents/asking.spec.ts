// How documents are asked for: who gets which, what is told meanwhile, and what hostile text can do, which is nothing.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  bare,
  documentOf,
  expectSound,
  expectSoundWord,
  Pdf,
  WordDocument,
  notTested,
} from "../world/documents.ts";
import { expect, test } from "../world/test.ts";
import { kestrel, startWorld, type Visitor, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });
test.skip(notTested !== "", notTested);
test.setTimeout(300_000);

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(async () => world.workspace.stop());

const path = `/coalitions/${kestrel.slug}/documents`;
const invitations = { kind: "worksheet", id: "invitation" } as const;
const invite = async (ask: string, visibility = "coalition") =>
  world.rosa.makeRecord(kestrel, "invitation", { title: "Join us", ask, _visibility: visibility });

test("what a reader may not see is not in their document", async ({ folder }) => {
  const secret = "Keep the office closed in May";
  await invite(secret, "coordinators");
  const textFor = async (visitor: Visitor, name: string) => {
    const bytes = await documentOf(visitor, kestrel, invitations, "pdf");
    return bare(new Pdf(bytes, join(folder, name)).text);
  };
  expect(await textFor(world.rosa, "rosa.pdf")).toContain(bare(secret));
  expect(await textFor(world.vera, "vera.pdf")).not.toContain(bare(secret));
});

test("nobody finds the document of somebody else", async () => {
  await documentOf(world.rosa, kestrel, invitations, "docx");
  const mine = /\/documents\/\w+(?=")/.exec(await world.rosa.page(path))?.[0] ?? "";
  expect((await world.rosa.get(`/coalitions/${kestrel.slug}${mine}`)).status()).toBe(200);
  for (const visitor of [world.elena, world.vera, world.paul])
    expect((await visitor.get(`/coalitions/${kestrel.slug}${mine}`)).status()).toBe(404);
  expect(await world.elena.page(path)).not.toContain(mine);
});

test("a document is saved under the name of its page and may do nothing in a browser", async () => {
  const mine = /\/documents\/\w+(?=")/.exec(await world.rosa.page(path))?.[0] ?? "";
  const { "content-disposition": name, "content-security-policy": policy } = (
    await world.rosa.get(`/coalitions/${kestrel.slug}${mine}`)
  ).headers();
  expect(name).toMatch(/attachment; filename=.*Invitation%20message%20-%20filled%20in\.docx/);
  expect(policy).toContain("sandbox; default-src 'none'");
});

test("what cannot be made is refused with the reason", async () => {
  const refused = async (form: Record<string, string>) => (await world.rosa.send(path, form)).status();
  expect(await refused({ ...invitations, id: "nothing", format: "pdf" })).toBe(404);
  expect(await refused({ kind: "nothing", id: "readiness", format: "pdf" })).toBe(404);
  expect(await refused({ kind: "worksheet", id: "readiness", format: "exe" })).toBe(400);
  expect(await refused({ kind: "letter", id: "nothing", format: "pdf" })).toBe(404);
  expect(await refused({ kind: "view", id: "nothing?x=%", format: "pdf" })).toBe(404);
});

test("a document that waits can be cancelled, and the page works without a script", async () => {
  for (let count = 0; count < 6; ++count)
    await world.marcus.accepted(path, { kind: "blank-worksheet", id: "readiness", format: "pdf" });
  const page = await world.marcus.page(path);
  expect(page).toContain("See how far they are now");
  const waiting = /[^"]*\/cancellation(?=")/.exec(page)?.[0] ?? "";
  await world.marcus.accepted(waiting, {});
  await expect.poll(async () => world.marcus.page(path), { timeout: 60_000 }).not.toContain("/cancellation");
  const end = await world.marcus.page(path);
  expect(end).toContain("Cancelled");
  expect(end.match(/>Ready</g)).toHaveLength(5);
  expect(readdirSync(join(world.workspace.folder, "documents")).length).toBeGreaterThan(4);
});

test("nobody can fill the queue", async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 30; ++count)
    statuses.push(
      (await world.vera.send(path, { kind: "blank-worksheet", id: "readiness", format: "pdf" })).status(),
    );
  expect(statuses).toContain(429);
  const cancellations = [...(await world.vera.page(path)).matchAll(/[^"]*\/cancellation(?=")/g)];
  for (const [address = ""] of cancellations) await world.vera.send(address, {});
  await expect.poll(async () => world.vera.page(path), { timeout: 60_000 }).not.toContain("/cancellation");
});

test.describe("hostile text", () => {
  let listener: Server;
  const asked: string[] = [];
  test.beforeAll(async () => {
    listener = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end();
    });
    await new Promise<void>((ready) => listener.listen(0, "127.0.0.1", ready));
  });
  test.afterAll(() => listener.close());

  const payloads = (address: string) => [
    `<script>document.write("EXECUTED")</script>`,
    `<img src=x onerror="document.write('EXECUTED')">`,
    `<iframe src="file:///etc/passwd"></iframe>`,
    `<object data="file:///etc/passwd"></object><embed src="${address}/embed">`,
    `<link rel="stylesheet" href="${address}/style"><img src="${address}/picture">`,
    `</title></style></head><body onload=alert(1)><meta http-equiv="refresh" content="0;url=${address}/refresh">`,
    `</w:t></w:r></w:p><w:p><w:r><w:instrText>INCLUDETEXT "${address}/word"</w:instrText></w:r></w:p>`,
    `\\input{/etc/passwd} ![x](file:///etc/passwd) {{7*7}} $\{7*7} <%= 7*7 %> <!--#include file="/etc/passwd"-->`,
    `"; } @import url("${address}/css"); @page { content: url("${address}/page") } /*`,
    `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`,
    `<svg><image href="${address}/svg"/><use href="file:///etc/passwd#x"/></svg> ]]> --> \u202e`,
  ];

  test("stands in documents as it was typed, executes nothing, and reads nothing", async ({ folder }) => {
    const address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
    const typed = payloads(address);
    for (const ask of typed) await invite(ask);
    await world.rosa.accepted(`/coalitions/${kestrel.slug}/settings/name`, { name: typed[0]! });
    const subject = invitations;
    const pdf = new Pdf(await documentOf(world.rosa, kestrel, subject, "pdf"), join(folder, "a.pdf"));
    const word = new WordDocument(
      await documentOf(world.rosa, kestrel, subject, "docx"),
      join(folder, "a.docx"),
    );
    await world.rosa.accepted(`/coalitions/${kestrel.slug}/settings/name`, { name: kestrel.name });
    expectSound(pdf, "en");
    expectSoundWord(word, "en");
    const letters = (text: string) =>
      bare(text)
        .replace(/[^\x21-\x7e]/g, "")
        .replaceAll("\\", "");
    for (const text of [letters(pdf.text), letters(word.text)]) {
      expect(typed.filter((one) => !text.includes(letters(one)))).toEqual([]);
      expect(text).not.toContain("root:x:0");
      expect(text.replaceAll(letters(typed[0]!), "").replaceAll(letters(typed[1]!), "")).not.toContain(
        "EXECUTED",
      );
    }
    expect(word.body).not.toContain("<w:instrText>INCLUDETEXT");
    expect(word.part("word/_rels/document.xml.rels")).not.toContain(address);
    expect(asked).toEqual([]);
  });
});
