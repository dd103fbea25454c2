// What pages of others try through the browser of somebody signed in, and what answers tell a browser to do.
import { sendRaw } from "../world/raw.ts";
import { expect, test } from "../world/test.ts";
import {
  kestrel,
  sessionCookie,
  startWorld,
  vera,
  Workspace,
  rosa,
  type Fields,
  type Visitor,
  type World,
} from "../world/workspace.ts";

test.describe.configure({ mode: "default" });

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(async () => world.workspace.stop());

const host = () => new URL(world.workspace.url).host;
const comment = { body: "Sent from elsewhere" };
let commented: string;
test.beforeAll(async () => {
  const form = { question: "Who speaks here?", _visibility: "coalition" };
  commented = `/coalitions/${kestrel.slug}/records/${await world.rosa.makeRecord(kestrel, "decision", form)}`;
});

test.describe("a form that a page of somebody else sends is refused, even with the right key", () => {
  const strange: Record<string, Fields> = {
    "from another site": { Origin: "https://evil.example" },
    "from a site whose name begins like ours": { Origin: "http://HOST.evil.example" },
    "from a site whose name ends like ours": { Origin: "http://evil-HOST" },
    "from our host at another port": { Origin: "http://127.0.0.1:1" },
    "from a page without an origin": { Origin: "null" },
    "from what the browser calls another site": { "Sec-Fetch-Site": "cross-site" },
    "from what the browser calls a neighbor": { "Sec-Fetch-Site": "same-site" },
    "from another site that the browser calls ours": {
      "Sec-Fetch-Site": "same-origin",
      Origin: "https://evil.example",
    },
  };
  for (const [which, headers] of Object.entries(strange))
    test(which, async () => {
      const sent = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, value.replace("HOST", host())]),
      );
      const response = await world.marcus.send(`${commented}/comments`, comment, sent);
      expect(response.status()).toBe(403);
      const signIn = await (
        await world.workspace.visitor()
      ).post("/sign-in", { email: vera.email, password: vera.password }, sent);
      expect(signIn.status(), "signing in").toBe(403);
      expect(signIn.headers()["set-cookie"]).toBeUndefined();
      expect(await world.marcus.page(commented)).not.toContain(comment.body);
    });

  test("our own pages send theirs", async () => {
    const ours = { Origin: world.workspace.url, "Sec-Fetch-Site": "same-origin" };
    const form = { body: "Sent from here" };
    const response = await world.marcus.send(`${commented}/comments`, form, ours);
    expect(response.status()).toBe(303);
    expect(await world.marcus.page(commented)).toContain(form.body);
  });
});

test.describe("the key of a form", () => {
  const refused = async (form: Fields, by: Visitor = world.marcus) => {
    const response = await by.post(`${commented}/comments`, { ...comment, ...form });
    expect(response.status()).toBe(403);
    expect(await world.marcus.page(commented)).not.toContain(comment.body);
  };

  test("must be there", async () => {
    await refused({});
    await refused({ _key: "" });
  });

  test("must be that of the session, not of somebody else's", async () => {
    await refused({ _key: await world.rosa.formKey() });
  });

  test("must be that of the session, not of another one of the same person", async () => {
    const other = await world.workspace.signedIn(vera);
    const response = await world.vera.post("/account", {
      what: "person",
      name: "Somebody",
      _key: await other.formKey(),
    });
    expect(response.status()).toBe(403);
    expect(await world.vera.page("/account")).toContain(vera.name);
  });

  test("must be whole, and in the body", async () => {
    const key = await world.marcus.formKey();
    for (const part of [key.slice(1), `${key}0`, key.toUpperCase() + " ", "0".repeat(key.length)])
      await refused({ _key: part });
    const response = await world.marcus.post(`${commented}/comments?_key=${key}`, comment);
    expect(response.status()).toBe(403);
  });

  test("ends with its session", async () => {
    const browser = await world.workspace.signedIn(vera);
    const key = await browser.formKey();
    await browser.accepted("/sign-out", {});
    await browser.signIn(vera);
    const response = await browser.post("/account", { what: "person", name: "Somebody", _key: key });
    expect(response.status()).toBe(403);
  });
});

test.describe("a body that is no form of ours is refused", () => {
  for (const type of ["text/plain", "application/json", "multipart/form-data; boundary=x", ""])
    test(type || "without a type", async () => {
      const key = await world.marcus.formKey();
      const response = await world.marcus.context.post(`${commented}/comments`, {
        data: Buffer.from(`_key=${key}&body=Sent+from+elsewhere`),
        headers: { "Content-Type": type },
        maxRedirects: 0,
      });
      expect(response.status()).toBe(400);
      expect(await world.marcus.page(commented)).not.toContain(comment.body);
    });
});

test("reading changes nothing: every address that does answers to POST only", async () => {
  for (const path of ["/sign-out", `${commented}/restoration`, `${commented}/comments?body=Hello`]) {
    expect.soft((await world.rosa.get(path)).status(), path).toBe(405);
  }
  expect((await world.rosa.get("/account")).status()).toBe(200);
});

test.describe("where one goes on to after signing in stays here", () => {
  const elsewhere = [
    "//evil.example",
    "https://evil.example",
    "HTTPS://evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "///evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    " //evil.example",
    "http:evil.example",
    "javascript:alert(1)",
    "evil.example",
    "/account\r\nSet-Cookie: planted=1",
  ];
  for (const target of elsewhere)
    test(JSON.stringify(target), async () => {
      const browser = await world.workspace.visitor();
      const sent = await browser.signIn(vera, { to: target });
      expect(sent.status()).toBe(303);
      expect(sent.headers()["location"]).toBe("/coalitions");
      expect(sent.headers()["set-cookie"]).not.toContain("planted");
      const asked = await browser.get(`/sign-in?to=${encodeURIComponent(target)}`);
      const led = asked.headers()["location"];
      expect([undefined, "/coalitions"]).toContain(led);
      expect([303, 400]).toContain(asked.status());
    });

  test("an address of ours is one", async () => {
    const browser = await world.workspace.visitor();
    const target = `/es/coalitions/${kestrel.slug}/search?q=a%20b`;
    expect((await browser.signIn(vera, { to: target })).headers()["location"]).toBe(target);
  });
});

