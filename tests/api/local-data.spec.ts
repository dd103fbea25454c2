// Numbers that a coalition adds itself: tables with a line for each number, what everyone sees of them, and an attack on it.
import { attack, fileOf, isNarrowed, type TrueCount } from "../world/attack.ts";
import { type Program, programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { elena, guessedColumns, kestrel, startWorld, vera, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
let ofVera: Program;
test.beforeAll(async () => {
  world = await startWorld();
  ofVera = await programOf(world.vera, vera, kestrel, "read");
  await world.elena.makeRecord(kestrel, "data-source", { name: "County court", smallest_count: "10" });
});
test.afterAll(async () => world.workspace.stop());

const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const header = "Name,What is counted,Unit,Which way is better,Data source,Status,Predictors";
const columns = "Place,Area within the place,Year,Broken down by,Group,Value,How many cases it rests on";

/** The line of one number of an indicator that everyone may read. */
const line = (name: string, counted: string, ...cells: (string | number)[]): string =>
  [name, counted, "Count", "Lower is better", "County court", "agreed", "Housing stability", ...cells].join(
    ",",
  );

/** Carries out an import whose columns have been chosen. */
async function confirm(path: string): Promise<void> {
  await world.elena.accepted(`${path}/confirmation`, { leave_out: "yes" });
}

interface Indicator {
  name: string;
  values: {
    area: string | null;
    group: string | null;
    shown: string;
    value: number | null;
    small: boolean;
    unsteady: boolean;
  }[];
}
async function shown(name: string): Promise<Record<string, string>> {
  const { indicators } = (await (await ofVera.ask("get", "local-data")).json()) as {
    indicators: Indicator[];
  };
  const found = indicators.find((one) => one.name === name);
  expect(found, name).toBeDefined();
  return Object.fromEntries(
    found!.values.map(({ area, group, shown, value }) => [
      [area, group].filter(Boolean).join(" ") || "all",
      shown === "value" ? String(value) : shown,
    ]),
  );
}

test("a table becomes indicators, whose small numbers nobody reads who is no editor", async () => {
  const table = [
    `${header},${columns}`,
    line("Evictions", "Evictions", "99001", "", 2025, "", "", 120, 120),
    line("Evictions", "Evictions", "99001", "", 2025, "Language", "Spanish", 4, 4),
    line("Evictions", "Evictions", "99001", "", 2025, "Language", "English", 90, 90),
    line("Evictions", "Evictions", "99001", "", 2025, "Language", "Other", 26, 26),
  ].join("\n");
  const path = await world.elena.bringTable(kestrel, "local-indicator", table);
  const preview = await world.elena.page(path);
  expect(preview).toContain("<dt>New entries</dt><dd>4</dd>");
  await confirm(path);
  expect(await shown("Evictions")).toEqual({ all: "120", Spanish: "hidden", English: "90", Other: "hidden" });

  const page = await world.vera.page(at("/views/local-data"));
  expect(page).toContain("Evictions");
  expect(page).toContain("is hidden for privacy");
  for (const path of ["/views/local-data", "/local-data.csv", "/views/evidence?predictor=housing-stability"])
    expect(await world.vera.page(at(path)), path).not.toMatch(/<td[^>]*>(4|26)\b|,(4|26),/);
});

test("the same table again changes what is there, and can be taken back", async () => {
  const table = [
    `${header},${columns}`,
    line("Evictions", "Evictions", "99001", "", 2025, "Language", "English", 91, 91),
    line("Evictions", "Evictions", "99001", "", 2026, "", "", 80, 80),
  ].join("\n");
  const path = await world.elena.bringTable(kestrel, "local-indicator", table);
  expect(await world.elena.page(path)).toContain("Entries: 1 new, 1 changed");
  await confirm(path);
  const csv = await (await world.vera.get(at("/local-data.csv"))).text();
  expect(csv).toContain("Evictions,99001,,2026,,,value,80,80");
  await world.elena.accepted(`${path}/reversal`, {});
  expect(await (await world.vera.get(at("/local-data.csv"))).text()).not.toContain(",2026,");
});

test("what is wrong is named by its cell, and the rest is brought in", async () => {
  const table = [
    `${header},${columns}`,
    line("Shutoffs", "Shutoffs", "99001", "", "last year", "", "", 40, 40),
    line("Shutoffs", "Shutoffs", "99001", "", 2024, "", "", 50, ""),
    line("Shutoffs", "Shutoffs", "99001", "", 2025, "", "", 60, 60),
  ].join("\n");
  const path = await world.elena.bringTable(kestrel, "local-indicator", table);
  const preview = await world.elena.page(path);
  expect(preview).toMatch(/>2<.*Year.*last year/s);
  expect(preview).toMatch(/>3<.*How many cases it rests on/s);
  await confirm(path);
  expect(await shown("Shutoffs")).toEqual({ all: "60" });
});

test("whoever opens the record of an indicator to all opens none of its raw numbers", async () => {
  const ofElena = await programOf(world.elena, elena, kestrel, "write");
  const hidden = "7654321";
  const made = await ofElena.make("local-indicator", {
    name: "Threats",
    unit: "percent",
    hide_below: 1000,
    raw_values_purpose: `For ${hidden} reasons`,
    values: [
      { place: "99001", year: 2025, value: 20, count: 9, out_of: 45, note: `Case ${hidden}` },
      { place: "99001", year: 2024, value: Number(hidden), count: 8, out_of: 40 },
    ],
  });
  const widened = await ofElena.patched(made, { visibility: "coalition" });
  await ofElena.patched(widened, { fields: { unit: "count" } });

  const looked = [
    `/records/${made.id}`,
    `/records/${made.id}/history`,
    `/types/local-indicator`,
    `/types/local-indicator.csv`,
    `/views/local-data`,
    `/local-data.csv`,
    `/search?q=${hidden}`,
  ];
  for (const path of looked) {
    // What somebody searches for stands on the page in any case: in the field, in the sentence, and in links.
    const asked = [`value="${hidden}"`, `“${hidden}”`, `q=${hidden}`];
    const page = asked.reduce((rest, one) => rest.replaceAll(one, ""), await world.vera.page(at(path)));
    expect(page, path).not.toContain(hidden);
  }
  for (const path of [`records/${made.id}`, `records/${made.id}/history`, "local-data"]) {
    const answer = await (await ofVera.ask("get", path)).text();
    expect(answer, path).toContain("Threats");
    expect(answer, path).not.toContain(hidden);
  }
  const found = await (await ofVera.ask("get", `search?q=${hidden}`)).text();
  expect(found).not.toContain(made.id);
  expect(await world.elena.page(at(`/records/${made.id}`))).toContain(hidden);

  const { indicators } = (await (await ofVera.ask("get", "local-data")).json()) as {
    indicators: Indicator[];
  };
  for (const value of indicators.find(({ name }) => name === "Threats")!.values)
    expect(value).toMatchObject({ shown: "hidden", value: null, small: false, unsteady: false });
});

test("a table for one indicator needs no column that names it", async () => {
  const id = await world.elena.makeRecord(kestrel, "local-indicator", {
    name: "Waiting list",
    unit: "count",
  });
  const page = await world.elena.page(at(`/records/${id}`));
  const fill = at(`/types/local-indicator/import?into=${id}`);
  expect(page.replaceAll("&amp;", "&")).toContain(fill);
  expect(await world.elena.page(fill)).toContain("Fill “Waiting list” from a table");
  const sent = await world.elena.accepted(fill, {
    into: id,
    table: "Year,Value,Count\n2024,640,640\n2025,612,612",
  });
  const path = sent.replace(/\/columns$/, "");
  await world.elena.accepted(sent, guessedColumns(await world.elena.page(sent)));
  await confirm(path);
  expect(await world.elena.page(at(`/records/${id}`))).toContain("612");
  const again = await world.elena.accepted(fill, {
    into: id,
    table: "_id,Year,Value,Count\nelsewhere,2026,600,600",
  });
  await world.elena.accepted(again, guessedColumns(await world.elena.page(again)));
  await confirm(again.replace(/\/columns$/, ""));
  expect(await world.elena.page(at(`/records/${id}`))).toContain("600");
  expect((await world.vera.get(at(`/types/local-indicator/import?into=${id}`))).status()).toBe(403);
  expect((await world.elena.get(at("/types/local-indicator/import?into=nothing"))).status()).toBe(404);
});

/** Numbers that look random and are the same every time. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Tables by area, language and age with all their sums, some groups that nobody named, and many small counts. */
function hardTables(): TrueCount[] {
  const drawn = { source: "County court", place: "99001" };
  const draw = drawing(20261127);
  const counts: TrueCount[] = [];
  for (const name of ["Filings", "Placements"])
    for (const year of [2023, 2024, 2025]) {
      const cells = new Map<string, number>();
      const add = (area: string, breakdown: string, group: string, count: number) => {
        const key = [area, breakdown, group].join("|");
        cells.set(key, (cells.get(key) ?? 0) + count);
      };
      for (const area of ["North", "East", "South", "West"])
        for (const language of ["Spanish", "English", "Other"]) {
          const young = Math.floor(draw() ** 2 * 9);
          const old = Math.floor(draw() * 14);
          for (const where of [area, ""]) {
            add(where, "", "", young + old);
            if (name === "Filings" || language !== "Other") add(where, "language", language, young + old);
            add(where, "age", "Young", young);
            add(where, "age", "Old", old);
          }
        }
      for (const [key, count] of cells) {
        const [area = "", breakdown = "", group = ""] = key.split("|");
        counts.push({
          ...drawn,
          indicator: name,
          counted: name,
          year: String(year),
          area,
          breakdown,
          group,
          count,
        });
      }
    }
  // A second indicator that counts the same things and shows a part of them.
  const again = counts.filter(({ indicator, breakdown }) => indicator === "Filings" && breakdown !== "age");
  return [...counts, ...again.map((one) => ({ ...one, indicator: "Filings by language" }))];
}

test("linear programming over all that is shown narrows no small number", async () => {
  test.slow();
  const counts = hardTables();
  const lines = counts.map((one) =>
    line(
      one.indicator,
      one.counted,
      one.place,
      one.area,
      one.year,
      one.breakdown,
      one.group,
      one.count,
      one.count,
    ),
  );
  await confirm(
    await world.elena.bringTable(kestrel, "local-indicator", [`${header},${columns}`, ...lines].join("\n")),
  );
  const seen = await (await world.vera.get(at("/local-data.csv"))).text();
  const small = attack(seen, counts);
  expect(small.length).toBeGreaterThan(20);
  expect(small.filter(isNarrowed)).toEqual([]);
});

test("the same attack does find small numbers where only they are hidden", () => {
  const counts = hardTables();
  const seen = fileOf(counts, ({ count }) => count === 0 || count >= 10);
  expect(attack(seen, counts).filter(isNarrowed).length).toBeGreaterThan(5);
});
