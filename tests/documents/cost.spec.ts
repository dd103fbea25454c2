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

/**
 * The memory of all processes behind walls, in MiB. What several of them share is divided among those that share it
 * (the kernel calls that the proportional set size), so that the sum is what the machine has to have.
 */
function memoryOfConverters(): number {
  let kilobytes = 0;
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (!/chromium-headless-shell|\/pandoc\b/.test(readFileSync(`/proc/${id}/cmdline`, "latin1"))) continue;
      kilobytes += Number(
        /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "latin1"))?.[1] ?? 0,
      );
    } catch {
      // It has ended meanwhile.
    }
  }
  return kilobytes / 1024;
}

for (const format of ["pdf", "docx"] as const)
  test(`a document of 60 pages as ${format}`, async ({ folder }) => {
    let most = 0;
    let isDone = false;
    const watch = (async () => {
      while (!isDone) {
        most = Math.max(most, memoryOfConverters());
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
        `${Math.round(most)} MiB, ${bytes.length} bytes`,
    );
    if (format === "pdf") expect(pages).toBeGreaterThanOrEqual(55);
    expect(most).toBeGreaterThan(20);
    expect(most).toBeLessThan(1000);
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
