// What programs do with the records of a coalition. Every answer is held against docs/openapi.yaml on the way.
import type { Change, StoredRecord, StoredRecords } from "../world/answers.ts";
import { parseTable } from "../world/csv.ts";
import { ifMatch, Program, programOf } from "../world/programs.ts";
import { expect, refusalOf, test } from "../world/test.ts";
import {
  elena,
  kestrel,
  marcus,
  paul,
  quillwort,
  rosa,
  startWorld,
  vera,
  type World,
} from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
let ofRosa: Program;
let ofElena: Program;
let ofMarcus: Program;
let ofVera: Program;
test.beforeAll(async () => {
  world = await startWorld();
  ofRosa = await programOf(world.rosa, rosa, kestrel);
  ofElena = await programOf(world.elena, elena, kestrel);
  ofMarcus = await programOf(world.marcus, marcus, kestrel);
  ofVera = await programOf(world.vera, vera, kestrel);
});
test.afterAll(async () => world.workspace.stop());

let made = 0;
const nextQuestion = () => `Question ${++made}`;

test.describe("record types", () => {
  test("are described with fields, labels, choices and limits, for everybody", async () => {
    const nobody = new Program(world.nobody.context, "", kestrel);
    const { record_types } = await nobody.json<{ record_types: { id: string }[] }>("/api/v1/record-types");
    expect(record_types.map(({ id }) => id)).toContain("person");
    interface Type {
      fields: {
        id: string;
        label: { es: string };
        visibility: string | null;
        choices: unknown[];
        at_most: number;
      }[];
    }
    const { fields } = await nobody.json<Type>("/api/v1/record-types/person");
    const phone = fields.find(({ id }) => id === "phone");
    expect(phone).toMatchObject({ visibility: "editors", label: { es: "Teléfono" } });
    expect(fields.find(({ id }) => id === "name")?.at_most).toBe(200);
    for (const { id } of record_types) await nobody.json(`/api/v1/record-types/${id}`);
  });

  test("that do not exist lead to those that do", async () => {
    const refusal = await ofVera.refusal(404, "get", "/api/v1/record-types/persons");
    expect(refusal.suggestions[0]).toEqual({ label: "Person", path: "/api/v1/record-types/person" });
  });
});

test.describe("a coalition", () => {
  test("is in the list of its members, and alone in that of a token for it", async () => {
    await world.rosa.foundCoalition({ name: "Sedge Hollow", slug: "sedge-hollow" });
    interface Coalitions {
      coalitions: { slug: string; role: string }[];
    }
    const withToken = await ofRosa.json<Coalitions>("/api/v1/coalitions");
    expect(withToken.coalitions.map(({ slug }) => slug)).toEqual(["kestrel"]);
    const withSession = await world.rosa.get("/api/v1/coalitions");
    const { coalitions } = (await withSession.json()) as Coalitions;
    expect(coalitions.map(({ slug }) => slug)).toEqual(["kestrel", "sedge-hollow"]);
  });

  test("is not opened by a token for another one of the same person", async () => {
    await ofRosa.refusal(404, "get", "/api/v1/coalitions/sedge-hollow");
    await ofRosa.refusal(404, "post", "/api/v1/coalitions/sedge-hollow/records", { body: { type: "task" } });
  });

  test("says who one is in it, and counts what one sees", async () => {
    interface Counted {
      role: string;
      counts: Record<string, number>;
    }
    const count = async (program: Program) => program.json<Counted>("/api/v1/coalitions/kestrel");
    const before = (await count(ofVera)).counts["source"] ?? 0;
    await ofRosa.make("source", { title: "Seen" });
    await ofRosa.make("source", { title: "Hidden" }, { visibility: "coordinators" });
    expect(await count(ofVera)).toMatchObject({ role: "viewer", counts: { source: before + 1 } });
    expect((await count(ofRosa)).counts["source"]).toBe(before + 2);
  });

  test("tells the addresses of its members to coordinators only", async () => {
    interface Members {
      members: { name: string; email: string | null; role: string }[];
    }
    const { members } = await ofRosa.json<Members>("members");
    expect(members.find(({ name }) => name === vera.name)).toMatchObject({
      email: vera.email,
      role: "viewer",
    });
    const seen = await ofElena.json<Members>("members");
    expect(seen.members).toHaveLength(members.length);
    expect(seen.members.filter(({ email }) => email !== null)).toEqual([]);
  });
});

