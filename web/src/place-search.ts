// Turns the place search form into a combobox (WAI-ARIA, list autocomplete with manual selection).
// The form still submits by itself when nothing is suggested, chosen or reachable.
import { addLiveRegion } from "./live-region";
import type { Place } from "./place";
import { placeSourceFor, type PlaceSource } from "./place-source";
import { SuggestionList } from "./suggestion-list";
import { textOf } from "./texts";

const pauseAfterTyping = 150;
const shortestQuery = 2;

/** Expects a labelled `input[type=search]` inside `.fh-search__row`; otherwise leaves the form alone. */
export function enhancePlaceSearch(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=search]");
  if (input?.parentElement) new PlaceSearch(form, input, input.parentElement);
}

class PlaceSearch {
  private readonly list: SuggestionList;
  private readonly announce: (sentence: string) => void;
  private readonly findPlaces: PlaceSource;
  private request = new AbortController();
  private timer = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
    row: Element,
  ) {
    this.findPlaces = placeSourceFor(form);
    this.list = new SuggestionList(input, form, goTo);
    row.append(this.list.element);
    this.announce = addLiveRegion(form);
    this.describeInput();
    input.addEventListener("input", () => this.searchSoon());
    input.addEventListener("keydown", (event) => this.onKey(event));
    input.addEventListener("blur", () => this.stop());
  }

  private describeInput(): void {
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-expanded", "false");
    this.input.setAttribute("aria-controls", this.list.element.id);
    this.input.autocomplete = "off";
  }

  private searchSoon(): void {
    this.forgetRequest();
    this.timer = window.setTimeout(() => void this.search(), pauseAfterTyping);
  }

  private stop(): void {
    this.forgetRequest();
    this.list.close();
    this.announce("");
  }

  private forgetRequest(): void {
    window.clearTimeout(this.timer);
    this.request.abort();
  }

  private async search(): Promise<void> {
    const query = this.input.value.trim();
    if (query.length < shortestQuery) return this.stop();
    const request = (this.request = new AbortController());
    try {
      const places = await this.findPlaces(query, request.signal);
      // An answer from the local index cannot be aborted, so a stale one is dropped here.
      if (!request.signal.aborted) this.showPlaces(places);
    } catch {
      // Suggestions are a convenience: without them the form still finds the place on the server.
      if (!request.signal.aborted) this.list.close();
    }
  }

  private showPlaces(places: readonly Place[]): void {
    this.list.show(places);
    this.announce(resultSentence(this.form, places.length));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const used = this.list.isOpen ? this.handleKey(event.key) : this.reopen(event.key);
    if (used) event.preventDefault();
  }

  private reopen(key: string): boolean {
    if (key !== "ArrowDown") return false;
    void this.search();
    return true;
  }

  /** Whether the list used the key; other keys keep their meaning in the text field. */
  private handleKey(key: string): boolean {
    switch (key) {
      case "ArrowDown":
        this.list.move(1);
        return true;
      case "ArrowUp":
        this.list.move(-1);
        return true;
      case "Escape":
        this.stop();
        return true;
      default:
        return this.list.active !== undefined && this.handleKeyOnOption(key, this.list.active);
    }
  }

  private handleKeyOnOption(key: string, active: Place): boolean {
    switch (key) {
      case "Enter":
        goTo(active);
        return true;
      case "Home":
        this.list.activateFirst();
        return true;
      case "End":
        this.list.activateLast();
        return true;
      default:
        return false;
    }
  }
}

function resultSentence(form: HTMLFormElement, count: number): string {
  if (count === 0) return textOf(form, "none");
  const one = count === 1 ? textOf(form, "one") : "";
  return one || textOf(form, "results", { count: String(count) });
}

function goTo(place: Place): void {
  window.location.assign(place.url);
}
