// Says where everything that the toolkit has lives in the program: node tools/toolkit_coverage.mjs [--check]
//
// docs/toolkit-ids.yaml lists all objects, worksheets, sets of choices and checks of the toolkit, apart from the content.
// Each must live where that list says; otherwise nothing is written and the exit code is 1. What is found goes into
// docs/toolkit-coverage.md. With --check nothing is written, and the exit code is 1 as well when that file is not as it
// would be written.
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "yaml";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const listFile = "docs/toolkit-ids.yaml";
const tableFile = "docs/toolkit-coverage.md";
const checkFolder = "src/workspace/checks";
const command = "node tools/toolkit_coverage.mjs";

function main() {
  const onlyLook = readArguments();
  const list = readYaml(listFile);
  // All problems are told at once, so that whoever mends them runs this twice and not twenty times.
  const problems = [];
  const content = readContent(problems);
  const found = {
    objects: Object.entries(list.objects).map(([id, entry]) => lookAtObject(content, problems, id, entry)),
    worksheets: lookAtIds("worksheet", list.worksheets, content.worksheets, problems),
    choices: Object.entries(list.choices).map(([id, entry]) => lookAtChoices(content, problems, id, entry)),
    checks: lookAtIds("check", list.checks, content.checks, problems),
  };
  const text = tablesOf(found, content);
  if (onlyLook && problems.length === 0 && !isOnFile(text))
    problems.push(
      `${tableFile} is out of date. Run ${command} to make it new, and look at what has changed.`,
    );
  if (problems.length > 0) return refuse(problems);
  if (!onlyLook) writeFileSync(join(root, tableFile), text);
  console.log(summaryOf(found, content));
}

function readArguments() {
  try {
    return parseArgs({ options: { check: { type: "boolean" } } }).values.check ?? false;
  } catch {
    console.error(`usage: ${command} [--check]`);
    process.exit(2);
  }
}

function isOnFile(text) {
  const path = join(root, tableFile);
  return existsSync(path) && readFileSync(path, "utf8") === text;
}

function refuse(problems) {
  for (const problem of problems) console.error(problem);
  process.exitCode = 1;
}

/** What the content and the program have, by id. */
function readContent(problems) {
  return {
    types: byId("content/record-types", (type) => type.id),
    lists: byId("content/choice-lists", (list) => list.id),
    worksheets: byId("content/worksheets", (worksheet) => worksheet.code),
    checks: new Map(
      filesOf("content/checks").flatMap(({ checks }) => checks.map((check) => [check.id, check])),
    ),
    computed: computedChecks(problems),
  };
}

function byId(folder, idOf) {
  return new Map(filesOf(folder).map((value) => [idOf(value), value]));
}

function filesOf(folder) {
  return yamlFiles(folder).map(readYaml);
}

function readYaml(file) {
  try {
    return parse(readFileSync(join(root, file), "utf8"));
  } catch (error) {
    throw new Error(`${file}: ${error.message}`, { cause: error });
  }
}

