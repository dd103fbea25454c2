// What people without an account say about a published plan, what editors do with it, and where it is seen then.
import { expect, test } from "../world/test.ts";
import { example, inExample, publish } from "../world/example.ts";
import { openPeriod, startPublishedPlan, textOf, type PublishedPlan } from "../world/published-plan.ts";
import { elena, vera, type Fields, type Visitor } from "../world/workspace.ts";

// One server for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

const path = "/plans/example/comments";
let plan: PublishedPlan;
let viewer: Visitor;
let editor: Visitor;
test.beforeAll(async () => {
  plan = await startPublishedPlan();
  const join = async (person: typeof vera, role: "viewer" | "editor") =>
    plan.workspace.join(person, await plan.coordinator.invite(example, role));
  viewer = await join(vera, "viewer");
  editor = await join(elena, "editor");
});
test.afterAll(async () => plan.workspace.stop());

const comment: Fields = {
  text: "The bus comes too late.\r\nPlease ask the night shift.",
  about: "priorities.1",
  name: "Ines Park",
  may_name: "yes",
  language: "en",
};
const say = async (form: Fields = {}) => plan.anybody.post(path, { ...comment, ...form });

/** The article about a comment on the page for editors. */
async function moderated(text: string, list: string): Promise<string> {
  const page = await editor.page(inExample(`/plan/comments?state=${list}`));
  const articles = page.split("<article").slice(1);
  return articles.find((article) => article.includes(text)) ?? "";
}

/** Does with a comment what the form of its page would. */
async function decide(text: string, list: string, action: string, form: Fields = {}, by = editor) {
  const article = await moderated(text, list);
  const id = /id="comment-(\w+)"/.exec(article)?.[1] ?? "none";
  const revision = /name="_revision" value="(\d+)"/.exec(article)?.[1] ?? "";
  return by.send(inExample(`/plan/comments/${id}`), {
    _action: action,
    _revision: revision,
    state: list,
    ...form,
  });
}

test("nobody can comment while no period is open", async () => {
  expect(await plan.anybody.page("/plans/example")).not.toContain('name="text"');
  expect(textOf(await plan.anybody.page(path))).toContain("The comment period has ended.");
  expect((await say()).status()).toBe(409);
  await openPeriod(plan, 3, 20);
  expect(textOf(await plan.anybody.page(path))).toContain("The next comment period is from");
  expect((await say()).status()).toBe(409);
});

test("while one is open, the plan offers a form that needs no account and no script", async () => {
  await openPeriod(plan, -1, 14);
  for (const prefix of ["", "/es"]) {
    const page = await plan.anybody.page(`${prefix}/plans/example`);
    for (const name of ["text", "about", "name", "may_name", "language", "version"])
      expect(page, name).toContain(`name="${name}"`);
    expect(page).toContain('value="priorities.1"');
    expect(page).not.toContain('name="_key"');
  }
  // The short forms lead to a page that has nothing else.
  const short = await plan.anybody.page("/plans/example?form=one-page");
  expect(short).toContain('href="/plans/example/comments"');
  expect(short).not.toContain('name="text"');
});

