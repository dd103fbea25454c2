// Every published number of the real release, read back and compared. Runs only where FOOTHOLD_RELEASE_DIR names the folder
// with the published CSV files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { linesOf, parseLine } from "../world/csv.ts";
import { footholdOutput } from "../world/program.ts";
import { expect, named, releaseFolder, test, type Api } from "../world/test.ts";

test.skip(!releaseFolder, "NOT TESTED: set FOOTHOLD_RELEASE_DIR to the folder of the published CSV files");

const files = {
  "11_mobility-metrics_county_longitudinal.csv": "all",
  "13_mobility-metrics_county_race-share_longitudinal.csv": "race-share",
  "18_mobility-metrics_county_disability_longitudinal.csv": "disability",
  "61_mobility-metrics_place_longitudinal.csv": "all",
  "62_mobility-metrics_place_race-ethnicity_longitudinal.csv": "race-ethnicity",
  "63_mobility-metrics_place_race-share_longitudinal.csv": "race-share",
  "64_mobility-metrics_place_income_longitudinal.csv": "income",
  "65_mobility-metrics_place_age_longitudinal.csv": "age",
  "66_mobility-metrics_place_gender_longitudinal.csv": "gender",
  "67_mobility-metrics_place_tenure_longitudinal.csv": "tenure",
  "68_mobility-metrics_place_disability_longitudinal.csv": "disability",
};
const strayColumns = ["subgroup_type", "subgroup", "population"];
const metricsAtOnce = 8;

/** A published file: its rows by place, year and subgroup, and where each column stands. */
class PublishedFile {
  readonly rows = new Map<string, string[]>();
  readonly metrics: string[];
  private readonly columns: Map<string, number>;

  constructor(
    name: string,
    readonly breakdown: string,
  ) {
    // One name holds a Latin-1 letter; numbers, codes and groups are plain.
    const [header = "", ...lines] = linesOf(readFileSync(join(releaseFolder ?? "", name), "latin1"));
    const names = parseLine(header);
    this.columns = new Map(names.map((column, at) => [column, at]));
    this.metrics = names.filter(
      (column) => this.columns.has(`${column}_quality`) && !strayColumns.includes(column),
    );
    const place = this.columns.has("county") ? "county" : "place";
    for (const line of lines) {
      const row = parseLine(line);
      const cell = (column: string) => row[this.columns.get(column) ?? -1] ?? "";
      const group = breakdown === "all" ? "All" : cell("subgroup");
      this.rows.set(`${cell("state")}${cell(place)} ${cell("year")} ${group}`, row);
    }
  }

  /** A cell, empty where the publisher says NA or has no such column. */
  cell(row: string[], column: string): string {
    const text = row[this.columns.get(column) ?? -1] ?? "";
    return text === "NA" ? "" : text;
  }
}

/** Readings of these metrics as `foothold data readings` prints them. */
function readings(edition: string, level: string, breakdown: string, metrics: string[]): string[][] {
  const words = [
    "--level",
    level,
    "--subgroup-type",
    breakdown,
    "--metric",
    metrics.join(","),
    "--format",
    "csv",
  ];
  return linesOf(footholdOutput("data", "readings", edition, ...words))
    .slice(1)
    .map(parseLine);
}

function sameNumber(printed: string, published: string): boolean {
  return printed === "" || published === "" ? printed === published : Number(printed) === Number(published);
}

for (const [name, breakdown] of Object.entries(files)) {
  test(`every value, bound and grade of ${name} comes back as published`, () => {
    test.setTimeout(120_000);
    const edition = named("FOOTHOLD_RELEASE_EDITION");
    const file = new PublishedFile(name, breakdown);
    const level = name.includes("county") ? "county" : "place";
    const differences: string[] = [];
    let compared = 0;
    for (let first = 0; first < file.metrics.length; first += metricsAtOnce) {
      const metrics = file.metrics.slice(first, first + metricsAtOnce);
      const withValue = new Map(metrics.map((metric) => [metric, 0]));
      for (const reading of readings(edition, level, breakdown, metrics)) {
        const [
          place = "",
          ,
          metric = "",
          year = "",
          ,
          group = "",
          value = "",
          lower = "",
          upper = "",
          grade = "",
        ] = reading;
        const [missing = "", left = "", right = ""] = reading.slice(10);
        if (missing === "") withValue.set(metric, (withValue.get(metric) ?? 0) + 1);
        const row = file.rows.get(`${place} ${year} ${group}`);
        const problem = row
          ? differenceOf({ value, lower, upper, grade, missing, left, right }, row, metric)
          : missing === ""
            ? "is not in the file"
            : "";
        if (problem) differences.push(`${place} ${metric} ${year} ${group} ${problem}`);
      }
      for (const [metric, count] of withValue) {
        const published = publishedValues(metric);
        compared += count;
        if (published !== count)
          differences.push(`${metric}: ${published} values in the file, ${count} readings`);
      }
    }
    expect(differences.slice(0, 20)).toEqual([]);
    expect(compared).toBeGreaterThan(10_000);

    interface Printed {
      value: string;
      lower: string;
      upper: string;
      grade: string;
      missing: string;
      left: string;
      right: string;
    }

    function differenceOf(printed: Printed, row: string[], metric: string): string {
      const published = file.cell(row, metric);
      if (standsForMissing(metric, published))
        return printed.missing === "zero_means_missing" ? "" : "zero is shown";
      const [left = "", right = ""] = published.includes(":") ? published.split(":") : [];
      const isSame =
        (published === "") === (printed.missing !== "") &&
        sameNumber(printed.value, published.includes(":") ? "" : published) &&
        sameNumber(printed.left, left) &&
        sameNumber(printed.right, right) &&
        sameNumber(printed.lower, boundOf(row, metric, "lb")) &&
        sameNumber(printed.upper, boundOf(row, metric, "ub")) &&
        // A grade without a value says nothing and is dropped.
        printed.grade === (published === "" ? "" : file.cell(row, `${metric}_quality`));
      return isSame ? "" : `${JSON.stringify(printed)} against ${published}`;
    }

    function boundOf(row: string[], metric: string, bound: string): string {
      return file.cell(row, metric) === "" ? "" : file.cell(row, `${metric}_${bound}`);
    }

    function publishedValues(metric: string): number {
      const cells = [...file.rows.values()].map((row) => file.cell(row, metric));
      return cells.filter((cell) => cell !== "" && !standsForMissing(metric, cell)).length;
    }
  });
}