test.describe("the link of an invitation", () => {
  async function linkFrom(url: string, browser: Visitor, hostHeader: string): Promise<string> {
    const body = new URLSearchParams({ role: "viewer", _key: await browser.formKey() }).toString();
    const answer = await sendRaw(
      url,
      [
        `POST /coalitions/${kestrel.slug}/invitations HTTP/1.1`,
        `Host: ${hostHeader}`,
        `Cookie: ${sessionCookie}=${await browser.token()}`,
        "Content-Type: application/x-www-form-urlencoded",
        `Content-Length: ${body.length}`,
        "Connection: close",
        "",
        body,
      ].join("\r\n"),
    );
    expect(answer.status).toBe(200);
    expect(answer.body).not.toContain("evil.example/join");
    return /[^\s<>"]*\/join\/\w+/.exec(answer.body.split('id="main-content"')[1] ?? "")?.[0] ?? "";
  }

  test("leads to the public address, whatever host the request names", async () => {
    const workspace = await Workspace.start("--public-address", "http://mobility.example.gov");
    try {
      const browser = await workspace.firstAccount(rosa);
      await browser.foundCoalition(kestrel);
      for (const named of ["evil.example", new URL(workspace.url).host])
        expect(await linkFrom(workspace.url, browser, named)).toMatch(
          /^http:\/\/mobility\.example\.gov\/join\/\w+$/,
        );
    } finally {
      await workspace.stop();
    }
  });

  test("leads to where the coordinator is without a public address", async () => {
    expect(await linkFrom(world.workspace.url, world.rosa, host())).toMatch(`http://${host()}/join/`);
  });
});

test.describe("headers", () => {
  test("the session's cookie is out of reach of scripts and of other sites' forms", async () => {
    const response = await (await world.workspace.visitor()).signIn(vera);
    const cookie = response.headers()["set-cookie"] ?? "";
    expect(cookie).toMatch(/^foothold_session=[0-9a-f]{64}; /);
    const attributes = cookie.split("; ").slice(1);
    expect(attributes).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "SameSite=Lax"]));
    expect(cookie).not.toContain("Secure");
    expect(cookie).not.toContain("Domain");
  });

  test("with a public https address the cookie stays off unencrypted connections", async () => {
    const workspace = await Workspace.start("--public-address", "https://mobility.example.gov");
    try {
      const browser = await workspace.visitor();
      const { name, email, password } = rosa;
      const form = { setup_code: workspace.setupCode, name, email, password };
      const made = await browser.post("/setup", form, { Origin: "https://mobility.example.gov" });
      expect(made.status()).toBe(303);
      const cookie = made.headers()["set-cookie"] ?? "";
      for (const attribute of ["HttpOnly", "SameSite=Lax", "Secure"])
        expect(cookie.split("; ")).toContain(attribute);
      const out = await (await workspace.visitor()).post("/sign-out", {});
      expect(out.headers()["set-cookie"]).toContain("Secure");
    } finally {
      await workspace.stop();
    }
  });

  test("pages of people signed in are kept by nobody", async () => {
    const paths = [
      "/account",
      "/coalitions",
      `/coalitions/${kestrel.slug}`,
      `/coalitions/${kestrel.slug}/activity`,
      `/coalitions/${kestrel.slug}/members`,
      `/coalitions/${kestrel.slug}/search?q=speaks`,
      `/coalitions/${kestrel.slug}/types/decision`,
      `/coalitions/${kestrel.slug}/types/decision/new`,
      commented,
      `${commented}/edit`,
      `${commented}/history`,
      await world.rosa.invite(kestrel, "viewer"),
    ];
    for (const path of paths) {
      const response = await world.rosa.get(path);
      expect(response.status(), path).toBe(200);
      expect.soft(response.headers()["cache-control"], path).toBe("no-store");
      expect.soft(response.headers()["etag"], path).toBeUndefined();
    }
  });

  test("so are their redirects and refusals, and the pages on which one signs in", async () => {
    for (const path of ["/account", "/sign-in", "/setup", "/sign-in/code", `/coalitions/${kestrel.slug}`])
      expect.soft((await world.nobody.get(path)).headers()["cache-control"], path).toBe("no-store");
  });

  test("every page of people has the policy that keeps foreign code out", async () => {
    for (const path of ["/account", "/coalitions", commented, `${commented}/edit`]) {
      const headers = (await world.rosa.get(path)).headers();
      expect.soft(headers["content-security-policy"], path).toContain("default-src 'self'");
      expect.soft(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
      expect.soft(headers["x-content-type-options"], path).toBe("nosniff");
    }
  });

  test("public pages set no cookie", async () => {
    for (const browser of [world.nobody, world.vera])
      for (const path of ["/", "/places", "/toolkit", "/data", "/sign-in"])
        expect.soft((await browser.get(path)).headers()["set-cookie"], path).toBeUndefined();
  });

  test("the way out of here does not carry the address of an invitation", async () => {
    const response = await world.nobody.get(await world.rosa.invite(kestrel, "viewer"));
    expect(response.headers()["referrer-policy"]).toMatch(/^(same-origin|no-referrer)$/);
  });
});
