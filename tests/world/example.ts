// The example coalition, with whoever made it signed in, and its plan.
import { footholdOutput } from "./program.ts";
import { rosa, Workspace, type Coalition, type Visitor } from "./workspace.ts";

export const example: Coalition = { name: "Example County Upward", slug: "example" };
export const inExample = (rest: string) => `/coalitions/example${rest}`;

export interface ExampleWorld {
  workspace: Workspace;
  coordinator: Visitor;
}

/** A server of its own with the example as it is made; `rosa` coordinates it. */
export async function startExample(...options: string[]): Promise<ExampleWorld> {
  const workspace = await Workspace.start(...options);
  footholdOutput("coalition", "example", "--data", workspace.folder);
  return { workspace, coordinator: await workspace.firstAccount(rosa) };
}

/** Publishes the plan of the example as it is now. */
export async function publish(coordinator: Visitor, note: string): Promise<void> {
  await coordinator.accepted(inExample("/plan/publication"), { note });
}
