// The views of chapter 5 that look at the system: programs, the six conditions, and who has power.
import type { StoredRecord } from "../world/answers.ts";
import { Program, programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, rosa, startWorld, type Visitor, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
let ofElena: Program;
let ofRosa: Program;
test.beforeAll(async () => {
  world = await startWorld();
  ofElena = await programOf(world.elena, elena, kestrel);
  ofRosa = await programOf(world.rosa, rosa, kestrel);
});
test.afterAll(async () => world.workspace.stop());

const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const view = async (name: string, by: Visitor = world.elena) => textOf(await by.page(at(`/views/${name}`)));
const inSpanish = async (name: string, by: Visitor = world.elena) =>
  textOf(await by.page(`/es${at(`/views/${name}`)}`));

/** What a page says in its main part, with the addresses of its links, and with plain letters. */
function textOf(page: string): string {
  const main = page.slice(page.indexOf("<main"));
  return main.replaceAll("&amp;", "&").replaceAll("&#39;", "'").replaceAll("&quot;", '"');
}

/** The part of a page from a heading to the next one of the same level. */
function part(page: string, heading: string, level = 2): string {
  const begin = page.indexOf(`${heading}</h${level}>`);
  expect(begin, heading).toBeGreaterThan(-1);
  const end = page.indexOf(`<h${level}`, begin);
  return page.slice(begin, end < 0 ? undefined : end);
}

/** The row of a table with this header. */
function row(page: string, header: string): string {
  const found = page.split("<tr>").find((one) => one.includes(`>${header}<`));
  expect(found, header).toBeDefined();
  return found!;
}

test.describe("while nothing is written", () => {
  test("each view is there for everybody, in both languages", async () => {
    for (const name of ["programs", "conditions", "power"])
      for (const by of [world.rosa, world.marcus, world.vera])
        for (const prefix of ["", "/es"]) await by.page(`${prefix}${at(`/views/${name}`)}`);
  });

  test("it says what to do next to who may do it", async () => {
    for (const [name, type] of [
      ["programs", "program"],
      ["conditions", "priority"],
      ["power", "power-map"],
    ] as const) {
      expect(await view(name), name).toContain(at(`/types/${type}/new`));
      expect(await view(name, world.vera), name).not.toContain(at(`/types/${type}/new`));
    }
    expect(await view("programs")).toContain("No programs yet");
    expect(await view("power", world.vera)).toContain("Power maps are private.");
  });

  test("its worksheet and its chapter lead to it", async () => {
    const chapter = await world.vera.page(at("/chapters/5"));
    for (const name of ["programs", "conditions", "power"]) expect(chapter).toContain(at(`/views/${name}`));
  });
});

test.describe("the program portfolio", () => {
  let renters: StoredRecord;
  let calls: StoredRecord;
  let profile: StoredRecord;

  test("prints its limits before anything else", async () => {
    const page = await view("programs", world.vera);
    expect(page).toContain("This is not an evaluation. It does not tell whether a program works");
    expect(await inSpanish("programs")).toContain("No indica si un programa funciona");
  });

  test("says what each program tries to move, and that nobody has looked at it yet", async () => {
    renters = await ofElena.make("group", { label: "People who rent" });
    const serving = { predictors: ["predictor:housing-stability"], groups: [`group:${renters.id}`] };
    calls = await ofElena.make("program", {
      name: "Calls before court",
      ...serving,
      dimensions: ["power-autonomy"],
      funders: [{ funder: "Kestrel Fund" }],
    });
    const page = await view("programs", world.vera);
    const stability = row(page, "Housing stability");
    expect(stability).toContain("Tries to move it");
    expect(stability).toContain("No profile yet");
    expect(row(page, "Power & Autonomy")).toContain("Calls before court");
    expect(row(page, "Economic Success")).toContain("No program");
    expect(page).toContain("Opportunity-Rich & Inclusive Neighborhoods</th>");
  });

  test("names the gaps of priorities first, and leads to where they are filled", async () => {
    await ofElena.make("priority", { statement: "A good start", predictors: ["predictor:preschool"] });
    const gaps = part(await view("programs"), "Where programs are missing");
    expect(gaps.indexOf("Access to preschool (named by: A good start)")).toBeLessThan(
      gaps.indexOf("No program at all"),
    );
    expect(gaps).toContain(at("/types/program/new?predictors=predictor:preschool"));
    expect(gaps).not.toContain("Housing stability");
    expect(part(await view("programs", world.vera), "Where programs are missing")).not.toContain("/new?");
  });

  test("does not count a program that rests as one that runs", async () => {
    calls = await ofElena.patched(calls, { fields: { state: "paused" } });
    const page = await view("programs");
    expect(row(page, "Housing stability")).toMatch(/>0<span class="fh-table__note">of 1 listed/);
    expect(part(page, "Only planned or paused programs", 3)).toContain("Housing stability");
    calls = await ofElena.patched(calls, { fields: { state: "running" } });
    expect(await view("programs")).not.toContain("Only planned or paused programs");
  });

  test("names programs that meet, and money that ends", async () => {
    const soon = new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);
    const fields = {
      name: "Rent fund",
      predictors: ["predictor:housing-stability"],
      groups: [`group:${renters.id}`],
      funders: [{ funder: "The state", ends: soon }],
    };
    await ofElena.make("program", fields);
    await ofElena.make("program", { name: "Homework help", predictors: ["predictor:public-education"] });
    const page = await view("programs", world.vera);
    const meeting = part(page, "Several programs for the same people");
    expect(meeting).toContain("People who rent");
    expect(meeting).toContain("Rent fund");
    expect(meeting).not.toContain("Homework help");
    const money = part(page, "Money that ends, or does not say when");
    expect(money.indexOf("The state")).toBeLessThan(money.indexOf("No end date"));
    expect(row(money, "Homework help")).toContain("No funder named");
  });

  test("counts the answers of a profile by groups, without a sum, and asks others where most is guessed", async () => {
    const begin = /href="([^"]*program-assessment\/new[^"]*)">Begin a profile/.exec(await view("programs"));
    expect(begin?.[1]).toContain(`program=program:${calls.id}`);
    expect(await world.elena.page(begin![1]!)).toContain("Calls before court");
    profile = await ofElena.make("program-assessment", {
      title: "Calls, spring",
      program: `program:${calls.id}`,
      date: "2026-05-01",
      predictors: ["predictor:housing-stability"],
      pillars_clear_link: "partly",
      power_choices: "yes",
      power_help_govern: "unknown",
      power_builds_skills: "unknown",
      strengths: "People are called by name.",
    });
    const page = await view("programs", world.vera);
    expect(row(page, "Housing stability")).toContain("Clear link: Partly");
    const shown = part(page, "Profile: Calls before court", 3);
    expect(
      row(shown, "D. Power and autonomy")
        .replaceAll(/<[^>]*>/g, "|")
        .match(/\d+/g),
    ).toEqual(["1", "0", "0", "2", "0"]);
    expect(shown).toContain("2 of 4 answers are “Don’t know”.");
    expect(shown).toContain("People are called by name.");
    expect(shown).not.toMatch(/total|score/i);
    expect(part(await view("programs"), "Profile: Calls before court", 3)).toContain(
      "Begin a task: ask them",
    );
    expect(part(page, "Programs without a profile", 3)).not.toContain("Calls before court");
  });

  test("speaks Spanish", async () => {
    const page = await inSpanish("programs", world.vera);
    expect(page).toContain("Intenta moverlo");
    expect(page).toContain("Vínculo claro: En parte");
    expect(page).toContain("Sin fecha de término");
    expect(page).toContain("2 de 4 respuestas son “No sé”.");
  });

  test("does not count for a viewer what the viewer may not see", async () => {
    await ofElena.patched(profile, { visibility: "editors" });
    await ofElena.make(
      "program",
      { name: "Kept quiet", predictors: ["predictor:crime"] },
      { visibility: "editors" },
    );
    expect(await view("programs")).toContain("Kept quiet");
    const page = await view("programs", world.vera);
    expect(page).not.toContain("Kept quiet");
    expect(page).not.toContain("Clear link");
    expect(page).not.toContain("People are called by name.");
    expect(page).toContain("counts only the records that you may see");
  });
});

