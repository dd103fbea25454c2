import { gunzipSync } from "node:zlib";
import { describedRoutes, operationOf, resolve } from "../world/description.ts";
import { exampleCounty } from "../world/places.ts";
import { sendRaw } from "../world/raw.ts";
import { expect, named, test } from "../world/test.ts";

const address = `/api/v1/places/${exampleCounty.geoid}`;
const kindsOfAnswers = {
  page: "/",
  "page of a place": `/places/${exampleCounty.geoid}`,
  JSON: address,
  table: `${address}.csv`,
  workbook: `${address}.xlsx`,
  readings: `/api/v1/readings?places=${exampleCounty.geoid}&metrics=share_employed`,
  "refused page": "/nothing",
  "refused JSON": "/api/v1/nothing",
  health: "/healthz",
  counters: "/metrics",
};

test.describe("security headers stand on every kind of answer", () => {
  for (const [kind, path] of Object.entries(kindsOfAnswers)) {
    test(kind, async ({ request }) => {
      const headers = (await request.get(path)).headers();
      const policy = headers["content-security-policy"] ?? "";
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
      });
      expect(headers["server"], "what the server is called helps only an attacker").toBeUndefined();
    });
  }

  test("malformed request", async () => {
    const answer = await sendRaw(named("FOOTHOLD_URL"), "GET /\x01 HTTP/1.1\r\nHost: h\r\n\r\n");
    expect(answer.status).toBe(400);
    expect(answer.headers["content-security-policy"]).toContain("default-src 'self'");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });
});

test.describe("what has not changed is not sent again", () => {
  for (const kind of ["page", "page of a place", "JSON", "table", "workbook", "readings"] as const) {
    test(kind, async ({ request }) => {
      const path = kindsOfAnswers[kind];
      const tag = (await request.get(path)).headers()["etag"] ?? "";
      expect(tag).toMatch(/^".+"$/);
      const again = await request.get(path, { headers: { "if-none-match": tag } });
      expect(again.status()).toBe(304);
      expect(again.headers()["etag"]).toBe(tag);
      expect((await again.body()).length).toBe(0);
      const changed = await request.get(path, { headers: { "if-none-match": '"another"' } });
      expect(changed.status()).toBe(200);
    });
  }

  test("every address that promises an ETag", async ({ request }) => {
    const readable = describedRoutes.filter((route) => route.startsWith("GET "));
    for (const pattern of readable.map((route) => route.slice("GET ".length))) {
      const { responses } = operationOf(pattern);
      const promises = JSON.stringify(resolve(responses["200"])).includes('"ETag"');
      expect(promises, pattern).toBe(pattern.startsWith("/api/"));
    }
    const styles = /href="(\/assets\/[^"]+\.css)"/.exec(await (await request.get("/")).text())?.[1] ?? "";
    expect((await request.get(styles)).headers()["cache-control"]).toContain("immutable");
  });
});

test("HEAD tells the same as GET without a body", async ({ request }) => {
  for (const path of Object.values(kindsOfAnswers).filter((path) => path !== "/metrics")) {
    const get = await request.get(path);
    const head = await request.head(path);
    expect(head.status(), path).toBe(get.status());
    expect(head.headers()["content-type"], path).toBe(get.headers()["content-type"]);
    expect(head.headers()["content-length"], path).toBe(get.headers()["content-length"]);
    expect(head.headers()["etag"], path).toBe(get.headers()["etag"]);
    expect((await head.body()).length, path).toBe(0);
  }
});

test("bodies are compressed for those who take it, and say so", async ({ request }) => {
  const plain = await request.get(address, { headers: { "accept-encoding": "identity" } });
  expect(plain.headers()["content-encoding"]).toBeUndefined();
  // Playwright undoes the compression; the length in the head is that of what was sent.
  const packed = await request.get(address, { headers: { "accept-encoding": "gzip" } });
  expect(packed.headers()["content-encoding"]).toBe("gzip");
  expect(packed.headers()["vary"]).toContain("Accept-Encoding");
  expect(Number(packed.headers()["content-length"])).toBeLessThan(
    Number(plain.headers()["content-length"]) / 4,
  );
  expect(await packed.json()).toEqual(await plain.json());
  expect(packed.headers()["etag"], "two bodies need two tags").not.toBe(plain.headers()["etag"]);
});

test("the compressed body is gzip that any program opens", async () => {
  const answer = await fetch(`${named("FOOTHOLD_URL")}/api/v1/edition/report.json`, {
    headers: { "accept-encoding": "gzip;q=0" },
  });
  expect(answer.headers.get("content-encoding"), "a client may forbid gzip").toBeNull();
  const styles =
    /\/assets\/[^"]+\.css/.exec(await (await fetch(`${named("FOOTHOLD_URL")}/`)).text())?.[0] ?? "";
  const file = await fetch(`${named("FOOTHOLD_URL")}${styles}.gz`);
  if (file.ok) expect(gunzipSync(Buffer.from(await file.arrayBuffer())).length).toBeGreaterThan(1000);
});

test("the server says that it is well", async ({ api }) => {
  expect(await api.json("/healthz")).toMatchObject({
    status: "ok",
    database: "sqlite",
    edition: "demonstration",
  });
});

test("counters count", async ({ request }) => {
  const answered = async () => {
    const text = await (await request.get("/metrics")).text();
    return Number(/^foothold_http_answers_total\{class="4xx"\} (\d+)$/m.exec(text)?.[1]);
  };
  const before = await answered();
  await request.get("/nothing");
  expect(await answered()).toBeGreaterThan(before);
});

test("counters name no place that people asked for", async ({ request }) => {
  await request.get(`/places/${exampleCounty.geoid}?q=private`);
  const text = await (await request.get("/metrics")).text();
  expect(text).not.toContain(exampleCounty.geoid);
  expect(text).not.toContain("private");
});
