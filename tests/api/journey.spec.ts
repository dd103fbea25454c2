// Where to begin: four questions for everybody, the path that follows from the answers, and how it goes along into a
// coalition.
import type { APIResponse } from "@playwright/test";
import type { Localized, StoredRecords } from "../world/answers.ts";
import { programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { kestrel, quillwort, rosa, Workspace, type Visitor } from "../world/workspace.ts";

interface Journey {
  questions: { id: string; type: string; required: boolean; label: Localized; choices: { id: string }[] }[];
  paths: {
    entry_point: string;
    chapters: number[];
    first_tasks: { worksheet: string; what: Localized }[];
    documents: Localized[];
  }[];
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll('"', "&quot;");

test.describe("for everybody", () => {
  test("there are four questions, of which one is required and chooses the path", async ({ api }) => {
    const { questions, paths } = await api.json<Journey>("/api/v1/journey");
    expect(questions.map(({ id }) => id)).toEqual(["today", "audience", "have", "time"]);
    expect(questions.filter(({ required }) => required).map(({ id }) => id)).toEqual(["today"]);
    expect(questions[0]?.choices.map(({ id }) => id)).toEqual(paths.map((path) => path.entry_point));
    for (const path of paths) expect(path.first_tasks).toHaveLength(3);
  });

  test("each path shows its chapters, tasks with blank worksheets, and documents, in both languages", async ({
    api,
    request,
  }) => {
    const { paths } = await api.json<Journey>("/api/v1/journey");
    for (const path of paths)
      for (const [prefix, language] of [
        ["", "en"],
        ["/es", "es"],
      ] as const) {
        const response = await request.get(`${prefix}/journey?today=${path.entry_point}`);
        expect(response.status()).toBe(200);
        const page = await response.text();
        for (const chapter of path.chapters) expect(page).toContain(`href="${prefix}/toolkit/${chapter}"`);
        for (const { what } of path.first_tasks) expect(page).toContain(escaped(what[language]));
        for (const document of path.documents) expect(page).toContain(escaped(document[language]));
        const worksheets = new Set(page.match(new RegExp(`"${prefix}/toolkit/worksheets/[\\w-]+"`, "g")));
        expect(worksheets.size).toBe(3);
        for (const worksheet of worksheets)
          expect((await request.get(worksheet.replaceAll('"', ""))).status(), worksheet).toBe(200);
      }
  });

  test("the other answers add advice", async ({ request }) => {
    const page = async (rest: string) => (await request.get(`/journey?today=start${rest}`)).text();
    const advice = "Name the coordinator and a backup in W2.3.";
    expect(await page("")).not.toContain(advice);
    expect(await page("&have=staff")).toContain(advice);
    expect(await page("&time=few-hours")).toContain("Choose one worksheet and finish it.");
  });

  test("the home page leads to the questions, and still to the chapters", async ({ request }) => {
    const page = await (await request.get("/")).text();
    expect(page).toContain('href="/journey"');
    for (let chapter = 1; chapter <= 7; ++chapter) expect(page).toContain(`href="/toolkit/${chapter}"`);
  });

  test("an answer that is none is refused with the question named", async ({ request }) => {
    for (const [query, field] of [
      ["today=tomorrow", "today"],
      ["today=start&audience=martians", "audience"],
      ["today=start&have=group,luck", "have"],
      ["today=start&time=few-hours&time=full-time", "time"],
    ] as const) {
      const response = await request.get(`/journey?${query}`);
      expect(response.status(), query).toBe(400);
      expect(await response.text(), query).toContain(`“${field}”`);
    }
  });

  test("without the answer that chooses the path the form comes back with the others", async ({
    request,
  }) => {
    const response = await request.get("/journey?have=plan");
    expect(response.status()).toBe(400);
    const page = await response.text();
    expect(page).toContain("Choose one answer here.");
    expect(page).toMatch(/value="plan" checked/);
  });
});

test.describe("into a coalition", () => {
  test.describe.configure({ mode: "default" });

  const written = "understand__nonprofit__staff__few-hours";
  const offer = `/coalitions?journey=${written}`;
  const keptIn = (response: APIResponse) =>
    response
      .headersArray()
      .find(({ name, value }) => name.toLowerCase() === "set-cookie" && value.startsWith("foothold_journey="))
      ?.value;
  const dayIn = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);

  let workspace: Workspace;
  let founder: Visitor;
  test.beforeAll(async () => {
    workspace = await Workspace.start();
    founder = await workspace.visitor();
  });
  test.afterAll(async () => workspace.stop());

  test("the path is kept while somebody without an account makes one", async () => {
    const sent = await founder.get(offer);
    expect(sent.status()).toBe(303);
    const cookie = keptIn(sent);
    expect(cookie).toContain(`foothold_journey=${written};`);
    for (const part of ["HttpOnly", "SameSite=Lax", "Max-Age=2419200"]) expect(cookie).toContain(part);
    const form = {
      setup_code: workspace.setupCode,
      name: rosa.name,
      email: rosa.email,
      password: rosa.password,
    };
    expect((await founder.post("/setup", form)).status()).toBe(303);
    const page = await founder.page("/coalitions");
    expect(page).toContain(`name="journey" value="${written}" checked`);
  });

  test("what the questions do not know is not kept", async () => {
    for (const wrong of ["tomorrow______", "start", "start______%3Cscript%3E", `${written}__more`])
      expect(keptIn(await founder.get(`/coalitions?journey=${wrong}`)), wrong).toBeUndefined();
    const refused = await founder.send("/coalitions", { ...quillwort, journey: "start__luck____" });
    expect(refused.status()).toBe(400);
    expect(await refused.text()).toContain("The questions have changed since you found your path.");
    expect((await founder.get(`/coalitions/${quillwort.slug}`)).status()).toBe(404);
  });

  test("the new coalition begins with the path and its three tasks", async () => {
    const { name, slug } = kestrel;
    const founded = await founder.send("/coalitions", { name, slug, journey: written });
    expect(founded.status(), await founded.text()).toBe(303);
    expect(founded.headers()["location"]).toBe("/coalitions/kestrel/worksheets/journey");
    expect(keptIn(founded)).toContain("Max-Age=0");
    expect(await founder.page("/coalitions")).not.toContain('name="journey"');

    const ofRosa = await programOf(founder, rosa, kestrel);
    const paths = await ofRosa.json<StoredRecords>("records?type=journey-path");
    expect(paths.records.map(({ fields }) => fields)).toMatchObject([
      { today: "understand", audience: ["nonprofit"], have: ["staff"], time: "few-hours" },
    ]);
    const tasks = (await ofRosa.json<StoredRecords>("records?type=task")).records;
    expect(tasks.map(({ fields }) => fields["due"]).sort()).toEqual([dayIn(30), dayIn(60), dayIn(90)]);
    for (const task of tasks)
      expect(task.fields["linked"]).toEqual([`journey-path:${paths.records[0]?.id ?? ""}`]);
  });

  test("its worksheet shows the path inside the coalition, and follows when the answers change", async () => {
    const worksheet = "/coalitions/kestrel/worksheets/journey";
    const before = await founder.page(worksheet);
    expect(before).toContain("Your path");
    for (const chapter of [3, 4]) expect(before).toContain(`href="/coalitions/kestrel/chapters/${chapter}"`);
    expect(before).toContain('href="/coalitions/kestrel/worksheets/data-inventory"');
    const edit = /\/coalitions\/kestrel\/records\/[\w-]+\/edit/.exec(before)?.[0] ?? "";
    await founder.accepted(edit, {
      _revision: "1",
      _visibility: "coalition",
      title: "Our path",
      today: "sustain",
    });
    const after = await founder.page(worksheet);
    expect(after).toContain('href="/coalitions/kestrel/chapters/7"');
    expect(after).not.toContain('href="/coalitions/kestrel/worksheets/data-inventory"');
    expect(await founder.page(`/es${worksheet}/print`)).toContain("Su camino");
  });

  test("whoever works in a coalition already puts the path into it", async () => {
    const page = await founder.page(offer);
    const link = /href="(\/coalitions\/kestrel\/types\/journey-path\/new[^"]*)"/.exec(page)?.[1] ?? "";
    const form = await founder.page(link.replaceAll("&amp;", "&"));
    expect(form).toMatch(/value="understand"[^>]* (checked|selected)/);
    expect(form).toMatch(/value="staff"[^>]* checked/);
  });

  test("a coalition can be founded without the path", async () => {
    await founder.foundCoalition(quillwort);
    expect(await founder.page(`/coalitions/${quillwort.slug}/types/task`)).not.toContain("/records/");
    expect(await founder.page(`/coalitions/${quillwort.slug}/worksheets/journey`)).toContain(
      "/types/journey-path/new",
    );
  });
});