test.describe("the six conditions", () => {
  let homes: StoredRecord;
  let scan: StoredRecord;
  const refer = () => `priority:${homes.id}`;

  test("begin with what nobody has looked at", async () => {
    homes = await ofElena.make("priority", { statement: "Stable homes", rank: 1 });
    const page = await view("conditions");
    expect(row(page, "Policies").match(/Not looked at yet/g)).toHaveLength(2);
    const holes = part(page, "What nobody has looked at");
    expect(holes).toContain("Stable homes: Policies, Practices, Resource flows");
    expect(holes).toContain(at(`/types/condition-scan/new?priority=priority:${homes.id}`));
    expect(part(await view("conditions", world.vera), "What nobody has looked at")).not.toContain("/new?");
  });

  test("show what holds the problem, what helps and what is wanted", async () => {
    scan = await ofElena.make("condition-scan", {
      title: "Behind homes",
      priority: refer(),
      policies_now: "A filing needs no reason.",
      policies_helps: "The judge may wait.",
      mental_models_shift: "A tenant is a neighbor.",
    });
    const page = await view("conditions", world.vera);
    expect(row(page, "Policies")).toMatch(/Holds it in place:<\/strong> A filing needs no reason\./);
    expect(row(page, "Policies")).toContain("The judge may wait.");
    expect(row(page, "Mental models")).toContain("A tenant is a neighbor.");
    expect(row(page, "Policies").match(/Not looked at yet/g)).toHaveLength(1);
    const holes = part(await view("conditions"), "What nobody has looked at");
    expect(holes).toContain("Stable homes: Practices, Resource flows");
    expect(holes).toContain(at(`/records/${scan.id}/edit`));
  });

  test("name a condition with causes that no chosen action changes", async () => {
    await ofElena.make("root-cause-analysis", {
      title: "Why filings",
      priority: refer(),
      causes: [{ code: "C1", conditions: ["policies", "power"] }],
    });
    expect(row(await view("conditions"), "Policies")).toContain("Causes: 1");
    const gap = row(
      part(await view("conditions"), "Causes that nothing chosen changes"),
      "Stable homes: Policies",
    );
    expect(gap).toContain("Why filings");
    expect(gap).toContain(
      at(`/types/strategic-action/new?priorities=priority:${homes.id}&conditions=policies`),
    );
    const fields = {
      title: "A notice rule",
      priorities: [refer()],
      conditions: ["policies"],
      state: "chosen",
    };
    const action = await ofElena.make("strategic-action", fields);
    const page = await view("conditions", world.vera);
    expect(row(page, "Policies")).toContain("Chosen actions: 1");
    expect(page).not.toContain("Stable homes: Policies");
    expect(page).toContain("Stable homes: Power dynamics");
    await ofElena.patched(action, { visibility: "editors" });
    expect(row(await view("conditions", world.vera), "Policies")).not.toContain("Chosen actions: 1");
  });

  test("name what belongs to no priority, and speak Spanish", async () => {
    await ofElena.make("systems-map", { title: "A map of nothing" });
    expect(await view("conditions")).toContain("These name no priority that you may see");
    const page = await inSpanish("conditions", world.vera);
    expect(page).toContain("Lo mantiene:");
    expect(row(page, "Políticas")).toContain("Causas: 1");
    expect(page).toContain("Todavía sin revisar");
  });
});

