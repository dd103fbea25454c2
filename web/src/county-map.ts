// Gives a map of counties keys of its own: one stop of the Tab key for the whole map, and arrows to move over it. Without
// this the links are there for the mouse, and the table for the keyboard.
import { textOf } from "./texts";

interface Spot {
  link: SVGAElement;
  x: number;
  y: number;
}

const directions: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function enhanceCountyMap(map: SVGSVGElement): void {
  const links = Array.from(map.querySelectorAll<SVGAElement>("a"));
  const first = links[0];
  if (!first) return;
  takeKeys(map);
  const move = moveFocus(map, links);
  makeStop(first, undefined);
  map.addEventListener("keydown", (event) => {
    const from = document.activeElement;
    if (!(from instanceof SVGAElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (move(from, event.key)) event.preventDefault();
  });
}

/** Tells screen readers that the arrow keys belong to the map, and how it is used. */
function takeKeys(map: SVGSVGElement): void {
  map.setAttribute("role", "application");
  map.setAttribute("aria-roledescription", textOf(map, "role"));
  map.querySelector("g[aria-hidden]")?.removeAttribute("aria-hidden");
  const help = document.getElementById("map-help");
  if (!help) return;
  help.hidden = false;
  map.setAttribute("aria-describedby", help.id);
}

function makeStop(link: SVGAElement, former: SVGAElement | undefined): void {
  former?.setAttribute("tabindex", "-1");
  link.setAttribute("tabindex", "0");
}

/** A function that moves the focus from a county by a key, and says whether the key meant anything. */
function moveFocus(map: SVGSVGElement, links: SVGAElement[]): (from: SVGAElement, key: string) => boolean {
  let spots: Spot[] | undefined;
  let stop = links[0];
  map.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof SVGAElement)) return;
    makeStop(target, stop === target ? undefined : stop);
    stop = target;
    showName(target);
  });
  return (from, key) => {
    const next = key === "Home" ? links[0] : key === "End" ? links[links.length - 1] : undefined;
    const direction = directions[key];
    if (!next && !direction) return false;
    // Measuring thousands of shapes takes a moment, so it waits until somebody needs it.
    spots = spots ?? links.map(spotOf);
    (next ?? nearest(spots, from, direction!))?.focus();
    return true;
  };
}

function spotOf(link: SVGAElement): Spot {
  const { x, y, width, height } = link.getBBox();
  return { link, x: x + width / 2, y: y + height / 2 };
}

/** The county that lies nearest in a direction; what lies aside counts as farther away. */
function nearest(spots: Spot[], from: SVGAElement, [dx, dy]: [number, number]): SVGAElement | undefined {
  const start = spots.find(({ link }) => link === from);
  if (!start) return undefined;
  let best: Spot | undefined;
  let least = Infinity;
  for (const spot of spots) {
    const along = (spot.x - start.x) * dx + (spot.y - start.y) * dy;
    const aside = Math.abs((spot.x - start.x) * dy + (spot.y - start.y) * dx);
    if (along <= 0 || aside > 2 * along) continue;
    const distance = along + 2 * aside;
    if (distance < least) [best, least] = [spot, distance];
  }
  return best?.link;
}

/** Shows the name and value that a screen reader says, for those who see the map but cannot point at it. */
function showName(link: SVGAElement): void {
  const reading = document.getElementById("map-reading");
  if (!reading) return;
  reading.hidden = false;
  reading.textContent = link.querySelector("title")?.textContent ?? "";
}