test.describe("a record", () => {
  test("is made, and found where the answer says", async () => {
    const body = {
      type: "decision",
      fields: { question: "Where to begin?" },
      status: "draft",
      reason: "A start",
    };
    const response = await ofMarcus.ask("post", "records", { body });
    expect(response.status()).toBe(201);
    expect(response.headers()["etag"]).toBe('"1"');
    const record = (await response.json()) as StoredRecord;
    const location = response.headers()["location"] ?? "";
    expect(location).toBe(`/api/v1/coalitions/kestrel/records/${record.id}`);
    expect(await ofMarcus.json<StoredRecord>(location)).toEqual(record);
    expect(record).toMatchObject({
      type: "decision",
      title: "Where to begin?",
      status: "draft",
      visibility: "coalition",
      revision: 1,
      removed_at: null,
      fields: { question: "Where to begin?" },
    });
    const page = await world.vera.page(`/coalitions/kestrel/records/${record.id}`);
    expect(page).toContain("Where to begin?");
  });

  test("keeps text, numbers and lists as they were sent", async () => {
    const { fields } = await ofRosa.make("person", {
      name: "Ñandú O’Brien <b> \u{1F426}",
      languages: ["french", "korean"],
    });
    expect(fields).toEqual({ name: "Ñandú O’Brien <b> \u{1F426}", languages: ["french", "korean"] });
  });

  test("with rows gives those that are new an id, and keeps the ids that there are", async () => {
    const options = [{ label: "The north bank" }, { id: "south", label: "The south bank" }];
    const record = await ofRosa.make("decision", { question: "Which bank?", options });
    const rows = record.fields["options"] as { id: string; label: string }[];
    expect(rows.map(({ label }) => label)).toEqual(["The north bank", "The south bank"]);
    expect(rows[0]?.id).toMatch(/^\w{26}$/);
    expect(rows[1]?.id).toBe("south");
    const again = await ofRosa.patched(record, { fields: { options: [rows[1], { label: "Neither" }] } });
    const changed = again.fields["options"] as { id: string; label: string }[];
    expect(changed.map(({ label }) => label)).toEqual(["The south bank", "Neither"]);
    expect(changed[0]?.id).toBe("south");
    const sent = { fields: { options: [{ id: "south", label: "South", color: "red" }] } };
    const path = `records/${record.id}`;
    const refusal = await ofRosa.refusal(400, "patch", path, { body: sent, headers: ifMatch(2) });
    expect(refusal.problems?.map(({ field }) => field)).toEqual(["options.0.color"]);
  });

  test("that is not ready is refused, and everything that is wrong is named", async () => {
    const body = {
      type: "person",
      status: "agreed",
      visibility: "all",
      color: "red",
      fields: { phone: 5, languages: ["french", "elvish"], wings: 2 },
    };
    const refusal = await ofRosa.refusal(400, "post", "records", { body });
    expect(refusal.kind).toBe("invalid");
    const fields = refusal.problems?.map(({ field }) => field).sort();
    expect(fields).toEqual([
      "color",
      "consent_to_be_listed",
      "languages.1",
      "name",
      "phone",
      "visibility",
      "wings",
    ]);
    expect(refusal.problems?.every(({ message }) => message.length > 5)).toBe(true);
  });

  test("is refused in Spanish for those who ask so, by address or header", async () => {
    const body = { type: "person", status: "agreed", fields: {} };
    const byHeader = await ofRosa.refusal(400, "post", "records", {
      body,
      headers: { "Accept-Language": "es-MX, en;q=0.5" },
    });
    const byAddress = await ofRosa.refusal(400, "post", "/es/api/v1/coalitions/kestrel/records", { body });
    const english = await ofRosa.refusal(400, "post", "records", { body });
    expect(byHeader.message).toContain("no se guardó");
    expect(byHeader).toEqual(byAddress);
    expect(english.message).not.toBe(byHeader.message);
    expect(english.problems?.[0]?.message).not.toBe(byHeader.problems?.[0]?.message);
  });

  test("of no type, or of one that does not exist, is refused", async () => {
    for (const body of [{}, { type: "unicorn" }, { type: 7 }, { type: null }])
      expect((await ofRosa.refusal(400, "post", "records", { body })).field).toBe("type");
  });

  test("belongs to whoever made it", async () => {
    const record = await ofMarcus.make("task", { what: "Count the herons" });
    const changed = await ofMarcus.patched(record, { fields: { what: "Count the egrets" } });
    expect(changed).toMatchObject({ revision: 2, title: "Count the egrets", owner: record.owner });
    const strange = await ofRosa.make("task", { what: "Mend the boat" });
    await ofMarcus.refusal(403, "patch", `records/${strange.id}`, { body: {}, headers: ifMatch(1) });
  });
});

