import { exampleCounty, noSuchPlace } from "../world/places.ts";
import { expect, test } from "../world/test.ts";

const pages = [
  "/",
  "/journey",
  "/journey?today=understand&have=staff",
  "/places",
  "/places?q=kestrel",
  `/places/${exampleCounty.geoid}`,
  `/places/${exampleCounty.geoid}/employment`,
  "/framework",
  "/framework/pillars/work",
  "/framework/predictors/employment",
  "/toolkit",
  "/toolkit/3",
  "/toolkit/4",
  "/toolkit/resources",
  "/toolkit/resources?q=boone&chapter=3",
  "/toolkit/worksheets/plan-scope",
  "/toolkit/methods?level=consult",
  "/toolkit/methods/survey",
  "/data",
  "/data/report",
  "/map",
  "/map/share_employed",
  "/map/rate_crime_violent",
];

test("every page exists in both languages and leads to the other", async ({ request }) => {
  for (const page of pages) {
    const path = page.replace(/\?.*/, "");
    const english = await request.get(page);
    const spanish = await request.get(`/es${page}`);
    expect([english.status(), spanish.status()], page).toEqual([200, 200]);
    const [englishText, spanishText] = [await english.text(), await spanish.text()];
    expect(englishText, page).toContain('<html lang="en">');
    expect(spanishText, page).toContain('<html lang="es">');
    expect(englishText, page).toContain(`href="/es${path}`);
    expect(spanishText, page).toMatch(new RegExp(`<a href="${path}[^"]*" lang="en"`));
  }
});

test("every link of every page leads somewhere", async ({ request }) => {
  const broken: string[] = [];
  const known = new Set<string>();
  for (const page of pages.flatMap((path) => [path, `/es${path}`])) {
    const html = await (await request.get(page)).text();
    for (const [, link = ""] of html.matchAll(/ (?:href|src)="(\/[^"#]*)/g)) {
      if (known.has(link)) continue;
      known.add(link);
      const response = await request.get(link.replaceAll("&amp;", "&"));
      if (response.status() !== 200) broken.push(`${page} → ${link}: ${response.status()}`);
    }
  }
  expect(known.size).toBeGreaterThan(100);
  expect(broken).toEqual([]);
});

test("no page has an inline script, an inline style or an address elsewhere that loads by itself", async ({
  request,
}) => {
  for (const page of pages) {
    const html = await (await request.get(page)).text();
    expect(html, page).not.toMatch(/<script(?![^>]* src=)/);
    expect(html, page).not.toMatch(/<style|\sstyle="|\son\w+="/);
    expect(html, page).not.toMatch(/\ssrc="(?!\/assets\/)/);
    expect(html, page).not.toMatch(/<link[^>]+href="https?:/);
  }
});

test.describe("an address that does not exist is answered with a page that leads on", () => {
  const addresses = [
    "/nothing",
    "/places/99001/nothing",
    `/places/${noSuchPlace}`,
    "/toolkit/9",
    "/toolkit/methods/nothing",
    "/framework/pillars/nothing",
  ];
  for (const address of [...addresses, "/framework/predictors/nothing", "/assets/nothing.css"]) {
    test(address, async ({ request }) => {
      for (const path of [address, `/es${address}`]) {
        const response = await request.get(path);
        expect(response.status(), path).toBe(404);
        expect(response.headers()["content-type"]).toBe("text/html; charset=utf-8");
        const main = /<main.*<\/main>/s.exec(await response.text())?.[0] ?? "";
        expect(main).toMatch(/<h1>[^<]+<\/h1>/);
        const links = [...main.matchAll(/href="(\/[^"]*)"/g)].map(([, link = ""]) => link);
        expect(links.length).toBeGreaterThan(2);
        for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
      }
    });
  }
});

test("what was typed stands in the page as text", async ({ request }) => {
  const typed = `"><img src=x onerror=alert(1)><script>alert(2)</script>&lt;'`;
  for (const path of [
    `/places?q=${encodeURIComponent(typed)}`,
    `/places/${encodeURIComponent(typed)}`,
    `/${encodeURIComponent(typed)}`,
  ]) {
    const html = await (await request.get(path)).text();
    expect(html, path).not.toContain("<img src=x");
    expect(html, path).not.toContain("<script>alert");
  }
});

test("a place is found even with a typing error", async ({ request }) => {
  const html = await (await request.get("/places?q=kestral")).text();
  expect(html).toContain('href="/places/99023"');
});

test("without a query the places stand by state", async ({ request }) => {
  const html = await (await request.get("/places")).text();
  expect(html).toContain("Example State");
  expect(html).toContain(`href="/places/${exampleCounty.geoid}"`);
});
