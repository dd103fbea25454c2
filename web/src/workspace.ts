// Wires the improvements to the pages on which a coalition works. Every page works without this file.
import { enhanceAutosave } from "./autosave";
import { enhanceLineBoard } from "./line-board";
import { enhanceLive } from "./live";
import { enhanceNumberPicker } from "./number-picker";
import { enhanceSortableTable } from "./sortable-table";

// Takes note of the page as the server wrote it, and so comes before what changes it.
document.querySelectorAll<HTMLElement>("[data-live]").forEach((marker) => enhanceLive(marker, enhanceParts));
enhanceParts(document);
document.querySelectorAll<HTMLFormElement>("form[data-autosave]").forEach(enhanceAutosave);
document.querySelectorAll<HTMLElement>("[data-number-picker]").forEach(enhanceNumberPicker);

function enhanceParts(part: ParentNode): void {
  part.querySelectorAll<HTMLTableElement>("table[data-sortable]").forEach(enhanceSortableTable);
  part.querySelectorAll<HTMLElement>("[data-line-board]").forEach(enhanceLineBoard);
}
