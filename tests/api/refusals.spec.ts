import type { Refusal } from "../world/answers.ts";
import { faultAgainst } from "../world/description.ts";
import { noSuchPlace } from "../world/places.ts";
import { sendRaw } from "../world/raw.ts";
import { expect, named, refusalOf, test } from "../world/test.ts";

const end = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";

test.describe("every kind of refusal has the one shape, and a sentence for people", () => {
  const cases: Record<string, { status: number; kind: string; field: string | null }> = {
    [`GET /api/v1/places/9 HTTP/1.1${end}`]: { status: 400, kind: "invalid", field: "place" },
    [`GET /api/v1/places/${noSuchPlace} HTTP/1.1${end}`]: { status: 404, kind: "not_found", field: "place" },
    [`GET /api/v1/nothing HTTP/1.1${end}`]: { status: 404, kind: "not_found", field: null },
    [`GET /api HTTP/1.1${end}`]: { status: 404, kind: "not_found", field: null },
    [`POST /api/v1/readings HTTP/1.1${end}`]: { status: 405, kind: "not_allowed", field: "method" },
    [`DELETE /api/v1/edition HTTP/1.1${end}`]: { status: 405, kind: "not_allowed", field: "method" },
    [`BREW /api/v1/edition HTTP/1.1${end}`]: { status: 501, kind: "not_allowed", field: "method" },
    [`GET /api/v1/places?q=%zz HTTP/1.1${end}`]: { status: 400, kind: "invalid", field: "query" },
    [`GET /api/v1/places?q=%ff HTTP/1.1${end}`]: { status: 400, kind: "invalid", field: "query" },
    [`GET /api/v1/places?q=a%00b HTTP/1.1${end}`]: { status: 400, kind: "invalid", field: "query" },
    [`GET /api/v1/../../etc/passwd HTTP/1.1${end}`]: { status: 400, kind: "invalid", field: "address" },
    [`GET /api/v1/%2e%2e/secret HTTP/1.1${end}`]: { status: 400, kind: "invalid", field: "address" },
    ["GET /api/v1/edition HTTP/1.1\r\nConnection: close\r\n\r\n"]: {
      status: 400,
      kind: "invalid",
      field: "Host",
    },
    [`GET /api/v1/edition HTTP/1.1\r\nX-Long: ${"x".repeat(20_000)}${end}`]: {
      status: 431,
      kind: "too_large",
      field: null,
    },
    [`POST /api/v1/edition HTTP/1.1\r\nContent-Length: 9999999${end}`]: {
      status: 413,
      kind: "too_large",
      field: null,
    },
  };
  for (const [request, { status, kind, field }] of Object.entries(cases)) {
    test(`${status} for ${request.slice(0, 60).replace(/\r\n/g, " · ")}`, async () => {
      const answer = await sendRaw(named("FOOTHOLD_URL"), request);
      expect(answer.status).toBe(status);
      expect(answer.headers["content-type"]).toBe("application/json");
      const body = JSON.parse(answer.body) as Refusal;
      expect(faultAgainst("Refusal", body)).toBeUndefined();
      expect(body.error).toMatchObject({ kind, field });
      expect(body.error.message).not.toBe("");
    });
  }
});

test("a method that is not allowed is answered with those that are", async ({ request }) => {
  const response = await request.put("/api/v1/edition");
  expect(response.status()).toBe(405);
  expect(response.headers()["allow"]).toBe("GET, HEAD");
});

test("refusals speak Spanish behind /es", async ({ request }) => {
  const english = await refusalOf(await request.get("/api/v1/nothing"));
  const spanish = await refusalOf(await request.get("/es/api/v1/nothing"));
  expect(spanish.kind).toBe(english.kind);
  expect(spanish.message).not.toBe(english.message);
  expect(spanish.message).not.toBe("");
});

test("refusals are not kept by caches", async ({ request }) => {
  const response = await request.get(`/api/v1/places/${noSuchPlace}`);
  expect(response.headers()["cache-control"]).toBe("no-store");
  expect(response.headers()["etag"]).toBeUndefined();
});