/** A living wage of 0 stands for a missing one. */
function standsForMissing(metric: string, published: string): boolean {
  return metric === "ratio_living_wage" && published !== "" && Number(published) === 0;
}

test.describe("national medians of the publisher, county level", () => {
  const published: [metric: string, year: number, median: string][] = [
    ["share_employed", 2023, "0.8239"],
    ["ratio_living_wage", 2023, "0.6295"],
    ["pctl_income_20", 2023, "32624.58"],
    ["pctl_income_50", 2023, "77483.37"],
    ["pctl_income_80", 2023, "150684.76"],
    ["share_debt_coll", 2023, "0.2192"],
    ["share_medical_debt_coll", 2023, "0.0445"],
    ["share_in_preschool", 2023, "0.4363"],
    ["rate_learning", 2018, "0.9168"],
    ["share_meps20_black", 2021, "0.4292"],
    ["share_meps20_hispanic", 2021, "0.4033"],
    ["share_meps20_white", 2021, "0.0969"],
    ["share_hs_degree", 2023, "0.9137"],
    ["share_digital_access", 2023, "0.7242"],
    ["share_affordable_30_ami", 2023, "1.0767"],
    ["share_affordable_available_30_ami", 2023, "0.3718"],
    ["share_affordable_50_ami", 2023, "1.3375"],
    ["share_affordable_available_50_ami", 2023, "0.6226"],
    ["share_affordable_80_ami", 2023, "1.4741"],
    ["share_affordable_available_80_ami", 2023, "0.8895"],
    ["count_homeless", 2022, "1631.00"],
    ["share_homeless", 2022, "0.0245"],
    ["share_poverty_exposure", 2023, "0.0288"],
    ["share_black_nh_exposure", 2023, "0.815"],
    ["share_hispanic_exposure", 2023, "0.7791"],
    ["share_other_nh_exposure", 2023, "0.8726"],
    ["share_white_nh_exposure", 2023, "0.3163"],
    ["count_membership_associations_per_10k", 2022, "8.3"],
    ["share_economic_connectedness", 2022, "0.3927"],
    ["share_transit_commuter", 2022, "0.02"],
    ["share_transportation_cost", 2022, "0.24"],
    ["ratio_population_pc_physician", 2021, "1361.00"],
    ["index_air_hazard", 2019, "44"],
    ["rate_injury_death", 2023, "83"],
    ["share_election_turnout", 2020, "0.6809"],
    ["share_desc_rep_black_nonhispanic", 2023, "0.0762"],
    ["share_desc_rep_hispanic", 2023, "0.1309"],
    ["share_desc_rep_other", 2023, "0.0878"],
    ["share_desc_rep_white_nonhispanic", 2023, "0.5974"],
  ];
  for (const [metric, year, printed] of published) {
    test(`${metric} ${year}: ${printed}`, async ({ releaseApi }) => {
      const address = `/api/v1/benchmarks?level=county&metric=${metric}&year=${year}`;
      const { median } = await releaseApi.json<{ median: number }>(address);
      const decimals = printed.split(".")[1]?.length ?? 0;
      expect(Number(median.toFixed(decimals))).toBe(Number(printed));
    });
  }
});

test.describe("places per year", () => {
  async function countPlaces(api: Api, level: string, year: number): Promise<number> {
    const rows = await api.table(
      `/api/v1/readings.csv?level=${level}&metrics=share_digital_access&years=${year}`,
    );
    return rows.filter((row) => row["missing"] !== "no_such_place").length;
  }

  const counties = [3142, 3142, 3142, 3142, 3142, 3142, 3143, 3143, 3144, 3144];
  const cities = [485, 485, 485, 485, 486, 486, 486, 486, 486, 486];
  for (const [at, expected] of counties.entries()) {
    test(`${2014 + at}: ${expected} counties and ${cities[at]} cities`, async ({ releaseApi }) => {
      expect(await countPlaces(releaseApi, "county", 2014 + at)).toBe(expected);
      expect(await countPlaces(releaseApi, "place", 2014 + at)).toBe(cities[at]);
    });
  }
});
