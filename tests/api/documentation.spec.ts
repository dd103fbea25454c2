import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  describedPaths,
  describedRoutes,
  operationOf,
  resolve,
  type Parameter,
} from "../world/description.ts";
import { foothold, footholdOutput, root } from "../world/program.ts";
import { expect, test } from "../world/test.ts";

const document = (name: string) => readFileSync(join(root, "docs", name), "utf8");

interface Route {
  method: string;
  path: string;
}
const allRoutes = (edition: string) => JSON.parse(footholdOutput("routes", "--edition", edition)) as Route[];

/** The addresses that answer to this method. */
function routes(edition: string, wanted = "GET"): string[] {
  return allRoutes(edition)
    .filter(({ method }) => method === wanted)
    .map(({ path }) => path);
}

test.describe("docs/openapi.yaml", () => {
  // The server adds these two itself, so `foothold routes` does not know them.
  const addressesOfTheServer = ["GET /healthz", "GET /metrics"];

  test("describes every address of the API", ({ demonstration }) => {
    const ofTheApi = allRoutes(demonstration).filter(({ path }) => path.startsWith("/api/"));
    const written = ofTheApi.map(({ method, path }) => `${method} ${path}`);
    expect(written.length).toBeGreaterThan(30);
    expect(written.filter((route) => !describedRoutes.includes(route))).toEqual([]);
  });

  test("describes no address that does not exist", ({ demonstration }) => {
    const existing = allRoutes(demonstration).map(({ method, path }) => `${method} ${path}`);
    const known = [...existing, ...addressesOfTheServer];
    expect(describedRoutes.filter((route) => !known.includes(route))).toEqual([]);
  });

  // What is for members is asked by members, in workspace-api.spec.ts and access.spec.ts.
  const isForEverybody = (pattern: string) =>
    describedRoutes.includes(`GET ${pattern}`) && !operationOf(pattern).security;

  test("has an example for every address for everybody, and each is answered as described", async ({
    api,
  }) => {
    const forEverybody = describedPaths.filter(isForEverybody);
    expect(forEverybody.length).toBeGreaterThan(20);
    for (const pattern of forEverybody) {
      const parameters = (operationOf(pattern).parameters ?? []).map((one) => resolve(one) ?? one);
      const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => exampleOf(parameters, name));
      const query = parameters.filter(({ in: where, example }) => where === "query" && example !== undefined);
      const search = new URLSearchParams(
        query.map(({ name, example }): [string, string] => [name, String(example)]),
      );
      const response = await api.get(`${path}?${search.toString()}`);
      expect(response.status(), `${path}?${search.toString()}`).toBe(200);
    }
  });

  function exampleOf(parameters: Parameter[], wanted: string): string {
    const found = parameters.find(({ name }) => name === wanted);
    expect(found?.example, `an example of {${wanted}}`).toBeDefined();
    return String(found?.example);
  }

  test("names the findings of the import as the program does", () => {
    const source = readFileSync(join(root, "src/metrics/import/import_report.cpp"), "utf8");
    const findings = [...source.matchAll(/\{Finding::\w+, "(\w+)"/g)].map(([, name]) => name);
    const finding = resolve<{ $ref?: string; enum?: string[] }>({ $ref: "#/components/schemas/Finding" });
    expect(findings.length).toBeGreaterThan(20);
    expect(finding?.enum).toEqual(findings);
  });
});

