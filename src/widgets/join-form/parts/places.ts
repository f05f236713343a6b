import { isObject } from '../../../data/send.ts';

/** A division of GB/T 2260 and what lies below it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly items?: readonly Place[];
}

/** The places of a regions document; what is none is left out. */
export function placesIn(document: Readonly<Record<string, unknown>>): readonly Place[] {
  const { items } = document;
  return Array.isArray(items) ? items.flatMap(placeOf) : [];
}

function placeOf(value: unknown): Place[] {
  if (!isObject(value)) return [];
  const { code, name } = value;
  if (typeof code !== 'string' || typeof name !== 'string') return [];
  return [{ code, name, items: placesIn(value) }];
}

/** The places from the top down to the one with this code; none when it is not there. */
export function pathTo(places: readonly Place[], code: string): readonly Place[] {
  for (const place of places) {
    if (place.code === code) return [place];
    const below = pathTo(place.items ?? [], code);
    if (below.length > 0) return [place, ...below];
  }
  return [];
}
