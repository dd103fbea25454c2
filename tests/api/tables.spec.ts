// Records go out as tables and come in from them: what is in the files, the steps of an import, and the way back.
import { expect, test } from "../world/test.ts";
import {
  elena,
  guessedColumns,
  kestrel,
  marcus,
  rosa,
  startWorld,
  type Fields,
  type SentFile,
  type Visitor,
  type World,
} from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other; each takes a type of its own.
test.describe.configure({ mode: "default" });

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(async () => world.workspace.stop());

const listOf = (type: string) => `/coalitions/${kestrel.slug}/types/${type}`;
const make = async (type: string, fields: Fields) =>
  world.rosa.makeRecord(kestrel, type, { _visibility: "coalition", ...fields });

/** Sends a file, takes the columns as they are guessed, and gives the path of the import. */
async function bringFile(browser: Visitor, type: string, file: SentFile): Promise<string> {
  const sent = await browser.upload(`${listOf(type)}/import`, "table_file", file);
  expect(sent.status(), await sent.text()).toBe(303);
  const columns = sent.headers()["location"] ?? "";
  await browser.accepted(columns, guessedColumns(await browser.page(columns)));
  return columns.replace(/\/columns$/, "");
}

/** The numbers that the page of an import counts, by their labels. */
function countsIn(page: string): Record<string, number> {
  const counts = [...page.matchAll(/<dt>([^<]*)<\/dt><dd>([\d,]+)<\/dd>/g)];
  return Object.fromEntries(counts.map(([, label, count]) => [label, Number(count?.replaceAll(",", ""))]));
}

async function titlesOf(type: string): Promise<string[]> {
  const page = await world.rosa.page(listOf(type));
  return [...page.matchAll(/<th scope="row"[^>]*><a[^>]*>([^<]*)</g)].map(([, title]) => title ?? "");
}