test.describe("docs/pages.md", () => {
  const forms = "## What forms send";
  const [pages = "", sent = ""] = document("pages.md").split(forms);
  const listedIn = (part: string) =>
    [...part.matchAll(/^\| `(\/[^`]*)` \|/gm)].map(([, path = ""]) => path).sort();
  const ofPages = (paths: string[]) => paths.filter((path) => !path.startsWith("/api/")).sort();

  test("lists every page, and none that does not exist", ({ demonstration }) => {
    expect(listedIn(pages)).toEqual(ofPages(routes(demonstration)));
  });

  test("lists every address that forms are sent to, and none that does not exist", ({ demonstration }) => {
    expect(listedIn(sent)).toEqual(ofPages(routes(demonstration, "POST")));
  });

  test("knows every method that pages answer to", ({ demonstration }) => {
    const others = allRoutes(demonstration).filter(({ method }) => method !== "GET" && method !== "POST");
    expect(ofPages(others.map(({ path }) => path))).toEqual([]);
  });
});

test.describe("docs/command-line.md", () => {
  /** The words that --help lists under one of its headings. */
  function listedIn(help: string, heading: string): string[] {
    const section = new RegExp(`^${heading}:\\n((?: .*\\n)+)`, "m").exec(help)?.[1] ?? "";
    return [...section.matchAll(/^ {2}(\S+)/gm)].map(([, words = ""]) => words);
  }

  /** Every command with its options, found by walking through --help. */
  function commands(...words: string[]): { command: string; options: string[] }[] {
    const help = footholdOutput(...words, "--help");
    const options = listedIn(help, "Options").flatMap((listed) => listed.split(","));
    const own = { command: words.join(" "), options };
    return [own, ...listedIn(help, "Subcommands").flatMap((word) => commands(...words, word))];
  }

  /** The part of the page that is about a command; the part before all commands for the program itself. */
  function sectionOf(command: string): string {
    const page = document("command-line.md");
    const [before = "", ...sections] = page.split(/^## /m);
    return command === ""
      ? before
      : (sections.find((section) => section.split("\n")[0]?.startsWith(command)) ?? "");
  }

  test("describes every option of every command", () => {
    const missing: string[] = [];
    const all = commands();
    for (const { command, options } of all)
      for (const option of options) {
        const isEverywhere = option === "--help" || option === "-h";
        if (!sectionOf(isEverywhere ? "" : command).includes(`\`${option}`))
          missing.push(`${command} ${option}`);
      }
    expect(all.length).toBeGreaterThan(12);
    expect(missing).toEqual([]);
  });

  test("describes no option that does not exist", () => {
    const options = new Set(commands().flatMap((one) => one.options));
    const described = [...document("command-line.md").matchAll(/^\| `(--[\w-]+)/gm)].map(
      ([, option = ""]) => option,
    );
    expect(described.length).toBeGreaterThan(20);
    expect(described.filter((option) => !options.has(option))).toEqual([]);
  });

  test("lists the exit codes that the program has", () => {
    const source = readFileSync(join(root, "src/metrics/commands/command_context.hpp"), "utf8");
    const codes = [...source.matchAll(/^ {2}exit_\w+ = (\d+)/gm)].map(([, code]) => code);
    const described = [...document("command-line.md").matchAll(/^\| (\d+) \|/gm)].map(([, code]) => code);
    expect(described).toEqual(["0", "1", "2", "3", "4", "130"]);
    expect(described).toEqual(codes);
  });
});

test.describe("docs/edition-format.md", () => {
  test("describes every table and column", () => {
    const page = document("edition-format.md");
    const schema = readFileSync(join(root, "src/metrics/edition/edition_schema.hpp"), "utf8");
    const tables = [...schema.matchAll(/CREATE TABLE (\w+) \(([^;]*)\) STRICT/gs)];
    expect(tables.length).toBeGreaterThan(4);
    for (const [, table = "", body = ""] of tables) {
      const section = page.split(`**${table}** (`)[1]?.split(")")[0] ?? "";
      const columns = [...body.matchAll(/(\w+) (?:TEXT|INTEGER|BLOB)/g)].map(([, column]) => `\`${column}\``);
      expect(section.split(/,\s+/), table).toEqual(columns);
    }
  });

  test("has an example that reads the same values as the program", ({ demonstration, folder }) => {
    const example = /```python\n(.*?)```/s.exec(document("edition-format.md"))?.[1] ?? "";
    writeFileSync(join(folder, "example.py"), example);
    const printed = execFileSync("python3", [join(folder, "example.py"), demonstration], {
      encoding: "utf8",
    });
    const ofTheProgram = footholdOutput(
      ...[
        "data",
        "readings",
        demonstration,
        "--level",
        "county",
        "--metric",
        "share_employed",
        "--year",
        "2023",
      ],
      ...["--format", "csv"],
    );
    const expected = ofTheProgram
      .split("\n")
      .map((line) => line.split(","))
      .filter((cells) => Number(cells[6]) > 0)
      .map(([geoid, , , , , , value, , , grade]) => `${geoid} ${value} ${grade}`);
    expect(expected.length).toBeGreaterThan(10);
    expect(printed.trim().split("\n")).toEqual(expected);
  });
});

test("the page of commands is right about what is not understood", () => {
  expect(foothold().code).toBe(2);
  expect(foothold("dance").code).toBe(2);
  expect(foothold("serve", "--dance").code).toBe(2);
  expect(foothold("profile", "29019").code).toBe(2);
});
