// One page of every kind, and how to open them.
import type { Page, Response } from "@playwright/test";
import {
  exampleCounty,
  exampletonCity,
  kestrelCounty,
  quillwortCounty,
  silverpineThistleCounty,
} from "../world/places.ts";
import { expect } from "../world/test.ts";

export const pages: Record<string, string> = {
  "the home page": "/",
  "the four questions": "/journey",
  "a path": "/journey?today=start&audience=nonprofit&have=group&time=day-a-month",
  "the list of places": "/places",
  "a search that finds something": "/places?q=kestrel",
  "a search that finds nothing": "/places?q=zzzzzz",
  "a community": `/places/${exampleCounty.geoid}`,
  "a community with few published numbers": `/places/${quillwortCounty.geoid}`,
  "a predictor of a community": `/places/${exampleCounty.geoid}/employment`,
  "the communities like one": `/places/${exampleCounty.geoid}/peers`,
  "the communities that do better": `/places/${exampleCounty.geoid}/peers?mode=aspirational&better=share_employed`,
  "the communities like one that came to an end": `/places/${silverpineThistleCounty.geoid}/peers`,
  "a comparison without communities": "/compare",
  "a comparison that lacks a second community": `/compare?places=${exampleCounty.geoid}&add=kestrel`,
  "a comparison of a county, a county and a city": `/compare?places=${exampleCounty.geoid},${kestrelCounty.geoid},${exampletonCity.geoid}`,
  "the framework": "/framework",
  "a pillar": "/framework/pillars/work",
  "a predictor of the framework": "/framework/predictors/employment",
  "the toolkit": "/toolkit",
  "a chapter": "/toolkit/4",
  "the examples and resources": "/toolkit/resources",
  "a search for examples that finds nothing": "/toolkit/resources?q=zzzzzz&kind=spotlight",
  "a blank worksheet": "/toolkit/worksheets/readiness",
  "the methods of engagement": "/toolkit/methods?level=inform",
  "a method of engagement": "/toolkit/methods/data-walk",
  "the data page": "/data",
  "the import report": "/data/report",
  "the maps": "/map",
  "a map of counties": "/map/share_employed",
  "a map of what must not be compared": "/map/rate_crime_violent",
  "a table of cities": "/map/share_employed?level=place",
  "an address that does not exist": "/nothing",
};

export interface Language {
  name: string;
  prefix: string;
}
export const english: Language = { name: "English", prefix: "" };
export const spanish: Language = { name: "Spanish", prefix: "/es" };

export const narrow = { width: 320, height: 640 };
export const wide = { width: 1280, height: 800 };

/** Opens a page, which has to be there; what does not exist has to be answered with 404. */
export async function open(page: Page, path: string): Promise<Response> {
  const response = await page.goto(path);
  if (!response) throw new Error(`${path} did not answer`);
  expect(response.status(), path).toBe(path.endsWith(pages["an address that does not exist"]!) ? 404 : 200);
  return response;
}

/** Opens everything that is folded; one by one with the mouse would take half a minute on the longest pages. */
export async function unfold(page: Page): Promise<void> {
  await page
    .locator("details:not([open])")
    .evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
}
