// Files that belong to records: what is taken, how it comes back, and who may do what with it.
import type { APIResponse } from "@playwright/test";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, startWorld, type SentFile, type Visitor, type World } from "../world/workspace.ts";

test.describe.configure({ mode: "default" });

let world: World;
let record: string;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(async () => world.workspace.stop());
test.beforeEach(async () => {
  const fields = { question: "Where do we meet?", _visibility: "coalition" };
  record = `/coalitions/${kestrel.slug}/records/${await world.rosa.makeRecord(kestrel, "decision", fields)}`;
});

const pdf = (words: string): SentFile => ({ name: `${words}.pdf`, content: `%PDF-1.7\n${words}` });

async function send(file: SentFile, by: Visitor = world.rosa): Promise<APIResponse> {
  return by.upload(`${record}/attachments`, "file", file);
}

async function addressOf(name: string): Promise<string> {
  const page = await world.rosa.page(record);
  const link = new RegExp(`href="([^"]*/attachments/[^"]*)">${name}<`).exec(page)?.[1];
  if (!link) throw new Error(`${name} is not on the page`);
  return link;
}

test("a file comes back as it was sent, to be saved and never to be run", async () => {
  expect((await send(pdf("Minutes of May"))).status()).toBe(303);
  const response = await world.vera.get(await addressOf("Minutes of May.pdf"));
  expect(response.status()).toBe(200);
  expect(await response.text()).toBe("%PDF-1.7\nMinutes of May");
  const headers = response.headers();
  expect(headers["content-type"]).toBe("application/pdf");
  expect(headers["content-disposition"]).toContain('attachment; filename="Minutes_of_May.pdf"');
  expect(headers["content-security-policy"]).toContain("sandbox; default-src 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("a file that the browser holds already is not sent again", async () => {
  await send(pdf("Map"));
  const address = await addressOf("Map.pdf");
  const etag = (await world.rosa.get(address)).headers()["etag"] ?? "";
  expect((await world.rosa.get(address, { "If-None-Match": etag })).status()).toBe(304);
  expect((await world.paul.get(address, { "If-None-Match": etag })).status()).toBe(404);
});

test.describe("what is not taken", () => {
  const refused: Record<string, SentFile> = {
    "a page that could run scripts": { name: "page.html", content: "<script>alert(1)</script>" },
    "a picture that could run scripts": { name: "map.svg", content: "<svg onload='alert(1)'/>" },
    "a page that calls itself a PDF": { name: "minutes.pdf", content: "<script>alert(1)</script>" },
    "a document with macros": { name: "plan.docx", content: "PK\x03\x04 word/vbaProject.bin" },
    "an empty file": { name: "minutes.pdf", content: "" },
    "a file without an ending": { name: "minutes", content: "text" },
  };
  for (const [what, file] of Object.entries(refused))
    test(`is ${what}, and the page says why`, async () => {
      const response = await send(file);
      expect(response.status()).toBe(400);
      const page = await response.text();
      expect(page).toContain("fh-error-summary");
      expect(page).toContain("Where do we meet?");
      expect(await world.rosa.page(record)).toContain("Nothing is attached yet.");
    });

  test("is a file of more than 20 MB", async () => {
    const response = await send({ name: "film.txt", content: Buffer.alloc(21 * 1024 * 1024, "x") });
    expect(response.status()).toBe(413);
  });
});

test("a file of 15 MB is taken", async () => {
  const content = Buffer.alloc(15 * 1024 * 1024, "x");
  expect((await send({ name: "long.txt", content })).status()).toBe(303);
  expect((await (await world.rosa.get(await addressOf("long.txt"))).body()).equals(content)).toBe(true);
});

test("a long body is taken nowhere else", async () => {
  const response = await world.rosa.send(`${record}/comments`, { body: "x".repeat(2_000_000) });
  expect(response.status()).toBe(413);
});

test("names with folders, quotes and other letters stay names", async () => {
  await send({ name: '../../Año "nuevo" <b>.txt', content: "hola" });
  const page = await world.rosa.page(record);
  expect(page).not.toContain("<b>.txt");
  const address = /href="([^"]*\/attachments\/[^"]*)">/.exec(page)?.[1] ?? "";
  const response = await world.rosa.get(address);
  expect(response.headers()["content-disposition"]).not.toContain("..");
});

test("whoever may not write the record takes no file away and adds none", async () => {
  await send(pdf("Map"));
  const address = await addressOf("Map.pdf");
  expect((await world.marcus.send(`${address}/removal`, {})).status()).toBe(403);
  expect((await send(pdf("Another"), world.vera)).status()).toBe(403);
  expect((await world.elena.send(`${address}/removal`, {})).status()).toBe(303);
  expect((await world.rosa.get(address)).status()).toBe(404);
});

test("a file is not found below another record", async () => {
  await send(pdf("Map"));
  const id = (await addressOf("Map.pdf")).split("/").pop();
  const other = await world.rosa.makeRecord(kestrel, "decision", {
    question: "Another",
    _visibility: "coalition",
  });
  expect(
    (await world.rosa.get(`/coalitions/${kestrel.slug}/records/${other}/attachments/${id}`)).status(),
  ).toBe(404);
});

test("files of a record that one may not see are not found", async () => {
  const fields = { question: "In confidence", _visibility: "coordinators" };
  record = `/coalitions/${kestrel.slug}/records/${await world.rosa.makeRecord(kestrel, "decision", fields)}`;
  await send(pdf("Salaries"));
  const address = await addressOf("Salaries.pdf");
  expect((await world.marcus.get(address)).status()).toBe(404);
  expect(
    await (await world.marcus.get(`/coalitions/${kestrel.slug}/search?q=salaries`)).text(),
  ).not.toContain("In confidence");
});

test("records are found by the names of their files and by what is said of them", async () => {
  await send(pdf("Ridership survey"));
  await world.marcus.accepted(`${record}/comments`, { body: "What of the ferries?" });
  for (const words of ["ridership", "ferries"])
    expect(await world.vera.page(`/coalitions/${kestrel.slug}/search?q=${words}`)).toContain(
      "Where do we meet?",
    );
});

test.describe("a comment that names somebody", () => {
  test("shows on their first page, and on nobody else's", async () => {
    await world.marcus.accepted(`${record}/comments`, { body: `@${elena.name}, can you book the hall?` });
    expect(await world.elena.page(`/coalitions/${kestrel.slug}`)).toContain("can you book the hall?");
    expect(await world.vera.page(`/coalitions/${kestrel.slug}`)).not.toContain("can you book the hall?");
  });

  test("is taken back by whoever wrote it", async () => {
    await world.marcus.accepted(`${record}/comments`, { body: `@${elena.name}: forget it` });
    const id = /\/comments\/([\w-]+)\/removal/.exec(await world.marcus.page(record))?.[1];
    expect(await world.elena.page(record)).not.toContain(`/comments/${id}/removal`);
    await world.marcus.accepted(`${record}/comments/${id}/removal`, {});
    expect(await world.elena.page(`/coalitions/${kestrel.slug}`)).not.toContain("forget it");
    expect(await world.marcus.page(record)).not.toContain("forget it");
  });
});
