// A small coalition goes the whole way of the toolkit in a browser: from the question where it stands, through the seven
// chapters, to a signed gate and the matrix of what lasts. The same story is told in both languages, and without scripts.
import { programOf } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import { kestrel, rosa, Workspace } from "../world/workspace.ts";
import { english, spanish } from "./pages.ts";
import { Walk } from "./walk.ts";

const inEnglish = { notStarted: "Not started", reached: "Reached", signed: "Signed" };
const inSpanish = { notStarted: "Sin empezar", reached: "Alcanzado", signed: "Firmado" };

const ways = [
  { ...english, javaScriptEnabled: true, words: inEnglish },
  { ...spanish, javaScriptEnabled: true, words: inSpanish },
  { ...english, javaScriptEnabled: false, words: inEnglish },
];

interface Told {
  walk: Walk;
  words: typeof inEnglish;
  workspace: Workspace;
}

const story: Record<string, (told: Told) => Promise<void>> = {
  "four questions lead to a path, which goes along into a new coalition": beginWithPath,
  "chapter 1: readiness is rated and its profile seen": rateReadiness,
  "chapter 1: the work plan begins with the usual milestones": planWork,
  "chapter 2: a possible partner closes a gap": closeGap,
  "chapter 3: a method is chosen and an activity planned with it": planActivity,
  "chapter 4: a priority rests on a finding, and its checks say what is missing": setPriority,
  "chapter 5: an action serves the priority, and a theory of change tells why": planAction,
  "chapter 6: a measure reaches its target": measure,
  "chapter 7: risks are listed, and the four building blocks are rated": sustain,
  "the first gate is signed with conditions": signGate,
  "the first page tells of it all, and no link is a dead end": lookBack,
};

for (const { words, ...way } of ways)
  test(`in ${way.name}, ${way.javaScriptEnabled ? "with" : "without"} scripts, a coalition goes from the first question to what lasts`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const workspace = await Workspace.start();
    const walk = await Walk.begin(browser, workspace.url, way);
    try {
      for (const [what, tell] of Object.entries(story))
        await test.step(what, () => tell({ walk, words, workspace }));
      expect(walk.mistakes).toEqual([]);
    } finally {
      await walk.end();
      await workspace.stop();
    }
  });

const at = (rest = "") => `/coalitions/${kestrel.slug}${rest}`;
const dayIn = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);

const partner = "Kestrel Mill";
const activity = "Photos of the way to work";
const priority = "Jobs that people can get to";
const action = "Run a bus for the late shift";
const hired = "Residents hired at the mill";

async function beginWithPath({ walk, workspace }: Told): Promise<void> {
  const { page } = walk;
  const tasks = page.locator("main ol:not(nav ol) > li").filter({ has: page.locator("a") });
  await walk.open("/");
  await walk.follow("/journey");
  await walk.answer({ today: "start", audience: "nonprofit", have: "group", time: "day-a-month" });
  await walk.press("/journey");
  await expect(tasks).toHaveCount(3);
  await walk.look();
  const firstTasks = await tasks.allTextContents();

  await page.locator("main a[href*='/coalitions?journey=']").click();
  await foundCoalition(walk, workspace);
  await expect(tasks).toHaveText(firstTasks);
  await walk.look();
  await walk.open(at("/types/task"));
  await expect(page.locator("main tbody tr")).toHaveCount(3);
}

/** Whoever comes with a path makes the first account, and finds the path again beside the name of the coalition. */
async function foundCoalition(walk: Walk, workspace: Workspace): Promise<void> {
  const { name, email, password } = rosa;
  await expect(walk.page).toHaveURL(/\/setup$/);
  await walk.look();
  await walk.answer({ setup_code: workspace.setupCode, name, email, password });
  await walk.press("/setup");
  await expect(walk.page).toHaveURL(/\/coalitions$/);
  await expect(walk.control("journey")).toBeChecked();
  await walk.look();
  await walk.answer({ name: kestrel.name, slug: kestrel.slug });
  await walk.press("/coalitions");
  await expect(walk.page).toHaveURL(/\/worksheets\/journey$/);
}

