// The evidence chain of the example coalition in a browser: its thread is pulled from either end, and each hole that a
// check or the view of the chain names is mended where the link beside it leads.
import { example, startExample } from "../world/example.ts";
import type { Locator, Page } from "@playwright/test";
import type { StoredRecord, StoredRecords } from "../world/answers.ts";
import { foothold } from "../world/program.ts";
import { programOf, type Program } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { rosa, Workspace, type Visitor } from "../world/workspace.ts";
import { models, type Model } from "./example-models.ts";
import { RecordForm } from "./record-form.ts";
import { signedInPage } from "./signing-in.ts";
import { expectSoundHere } from "./sound.ts";

// One coalition for the whole file, and what one test mends stays mended for the next.
test.describe.configure({ mode: "serial" });

const at = (rest: string) => `/coalitions/${example.slug}${rest}`;

const why = "Why? What it rests on";
const known = "How will we know? What follows from it";
const numbers = "Published number|Saved number";
const voices = "Quote|Session note|Data walk|Survey";

const housing = "Stable homes";
const money = "Money that lasts until the end of the month";

/** Each priority with one of its actions, as far as to a measure. */
const chains = [
  {
    priority: housing,
    action: "A registry of rental homes, with repairs on record",
    measure: "Eviction filings for 100 rented homes",
  },
  {
    priority: money,
    action: "Debt coaching where people already go",
    measure: "One debt less after a year",
  },
  {
    priority: "A good start for children",
    action: "One form for every preschool",
    measure: "Families who finish the form they began",
  },
];

const homes = "For 100 households with the lowest incomes";
const filings = "In Millrow there are twice as many eviction filings";
const hours = "Preschool hours that fit shifts";
const training = "Training that is paid from the first day";

const noVoice = "Nothing that residents said stands behind it.";
const noFinding = "No finding leads to it.";
const noMeasure = "Nobody measures what comes of it.";
const noOutcome = "No logic model says what should follow from it.";

let workspace: Workspace;
let first: Visitor;
let page: Page;
let form: RecordForm;

test.beforeAll(async () => {
  ({ workspace, coordinator: first } = await startExample());
});
test.afterAll(async () => workspace.stop());

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.beforeAll(async ({ browser }) => {
      page = await signedInPage(browser, workspace, rosa, javaScriptEnabled);
    });
    test.afterAll(async () => page.context().close());

    for (const { priority, action, measure } of chains)
      test(`“${priority}” leads to a number and a voice, to a measure, and from there back to the number`, async () => {
        const arrive = async (title: string) => {
          await expect(heading(title)).toBeVisible();
          // The pages of the other chains are built in the same way.
          await expectSoundHere(page, { axe: javaScriptEnabled && priority === housing });
        };
        await open("/views/chain");
        await press(page.getByRole("rowheader"), priority);
        await arrive(`The thread of: ${priority}`);

        await pull(why, voices);
        await expect(section(known)).toContainText(priority);
        await page.goBack();

        const number = await pull(why, numbers);
        const atNumber = page.url();
        await arrive("The thread of: ");
        await expect(section(known)).toContainText(priority);

        await pull(known, "Strategic action", action);
        await arrive(`The thread of: ${action}`);
        await pull(known, "Logic model");
        await arrive("The thread of: ");
        await pull(known, "Measure", measure);
        await arrive(`The thread of: ${measure}`);

        // The measure itself leads to its thread as well.
        await press(page.getByRole("main"), measure);
        await arrive(measure);
        await press(page.getByRole("main"), "Why this, and how will we know?");
        await pull(why, numbers, number);
        expect(page.url()).toBe(atNumber);
      });
  });

