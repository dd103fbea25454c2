// Says short sentences to screen readers without moving the focus.

/** Adds an invisible polite live region to `parent` and returns the function that speaks in it. */
export function addLiveRegion(parent: Element): (sentence: string) => void {
  const region = document.createElement("div");
  region.className = "usa-sr-only";
  region.setAttribute("role", "status");
  parent.append(region);
  return (sentence) => {
    region.textContent = sentence;
  };
}
