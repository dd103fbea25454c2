// Documents as their readers get them: asked for on a page, fetched when they are ready, and opened with the tools that
// know their formats.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { foothold } from "./program.ts";
import { expect } from "./test.ts";
import type { Coalition, Visitor } from "./workspace.ts";

/** Why no documents can be tested on this machine; empty where they can. */
export const notTested: string = (() => {
  const { code, output } = foothold("doctor");
  return code === 0 ? "" : `NOT TESTED: this machine cannot make all documents. ${output}`;
})();

export type Format = "pdf" | "docx";
export interface Subject {
  kind: "worksheet" | "blank-worksheet" | "letter" | "view" | "drawing";
  id: string;
}

/** Asks for a document, waits for it, and gives its bytes. `prefix` is "/es" for Spanish. */
export async function documentOf(
  visitor: Visitor,
  coalition: Coalition,
  subject: Subject,
  format: Format,
  prefix = "",
): Promise<Buffer> {
  const path = `${prefix}/coalitions/${coalition.slug}/documents`;
  const before = idsOn(await visitor.page(path));
  await visitor.accepted(path, { ...subject, format });
  await expect
    .poll(async () => visitor.page(path), { timeout: 60_000, intervals: [200] })
    .not.toContain("/cancellation");
  const id = idsOn(await visitor.page(path)).find((one) => !before.includes(one));
  expect(id, `${subject.kind} ${subject.id} as ${format} is ready`).toBeDefined();
  const response = await visitor.get(`${path}/${id}`);
  expect(response.status(), `${subject.kind} ${subject.id}`).toBe(200);
  return response.body();
}