test.describe("a comment", () => {
  test("waits until somebody has read it", async () => {
    const sent = await say();
    expect(sent.status(), await sent.text()).toBe(303);
    const thanks = textOf(await plan.anybody.page(sent.headers()["location"] ?? ""));
    expect(thanks).toContain("Thank you for your comment");
    for (const address of ["/plans/example", path, "/es/plans/example"])
      expect(await plan.anybody.page(address), address).not.toContain("The bus comes too late");
    const article = await moderated("The bus comes too late", "waiting");
    for (const words of ["Ines Park", "Priorities", "The name may be shown"])
      expect(article).toContain(words);
  });

  test("is read by editors alone as long as it waits", async () => {
    expect((await viewer.get(inExample("/plan/comments"))).status()).toBe(403);
    expect((await plan.anybody.get(inExample("/plan/comments"))).status()).toBe(401);
    expect((await decide("The bus", "waiting", "accept", {}, viewer)).status()).toBe(403);
  });

  test("must say something, but not too much, and comes back as it was typed", async () => {
    const empty = await say({ text: "   " });
    expect(empty.status()).toBe(400);
    const text = await empty.text();
    expect(text).toContain("Your comment is empty.");
    expect(text).toContain('value="Ines Park"');
    // Letters are counted, not bytes.
    expect((await say({ text: "ñ".repeat(3000), name: "" })).status()).toBe(303);
    const long = await say({ text: "ñ".repeat(3001) });
    expect(long.status()).toBe(400);
    expect(await long.text()).toContain("3,001");
    expect((await say({ name: "x".repeat(81) })).status()).toBe(400);
    expect((await decide("ñññ", "waiting", "erase")).status()).toBe(303);
  });

  test("of a program that fills in every field is thrown away unseen", async () => {
    const sent = await say({ text: "Buy now", website: "http://spam.example" });
    expect(sent.status()).toBe(303);
    expect(await moderated("Buy now", "waiting")).toBe("");
  });

  test("of another site's page is refused", async () => {
    const sent = await plan.anybody.post(path, comment, { Origin: "https://evil.example" });
    expect(sent.status()).toBe(403);
  });

  test("is text and nothing else", async () => {
    expect((await say({ text: "<script>alert(1)</script>", name: "<b>x</b>" })).status()).toBe(303);
    expect(await moderated("&lt;script&gt;alert(1)", "waiting")).toContain("&lt;b&gt;x");
    const refused = await decide("&lt;script&gt;", "waiting", "refuse", { reason: "" });
    expect(refused.status()).toBe(400);
    expect(await refused.text()).toContain("Say why it is refused.");
    expect((await decide("&lt;script&gt;", "waiting", "refuse", { reason: "No comment" })).status()).toBe(
      303,
    );
    expect(await moderated("&lt;script&gt;", "refused")).toContain("No comment");
    expect(await plan.anybody.page(path)).not.toContain("alert(1)");
  });

  test("is shown once it is accepted, with the name that may be shown", async () => {
    expect((await decide("The bus", "waiting", "accept")).status()).toBe(303);
    await say({ text: "No name, please.", may_name: "" });
    expect((await decide("No name, please.", "waiting", "accept")).status()).toBe(303);
    for (const address of ["/plans/example", path]) {
      const page = textOf(await plan.anybody.page(address));
      expect(page).toContain("The bus comes too late.");
      expect(page).toContain("The answer of the coalition is still to come.");
      expect(page.split("Ines Park").length, "once").toBe(2);
    }
    // In Spanish it is still English, and says so.
    expect(await plan.anybody.page("/es/plans/example")).toContain(
      '<p lang="en">Please ask the night shift.</p>',
    );
  });

  test("is answered, and the answer says what changed", async () => {
    const first = await decide("The bus", "unanswered", "answer", { reply: "", changed: "Nothing" });
    expect(first.status()).toBe(400);
    const answer = { reply: "You are right.", changed: "The night bus is an action now." };
    expect((await decide("The bus", "unanswered", "answer", answer)).status()).toBe(303);
    const page = textOf(await plan.anybody.page("/plans/example"));
    expect(page).toContain("You are right.");
    expect(page).toContain("The night bus is an action now.");
    expect(await moderated("The bus", "answered")).toContain("Elena Ruiz");
  });

  test("is not decided by who has seen an older state of it", async () => {
    const article = await moderated("The bus", "answered");
    const id = /id="comment-(\w+)"/.exec(article)?.[1] ?? "";
    const form = { _action: "refuse", _revision: "1", state: "answered", reason: "Too late" };
    const refused = await plan.coordinator.send(inExample(`/plan/comments/${id}`), form);
    expect(refused.status()).toBe(409);
    expect(await refused.text()).toContain("Somebody else has just done something");
  });

  test("goes into the next version of the plan, without the name", async () => {
    await publish(plan.coordinator, "With the comments.");
    const page = await plan.anybody.page("/plans/example/versions/2");
    const annex = /<section id="comments".*?<\/section>\s*<section id=/s.exec(page)?.[0] ?? "";
    expect(annex).toContain("The bus comes too late.");
    expect(annex).toContain("The night bus is an action now.");
    expect(annex).not.toContain("Ines Park");
    expect(await plan.anybody.page("/plans/example/versions/1")).not.toContain("The bus comes too late.");
  });

  test("can be erased for good when the person asks for it", async () => {
    expect((await decide("No name, please.", "unanswered", "erase")).status()).toBe(303);
    expect(await plan.anybody.page(path)).not.toContain("No name, please.");
    for (const list of ["waiting", "unanswered", "answered", "refused"])
      expect(await moderated("No name, please.", list), list).toBe("");
  });

  test("keeps its name until the promised day and no longer", async () => {
    expect(await plan.anybody.page(path)).toContain("Ines Park");
    plan.workspace.alter("UPDATE public_comments SET forget_on = '2026-01-01'");
    // The server looks once a day; editors need not wait for that.
    await moderated("The bus comes too late.", "answered");
    const page = await plan.anybody.page(path);
    expect(page).toContain("The bus comes too late.");
    expect(page).not.toContain("Ines Park");
  });
});

test("the check of the comment period sees comments that nobody has answered", async () => {
  await say({ text: "And the libraries?" });
  await openPeriod(plan, -30, -5);
  const waiting = textOf(await plan.coordinator.page(inExample("/checks")));
  expect(waiting).toContain("Comments without an answer: 1.");
  expect(textOf(await plan.coordinator.page(inExample("/plan")))).toContain("Without an answer: 1.");
  await decide("And the libraries?", "waiting", "accept");
  await decide("And the libraries?", "unanswered", "answer", { reply: "They are in section 8." });
  expect(textOf(await plan.coordinator.page(inExample("/checks")))).not.toContain(
    "Comments without an answer",
  );
});

test("nobody floods the coalition with comments", async () => {
  await openPeriod(plan, -1, 14);
  let last = 0;
  for (let count = 0; count < 21 && last !== 429; ++count)
    last = (await say({ text: `Again ${count}` })).status();
  expect(last).toBe(429);
});

test("a plan that nobody published takes no comments", async () => {
  expect((await plan.anybody.get("/plans/nowhere/comments")).status()).toBe(404);
  expect((await plan.anybody.post("/plans/nowhere/comments", comment)).status()).toBe(404);
});
