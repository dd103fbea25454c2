// Text that is meant to break pages, forms or the store.
import { sendRaw } from "../world/raw.ts";
import { expect, test } from "../world/test.ts";
import {
  Workspace,
  kestrel,
  memberId,
  rosa,
  sessionCookie,
  vera,
  type Fields,
  type Visitor,
} from "../world/workspace.ts";

test.describe.configure({ mode: "default" });

const nasty = `<script>alert(1)</script>"'&`;
/** How it stands where a page shows it, with the apostrophe either way. */
const escaped = /&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;('|&#39;|&apos;)&amp;/;
const nastyPerson = { ...rosa, name: nasty };

let workspace: Workspace;
let coordinator: Visitor;
let viewer: Visitor;
test.beforeAll(async () => {
  workspace = await Workspace.start();
  coordinator = await workspace.firstAccount(nastyPerson);
  await coordinator.foundCoalition({ ...kestrel, name: nasty });
  viewer = await workspace.join({ ...vera, name: nasty }, await coordinator.invite(kestrel, "viewer"));
});
test.afterAll(async () => workspace.stop());

const coalition = `/coalitions/${kestrel.slug}`;
const decision = async (fields: Fields = {}) =>
  coordinator.makeRecord(kestrel, "decision", {
    question: nasty,
    decision: nasty,
    "options.0.label": nasty,
    "options.0.in_favor": `${nasty}\n${nasty}`,
    _visibility: "coalition",
    ...fields,
  });

function expectEscaped(page: string, where: string): void {
  expect.soft(page, where).toMatch(escaped);
  expect.soft(page.toLowerCase().includes("<script>alert"), where).toBe(false);
  // No attribute ends where the text has a quotation mark.
  expect.soft(/&lt;\/script&gt;"/.test(page), where).toBe(false);
}

test.describe("names that are markup stand as text", () => {
  let record: string;
  test.beforeAll(async () => {
    const id = await decision();
    record = `${coalition}/records/${id}`;
    await coordinator.accepted(`${record}/comments`, { body: nasty });
    const edited = { _revision: "1", question: `${nasty}!`, _visibility: "coalition", _reason: nasty };
    await coordinator.accepted(`${record}/edit`, edited);
    const meeting = { name: nasty, decisions: `decision:${id}`, _visibility: "coalition" };
    await coordinator.makeRecord(kestrel, "meeting", meeting);
  });

  const pages: Record<string, () => string> = {
    "the coalitions of a person": () => "/coalitions",
    "the account": () => "/account",
    "the overview": () => coalition,
    "the activity": () => `${coalition}/activity`,
    "the members": () => `${coalition}/members`,
    "the list": () => `${coalition}/types/decision`,
    "the search": () => `${coalition}/search?q=${encodeURIComponent(nasty)}`,
    "a new record": () => `${coalition}/types/meeting/new`,
    "the record": () => record,
    "its history": () => `${record}/history`,
    "its form": () => `${record}/edit`,
  };
  for (const [which, path] of Object.entries(pages))
    test(`on ${which}`, async () => {
      for (const prefix of ["", "/es"])
        expectEscaped(await coordinator.page(prefix + path()), prefix + path());
    });

  test("on an invitation, for somebody new and for somebody signed in", async () => {
    const invitation = await coordinator.invite(kestrel, "viewer");
    const stranger = await workspace.visitor();
    for (const browser of [stranger, viewer]) expectEscaped(await browser.page(invitation), invitation);
  });

  test("in forms that come back with what was typed", async () => {
    const stranger = await workspace.visitor();
    const invitation = await coordinator.invite(kestrel, "viewer");
    const answers = [
      await stranger.post(invitation, { name: nasty, email: nasty, password: "short" }),
      await stranger.post("/sign-in", { email: nasty, password: "x", to: `/${nasty}` }),
      await coordinator.send("/coalitions", { name: nasty, slug: nasty }),
      await coordinator.send(`${coalition}/types/decision/new`, { question: nasty, _action: "draft" }),
      await coordinator.send(`${coalition}/types/decision/new`, { question: nasty, date: nasty }),
      await coordinator.send(`${record}/edit`, { _revision: "1", question: `${nasty}?` }),
    ];
    for (const answer of answers) {
      expect.soft(answer.status(), answer.url()).toBeLessThan(500);
      expect.soft(answer.headers()["content-type"], answer.url()).toBe("text/html; charset=utf-8");
      expectEscaped(await answer.text(), answer.url());
    }
    await coordinator.send(`${coalition}/types/decision/new`, { _action: "discard" });
  });

  test("in the list of sessions, which shows what a browser says of itself", async () => {
    const browser = await workspace.visitor({ "User-Agent": nasty });
    await browser.signIn(vera);
    expectEscaped(await viewer.page("/account"), "/account");
  });

  test("in refusals, which show what was asked for", async () => {
    const odd = encodeURIComponent(nasty).replaceAll("%2F", "");
    for (const path of [`${coalition}/types/${odd}`, `${coalition}/records/${odd}`, `/coalitions/${odd}`]) {
      const response = await coordinator.get(path);
      expect.soft(response.status(), path).toBe(404);
      expect.soft(await response.text(), path).not.toContain("<script>alert");
    }
  });

  test("links cannot run scripts", async () => {
    const id = await coordinator.makeRecord(kestrel, "source", {
      title: "A source",
      name: "A source",
      url: "javascript:alert(1)",
      link: "javascript:alert(1)",
      address: "javascript:alert(1)",
      _visibility: "coalition",
    });
    expect(await coordinator.page(`${coalition}/records/${id}`)).not.toMatch(/href="\s*javascript:/i);
  });
});

test.describe("what is no text is refused, and nothing is written", () => {
  const bodies: Record<string, { body: () => string; status: number }> = {
    "a NUL": { body: () => "question=a%00b", status: 400 },
    "a NUL in the name of a field": { body: () => "question=a&a%00b=1", status: 400 },
    "half of a surrogate pair": { body: () => "question=%ED%A0%80", status: 400 },
    "the other half": { body: () => "question=%ED%B0%80", status: 400 },
    "an overlong slash": { body: () => "question=%C0%AF", status: 400 },
    "half a letter": { body: () => "question=%C3", status: 400 },
    "half an escape": { body: () => "question=%4", status: 400 },
    "2 MB": { body: () => `question=${"x".repeat(2_000_000)}`, status: 413 },
    "3,000 fields": {
      body: () => Array.from({ length: 3000 }, (_, number) => `field${number}=x`).join("&"),
      status: 400,
    },
    "3,000 times the same field": { body: () => "question=x&".repeat(3000), status: 400 },
    "1,000 rows": {
      body: () => Array.from({ length: 1000 }, (_, row) => `options.${row}.label=x`).join("&"),
      status: 400,
    },
    "a line of 100,000 letters": { body: () => `question=${"x".repeat(100_000)}`, status: 400 },
    "a text of 900,000 letters": { body: () => `decision=${"x".repeat(900_000)}`, status: 400 },
  };
  for (const [which, { body, status }] of Object.entries(bodies))
    test(`${status} for ${which}`, async () => {
      const before = await numberOfDecisions();
      const answer = await sendForm(`${coalition}/types/decision/new`, body());
      expect(answer.status).toBe(status);
      expect(await numberOfDecisions()).toBe(before);
      await coordinator.send(`${coalition}/types/decision/new`, { _action: "discard" });
      expect((await coordinator.get(`${coalition}/types/decision/new`)).status()).toBe(200);
    });

  async function numberOfDecisions(): Promise<number> {
    const page = await coordinator.page(`${coalition}/types/decision`);
    return (page.match(/\/records\//g) ?? []).length;
  }

  /** A form with the right key whose other bytes are as they are given. */
  async function sendForm(path: string, fields: string): Promise<{ status: number }> {
    const body = `_key=${await coordinator.formKey()}&${fields}`;
    return sendRaw(
      workspace.url,
      [
        `POST ${path} HTTP/1.1`,
        `Host: ${new URL(workspace.url).host}`,
        `Cookie: ${sessionCookie}=${await coordinator.token()}`,
        "Content-Type: application/x-www-form-urlencoded",
        `Content-Length: ${body.length}`,
        "Connection: close",
        "",
        body,
      ].join("\r\n"),
    );
  }

  test("names and addresses of people and coalitions are held to the same", async () => {
    const invitation = await coordinator.invite(kestrel, "viewer");
    const stranger = await workspace.visitor();
    const right = { name: "Ines Park", email: "ines@example.org", password: "seven small boats" };
    const wrong: Fields[] = [
      { name: "" },
      { name: "   " },
      { name: "x".repeat(201) },
      { name: "a\0b" },
      { email: "" },
      { email: "ines" },
      { email: "ines@example.org\nBcc: all@example.org" },
      { email: `${"x".repeat(250)}@example.org` },
      { password: "seven\0small boats" },
    ];
    for (const part of wrong) {
      const answer = await stranger.post(invitation, { ...right, ...part });
      expect.soft(answer.status(), JSON.stringify(part)).toBe(400);
    }
    const slugs = ["", "Kestrel", "a b", "../x", "a/b", "a\0b", "x".repeat(300), "é"];
    for (const slug of slugs) {
      const answer = await coordinator.send("/coalitions", { name: "Sedge Hollow", slug });
      expect.soft(answer.status(), JSON.stringify(slug)).toBe(400);
    }
    const twice = await coordinator.send("/coalitions", { name: "Sedge Hollow", slug: kestrel.slug });
    expect(twice.status()).toBe(409);
    const nameless = await coordinator.send("/coalitions", { name: " ", slug: "sedge-hollow" });
    expect(nameless.status()).toBe(400);
  });

  test("a comment is no longer than other texts may be, and not empty", async () => {
    const comments = `${coalition}/records/${await decision()}/comments`;
    for (const body of ["", " \n ", "x".repeat(900_000)]) {
      const answer = await coordinator.send(comments, { body });
      expect.soft(answer.status(), `${body.length} letters`).toBe(400);
    }
  });

  test("a coalition's name is no longer than a person's may be", async () => {
    const answer = await coordinator.send("/coalitions", { name: "x".repeat(10_000), slug: "sedge-hollow" });
    expect(answer.status()).toBe(400);
  });
});

test.describe("what is odd breaks nothing", () => {
  const expectSound = (status: number, what: string) => {
    expect.soft(status, what).toBeGreaterThanOrEqual(200);
    expect.soft(status, what).toBeLessThan(500);
  };

  test("words of a search that mean something to a database", async () => {
    const words = [
      `"`,
      `'`,
      "*",
      "a*",
      "-a",
      "a OR b",
      "NEAR(a b)",
      "title:a",
      "(((",
      "%",
      "_",
      "'; DROP TABLE records; --",
      "\\",
      "a & b | !c",
      ":*",
      "x".repeat(2000),
      "a ".repeat(500),
      "\u202E",
      "😀",
    ];
    for (const q of words) {
      const response = await coordinator.get(`${coalition}/search?q=${encodeURIComponent(q)}`);
      expect.soft(response.status(), q).toBe(200);
    }
  });

  test("numbers that are none, or too large", async () => {
    const record = `${coalition}/records/${await decision()}`;
    const numbers = ["-1", "0", "x", "1.5", "9223372036854775807", "99999999999999999999", "1e9", ""];
    for (const number of numbers) {
      for (const action of ["removal", "restoration", "edit"]) {
        const form = { _revision: number, question: "Which?", _visibility: "coalition" };
        const response = await coordinator.send(`${record}/${action}`, form);
        expect
          .soft([400, 404, 409], `${action} at ${number}: ${response.status()}`)
          .toContain(response.status());
      }
      const version = `${record}/versions/${number || "none"}/restoration`;
      expectSound((await coordinator.send(version, { _revision: "1" })).status(), version);
      const list = `${coalition}/types/decision?from=${number}`;
      expect.soft((await coordinator.get(list)).status(), list).toBe(200);
    }
    expect((await coordinator.get(record)).status()).toBe(200);
  });

  test("buttons and rows that the form does not have", async () => {
    const record = `${coalition}/records/${await decision()}`;
    const actions = [
      "add:options:999999999999",
      "remove:options:-1",
      "remove:options:7",
      "up:options:0",
      "down:options:9223372036854775807",
      "up:nothing:1",
      "add:question",
      ":::",
      "explode",
    ];
    for (const _action of actions) {
      const form = { _revision: "1", question: "Which?", "options.0.label": "One", _action };
      expectSound((await coordinator.send(`${record}/edit`, form)).status(), _action);
      const fresh = await coordinator.send(`${coalition}/types/decision/new`, { ...form, _revision: "0" });
      expectSound(fresh.status(), _action);
    }
    const rows: Fields = {
      question: "Which?",
      "options.-1.label": "x",
      "options.99999999999999999999.label": "x",
      "options.x.label": "x",
      "options..label": "x",
      options: "x",
      "options.0": "x",
      "options.0.label.deeper": "x",
      _status: "nonsense",
      _visibility: "nonsense",
    };
    expectSound((await coordinator.send(`${coalition}/types/decision/new`, rows)).status(), "rows");
    expect((await coordinator.get(coalition)).status()).toBe(200);
  });

  test("references to what does not exist or is not of that kind", async () => {
    const references = [
      "decision:nothing",
      "person:",
      ":",
      "place:99999999999",
      "../../x",
      "x".repeat(5000),
      nasty,
    ];
    for (const reference of references) {
      const form = { name: "Odd", decisions: reference, _visibility: "coalition" };
      const response = await coordinator.send(`${coalition}/types/meeting/new`, form);
      expect.soft([303, 400], `${reference.slice(0, 40)}: ${response.status()}`).toContain(response.status());
      const path = response.headers()["location"];
      if (path) expect.soft((await coordinator.get(path)).status(), reference).toBe(200);
    }
  });

  test("people whom nobody knows", async () => {
    const known = await memberId(coordinator, kestrel, { ...vera, name: "alert" });
    expect(known).not.toBe("");
    for (const id of ["nobody", "%27", "x".repeat(3000)]) {
      const response = await coordinator.send(`${coalition}/members/${id}`, { role: "viewer" });
      expect.soft(response.status(), id.slice(0, 20)).toBe(404);
      const withdrawn = await coordinator.send(`${coalition}/invitations/${id}/withdrawal`, {});
      expectSound(withdrawn.status(), id.slice(0, 20));
    }
  });

  test("cookies that are none of ours", async () => {
    const stranger = await workspace.visitor();
    for (const cookie of [
      "",
      "=",
      ";;;",
      sessionCookie,
      `${sessionCookie}=`,
      `${sessionCookie}=${"é".repeat(32)}`,
    ]) {
      const headers = { Cookie: Buffer.from(cookie).toString("latin1") };
      expectSound((await stranger.get("/account", headers)).status(), cookie);
    }
    expectSound((await stranger.get("/account", { Cookie: "a=b; ".repeat(500) })).status(), "many");
  });
});
