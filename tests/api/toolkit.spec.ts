import type { Localized } from "../world/answers.ts";
import { expect, test } from "../world/test.ts";

interface Framework {
  pillars: { id: string; label: Localized; predictors: string[] }[];
  predictors: { id: string; pillar: string; label: Localized; definition: Localized }[];
  entry_points: { chapters: number[] }[];
}
interface Chapter {
  number: number;
  title: Localized;
  feeds: { chapter: number }[];
}

interface Method {
  id: string;
  levels: string[];
}
interface Methods {
  levels: { id: string }[];
  methods: Method[];
}

/** All texts of an answer, wherever they stand in it. */
function textsOf(part: unknown): Localized[] {
  if (Array.isArray(part)) return part.flatMap(textsOf);
  if (typeof part !== "object" || part === null) return [];
  if ("en" in part && "es" in part) return [part as Localized];
  return Object.values(part).flatMap(textsOf);
}

test("the framework has five pillars and 24 predictors that name one another", async ({ api }) => {
  const framework = await api.json<Framework>("/api/v1/framework");
  expect(framework.pillars).toHaveLength(5);
  expect(framework.predictors).toHaveLength(24);
  for (const { id, predictors } of framework.pillars)
    expect(predictors).toEqual(
      framework.predictors.filter(({ pillar }) => pillar === id).map((one) => one.id),
    );
});

test("the toolkit has seven chapters, each also by itself", async ({ api }) => {
  const { chapters } = await api.json<{ chapters: Chapter[] }>("/api/v1/chapters");
  expect(chapters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  for (const chapter of chapters)
    expect(await api.json<Chapter>(`/api/v1/chapters/${chapter.number}`)).toEqual(chapter);
});

test("chapters and starting points lead to chapters that exist", async ({ api }) => {
  const { chapters } = await api.json<{ chapters: Chapter[] }>("/api/v1/chapters");
  const framework = await api.json<Framework>("/api/v1/framework");
  const named = [
    ...chapters.flatMap(({ feeds }) => feeds.map(({ chapter }) => chapter)),
    ...framework.entry_points.flatMap((entry) => entry.chapters),
  ];
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((number) => !chapters.some((chapter) => chapter.number === number))).toEqual([]);
});

test("everything is written in both languages", async ({ api }) => {
  const addresses = ["framework", "chapters", "journey", "methods", "metrics"];
  for (const path of addresses.map((address) => `/api/v1/${address}`)) {
    const texts = textsOf(await api.json(path));
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ en, es }) => en.trim() === "" || es.trim() === "")).toEqual([]);
    // Names are the same in both languages; what is longer than any name has not been translated.
    expect(texts.filter(({ en, es }) => en === es && en.length > 90)).toEqual([]);
  }
});

test("methods of engagement name levels that exist, and each stands by itself too", async ({ api }) => {
  const { levels, methods } = await api.json<Methods>("/api/v1/methods");
  const known = levels.map(({ id }) => id);
  expect(methods).toHaveLength(21);
  expect(methods.flatMap((method) => method.levels).filter((level) => !known.includes(level))).toEqual([]);
  for (const method of methods)
    expect(await api.json<Method>(`/api/v1/methods/${method.id}`)).toEqual(method);
});

test("an unknown method is answered with the nearest ones", async ({ api }) => {
  const refusal = await api.refusal(404, "/api/v1/methods/focus-groups");
  expect(refusal).toMatchObject({ kind: "not_found", field: "method" });
  expect(refusal.suggestions[0]?.path).toBe("/toolkit/methods/focus-group");
});

test("an unknown chapter is answered with the seven there are", async ({ api }) => {
  for (const number of ["0", "8", "03", "+3", "three"]) {
    const refusal = await api.refusal(404, `/api/v1/chapters/${number}`);
    expect(refusal).toMatchObject({ kind: "not_found", field: "number" });
    expect(refusal.suggestions).toHaveLength(7);
  }
});
