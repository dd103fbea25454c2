// Somebody who wants to know the small numbers that a coalition does not show.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseTable } from "./csv.ts";
import { root } from "./program.ts";

/** One number of a local indicator as it really is; what is empty stands for all. */
export interface TrueCount {
  indicator: string;
  source: string;
  counted: string;
  place: string;
  area: string;
  year: string;
  breakdown: string;
  group: string;
  count: number;
}

const columns = "indicator,place,area,year,breakdown,group,shown,value,count,unit,counted,source";
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The file as the program writes it, of the counts that `isShown` lets be seen. */
export function fileOf(counts: TrueCount[], isShown: (count: TrueCount) => boolean = () => true): string {
  const lines = counts.map((one) => {
    const [shown, count] = isShown(one) ? ["value", String(one.count)] : ["hidden", ""];
    const where = [one.indicator, one.place, one.area, one.year, one.breakdown, one.group];
    return [...where, shown, count, count, "count", one.counted, one.source].map(cell).join(",");
  });
  return [columns, ...lines].join("\n");
}

/** What remains possible of a count, in people. */
export interface Range {
  count: number;
  low: number;
  high: number;
}

/** What can be worked out of each hidden count below ten: by linear programming, with another solver than the program's. */
export function attack(seen: string, counts: TrueCount[]): Range[] {
  const folder = mkdtempSync(join(tmpdir(), "foothold-attack-"));
  try {
    const [shown, truth] = [join(folder, "shown.csv"), join(folder, "true.csv")];
    writeFileSync(shown, seen);
    writeFileSync(truth, fileOf(counts));
    const out = execFileSync("Rscript", [join(root, "tools/suppression_attack.R"), shown, truth], {
      encoding: "utf8",
    });
    return parseTable(out)
      .map(({ count, low, high }) => ({ count: Number(count), low: Number(low), high: Number(high) }))
      .filter(({ count }) => count > 0 && count < 10);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether somebody would know more than that it is anything from none to the limit. */
export const isNarrowed = ({ low, high }: Range): boolean => !(low <= 0.001 && high >= 9.999);
