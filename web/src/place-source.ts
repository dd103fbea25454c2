// Where suggestions come from: the server's API, or one JSON file on the static site.
import type { Place } from "./place";
import { indexPlaces } from "./place-index";

export type PlaceSource = (query: string, signal: AbortSignal) => Promise<readonly Place[]>;

const suggestionLimit = 8;

/** The source for `form`: the index named by `data-index` on it or around it, else the API. */
export function placeSourceFor(form: HTMLFormElement): PlaceSource {
  const index = form.closest("[data-index]")?.getAttribute("data-index");
  return index ? localSource(index) : serverSource;
}

const serverSource: PlaceSource = (query, signal) =>
  fetchPlaces(
    `/api/v1/places?q=${encodeURIComponent(query)}&limit=${suggestionLimit}&lang=${document.documentElement.lang}`,
    signal,
  );

function localSource(address: string): PlaceSource {
  let search: Promise<(query: string) => Place[]> | undefined;
  return async (query) => {
    search ??= loadIndex(address);
    try {
      return (await search)(query);
    } catch (failure) {
      // The next keystroke may try again, because a phone's connection comes and goes.
      search = undefined;
      throw failure;
    }
  };
}

async function loadIndex(address: string): Promise<(query: string) => Place[]> {
  return indexPlaces(await fetchPlaces(address), suggestionLimit);
}

async function fetchPlaces(address: string, signal?: AbortSignal): Promise<readonly Place[]> {
  const response = await fetch(address, {
    headers: { accept: "application/json" },
    ...(signal && { signal }),
  });
  if (!response.ok) throw new Error(`place search answered ${response.status}`);
  const body = (await response.json()) as { places: Place[] };
  return body.places.map((place) => ({ ...place, url: absolute(place.url, address) }));
}

/** Addresses in the JSON are relative to the JSON, so that a static site can stand in any folder. */
function absolute(url: string, source: string): string {
  return new URL(url, new URL(source, document.baseURI)).href;
}
