import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { gunzipSync } from "node:zlib";
import type { FoundPlaces } from "../world/answers.ts";
import { allCities, allCounties, exampleCounty } from "../world/places.ts";
import { foothold, footholdOutput } from "../world/program.ts";
import { expect, named, test } from "../world/test.ts";

test.describe.configure({ mode: "default" });

let site = "";
test.beforeAll(() => {
  site = join(mkdtempSync(join(tmpdir(), "foothold-site-")), "site");
  footholdOutput("site", "build", "--edition", named("FOOTHOLD_EDITION"), "--out", site);
});
test.afterAll(() => rmSync(dirname(site), { recursive: true }));

const filesOfSite = () =>
  readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(site, name)).isFile(),
  );
const pagesOfSite = () => filesOfSite().filter((name) => name.endsWith(".html"));
const read = (name: string) => readFileSync(join(site, name), "utf8");

test("every community has a page in both languages and a table", () => {
  for (const folder of ["places", "es/places"])
    expect(pagesOfSite().filter((name) => new RegExp(`^${folder}/\\d+/index.html$`).test(name))).toHaveLength(
      allCounties + allCities,
    );
  expect(read(`places/${exampleCounty.geoid}/profile.csv`)).toContain("share_employed");
});

test("every link of every page leads to a file, and to its part of the page", () => {
  const broken: string[] = [];
  let links = 0;
  for (const page of pagesOfSite()) {
    for (const [, link = ""] of read(page).matchAll(/ (?:href|src|action|data-index)="([^"]*)"/g)) {
      ++links;
      const [path = "", fragment] = link.replace(/\?.*?(?=#|$)/, "").split("#");
      const target = path === "" ? page : normalize(join(dirname(page), path));
      const exists = existsSync(join(site, target)) && statSync(join(site, target)).isFile();
      const hasPart = exists && (!fragment || read(target).includes(`id="${fragment}"`));
      if (!hasPart) broken.push(`${page} → ${link}`);
    }
  }
  expect(links).toBeGreaterThan(1000);
  expect(broken).toEqual([]);
});

test("no page links to an absolute address, so the folder may stand anywhere", () => {
  const absolute = pagesOfSite().flatMap((page) =>
    [...read(page).matchAll(/ (?:href|src|action|data-index|srcset)="(\/|https?:|file:)[^"]*"/g)].map(
      ([link]) => `${page}: ${link}`,
    ),
  );
  expect(absolute).toEqual([]);
  for (const styles of filesOfSite().filter((name) => name.endsWith(".css")))
    expect(read(styles)).not.toMatch(/url\(["']?(\/|https?:)/);
});

test("every page, table and index has a gzip twin with the same bytes", () => {
  const twinned = filesOfSite().filter(
    (name) => /\.(html|csv|json|css|js|svg)$/.test(name) && !name.startsWith("assets/manifest"),
  );
  expect(twinned.length).toBeGreaterThan(150);
  for (const name of twinned)
    expect(
      gunzipSync(readFileSync(join(site, `${name}.gz`))).equals(readFileSync(join(site, name))),
      name,
    ).toBe(true);
});

test("the index of the search lists every community and leads to its page", () => {
  for (const [index, folder] of Object.entries({ "places.json": ".", "es/places.json": "es" })) {
    const { places } = JSON.parse(read(index)) as FoundPlaces;
    expect(places).toHaveLength(allCounties + allCities);
    for (const { url } of places) expect(existsSync(join(site, folder, url)), url).toBe(true);
  }
});

test("the search form names the index, relative to its page", () => {
  for (const page of ["index.html", "es/index.html", "places/index.html"]) {
    const index = / data-index="([^"]+)"/.exec(read(page))?.[1] ?? "";
    expect(index, page).toMatch(/places\.json$/);
    expect(existsSync(join(site, dirname(page), index)), page).toBe(true);
  }
});

test("nothing on a page needs a server", () => {
  for (const page of pagesOfSite()) expect(read(page), page).not.toMatch(/\/api\/v1\/|formaction=/);
});

test("a folder that holds something is refused and left alone", ({ demonstration, folder }) => {
  writeFileSync(join(folder, "holiday.txt"), "pictures");
  const run = foothold("site", "build", "--edition", demonstration, "--out", folder);
  expect(run.code).toBe(3);
  expect(run.complaint).toContain("is not empty");
  expect(readdirSync(folder)).toEqual(["holiday.txt"]);
});
