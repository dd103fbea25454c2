// Holds answers against docs/openapi.yaml. The description lets clients expect more fields than it names; the tests do
// not, so that every field gets described.
import type { APIResponse } from "@playwright/test";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "./program.ts";

type Content = Record<string, { schema?: { $ref?: string } }>;
interface DescribedResponse {
  $ref?: string;
  content?: Content;
}
export interface Parameter {
  $ref?: string;
  name: string;
  in: "path" | "query";
  required?: boolean;
  example?: unknown;
}
export interface Operation {
  parameters?: Parameter[];
  responses: Record<string, DescribedResponse>;
  /** What has to be sent to be let in; absent where everybody is. */
  security?: object[];
}
export const methods = ["get", "post", "patch", "delete"] as const;
export type Method = (typeof methods)[number];
type PathItem = { $ref?: string } & Partial<Record<Method, Operation>>;
interface Description {
  paths: Record<string, PathItem>;
}

export const description = parse(readFileSync(join(root, "docs/openapi.yaml"), "utf8")) as Description;
export const describedPaths = Object.keys(description.paths);

/** Every method of every address, as "GET /api/v1/places/{geoid}". */
export const describedRoutes = describedPaths.flatMap((pattern) => {
  const item = resolve(description.paths[pattern]);
  return methods.filter((method) => item?.[method]).map((method) => `${method.toUpperCase()} ${pattern}`);
});

/** The method of an address as it stands in the description, such as "/api/v1/places/{geoid}". */
export function operationOf(pattern: string, method: Method = "get"): Operation {
  const operation = resolve(description.paths[pattern])?.[method];
  if (!operation) throw new Error(`docs/openapi.yaml does not describe ${method} ${pattern}`);
  return operation;
}

/** Follows a reference inside the description. */
export function resolve<Part extends { $ref?: string }>(part: Part | undefined): Part | undefined {
  if (!part?.$ref) return part;
  const keys = part.$ref.slice(2).split("/");
  const names = keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  return names.reduce<unknown>(
    (found, name) => (found as Record<string, unknown>)[name],
    description,
  ) as Part;
}

/** The description's pattern for a path that somebody asks for: of several the one with the most literal letters. */
export function patternOf(path: string): string | undefined {
  const plain = path.replace(/^\/es(?=\/)/, "").replace(/\?.*$/s, "");
  const fits = (pattern: string) =>
    new RegExp(`^${pattern.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`);
  const literal = (pattern: string) => pattern.replace(/\{\w+\}/g, "").length;
  return describedPaths
    .filter((pattern) => fits(pattern).test(plain))
    .sort((first, second) => literal(second) - literal(first))[0];
}

/** What is wrong with the answer, measured against the description; undefined when all is well. */
export async function faultOf(
  path: string,
  response: APIResponse,
  method: Method = "get",
): Promise<string | undefined> {
  const pattern = patternOf(path);
  if (!pattern) return `docs/openapi.yaml does not describe ${path}`;
  const { responses } = operationOf(pattern, method);
  const described = resolve(responses[response.status()] ?? responses["default"]);
  if (!described) return `docs/openapi.yaml does not describe status ${response.status()} of ${pattern}`;
  return contentFault(described.content ?? {}, response);
}

async function contentFault(content: Content, response: APIResponse): Promise<string | undefined> {
  const type = response.headers()["content-type"];
  if (!type) return Object.keys(content).length > 0 ? "an answer without content type" : undefined;
  const described = content[type] ?? content["*/*"];
  if (!described) return `the content type ${type} is not described`;
  if (type !== "application/json" || (await response.body()).length === 0) return undefined;
  return schemaFault(described.schema, await response.json());
}

/** What is wrong with the value, measured against a schema of the description such as "Refusal". */
export function faultAgainst(name: string, value: unknown): string | undefined {
  return schemaFault({ $ref: `#/components/schemas/${name}` }, value);
}

function schemaFault(schema: { $ref?: string } | undefined, value: unknown): string | undefined {
  if (!schema) return "docs/openapi.yaml gives no schema for this JSON";
  const validate = validatorOf(schema);
  return validate(value) ? undefined : ajv.errorsText(validate.errors);
}

const documentName = "openapi.yaml";
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(withoutOtherFields(description) as object, documentName);

const validators = new Map<string, ValidateFunction>();
function validatorOf(schema: object): ValidateFunction {
  const text = JSON.stringify(withoutOtherFields(schema)).replaceAll('"#/', `"${documentName}#/`);
  const known = validators.get(text) ?? ajv.compile(JSON.parse(text) as object);
  validators.set(text, known);
  return known;
}

function withoutOtherFields(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutOtherFields);
  if (typeof part !== "object" || part === null) return part;
  const copy = Object.fromEntries(
    Object.entries(part).map(([name, inner]) => [name, withoutOtherFields(inner)]),
  );
  const isRecord =
    copy["type"] === "object" || (Array.isArray(copy["type"]) && copy["type"].includes("object"));
  return isRecord && "properties" in copy ? { ...copy, additionalProperties: false } : copy;
}
