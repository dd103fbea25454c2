// A record refers only to what is there, whatever the door; and to what was there when it was written, for ever.
import { ContentWithEveryAnswer } from "../world/every-answer.ts";
import { ifMatch, programOf, type Program } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { guessedColumns, kestrel, quillwort, rosa, startWorld, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let content: ContentWithEveryAnswer;
let world: World;
let program: Program;
test.beforeAll(async () => {
  content = new ContentWithEveryAnswer();
  world = await startWorld();
  program = await programOf(world.rosa, rosa, kestrel);
});
test.afterAll(async () => {
  await world.workspace.stop();
  content.forget();
});

let made = 0;
const partner = async () => program.make("organization", { name: `Partner ${++made}` });
const referenceTo = ({ type, id }: { type: string; id: string }) => `${type}:${id}`;
const removed = async () => {
  const record = await partner();
  const response = await program.ask("delete", `records/${record.id}`, { headers: ifMatch(1) });
  expect(response.status()).toBe(200);
  return record;
};

test.describe("a program that refers to", () => {
  const refusalFor = async (fields: object) =>
    program.refusal(400, "post", "records", {
      body: { type: "sampler", fields: { name: "Odd", ...fields } },
    });

  test("a record that was never there is refused at the field", async () => {
    const refusal = await refusalFor({ partner: "organization:01h00000000000000000000000" });
    expect(refusal.field).toBe("partner");
    expect(refusal.message).toContain("does not exist");
  });

  test("a record that was removed is refused at the entry", async () => {
    const there = referenceTo(await partner());
    const gone = referenceTo(await removed());
    expect((await refusalFor({ concerns: [there, gone] })).field).toBe("concerns.1");
    const steps = [{ id: "a", what: "Call them", partners: [gone] }];
    expect((await refusalFor({ steps })).field).toBe("steps.0.partners.0");
  });

  test("a record as if it were of another kind is refused", async () => {
    const task = await program.make("task", { what: "Call the library" });
    expect((await refusalFor({ partner: `organization:${task.id}` })).field).toBe("partner");
  });

  test("a record of another coalition is refused like one that was never there", async () => {
    const id = await world.paul.makeRecord(quillwort, "organization", { name: "Theirs" });
    expect((await refusalFor({ partner: `organization:${id}` })).field).toBe("partner");
  });

  test("a place or a predictor that nobody knows is refused", async () => {
    expect((await refusalFor({ where: "99999" })).field).toBe("where");
    expect((await refusalFor({ concerns: ["predictor:employment", "predictor:luck"] })).field).toBe(
      "concerns.1",
    );
    expect((await refusalFor({ concerns: ["place:99999"] })).field).toBe("concerns.0");
  });
});

test("what a record refers to may be removed, and the record is written all the same", async () => {
  const organization = await partner();
  const record = await program.make("sampler", { name: "First", partner: referenceTo(organization) });
  await program.ask("delete", `records/${organization.id}`, { headers: ifMatch(1) });
  const edited = await program.patched(record, { fields: { story: "They moved." } });
  expect(edited.revision).toBe(2);
  const page = await world.rosa.page(`/coalitions/${kestrel.slug}/records/${record.id}`);
  expect(page).toContain(`Partner ${made} (removed)`);
});

test("a version that refers to what was removed since is gone back to", async () => {
  const organization = await partner();
  const record = await program.make("sampler", { name: "Second", partner: referenceTo(organization) });
  await program.patched(record, { fields: { partner: null } });
  await program.ask("delete", `records/${organization.id}`, { headers: ifMatch(1) });
  const back = await program.ask("post", `records/${record.id}/versions/1/restoration`, {
    headers: ifMatch(2),
  });
  expect(back.status(), await back.text()).toBe(200);
  expect(((await back.json()) as { fields: object }).fields).toMatchObject({
    partner: referenceTo(organization),
  });
});

test("a record that was removed comes back with what it referred to", async () => {
  const organization = await partner();
  const record = await program.make("sampler", { name: "Third", partner: referenceTo(organization) });
  await program.ask("delete", `records/${record.id}`, { headers: ifMatch(1) });
  await program.ask("delete", `records/${organization.id}`, { headers: ifMatch(1) });
  const back = await program.ask("post", `records/${record.id}/restoration`, { headers: ifMatch(2) });
  expect(back.status(), await back.text()).toBe(200);
});

test.describe("a table", () => {
  const list = `/coalitions/${kestrel.slug}/types/sampler`;

  async function bring(table: string): Promise<string> {
    const columns = await world.rosa.accepted(`${list}/import`, { table });
    await world.rosa.accepted(columns, guessedColumns(await world.rosa.page(columns)));
    return columns.replace(/\/columns$/, "");
  }

  test("that names what was removed has a line with a problem, and nothing is written", async () => {
    const gone = await removed();
    const path = await bring(`Name\tPartner\nFourth\t${gone.title}\nFifth\t${referenceTo(gone)}\n`);
    const page = await world.rosa.page(path);
    expect(page).toMatch(/<dt>Lines with problems<\/dt><dd>2<\/dd>/);
    expect(page).toContain("Partner");
    expect((await world.rosa.send(`${path}/confirmation`, {})).status()).toBe(409);
  });

  test("is taken back, though what was referred to before is removed since", async () => {
    const organization = await partner();
    const other = await partner();
    const record = await program.make("sampler", { name: "Sixth", partner: referenceTo(organization) });
    const path = await bring(`_id\tName\tPartner\n${record.id}\tSixth\t${other.title}\n`);
    await world.rosa.accepted(`${path}/confirmation`, {});
    await program.ask("delete", `records/${organization.id}`, { headers: ifMatch(1) });
    await world.rosa.accepted(`${path}/reversal`, {});
    const now = await program.json<{ fields: object }>(`records/${record.id}`);
    expect(now.fields).toMatchObject({ partner: referenceTo(organization) });
  });

  test("with every kind of answer comes back unchanged, as CSV and as an Excel file, in both languages", async () => {
    const organization = await partner();
    await program.make("sampler", {
      name: "Everything; at | once",
      story: "Line one.\nLine two.",
      people: 1200,
      weight: 2.5,
      share: 45,
      budget: { amount: 1250.5, currency: "EUR", price_year: 2024 },
      day: "2026-05-01",
      span: { to: "2026-06-30" },
      color: "red",
      seasons: ["spring", "fall"],
      partner: referenceTo(organization),
      concerns: ["predictor:employment", referenceTo(organization), "place:99023"],
      where: "99023",
      sure: "unsure",
      level: "unknown",
      slogan: { en: "Homes first", es: "Primero la vivienda" },
      steps: [
        {
          id: "a",
          what: "Plan | and build",
          cost: { amount: 300, currency: "USD" },
          when: { from: "2026-06-01", to: "2026-06-30" },
          partners: [referenceTo(organization)],
          ready: 2,
        },
        { id: "b", what: "Paint" },
      ],
      doubts: "Is it enough?",
    });
    for (const ending of ["csv", "xlsx"])
      for (const language of ["", "/es"]) {
        const content = await (await world.rosa.get(`${language}${list}.${ending}`)).body();
        const sent = await world.rosa.upload(`${list}/import`, "table_file", {
          name: `table.${ending}`,
          content,
        });
        const columns = sent.headers()["location"] ?? "";
        await world.rosa.accepted(columns, guessedColumns(await world.rosa.page(columns)));
        const page = await world.rosa.page(columns.replace(/\/columns$/, ""));
        expect(page, ending + language).toContain("There is nothing to write.");
        expect(page, ending + language).toMatch(/<dt>Lines with problems<\/dt><dd>0<\/dd>/);
      }
  });
});

test("who has left the coalition keeps the name under what they wrote", async () => {
  const person = { name: "Omar Field", email: "omar@example.org", password: "nineteen red doors" };
  const browser = await world.workspace.join(person, await world.rosa.invite(kestrel, "editor"));
  const id = await browser.makeRecord(kestrel, "task", { what: "Call the mill", _visibility: "coalition" });
  const record = `/coalitions/${kestrel.slug}/records/${id}`;
  await browser.accepted(`${record}/comments`, { body: "Before noon." });
  const members = await world.rosa.page(`/coalitions/${kestrel.slug}/members`);
  const row = members.split("<tr").find((part) => part.includes(person.name)) ?? "";
  const member = /\/members\/([\w-]+)"/.exec(row)?.[1] ?? "";
  await world.rosa.accepted(`/coalitions/${kestrel.slug}/members/${member}`, { role: "none" });
  for (const path of [record, `${record}/history`, `/coalitions/${kestrel.slug}/activity`]) {
    const page = await world.vera.page(path);
    expect.soft(page, path).toContain(person.name);
    expect.soft(page.replaceAll(/"[^"]*"/g, ""), path).not.toContain(member);
  }
  const comments = await program.json<{ comments: { author_name: string }[] }>(`records/${id}/comments`);
  expect(comments.comments[0]?.author_name).toBe(person.name);
  const changes = await program.get("changes.csv");
  expect(await changes.text()).toContain(person.name);
  expect(await (await world.rosa.get(`/coalitions/${kestrel.slug}/types/task.csv`)).text()).toContain(
    person.name,
  );
});
