// Brings what others write onto an open page: listens to the coalition's events, asks for the page again, and puts the
// parts that changed in their place. Without this script one reloads the page.
import { addLiveRegion } from "./live-region";
import { textOf } from "./texts";

const pauseBeforeAsking = 300;
const spreadOfAsking = 700;

/** Expects an element with the address of the events; `enhance` improves what has been put onto the page. */
export function enhanceLive(marker: HTMLElement, enhance: (part: ParentNode) => void): void {
  if (!("EventSource" in window)) return;
  new LivePage(marker, enhance);
}

class LivePage {
  private readonly announce: (sentence: string) => void;
  /** What the server wrote into each part, before scripts added to it. */
  private readonly written = new Map<string, string>();
  private source: EventSource | undefined;
  private newest: number;
  private timer: number | undefined;

  constructor(
    private readonly marker: HTMLElement,
    private readonly enhance: (part: ParentNode) => void,
  ) {
    this.newest = Number(marker.dataset["liveSince"] ?? 0);
    for (const part of liveParts(document)) this.written.set(nameOf(part), part.innerHTML);
    this.announce = addLiveRegion(marker.parentElement ?? document.body);
    document.addEventListener("visibilitychange", () => this.listenWhileSeen());
    window.addEventListener("pagehide", () => this.stop());
    this.listenWhileSeen();
  }

  // A browser has few connections to one server; pages that nobody looks at should not hold one.
  private listenWhileSeen(): void {
    if (document.hidden) return this.stop();
    if (this.source) return;
    this.source = new EventSource(this.marker.dataset["live"] ?? "");
    this.source.addEventListener("message", (event) => this.onNumber(Number(event.data)));
  }

  private stop(): void {
    this.source?.close();
    this.source = undefined;
  }

  // Everybody hears of a change at once; they should not all ask at once.
  private onNumber(number: number): void {
    if (number <= this.newest) return;
    this.newest = number;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(
      () => void this.update(),
      pauseBeforeAsking + Math.random() * spreadOfAsking,
    );
  }

  private async update(): Promise<void> {
    const page = await fetchPage(addressToAsk());
    if (!page) return;
    const replaced = liveParts(page).filter((fresh) => this.replace(fresh));
    if (replaced.length > 0) this.announce(textOf(this.marker, "updated"));
  }

  /** What somebody is at work in stays as it is. */
  private replace(fresh: HTMLElement): boolean {
    const name = nameOf(fresh);
    const stale = liveParts(document).find((part) => nameOf(part) === name);
    if (!stale || fresh.innerHTML === this.written.get(name) || isAtWork(stale)) return false;
    this.written.set(name, fresh.innerHTML);
    stale.replaceWith(fresh);
    this.enhance(fresh);
    return true;
  }
}

/** Whether somebody stands in the part, or has left something in one of its controls that is not sent yet. */
function isAtWork(part: HTMLElement): boolean {
  if (part.contains(document.activeElement)) return true;
  const texts = part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  const options = part.querySelectorAll<HTMLOptionElement>("option");
  return (
    Array.from(texts).some((text) => text.value !== text.defaultValue) ||
    Array.from(options).some((option) => option.selected && !option.defaultSelected && option.index > 0)
  );
}

function liveParts(page: Document): HTMLElement[] {
  return Array.from(page.querySelectorAll<HTMLElement>("[data-live-region]"));
}

function nameOf(part: HTMLElement): string {
  return part.dataset["liveRegion"] ?? "";
}

/** The form of a record says which version it began with, so that the server can tell whether there is a newer one. */
function addressToAsk(): string {
  const address = new URL(location.href);
  const began = document.querySelector<HTMLInputElement>("form[data-autosave] input[name=_revision]");
  if (began) address.searchParams.set("since", began.value);
  return address.href;
}

async function fetchPage(address: string): Promise<Document | undefined> {
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) return undefined;
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return undefined;
  }
}