test.describe("a change of a record", () => {
  test("leaves what it does not name, and takes away what it sets to null", async () => {
    const record = await ofRosa.make("person", { name: "Teal Brook", position: "Driver", phone: "555-0177" });
    const changed = await ofRosa.patched(record, { fields: { position: null }, visibility: "editors" });
    expect(changed.fields).toEqual({ name: "Teal Brook", phone: "555-0177" });
    expect(changed).toMatchObject({ visibility: "editors", status: "draft", revision: 2 });
  });

  test("has to say from which revision it was made", async () => {
    const record = await ofRosa.make("task", { what: "Say it" });
    const path = `records/${record.id}`;
    const body = { fields: { what: "Said" } };
    const refusal = await ofRosa.refusal(428, "patch", path, { body });
    expect(refusal).toMatchObject({ kind: "unconditional", field: "If-Match" });
    await ofRosa.refusal(428, "delete", path);
    await ofRosa.refusal(428, "post", `${path}/restoration`);
    await ofRosa.refusal(428, "post", `${path}/versions/1/restoration`);
    for (const tag of ["1", '"one"', "*", '"0"', '"-1"', '""', '"1", "2"', '"99"'])
      await ofRosa.refusal(400, "patch", path, { body, headers: { "If-Match": tag } });
    expect((await ofRosa.json<StoredRecord>(path)).revision).toBe(1);
  });

  test("takes the tag just as it came, weak or of a compressed answer", async () => {
    const record = await ofRosa.make("decision", { question: nextQuestion(), reasons: "long ".repeat(400) });
    const path = `records/${record.id}`;
    const compressed = (await ofRosa.get(path, { "Accept-Encoding": "gzip" })).headers()["etag"] ?? "";
    for (const [tag, question] of [
      [compressed, "First"],
      ['W/"2"', "Second"],
    ] as const) {
      const response = await ofRosa.ask("patch", path, {
        body: { fields: { question } },
        headers: { "If-Match": tag },
      });
      expect(response.status(), tag).toBe(200);
    }
    expect(await ofRosa.json<StoredRecord>(path)).toMatchObject({ revision: 3, title: "Second" });
  });

  test("of other fields than somebody else has changed is merged", async () => {
    const record = await ofRosa.make("person", { name: "Sorrel Finch", position: "Nurse" });
    await ofElena.patched(record, { fields: { position: "Doctor" } });
    const merged = await ofRosa.patched(record, { fields: { name: "Sorrel Finch-Lee" } });
    expect(merged).toMatchObject({ revision: 3, fields: { name: "Sorrel Finch-Lee", position: "Doctor" } });
  });

  test("of the same field as somebody else is not saved, and both versions come back", async () => {
    const record = await ofRosa.make("decision", { question: "Where?" });
    await ofElena.patched(record, { fields: { question: "Why?" } });
    const response = await ofRosa.patch(record, { fields: { question: "When?" } });
    expect(response.status()).toBe(409);
    const answer = (await response.json()) as { conflicts: unknown[]; current: StoredRecord };
    expect(answer.conflicts).toEqual([
      { part: "field", name: "question", base: "Where?", theirs: "Why?", mine: "When?" },
    ]);
    expect(answer.current).toMatchObject({ revision: 2, title: "Why?" });
    const chosen = await ofRosa.patched(record, { fields: { question: "When?" } }, answer.current.revision);
    expect(chosen).toMatchObject({ revision: 3, title: "When?" });
  });

  test("that changes nothing makes no revision", async () => {
    const record = await ofRosa.make("task", { what: "Nothing new" });
    expect((await ofRosa.patched(record, { fields: { what: "Nothing new" } })).revision).toBe(1);
    expect((await ofRosa.patched(record, {})).revision).toBe(1);
  });

  test("that breaks a rule of the type is refused as a whole", async () => {
    const record = await ofRosa.make("person", { name: "Wren" });
    const body = { fields: { position: "Pilot", languages: "french" }, status: "agreed" };
    const refusal = await ofRosa.refusal(400, "patch", `records/${record.id}`, { body, headers: ifMatch(1) });
    expect(refusal.problems?.map(({ field }) => field)).toContain("languages");
    expect((await ofRosa.json<StoredRecord>(`records/${record.id}`)).fields).toEqual({ name: "Wren" });
  });

  test("made by many programs at once loses nothing", async () => {
    const record = await ofRosa.make("person", { name: "Ada" });
    const fields = { position: "Driver", phone: "555-0101", email: "ada@example.org", pronouns: "she" };
    const known = ["position", "phone", "email"] as const;
    const answers = await Promise.all(
      known.map(async (name) => ofRosa.patch(record, { fields: { [name]: fields[name] } })),
    );
    expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200]);
    const stored = await ofRosa.json<StoredRecord>(`records/${record.id}`);
    expect(stored).toMatchObject({ revision: 4, fields: { position: "Driver", phone: "555-0101" } });
  });
});