test.describe("torn and mended", () => {
  test.beforeAll(async ({ browser }) => {
    page = await signedInPage(browser, workspace, rosa, true);
    form = new RecordForm(page);
  });
  test.afterAll(async () => page.context().close());

  test("as it is made, nothing blocks its plan, and no value is overdue", async () => {
    expect(planCheck()).toEqual({ code: 0, blocks: [] });
    await open("/checks");
    await expect(card("ME-11")).toHaveCount(0);
  });

  test("torn in three places, the chain says where, and the plan is blocked", async () => {
    await tear(await programOf(first, rosa, example));
    await open("/views/chain");
    for (const [of, says] of [
      [housing, noVoice],
      [hours, noFinding],
      [training, noMeasure],
    ] as const)
      await expect(hole(of, says)).toHaveCount(1);
    await expectSoundHere(page, { axe: true });
    await open("/checks");
    await expect(page.getByRole("heading", openFindings)).toHaveCount(3);
    expect(planCheck()).toEqual({ code: 1, blocks: ["ME-1", "PL-2"] });
  });

  test("the hole in the chain that has no voice gets one at a finding", async () => {
    await mendHole({ of: housing, says: noVoice, by: housing }, async () => {
      await press(section(why), filings);
      await form.edit();
      await form.tick("Voices", "Letters that come too late");
      await form.save("Agreed");
    });
    expect(planCheck()).toEqual({ code: 1, blocks: ["ME-1"] });
  });

  test("the other finding, too, hears residents again, and is agreed", async () => {
    await open("/views/chain");
    await press(page.getByRole("rowheader"), housing);
    await press(section(why), homes);
    await form.edit();
    await form.tick("Voices", "Repairs that nobody answers for");
    await form.save("Agreed");
  });

  test("the action without a finding serves a priority and names its evidence", async () => {
    await mendHole({ of: hours, says: noFinding, by: "Change" }, async () => {
      await form.tick("Priorities", "A good start for children");
      await form.tick("Root causes it reaches", "What stands before a preschool place?");
      await form.tick("Evidence", "Nine of ten preschool rooms");
      await form.save("Agreed");
    });
  });

  test("the action without a measure gets one of its work", async () => {
    await mendHole({ of: training, says: noMeasure, by: "New: Measure" }, async () => {
      await form.answer("Name of the measure", "People who begin paid training");
      await form.answer("Question that it answers", "How many begin?");
      await form.answer("What it is about", "How well our action does");
      await form.answer("For an action: what it counts", "How much did we do?");
      await form.answer("Exact definition", "People who begin a course with pay from the first day");
      await form.answer("Which way is better", "Higher is better");
      await form.tick("Source", "Unpaid fees of county offices");
      await form.answer("How it is collected", "From the register of the college");
      await form.answer("If there is none yet, to be set by", dayIn(60));
      await form.answer("Kind of target", "A number");
      await form.answer("Target", "96");
      await form.answer("Target date", dayIn(400));
      await form.tick("Show it by", "Age");
      for (const group of ["People who work in low-wage jobs", "Young people from 16 to 24"])
        await form.tick("Groups that must be visible", group);
      await form.answer("How often", "Every three months");
      await form.answer("Who is responsible", "Beth Calloway-Ng");
      await form.answer("State", "Agreed");
      await form.save("Agreed");
    });
  });

  test("ME-1: a measure of its results belongs to the action again", async () => {
    await mendCard("ME-1", training, async () => {
      await press(page.getByRole("main"), money);
      await press(page.getByRole("main"), "Pay one year after training");
      await form.edit();
      await form.answer("Strategic action", training);
      await form.save();
    });
    expect(planCheck()).toEqual({ code: 0, blocks: [] });
  });

  for (const model of models)
    test(`“${model.action}” gets a logic model`, async () => {
      await mendHole({ of: model.action, says: noOutcome, by: "New: Logic model" }, () => fillModel(model));
    });

  test("C1-6: the gap in learning gets the task that is there already", async () => {
    await mendCard("C1-6", "First round", async () => {
      await form.edit();
      await form.answer(
        "Task",
        "Look at results twice a year, together",
        form.entryWith("Habit of learning"),
      );
      await form.save();
    });
  });

  test("C2-1: the empty seat is filled, and whether it votes is not yet decided", async () => {
    await mendCard("C2-1", `How ${example.name} is built`, async () => {
      await press(page.getByRole("main"), "Residents' council");
      await form.edit();
      const seat = form.entryWith("People leaving foster care");
      await form.answer("Who holds it", "Yusuf Harun", seat);
      await form.answer("Has a vote", "Not sure", seat);
      await form.save();
    });
  });

  test("EQ-6: the seat gets its vote", async () => {
    await mendCard("EQ-6", "Chapter 2: ", async () => {
      await press(page.getByRole("main"), "Structure and roles");
      await press(page.getByRole("main"), "Residents' council");
      await form.edit();
      await form.answer("Has a vote", "Yes", form.entryWith("People leaving foster care"));
      await form.save();
    });
  });

  test("C3-5: the report on the listening evenings is finished and sent", async () => {
    await mendCard("C3-5", "Listening evenings: what has changed", async () => {
      await press(page.getByRole("main"), "What the listening evenings told us");
      await form.edit();
      await form.say(
        "What you decided or did",
        "Calls in Spanish on every day",
        "Llamadas en español todos los días",
      );
      await form.say("What you could not do", "Calls in Somali", "Llamadas en somalí");
      await form.say("What comes next", "The community meal", "La comida comunitaria");
      await form.say("Contact", "Nell Farrow, at Lanternlight", "Nell Farrow, en Lanternlight");
      await form.tick("How you send it", "Posters and flyers");
      for (const language of ["English", "Spanish"]) await form.tick("Languages", language);
      await form.answer("Sent on", dayIn(0));
      await form.save("Agreed");
    });
  });

  test("C3-7: the interpreter was told about benefits", async () => {
    await mendCard("C3-7", "Interpreter at the listening evenings", async () => {
      await form.edit();
      await form.answer("Was the person told, before payment", "Yes");
      await form.save();
    });
  });

  test("C4-6: residents have checked the finding on preschool hours", async () => {
    await mendCard("C4-6", "A good start for children", async () => {
      await press(page.getByRole("main"), "Nine of ten preschool rooms");
      await form.edit();
      await form.answer("Did residents check it?", "Yes");
      await form.tick("Where they checked it", "Listening evenings: what has changed");
      await form.save();
    });
  });

  test("PA-4: the network has seen the profile of its program, and answers", async () => {
    await mendCard("PA-4", "Evening rooms in the framework", async () => {
      await form.edit();
      await form.answer("Has the organization that runs it seen this?", "Yes");
      await form.answer("What that organization answers", "The teachers want to choose their evenings.");
      await form.save();
    });
  });

  test("ME-12: a measure of the second priority is chosen with the community", async () => {
    await mendCard("ME-12", money, async () => {
      await press(page.getByRole("main"), "One debt less after a year");
      await form.edit();
      await form.answer("Was it chosen with the community?", "Yes");
      await form.answer("How it was chosen", "At the clinics, by those who came");
      await form.save();
    });
  });

  test("SU-4: it is written down what follows the grant", async () => {
    await mendCard("SU-4", "Wrenfield grant for evening rooms", async () => {
      await form.edit();
      await form.answer("Plan for when it ends", "Ask the county and two employers, by March");
      await form.save();
    });
  });

  test("TC-7: the theory behind what was changed is read again", async () => {
    await mendCard("TC-7", "Theory for a good start", async () => {
      await form.edit();
      await form.answer("Read again, and still right, on", dayIn(0));
      await form.save();
    });
  });

  test("mended, only the accepted warning is left, the chain is whole, and nothing blocks the plan", async () => {
    await open("/checks");
    await expect(section("Accepted warnings (1)").getByRole("listitem")).toHaveText(
      /Rule PA-3:.*The fund is paused/s,
    );
    await expect(page.getByRole("heading", openFindings)).toHaveCount(0);
    await open("/views/chain");
    await expect(section("Where the chain is torn")).toContainText("The chain is whole");
    await expectSoundHere(page, { axe: true });
    expect(planCheck()).toEqual({ code: 0, blocks: [] });
  });
});

