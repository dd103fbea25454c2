// What documents cost. The numbers that it prints are those of docs/performance.md.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { documentOf, Pdf, notTested } from "../world/documents.ts";
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, Workspace, type Visitor } from "../world/workspace.ts";

test.skip(!process.env["FOOTHOLD_LONG"], "NOT TESTED: what documents cost; bin/check --long does it");
test.describe.configure({ mode: "default" });
test.skip(notTested !== "", notTested);
test.setTimeout(600_000);

let workspace: Workspace;
let first: Visitor;
test.beforeAll(async () => {
  workspace = await Workspace.start();
  first = await workspace.firstAccount(rosa);
  await first.foundCoalition(kestrel);
  const text = "Two hours a month until December, and a meal at each meeting. ".repeat(4);
  const lines = Array.from({ length: 110 }, (_, at) => `Invitation ${at + 1};${text};${text};${text}`);
  const table = ["Subject;Why you;What we do;What we ask", ...lines].join("\n");
  const brought = await first.bringTable(kestrel, "invitation", table);
  await first.accepted(`${brought}/confirmation`, {});
});
test.afterAll(async () => workspace.stop());

const invitations = { kind: "worksheet", id: "invitation" } as const;
const path = `/coalitions/${kestrel.slug}/documents`;

/** The memory of all processes behind walls, in MiB: what they have for themselves, and all of it. */
function memoryOfConverters(): { own: number; whole: number } {
  const sum = { own: 0, whole: 0 };
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (!/chromium-headless-shell|\/pandoc\b/.test(readFileSync(`/proc/${id}/cmdline`, "latin1"))) continue;
      const status = readFileSync(`/proc/${id}/status`, "latin1");
      const kilobytes = (name: string) =>
        Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
      sum.own += (kilobytes("RssAnon") + kilobytes("RssShmem")) / 1024;
      sum.whole += kilobytes("VmRSS") / 1024;
    } catch {
      // It has ended meanwhile.
    }
  }
  return sum;
}

for (const format of ["pdf", "docx"] as const)
  test(`a document of 60 pages as ${format}`, async ({ folder }) => {
    let own = 0;
    let whole = 0;
    let isDone = false;
    const watch = (async () => {
      while (!isDone) {
        const now = memoryOfConverters();
        own = Math.max(own, now.own);
        whole = Math.max(whole, now.whole);
        await pause(20);
      }
    })();
    const times: number[] = [];
    let bytes: Buffer = Buffer.alloc(0);
    for (let round = 0; round < 3; ++round) {
      const began = Date.now();
      bytes = await documentOf(first, kestrel, invitations, format);
      times.push(Date.now() - began);
    }
    isDone = true;
    await watch;
    const pages = format === "pdf" ? new Pdf(bytes, join(folder, "long.pdf")).pages : 0;
    console.log(
      `${format}: ${pages || "as many"} pages, ${times.map((time) => (time / 1000).toFixed(2)).join(", ")} s, ` +
        `${Math.round(own)} MiB of their own, ${Math.round(whole)} MiB with what they share, ${bytes.length} bytes`,
    );
    if (format === "pdf") expect(pages).toBeGreaterThanOrEqual(55);
    expect(whole).toBeLessThan(1500);
    expect(Math.min(...times)).toBeLessThan(6000);
  });

test("pages stay quick while 20 documents are made", async () => {
  for (let count = 0; count < 20; ++count) await first.accepted(path, { ...invitations, format: "pdf" });
  const times: number[] = [];
  while ((await first.page(path)).includes("/cancellation")) {
    const began = performance.now();
    await first.page(`/coalitions/${kestrel.slug}/members`);
    times.push(performance.now() - began);
    await pause(20);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  console.log(
    `pages meanwhile: ${times.length} requests, p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`,
  );
  expect(times.length).toBeGreaterThan(50);
  expect(at(0.99)).toBeLessThan(200);
});
