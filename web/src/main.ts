// Wires the improvements to the public pages that ask for them. Every page works without this file.
import { enhancePlaceSearch } from "./place-search";
import { enhanceSortableTable } from "./sortable-table";

document.querySelectorAll<HTMLFormElement>("form[data-place-search]").forEach(enhancePlaceSearch);
document.querySelectorAll<HTMLTableElement>("table[data-sortable]").forEach(enhanceSortableTable);
