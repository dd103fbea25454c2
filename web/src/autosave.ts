// Keeps what somebody types as their draft a moment after they stop, and says so. Without this script the button below
// the form does the same.
import { textOf } from "./texts";

const pauseBeforeSaving = 1500;

/** Saves `form[data-autosave]` to its own address; the words come from its `data-text-…` attributes. */
export function enhanceAutosave(form: HTMLFormElement): void {
  const status = addStatus(form);
  let timer: number | undefined;
  let latest = 0;
  const save = async () => {
    const mine = ++latest;
    status.textContent = textOf(form, "saving");
    const saved = await sendDraft(form);
    if (mine === latest) status.textContent = textOf(form, saved ? "saved" : "unsaved");
  };
  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), pauseBeforeSaving);
  });
  form.addEventListener("submit", () => {
    window.clearTimeout(timer);
    latest += 1;
  });
}

function addStatus(form: HTMLFormElement): HTMLElement {
  const status = document.createElement("p");
  status.className = "fh-saving";
  status.setAttribute("role", "status");
  form.append(status);
  return status;
}

async function sendDraft(form: HTMLFormElement): Promise<boolean> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  fields.set("_action", "draft");
  try {
    const headers = { Accept: "application/json" };
    const answer = await fetch(form.action, { method: "POST", headers, body: fields, keepalive: true });
    return answer.ok;
  } catch {
    return false;
  }
}
