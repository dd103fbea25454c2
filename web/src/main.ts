// Wires the improvements to the public pages that ask for them. Every page works without this file.
import { enhanceCountyMap } from "./county-map";
import { offerPicture } from "./map-picture";
import { enhancePlaceSearch } from "./place-search";
import { enhanceSortableTable } from "./sortable-table";

document.querySelectorAll<HTMLFormElement>("form[data-place-search]").forEach(enhancePlaceSearch);
document.querySelectorAll<SVGSVGElement>("svg[data-county-map]").forEach(enhanceCountyMap);
document.querySelectorAll<HTMLElement>("[data-map-pictures]").forEach(offerPicture);
document.querySelectorAll<HTMLTableElement>("table[data-sortable]").forEach(enhanceSortableTable);