test.describe("what is known already", () => {
  test("is answered with 304 until it changes", async () => {
    const record = await ofRosa.make("task", { what: "Stay" });
    const path = `records/${record.id}`;
    const first = await ofRosa.get(path);
    expect(first.headers()["etag"]).toBe('"1"');
    expect(first.headers()["cache-control"]).toBe("private, no-cache");
    const known = { "If-None-Match": '"1"' };
    const again = await ofRosa.get(path, known);
    expect(again.status()).toBe(304);
    expect(await again.text()).toBe("");
    await ofRosa.patched(record, { fields: { what: "Go" } });
    const later = await ofRosa.get(path, known);
    expect([later.status(), later.headers()["etag"]]).toEqual([200, '"2"']);
  });

  test("is told to nobody who may not see it, 304 included", async () => {
    const record = await ofRosa.make("task", { what: "Quiet" }, { visibility: "coordinators" });
    expect((await ofRosa.get(`records/${record.id}`)).status()).toBe(200);
    const headers = { "If-None-Match": '"1"' };
    await ofVera.refusal(404, "get", `records/${record.id}`, { headers });
    await new Program(world.nobody.context, "", kestrel).refusal(401, "get", `records/${record.id}`, {
      headers,
    });
  });
});

test.describe("what is removed", () => {
  test("can be read and restored, and says why it was removed", async () => {
    const record = await ofRosa.make("task", { what: "Leave" });
    const path = `records/${record.id}`;
    const response = await ofRosa.ask("delete", path, {
      body: { reason: "Twice here" },
      headers: ifMatch(1),
    });
    expect(response.status()).toBe(200);
    expect(((await response.json()) as StoredRecord).removed_at).not.toBeNull();
    expect((await ofRosa.json<StoredRecord>(path)).revision).toBe(2);
    await ofRosa.refusal(409, "patch", path, { body: { fields: { what: "Stay" } }, headers: ifMatch(2) });
    await ofRosa.refusal(409, "delete", path, { headers: ifMatch(2) });
    const removed = await ofRosa.json<StoredRecords>("records?type=task&removed=yes");
    expect(removed.records.map(({ id }) => id)).toContain(record.id);
    const back = await ofRosa.ask("post", `${path}/restoration`, { headers: ifMatch(2) });
    expect((await back.json()) as StoredRecord).toMatchObject({ revision: 3, removed_at: null });
    const { changes } = await ofRosa.json<{ changes: Change[] }>(`${path}/history`);
    expect(changes.map(({ kind, reason }) => [kind, reason])).toEqual([
      ["restored", ""],
      ["removed", "Twice here"],
      ["created", ""],
    ]);
  });

  test("was removed from the newest revision, or not at all", async () => {
    const record = await ofRosa.make("task", { what: "Old" });
    await ofElena.patched(record, { fields: { what: "New" } });
    const refusal = await ofRosa.refusal(409, "delete", `records/${record.id}`, { headers: ifMatch(1) });
    expect(refusal.kind).toBe("conflict");
    expect((await ofRosa.json<StoredRecord>(`records/${record.id}`)).removed_at).toBeNull();
  });
});

