// The listbox under the search field: shows places, marks one as active, says which was chosen.
import type { Place } from "./place";
import { textOf } from "./texts";

export class SuggestionList {
  readonly element = document.createElement("ul");
  private places: readonly Place[] = [];
  private activeIndex = -1;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly form: HTMLFormElement,
    choose: (place: Place) => void,
  ) {
    this.element.id = `${input.id}-suggestions`;
    this.element.className = "fh-suggestions";
    this.element.setAttribute("role", "listbox");
    this.element.setAttribute("aria-label", input.labels?.[0]?.textContent?.trim() ?? "");
    this.element.hidden = true;
    // Without this the field would lose its focus, and the list close, before the click arrives.
    this.element.addEventListener("mousedown", (event) => event.preventDefault());
    this.element.addEventListener("click", (event) => {
      const place = this.places[this.indexOf(event.target)];
      if (place) choose(place);
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get active(): Place | undefined {
    return this.places[this.activeIndex];
  }

  show(places: readonly Place[]): void {
    this.places = places;
    this.element.textContent = "";
    this.element.append(...places.map((place, index) => this.option(place, index)));
    this.setOpen(places.length > 0);
  }

  close(): void {
    this.show([]);
  }

  /** Moves by `step` options; past either end lies the field itself, with no option active. */
  move(step: number): void {
    const positions = this.places.length + 1;
    this.activate(((this.activeIndex + 1 + step + positions) % positions) - 1);
  }

  activateFirst(): void {
    this.activate(0);
  }

  activateLast(): void {
    this.activate(this.places.length - 1);
  }

  private activate(index: number): void {
    this.activeIndex = index;
    Array.from(this.element.children).forEach((option, position) => {
      option.setAttribute("aria-selected", String(position === index));
    });
    const option = this.element.children[index];
    this.input.removeAttribute("aria-activedescendant");
    if (!option) return;
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  private setOpen(open: boolean): void {
    this.element.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    this.activate(-1);
  }

  private indexOf(target: EventTarget | null): number {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    return option ? Array.from(this.element.children).indexOf(option) : -1;
  }

  private option(place: Place, index: number): HTMLLIElement {
    const level = textOf(this.form, `level-${place.level}`);
    const option = document.createElement("li");
    option.id = `${this.element.id}-${index}`;
    option.className = "fh-suggestions__option";
    option.setAttribute("role", "option");
    // The space keeps name and state apart where the text is read without its layout.
    option.append(
      part("fh-suggestions__name", place.name),
      " ",
      part("fh-suggestions__detail", [place.state, level].filter(Boolean).join(" · ")),
    );
    return option;
  }
}

function part(className: string, text: string): HTMLSpanElement {
  const span = document.createElement("span");
  span.className = className;
  span.textContent = text;
  return span;
}