/** The finished documents that a list leads to. */
const idsOn = (page: string): string[] =>
  [...page.matchAll(/href="[^"]*\/documents\/(\w+)"/g)].map(([, id = ""]) => id);

const run = (program: string, ...words: string[]): string =>
  execFileSync(program, words, { encoding: "utf8", maxBuffer: 1 << 28 });

/** All that stands in a text, without the spaces, which no format keeps. */
export const bare = (text: string): string => text.replace(/[\s\u00a0\u00ad\u200b]+/g, "");

/** The words of a page of ours that a document must have, piece by piece, from its first heading on. */
export function wordsOf(page: string): string[] {
  const main = page
    .replace(/^.*?<main/s, "")
    .replace(/<\/main>.*$/s, "")
    .replace(/^.*?<\/h1>/s, "")
    .replace(/<(nav|form|script|svg)\b.*?<\/\1>/gs, "")
    .replace(/<p class="fh-(printed|no-print)">.*?<\/p>/gs, "")
    .replace(/<(\w+) [^>]*\bhidden=?[^>]*>.*?<\/\1>/gs, "");
  const pieces = [...main.matchAll(/<(p|li|td|th|dt|dd|h[2-6])\b[^>]*>([^<]+)/g)];
  const words = pieces.map(([, , text = ""]) => plain(text)).filter((text) => bare(text) !== "");
  // The minute at which it was made.
  return words.filter((text) => !/\d\d:\d\d UTC/.test(text));
}

const plain = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

type Json = Record<string, unknown>;
interface StructureElement {
  kind: string;
  alt: string;
  scope: string;
  kids: StructureElement[];
}

/** A PDF, read by qpdf and Poppler. */
export class Pdf {
  private readonly objects: Record<string, Json>;
  readonly catalog: Json;

  constructor(
    readonly bytes: Buffer,
    readonly file: string,
  ) {
    writeFileSync(file, bytes);
    const read = JSON.parse(run("qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=none", file)) as {
      qpdf: [Json, Record<string, Json>];
    };
    this.objects = read.qpdf[1];
    const trailer = (this.objects["trailer"] as { value: Json }).value;
    this.catalog = this.value(trailer["/Root"]) as Json;
  }

  /** What a reference leads to; anything else as it is. */
  private value(of: unknown): unknown {
    if (typeof of !== "string" || !/^\d+ \d+ R$/.test(of)) return of;
    const object = this.objects[`obj:${of}`] as { value?: unknown; stream?: { dict: unknown } };
    return object?.value ?? object?.stream?.dict;
  }

  get information(): string {
    return run("pdfinfo", this.file);
  }
  get pages(): number {
    return Number(/^Pages:\s+(\d+)/m.exec(this.information)?.[1]);
  }
  /** Width and height of each page, in inches. */
  get sheets(): [number, number][] {
    const sizes = run("pdfinfo", "-l", "9999", this.file).matchAll(
      /^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/gm,
    );
    return [...sizes].map(([, width, height]) => [Number(width) / 72, Number(height) / 72]);
  }
  get title(): string {
    return /^Title:\s+(.*)$/m.exec(this.information)?.[1] ?? "";
  }
  /** The words in the order in which they are read out, without the furniture of the sheets. */
  get text(): string {
    const lines = run("pdfinfo", "-struct-text", this.file).matchAll(/^\s*"(.*)"$/gm);
    return [...lines].map(([, words]) => words).join("");
  }
  /** What one sees, furniture included. */
  get seenText(): string {
    return run("pdftotext", "-raw", this.file, "-");
  }
  /** Each font in use, with whether it is part of the file. */
  get fonts(): { name: string; embedded: boolean }[] {
    const lines = run("pdffonts", this.file).trim().split("\n").slice(2);
    return lines.map((line) => {
      const columns = line.trim().split(/\s+/);
      return { name: columns[0] ?? "", embedded: columns.at(-5) === "yes" };
    });
  }
  get metadata(): string {
    return run("pdfinfo", "-meta", this.file);
  }

  private element(of: unknown): StructureElement[] {
    const value = this.value(of);
    if (Array.isArray(value)) return value.flatMap((one) => this.element(one));
    if (typeof value !== "object" || value === null) return [];
    const element = value as Json;
    const kids = this.element(element["/K"]);
    if (typeof element["/S"] !== "string") return kids;
    const attributes = [this.value(element["/A"])].flat().map((one) => this.value(one) as Json | undefined);
    const scope = attributes.map((one) => one?.["/Scope"]).find((one) => one !== undefined);
    return [
      {
        kind: element["/S"].slice(1),
        alt: String(element["/Alt"] ?? "").replace(/^u:/, ""),
        scope: String(scope ?? ""),
        kids,
      },
    ];
  }

  /** Every tag, in reading order. */
  get structure(): StructureElement[] {
    const all: StructureElement[] = [];
    const walk = (elements: StructureElement[]) => {
      for (const element of elements) {
        all.push(element);
        walk(element.kids);
      }
    };
    walk(this.element((this.value(this.catalog["/StructTreeRoot"]) as Json)["/K"]));
    return all;
  }

  /** The links, with what is said of each. */
  get links(): { contents: unknown }[] {
    return Object.values(this.objects)
      .map((object) => object["value"] as Json | undefined)
      .filter((value) => value?.["/Subtype"] === "/Link")
      .map((value) => ({ contents: value?.["/Contents"] }));
  }
}

/** Holds a PDF to what people with screen readers need of it. Posters have no page numbers. */
export function expectSound(pdf: Pdf, language: string, isNumbered = true): void {
  expect(run("qpdf", "--check", pdf.file)).toContain("No syntax or stream encoding errors");
  expect(pdf.information).toMatch(/^Tagged:\s+yes/m);
  expect(pdf.information).toMatch(/^JavaScript:\s+no/m);
  expect(pdf.catalog["/Lang"]).toBe(`u:${language}`);
  expect(pdf.catalog["/ViewerPreferences"]).toEqual({ "/DisplayDocTitle": true });
  expect(pdf.metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  expect(pdf.links.filter(({ contents }) => typeof contents !== "string")).toEqual([]);
  expectSoundStructure(pdf.structure);
  if (!isNumbered) return;
  // Page numbers are seen, but not read out.
  expect(bare(pdf.seenText)).toContain(bare(language === "en" ? "Page 1 of" : "Página 1 de"));
  expect(bare(pdf.text)).not.toMatch(/(Page|Página)1(of|de)\d/);
}

// Of PDF 1.7; others would need a name that readers know.
const standardKinds = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP " +
    "Figure Formula Form"
  ).split(" "),
);

