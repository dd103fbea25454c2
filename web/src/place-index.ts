// Searches places within the page, for the static site, which has no server to ask.
import { fold, type Place } from "./place";

interface Entry {
  readonly place: Place;
  readonly words: string;
}

/** Returns a function that lists the best `limit` places for a query, best first. */
export function indexPlaces(places: readonly Place[], limit: number): (query: string) => Place[] {
  const entries = places.map((place) => ({ place, words: fold(`${place.name} ${place.state}`) }));
  return (query) => bestMatches(entries, fold(query), limit);
}

function bestMatches(entries: readonly Entry[], query: string, limit: number): Place[] {
  const typed = query.split(" ");
  // Sorting is stable, so equally good places keep the order of the index.
  return entries
    .filter((entry) => typed.every((word) => startsAWord(entry.words, word)))
    .sort((first, second) => rank(first, query) - rank(second, query))
    .slice(0, limit)
    .map((entry) => entry.place);
}

function startsAWord(words: string, beginning: string): boolean {
  return ` ${words}`.includes(` ${beginning}`);
}

function rank(entry: Entry, query: string): number {
  return entry.words.startsWith(query) ? 0 : 1;
}
