// The example coalition with its plan published, and a comment period that is open today.
import type { StoredRecord, StoredRecords } from "./answers.ts";
import { example, publish, startExample } from "./example.ts";
import { programOf, type Program } from "./programs.ts";
import { expect } from "./test.ts";
import { rosa, Workspace, type Visitor } from "./workspace.ts";

export interface PublishedPlan {
  workspace: Workspace;
  coordinator: Visitor;
  anybody: Visitor;
  program: Program;
  /** The example's comment period, which is over at first. */
  period: StoredRecord;
}

export async function startPublishedPlan(...options: string[]): Promise<PublishedPlan> {
  const { workspace, coordinator } = await startExample(...options);
  const program = await programOf(coordinator, rosa, example);
  const { records } = await program.json<StoredRecords>("records?type=engagement-activity&limit=100");
  const period = records.find(({ fields }) => fields["method"] === "comment-period");
  if (!period) throw new Error("The example has no comment period");
  await publish(coordinator, "The first plan.");
  return { workspace, coordinator, anybody: await workspace.visitor(), program, period };
}

/** The day so many days from now, as records write it. */
export const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Moves the comment period; gives it as it is then. */
export async function openPeriod(plan: PublishedPlan, from: number, to: number): Promise<void> {
  const dates = { from: dayFromNow(from), to: dayFromNow(to) };
  plan.period = await plan.program.patched(plan.period, { fields: { dates } });
  expect(plan.period.fields["dates"]).toEqual(dates);
}

/** What a page says, without its markup. */
export const textOf = (page: string) =>
  page
    .slice(page.indexOf("<main"), page.indexOf("</main>"))
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replace(/\s+/g, " ");