test.describe("an older version", () => {
  test("can be made the newest", async () => {
    const record = await ofRosa.make("decision", { question: "First thought" });
    await ofRosa.patched(record, { fields: { question: "Second thought" } });
    const path = `records/${record.id}/versions`;
    const back = await ofRosa.ask("post", `${path}/1/restoration`, { headers: ifMatch(2) });
    expect((await back.json()) as StoredRecord).toMatchObject({ revision: 3, title: "First thought" });
    for (const version of ["99", "0", "-1", "first"])
      await ofRosa.refusal(404, "post", `${path}/${version}/restoration`, { headers: ifMatch(3) });
  });
});

test.describe("a field that somebody may not see", () => {
  const secret = "Ramp at the harborside door";
  const person = async () =>
    ofRosa.make("person", { name: "Tansy Lark", phone: "555-0199", accessibility_needs: secret });

  test("is in no answer to them", async () => {
    const record = await person();
    await ofRosa.patched(record, { fields: { accessibility_needs: `${secret}, please`, position: "Pilot" } });
    const paths = [
      `records/${record.id}`,
      `records/${record.id}/history`,
      "records?type=person",
      "search?q=Tansy",
    ];
    for (const path of [...paths, "changes?limit=500", "changes.csv"]) {
      const told = async (program: Program) => (await program.get(path)).text();
      if (path !== "changes.csv") expect.soft(await told(ofRosa), path).toContain("harborside");
      expect.soft(await told(ofElena), path).not.toContain("harborside");
      expect.soft(await told(ofVera), path).not.toContain("555-0199");
      expect.soft(await told(ofVera), path).toContain("Tansy Lark");
    }
    expect((await ofVera.json<StoredRecords>("records?q=harborside")).total).toBe(0);
  });

  test("is not written by them, and survives what they write", async () => {
    const record = await person();
    const path = `records/${record.id}`;
    const refusal = await ofElena.refusal(400, "patch", path, {
      body: { fields: { accessibility_needs: "None" } },
      headers: ifMatch(1),
    });
    expect(refusal.problems?.map(({ field }) => field)).toEqual(["accessibility_needs"]);
    await ofElena.refusal(400, "patch", path, {
      body: { fields: { accessibility_needs: null } },
      headers: ifMatch(1),
    });
    await ofElena.patched(record, { fields: { name: "Tansy Lark-Ito" } });
    await ofElena.patched(record, { fields: { position: "Driver" } }, 2);
    const back = await ofElena.ask("post", `${path}/versions/1/restoration`, { headers: ifMatch(3) });
    expect(back.status()).toBe(200);
    const stored = await ofRosa.json<StoredRecord>(path);
    expect(stored.fields).toEqual({ name: "Tansy Lark", phone: "555-0199", accessibility_needs: secret });
  });

  test("does not stand in both versions of a conflict either", async () => {
    const record = await person();
    await ofRosa.patched(record, { fields: { name: "Tansy One" } });
    const response = await ofElena.patch(record, { fields: { name: "Tansy Two" } });
    expect(response.status()).toBe(409);
    expect(await response.text()).not.toContain("harborside");
  });
});