async function rateReadiness({ walk }: Told): Promise<void> {
  await walk.open(at());
  await walk.follow(at("/chapters/1"));
  await walk.follow(at("/worksheets/readiness"));
  await walk.follow(at("/types/readiness-assessment/new"));
  await walk.answer({ name: "First round", date: dayIn(0) });
  await walk.save();

  await walk.open(at("/worksheets/readiness"));
  await walk.follow(at("/views/readiness"));
  await walk.follow(at("/types/readiness-rating/new"));
  await expect(walk.control("assessment")).toHaveValue(/^readiness-assessment:/);
  await walk.answer({ seat_type: "nonprofit" });
  await walk.answerAll("r", "2");
  await walk.save();

  await walk.open(at("/views/readiness"));
  await expect(walk.page.getByRole("main").getByRole("img").first()).toBeVisible();
  await expect(walk.page.locator("main table[data-sortable] tbody tr")).toHaveCount(11);
  await walk.look();
}

async function planWork({ walk }: Told): Promise<void> {
  await walk.open(at("/views/work-plan"));
  await walk.press("/usual-milestones");
  await expect(walk.page.getByRole("main").getByRole("img").first()).toBeVisible();
  await expect(walk.page.locator("main table[data-sortable] tbody tr")).toHaveCount(10);
  await walk.look();
}

async function closeGap({ walk }: Told): Promise<void> {
  await walk.open(at("/chapters/2"));
  await walk.follow(at("/worksheets/coalition-needs"));
  await walk.follow(at("/types/coalition-needs/new"));
  await walk.answer({
    title: "What we need",
    barrier_groups: "veterans",
    predictors: "predictor:employment",
    capacity_present: "convening",
    capacity_missing: "data-analysis",
  });
  await walk.save();

  const toClose = at("/types/prospect/new?brings=data-analysis");
  await walk.open(at("/views/coverage"));
  await walk.follow(toClose);
  await expect(walk.page.locator("main [name=brings][value=data-analysis]")).toBeChecked();
  await walk.answer({ name: partner, audience: "private", next_step: "Coffee with the owner" });
  await walk.save();

  await walk.open(at("/views/pipeline"));
  await walk.answer({ value: "joined" });
  await walk.press("/answer");
  await expect(walk.page.locator("section[aria-labelledby=column-joined]")).toContainText(partner);

  // Its sector and what it brings are covered now.
  await walk.open(at("/views/coverage"));
  await expect(walk.page.getByRole("row").filter({ hasText: partner })).toHaveCount(2);
  await expect(walk.link(toClose)).toHaveCount(0);
  await walk.look();
}

async function planActivity({ walk }: Told): Promise<void> {
  await walk.open(at("/chapters/3"));
  await walk.follow(at("/views/methods"));
  await walk.answer({ level: "involve" });
  await walk.press("/views/methods");
  await expect(walk.page).toHaveURL(/level=involve/);
  await walk.follow(at("/types/engagement-activity/new?method=photovoice"));
  await expect(walk.control("method")).toHaveValue("photovoice");
  await walk.answer({
    title: activity,
    decision: "Which routes come first",
    "dates.from": dayIn(20),
    "dates.to": dayIn(21),
  });
  await walk.save();
  await walk.open(at("/views/feedback"));
  await expect(walk.page.getByRole("row").filter({ hasText: activity })).toBeVisible();
}

async function setPriority({ walk }: Told): Promise<void> {
  await walk.open(at("/chapters/4"));
  await walk.follow(at("/worksheets/findings"));
  await walk.follow(at("/types/finding/new"));
  await walk.answer({
    statement: "People without a car cannot get to the late shift",
    kind: "disparity",
    predictors: "predictor:employment",
  });
  await walk.save();

  await walk.open(at("/worksheets/priorities"));
  await walk.follow(at("/types/priority/new"));
  await walk.answer({ statement: priority, predictors: "predictor:employment", findings: "finding:" });
  await walk.save();
  // Residents have not checked the finding, and neither a number nor a voice stands behind it.
  for (const check of ["C4-6", "C4-10"]) await expect(walk.page.locator("#checks")).toContainText(check);
}

async function planAction({ walk }: Told): Promise<void> {
  await walk.open(at("/chapters/5"));
  await walk.follow(at("/worksheets/strategic-actions"));
  await walk.follow(at("/types/strategic-action/new"));
  await walk.answer({
    title: action,
    priorities: "priority:",
    first_step: "Meet with the bus company",
    first_step_date: dayIn(30),
  });
  await walk.save();

  await walk.open(at("/worksheets/theory-of-change"));
  await walk.follow(at("/types/theory-of-change/new"));
  await walk.answer({
    title: "Why a bus",
    scope: "priority",
    priority,
    strategies: "strategic-action:",
    "sentence.en": "In order to open jobs to all, we will run a late bus.",
    "sentence.es": "Para abrir los empleos a todas las personas, vamos a ofrecer un autobús nocturno.",
  });
  await walk.save();
  await expect(walk.page.getByRole("main").getByRole("link", { name: action })).toBeVisible();
}

