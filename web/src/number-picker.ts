// Puts the code of a number into the text that somebody is writing, where the cursor was. Without this script one copies
// the code.
import { addLiveRegion } from "./live-region";
import { textOf } from "./texts";

/** Expects rows with a heading and a `code`, and text fields in a form of the same page; words in `data-text-…`. */
export function enhanceNumberPicker(picker: HTMLElement): void {
  const fields = Array.from(document.querySelectorAll<HTMLTextAreaElement>("form textarea"));
  const first = fields[0];
  if (!first) return;
  let written = first;
  for (const field of fields) field.addEventListener("focus", () => (written = field));

  const announce = addLiveRegion(picker);
  picker.querySelectorAll<HTMLElement>("code").forEach((code) => {
    const name = code.closest("tr")?.querySelector("th")?.textContent?.trim() ?? "";
    const button = buttonFor(textOf(picker, "put"), textOf(picker, "put-name", { name }));
    button.addEventListener("click", () => {
      putInto(written, code.textContent ?? "");
      announce(textOf(picker, "done", { name }));
    });
    code.after(" ", button);
  });
}

function buttonFor(words: string, name: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "usa-button usa-button--unstyled";
  button.textContent = words;
  button.setAttribute("aria-label", name);
  return button;
}

/** In place of what is chosen in the field, with blanks around it where words would run together. */
function putInto(field: HTMLTextAreaElement, code: string): void {
  const before = field.value.slice(0, field.selectionStart);
  const after = field.value.slice(field.selectionEnd);
  const text = (/\S$/.test(before) ? " " : "") + code + (/^\w/.test(after) ? " " : "");
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}
