// Reads CSV as this project writes it and as the publisher does: commas, and quotes where a cell holds one of the two.

export type Row = Record<string, string>;

export function parseLine(line: string): string[] {
  if (!line.includes('"')) return line.split(",");
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return Array.from(cells, ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}

export function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== "");
}

export function parseTable(text: string): Row[] {
  const [header = "", ...lines] = linesOf(text);
  const names = parseLine(header);
  return lines.map((line) => {
    const cells = parseLine(line);
    return Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ""]));
  });
}