async function measure({ walk, words }: Told): Promise<void> {
  await walk.open(at("/chapters/6"));
  await walk.follow(at("/worksheets/measurement-plan"));
  await walk.follow(at("/types/measure/new"));
  await walk.answer({
    name: hired,
    action,
    direction: "higher-better",
    baseline_value: "10",
    baseline_date: dayIn(-400),
    target_kind: "number",
    target_value: "20",
    target_date: dayIn(365),
  });
  await walk.save();

  await walk.open(at("/views/measures"));
  await walk.follow(at("/views/measures?measure="));
  await walk.follow(at("/types/observation/new"));
  await expect(walk.control("measure")).toHaveValue(/^measure:/);
  await walk.answer({
    title: "First quarter",
    "period.from": dayIn(-100),
    "period.to": dayIn(-10),
    value: "22",
  });
  await walk.save();
  await walk.open(at("/views/measures"));
  await expect(walk.page.getByRole("row").filter({ hasText: hired })).toContainText(words.reached);
  await walk.look();
}

async function sustain({ walk }: Told): Promise<void> {
  const { page } = walk;
  await walk.open(at("/chapters/7"));
  await walk.follow(at("/views/risks"));
  await walk.press("/starter-risks");
  const register = page.locator("#register");
  await expect(register.locator("tbody tr")).toHaveCount(12);
  await walk.look();

  const step = "governance-launch-agreements";
  await walk.open(at("/views/sustainability"));
  await walk.follow(at("/views/sustainability?block=governance"));
  await page.locator(`#state-${step}`).selectOption("started");
  await walk.press(`/sustainability-steps/${step}`);
  await expect(page).toHaveURL(new RegExp(`#state-${step}$`));
  await expect(page.locator(`#state-${step}`)).toHaveValue("started");

  await walk.follow(at("/types/sustainability-assessment/new"));
  await walk.answer({ title: "First look", stage: "launch", date: dayIn(0) });
  for (const block of ["governance", "capacity", "funding", "adaptive"])
    await walk.answerAll(`${block}_`, "2");
  await walk.save();
  await walk.open(at("/views/sustainability"));
  await expect(page.getByRole("main").getByRole("img").first()).toBeVisible();
  await expect(page.getByRole("cell", { name: "2.0", exact: true })).toHaveCount(4);
  await walk.look();
}

async function signGate({ walk, words, workspace }: Told): Promise<void> {
  const ofRosa = await programOf(await workspace.signedIn(rosa), rosa, kestrel);
  await ofRosa.make("person", { name: rosa.name });
  await walk.open(at("/gates"));
  await walk.follow(at("/types/gate-sign-off/new?gate=start"));
  await expect(walk.control("gate")).toHaveValue("start");
  await walk.answer({
    title: "We begin",
    outcome: "passed-with-conditions",
    conditions: "A second rating by residents, by June, Rosa",
    signed_by: "person:",
    date: dayIn(0),
    _status: "agreed",
  });
  await walk.save();
  await walk.open(at("/gates"));
  await expect(walk.page.locator("#start")).toContainText(words.signed);
  await walk.look();
}

async function lookBack({ walk, words }: Told): Promise<void> {
  const { page } = walk;
  const part = (name: string) => page.locator(`[data-live-region="${name}"]`);
  await walk.open(at("/calendar"));
  await expect(part("calendar")).toContainText(activity);
  await walk.open(at());
  await expect(part("calendar").getByRole("listitem").first()).toBeVisible();
  await expect(part("chapters").locator("a[href*='/chapters/']")).toHaveCount(7);
  await expect(part("chapters")).not.toContainText(words.notStarted);
  await expect(part("gates")).toContainText(words.signed);
  await walk.look();

  const addresses = new Set(await walk.addresses());
  for (let chapter = 1; chapter <= 7; ++chapter) {
    await walk.open(at(`/chapters/${chapter}`));
    for (const address of await walk.addresses()) addresses.add(address);
  }
  expect(addresses.size).toBeGreaterThan(100);
  expect(await walk.deadEnds(addresses)).toEqual([]);
}
