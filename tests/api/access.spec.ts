// Who may do what: every address of accounts and coalitions, asked by everybody, held against one table.
import type { APIResponse } from "@playwright/test";
import type { StoredRecord } from "../world/answers.ts";
import type { Method } from "../world/description.ts";
import { footholdOutput } from "../world/program.ts";
import { ifMatch, Program, programOf, type Scope } from "../world/programs.ts";
import { expect, test } from "../world/test.ts";
import {
  elena,
  kestrel,
  marcus,
  memberId,
  paul,
  quillwort,
  rosa,
  sessionCookie,
  startWorld,
  vera,
  type Coalition,
  type Fields,
  type Person,
  type Visitor,
  type World,
} from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(async () => world.workspace.stop());

const everybody = ["signed out", "viewer", "member", "editor", "coordinator", "foreign coordinator"] as const;
type Who = (typeof everybody)[number];
type Statuses = [number, number, number, number, number, number];

/** What everybody is answered, in the order of `everybody`. Objects are Rosa's, of Kestrel County Upward. */
// prettier-ignore
const table: Record<string, Statuses> = {
  //                                                                out  view memb edit coor foreign
  "GET /sign-in":                                                   [200, 303, 303, 303, 303, 303],
  "POST /sign-in":                                                  [303, 303, 303, 303, 303, 303],
  "GET /sign-in/code":                                              [303, 303, 303, 303, 303, 303],
  "POST /sign-in/code":                                             [303, 303, 303, 303, 303, 303],
  "POST /sign-out":                                                 [303, 303, 303, 303, 303, 303],
  "GET /setup":                                                     [303, 303, 303, 303, 303, 303],
  "POST /setup":                                                    [409, 409, 409, 409, 409, 409],
  "GET /forgot":                                                     [200, 200, 200, 200, 200, 200],
  // Without mail; tests/security/forgotten_password.spec.ts is about how it is with it.
  "POST /forgot":                                                   [503, 503, 503, 503, 503, 503],
  "GET /reset/{token}":                                             [200, 200, 200, 200, 200, 200],
  "POST /reset/{token}":                                            [303, 303, 303, 303, 303, 303],
  "GET /join/{token}":                                              [200, 200, 200, 200, 200, 200],
  "POST /join/{token}":                                             [303, 303, 303, 303, 303, 303],
  "GET /account":                                                   [303, 200, 200, 200, 200, 200],
  "POST /account":                                                  [401, 303, 303, 303, 303, 303],
  "GET /coalitions":                                                [303, 200, 200, 200, 200, 200],
  "POST /coalitions":                                               [401, 404, 404, 404, 303, 404],
  // Nobody but administrators may know of them; Rosa is one. The world's edition has the county of the example.
  "POST /example-coalition":                                        [401, 404, 404, 404, 303, 404],
  "POST /example-coalition/members":                                [401, 404, 404, 404, 303, 404],
  "GET /coalitions/{slug}":                                         [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/activity":                                [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/events":                                  [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/members":                                 [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/documents":                               [401, 200, 200, 200, 200, 404],
  "POST /coalitions/{slug}/documents":                              [401, 303, 303, 303, 303, 404],
  // The document is Rosa's, and was made with her eyes.
  "GET /coalitions/{slug}/documents/{document}":                    [401, 404, 404, 404, 200, 404],
  "POST /coalitions/{slug}/documents/{document}/cancellation":      [401, 404, 404, 404, 303, 404],
  "GET /coalitions/{slug}/export":                                  [401, 403, 403, 403, 200, 404],
  "POST /coalitions/{slug}/export":                                 [401, 403, 403, 403, 200, 404],
  "GET /coalitions/{slug}/chapters/{number}":                       [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/calendar":                                [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/calendar.ics":                            [401, 200, 200, 200, 200, 404],
  // The secret in the address opens it, whoever asks.
  "GET /calendars/{token}.ics":                                     [200, 200, 200, 200, 200, 200],
  "GET /coalitions/{slug}/views/{view}":                            [401, 200, 200, 200, 200, 404],
  // Of nothing in particular, because what stands in the chain is not made here.
  // Whoever belongs to several coalitions is asked which; by now everybody here has joined a second one.
  "GET /evidence":                                                  [303, 200, 200, 200, 200, 200],
  "POST /coalitions/{slug}/evidence":                               [401, 403, 400, 400, 400, 404],
  "GET /coalitions/{slug}/plan":                                    [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/plan/{form}":                             [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/plan/comments":                           [401, 403, 403, 200, 200, 404],
  // An action that does not exist.
  "POST /coalitions/{slug}/plan/comments/{comment}":                [401, 403, 403, 400, 400, 404],
  "GET /coalitions/{slug}/plan/sections/{section}":                 [401, 200, 200, 200, 200, 404],
  "POST /coalitions/{slug}/plan/sections/{section}":                [401, 403, 403, 303, 303, 404],
  // Without a format.
  "POST /coalitions/{slug}/plan/{form}/document":                   [401, 400, 400, 400, 400, 404],
  // Of a plan that its checks hold back.
  "POST /coalitions/{slug}/plan/publication":                       [401, 403, 403, 403, 409, 404],
  // Of a version that was never published.
  "POST /coalitions/{slug}/plan/versions/{number}/withdrawal":      [401, 403, 403, 403, 404, 404],
  "GET /coalitions/{slug}/local-data.csv":                          [401, 200, 200, 200, 200, 404],
  "POST /coalitions/{slug}/findings-summaries":                     [401, 403, 303, 303, 303, 404],
  "GET /coalitions/{slug}/thread":                                  [401, 400, 400, 400, 400, 404],
  "POST /coalitions/{slug}/usual-milestones":                       [401, 403, 303, 303, 303, 404],
  "GET /coalitions/{slug}/gates":                                   [401, 200, 200, 200, 200, 404],
  "POST /coalitions/{slug}/revisits":                               [401, 403, 303, 303, 303, 404],
  "GET /coalitions/{slug}/settings":                                [401, 200, 200, 200, 200, 404],
  "POST /coalitions/{slug}/settings/name":                          [401, 403, 403, 403, 303, 404],
  "POST /coalitions/{slug}/settings/calendar":                      [401, 200, 200, 200, 200, 404],
  "POST /coalitions/{slug}/settings/mail":                          [401, 303, 303, 303, 303, 404],
  "GET /coalitions/{slug}/worksheets/{worksheet}":                  [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/worksheets/{worksheet}/print":            [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/worksheets/{worksheet}/blank":            [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/checks":                                  [401, 200, 200, 200, 200, 404],
  "POST /coalitions/{slug}/checks/acceptances":                     [401, 403, 403, 303, 303, 404],
  "POST /coalitions/{slug}/checks/acceptances/{id}/withdrawal":     [401, 403, 403, 303, 303, 404],
  // Once for a coalition, and the editor was the first who asked.
  "POST /coalitions/{slug}/starter-risks":                          [401, 403, 403, 303, 409, 404],
  "POST /coalitions/{slug}/survey-starter":                         [401, 403, 303, 303, 303, 404],
  "POST /coalitions/{slug}/sustainability-steps/{step}":            [401, 403, 303, 303, 303, 404],
  "GET /coalitions/{slug}/search":                                  [401, 200, 200, 200, 200, 404],
  "POST /coalitions/{slug}/invitations":                            [401, 403, 403, 403, 200, 404],
  "POST /coalitions/{slug}/invitations/{invitation}/withdrawal":    [401, 403, 403, 403, 303, 404],
  "POST /coalitions/{slug}/members/{person}":                       [401, 403, 403, 403, 303, 404],
  "GET /coalitions/{slug}/types/{type}":                            [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/types/{type}.csv":                        [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/types/{type}.xlsx":                       [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/types/{type}/import":                     [401, 403, 403, 200, 200, 404],
  "POST /coalitions/{slug}/types/{type}/import":                    [401, 403, 403, 303, 303, 404],
  "GET /coalitions/{slug}/imports/{import}":                        [401, 403, 403, 404, 200, 404],
  "GET /coalitions/{slug}/imports/{import}/columns":                [401, 403, 403, 404, 200, 404],
  "POST /coalitions/{slug}/imports/{import}/columns":               [401, 403, 403, 404, 303, 404],
  "POST /coalitions/{slug}/imports/{import}/confirmation":          [401, 403, 403, 404, 303, 404],
  "GET /coalitions/{slug}/imports/{import}/reversal":               [401, 403, 403, 404, 200, 404],
  "POST /coalitions/{slug}/imports/{import}/reversal":              [401, 403, 403, 404, 303, 404],
  "GET /coalitions/{slug}/imports/{import}/removal":                [401, 403, 403, 404, 200, 404],
  "POST /coalitions/{slug}/imports/{import}/removal":               [401, 403, 403, 404, 303, 404],
  "GET /coalitions/{slug}/types/{type}/new":                        [401, 403, 200, 200, 200, 404],
  "POST /coalitions/{slug}/types/{type}/new":                       [401, 403, 303, 303, 303, 404],
  "GET /coalitions/{slug}/records/{id}":                            [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/records/{id}/edit":                       [401, 403, 403, 200, 200, 404],
  "POST /coalitions/{slug}/records/{id}/edit":                      [401, 403, 403, 303, 303, 404],
  "GET /coalitions/{slug}/records/{id}/history":                    [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/records/{id}/letter":                     [401, 200, 200, 200, 200, 404],
  // The record is no theory of change.
  "GET /coalitions/{slug}/records/{id}/composer":                   [401, 404, 404, 404, 404, 404],
  "POST /coalitions/{slug}/records/{id}/composer":                  [401, 403, 403, 404, 404, 404],
  // The record is no saved number.
  "POST /coalitions/{slug}/records/{id}/new-edition":               [401, 403, 403, 404, 404, 404],
  // A decision is nothing that is scored, nor has it a baseline; whoever may not write it is told so first.
  "GET /coalitions/{slug}/records/{id}/scores":                    [401, 404, 404, 404, 404, 404],
  "POST /coalitions/{slug}/records/{id}/scores":                   [401, 404, 404, 404, 404, 404],
  "POST /coalitions/{slug}/records/{id}/result":                   [401, 403, 403, 404, 404, 404],
  "POST /coalitions/{slug}/records/{id}/baseline":                 [401, 403, 403, 404, 404, 404],
  // It is no summary, nor a vision.
  "POST /coalitions/{slug}/records/{id}/summary-parts":             [401, 403, 403, 404, 404, 404],
  "POST /coalitions/{slug}/records/{id}/vision":                    [401, 403, 403, 404, 404, 404],
  // Nor can it be drawn.
  "GET /coalitions/{slug}/records/{id}/drawing":                    [401, 404, 404, 404, 404, 404],
  "POST /coalitions/{slug}/records/{id}/drawing":                   [401, 403, 403, 404, 404, 404],
  "POST /coalitions/{slug}/records/{id}/answer":                    [401, 403, 403, 303, 303, 404],
  "GET /coalitions/{slug}/records/{id}/removal":                    [401, 403, 403, 200, 200, 404],
  "POST /coalitions/{slug}/records/{id}/removal":                   [401, 403, 403, 303, 303, 404],
  "POST /coalitions/{slug}/records/{id}/restoration":               [401, 403, 403, 303, 303, 404],
  "POST /coalitions/{slug}/records/{id}/versions/{version}/restoration": [401, 403, 403, 303, 303, 404],
  "POST /coalitions/{slug}/records/{id}/comments":                  [401, 403, 303, 303, 303, 404],
  "GET /coalitions/{slug}/records/{id}/comments/{comment}/removal":  [401, 403, 403, 403, 200, 404],
  "POST /coalitions/{slug}/records/{id}/comments/{comment}/removal": [401, 403, 403, 403, 303, 404],
  "POST /coalitions/{slug}/records/{id}/attachments":               [401, 403, 403, 303, 303, 404],
  "GET /coalitions/{slug}/records/{id}/attachments/{attachment}":   [401, 200, 200, 200, 200, 404],
  "GET /coalitions/{slug}/records/{id}/attachments/{attachment}/removal":  [401, 403, 403, 200, 200, 404],
  "POST /coalitions/{slug}/records/{id}/attachments/{attachment}/removal": [401, 403, 403, 303, 303, 404],
};

/** Forms for those who have no session yet; nothing of theirs could be done against their will. */
const withoutKey = [
  "POST /sign-in",
  "POST /sign-in/code",
  "POST /setup",
  "POST /forgot",
  "POST /reset/{token}",
];

/** The same for programs with a token that may write, of each person; "signed out" is a program without one. */
// prettier-ignore
const programTable: Record<string, Statuses> = {
  //                                                                out  view memb edit coor foreign
  "GET /api/v1/coalitions":                                         [401, 200, 200, 200, 200, 200],
  "GET /api/v1/coalitions/{slug}":                                  [401, 200, 200, 200, 200, 404],
  "GET /api/v1/coalitions/{slug}/members":                          [401, 200, 200, 200, 200, 404],
  "GET /api/v1/coalitions/{slug}/search":                           [401, 200, 200, 200, 200, 404],
  "GET /api/v1/coalitions/{slug}/checks":                           [401, 200, 200, 200, 200, 404],
  "GET /api/v1/coalitions/{slug}/local-data":                        [401, 200, 200, 200, 200, 404],
  "GET /api/v1/coalitions/{slug}/new-edition":                      [401, 200, 200, 200, 200, 404],
  "GET /api/v1/coalitions/{slug}/thread":                           [401, 400, 400, 400, 400, 404],
  "GET /api/v1/coalitions/{slug}/changes":                          [401, 200, 200, 200, 200, 404],
  "GET /api/v1/coalitions/{slug}/changes.csv":                      [401, 200, 200, 200, 200, 404],
  "GET /api/v1/coalitions/{slug}/records":                          [401, 200, 200, 200, 200, 404],
  "POST /api/v1/coalitions/{slug}/records":                         [401, 403, 201, 201, 201, 404],
  "GET /api/v1/coalitions/{slug}/records/{id}":                     [401, 200, 200, 200, 200, 404],
  "PATCH /api/v1/coalitions/{slug}/records/{id}":                   [401, 403, 403, 200, 200, 404],
  "DELETE /api/v1/coalitions/{slug}/records/{id}":                  [401, 403, 403, 200, 200, 404],
  "GET /api/v1/coalitions/{slug}/records/{id}/history":             [401, 200, 200, 200, 200, 404],
  "GET /api/v1/coalitions/{slug}/records/{id}/links":               [401, 200, 200, 200, 200, 404],
  "GET /api/v1/coalitions/{slug}/records/{id}/comments":            [401, 200, 200, 200, 200, 404],
  "POST /api/v1/coalitions/{slug}/records/{id}/comments":           [401, 403, 201, 201, 201, 404],
  "DELETE /api/v1/coalitions/{slug}/records/{id}/comments/{comment}": [401, 403, 403, 403, 204, 404],
  "GET /api/v1/coalitions/{slug}/records/{id}/attachments":         [401, 200, 200, 200, 200, 404],
  "POST /api/v1/coalitions/{slug}/records/{id}/attachments":        [401, 403, 403, 201, 201, 404],
  "GET /api/v1/coalitions/{slug}/records/{id}/attachments/{attachment}": [401, 200, 200, 200, 200, 404],
  "DELETE /api/v1/coalitions/{slug}/records/{id}/attachments/{attachment}": [401, 403, 403, 204, 204, 404],
  "POST /api/v1/coalitions/{slug}/records/{id}/restoration":        [401, 403, 403, 200, 200, 404],
  "POST /api/v1/coalitions/{slug}/records/{id}/versions/{version}/restoration": [401, 403, 403, 200, 200, 404],
};

const isOfPeople = (path: string) =>
  /^\/(sign-in|sign-out|setup|forgot|reset|join|account|coalitions|example-coalition|calendars|evidence|api\/v1\/coalitions)(\/|$)/.test(
    path,
  );

function routesOfPeople(edition: string): string[] {
  const all = JSON.parse(footholdOutput("routes", "--edition", edition)) as {
    method: string;
    path: string;
  }[];
  return all.filter(({ path }) => isOfPeople(path)).map(({ method, path }) => `${method} ${path}`);
}

test("the table has every address of accounts and coalitions, and none that does not exist", ({
  demonstration,
}) => {
  const all = [...Object.keys(table), ...Object.keys(programTable)];
  expect(all.sort()).toEqual(routesOfPeople(demonstration).sort());
});

/** What people send without an account; tests/api/plan-comments and plan-news are about it. */
const publicForms = [
  "POST /plans/{slug}/comments",
  "POST /plans/{slug}/subscriptions",
  "POST /subscriptions/{token}",
  "POST /subscriptions/{token}/end",
];

test("every other address answers to everybody, and but for the public forms only to reading", ({
  demonstration,
}) => {
  const all = JSON.parse(footholdOutput("routes", "--edition", demonstration)) as {
    method: string;
    path: string;
  }[];
  const others = all.filter(({ path }) => !isOfPeople(path));
  expect(others.length).toBeGreaterThan(20);
  const sent = others.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
  expect(sent.sort()).toEqual(publicForms);
});

const people: Record<Who, Person> = {
  "signed out": vera,
  viewer: vera,
  member: marcus,
  editor: elena,
  coordinator: rosa,
  "foreign coordinator": paul,
};

function browserOf(who: Who): Visitor {
  return {
    "signed out": world.nobody,
    viewer: world.vera,
    member: world.marcus,
    editor: world.elena,
    coordinator: world.rosa,
    "foreign coordinator": world.paul,
  }[who];
}

/** One request to an address of the table, with an object of its own where it changes one. */
interface Attempt {
  path: string;
  form: Fields;
  browser: Visitor;
}

/** A text for a section of the plan, and a record that says what the plan covers where there is none yet. */
async function sectionOfPlan(): Promise<Fields> {
  const page = await world.rosa.page(`/coalitions/${kestrel.slug}/plan/sections/why`);
  if (!page.includes("<textarea"))
    await world.rosa.makeRecord(kestrel, "plan-setup", { title: "The plan", _visibility: "coalition" });
  const again = await world.rosa.page(`/coalitions/${kestrel.slug}/plan/sections/why`);
  const revision = /name="_revision" value="(\d+)"/.exec(again)?.[1] ?? "";
  return { _revision: revision, text_en: nextName("Why"), text_es: "" };
}

let made = 0;
const nextName = (what: string) => `${what} ${++made}`;

const question = async (fields: Fields = {}) =>
  world.rosa.makeRecord(kestrel, "decision", {
    question: nextName("Question"),
    _visibility: "coalition",
    ...fields,
  });

/** Makes what the address is about, and says what to send there. */
async function attemptAt(route: string, who: Who): Promise<Attempt> {
  const browser = browserOf(who);
  const path = route
    .replace(/^\w+ /, "")
    .replace("{slug}", kestrel.slug)
    .replace("{type}", "decision")
    .replace("{number}", "2")
    .replace("{view}", "coverage")
    .replace("{form}", "full")
    .replace("{section}", "why")
    .replace("{step}", "governance-design-convener")
    .replace("{worksheet}", "structure-and-roles");
  const at = (name: string, value: string, form: Fields = {}, by = browser): Attempt => ({
    path: path.replace(`{${name}}`, value),
    form,
    browser: by,
  });
  if (route.endsWith("/join/{token}")) {
    const newcomer = { name: "Ines Park", email: `${nextName("ines").replace(" ", "-")}@example.org` };
    const invitation = await world.rosa.invite(await otherCoalition(), "viewer");
    const by = who === "signed out" ? await world.workspace.visitor() : browser;
    return at("token", invitation.split("/").pop()!, { ...newcomer, password: "seven small boats" }, by);
  }
  if (route.endsWith("/calendars/{token}.ics")) return at("token", await newCalendarAddress());
  if (route.endsWith("/reset/{token}")) {
    const token = newResetToken();
    return at("token", token, { password: "eight small boats" });
  }
  if (route.endsWith("/usual-milestones")) {
    await removeMilestones();
    return { path, form: {}, browser };
  }
  if (route.endsWith("/answer"))
    return at("id", await question(), { _revision: "1", field: "date", value: "2026-05-01" });
  if (route.endsWith("/revisits")) return { path, form: await openRevisit(), browser };
  if (route.endsWith("/acceptances")) return { path, form: await openWarning(), browser };
  if (path.includes("/acceptances/{id}")) return at("id", await acceptedWarning());
  if (path.includes("/plan/comments/")) return at("comment", waitingComment());
  if (path.includes("/plan/")) return { path, form: await sectionOfPlan(), browser };
  if (route.endsWith("/withdrawal")) {
    await world.rosa.invite(kestrel, "viewer");
    return at("invitation", await openInvitation(world.rosa, kestrel));
  }
  if (route.endsWith("/members/{person}"))
    return at("person", await memberId(world.rosa, kestrel, vera), { role: "viewer" });
  if (route.endsWith("/versions/{version}/restoration")) {
    const id = await question();
    const edited = { _revision: "1", question: nextName("Question"), _visibility: "coalition" };
    await world.rosa.accepted(`/coalitions/${kestrel.slug}/records/${id}/edit`, edited);
    const attempt = at("id", id, { _revision: "2" });
    return { ...attempt, path: attempt.path.replace("{version}", "1") };
  }
  if (route.endsWith("/restoration")) {
    const id = await question();
    await world.rosa.accepted(`/coalitions/${kestrel.slug}/records/${id}/removal`, { _revision: "1" });
    return at("id", id, { _revision: "2" });
  }
  if (path.includes("{comment}")) {
    const id = await question();
    await world.rosa.accepted(`/coalitions/${kestrel.slug}/records/${id}/comments`, { body: "By Rosa" });
    const attempt = at("id", id);
    return { ...attempt, path: attempt.path.replace("{comment}", await idOnPage(id, "comments")) };
  }
  if (path.includes("/attachments")) {
    const id = await question();
    if (path.includes("{attachment}")) await attach(world.rosa, id);
    const attempt = at("id", id);
    return { ...attempt, path: attempt.path.replace("{attachment}", await idOnPage(id, "attachments")) };
  }
  if (route.endsWith("/letter")) {
    const fields = { title: nextName("Invitation"), _visibility: "coalition" };
    return at("id", await world.rosa.makeRecord(kestrel, "invitation", fields));
  }
  if (path.includes("{document}")) return at("document", await finishedDocument());
  if (path.includes("{import}")) {
    const table = `Question to decide\n${nextName("Question")}\n`;
    const brought = await world.rosa.bringTable(kestrel, "decision", table);
    if (path.endsWith("/reversal")) await world.rosa.accepted(`${brought}/confirmation`, {});
    return at("import", brought.split("/").pop()!, { "column-0": "question" });
  }
  if (path.includes("{id}"))
    return at("id", await question(), {
      _revision: "1",
      ...(route.endsWith("/comments")
        ? { body: "What about the winter?" }
        : { question: nextName("Question"), _visibility: "coalition" }),
    });
  return { path, form: formFor(route, who), browser: await browserFor(route, who) };
}

/** A worksheet as a document that Rosa has asked for, once it is ready. */
async function finishedDocument(): Promise<string> {
  const path = `/coalitions/${kestrel.slug}/documents`;
  await world.rosa.accepted(path, { kind: "worksheet", id: "structure-and-roles", format: "docx" });
  await expect.poll(async () => world.rosa.page(path), { timeout: 30_000 }).not.toContain("/cancellation");
  return new RegExp(`${path}/(\\w+)"`).exec(await world.rosa.page(path))?.[1] ?? "";
}

/** A comment of the public on a plan, as the form on its page would keep it. */
function waitingComment(): string {
  const id = nextName("comment").replace(" ", "");
  world.workspace.alter(
    "INSERT INTO public_comments SELECT ?, id, 'spring', 1, 'en', '', '', 'Hello', '', 0, '2026-05-01T10:00:00Z', " +
      "'waiting', '', '', '', '', '', 1, '2099-01-01' FROM coalitions WHERE slug = ?",
    id,
    kestrel.slug,
  );
  return id;
}

/** The usual milestones are made only where there is none. */
async function removeMilestones(): Promise<void> {
  const page = await world.rosa.page(`/coalitions/${kestrel.slug}/types/milestone`);
  for (const [, id] of page.matchAll(/\/records\/([\w-]+)"/g))
    await world.rosa.accepted(`/coalitions/${kestrel.slug}/records/${id}/removal`, { _revision: "1" });
}

/** A needs sheet that was a first guess, and a finding that was agreed since, as the form that takes it up. */
async function openRevisit(): Promise<Fields> {
  const guess = { title: nextName("Needs"), basis: "preliminary", _visibility: "coalition" };
  const record = await world.rosa.makeRecord(kestrel, "coalition-needs", guess);
  // The times of records have seconds; what is newer is newer by one.
  world.workspace.alter("UPDATE records SET changed_at = '2026-01-01T00:00:00Z' WHERE id = ?", record);
  const agreed = { title: nextName("What we found"), _status: "agreed", _visibility: "coalition" };
  await world.rosa.makeRecord(kestrel, "findings-summary", agreed);
  return { rule: "needs-after-findings", record, answer: "task" };
}

/** A warning that nobody has accepted, as the form that accepts it. Another agreement changes what is found. */
async function openWarning(): Promise<Fields> {
  await world.rosa.makeRecord(kestrel, "member-agreement", { title: nextName("Agreement") });
  const page = await world.rosa.page(`/coalitions/${kestrel.slug}/checks`);
  return { finding: /name="finding" value="(\w+)"/.exec(page)?.[1] ?? "", reason: "We wait for the winter." };
}

async function acceptedWarning(): Promise<string> {
  await world.rosa.accepted(`/coalitions/${kestrel.slug}/checks/acceptances`, await openWarning());
  const page = await world.rosa.page(`/coalitions/${kestrel.slug}/checks`);
  return /acceptances\/([\w-]+)\/withdrawal/.exec(page)?.[1] ?? "";
}

const minutes = { name: "Minutes.txt", content: "We met in May." };

async function attach(browser: Visitor, record: string): Promise<void> {
  await browser.upload(`/coalitions/${kestrel.slug}/records/${record}/attachments`, "file", minutes);
}

/** The id of the first comment or file on the page of a record; empty when there is none. */
/** Where the forms of a page lead. */
function formsOf(page: string): string[] {
  return [...page.matchAll(/<form [^>]*action="([^"]*)"/g)].map((match) => match[1] ?? "");
}

async function idOnPage(record: string, kind: "comments" | "attachments"): Promise<string> {
  const page = await world.rosa.page(`/coalitions/${kestrel.slug}/records/${record}`);
  return new RegExp(`/${kind}/([\\w-]+)`).exec(page)?.[1] ?? "";
}

async function newCalendarAddress(): Promise<string> {
  const made = await world.rosa.send(`/coalitions/${kestrel.slug}/settings/calendar`, { what: "make" });
  return /\/calendars\/(\w+)\.ics/.exec(await made.text())?.[1] ?? "";
}

/** A link for a new password of somebody whom no other test needs, as the command line makes it. */
function newResetToken(): string {
  const words = ["--name", "Ines Park", "--data", world.workspace.folder];
  const email = `${nextName("ines").replace(" ", "-")}@example.org`;
  return footholdOutput("user", "add", email, ...words)
    .trim()
    .split("/")
    .pop()!;
}

/** Who signs in or out does so in another browser, so that the one of the world stays as it is. */
async function browserFor(route: string, who: Who): Promise<Visitor> {
  const changesTheSession = route === "POST /sign-in" || route === "POST /sign-out";
  if (!changesTheSession || who === "signed out") return changesTheSession ? fresh() : browserOf(who);
  return world.workspace.signedIn(people[who]);
}
const fresh = async () => world.workspace.visitor();

function formFor(route: string, who: Who): Fields {
  const { name, email, password } = people[who];
  switch (route) {
    case "POST /sign-in":
      return { email, password };
    case "POST /sign-in/code":
      return { code: "123456" };
    case "POST /forgot":
      return { email };
    case "POST /setup":
      return {
        setup_code: world.workspace.setupCode,
        name: "Ines Park",
        email: "ines@example.org",
        password: "seven small boats",
      };
    case "POST /account":
      return { what: "person", name, language: "en" };
    case "POST /coalitions":
      return { name: "Sedge Hollow", slug: nextName("sedge").replace(" ", "-") };
    case "POST /coalitions/{slug}/documents":
      return { kind: "blank-worksheet", id: "structure-and-roles", format: "docx" };
    case "POST /coalitions/{slug}/invitations":
      return { role: "viewer" };
    case "POST /coalitions/{slug}/settings/name":
      return { name: kestrel.name };
    case "POST /coalitions/{slug}/settings/calendar":
      return { what: "make" };
    case "POST /coalitions/{slug}/settings/mail":
      return { mail: "digest" };
    case "POST /coalitions/{slug}/types/{type}/new":
      return { question: nextName("Question"), _visibility: "coalition" };
    case "POST /coalitions/{slug}/types/{type}/import":
      return { table: `Question to decide\n${nextName("Question")}\n` };
    case "POST /coalitions/{slug}/sustainability-steps/{step}":
      return { state: "started" };
    default:
      return {};
  }
}

/** A coalition for joining, so that nobody's role in the others changes. */
async function otherCoalition(): Promise<Coalition> {
  other ??= { name: "Sedge Hollow", slug: "sedge-hollow" };
  if ((await world.rosa.get(`/coalitions/${other.slug}`)).status() === 404)
    await world.rosa.foundCoalition(other);
  return other;
}
let other: Coalition | undefined;

async function openInvitation(coordinator: Visitor, coalition: Coalition): Promise<string> {
  const page = await coordinator.page(`/coalitions/${coalition.slug}/members`);
  const id = /\/invitations\/([\w-]+)\/withdrawal"/.exec(page)?.[1];
  if (!id) throw new Error(`No invitation to ${coalition.name} is open`);
  return id;
}

const takesFiles = (route: string) => route === "POST /coalitions/{slug}/records/{id}/attachments";

/** An event stream answers and then goes on for as long as somebody listens. */
async function statusOfStream(path: string, browser: Visitor): Promise<number> {
  const ending = new AbortController();
  const headers = { Cookie: `${sessionCookie}=${await browser.token()}` };
  const response = await fetch(browser.workspace.url + path, { headers, signal: ending.signal });
  ending.abort();
  return response.status;
}

async function statusFor(route: string, who: Who): Promise<number> {
  if (route !== "GET /coalitions/{slug}/events") return (await answerTo(route, who)).status();
  return statusOfStream(`/coalitions/${kestrel.slug}/events`, browserOf(who));
}

async function answerTo(route: string, who: Who): Promise<APIResponse> {
  const { path, form, browser } = await attemptAt(route, who);
  if (route.startsWith("GET ")) return browser.get(path);
  if (takesFiles(route) && who !== "signed out") return browser.upload(path, "file", minutes);
  if (who === "signed out" || withoutKey.includes(route)) return browser.post(path, form);
  return browser.send(path, form);
}

test.describe("everybody is answered as the table says", () => {
  for (const [route, statuses] of Object.entries(table))
    test(`${route}`, async () => {
      const answered: Partial<Record<Who, number>> = {};
      for (const who of everybody) answered[who] = await statusFor(route, who);
      const expected = Object.fromEntries(everybody.map((who, at) => [who, statuses[at]]));
      expect(answered).toEqual(expected);
    });
});

const programs: Partial<Record<string, Program>> = {};

/** The program of somebody, for their own coalition. */
async function programFor(who: Who, scope: Scope): Promise<Program> {
  if (who === "signed out") return new Program(world.nobody.context, "", kestrel);
  const coalition = who === "foreign coordinator" ? quillwort : kestrel;
  const program =
    programs[`${who} ${scope}`] ?? (await programOf(browserOf(who), people[who], coalition, scope));
  programs[`${who} ${scope}`] = program;
  return program;
}

/** What the address is about, a record of Rosa's, as it has to be for the request. */
async function recordFor(route: string): Promise<StoredRecord> {
  const rosas = await programFor("coordinator", "write");
  const record = await rosas.make("decision", { question: nextName("Question") });
  if (route.includes("/versions/"))
    return rosas.patched(record, { fields: { question: nextName("Question") } });
  if (!route.endsWith("/restoration")) return record;
  await rosas.ask("delete", `records/${record.id}`, { headers: ifMatch(1) });
  return { ...record, revision: 2 };
}

function bodyFor(route: string): object | undefined {
  if (route.endsWith("/comments")) return { body: "What about the winter?" };
  if (route.startsWith("PATCH")) return { fields: { question: nextName("Question") } };
  if (route.endsWith("/records")) return { type: "decision", fields: { question: nextName("Question") } };
  return undefined;
}

/** Says or attaches something, when the address is about that, and gives its id. */
async function partOf(route: string, name: string, record: StoredRecord | undefined): Promise<string> {
  if (!record || !route.includes(name)) return "";
  const path = `/coalitions/${kestrel.slug}/records/${record.id}`;
  if (name === "{comment}") await world.rosa.accepted(`${path}/comments`, { body: "By Rosa" });
  else await attach(world.rosa, record.id);
  return idOnPage(record.id, name === "{comment}" ? "comments" : "attachments");
}

async function programAnswer(
  route: string,
  program: Program,
  coalition: Coalition = kestrel,
): Promise<APIResponse> {
  const [method = "", pattern = ""] = route.split(" ");
  const record = route.includes("{id}") ? await recordFor(route) : undefined;
  const path = pattern
    .replace("{slug}", coalition.slug)
    .replace("{id}", record?.id ?? "")
    .replace("{version}", "1")
    .replace("{comment}", await partOf(route, "{comment}", record))
    .replace("{attachment}", await partOf(route, "{attachment}", record));
  const writes = method !== "GET";
  if (method === "POST" && path.endsWith("/attachments")) return program.upload(path, minutes);
  return program.ask(method.toLowerCase() as Method, path, {
    body: writes ? bodyFor(route) : undefined,
    headers: writes && record ? ifMatch(record.revision) : {},
  });
}

test.describe("every program is answered as the table says", () => {
  for (const [route, statuses] of Object.entries(programTable))
    test(`${route}`, async () => {
      const answered: Partial<Record<Who, number>> = {};
      for (const who of everybody)
        answered[who] = (await programAnswer(route, await programFor(who, "write"))).status();
      const expected = Object.fromEntries(everybody.map((who, at) => [who, statuses[at]]));
      expect(answered).toEqual(expected);
    });
});

test.describe("a token that only reads", () => {
  for (const [route, statuses] of Object.entries(programTable))
    test(`${route.startsWith("GET") ? "reads" : "does not write"} ${route}`, async () => {
      for (const [at, who] of everybody.entries()) {
        if (who === "signed out") continue;
        const response = await programAnswer(route, await programFor(who, "read"));
        const reads = route.startsWith("GET");
        const expected = reads || who === "foreign coordinator" ? statuses[at] : 403;
        expect.soft(response.status(), who).toBe(expected);
      }
    });
});

test.describe("a form without the key of the session is refused, and a foreign coalition stays unknown", () => {
  const keyed = Object.keys(table).filter(
    (route) => route.startsWith("POST ") && !withoutKey.includes(route),
  );
  for (const route of keyed)
    test(`${route}`, async () => {
      const ofCoalitions = route.includes("{slug}");
      for (const who of everybody.slice(1)) {
        const { path, form, browser } = await attemptAt(route, who);
        const response = takesFiles(route)
          ? await browser.context.post(path, { multipart: { note: "without a key" } })
          : await browser.post(path, form);
        const isStrange = ofCoalitions && who === "foreign coordinator";
        expect.soft(response.status(), who).toBe(isStrange ? 404 : 403);
      }
    });
});

test.describe("who is signed out", () => {
  test("is led from the pages for people to the page for signing in, and from there back", async () => {
    for (const path of ["/coalitions", "/account"]) {
      const response = await world.nobody.get(path);
      expect(response.headers()["location"]).toBe(`/sign-in?to=${path}`);
      const spanish = await world.nobody.get(`/es${path}`);
      expect(spanish.headers()["location"]).toBe(`/es/sign-in?to=/es${path}`);
    }
    const browser = await fresh();
    const back = await browser.signIn(vera, { to: "/es/account" });
    expect(back.headers()["location"]).toBe("/es/account");
  });

  test("gets the same page whether a coalition exists or not", async () => {
    const existing = await world.nobody.get(`/coalitions/${kestrel.slug}`);
    const imagined = await world.nobody.get("/coalitions/nowhere");
    expect(imagined.status()).toBe(existing.status());
    const page = (text: string) => text.replaceAll("nowhere", kestrel.slug);
    expect(page(await imagined.text())).toBe(page(await existing.text()));
  });

  test("is led from a page of a coalition to the page for signing in, and from there back", async () => {
    for (const prefix of ["", "/es"]) {
      const path = `${prefix}/coalitions/${kestrel.slug}`;
      const response = await world.nobody.get(path);
      expect.soft(await response.text()).toContain(`href="${prefix}/sign-in?to=${path}"`);
    }
    const asked = await world.nobody.get(`/coalitions/${kestrel.slug}/search?q=a%20b&more=1`);
    const words = encodeURIComponent("?q=a%20b&more=1");
    expect(await asked.text()).toContain(`href="/sign-in?to=/coalitions/${kestrel.slug}/search${words}"`);
  });

  test("reads nothing that a signed-in neighbor has just read", async () => {
    const path = `/coalitions/${kestrel.slug}/records/${await question()}`;
    for (const browser of [world.rosa, world.vera]) await browser.page(path);
    expect((await world.nobody.get(path)).status()).toBe(401);
    expect((await world.paul.get(path)).status()).toBe(404);
  });
});

test.describe("what belongs to another coalition", () => {
  const theirs = async () =>
    world.paul.makeRecord(quillwort, "decision", {
      question: nextName("Question of Paul"),
      _visibility: "everyone",
    });

  test("is answered like what does not exist", async () => {
    const strange = await world.rosa.get(`/coalitions/${quillwort.slug}`);
    const imagined = await world.rosa.get("/coalitions/nowhere1");
    expect([strange.status(), imagined.status()]).toEqual([404, 404]);
    expect((await strange.text()).replaceAll(quillwort.slug, "x")).toBe(
      (await imagined.text()).replaceAll("nowhere1", "x"),
    );
  });

  test("is not found below one's own coalition either", async () => {
    const id = await theirs();
    const record = `/coalitions/${kestrel.slug}/records/${id}`;
    for (const path of [record, `${record}/edit`, `${record}/history`])
      expect.soft((await world.rosa.get(path)).status(), path).toBe(404);
    const form = { _revision: "1", question: "Ours now?", body: "Hello" };
    for (const path of ["edit", "removal", "restoration", "versions/1/restoration", "comments"])
      expect.soft((await world.rosa.send(`${record}/${path}`, form)).status(), path).toBe(404);
    const page = await world.paul.page(`/coalitions/${quillwort.slug}/records/${id}`);
    expect(page).not.toContain("Ours now?");
    expect(page).not.toContain("Hello");
  });

  test("keeps its invitations and its people", async () => {
    await world.paul.invite(quillwort, "viewer");
    const invitation = await openInvitation(world.paul, quillwort);
    await world.rosa.send(`/coalitions/${kestrel.slug}/invitations/${invitation}/withdrawal`, {});
    expect(await openInvitation(world.paul, quillwort)).toBe(invitation);
    const person = await memberId(world.paul, quillwort, paul);
    const response = await world.rosa.send(`/coalitions/${kestrel.slug}/members/${person}`, {
      role: "viewer",
    });
    expect(response.status()).toBe(404);
    expect((await world.paul.get(`/coalitions/${quillwort.slug}`)).status()).toBe(200);
    expect((await world.paul.get(`/coalitions/${kestrel.slug}`)).status()).toBe(404);
  });

  test("is in no search, list or choice of ours", async () => {
    const id = await theirs();
    const title = "Question of Paul";
    for (const path of ["", "/activity", "/types/decision", "/search?q=Paul", "/types/task/new"]) {
      const page = await world.rosa.page(`/coalitions/${kestrel.slug}${path}`);
      expect.soft(page, path).not.toContain(id);
      expect.soft(page, path).not.toContain(title);
    }
  });
});

/** Every address of pages and programs below a coalition, and those of them that are about something in it. */
const belowCoalition = Object.keys(table).filter((route) => route.includes("{slug}"));
const programsBelow = Object.keys(programTable).filter((route) => route.includes("{slug}"));
const aboutSomething = (route: string) => /\{(id|import|invitation|person)\}/.test(route);

test.describe("an object of another coalition is not found below one's own", () => {
  for (const route of belowCoalition.filter(aboutSomething))
    test(`${route}`, async () => {
      const { path, form } = await attemptAt(route, "coordinator");
      const strange = path.replace(`/${kestrel.slug}/`, `/${quillwort.slug}/`);
      const send = takesFiles(route)
        ? world.paul.upload(strange, "file", minutes)
        : route.startsWith("GET ")
          ? world.paul.get(strange)
          : world.paul.send(strange, form);
      expect((await send).status()).toBe(404);
    });
  for (const route of programsBelow.filter(aboutSomething))
    test(`${route}`, async () => {
      const program = await programFor("foreign coordinator", "write");
      expect((await programAnswer(route, program, quillwort)).status()).toBe(404);
    });
});

test.describe("an administrator finds no coalition that is not theirs", () => {
  for (const route of belowCoalition)
    test(`${route}`, async () => {
      const { path, form } = await attemptAt(route, "coordinator");
      const strange = path.replace(`/${kestrel.slug}`, `/${quillwort.slug}`);
      const response = route.startsWith("GET ")
        ? await world.rosa.get(strange)
        : await world.rosa.send(strange, form);
      expect(response.status()).toBe(404);
    });
});

test.describe("a role", () => {
  test("lets members write what is theirs, and only that", async () => {
    const own = await world.marcus.makeRecord(kestrel, "decision", {
      question: nextName("Question"),
      _visibility: "coalition",
    });
    const form = { _revision: "1", question: "Said better", _visibility: "coalition" };
    await world.marcus.accepted(`/coalitions/${kestrel.slug}/records/${own}/edit`, form);
    const page = await world.marcus.page(`/coalitions/${kestrel.slug}/records/${await question()}`);
    expect(page).not.toContain("/edit");
    expect(page).not.toContain("/removal");
  });

  test("offers nothing on the pages that it does not permit", async () => {
    const record = `/coalitions/${kestrel.slug}/records/${await question()}`;
    const shown = await world.vera.page(record);
    for (const offer of ["/edit", "/removal", "/comments"]) expect.soft(shown).not.toContain(offer);
    expect(await world.vera.page(`/coalitions/${kestrel.slug}/types/decision`)).not.toContain("/new");
    for (const browser of [world.vera, world.marcus, world.elena]) {
      expect(formsOf(await browser.page(`/coalitions/${kestrel.slug}/members`))).toEqual(["/sign-out"]);
      expect(await browser.page("/coalitions")).not.toContain('name="slug"');
    }
    const forms = formsOf(await world.rosa.page(`/coalitions/${kestrel.slug}/members`));
    expect(forms).toContain(`/coalitions/${kestrel.slug}/invitations`);
  });

  test("tells addresses and invitations to coordinators only", async () => {
    const form = { role: "viewer", email: "somebody@example.org" };
    await world.rosa.send(`/coalitions/${kestrel.slug}/invitations`, form);
    expect(await world.rosa.page(`/coalitions/${kestrel.slug}/members`)).toContain("somebody@example.org");
    for (const browser of [world.vera, world.marcus, world.elena])
      expect(await browser.page(`/coalitions/${kestrel.slug}/members`)).not.toContain("@example.org");
  });

  test("ends at once when a coordinator takes it away, in every browser", async () => {
    const person = { name: "Omar Field", email: "omar@example.org", password: "nineteen red doors" };
    const browser = await world.workspace.join(person, await world.rosa.invite(kestrel, "editor"));
    const own = await browser.makeRecord(kestrel, "decision", {
      question: "Question of Omar",
      _visibility: "owner",
    });
    const member = `/coalitions/${kestrel.slug}/members/${await memberId(world.rosa, kestrel, person)}`;
    await world.rosa.accepted(member, { role: "viewer" });
    expect((await browser.get(`/coalitions/${kestrel.slug}/types/decision/new`)).status()).toBe(403);
    expect((await browser.get(`/coalitions/${kestrel.slug}/records/${own}/edit`)).status()).toBe(403);
    await world.rosa.accepted(member, { role: "none" });
    expect((await browser.get(`/coalitions/${kestrel.slug}`)).status()).toBe(404);
    expect((await browser.get(`/coalitions/${kestrel.slug}/records/${own}`)).status()).toBe(404);
    expect(await browser.page("/coalitions")).not.toContain(kestrel.name);
  });

  test("of the last coordinator stays", async () => {
    const member = `/coalitions/${kestrel.slug}/members/${await memberId(world.rosa, kestrel, rosa)}`;
    for (const role of ["viewer", "none"])
      expect((await world.rosa.send(member, { role })).status()).toBe(409);
    expect((await world.rosa.get(`/coalitions/${kestrel.slug}/members`)).status()).toBe(200);
  });

  test("is none of those that exist when somebody invents one", async () => {
    const member = `/coalitions/${kestrel.slug}/members/${await memberId(world.rosa, kestrel, vera)}`;
    expect((await world.rosa.send(member, { role: "owner" })).status()).toBe(400);
    const invited = await world.rosa.send(`/coalitions/${kestrel.slug}/invitations`, {
      role: "administrator",
    });
    expect(invited.status()).toBe(400);
  });
});

test.describe("a record is seen by whom its visibility names", () => {
  const readers = ["viewer", "member", "editor", "coordinator"] as const;
  /** For records of Marcus, who is a member. */
  const seenBy: Record<string, (typeof readers)[number][]> = {
    owner: ["member"],
    coordinators: ["member", "coordinator"],
    editors: ["member", "editor", "coordinator"],
    coalition: ["viewer", "member", "editor", "coordinator"],
    everyone: ["viewer", "member", "editor", "coordinator"],
  };

  interface Meeting {
    id: string;
    name: string;
    /** A decision that everybody sees and to which the meeting has a link. */
    decision: string;
  }

  async function meetingOf(visibility: string): Promise<Meeting> {
    const name = nextName(`Heronry${visibility}`);
    const decision = await question();
    const id = await world.marcus.makeRecord(kestrel, "meeting", {
      name,
      decisions: `decision:${decision}`,
      _visibility: visibility,
    });
    return { id, name, decision };
  }

  /** Where a coalition's pages name records, beside the pages of the record itself. */
  const placesFor = ({ decision }: Meeting): Record<string, string> => ({
    "the overview": "",
    "the activity": "/activity",
    "the list": "/types/meeting",
    "the search": "/search?q=Heronry",
    "the links to a record": `/records/${decision}`,
  });

  for (const [visibility, seers] of Object.entries(seenBy))
    test(`${visibility}: ${seers.join(", ")}`, async () => {
      const meeting = await meetingOf(visibility);
      const record = `/coalitions/${kestrel.slug}/records/${meeting.id}`;
      for (const reader of readers) {
        const sees = seers.includes(reader);
        const browser = browserOf(reader);
        for (const path of [record, `${record}/history`])
          expect.soft((await browser.get(path)).status(), `${reader}: ${path}`).toBe(sees ? 200 : 404);
        for (const [place, path] of Object.entries(placesFor(meeting))) {
          const page = await browser.page(`/coalitions/${kestrel.slug}${path}`);
          expect.soft(page.includes(meeting.name), `${place} for the ${reader}`).toBe(sees);
          expect.soft(page.includes(meeting.id), `${place} for the ${reader}`).toBe(sees);
        }
      }
    });

  test("what is hidden cannot be changed, commented or restored either", async () => {
    const { id } = await meetingOf("owner");
    const record = `/coalitions/${kestrel.slug}/records/${id}`;
    const form = { _revision: "1", name: "Found it", body: "Found it", _visibility: "coalition" };
    for (const browser of [world.elena, world.rosa])
      for (const path of ["edit", "removal", "restoration", "versions/1/restoration", "comments"])
        expect.soft((await browser.send(`${record}/${path}`, form)).status(), path).toBe(404);
    expect(await world.marcus.page(record)).not.toContain("Found it");
  });

  test("what was removed is hidden from the same people", async () => {
    const { id, name } = await meetingOf("coordinators");
    const record = `/coalitions/${kestrel.slug}/records/${id}`;
    await world.marcus.accepted(`${record}/removal`, { _revision: "1" });
    const list = `/coalitions/${kestrel.slug}/types/meeting?removed=yes`;
    expect(await world.rosa.page(list)).toContain(name);
    for (const browser of [world.vera, world.elena]) {
      expect((await browser.get(record)).status()).toBe(404);
      for (const path of [list, `/coalitions/${kestrel.slug}/activity`])
        expect.soft(await browser.page(path)).not.toContain(name);
    }
  });

  test("the overview counts what its reader sees", async () => {
    const count = async (browser: Visitor) => {
      const page = await browser.page(`/coalitions/${kestrel.slug}`);
      // Nothing stands behind the name where there is none.
      return Number(/types\/risk">[^<]*<\/a>(?: \((\d+)\))?/.exec(page)?.[1] ?? 0);
    };
    const before = await count(world.rosa);
    const form = { name: nextName("Risk"), _visibility: "coordinators" };
    await world.rosa.makeRecord(kestrel, "risk", form);
    expect(await count(world.rosa)).toBe(before + 1);
    expect(await count(world.vera)).toBe(0);
  });

  test("what is hidden does not crowd out what is seen", async () => {
    test.setTimeout(60_000);
    const seen = await world.rosa.makeRecord(kestrel, "task", {
      what: "Count the bitterns",
      _visibility: "coalition",
    });
    for (let count = 0; count < 110; ++count)
      await world.rosa.makeRecord(kestrel, "task", {
        what: `Count the bitterns, bitterns, bitterns ${count}`,
        _visibility: "coordinators",
      });
    for (const path of ["", "/activity", "/types/task", "/search?q=bitterns"]) {
      const page = await world.vera.page(`/coalitions/${kestrel.slug}${path}`);
      expect.soft(page.includes(seen), path || "the overview").toBe(true);
    }
  });

  test("a reference to what its reader may not see does not tell its name", async () => {
    const hidden = await world.rosa.makeRecord(kestrel, "person", {
      name: "Wren Halloway",
      _visibility: "coordinators",
    });
    const task = await world.rosa.makeRecord(kestrel, "task", {
      what: nextName("Task"),
      who: `person:${hidden}`,
      linked: `person:${hidden}`,
      _visibility: "coalition",
    });
    const record = `/coalitions/${kestrel.slug}/records/${task}`;
    for (const path of [record, `${record}/history`])
      expect(await world.rosa.page(path)).toContain("Wren Halloway");
    for (const browser of [world.vera, world.marcus, world.elena])
      for (const path of [record, `${record}/history`])
        expect.soft(await browser.page(path)).not.toContain("Wren Halloway");
    for (const path of [`${record}/edit`, `/coalitions/${kestrel.slug}/types/task/new`])
      expect.soft(await world.elena.page(path)).not.toContain("Wren Halloway");
  });

  test("fields for editors and coordinators stay with them, in pages, history and search", async () => {
    const id = await world.rosa.makeRecord(kestrel, "person", {
      name: "Teal Brook",
      phone: "555-0177",
      accessibility_needs: "Ramp at the harborside door",
      _visibility: "coalition",
    });
    const record = `/coalitions/${kestrel.slug}/records/${id}`;
    for (const path of [record, `${record}/history`]) {
      const seen = async (browser: Visitor) => {
        const page = await browser.page(path);
        return [page.includes("555-0177"), page.includes("harborside")];
      };
      expect.soft(await seen(world.vera), path).toEqual([false, false]);
      expect.soft(await seen(world.marcus), path).toEqual([false, false]);
      expect.soft(await seen(world.elena), path).toEqual([true, false]);
      expect.soft(await seen(world.rosa), path).toEqual([true, true]);
    }
    for (const words of ["555-0177", "harborside"])
      expect(await world.vera.page(`/coalitions/${kestrel.slug}/search?q=${words}`)).not.toContain(id);
    expect(await world.vera.page(`/coalitions/${kestrel.slug}/search?q=Teal`)).toContain(id);
  });

  test("a field that an editor does not see survives the editor's changes", async () => {
    const id = await world.rosa.makeRecord(kestrel, "person", {
      name: "Sorrel Finch",
      accessibility_needs: "Captions",
      _visibility: "coalition",
    });
    const record = `/coalitions/${kestrel.slug}/records/${id}`;
    const form = { _revision: "1", name: "Sorrel Finch-Lee", accessibility_needs: "None" };
    await world.elena.accepted(`${record}/edit`, { ...form, _visibility: "coalition" });
    const page = await world.rosa.page(record);
    expect(page).toContain("Finch-Lee");
    expect(page).toContain("Captions");
    expect(page).not.toContain(">None<");
  });

  test("a field that an editor does not see survives when the editor goes back to an older version", async () => {
    const form = { name: "Tansy Lark", _visibility: "coalition" };
    const id = await world.rosa.makeRecord(kestrel, "person", { ...form, accessibility_needs: "Captions" });
    const record = `/coalitions/${kestrel.slug}/records/${id}`;
    const edited = { ...form, accessibility_needs: "Ramp at the harborside door", position: "Driver" };
    await world.rosa.accepted(`${record}/edit`, { ...edited, _revision: "1" });
    await world.elena.accepted(`${record}/versions/1/restoration`, { _revision: "2" });
    const page = await world.rosa.page(record);
    expect(page).not.toContain("Driver");
    expect(page).toContain("harborside");
  });

  test("a draft is its writer's alone", async () => {
    const id = await question();
    const form = { _revision: "1", question: "Half a thought", _visibility: "coalition", _action: "draft" };
    const kept = await world.elena.send(`/coalitions/${kestrel.slug}/records/${id}/edit`, form);
    expect(kept.status()).toBe(200);
    const path = `/coalitions/${kestrel.slug}/records/${id}/edit`;
    expect(await world.elena.page(path)).toContain("Half a thought");
    expect(await world.rosa.page(path)).not.toContain("Half a thought");
    expect(await world.elena.page(path.replace("/edit", ""))).not.toContain("Half a thought");
  });
});
