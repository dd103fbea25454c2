// Releases of two or three rows, to see what the import makes of them.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ImportReport, Reading, Readings } from "./answers.ts";
import { foothold, footholdOutput, type Outcome } from "./program.ts";

const publishedNames = {
  county: "11_mobility-metrics_county_longitudinal.csv",
  countyRace: "12_mobility-metrics_county_race-ethnicity_longitudinal.csv",
  countyIncome: "14_mobility-metrics_county_income_longitudinal.csv",
  countyIndustry: "19_mobility-metrics_county_industry_longitudinal.csv",
  city: "61_mobility-metrics_place_longitudinal.csv",
};
type Lines = string[] | Buffer;
type Files = Partial<Record<keyof typeof publishedNames, Lines>>;

/** Imports these files. The edition stands in `folder`, like all that is needed to make it. */
export function importFiles(folder: string, files: Files): TinyEdition {
  const renamed = Object.entries(files).map(([file, lines]): [string, Lines] => [
    publishedNames[file as keyof typeof publishedNames],
    lines,
  ]);
  return importNamedFiles(folder, Object.fromEntries(renamed));
}

/** The same with file names of one's own. */
export function importNamedFiles(folder: string, files: Record<string, Lines>): TinyEdition {
  const outcome = tryImport(folder, files);
  if (outcome.code !== 0) throw new Error(`The import ended with ${outcome.code}: ${outcome.complaint}`);
  return new TinyEdition(editionIn(folder), JSON.parse(outcome.output) as ImportReport);
}

export function tryImport(folder: string, files: Record<string, Lines>): Outcome {
  const source = join(folder, "release");
  mkdirSync(source);
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(source, name), Buffer.isBuffer(lines) ? lines : `${lines.join("\n")}\n`);
  return foothold("data", "import", source, "--edition", editionIn(folder), "--release", "tiny", "--json");
}

function editionIn(folder: string): string {
  return join(folder, "tiny.db");
}

interface Wanted {
  place: string;
  metric: string;
  year: number;
  group?: [type: string, name: string];
}

export class TinyEdition {
  constructor(
    readonly file: string,
    readonly report: ImportReport,
  ) {}

  /** What was found, with how often: {duplicate_row: 1}. Columns that a tiny file lacks are not worth telling. */
  get findings(): Record<string, number> {
    const telling = this.report.files
      .flatMap(({ findings }) => findings)
      .filter(({ finding }) => finding !== "missing_column" && finding !== "incomplete_year");
    return Object.fromEntries(telling.map(({ finding, count }) => [finding, count]));
  }

  /** Where a finding was made: "line 2, share_employed: 1.2". */
  examples(wanted: string): string[] {
    return this.report.files
      .flatMap(({ findings }) => findings)
      .filter(({ finding }) => finding === wanted)
      .flatMap(({ examples }) =>
        examples.map(({ line, column, value }) => `line ${line}, ${column}: ${value}`),
      );
  }

  reading({ place, metric, year, group }: Wanted): Reading {
    const ofGroup = group ? ["--subgroup-type", group[0], "--subgroup", group[1]] : [];
    const words = ["--place", place, "--metric", metric, "--year", String(year), ...ofGroup];
    const { readings } = JSON.parse(footholdOutput("data", "readings", this.file, ...words)) as Readings;
    if (!readings[0]) throw new Error(`no reading of ${metric} for ${place} in ${year}`);
    return readings[0];
  }
}