test.describe("history, changes and links", () => {
  test("the history says who changed what, the newest first", async () => {
    const record = await ofMarcus.make("task", { what: "Draw a map" });
    await ofElena.patched(record, { fields: { what: "Draw two maps" }, reason: "Both banks" });
    const { changes } = await ofVera.json<{ changes: Change[] }>(`records/${record.id}/history`);
    expect(changes).toHaveLength(2);
    expect(changes[0]).toMatchObject({
      kind: "edited",
      revision: 2,
      person_name: elena.name,
      reason: "Both banks",
      before: { fields: { what: "Draw a map" } },
      after: { fields: { what: "Draw two maps" } },
    });
    expect(changes[1]).toMatchObject({ kind: "created", person_name: marcus.name });
  });

  test("the changes of a coalition can be followed without missing or repeating any", async () => {
    for (let count = 0; count < 8; ++count) await ofRosa.make("task", { what: `Step ${count}` });
    const followed: number[] = [];
    let after = 0;
    for (;;) {
      const path = `changes?after=${after}&limit=7`;
      const { last, changes } = await ofRosa.json<{ last: number; changes: Change[] }>(path);
      if (changes.length === 0) break;
      expect(changes.length).toBeLessThanOrEqual(7);
      followed.push(...changes.map(({ number }) => number));
      after = last;
    }
    expect(followed.length).toBeGreaterThan(7);
    expect(followed).toEqual([...followed].sort((first, second) => first - second));
    expect(new Set(followed).size).toBe(followed.length);
    const { changes } = await ofRosa.json<{ changes: Change[] }>("changes?limit=500");
    expect(changes.map(({ number }) => number)).toEqual(followed);
  });

  test("the changes of what one does not see are not told, and do not crowd out others", async () => {
    const hidden = await ofRosa.make("task", { what: "Whisper" }, { visibility: "coordinators" });
    for (let count = 0; count < 5; ++count)
      await ofRosa.patched(hidden, { fields: { what: `Whisper ${count}` } }, count + 1);
    const seen = await ofRosa.make("task", { what: "Say aloud" });
    const { changes } = await ofVera.json<{ changes: Change[] }>("changes?limit=500");
    expect(changes.map(({ record }) => record)).not.toContain(hidden.id);
    expect(changes.at(-1)).toMatchObject({ record: seen.id });
    const before = changes.at(-2)?.number ?? 0;
    const next = await ofVera.json<{ changes: Change[] }>(`changes?after=${before}&limit=1`);
    expect(next.changes.map(({ record }) => record)).toEqual([seen.id]);
  });

  test("the table of changes is for people, in their language, and harmless in a spreadsheet", async () => {
    const record = await ofRosa.make("task", { what: "=1+1" }, { reason: "+cmd" });
    const response = await world.rosa.get("/es/api/v1/coalitions/kestrel/changes.csv");
    expect(response.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    expect(response.headers()["content-disposition"]).toContain("kestrel-changes.csv");
    const table = parseTable((await response.text()).replace("\uFEFF", ""));
    const line = table.find((row) => row["Id del registro"] === record.id);
    expect(line).toMatchObject({ Quién: rosa.name, Qué: "creado", Título: "'=1+1", Motivo: "'+cmd" });
    const english = parseTable((await (await ofRosa.get("changes.csv")).text()).replace("\uFEFF", ""));
    expect(english).toHaveLength(table.length);
    expect(await world.rosa.page("/coalitions/kestrel/activity")).toContain(
      'href="/api/v1/coalitions/kestrel/changes.csv"',
    );
  });

  test("the links of a record lead both ways, and name only what one may see", async () => {
    const hidden = await ofRosa.make("person", { name: "Wren Halloway" }, { visibility: "coordinators" });
    const task = await ofRosa.make("task", {
      what: "Ask Wren",
      linked: [`person:${hidden.id}`, "predictor:employment"],
    });
    interface Links {
      from: { field: string; to: string; name: string }[];
      to: { field: string; record: string; title: string }[];
    }
    const path = `records/${task.id}/links`;
    expect((await ofRosa.json<Links>(path)).from[0]).toEqual({
      field: "linked.0",
      to: `person:${hidden.id}`,
      name: "Wren Halloway",
    });
    expect((await ofVera.json<Links>(path)).from[0]?.name).toBe("Something that you may not see");
    expect((await ofVera.json<Links>(path)).from[1]?.name).toBe("Employment opportunities");
    const back = await ofRosa.json<Links>(`records/${hidden.id}/links`);
    expect(back.to).toEqual([{ field: "linked.0", record: task.id, type: "task", title: "Ask Wren" }]);
    const decision = await ofRosa.make("decision", { question: nextQuestion() });
    const linked = [`decision:${decision.id}`];
    const seen = await ofRosa.make("task", { what: "Seen", linked });
    const unseen = await ofRosa.make("task", { what: "Unseen", linked }, { visibility: "owner" });
    const linking = async (program: Program) => {
      const { to } = await program.json<Links>(`records/${decision.id}/links`);
      return to.map((link) => link.record).sort();
    };
    expect(await linking(ofRosa)).toEqual([seen.id, unseen.id].sort());
    expect(await linking(ofVera)).toEqual([seen.id]);
  });
});

test.describe("comments", () => {
  test("are made by members and read by all", async () => {
    const record = await ofRosa.make("task", { what: "Discuss" });
    const path = `records/${record.id}/comments`;
    const response = await ofMarcus.ask("post", path, { body: { body: "What about <b>winter</b>?\nCold." } });
    expect(response.status()).toBe(201);
    interface Comments {
      comments: { author_name: string; body: string }[];
    }
    const { comments } = await ofVera.json<Comments>(path);
    expect(comments).toMatchObject([{ author_name: marcus.name, body: "What about <b>winter</b>?\nCold." }]);
    await ofVera.refusal(403, "post", path, { body: { body: "Me too" } });
  });

  test("that say nothing, or too much, are refused", async () => {
    const record = await ofRosa.make("task", { what: "Be brief" });
    const path = `records/${record.id}/comments`;
    for (const body of ["", "  ", null, 7, ["a"], "a\u0000b", "word ".repeat(2500)])
      expect((await ofRosa.refusal(400, "post", path, { body: { body } })).field).toBe("body");
  });
});

test.describe("lists", () => {
  test("come page by page, with how many there are", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; ++count)
      ids.push((await ofRosa.make("milestone", { name: `Stone ${count}` })).id);
    const page = async (query: string) => ofVera.json<StoredRecords>(`records?type=milestone&${query}`);
    const first = await page("limit=2");
    const second = await page("limit=2&from=2");
    const third = await page("limit=2&from=4");
    expect([first, second, third].map(({ total }) => total)).toEqual([5, 5, 5]);
    const paged = [...first.records, ...second.records, ...third.records].map(({ id }) => id);
    expect(paged).toEqual([...ids].reverse());
    expect((await page("from=5")).records).toEqual([]);
    expect(first).toMatchObject({ from: 0, limit: 2 });
  });

  test("can be for one status, and for words", async () => {
    const record = await ofRosa.make("group", { label: "Heronry committee" });
    const other = await ofRosa.make("group", { label: "Heronry circle" }, { status: "archived" });
    const ids = async (query: string) =>
      (await ofVera.json<StoredRecords>(`records?${query}`)).records.map(({ id }) => id);
    expect(await ids("type=group&status=archived")).toEqual([other.id]);
    expect((await ids("q=heronry&type=group")).sort()).toEqual([record.id, other.id].sort());
    expect(await ids("q=heronry&type=group&status=archived")).toEqual([other.id]);
    expect(await ids("q=heronry&type=task")).toEqual([]);
    const paged = await ofVera.json<StoredRecords>("records?q=heronry&limit=1&from=1");
    expect([paged.total, paged.records.length]).toEqual([2, 1]);
    expect((await ofVera.json<StoredRecords>("search?q=heronry")).total).toBe(2);
    expect((await ofVera.json<StoredRecords>("search?q=")).total).toBe(0);
  });

  test("are asked for within limits", async () => {
    for (const query of [
      "limit=0",
      "limit=201",
      "limit=many",
      "from=-1",
      "from=1e3",
      "limit=9999999999999999999",
    ])
      expect((await ofVera.refusal(400, "get", `records?${query}`)).field).toBe(query.split("=")[0]);
    for (const query of ["limit=501", "after=-1", "after=x"])
      await ofVera.refusal(400, "get", `changes?${query}`);
    await ofVera.refusal(400, "get", "changes.csv?after=x");
    for (const query of ["type=unicorn", "status=happy", "removed=maybe", "q=a&removed=yes"])
      await ofVera.refusal(400, "get", `records?${query}`);
  });
});

