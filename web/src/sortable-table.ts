// Lets readers sort a table that the server has already ordered sensibly. Buttons are added here and
// not by the server, because a button that does nothing without a script would be a broken promise.
import { addLiveRegion } from "./live-region";
import { textOf } from "./texts";

type Direction = "ascending" | "descending";
type SortKey = number | string | undefined;

/** Makes every header cell of `table` sort its column, except those with `data-sort="none"`. */
export function enhanceSortableTable(table: HTMLTableElement): void {
  const headers = Array.from(table.tHead?.rows[0]?.cells ?? []);
  const announce = addLiveRegion(table.parentElement ?? document.body);
  headers
    .filter((header) => header.dataset["sort"] !== "none")
    .forEach((header) => {
      addButton(header).addEventListener("click", () => {
        const direction = nextDirection(header);
        sortRows(table, header.cellIndex, direction);
        markSorted(headers, header, direction);
        announce(sortedSentence(table, header, direction));
      });
    });
}

function addButton(header: HTMLTableCellElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "fh-sort";
  button.append(...Array.from(header.childNodes));
  header.append(button);
  return button;
}

/** The first click shows the largest numbers, or names from A; a second click turns the order round. */
function nextDirection(header: HTMLTableCellElement): Direction {
  const current = header.getAttribute("aria-sort");
  if (current) return current === "ascending" ? "descending" : "ascending";
  return header.classList.contains("fh-number") ? "descending" : "ascending";
}

function sortRows(table: HTMLTableElement, column: number, direction: Direction): void {
  const sign = direction === "ascending" ? 1 : -1;
  Array.from(table.tBodies).forEach((body) => {
    const rows = Array.from(body.rows, (row) => ({ row, key: sortKey(row.cells[column]) }));
    rows.sort((first, second) => compareKeys(first.key, second.key, sign));
    body.append(...rows.map(({ row }) => row));
  });
}

/** A cell's `data-value` counts before its text; an empty `data-value` says that there is no value. */
function sortKey(cell: HTMLTableCellElement | undefined): SortKey {
  const text = (cell?.dataset["value"] ?? cell?.textContent ?? "").trim();
  if (text === "") return undefined;
  const amount = Number(text.replace(/[$,%\s]/g, ""));
  return Number.isNaN(amount) ? text : amount;
}

/** Cells without a value stay at the end in both directions: they are neither small nor large. */
function compareKeys(first: SortKey, second: SortKey, sign: number): number {
  if (first === undefined || second === undefined) {
    return Number(first === undefined) - Number(second === undefined);
  }
  if (typeof first === "number" && typeof second === "number") return sign * (first - second);
  return sign * String(first).localeCompare(String(second), document.documentElement.lang || undefined);
}

function markSorted(
  headers: HTMLTableCellElement[],
  sorted: HTMLTableCellElement,
  direction: Direction,
): void {
  headers.forEach((header) => header.removeAttribute("aria-sort"));
  sorted.setAttribute("aria-sort", direction);
}

function sortedSentence(table: HTMLTableElement, header: HTMLTableCellElement, direction: Direction): string {
  const column = header.textContent?.trim() ?? "";
  return textOf(table, "sorted", { column, direction: textOf(table, direction) });
}