test.describe("a table", () => {
  test("says in its name whose it is, which records and when", async () => {
    const response = await world.vera.get(`${listOf("organization")}.csv`);
    expect(response.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    expect(response.headers()["content-disposition"]).toMatch(/"kestrel-organization-\d{4}-\d\d-\d\d\.csv"/);
    const workbook = await world.vera.get(`${listOf("organization")}.xlsx`);
    expect(workbook.headers()["content-disposition"]).toMatch(/"kestrel-organization-\d{4}-\d\d-\d\d\.xlsx"/);
    expect((await workbook.body()).subarray(0, 2).toString()).toBe("PK");
  });

  test("begins with a byte-order mark and has its header in the language of the reader", async () => {
    const english = await (await world.vera.get(`${listOf("source")}.csv`)).text();
    expect(english).toMatch(/^\uFEFF?Record id,Revision,Status,Who may see it,Owner,Title,/);
    const spanish = await (await world.vera.get(`/es${listOf("source")}.csv`)).text();
    expect(spanish).toContain("Identificador del registro,Revisión,Estado,");
    const names = await (await world.vera.get(`${listOf("source")}.csv?headers=ids`)).text();
    expect(names).toContain("_id,_revision,_status,_visibility,_owner,title,");
    const bytes = await (await world.vera.get(`${listOf("source")}.csv`)).body();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test("makes text harmless that a spreadsheet would run", async () => {
    await make("group", { label: '=HYPERLINK("https://evil.example")' });
    const table = await (await world.vera.get(`${listOf("group")}.csv`)).text();
    expect(table).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  });

  test("holds only what the reader may see", async () => {
    await make("person", { name: "Ines Park", email: "ines@example.org", accessibility_needs: "A ramp" });
    await make("person", { name: "Only for Rosa", _visibility: "owner" });
    const tableFor = async (browser: Visitor) => (await browser.get(`${listOf("person")}.csv`)).text();
    expect(await tableFor(world.rosa)).toContain("Only for Rosa");
    expect(await tableFor(world.rosa)).toContain("A ramp");
    expect(await tableFor(world.elena)).not.toContain("A ramp");
    expect(await tableFor(world.elena)).not.toContain("Only for Rosa");
    expect(await tableFor(world.elena)).toContain("ines@example.org");
    expect(await tableFor(world.vera)).not.toContain("ines@example.org");
    expect(await tableFor(world.vera)).toContain("Ines Park");
  });
});

test.describe("an import", () => {
  test("writes nothing before it is confirmed, then everything, and is taken back whole", async () => {
    const id = await make("milestone", { name: "Kick-off" });
    const csv =
      `_id,Name,Phase,Planned for,Status\n` +
      `${id},Kick-off meeting,,5/1/2026,\n` +
      `,First report,,2026-06-01,borrador\n,Second report,,2026-07-01,draft\n`;
    const path = await bringFile(world.elena, "milestone", { name: "plan.csv", content: csv });
    expect(countsIn(await world.elena.page(path))).toMatchObject({ New: 2, Changed: 1, Unchanged: 0 });
    expect(await titlesOf("milestone")).toEqual(["Kick-off"]);
    await world.elena.accepted(`${path}/confirmation`, {});
    expect(await titlesOf("milestone")).toEqual(["First report", "Kick-off meeting", "Second report"]);
    const done = await world.elena.page(path);
    expect(countsIn(done)).toMatchObject({ New: 2, Changed: 1, "Lines left out": 0 });
    expect(await world.rosa.page(`/coalitions/${kestrel.slug}/records/${id}/history`)).toContain(
      "Import of plan.csv",
    );
    await world.elena.accepted(`${path}/reversal`, {});
    expect(await titlesOf("milestone")).toEqual(["Kick-off"]);
    expect(await world.rosa.page(`/coalitions/${kestrel.slug}/records/${id}/history`)).toContain(
      "Taken back: Import of plan.csv",
    );
    expect((await world.elena.send(`${path}/reversal`, {})).status()).toBe(409);
  });

  test("of a table as it was downloaded changes nothing, as CSV and as an Excel file", async () => {
    await make("organization", {
      name: "Housing; Trust",
      audience: "nonprofit",
      website: "+1 573 555 0100",
      notes: "One\nTwo",
    });
    await make("organization", { name: "City Hall" });
    for (const ending of ["csv", "xlsx"])
      for (const language of ["", "/es"]) {
        const content = await (
          await world.elena.get(`${language}${listOf("organization")}.${ending}`)
        ).body();
        const path = await bringFile(world.elena, "organization", { name: `table.${ending}`, content });
        const page = await world.elena.page(path);
        expect(countsIn(page), ending + language).toEqual({
          New: 0,
          Changed: 0,
          Unchanged: 2,
          "Lines with problems": 0,
        });
        expect(page).toContain("There is nothing to write.");
        expect(page).not.toContain("/confirmation");
      }
  });

  test("of a pasted table names each problem by line and column, and leaves those lines out", async () => {
    const table =
      "What is to be done\tDue date\tStatus\nCall the mayor\t2026-13-01\tdraft\n" +
      "Write a letter\t5/1/2026\tdraft\nVisit\t\tagreed\n";
    const path = await world.elena.bringTable(kestrel, "task", table);
    const page = await world.elena.page(path);
    expect(page).toContain("2026-13-01” is no day of the calendar");
    expect(page).toContain("There is no answer yet.");
    expect(countsIn(page)).toMatchObject({ New: 1, "Lines with problems": 2 });
    const refused = await world.elena.send(`${path}/confirmation`, {});
    expect(refused.status()).toBe(409);
    expect(await titlesOf("task")).toEqual([]);
    await world.elena.accepted(`${path}/confirmation`, { leave_out: "yes" });
    expect(await titlesOf("task")).toEqual(["Write a letter"]);
    expect(countsIn(await world.elena.page(path))).toMatchObject({ New: 1, "Lines left out": 2 });
  });

  test("merges with what somebody wrote since, and shows what they contradict", async () => {
    const id = await make("risk", { name: "Nobody comes", early_signs: "Quiet", _visibility: "editors" });
    const edit = { _revision: "1", name: "Nobody comes", early_signs: "Silence", _visibility: "editors" };
    await world.rosa.accepted(`/coalitions/${kestrel.slug}/records/${id}/edit`, edit);
    const other = `_id,_revision,Risk in a few words,Early signs\n${id},1,Few people come,Quiet\n`;
    const merged = await world.elena.bringTable(kestrel, "risk", other);
    await world.elena.accepted(`${merged}/confirmation`, {});
    const page = await world.rosa.page(`/coalitions/${kestrel.slug}/records/${id}`);
    expect(page).toContain("Few people come");
    expect(page).toContain("Silence");
    const same = `_id,_revision,Early signs\n${id},1,Empty chairs\n`;
    const contradicted = await world.elena.page(await world.elena.bringTable(kestrel, "risk", same));
    expect(contradicted).toContain("It now says: Silence.");
  });

  test("stays with its person until it is done; then coordinators may take it back", async () => {
    const path = await world.elena.bringTable(kestrel, "meeting", "Name\nSpring meeting\n");
    expect((await world.rosa.get(path)).status()).toBe(404);
    await world.elena.accepted(`${path}/confirmation`, {});
    expect((await world.rosa.get(path)).status()).toBe(200);
    expect(await world.rosa.page(`${listOf("meeting")}/import`)).toContain(elena.name);
    await world.rosa.accepted(`${path}/reversal`, {});
    expect(await titlesOf("meeting")).toEqual([]);
  });

  test("leaves what somebody has worked on since, and names it", async () => {
    const path = await world.elena.bringTable(kestrel, "meeting", "Name\nSummer meeting\nAutumn meeting\n");
    await world.elena.accepted(`${path}/confirmation`, {});
    const id = /\/records\/(\w+)">Summer meeting</.exec(await world.elena.page(path))?.[1] ?? "";
    const edit = { _revision: "1", name: "Summer meeting in town", _visibility: "coalition" };
    await world.rosa.accepted(`/coalitions/${kestrel.slug}/records/${id}/edit`, edit);
    await world.elena.accepted(`${path}/reversal`, {});
    expect(await titlesOf("meeting")).toEqual(["Summer meeting in town"]);
    expect(await world.elena.page(path)).toContain("Summer meeting in town");
  });

  test("can be thrown away, and is then gone", async () => {
    const path = await world.elena.bringTable(kestrel, "decision", "Question to decide\nWhich?\n");
    await world.elena.accepted(`${path}/removal`, {});
    expect((await world.elena.get(path)).status()).toBe(404);
  });

  test("asks again when no column or one column twice is chosen", async () => {
    const columns = await world.elena.accepted(`${listOf("decision")}/import`, { table: "A,B\n1,2\n" });
    expect((await world.elena.send(columns, {})).status()).toBe(400);
    const twice = await world.elena.send(columns, { "column-0": "question", "column-1": "question" });
    expect(twice.status()).toBe(400);
    expect(await twice.text()).toContain("Another column holds this already.");
  });

  test("follows who may not know of a record: its id is as unknown as any", async () => {
    const hidden = await make("decision", { question: "Only for Rosa", _visibility: "owner" });
    const answers = [];
    for (const id of [hidden, "01ARZ3NDEKTSV4RRFFQ69G5FAV"]) {
      const path = await world.elena.bringTable(kestrel, "decision", `_id,Question to decide\n${id},Mine\n`);
      const page = (await world.elena.page(path)).split("<main")[1] ?? "";
      answers.push(
        page
          .replaceAll(id, "ID")
          .replaceAll(path, "PATH")
          .replace(/value="\w{32,}"/g, ""),
      );
    }
    expect(answers[0]).toContain("There is no such record");
    expect(answers[0]).toBe(answers[1]);
  });

  test("gives records to others only for coordinators", async () => {
    const table = `Question to decide,Owner\nWho owns this?,${marcus.name}\n`;
    const path = await world.elena.bringTable(kestrel, "decision", table);
    expect(await world.elena.page(path)).toContain("Only coordinators give records to somebody else.");
    const own = await world.rosa.bringTable(kestrel, "decision", table);
    await world.rosa.accepted(`${own}/confirmation`, {});
    expect(await titlesOf("decision")).toContain("Who owns this?");
    expect(rosa.name).not.toBe(marcus.name);
  });
});

test.describe("what is sent as a table", () => {
  const refusals: [string, SentFile, number, string][] = [
    ["an empty file", { name: "a.csv", content: "" }, 400, "The table is empty."],
    [
      "an old Excel file",
      { name: "a.xls", content: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]) },
      400,
      "old or locked",
    ],
    [
      "a picture",
      { name: "a.png", content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]) },
      400,
      "not a table",
    ],
    ["a broken workbook", { name: "a.xlsx", content: "PK\u0003\u0004nothing" }, 400, "not an Excel file"],
    ["too many lines", { name: "a.csv", content: "Name\n" + "x\n".repeat(5001) }, 413, "5,000 lines"],
    ["an open quotation mark", { name: "a.csv", content: 'Name\n"x\n' }, 400, "quotation marks in line 2"],
  ];
  for (const [what, file, status, words] of refusals)
    test(`is refused with a reason: ${what}`, async () => {
      const response = await world.elena.upload(`${listOf("decision")}/import`, "table_file", file);
      expect(response.status()).toBe(status);
      expect(await response.text()).toContain(words);
    });

  test("is at most 2 MB", async () => {
    const file = { name: "a.csv", content: "x".repeat(2_300_000) };
    const response = await world.elena.upload(`${listOf("decision")}/import`, "table_file", file);
    expect(response.status()).toBe(413);
  });

  test("is refused without the key of the session, and from another site", async () => {
    const path = `${listOf("decision")}/import`;
    const multipart = { table: "Question to decide\nWhich?\n" };
    expect((await world.elena.context.post(path, { multipart, maxRedirects: 0 })).status()).toBe(403);
    const keyed = { ...multipart, _key: await world.elena.formKey() };
    const headers = { "sec-fetch-site": "cross-site" };
    const foreign = await world.elena.context.post(path, { multipart: keyed, headers, maxRedirects: 0 });
    expect(foreign.status()).toBe(403);
  });

  test("may have five thousand lines, all written at once", async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `Source ${at},https://example.org/${at}`);
    const content = `Title,Link\n${lines.join("\n")}\n`;
    const path = await bringFile(world.elena, "source", { name: "sources.csv", content });
    await world.elena.accepted(`${path}/confirmation`, {});
    expect(countsIn(await world.elena.page(path))).toMatchObject({ New: 5000 });
    await world.elena.accepted(`${path}/reversal`, {});
    expect(await titlesOf("source")).toEqual([]);
  });
});