test.describe("the power map", () => {
  let map: StoredRecord;

  test("places everybody in the grid, marks who decides, and says what is usually done", async () => {
    const chair = await ofElena.make("person", { name: "Odile Marsh" });
    const manager = await ofElena.make("person", { name: "Bram Teller" });
    map = await ofElena.make("power-map", {
      title: "Notice before rents rise",
      change: "Ninety days of notice",
      decision_makers: [`person:${chair.id}`, `person:${manager.id}`],
      stakeholders: [
        {
          name: "Odile Marsh",
          entry: `person:${chair.id}`,
          influence: 5,
          stance: 0,
          ask: "Put it on the agenda",
          our_contact: `person:${manager.id}`,
        },
        { name: "Tenants", influence: 2, stance: 2, approach: "mobilize", influences: "The paper" },
        { name: "Not judged" },
      ],
    });
    const page = await view("power");
    const grid = part(page, "Influence and stance", 3);
    const most = row(grid, "Influence 5 (most)");
    expect(most).toMatch(/Odile Marsh <span class="usa-tag">Decides/);
    expect(most).toContain("Move: win over");
    expect(row(grid, "Influence 1 (least)")).not.toContain("Odile");
    expect(grid).not.toContain("Not judged");
  });

  test("says the same as a list, with what to ask and who has contact", async () => {
    const page = await view("power");
    const list = part(page, "Everyone on the map", 3);
    expect(row(list, "Tenants")).toContain("Chosen: Mobilize: help act");
    expect(row(list, "Tenants")).toContain("Usual here: Bring into the coalition");
    expect(row(list, "Not judged").match(/Not judged yet/g)).toHaveLength(2);
    const details = part(page, "What to ask, and who talks with them", 3);
    expect(details).toContain("Put it on the agenda");
    expect(details).toContain("Bram Teller");
    expect(details).toContain("No next step");
  });

  test("tells who influences whom, and to whom there is no way", async () => {
    expect(part(await view("power"), "Who influences whom", 3)).toContain("Tenants influences: The paper");
    expect(await view("power")).toContain("Nobody on this map influences them: Odile Marsh.");
    expect(await view("power")).toMatch(/They can say yes, and are not on the map: <a[^>]*>Bram Teller/);
    const stakeholders = (map.fields.stakeholders as object[]).map((one) => ({
      ...one,
      influences: "ODILE MARSH",
    }));
    map = await ofElena.patched(map, { fields: { stakeholders } });
    expect(await view("power")).toContain("Tenants influences: Odile Marsh");
    expect(await view("power")).not.toContain("No way to who decides");
  });

  test("is confidential: who may not see the record learns nothing of it", async () => {
    expect(await view("power")).toMatch(/class="fh-confidential__mark"><span>Confidential</);
    expect(await inSpanish("power")).toMatch(/class="fh-confidential__mark"><span>Confidencial</);
    for (const by of [world.vera, world.marcus]) {
      const page = await by.page(at("/views/power"));
      expect(page).not.toContain("Notice before rents rise");
      expect(page).not.toContain("Tenants");
      const asked = await by.page(at(`/views/power?map=${map.id}`));
      expect(asked).not.toContain("Notice before rents rise");
    }
  });

  test("shows one map at a time, and warns where others can read it", async () => {
    const other = await ofRosa.make("power-map", { title: "Another change" });
    const page = await view("power");
    expect(page).toContain("Nobody is on this map yet");
    expect(page).toContain(at(`/views/power?map=${map.id}`));
    expect(await view(`power?map=${map.id}`)).toContain("Put it on the agenda");
    await ofRosa.patched(other, { visibility: "everyone" });
    expect(await view(`power?map=${other.id}`)).toContain("Others can read this map");
  });
});