/**
 * Takes the voices from the findings behind one priority, the findings from one action, and the action from the measures
 * of another. What an agreed record must have can only be taken from a draft, so two findings and an action become one.
 */
async function tear(by: Program): Promise<void> {
  const take = async (type: string, title: string, ...fields: string[]) => {
    const record = await find(by, type, title);
    const nothing = Object.fromEntries(fields.map((field) => [field, null]));
    await by.patched(record, { status: type === "measure" ? record.status : "draft", fields: nothing });
  };
  for (const finding of [homes, filings]) await take("finding", finding, "evidence_voices", "history");
  await take("strategic-action", hours, "priorities", "root_causes", "evidence");
  for (const measure of ["People in paid training", "Pay one year after training"])
    await take("measure", measure, "action");
}

async function find(by: Program, type: string, title: string): Promise<StoredRecord> {
  const { records } = await by.json<StoredRecords>(`records?type=${type}`);
  const found = records.find((record) => record.title.startsWith(title));
  if (!found) throw new Error(`There is no ${type} “${title}”`);
  return found;
}

/** What `foothold plan check` ends with, and the checks that block. */
function planCheck(): { code: number | null; blocks: string[] } {
  const run = foothold("plan", "check", example.slug, "--format", "json", "--data", workspace.folder);
  const { findings } = JSON.parse(run.output) as { findings: { check: string; severity: string }[] };
  const blocks = findings.filter(({ severity }) => severity === "block").map(({ check }) => check);
  return { code: run.code, blocks };
}

