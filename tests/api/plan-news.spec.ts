// How people hear what is new about a published plan: by mail that they asked for, by a feed, and in their calendar.
import { MailServer, pathIn, type Letter } from "../world/mail.ts";
import { payloads, payloadsIn } from "../world/payloads.ts";
import { expect, test } from "../world/test.ts";
import { publish } from "../world/example.ts";
import { dayFromNow, openPeriod, startPublishedPlan, type PublishedPlan } from "../world/published-plan.ts";

// One server for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

const publicAddress = "http://mobility.example.gov";
const path = "/plans/example/subscriptions";

let mail: MailServer;
let plan: PublishedPlan;
test.beforeAll(async () => {
  mail = await MailServer.start();
  plan = await startPublishedPlan(
    ...["--mail-server", mail.url, "--mail-from", "mobility@example.gov", "--public-address", publicAddress],
  );
});
test.afterAll(async () => {
  await plan.workspace.stop();
  await mail.stop();
});

const subscribe = async (email: string, language = "en") =>
  plan.anybody.post(path, { email, news_language: language });

/** Where the header leads with which mail programs end a subscription. */
function wayOut(letter: Letter): string {
  expect(letter.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  const link = /^<(.*)>$/.exec(letter.headers["list-unsubscribe"] ?? "")?.[1] ?? "";
  expect(link.startsWith(`${publicAddress}/`), link).toBe(true);
  return link.slice(publicAddress.length);
}

async function confirmed(email: string, language = "en"): Promise<Letter> {
  expect((await subscribe(email, language)).status()).toBe(303);
  const letter = await mail.letterTo(email);
  expect((await plan.anybody.post(pathIn(letter, publicAddress), {})).status()).toBe(303);
  return letter;
}

const rows = () => plan.workspace.alter("UPDATE plan_subscriptions SET told_period = told_period");

test("the plan offers news by mail, as a feed and for the calendar", async () => {
  const page = await plan.anybody.page("/plans/example");
  for (const words of ['name="email"', "/plans/example/feed.xml", "/plans/example/events.ics"])
    expect(page).toContain(words);
});

test.describe("a subscription", () => {
  test("begins with a letter, and counts only once its link has been answered", async () => {
    const sent = await subscribe("Ines@Example.org");
    expect(sent.status()).toBe(303);
    expect(await plan.anybody.page(sent.headers()["location"] ?? "")).toContain("Check your email");
    const letter = await mail.letterTo("ines@example.org");
    expect(letter.headers["subject"]).toContain("please confirm");
    const link = pathIn(letter, publicAddress);
    // Programs that look for dangerous links open every one of them.
    const page = await plan.anybody.page(link);
    expect(page).toContain("Shall we send news");
    expect(
      plan.workspace.alter("UPDATE plan_subscriptions SET asked_at = asked_at WHERE confirmed_at <> ''"),
    ).toBe(0);
    expect((await plan.anybody.post(link, {})).status()).toBe(303);
    expect(await plan.anybody.page(link)).toContain("ines@example.org");
    expect(
      plan.workspace.alter("UPDATE plan_subscriptions SET asked_at = asked_at WHERE confirmed_at <> ''"),
    ).toBe(1);
  });

  test("is answered the same whether the address is known or not", async () => {
    const known = await subscribe("ines@example.org");
    const unknown = await subscribe("nobody-yet@example.org");
    expect(known.status()).toBe(unknown.status());
    expect(known.headers()["location"]).toBe(unknown.headers()["location"]);
    expect((await mail.lettersTo("ines@example.org", 2))[1]?.text).toContain("there is nothing to do");
  });

  test("needs an address that takes mail, and a form of ours", async () => {
    for (const email of ["", "ines", "a@b", "ines@example.org\r\nBcc: all@example.org"]) {
      const refused = await subscribe(email);
      expect(refused.status(), email).toBe(400);
    }
    const strange = { Origin: "https://evil.example" };
    const form = { email: "x@example.org", news_language: "en" };
    expect((await plan.anybody.post(path, form, strange)).status()).toBe(403);
  });

  test("hears of a new version in its own language, and nothing that it knew before", async () => {
    await confirmed("luz@example.org", "es");
    await publish(plan.coordinator, "Now with dates.");
    const english = (await mail.lettersTo("ines@example.org", 3))[2]!;
    expect(english.headers["subject"]).toBe("News about the plan of Example County Upward");
    expect(english.text).toContain("Version 2 is published: Now with dates.");
    expect(english.text).toContain(`${publicAddress}/plans/example`);
    expect(english.text).not.toContain("You can comment");
    const spanish = (await mail.lettersTo("luz@example.org", 2))[1]!;
    expect(spanish.text).toContain("Se publicó la versión 2: Now with dates.");
    expect(spanish.text).toContain(`${publicAddress}/es/plans/example`);
  });

  test("hears of a comment period that opens, and of answers", async () => {
    await openPeriod(plan, -1, 20);
    const period = (await mail.lettersTo("ines@example.org", 4))[3]!;
    expect(period.text).toContain("You can comment on the plan until");
    await plan.anybody.post("/plans/example/comments", { text: "Why?", language: "en" });
    plan.workspace.alter(
      "UPDATE public_comments SET state = 'accepted', reply = 'Because.', answered_at = '2099-01-01T00:00:00Z'",
    );
    // Answers wait until nobody has given another one for an hour.
    plan.workspace.alter("UPDATE plan_subscriptions SET told_answers_at = '2026-01-01T00:00:00Z'");
    plan.workspace.alter("UPDATE public_comments SET answered_at = '2026-02-01T00:00:00Z'");
    const answers = (await mail.lettersTo("ines@example.org", 5))[4]!;
    expect(answers.text).toContain("The coalition has answered comments");
    expect(answers.text).not.toContain("Version 2");
  });

  test("hears that the version it knows is withdrawn, and which one stands then", async () => {
    await plan.coordinator.accepted("/coalitions/example/plan/versions/2/withdrawal", {
      reason: "Sums were off",
    });
    const letter = (await mail.lettersTo("ines@example.org", 6))[5]!;
    expect(letter.text).toContain("Version 2 is withdrawn: Sums were off");
    expect(letter.text).toContain(`${publicAddress}/plans/example`);
    expect(letter.text).toContain("because you said yes to news");
    expect(letter.text).not.toContain("is published");
  });

  test("ends with one click of the mail program, or with the link of any letter", async () => {
    const before = rows();
    const letter = (await mail.lettersTo("ines@example.org")).at(-1)!;
    const out = wayOut(letter);
    expect(letter.text).toContain(`${publicAddress}${out}`);
    expect(await plan.anybody.page(out)).toContain("No more news");
    expect(rows(), "opening the page ends nothing").toBe(before);
    const ended = await plan.anybody.post(out, { "List-Unsubscribe": "One-Click" });
    expect(ended.status()).toBe(200);
    expect(rows()).toBe(before - 1);
    // Again, and with a link that never was.
    expect((await plan.anybody.post(out, {})).status()).toBe(200);
    const multipart = { "List-Unsubscribe": "One-Click" };
    expect((await plan.anybody.context.post(out, { multipart })).status()).toBe(200);
    expect(await plan.anybody.page(out)).toContain("The address is deleted here.");
    expect((await plan.anybody.get("/subscriptions/0123")).status()).toBe(404);
  });

  test("may end at the very moment at which somebody confirms it", async () => {
    const ofAddress = "coalition_id, ?, 'en', ?, '2099-01-01T00:00:00Z', '', 0, '', ''";
    for (let round = 0; round < 20; ++round) {
      const token = `meanwhile${round}`;
      const insert = `INSERT INTO plan_subscriptions SELECT ${ofAddress} FROM plan_versions WHERE number = 1`;
      expect(plan.workspace.alter(insert, `${token}@example.org`, token)).toBe(1);
      const answers = await Promise.all([
        ...[0, 1].map(() => plan.anybody.post(`/subscriptions/${token}`, {})),
        plan.anybody.post(`/subscriptions/${token}/end`, {}),
      ]);
      const [first = 0, second = 0, end] = answers.map((answer) => answer.status());
      for (const status of [first, second]) expect([303, 404]).toContain(status);
      expect(end).toBe(200);
    }
    expect((await plan.anybody.get("/plans/example")).status()).toBe(200);
  });

  test("is confirmed by whoever says yes twice as well", async () => {
    const letter = await confirmed("twice@example.org");
    expect((await plan.anybody.post(pathIn(letter, publicAddress), {})).status()).toBe(303);
  });

  test("keeps its secret out of the log of requests", async () => {
    const letter = await mail.letterTo("luz@example.org");
    const token = wayOut(letter).split("/").at(-2) ?? "";
    await plan.anybody.page(wayOut(letter));
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(plan.workspace.log).not.toContain(token);
  });

  test("cannot be used to flood somebody with letters", async () => {
    for (let count = 0; count < 5; ++count) await subscribe("victim@example.org");
    await confirmed("last@example.org");
    const letters = await mail.lettersTo("victim@example.org", 3);
    const written = () =>
      plan.workspace.alter("UPDATE outbox SET tries = tries WHERE recipient LIKE 'victim@%'");
    expect(written()).toBe(3);
    // The end of a subscription begins no new count.
    expect((await plan.anybody.post(wayOut(letters[0]!), {})).status()).toBe(200);
    await subscribe("victim@example.org");
    await confirmed("later@example.org");
    expect(written()).toBe(3);
  });
});

test.describe("the feed", () => {
  test("tells of versions, withdrawals and comment periods, as text and nothing else", async () => {
    await publish(plan.coordinator, "Less than <b>nothing</b> & more");
    const answer = await plan.anybody.get("/plans/example/feed.xml");
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
    const feed = await answer.text();
    for (const words of [
      'xmlns="http://www.w3.org/2005/Atom"',
      "<title>Version 3 is published</title>",
      "<title>Version 2 is withdrawn</title>",
      "Less than &lt;b&gt;nothing&lt;/b&gt; &amp; more",
      `<id>${publicAddress}/plans/example/versions/3</id>`,
      "You can comment on the plan until",
    ])
      expect(feed).toContain(words);
    expect(feed).toContain("Sums were off");
    expect(feed).not.toContain("Now with dates.");
    const dates = [...feed.matchAll(/<entry>.*?<updated>([^<]*)/gs)].map(([, at = ""]) => at);
    expect(dates.length).toBeGreaterThanOrEqual(5);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  test("speaks Spanish at its Spanish address", async () => {
    const feed = await plan.anybody.page("/es/plans/example/feed.xml");
    expect(feed).toContain("Se publicó la versión 3");
    expect(feed).toContain(`<id>${publicAddress}/es/plans/example/versions/3</id>`);
  });

  test("is there for published plans only", async () => {
    expect((await plan.anybody.get("/plans/nowhere/feed.xml")).status()).toBe(404);
    expect((await plan.anybody.get("/plans/nowhere/events.ics")).status()).toBe(404);
  });
});

test("the calendar has comment periods and what everyone may know, and nothing else", async () => {
  const day = dayFromNow(30);
  const seen = { visibility: "everyone" };
  await plan.program.make("milestone", { name: "Inside only", phase: "decide", planned_date: day });
  await plan.program.make(
    "milestone",
    { name: "Doors, open; all", phase: "decide", planned_date: day },
    seen,
  );
  const open = await plan.program.make(
    "milestone",
    { name: "Agreed", phase: "decide", planned_date: day },
    seen,
  );
  await plan.program.patched(open, { status: "agreed" });
  const answer = await plan.anybody.get("/plans/example/events.ics");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const calendar = (await answer.text()).replaceAll("\r\n ", "");
  expect(calendar).toContain("SUMMARY:Comment period: Comments on the draft of the plan");
  expect(calendar).toContain(`URL:${publicAddress}/plans/example/comments`);
  expect(calendar).toContain("SUMMARY:Agreed (Milestone: Planned for)");
  // What nobody has agreed to is no date yet.
  for (const inside of ["Inside only", "Doors"]) expect(calendar).not.toContain(inside);
});

test("what pretends to be a header or markup stands as text in every letter", async () => {
  test.slow();
  const headers =
    "from to subject date message-id mime-version content-type content-transfer-encoding " +
    "content-language list-unsubscribe list-unsubscribe-post auto-submitted";
  await confirmed("hana@example.org");
  const names = ["Up\r\nBcc: all@example.org", "=?UTF-8?B?QmNj?=\u2028Up", "<script>hit()</script>\n\nUp"];
  for (const [round, name] of names.entries()) {
    plan.workspace.alter("UPDATE coalitions SET name = ? WHERE slug = 'example'", name);
    const note = payloads.filter((_, at) => at % 50 === round).join(" ");
    await publish(plan.coordinator, note.slice(0, 900));
    const letter = (await mail.lettersTo("hana@example.org", round + 2))[round + 1]!;
    expect(Object.keys(letter.headers).filter((one) => !headers.split(" ").includes(one))).toEqual([]);
    expect(letter.headers["subject"]).toContain("Up");
    expect(letter.headers["content-type"]).toContain("text/plain");
    expect(payloadsIn(letter.text).size).toBeGreaterThan(3);
  }
  expect(mail.letters.filter(({ to }) => to === "all@example.org")).toEqual([]);
});
