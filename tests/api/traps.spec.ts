// What the published files, older releases and spreadsheets do to numbers, and by which rule each case is handled.
import { expect, test } from "../world/test.ts";
import { importFiles, importNamedFiles, tryImport } from "../world/tiny-release.ts";

const boone = "29019";
const columbia = "2915670";
const countyHead = "year,state,county,state_name,county_name,population";
const cityHead = "year,state,place,state_name,place_name,population";
const groupHead = "year,state,county,state_name,county_name,subgroup,subgroup_type";
const row = (...cells: (string | number)[]) => `2023,29,019,Missouri,Boone County,187690,${cells.join(",")}`;
const cityRow = (...cells: (string | number)[]) =>
  `2023,29,15670,Missouri,Columbia city,129330,${cells.join(",")}`;

test.describe("text and form of the file", () => {
  test("a Latin-1 letter in a name is read, and the name comes from the reference list", ({ folder }) => {
    const text = `${countyHead},share_employed\n2021,35,013,New Mexico,Do\u00f1a Ana County,220000,0.71\n`;
    const edition = importFiles(folder, { county: Buffer.from(text, "latin1") });
    expect(edition.findings).toEqual({ latin1_text: 1 });
    expect(edition.reading({ place: "35013", metric: "share_employed", year: 2021 }).value).toBe(0.71);
    expect(edition.examples("latin1_text")).toEqual(["line 2, county_name: Doña Ana County"]);
  });

  test("Windows line ends and a byte order mark change nothing", ({ folder }) => {
    const text = `\ufeff${countyHead},share_employed,share_employed_quality\r\n${row(0.81, "Strong")}\r\n`;
    const edition = importFiles(folder, { county: Buffer.from(text) });
    expect(edition.findings).toEqual({});
    const reading = edition.reading({ place: boone, metric: "share_employed", year: 2023 });
    expect(reading).toMatchObject({ value: 0.81, grade: "Strong" });
  });

  test("a last line without its end is read, and empty lines are none", ({ folder }) => {
    const text = `${countyHead},share_employed\n\n${row(0.81)}\n\n\n2022,29,019,Missouri,Boone County,1,0.8`;
    const edition = importFiles(folder, { county: Buffer.from(text) });
    expect(edition.report.files[0]?.rows).toBe(2);
    expect(edition.findings).toEqual({});
    expect(edition.reading({ place: boone, metric: "share_employed", year: 2022 }).value).toBe(0.8);
  });

  test("quoted names and blanks around cells do no harm", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `"year", state,"county",state_name,county_name,population,"share_employed" `,
        ` 2023,"29",019 ,x,"a, ""b""",1, 0.81 `,
      ],
    });
    expect(edition.findings).toEqual({});
    expect(edition.reading({ place: boone, metric: "share_employed", year: 2023 }).value).toBe(0.81);
  });

  test("a row with too few or too many cells is left out whole", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},share_employed,share_hs_degree`,
        row(0.81),
        row(0.81, 0.9, 0.7),
        row(0.82, 0.91),
      ],
    });
    expect(edition.findings).toEqual({ malformed_row: 2 });
    expect(edition.reading({ place: boone, metric: "share_employed", year: 2023 }).value).toBe(0.82);
  });

  test("a file under another name is known by its content", ({ folder }) => {
    const edition = importNamedFiles(folder, {
      "my counties.csv": [`${countyHead},share_employed`, row(0.81)],
      "by gender.csv": [
        `${groupHead},share_employed`,
        "2023,29,019,Missouri,Boone County,Female,gender,0.78",
      ],
      "letter.csv": ["dear,reader", "good,day"],
    });
    expect(edition.findings).toEqual({ unread_file: 1 });
    const wanted = { place: boone, metric: "share_employed", year: 2023 };
    expect(edition.reading(wanted).value).toBe(0.81);
    expect(edition.reading({ ...wanted, group: ["gender", "Female"] }).value).toBe(0.78);
  });

  test("two files that hold the same are refused", ({ folder }) => {
    const lines = [`${countyHead},share_employed`, row(0.81)];
    const run = tryImport(folder, { "11_old.csv": lines, "11_new.csv": lines });
    expect(run.code).toBe(3);
    expect(run.complaint).toContain("holds the same as another file");
  });

  test("a part of the files makes an edition of that part", ({ folder }) => {
    const edition = importFiles(folder, { city: [`${cityHead},share_employed`, cityRow(0.84)] });
    expect(edition.reading({ place: columbia, metric: "share_employed", year: 2023 }).value).toBe(0.84);
    expect(edition.reading({ place: boone, metric: "share_employed", year: 2023 }).missing).toBe(
      "no_such_year",
    );
  });
});

test.describe("columns", () => {
  test("the stray columns in the middle of file 61 are no breakdown", ({ folder }) => {
    const edition = importFiles(folder, {
      city: [
        `${cityHead},share_homeless,share_homeless_quality,subgroup_type,subgroup,share_employed,share_employed_quality`,
        "2022,29,15670,Missouri,Columbia city,129330,0.02,Strong,tenure,All,0.84,Marginal",
        "2021,29,15670,Missouri,Columbia city,128555,0.03,Strong,NA,NA,0.83,Strong",
      ],
    });
    expect(edition.findings).toEqual({ dropped_column: 2 });
    const wanted = { place: columbia, metric: "share_employed" };
    expect(edition.reading({ ...wanted, year: 2022 })).toMatchObject({ value: 0.84, grade: "Marginal" });
    expect(edition.reading({ ...wanted, year: 2021 })).toMatchObject({ value: 0.83, grade: "Strong" });
  });

  test("columns are found by name, also where the upper bound stands before the lower", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        "share_debt_coll,share_debt_coll_ub,share_debt_coll_lb,share_debt_coll_quality,county,state,year",
        "0.2,0.3,0.1,Strong,019,29,2023",
      ],
    });
    const reading = edition.reading({ place: boone, metric: "share_debt_coll", year: 2023 });
    expect(reading).toMatchObject({ value: 0.2, lb: 0.1, ub: 0.3, grade: "Strong" });
  });

  test("a column that only got another name is read under its new one, with bounds and grade", ({
    folder,
  }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},share_debt_col,share_debt_col_lb,share_debt_col_ub,share_debt_col_quality`,
        row(0.2, 0.1, 0.3, 1),
      ],
    });
    expect(edition.findings).toEqual({ renamed_column: 1, numbered_grade: 1 });
    const reading = edition.reading({ place: boone, metric: "share_debt_coll", year: 2023 });
    expect(reading).toMatchObject({ value: 0.2, lb: 0.1, ub: 0.3, grade: "Strong" });
  });

  test("a column on twice the scale is halved, bounds included", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},ratio_high_low_ses_fb_friends,ratio_high_low_ses_fb_friends_lb,ratio_high_low_ses_fb_friends_ub`,
        "2022,29,019,Missouri,Boone County,1,0.9,0.8,1.5",
      ],
    });
    expect(edition.findings).toEqual({ rescaled_column: 1 });
    const reading = edition.reading({ place: boone, metric: "share_economic_connectedness", year: 2022 });
    expect(reading).toMatchObject({ value: 0.45, lb: 0.4, ub: 0.75 });
  });

  test("columns of another source and retired ones are named and not read", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [`${countyHead},share_employed,index_transit_trips,frpl40_total`, row(0.81, 55, 0.4)],
    });
    expect(edition.findings).toEqual({ legacy_column: 2 });
    expect(edition.report.totals.values).toBe(1);
    const transit = edition.reading({ place: boone, metric: "share_transit_commuter", year: 2023 });
    expect(transit.value).toBeNull();
  });

  test("one grade column serves all three incomes of an older release", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [`${countyHead},pctl_20,pctl_50,pctl_80,pctl_quality`, row(20000, 50000, 90000, 2)],
    });
    expect(edition.findings).toEqual({ renamed_column: 3, shared_grade_column: 3, numbered_grade: 3 });
    for (const [metric, value] of Object.entries({
      pctl_income_20: 20000,
      pctl_income_50: 50000,
      pctl_income_80: 90000,
    }))
      expect(edition.reading({ place: boone, metric, year: 2023 })).toMatchObject({
        value,
        grade: "Marginal",
      });
  });

  test("an unknown column is noticed and the rest is read", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [`${countyHead},share_of_joy,share_employed`, row(0.99, 0.81)],
    });
    expect(edition.findings).toEqual({ unknown_column: 1 });
    expect(edition.examples("unknown_column")).toEqual(["line 1, share_of_joy: "]);
    expect(edition.reading({ place: boone, metric: "share_employed", year: 2023 }).value).toBe(0.81);
  });

  test("the subgroup may stand before or behind its type", ({ folder }) => {
    const before = importNamedFiles(`${folder}`, {
      "12_before.csv": [
        `${groupHead},share_employed`,
        '2023,29,019,x,y,"Black, Non-Hispanic",race-ethnicity,0.75',
      ],
      "62_behind.csv": [
        "year,state,place,state_name,place_name,subgroup_type,subgroup,share_employed",
        '2023,29,15670,x,y,race-ethnicity,"Black, Non-Hispanic",0.76',
      ],
    });
    expect(before.findings).toEqual({});
    const group: [string, string] = ["race-ethnicity", "Black, Non-Hispanic"];
    const wanted = { metric: "share_employed", year: 2023, group };
    expect(before.reading({ ...wanted, place: boone }).value).toBe(0.75);
    expect(before.reading({ ...wanted, place: columbia }).value).toBe(0.76);
  });
});

test.describe("cells", () => {
  test("NA and empty are missing and nothing to complain about", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},share_employed,share_employed_lb,share_employed_ub,share_employed_quality,share_hs_degree`,
        row("NA", "NA", "NA", "NA", ""),
      ],
    });
    expect(edition.findings).toEqual({});
    expect(edition.report.totals.values).toBe(0);
  });

  test("other words in place of a number are left out and told", ({ folder }) => {
    const words = ["NaN", "-", "Inf", "0x1", "1.2.3", "1 234", "n/a", "<5", "81%"];
    const lines = words.map((word, at) => `${2014 + at},29,019,x,y,1,${word}`);
    const edition = importFiles(folder, { county: [`${countyHead},share_employed`, ...lines] });
    expect(edition.examples("not_a_number")).toEqual(
      words.map((word, at) => `line ${at + 2}, share_employed: ${word}`),
    );
    const reading = edition.reading({ place: boone, metric: "share_employed", year: 2014 });
    expect(reading).toMatchObject({ value: null, missing: "rejected" });
  });

  test("a pair is text with two parts, in older releases with percent signs", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},ratio_black_nh_house_value_households,ratio_white_nh_house_value_households`,
        row("0.190:0.272", "20.8%:27.5%"),
      ],
    });
    expect(edition.findings).toEqual({ converted_text: 1 });
    const wanted = { place: boone, year: 2023 };
    const now = edition.reading({ ...wanted, metric: "ratio_black_nh_house_value_households" });
    expect(now).toMatchObject({ value: null, parts: [0.19, 0.272] });
    const before = edition.reading({ ...wanted, metric: "ratio_white_nh_house_value_households" });
    expect(before.parts?.[0]).toBeCloseTo(0.208, 12);
    expect(before.parts?.[1]).toBeCloseTo(0.275, 12);
  });

  test("a pair with a part missing is no pair", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},ratio_black_nh_house_value_households,ratio_white_nh_house_value_households`,
        row("0.190:", "0.2"),
      ],
    });
    expect(edition.findings).toEqual({ not_a_number: 2 });
  });

  test("residents per doctor were once written as 2235:1", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [`${countyHead},ratio_population_pc_physician`, "2021,29,019,x,y,1,2235:1"],
    });
    expect(edition.findings).toEqual({ converted_text: 1 });
    expect(edition.reading({ place: boone, metric: "ratio_population_pc_physician", year: 2021 }).value).toBe(
      2235,
    );
  });

  test("numbers in scientific notation are numbers", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [`${countyHead},share_employed,pctl_income_50`, row("8.1e-1", "1e+05")],
    });
    expect(edition.findings).toEqual({});
    expect(edition.reading({ place: boone, metric: "share_employed", year: 2023 }).value).toBe(0.81);
    expect(edition.reading({ place: boone, metric: "pctl_income_50", year: 2023 }).value).toBe(100000);
  });

  test("every digit that is published is kept", ({ folder }) => {
    const digits = ["0.8123456789012345", "0.1", "0.30000000000000004"];
    const [employed, degree, preschool] = digits;
    const edition = importFiles(folder, {
      county: [
        `${countyHead},share_employed,share_hs_degree,share_in_preschool`,
        row(employed ?? "", degree ?? "", preschool ?? ""),
      ],
    });
    const valueOf = (metric: string) => String(edition.reading({ place: boone, metric, year: 2023 }).value);
    expect(["share_employed", "share_hs_degree", "share_in_preschool"].map(valueOf)).toEqual(digits);
  });

  test("grades are words, or the numbers 1 to 3 of older releases", ({ folder }) => {
    const years = [2018, 2021, 2022, 2023];
    const grades = ["1", "2", "3", "Weak"];
    const lines = years.map((year, at) => `${year},29,019,x,y,1,0.8,${grades[at]}`);
    const edition = importFiles(folder, {
      county: [`${countyHead},share_employed,share_employed_quality`, ...lines],
    });
    expect(edition.findings).toEqual({ numbered_grade: 3 });
    const gradeIn = (year: number) => edition.reading({ place: boone, metric: "share_employed", year }).grade;
    expect(years.map(gradeIn)).toEqual(["Strong", "Marginal", "Weak", "Weak"]);
  });

  test("a value with a grade that nobody knows is left out", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},share_employed,share_employed_quality`,
        row(0.81, "Good"),
        "2022,29,019,x,y,1,0.8,4",
      ],
    });
    expect(edition.examples("unknown_grade")).toEqual([
      "line 2, share_employed_quality: Good",
      "line 3, share_employed_quality: 4",
    ]);
    const reading = edition.reading({ place: boone, metric: "share_employed", year: 2023 });
    expect(reading).toMatchObject({ value: null, missing: "rejected" });
  });

  test("a grade without a value is dropped, a value without a grade is kept", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},share_employed,share_employed_quality,share_hs_degree,share_hs_degree_quality`,
        row("NA", "Weak", 0.9, "NA"),
      ],
    });
    expect(edition.findings).toEqual({ grade_without_value: 1, value_without_grade: 1 });
    const reading = edition.reading({ place: boone, metric: "share_hs_degree", year: 2023 });
    expect(reading).toMatchObject({ value: 0.9, grade: null });
  });

  test("what lies outside the limits of its metric is left out", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},share_employed,pctl_income_50,index_air_hazard,share_hs_degree,rate_crime_violent`,
        row(1.2, -1, 101, 1, 0),
      ],
    });
    expect(edition.examples("out_of_range")).toEqual([
      "line 2, share_employed: 1.2",
      "line 2, pctl_income_50: -1",
      "line 2, index_air_hazard: 101",
    ]);
    expect(edition.report.totals.values).toBe(2);
  });

  test("a living wage of zero stands for a missing one, and other zeros are numbers", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},ratio_living_wage,ratio_living_wage_quality,ratio_population_pc_physician,share_poverty_exposure`,
        "2021,29,019,x,y,1,0,Weak,0,0",
      ],
    });
    expect(edition.findings).toEqual({ zero_means_missing: 1 });
    const reading = (metric: string) => edition.reading({ place: boone, metric, year: 2021 });
    expect(reading("ratio_living_wage")).toMatchObject({
      value: null,
      missing: "zero_means_missing",
      grade: null,
    });
    expect(reading("ratio_population_pc_physician")).toMatchObject({ value: 0, missing: null });
    expect(reading("share_poverty_exposure")).toMatchObject({ value: 0, missing: null });
  });

  test("the living wage may be higher by industry than overall", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [`${countyHead},ratio_living_wage`, row(3)],
      countyIndustry: [`${groupHead},ratio_living_wage`, "2023,29,019,x,y,Information Services,industry,3"],
    });
    expect(edition.examples("out_of_range")).toEqual(["line 2, ratio_living_wage: 3"]);
    const group: [string, string] = ["industry", "Information Services"];
    expect(edition.reading({ place: boone, metric: "ratio_living_wage", year: 2023, group }).value).toBe(3);
  });
});

