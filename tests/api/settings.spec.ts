// The settings of a coalition and of its members: name, profile, the address for calendar programs, and mail.
import { MailServer } from "../world/mail.ts";
import { RunningFoothold } from "../world/program.ts";
import { expect, test } from "../world/test.ts";
import { elena, kestrel, memberId, rosa, startWorld, type World } from "../world/workspace.ts";

// One world for the whole file, so its tests run one after the other.
test.describe.configure({ mode: "default" });

let world: World;
let mail: MailServer;
const publicAddress = "http://mobility.example.gov";
const options = () => [
  ...["--mail-server", mail.url, "--mail-from", "mobility@example.gov"],
  ...["--public-address", publicAddress, "--mail-hour", "0"],
];
test.beforeAll(async () => {
  mail = await MailServer.start();
  world = await startWorld(...options());
});
test.afterAll(async () => {
  await world.workspace.stop();
  await mail.stop();
});

const at = (rest = "") => `/coalitions/${kestrel.slug}${rest}`;
const dayIn = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);

test("lead to the profile of the coalition, once somebody wrote one", async () => {
  expect(await world.marcus.page(at("/settings"))).toContain(at("/types/coalition-profile/new"));
  const id = await world.rosa.makeRecord(kestrel, "coalition-profile", {
    name: "Kestrel County Upward",
    places: "place:99001",
    hide_below: "11",
    _visibility: "coalition",
  });
  expect(await world.vera.page(at("/settings"))).toContain(at(`/records/${id}`));
});

test("let coordinators rename the coalition, and nobody call it nothing", async () => {
  await world.rosa.accepted(at("/settings/name"), { name: "Kestrel Rising" });
  expect(await world.vera.page(at())).toContain("Kestrel Rising");
  const refused = await world.rosa.send(at("/settings/name"), { name: " " });
  expect(refused.status()).toBe(400);
  await world.rosa.accepted(at("/settings/name"), { name: kestrel.name });
  expect(await world.vera.page(at("/settings"))).not.toContain("/settings/name");
});

test.describe("the address for calendar programs", () => {
  const addressIn = (page: string) => /\/calendars\/\w+\.ics/.exec(page)?.[0] ?? "";
  let address = "";

  test("is shown once, leads outside, and needs no session", async () => {
    await world.marcus.makeRecord(kestrel, "task", {
      what: "Due soon",
      due: dayIn(3),
      _visibility: "coalition",
    });
    const made = await world.vera.send(at("/settings/calendar"), { what: "make" });
    const page = await made.text();
    address = addressIn(page);
    expect(page).toContain(`${publicAddress}${address}`);
    expect(addressIn(await world.vera.page(at("/settings")))).toBe("");
    const file = await world.nobody.page(address);
    expect(file).toContain("SUMMARY:Due soon");
    expect(world.workspace.log).not.toContain(address);
    expect(world.workspace.stored.includes(address.slice(11, -4))).toBe(false);
  });

  test("shows what its member may see now", async () => {
    await world.rosa.makeRecord(kestrel, "task", {
      what: "For editors",
      due: dayIn(3),
      _visibility: "editors",
    });
    expect(await world.nobody.page(address)).not.toContain("For editors");
  });

  test("speaks the language in which it was made", async () => {
    const made = await world.elena.send(`/es${at("/settings/calendar")}`, { what: "make" });
    expect(await world.nobody.page(addressIn(await made.text()))).toContain("(Tarea: ");
  });

  test("is worth nothing once it is replaced or withdrawn", async () => {
    const next = addressIn(await (await world.vera.send(at("/settings/calendar"), { what: "make" })).text());
    expect((await world.nobody.get(address)).status()).toBe(404);
    await world.nobody.page(next);
    await world.vera.accepted(at("/settings/calendar"), { what: "withdraw" });
    expect((await world.nobody.get(next)).status()).toBe(404);
  });

  test("ends with the membership", async () => {
    const made = addressIn(await (await world.vera.send(at("/settings/calendar"), { what: "make" })).text());
    const id = await memberId(world.rosa, kestrel, { name: "Vera Novak", email: "", password: "" });
    await world.rosa.accepted(at(`/members/${id}`), { role: "none" });
    expect((await world.nobody.get(made)).status()).toBe(404);
  });
});

test.describe("mail", () => {
  test("comes to who asked for it: a digest, and a reminder when something of theirs is due", async () => {
    await world.elena.makeRecord(kestrel, "task", {
      what: "Pay the hall",
      due: dayIn(-2),
      _visibility: "coalition",
    });
    // Nobody but their owner is told of these.
    await world.rosa.makeRecord(kestrel, "task", { what: "Of my own", due: dayIn(3), _visibility: "owner" });
    const form = { mail: "reminders,digest" };
    await world.elena.accepted(at("/settings/mail"), form);
    expect(await world.elena.page(at("/settings"))).toMatch(/value="digest" checked/);
    await anotherStart();
    const second = await mail.lettersTo(elena.email, 2);
    const texts = second.map(({ text }) => text.replaceAll("\r\n", "\n"));
    const reminder = texts.find((text) => text.includes("this is due, late")) ?? "";
    expect(reminder).toContain("Pay the hall (Task: Due date)");
    expect(reminder).toContain(`${publicAddress}${at("/settings")}`);
    const digest = texts.find((text) => text.includes("IN THE NEXT TWO WEEKS")) ?? "";
    expect(digest).toContain("Due soon");
    expect(digest).not.toContain("Of my own");
    expect(mail.letters.filter(({ to }) => to === rosa.email)).toEqual([]);
  });

  test("does not come twice on one day", async () => {
    await anotherStart();
    await new Promise((passed) => setTimeout(passed, 1500));
    expect(await mail.lettersTo(elena.email, 2)).toHaveLength(2);
  });
});

/** Daily mail is looked for at the start of a program and every few minutes; this one starts beside the other. */
async function anotherStart(): Promise<void> {
  const words = ["serve", "--data", world.workspace.folder, "--listen", "127.0.0.1:0", ...options()];
  const program = new RunningFoothold(...words);
  await program.address();
  await new Promise((passed) => setTimeout(passed, 1000));
  program.interrupt();
  expect((await program.end()).code).toBe(0);
}