function expectSoundStructure(structure: StructureElement[]): void {
  expect(structure.map(({ kind }) => kind).filter((kind) => !standardKinds.has(kind))).toEqual([]);
  expectHeadingsInOrder(
    structure
      .map(({ kind }) => /^H(\d)$/.exec(kind)?.[1])
      .filter(Boolean)
      .map(Number),
  );
  const of = (kind: string) => structure.filter((element) => element.kind === kind);
  expect(of("TH").filter(({ scope }) => !["/Column", "/Row"].includes(scope))).toEqual([]);
  for (const table of of("Table")) expect(JSON.stringify(table)).toContain('"kind":"TH"');
  expect(of("Figure").filter(({ alt }) => alt === "")).toEqual([]);
  for (const item of of("LI")) expect(item.kids.map(({ kind }) => kind)).toContain("LBody");
}

/** The first is the highest, and none is left out on the way down. */
export function expectHeadingsInOrder(levels: number[]): void {
  expect(levels[0], "the first heading").toBe(1);
  levels.reduce((before, level) => {
    expect(level, `a heading after one of level ${before}`).toBeLessThanOrEqual(before + 1);
    return level;
  });
}

/** A document for Word, unpacked. */
export class WordDocument {
  constructor(
    readonly bytes: Buffer,
    readonly file: string,
  ) {
    writeFileSync(file, bytes);
  }

  part(name: string): string {
    return run("unzip", "-p", this.file, name.replace(/[[\]]/g, "\\$&"));
  }
  get names(): string[] {
    return run("unzip", "-Z1", this.file).trim().split("\n");
  }
  get body(): string {
    return this.part("word/document.xml");
  }
  get text(): string {
    return [...this.body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = ""]) => plain(text))
      .join("");
  }
  /** The levels of headings, the title counting as the first. */
  get headings(): number[] {
    const styles = [...this.body.matchAll(/<w:pStyle w:val="(Title|Heading(\d))"/g)];
    const hasTitle = styles[0]?.[1] === "Title";
    return styles.map(([, name, level]) => (name === "Title" ? 1 : Number(level) + (hasTitle ? 1 : 0)));
  }
}

/** Width and height of the sheets of a Word file, in inches. */
export function sheetOf(word: WordDocument): [number, number] {
  const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(word.body) ?? [];
  return [Number(width) / 1440, Number(height) / 1440];
}

export function expectSoundWord(word: WordDocument, language: string): void {
  for (const name of word.names.filter((one) => one.endsWith(".xml") || one.endsWith(".rels")))
    execFileSync("python3", ["-c", "import sys, xml.dom.minidom as m; m.parse(sys.stdin.buffer)"], {
      input: word.part(name),
    });
  expectHeadingsInOrder(word.headings);
  expect(word.part("word/styles.xml")).toContain(`<w:lang w:val="${language === "en" ? "en-US" : "es-US"}"`);
  expect(word.part("docProps/core.xml")).toMatch(/<dc:title>[^<]+<\/dc:title>/);
  expect(word.part("word/footer1.xml")).toContain("NUMPAGES");
  const tables = [...word.body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
  for (const table of tables) expect(table, "the head of a table repeats").toContain("<w:tblHeader");
  const pictures = [...word.body.matchAll(/<wp:docPr [^>]*?descr="([^"]*)"[^>]*?(\/>|>.*?<\/wp:docPr>)/gs)];
  for (const [picture, words] of pictures) if (words === "") expect(picture).toContain("adec:decorative");
}

/** Each piece of the page stands in the document. */
export function expectSameWords(page: string, text: string): void {
  const document = bare(text);
  const words = wordsOf(page);
  expect(words.length).toBeGreaterThan(1);
  expect(words.filter((piece) => !document.includes(bare(piece)))).toEqual([]);
}

/** LibreOffice reads the whole of a Word file, and none of its words is lost. `folder` may be written to. */
export function expectOpenInOffice(word: WordDocument, folder: string): void {
  // With a folder of its own for settings, so that no other run of it is in the way.
  const words = [`-env:UserInstallation=file://${folder}/office`, "--headless", "--convert-to", "txt:Text"];
  execFileSync("soffice", [...words, "--outdir", folder, word.file], { stdio: "ignore", timeout: 100_000 });
  const opened = bare(readFileSync(word.file.replace(/\.docx$/, ".txt"), "utf8"));
  const paragraphs = [...word.body.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    bare([...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => plain(text ?? "")).join("")),
  );
  expect(paragraphs.length).toBeGreaterThan(50);
  expect(paragraphs.filter((paragraph) => !opened.includes(paragraph))).toEqual([]);
}