test.describe("cells that contradict one another", () => {
  test("a bound on the wrong side of its value is dropped, the value stays", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [`${countyHead},share_employed,share_employed_lb,share_employed_ub`, row(0.5, 0.6, 0.7)],
    });
    expect(edition.findings).toEqual({ bounds_dropped: 1, one_bound: 1 });
    const reading = edition.reading({ place: boone, metric: "share_employed", year: 2023 });
    expect(reading).toMatchObject({ value: 0.5, lb: null, ub: 0.7 });
  });

  test("resident shares must add up to one, give or take the rounding", ({ folder }) => {
    const shares = ["black_nonhispanic", "hispanic", "other", "white_nonhispanic"].map(
      (group) => `share_desc_rep_${group}`,
    );
    const edition = importFiles(folder, {
      county: [
        `${countyHead},${shares.join(",")}`,
        row(0.1, 0.2, 0.3, 0.3),
        "2022,29,019,x,y,1,0.1,0.2,0.3,0.4009",
        "2021,29,019,x,y,1,0.1,0.2,0.3,NA",
      ],
    });
    expect(edition.findings).toMatchObject({ contradiction: 4 });
    const valueIn = (year: number) =>
      edition.reading({ place: boone, metric: "share_desc_rep_white_nonhispanic", year }).value;
    expect([2023, 2022, 2021].map(valueIn)).toEqual([null, 0.4009, null]);
    expect(edition.reading({ place: boone, metric: "share_desc_rep_other", year: 2021 }).value).toBe(0.3);
  });

  test("the parts of the four home value pairs must add up to one", ({ folder }) => {
    const pairs = ["black_nh", "hispanic", "other_nh", "white_nh"].map(
      (group) => `ratio_${group}_house_value_households`,
    );
    const edition = importFiles(folder, {
      county: [
        `${countyHead},${pairs.join(",")}`,
        row("0.1:0.2", "0.1:0.2", "0.1:0.2", "0.7:0.4"),
        "2022,29,019,x,y,1,0.1:0.2,0.1:0.2,0.1:0.2,0.6:0.4",
        "2021,29,019,x,y,1,0.1:0.2,0.1:0.2,0.1:0.2,0.7:0.5",
      ],
    });
    // One sum is wrong in 2022 (the values) and another in 2021 (the households): four cells each.
    expect(edition.findings).toEqual({ contradiction: 8 });
    const partsIn = (year: number) => edition.reading({ place: boone, metric: pairs[3] ?? "", year }).parts;
    expect([2023, 2022, 2021].map(partsIn)).toEqual([[0.7, 0.4], undefined, undefined]);
  });

  test("homes that are affordable and available are never more than those affordable", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},share_affordable_80_ami,share_affordable_available_80_ami,share_affordable_50_ami,share_affordable_available_50_ami`,
        row(1.1, 1.2, 1.3, 1.3),
      ],
    });
    expect(edition.findings).toEqual({ contradiction: 2 });
    const valueOf = (metric: string) => edition.reading({ place: boone, metric, year: 2023 }).value;
    expect(valueOf("share_affordable_80_ami")).toBeNull();
    expect(valueOf("share_affordable_available_80_ami")).toBeNull();
    expect(valueOf("share_affordable_50_ami")).toBe(1.3);
  });

  test("homes for different incomes are not held against one another", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},share_affordable_30_ami,share_affordable_50_ami,share_affordable_80_ami`,
        row(1.5, 1.2, 1.3),
      ],
    });
    expect(edition.findings).toEqual({});
  });

  test("incomes must rise from the 20th to the 50th to the 80th percentile", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},pctl_income_20,pctl_income_50,pctl_income_80`,
        row(60000, 50000, 90000),
        "2021,29,019,x,y,1,20000,20000,20000",
      ],
    });
    expect(edition.findings).toEqual({ contradiction: 2 });
    const valueOf = (metric: string) => edition.reading({ place: boone, metric, year: 2023 }).value;
    expect(["pctl_income_20", "pctl_income_50", "pctl_income_80"].map(valueOf)).toEqual([null, null, 90000]);
  });

  test("of two rows for one place and year the first stands", ({ folder }) => {
    const edition = importFiles(folder, { county: [`${countyHead},share_employed`, row(0.81), row(0.82)] });
    // The population is doubled as well.
    expect(edition.findings).toEqual({ duplicate_row: 2 });
    expect(edition.reading({ place: boone, metric: "share_employed", year: 2023 }).value).toBe(0.81);
    expect(edition.report.totals.values).toBe(1);
  });

  test("a breakdown whose All row says something else than the overall file is noticed", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [`${countyHead},share_in_preschool`, row(0.4)],
      countyIncome: [`${groupHead},share_in_preschool`, "2023,29,019,x,y,All,all,0.5"],
    });
    expect(edition.findings).toEqual({ all_row_differs: 1 });
    const wanted = { place: boone, metric: "share_in_preschool", year: 2023 };
    expect(edition.reading(wanted).value).toBe(0.4);
    expect(edition.reading({ ...wanted, group: ["income", "All"] }).value).toBe(0.5);
  });

  test("employment may differ between the overall file and the All row: other years of the survey", ({
    folder,
  }) => {
    const edition = importFiles(folder, {
      county: [`${countyHead},share_employed`, row(0.81)],
      countyRace: [`${groupHead},share_employed`, "2023,29,019,x,y,All,all,0.8"],
    });
    expect(edition.findings).toEqual({});
  });
});

test.describe("places, years and groups", () => {
  test("codes that a spreadsheet has robbed of their zeros get them back", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [`${countyHead},share_employed`, "2023,1,1,Alabama,Autauga County,1,0.7"],
    });
    expect(edition.findings).toEqual({ padded_code: 1 });
    expect(edition.reading({ place: "01001", metric: "share_employed", year: 2023 }).value).toBe(0.7);
  });

  test("codes that are none are left out", ({ folder }) => {
    const lines = [
      "2023,29,O19,x,y,1,0.7",
      "2023,MO,019,x,y,1,0.7",
      "2023,29,1019,x,y,1,0.7",
      "2023,29,,x,y,1,0.7",
      "2023,29,-19,x,y,1,0.7",
    ];
    const edition = importFiles(folder, { county: [`${countyHead},share_employed`, ...lines] });
    expect(edition.findings).toEqual({ bad_code: 5 });
    expect(edition.report.totals.values).toBe(0);
  });

  test("a place that the reference list does not have is left out", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [`${countyHead},share_employed`, "2023,29,999,x,y,1,0.7"],
    });
    expect(edition.findings).toEqual({ unknown_place: 1 });
    expect(edition.examples("unknown_place")).toEqual(["line 2, county: 29999"]);
  });

  test("a place is read only for the years in which it existed", ({ folder }) => {
    const edition = importFiles(folder, {
      // Wade Hampton was renamed and got another code in 2015.
      county: [
        `${countyHead},share_employed`,
        "2014,02,270,x,y,1,0.7",
        "2016,02,270,x,y,1,0.7",
        "2014,02,158,x,y,1,0.7",
      ],
      // South Fulton became a city in 2018.
      city: [`${cityHead},share_employed`, "2017,13,72122,x,y,1,0.7", "2018,13,72122,x,y,1,0.7"],
    });
    expect(
      edition.report.files.flatMap(({ findings }) =>
        findings.filter((one) => one.finding === "unknown_place").map((one) => one.count),
      ),
    ).toEqual([2, 1]);
    expect(edition.report.totals.values).toBe(2);
  });

  test("Connecticut has counties until 2021 and planning regions from 2022", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [
        `${countyHead},share_employed`,
        ...[
          "2021,09,001,x,y,1,0.7",
          "2023,09,001,x,y,1,0.7",
          "2021,09,110,x,y,1,0.7",
          "2023,09,110,x,y,1,0.7",
        ],
      ],
    });
    expect(edition.findings).toEqual({ connecticut_code: 2 });
    expect(edition.report.totals.values).toBe(2);
    expect(edition.reading({ place: "09001", metric: "share_employed", year: 2023 }).missing).toBe(
      "no_such_place",
    );
    expect(edition.reading({ place: "09110", metric: "share_employed", year: 2023 }).value).toBe(0.7);
  });

  test("a year that is none is left out", ({ folder }) => {
    const lines = ["23", "2023.0", "", "NA", "1889", "2023-2024"].map((year) => `${year},29,019,x,y,1,0.7`);
    const edition = importFiles(folder, { county: [`${countyHead},share_employed`, ...lines] });
    expect(edition.findings).toEqual({ bad_year: 6 });
  });

  test("a year newer than the catalogue is read and noticed", ({ folder }) => {
    const edition = importFiles(folder, {
      county: [`${countyHead},share_employed`, row(0.81), "2024,29,019,x,y,1,0.82"],
    });
    expect(edition.findings).toEqual({ unexpected_year: 1 });
    expect(edition.reading({ place: boone, metric: "share_employed", year: 2024 }).value).toBe(0.82);
  });

  test("groups of other breakdowns and unknown ones are left out", ({ folder }) => {
    const edition = importFiles(folder, {
      countyRace: [
        `${groupHead},share_employed`,
        "2023,29,019,x,y,Martian,race-ethnicity,0.7",
        "2023,29,019,x,y,Female,gender,0.7",
        "2023,29,019,x,y,,race-ethnicity,0.7",
        "2023,29,019,x,y,Hispanic,race-ethnicity,0.7",
      ],
    });
    expect(edition.findings).toEqual({ unknown_subgroup: 3 });
    const group: [string, string] = ["race-ethnicity", "Hispanic"];
    expect(edition.reading({ place: boone, metric: "share_employed", year: 2023, group }).value).toBe(0.7);
  });

  test("older spellings of groups and of their type are known", ({ folder }) => {
    const edition = importFiles(folder, {
      countyRace: [`${groupHead},share_employed`, '2023,29,019,x,y,"Black, Non Hispanic",race-ethncity,0.7'],
    });
    expect(edition.findings).toEqual({ renamed_label: 1 });
    const group: [string, string] = ["race-ethnicity", "Black, Non-Hispanic"];
    expect(edition.reading({ place: boone, metric: "share_employed", year: 2023, group }).value).toBe(0.7);
  });

  test("White and White, Non-Hispanic are two groups and never stand in for one another", ({ folder }) => {
    const edition = importFiles(folder, {
      countyRace: [`${groupHead},rate_juv_arrest`, "2023,29,019,x,y,White,race-ethnicity,12"],
    });
    const wanted = { place: boone, metric: "rate_juv_arrest", year: 2023 };
    expect(edition.reading({ ...wanted, group: ["race-ethnicity", "White"] }).value).toBe(12);
    expect(edition.reading({ ...wanted, group: ["race-ethnicity", "White, Non-Hispanic"] }).value).toBeNull();
  });
});
