import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Profile, Readings } from "../world/answers.ts";
import { parseTable } from "../world/csv.ts";
import { exampleCounty, kestrelCounty, noSuchPlace } from "../world/places.ts";
import { foothold, footholdOutput, root, RunningFoothold } from "../world/program.ts";
import { expect, test } from "../world/test.ts";

test.describe("import", () => {
  test("refuses a folder that is not a release, and leaves no file", ({ folder }) => {
    mkdirSync(join(folder, "letters"));
    writeFileSync(join(folder, "letters/greeting.csv"), "dear,reader\nhello,you\n");
    const run = foothold("data", "import", join(folder, "letters"), "--edition", join(folder, "new.db"));
    expect(run.code).toBe(3);
    expect(run.complaint).toContain("holds no file of the Mobility Metrics");
    expect(run.complaint).toContain("11_mobility-metrics_county_longitudinal.csv");
    expect(readdirSync(folder)).toEqual(["letters"]);
  });

  test("refuses a folder that does not exist", ({ folder }) => {
    const run = foothold("data", "import", join(folder, "nowhere"), "--edition", join(folder, "new.db"));
    expect(run.code).toBe(3);
    expect(run.complaint).toContain("does not exist");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("refuses a file of the release without its columns, and leaves no file", ({ folder }) => {
    const source = join(folder, "11_mobility-metrics_county_longitudinal.csv");
    for (const content of [
      "",
      "year,state,county\n2023,29,019\n",
      "year,county,share_employed\n2023,019,0.8\n",
    ]) {
      writeFileSync(source, content);
      const run = foothold("data", "import", source, "--edition", join(folder, "new.db"));
      expect(run.code, content).toBe(3);
      expect(run.complaint.trim(), content).not.toBe("");
      expect(readdirSync(folder)).toHaveLength(1);
    }
  });

  test("does not touch an edition that exists unless told to", ({ folder }) => {
    const edition = join(folder, "kept.db");
    writeFileSync(edition, "precious");
    const refused = foothold("data", "demo", "--edition", edition);
    expect(refused.code).toBe(3);
    expect(refused.complaint).toContain("--replace");
    expect(readFileSync(edition, "utf8")).toBe("precious");
    expect(foothold("data", "demo", "--edition", edition, "--replace").code).toBe(0);
    expect(footholdOutput("data", "verify", edition)).toContain("sound");
  });

  test("stopped by Ctrl-C leaves nothing", async ({ folder }) => {
    const source = join(folder, "11_mobility-metrics_county_longitudinal.csv");
    const rows = "2023,01,001,Alabama,Autauga County,58761,0.5\n".repeat(2_000_000);
    writeFileSync(source, `year,state,county,state_name,county_name,population,share_employed\n${rows}`);
    const run = new RunningFoothold("data", "import", source, "--edition", join(folder, "new.db"));
    while (!run.hasEnded && !isReading(run.id, source)) await new Promise((later) => setTimeout(later, 5));
    run.interrupt();
    const { code, complaint } = await run.end();
    expect(code).toBe(130);
    expect(complaint).toContain("No edition was made");
    expect(readdirSync(folder)).toEqual(["11_mobility-metrics_county_longitudinal.csv"]);
  });

  function isReading(process: number, file: string): boolean {
    const maps = `/proc/${process}/maps`;
    return existsSync(maps) && readFileSync(maps, "utf8").includes(file);
  }
});

test.describe("an edition", () => {
  test("is verified as sound", ({ demonstration }) => {
    expect(footholdOutput("data", "verify", demonstration)).toBe("The edition is sound.\n");
  });

  test("in which one byte has flipped is found to be damaged", ({ demonstration, folder }) => {
    const bytes = readFileSync(demonstration);
    // The value 0.797630256 of Example County as it lies in the file: eight bytes, little-endian.
    const profile = JSON.parse(
      footholdOutput("profile", exampleCounty.geoid, "--edition", demonstration),
    ) as Profile;
    const value = profile.pillars[0]?.predictors[0]?.metrics[0]?.latest.value ?? 0;
    const wanted = Buffer.alloc(8);
    wanted.writeDoubleLE(value);
    const at = bytes.indexOf(wanted);
    expect(at).toBeGreaterThan(0);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const damaged = join(folder, "damaged.db");
    writeFileSync(damaged, bytes);
    const run = foothold("data", "verify", damaged);
    expect(run.code).toBe(1);
    expect(run.output).toContain("share_employed county 2023 all/All: the checksum differs");
  });

  test("that is none is refused, by every command", ({ folder }) => {
    const letter = join(folder, "letter.db");
    writeFileSync(letter, "This is a letter.");
    for (const words of [
      ["data", "verify", letter],
      ["data", "list", letter],
      ["data", "readings", letter],
      ["profile", exampleCounty.geoid, "--edition", letter],
      ["routes", "--edition", letter],
      ["site", "build", "--edition", letter, "--out", join(folder, "site")],
    ]) {
      const run = foothold(...words);
      expect(run.code, words.join(" ")).toBe(3);
      expect(run.complaint, words.join(" ")).toContain(letter);
    }
    expect(readdirSync(folder)).toEqual(["letter.db"]);
  });

  test("has an id that depends on its content alone", ({ demonstration, folder }) => {
    const again = join(folder, "again.db");
    footholdOutput("data", "demo", "--edition", again);
    const id = (file: string) => /^id\s+(\w+)$/m.exec(footholdOutput("data", "list", file))?.[1];
    expect(id(again)).toMatch(/^[0-9a-f]{16}$/);
    expect(id(again)).toBe(id(demonstration));
  });
});

test("what only the keeper of the machine can mend ends with 4", () => {
  const run = foothold("data", "demo", "--edition", "/proc/cannot-be-written.db");
  expect(run.code).toBe(4);
  expect(run.complaint).toContain("/proc/cannot-be-written.db");
});

test.describe("serve", () => {
  const serve = (...words: string[]) => foothold("serve", "--listen", "127.0.0.1:0", ...words);

  test("refuses to start with a broken edition, and says what to do", ({ folder }) => {
    writeFileSync(join(folder, "v2025.01.db"), "broken");
    const run = serve("--data", folder);
    expect(run.code).toBe(3);
    expect(run.complaint).toContain("v2025.01.db");
    expect(run.complaint).toMatch(/import|make it again/);
    expect(run.output).toBe("");
  });

  test("refuses to start without an edition, and says how to make one", ({ folder }) => {
    const run = serve("--data", folder);
    expect(run.code).toBe(3);
    expect(run.complaint).toMatch(/foothold data (demo|import)/);
  });

  test("refuses an address that is none", ({ demonstration }) => {
    for (const address of ["everywhere:99999", "127.0.0.1:http", ":8080"]) {
      const run = foothold("serve", "--edition", demonstration, "--listen", address);
      expect(run.code, address).toBe(3);
      expect(run.complaint, address).toContain(address);
    }
  });

  test("prefers the newest edition to the demonstration, and stops on Ctrl-C", async ({
    demonstration,
    folder,
  }) => {
    cpSync(demonstration, join(folder, "demo.db"));
    footholdOutput("data", "demo", "--edition", join(folder, "v2025.01.db"), "--release", "v2025.01");
    const server = new RunningFoothold("serve", "--data", folder, "--listen", "127.0.0.1:0", "--quiet");
    const edition = await (await fetch(`${await server.address()}/api/v1/edition`)).json();
    expect(edition).toMatchObject({ release: "v2025.01" });
    server.interrupt();
    expect((await server.end()).code).toBe(0);
  });

  test("refuses a port that is taken", async ({ demonstration, folder }) => {
    cpSync(demonstration, join(folder, "demo.db"));
    const first = new RunningFoothold("serve", "--data", folder, "--listen", "127.0.0.1:0", "--quiet");
    const address = new URL(await first.address()).host;
    const second = foothold("serve", "--data", folder, "--listen", address);
    first.interrupt();
    await first.end();
    expect(second.code).toBe(3);
    expect(second.complaint).toContain("--listen");
  });

  test("writes one line of access log for each request, without what was searched for", async ({
    demonstration,
    folder,
  }) => {
    cpSync(demonstration, join(folder, "demo.db"));
    const server = new RunningFoothold("serve", "--data", folder, "--listen", "127.0.0.1:0");
    const address = await server.address();
    await fetch(`${address}/places?q=somebody`);
    server.interrupt();
    const { output, complaint } = await server.end();
    const lines = `${output}${complaint}`.split("\n").filter((line) => line.includes('"path":"/places"'));
    expect(lines).toHaveLength(1);
    expect(`${output}${complaint}`).not.toContain("somebody");
  });
});

test.describe("content", () => {
  function brokenCopy(folder: string, file: string, change: (text: string) => string): string {
    const copy = join(folder, "content");
    cpSync(join(root, "content"), copy, { recursive: true });
    const text = readFileSync(join(copy, file), "utf8");
    expect(change(text)).not.toBe(text);
    writeFileSync(join(copy, file), change(text));
    return copy;
  }

  const cases: Record<string, { file: string; change: (text: string) => string }> = {
    "a field that is misspelt": {
      file: "framework/pillars.yaml",
      change: (text) => text.replace("predictors:", "predictor:"),
    },
    "a text without its Spanish": {
      file: "chapters/4-data.yaml",
      change: (text) => text.replace(/^( +)es: .*\n/m, ""),
    },
    "YAML that is none": { file: "metrics/work/employment.yaml", change: (text) => `${text}\n  - [` },
    "a place without a code": {
      file: "places/cities.csv",
      change: (text) => text.replace("0103076,", "01,"),
    },
  };
  for (const [fault, { file, change }] of Object.entries(cases)) {
    test(`${fault} is refused with file and line, and nothing starts`, ({ folder, demonstration }) => {
      const content = brokenCopy(folder, file, change);
      for (const words of [
        ["content", "check"],
        ["serve", "--edition", demonstration, "--data", folder, "--listen", "127.0.0.1:0"],
      ]) {
        const run = foothold("--content", content, ...words);
        expect(run.code).toBe(3);
        expect(run.complaint).toMatch(new RegExp(`${file.replaceAll(".", "\\.")}:\\d+`));
        expect(run.output).toBe("");
      }
    });
  }

  test("that is sound is counted", () => {
    expect(footholdOutput("content", "check")).toMatch(/sound: 24 predictors, 47 metrics, \d+ places/);
  });
});

test.describe("reading on the command line", () => {
  test("readings, profile and benchmark are those of the API", async ({ api, demonstration }) => {
    const place = exampleCounty.geoid;
    const readings = footholdOutput(
      "data",
      "readings",
      demonstration,
      "--place",
      place,
      "--metric",
      "share_employed",
    );
    expect(JSON.parse(readings)).toEqual(
      await api.json<Readings>(`/api/v1/readings?places=${place}&metrics=share_employed`),
    );
    const profile = footholdOutput("profile", place, "--edition", demonstration);
    expect(JSON.parse(profile)).toEqual(await api.json<Profile>(`/api/v1/places/${place}`));
    const slice = ["--level", "county", "--metric", "share_employed", "--year", "2023"];
    const benchmark = footholdOutput("data", "benchmark", demonstration, ...slice);
    expect(JSON.parse(benchmark)).toEqual(
      await api.json("/api/v1/benchmarks?level=county&metric=share_employed&year=2023"),
    );
  });

  test("a profile comes as table and as page too", ({ demonstration }) => {
    const words = ["profile", kestrelCounty.geoid, "--edition", demonstration, "--format"];
    expect(parseTable(footholdOutput(...words, "csv"))).toHaveLength(47);
    expect(footholdOutput(...words, "html")).toContain('<html lang="en">');
    expect(footholdOutput(...words, "html", "--language", "es")).toContain('<html lang="es">');
  });

  test("an unknown place is refused with places that were perhaps meant", ({ demonstration }) => {
    const run = foothold("profile", noSuchPlace, "--edition", demonstration);
    expect(run.code).toBe(3);
    expect(run.complaint).toMatch(/\/places\/99\d{3} {2}/);
    expect(run.output).toBe("");
  });

  test("results go to standard output, refusals to standard error", ({ demonstration }) => {
    const good = foothold("data", "list", demonstration);
    expect([good.code, good.complaint]).toEqual([0, ""]);
    const bad = foothold("data", "readings", demonstration, "--metric", "share_of_nothing");
    expect([bad.code, bad.output]).toEqual([3, ""]);
    expect(bad.complaint).toContain("share_of_nothing");
  });
});