const heading = (start: string) => page.getByRole("heading", { level: 1, name: start });
const section = (name: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });
const openFindings = { level: 2, name: /^(Blocks|Warnings|Tasks) \(\d+\)$/ };
const card = (check: string) => page.getByRole("listitem").filter({ hasText: `Rule ${check}:` });
const hole = (of: string, says: string) =>
  section("Where the chain is torn").getByRole("listitem").filter({ hasText: of }).filter({ hasText: says });

async function open(path: string): Promise<void> {
  await page.goto(at(path));
}

/** Follows the first link that is called like this, to where it says that it leads. */
async function press(within: Locator, name: string): Promise<void> {
  const link = within.getByRole("link", { name }).first();
  const address = (await link.getAttribute("href")) ?? "";
  await link.click();
  await expect(page).toHaveURL(address);
}

/** Follows the thread of the first line on a side that is of such a kind, and gives what the line was about. */
async function pull(side: string, kinds: string, named = ""): Promise<string> {
  const line = section(side)
    .getByRole("paragraph")
    .filter({ hasText: new RegExp(`^\\s*(${kinds})\\s`) })
    .filter({ hasText: named })
    .first();
  const title = (await line.getByRole("link").first().textContent()) ?? "";
  await press(line, "Its thread");
  return title;
}

/** Opens what a card leads to, mends it there, and sees that the card is gone. */
async function mendCard(check: string, where: string, mend: () => Promise<void>): Promise<void> {
  await open("/checks");
  await expect(card(check)).toHaveCount(1);
  await press(card(check), where);
  await mend();
  await open("/checks");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(card(check)).toHaveCount(0);
}

interface Hole {
  of: string;
  says: string;
  /** The link of the hole that leads to where it is mended. */
  by: string;
}

/** The same of a hole in the chain. */
async function mendHole({ of, says, by }: Hole, mend: () => Promise<void>): Promise<void> {
  await open("/views/chain");
  await expect(hole(of, says)).toHaveCount(1);
  await press(hole(of, says), by);
  await mend();
  await open("/views/chain");
  await expect(section("Your priorities")).toBeVisible();
  await expect(hole(of, says)).toHaveCount(0);
}

async function fillModel({ action, lines, measures, predictor, assumption }: Model): Promise<void> {
  await form.answer("Name of the model", action);
  const columns = ["Inputs", "Activities", "Outputs", "Short-term", "Medium-term", "Long-term"];
  for (const list of [...columns, "Assumptions"]) await form.begin(list);
  for (const [place, column] of columns.entries()) {
    const line = form.firstEntry(column);
    await form.answer("Code", `L${place}`, line);
    await form.answer("Line", lines[place] ?? "", line);
    if (place + 1 < columns.length) await form.answer("Leads to", `L${place + 1}`, line);
  }
  await form.tick("Measures", measures.ofWork, form.firstEntry("Outputs"));
  await form.tick("Measures", measures.ofResults, form.firstEntry("Short-term"));
  await form.tick("System conditions", "Practices", form.firstEntry("Short-term"));
  await form.tick("Predictors", predictor, form.firstEntry("Medium-term"));
  await form.answer("Assumption", assumption, form.firstEntry("Assumptions"));
  await form.save("Agreed");
}

const dayIn = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
