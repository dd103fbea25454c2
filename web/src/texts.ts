// Sentences come from data attributes that the server fills in the reader's language.

/** The text of `data-text-<name>` on `element` with each `{key}` replaced; empty when it is absent. */
export function textOf(element: Element, name: string, values: Record<string, string> = {}): string {
  const template = element.getAttribute(`data-text-${name}`) ?? "";
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
