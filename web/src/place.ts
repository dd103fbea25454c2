// A community as the place search knows it, and how typed text is compared with its name.

export interface Place {
  readonly geoid: string;
  readonly name: string;
  readonly state: string;
  readonly level: string;
  readonly url: string;
}

/** Text without accents, case and punctuation, so that "canon city" finds "Cañon City". */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’ʻ.]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
