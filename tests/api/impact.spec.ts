// The views of chapter 6: where measures stand, and how far the work lives up to the principles.
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
const seen = { _visibility: "coalition" };

test.describe("the view of the measures", () => {
  let measure: string;

  test("says how to begin while there are none", async () => {
    expect(await world.marcus.page(at("/views/measures"))).toContain(at("/types/measure/new"));
    expect(await world.vera.page(at("/views/measures"))).not.toContain(at("/types/measure/new"));
  });

  test("tells where a measure stands by its values", async () => {
    measure = await world.marcus.makeRecord(kestrel, "measure", {
      name: "Homes that families can afford",
      unit: "homes",
      frequency: "yearly",
      target_kind: "number",
      baseline_value: "0",
      baseline_date: "2024-01-01",
      target_value: "1000",
      target_date: "2028-01-01",
      state: "collecting",
      ...seen,
    });
    expect(await world.vera.page(at("/views/measures"))).toContain("Baseline only");
    for (const [day, value] of Object.entries({ "2025-01-01": "250", "2026-01-01": "300" }))
      await world.marcus.makeRecord(kestrel, "observation", {
        title: day,
        measure: `measure:${measure}`,
        value,
        "period.to": day,
        ...seen,
      });
    const page = await world.vera.page(at("/views/measures"));
    for (const words of ["Slow", "300 homes", "January 1, 2026", "1,000 homes", "Nobody yet"])
      expect(page).toContain(words);
    expect(await world.vera.page(`/es${at("/views/measures")}`)).toContain("Lento");
  });

  test("draws one of them with its way to the target, and lists its values", async () => {
    const page = await world.vera.page(at(`/views/measures?measure=${measure}`));
    expect(page).toMatch(
      /<svg[^>]*aria-label="Homes that families can afford by year\. 2024: 0; 2025: 250; /,
    );
    expect(page).toContain("Way to the target");
    expect(page).toContain("All values");
    expect(await world.vera.page(at("/views/measures?measure=unknown"))).not.toContain("All values");
  });

  test("does not count values that the reader may not see", async () => {
    await world.marcus.makeRecord(kestrel, "observation", {
      title: "Marcus alone",
      measure: `measure:${measure}`,
      value: "1000",
      "period.to": "2026-03-01",
      _visibility: "owner",
    });
    expect(await world.marcus.page(at("/views/measures"))).toContain("Reached");
    expect(await world.vera.page(at("/views/measures"))).not.toContain("Reached");
  });
});

test("the view of the principles shows the newest check beside the one before", async () => {
  const check = { kind: "plan", ...seen };
  await world.marcus.makeRecord(kestrel, "principle-check", {
    title: "Spring",
    date: "2025-04-01",
    equity: "1",
    ...check,
  });
  await world.marcus.makeRecord(kestrel, "principle-check", {
    title: "Fall",
    date: "2025-10-01",
    equity: "3",
    equity_evidence: "Minutes of the board",
    learning: "unknown",
    ...check,
  });
  const page = await world.vera.page(at("/views/principles"));
  expect(page).toContain("The diamond shows the check before: Spring.");
  expect(page).toMatch(/Equity and Racial Justice<\/th><td[^>]*>In place<\/td><td[^>]*>Talked about<\/td>/);
  expect(page).toContain("Minutes of the board");
  const older = /views\/principles\?check=([^"]+)"[^>]*>Spring</.exec(page)?.[1] ?? "";
  expect(await world.vera.page(at(`/views/principles?check=${older}`))).not.toContain("The diamond");
});

test("chapter 3 says when residents take part", async () => {
  for (const path of ["/toolkit/3", at("/chapters/3")]) {
    const page = await world.vera.page(path);
    expect(page).toContain("When residents take part");
    expect(page).toContain("What the draft says, and in which words");
  }
  expect(await world.vera.page(at("/chapters/4"))).not.toContain("When residents take part");
});

test("a filled worksheet for paper speaks in the words that the coalition chose", async () => {
  const print = () => world.vera.page(at("/worksheets/strategic-actions/print"));
  expect(await print()).toMatch(/<h2[^>]*>Strategic actions</);
  await world.marcus.makeRecord(kestrel, "coalition-profile", {
    name: "Kestrel",
    wording: "results",
    ...seen,
  });
  expect(await print()).toMatch(/<h2[^>]*>Strategies</);
  expect(await world.vera.page(at("/worksheets/strategic-actions"))).toContain("Strategic actions");
});