test.describe("what is sent", () => {
  const send = async (body: unknown, headers = {}) =>
    ofRosa.refusal(400, "post", "records", { body, headers });

  test("has to be one JSON object", async () => {
    for (const text of [
      "",
      "{",
      "[]",
      "null",
      "7",
      '"text"',
      "{} {}",
      "{'type': 'task'}",
      '{"type": "task",}',
    ])
      expect.soft(["body", "Content-Type"], text).toContain((await send(text)).field);
    await send(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]));
  });

  test("has to say that it is JSON", async () => {
    const body = JSON.stringify({ type: "task", fields: {} });
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "application/jsonp",
    ])
      expect((await send(body, { "Content-Type": type })).field).toBe("Content-Type");
    const headers = { "Content-Type": "Application/JSON; charset=utf-8" };
    const response = await ofRosa.ask("post", "records", { body, headers });
    expect(response.status()).toBe(201);
  });

  test("may be nested only so deep", async () => {
    const deep = (levels: number) =>
      `{"type": "task", "fields": ${'{"a":'.repeat(levels)}1${"}".repeat(levels)}}`;
    expect((await send(deep(20))).problems?.[0]?.field).toBe("a");
    for (const levels of [40, 1000, 100_000]) expect((await send(deep(levels))).field).toBe("body");
    expect((await send(`{"type": "task", "fields": {"what": ${"[".repeat(50_000)}`)).field).toBe("body");
  });

  test("may be only so large", async () => {
    const response = await ofRosa.context.fetch(ofRosa.address("records"), {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${ofRosa.token}` },
      data: JSON.stringify({ type: "task", fields: { what: "a".repeat(1_100_000) } }),
    });
    expect(response.status()).toBe(413);
    const problems = (await send({ type: "task", fields: { what: "a".repeat(200_000) } })).problems;
    expect(problems?.map(({ field }) => field)).toEqual(["what"]);
  });

  test("may hold only what can be stored", async () => {
    for (const what of ["a\u0000b", 7, true, { a: 1 }, ["a"]])
      expect((await send({ type: "task", fields: { what } })).problems?.[0]?.field).toBe("what");
    expect((await send({ type: "task", fields: ["what"] })).problems?.[0]?.field).toBe("fields");
    for (const reason of [7, "a\u0000b", "a".repeat(2001)])
      expect((await send({ type: "task", fields: {}, reason })).problems?.[0]?.field).toBe("reason");
    const record = await ofRosa.make("task", { what: "Hold" });
    for (const body of [{ why: "because" }, { reason: 7 }, { reason: "a\u0000b" }])
      await ofRosa.refusal(400, "delete", `records/${record.id}`, { body, headers: ifMatch(1) });
  });

  test("as a row of many unknown fields is answered with a list of limited length", async () => {
    const fields = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`unknown${at}`, at]));
    const refusal = await send({ type: "task", fields });
    expect(refusal.problems).toHaveLength(200);
    expect(refusal.message).toContain("5000");
  });
});

test.describe("a browser in which somebody is signed in", () => {
  test("reads the same as a program, and writes nothing", async () => {
    const record = await ofRosa.make("task", { what: "Look" });
    const path = `/api/v1/coalitions/kestrel/records/${record.id}`;
    expect((await (await world.vera.get(path)).json()) as StoredRecord).toEqual(await ofVera.json(path));
    const withCookie = new Program(world.rosa.context, "", kestrel);
    const body = { type: "task", fields: { what: "Forged" } };
    expect((await withCookie.refusal(403, "post", "records", { body })).field).toBe("Authorization");
    await withCookie.refusal(403, "patch", path, { body: { fields: {} }, headers: ifMatch(1) });
    await withCookie.refusal(403, "delete", path, { headers: ifMatch(1) });
    await withCookie.refusal(403, "post", `${path}/comments`, { body: { body: "Forged" } });
    const key = await world.rosa.formKey();
    await withCookie.refusal(403, "post", "records", { body: { ...body, _key: key } });
  });

  test("with a token of somebody else goes by the token", async () => {
    const both = new Program(world.rosa.context, ofVera.token, kestrel);
    expect(await both.json("/api/v1/coalitions/kestrel")).toMatchObject({ role: "viewer" });
    const wrong = new Program(world.rosa.context, `foothold_${"0".repeat(64)}`, kestrel);
    await wrong.refusal(401, "get", "records");
  });

  test("cannot use a token for the pages and their forms", async () => {
    const authorization = { Authorization: `Bearer ${ofRosa.token}` };
    for (const path of ["/coalitions/kestrel", "/coalitions/kestrel/members"])
      expect((await world.nobody.get(path, authorization)).status()).toBe(401);
    const form = { what: "person", name: "Somebody else", language: "en", _key: "" };
    expect((await world.nobody.post("/account", form, authorization)).status()).toBe(401);
  });
});

test("a record of another coalition is not found in any way", async () => {
  const theirs = await (await programOf(world.paul, paul, quillwort)).make("task", { what: "Theirs" });
  const path = `records/${theirs.id}`;
  for (const part of ["", "/history", "/links", "/comments"]) await ofRosa.refusal(404, "get", path + part);
  await ofRosa.refusal(404, "patch", path, { body: { fields: {} }, headers: ifMatch(1) });
  await ofRosa.refusal(404, "delete", path, { headers: ifMatch(1) });
  await ofRosa.refusal(404, "post", `${path}/comments`, { body: { body: "Hello" } });
  const response = await ofRosa.ask("post", `/api/v1/coalitions/${quillwort.slug}/records`, {
    body: { type: "task" },
  });
  expect((await refusalOf(response)).field).toBe("slug");
});