/** Paths from the root, in a fixed order, so that the tables do not depend on the file system. */
function yamlFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** The ids in entries such as Check{"C1-1", check_raters}, of which check_list.cpp makes its list. */
function computedChecks(problems) {
  const sources = readdirSync(join(root, checkFolder)).filter(
    (name) => name.endsWith(".cpp") && !name.endsWith("_test.cpp"),
  );
  const entries = sources.flatMap((name) => {
    const code = readFileSync(join(root, checkFolder, name), "utf8").replace(/\/\/.*/g, "");
    return [...code.matchAll(/\bCheck\{\s*"([^"]+)"\s*,/g)];
  });
  // A list that is written in another way must not pass for one that has no checks.
  if (entries.length === 0) problems.push(`${checkFolder}: no entry of the form Check{"C1-1", …} was found`);
  return new Set(entries.map(([, id]) => id));
}

function lookAtObject(content, problems, id, entry) {
  const problem = (text) => problems.push(`${listFile}: object "${id}": ${text}`);
  return { id, home: homeOf(content, entry, problem), missing: Boolean(entry.missing) };
}

/** Where an object lives, in words; tells of whatever is not there. */
function homeOf(content, entry, problem) {
  if (entry.missing) return `**Missing.** ${entry.missing}`;
  return withLacks(homeWithout(content, entry, problem), entry);
}

function homeWithout(content, { type, field, reference, computed, see }, problem) {
  if (type) return listOf(type, (name) => typeHome(content, name, problem));
  if (field) return listOf(field, (path) => fieldHome(content, path, problem));
  if (reference) return referenceHome(reference, problem);
  if (computed) return computedHome(computed, see, problem);
  problem("says neither type, field, reference, computed nor missing");
  return "";
}

function typeHome(content, name, problem) {
  const type = content.types.get(name);
  if (!type) problem(`there is no record type "${name}" in content/record-types`);
  return `record type \`${name}\` (${type?.label.en})`;
}

function fieldHome(content, path, problem) {
  if (!findField(content, path)) problem(`there is no field "${path}" in content/record-types`);
  return `field \`${path}\``;
}

function referenceHome(path, problem) {
  // An empty folder holds nothing either.
  if (!path.startsWith("content/") || !isThere(path)) problem(`there is nothing at "${path}"`);
  return `content in [${path}](../${path})`;
}

function computedHome(words, see, problem) {
  if (!see || !isThere(see)) problem(`\`see\` must name the source file that does it, and "${see}" is none`);
  return `${words} See [${see}](../${see}).`;
}

function isThere(path) {
  if (!existsSync(join(root, path))) return false;
  return !statSync(join(root, path)).isDirectory() || readdirSync(join(root, path)).length > 0;
}

/** "body.seats.holder" is a record type, a field, a field of its rows; the last part may be a choice of the field before. */
function findField(content, path) {
  const [typeName, ...names] = path.split(".");
  return names.reduce((at, name) => partOf(content, at, name), content.types.get(typeName));
}

function partOf(content, at, name) {
  if (!at) return undefined;
  return [...(at.fields ?? []), ...choicesOf(content, at)].find(({ id }) => id === name);
}

function choicesOf(content, field) {
  if (field.choice_list) return content.lists.get(field.choice_list)?.choices ?? [];
  return field.choices ?? [];
}

/** What the content has for each id of the list, and tells of ids that only one of the two knows. */
function lookAtIds(kind, entries, held, problems) {
  const folder = `content/${kind}s`;
  const wanted = entries.map((entry) => (typeof entry === "string" ? { id: entry } : entry));
  const known = new Set(wanted.map(({ id }) => id));
  for (const id of repeated(wanted)) problems.push(`${listFile}: ${kind} ${id} is listed twice`);
  for (const { id, missing } of wanted)
    if (!missing && !held.has(id)) problems.push(`${folder}: ${kind} ${id} of ${listFile} is not there`);
  for (const id of held.keys())
    if (!known.has(id)) problems.push(`${folder}: ${kind} ${id} is not in ${listFile}`);
  return wanted.map(({ id, missing }) => ({ id, missing, value: held.get(id) }));
}

function repeated(entries) {
  const ids = entries.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function lookAtChoices(content, problems, id, entry) {
  const problem = (text) => problems.push(`${listFile}: choices "${id}": ${text}`);
  const least = entry.at_least;
  if (!Number.isInteger(least) || least < 1) problem("at_least must say how many choices the toolkit names");
  if (entry.missing || entry.computed)
    return { id, least, count: "", home: homeOf(content, entry, problem), missing: Boolean(entry.missing) };
  const { home, count } = countChoices(content, entry, problem);
  if (count < least) problem(`the toolkit names ${least} choices, and ${count} are there`);
  return { id, least, count, home: withLacks(home, entry), missing: false };
}

/** Where the choices live, in words, and how many there are. */
function countChoices(content, entry, problem) {
  if (entry.list) return countOfList(content, entry.list, problem);
  if (entry.field) return countOfField(content, entry.field, problem);
  if (entry.reference) return countOfReference(entry, problem);
  if (entry.statements) return countOfStatements(content, entry, problem);
  if (entry.fields) return countOfFields(content, entry.fields, problem);
  problem("says neither list, field, reference, statements, fields, computed nor missing");
  return { home: "", count: 0 };
}

function countOfList(content, name, problem) {
  const list = content.lists.get(name);
  if (!list) problem(`there is no list "${name}" in content/choice-lists`);
  return { home: `list \`${name}\``, count: list?.choices.length ?? 0 };
}

function countOfField(content, path, problem) {
  const home = fieldHome(content, path, problem);
  return { home, count: choicesOf(content, findField(content, path) ?? {}).length };
}

function countOfReference({ reference, part }, problem) {
  const home = referenceHome(reference, problem);
  if (!isThere(reference)) return { home, count: 0 };
  if (!part) return { home, count: yamlFiles(reference).length };
  const items = part.split(".").reduce(stepInto, readYaml(reference));
  if (!Array.isArray(items)) problem(`${reference} has no list at "${part}"`);
  return { home: `\`${part}\` in [${reference}](../${reference})`, count: items?.length ?? 0 };
}

/** Into a map by its key, into a list by the id of an item. */
function stepInto(value, name) {
  return Array.isArray(value) ? value.find(({ id }) => id === name) : value?.[name];
}

function countOfStatements(content, { statements, answered_with: answer }, problem) {
  typeHome(content, statements, problem);
  const fields = content.types.get(statements)?.fields ?? [];
  const count = fields.filter((field) => field.type === answer || field.choice_list === answer).length;
  return { home: `fields of \`${statements}\` that are answered with \`${answer}\``, count };
}

function countOfFields(content, paths, problem) {
  const home = listOf(paths, (path) => fieldHome(content, path, problem));
  return { home, count: paths.filter((path) => findField(content, path)).length };
}

function tablesOf(found, content) {
  return [
    "# What the toolkit has, and where it lives",
    summaryOf(found, content),
    `This page is made by \`${command}\` from [toolkit-ids.yaml](toolkit-ids.yaml), the list of everything that the toolkit ` +
      "has, and from the content. Do not change it by hand. `bin/check --only coverage` refuses content that has lost " +
      "something of the list, and a page that is out of date. What is marked as missing is not there yet.",
    "## Objects",
    table(
      ["object", "where it lives"],
      found.objects.map(({ id, home }) => [id, home]),
    ),
    "## Worksheets",
    table(["code", "title", "chapter", "record types that it fills"], found.worksheets.map(worksheetRow)),
    "## Choices",
    "“Named” is how many choices the toolkit names, “found” how many there are.",
    table(
      ["choices", "where they live", "named", "found"],
      found.choices.map(({ id, home, least, count }) => [id, home, least, count]),
    ),
    "## Checks",
    "A check that is words only is described and translated, and the program does not carry it out yet.",
    table(
      ["id", "title", "severity", "shows at", "computed"],
      found.checks.map((check) => checkRow(content, check)),
    ),
  ]
    .join("\n\n")
    .concat("\n");
}

function summaryOf({ objects, worksheets, choices, checks }, content) {
  const there = checks.filter(({ value }) => value);
  const computed = there.filter(({ id }) => content.computed.has(id)).length;
  return (
    `The program has ${counted(objects)} objects, ${counted(worksheets)} worksheets, ${counted(choices)} sets of choices ` +
    `and ${counted(checks)} checks. Of the checks, ${computed} are computed and ${there.length - computed} are words only.`
  );
}

/** "12 of 14", or "all 14". */
function counted(entries) {
  const there = entries.filter(({ missing }) => !missing).length;
  return there === entries.length ? `all ${there}` : `${there} of ${entries.length}`;
}

function worksheetRow({ id, missing, value }) {
  if (missing) return [id, `**Missing.** ${missing}`, "", ""];
  const types = (value?.sheets ?? []).map(({ type }) => `\`${type}\``);
  return [id, value?.title.en, value?.chapter, types.join(", ")];
}

function checkRow(content, { id, missing, value }) {
  if (missing) return [id, `**Missing.** ${missing}`, "", "", ""];
  const computed = content.computed.has(id) ? "computed" : "words only";
  return [id, value?.title.en, value?.severity, `\`${value?.on}\``, computed];
}

function withLacks(home, { lacks }) {
  if (!lacks) return home;
  return `${home.replace(/\.$/, "")}. **Not there yet:** ${lacks}.`;
}

function listOf(oneOrMore, wordsOf) {
  return [oneOrMore].flat().map(wordsOf).join(", ");
}

function table(heads, rows) {
  return [heads, heads.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map(cell).join(" | ")} |`)
    .join("\n");
}

/** A bar would end the cell, and a new line the row. */
function cell(value) {
  return `${value ?? ""}`.replaceAll("|", "\\|").replace(/\s+/g, " ");
}

main();
