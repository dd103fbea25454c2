// Lets people move the lines of a logic model by mouse and by arrow keys, from place to place and from column to column.
// Both fill in and send the form that each line has anyway, so the server saves in one way. Without this script one
// opens the line and chooses its column from a list.
import { addLiveRegion } from "./live-region";
import { textOf } from "./texts";

/** Expects columns `ol[data-column]` with boxes `li[data-line]`, each with its form; words in `data-text-…`. */
export function enhanceLineBoard(board: HTMLElement): void {
  new LineBoard(board);
}

interface Place {
  list: HTMLElement;
  next: Element | null;
}

class LineBoard {
  private readonly announce: (sentence: string) => void;
  private held: HTMLElement | undefined;
  private origin: Place | undefined;

  constructor(private readonly board: HTMLElement) {
    this.announce = addLiveRegion(board.parentElement ?? board);
    this.explain();
    this.boxes().forEach((box) => this.addHandle(box));
    board.addEventListener("dragover", (event) => this.onDragOver(event));
    board.addEventListener("drop", (event) => {
      event.preventDefault();
      this.putDown();
    });
    this.focusChanged();
  }

  private explain(): void {
    const how = document.createElement("p");
    how.id = "board-how";
    how.textContent = textOf(this.board, "how");
    this.board.before(how);
  }

  private boxes(): HTMLElement[] {
    return Array.from(this.board.querySelectorAll<HTMLElement>("[data-line]"));
  }

  private lists(): HTMLElement[] {
    return Array.from(this.board.querySelectorAll<HTMLElement>("[data-column]"));
  }

  private addHandle(box: HTMLElement): void {
    const handle = document.createElement("button");
    handle.type = "button";
    handle.className = "usa-button usa-button--unstyled fh-no-print";
    handle.textContent = textOf(this.board, "handle", { line: nameOf(box) });
    handle.setAttribute("aria-pressed", "false");
    handle.setAttribute("aria-describedby", "board-how");
    handle.addEventListener("click", () => (this.held === box ? this.putDown() : this.takeUp(box)));
    handle.addEventListener("keydown", (event) => this.onKey(event));
    handle.addEventListener("blur", () => this.giveUpUnlessMoving(box));
    box.prepend(handle);
    box.draggable = true;
    box.addEventListener("dragstart", (event) => {
      event.dataTransfer?.setData("text/plain", nameOf(box));
      this.takeUp(box);
    });
    // A drop comes first and leaves nothing to give up.
    box.addEventListener("dragend", () => this.giveUp());
  }

  private takeUp(box: HTMLElement): void {
    this.giveUp();
    this.held = box;
    this.origin = placeOf(box);
    markHeld(box, true);
    this.announce(textOf(this.board, "held", { line: nameOf(box) }));
  }

  private onKey(event: KeyboardEvent): void {
    if (!this.held) return;
    if (event.key === "Escape") this.giveUp();
    else if (event.key === "ArrowUp") this.step(-1);
    else if (event.key === "ArrowDown") this.step(1);
    else if (event.key === "ArrowLeft") this.change(-1);
    else if (event.key === "ArrowRight") this.change(1);
    else return;
    event.preventDefault();
  }

  private step(by: number): void {
    const box = this.held;
    if (!box) return;
    if (by < 0 && box.previousElementSibling) this.put(box, listOf(box), box.previousElementSibling);
    if (by > 0 && box.nextElementSibling)
      this.put(box, listOf(box), box.nextElementSibling.nextElementSibling);
    this.tellPlace(box);
  }

  private change(by: number): void {
    const box = this.held;
    if (!box) return;
    const lists = this.lists();
    const list = lists[lists.indexOf(listOf(box)) + by];
    if (list) this.put(box, list, null);
    this.tellPlace(box);
  }

  // Moving an element takes the focus from its button; that is no reason to let go.
  private moving = false;
  private put(box: HTMLElement, list: HTMLElement, next: Element | null): void {
    const focused = document.activeElement;
    this.moving = true;
    list.insertBefore(box, next);
    if (focused instanceof HTMLElement && box.contains(focused)) focused.focus();
    this.moving = false;
  }

  private tellPlace(box: HTMLElement): void {
    const list = listOf(box);
    this.announce(
      textOf(this.board, "place", {
        line: nameOf(box),
        column: list.dataset["columnName"] ?? "",
        place: String(Array.from(list.children).indexOf(box) + 1),
        count: String(list.children.length),
      }),
    );
  }

  private onDragOver(event: DragEvent): void {
    const box = this.held;
    const column = event.target instanceof Element ? event.target.closest(".fh-board__column") : null;
    const list = column?.querySelector<HTMLElement>("[data-column]");
    if (!box || !list) return;
    event.preventDefault();
    const below = Array.from(list.children).find((other) => other !== box && middleOf(other) > event.clientY);
    if (box.parentElement !== list || box.nextElementSibling !== (below ?? null))
      this.put(box, list, below ?? null);
  }

  private giveUpUnlessMoving(box: HTMLElement): void {
    if (!this.moving && this.held === box) this.giveUp();
  }

  private giveUp(): void {
    const box = this.held;
    if (!box || !this.origin) return;
    this.held = undefined;
    this.put(box, this.origin.list, this.origin.next);
    markHeld(box, false);
    this.announce(textOf(this.board, "left", { line: nameOf(box) }));
  }

  private putDown(): void {
    const box = this.held;
    const origin = this.origin;
    if (!box || !origin) return;
    const place = placeOf(box);
    if (place.list === origin.list && place.next === origin.next) return this.giveUp();
    this.held = undefined;
    markHeld(box, false);
    this.announce(
      textOf(this.board, "dropped", { line: nameOf(box), column: place.list.dataset["columnName"] ?? "" }),
    );
    send(box, place);
  }

  /** After a change the page comes again at the line that was changed: whoever moved it goes on from there. */
  private focusChanged(): void {
    const changed = this.boxes().find((box) => `#${box.id}` === location.hash);
    // A browser takes the focus away when it scrolls to the box, once the page is there; so this comes after. Whoever
    // has gone on to something meanwhile stays there.
    const focus = () => {
      if (document.activeElement === document.body) changed?.querySelector<HTMLElement>("button")?.focus();
    };
    if (changed) window.addEventListener("load", () => window.setTimeout(focus, 0));
  }
}

function nameOf(box: HTMLElement): string {
  return box.dataset["lineName"] ?? "";
}

function listOf(box: HTMLElement): HTMLElement {
  return box.parentElement as HTMLElement;
}

function placeOf(box: HTMLElement): Place {
  return { list: listOf(box), next: box.nextElementSibling };
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

function markHeld(box: HTMLElement, held: boolean): void {
  box.classList.toggle("fh-board__card--held", held);
  box.querySelector("[aria-pressed]")?.setAttribute("aria-pressed", String(held));
}

function send(box: HTMLElement, place: Place): void {
  const column = box.querySelector<HTMLSelectElement>("select[name=column]");
  const before = box.querySelector<HTMLInputElement>("input[name=before]");
  if (!column || !before) return;
  column.value = place.list.dataset["column"] ?? "";
  before.value = place.next instanceof HTMLElement ? (place.next.dataset["line"] ?? "") : "";
  box.querySelector<HTMLButtonElement>("button[value=move]")?.click();
}
