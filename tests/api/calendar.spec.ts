// The calendar of a coalition: every day that a record names, for people and for calendar programs.
import { expect, test } from "../world/test.ts";
import { kestrel, startWorld, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(async () => world.workspace.stop());

const at = (rest: string) => `/coalitions/${kestrel.slug}${rest}`;
const dayIn = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);

test("a calendar without days says what would stand in it", async () => {
  expect(await world.vera.page(at("/calendar"))).toContain("No days yet");
  const first = await world.vera.page(at(""));
  expect(first).not.toContain("Coming up");
  // Open pages put in place what others write, so the place for it is there from the beginning.
  expect(first).toContain('data-live-region="calendar"');
});

test("what is overdue, what comes soon and what comes later stand apart, and lead to their records", async () => {
  await world.marcus.makeRecord(kestrel, "task", { what: "Call the district", due: dayIn(-3) });
  const meeting = await world.marcus.makeRecord(kestrel, "meeting", {
    name: "Steering committee",
    date: dayIn(6),
  });
  await world.marcus.makeRecord(kestrel, "milestone", { name: "Plan adopted", planned_date: dayIn(200) });
  const page = await world.vera.page(at("/calendar"));
  const parts = ["Overdue (1)", "Call the district", "In the next 30 days (1)", "Steering committee"];
  const order = [...parts, "Later (1)", "Plan adopted"].map((words) => page.indexOf(words));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
  expect(page).toContain(at(`/records/${meeting}`));
  expect(page).toContain("Task: Due date");
});

test("the first page of the coalition tells of the next meeting and of what is overdue", async () => {
  const page = await world.vera.page(at(""));
  expect(page).toMatch(/Next meeting:[^<]*<a[^>]*>Steering committee/);
  expect(page).toContain("Overdue (1)");
  expect(await world.elena.page(`/es${at("")}`)).toContain("Próxima reunión:");
});

test("calendar programs get the same days as a file", async () => {
  const response = await world.vera.get(at("/calendar.ics"));
  expect(response.headers()["content-type"]).toContain("text/calendar");
  expect(response.headers()["content-disposition"]).toContain("kestrel.ics");
  const file = await response.text();
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(file).toContain(`DTSTART;VALUE=DATE:${dayIn(6).replaceAll("-", "")}`);
  expect(file).toContain("SUMMARY:Steering committee");
});

test("nobody sees days of records that they may not see", async () => {
  await world.marcus.makeRecord(kestrel, "task", {
    what: "Prepare a hard talk",
    due: dayIn(2),
    _visibility: "owner",
  });
  expect(await world.marcus.page(at("/calendar"))).toContain("Prepare a hard talk");
  expect(await world.vera.page(at("/calendar"))).not.toContain("Prepare a hard talk");
  expect(await (await world.vera.get(at("/calendar.ics"))).text()).not.toContain("Prepare a hard talk");
});
