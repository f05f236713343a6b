import { distanceMetres, type LonLat } from './coordinates.ts';

/** How near a person must be to a stop to stamp it, metres. */
export const STAMP_METRES = 200;
/** So much of what the device may be out by counts for the person, metres. */
export const MOST_LEEWAY = 100;

/** Where a device says it is: WGS-84 degrees, and how exactly it knows, metres. */
export interface Fix {
  readonly lon: number;
  readonly lat: number;
  readonly accuracy: number;
}

/** Near enough; too far off, by so many metres; or the device knows too roughly to tell. */
export type Reach =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'far'; readonly metres: number }
  | { readonly ok: false; readonly why: 'rough'; readonly accuracy: number };

/** Whether a person stands at a stop: within 200 m, and what the device may be out by, up to 100 m. */
export function reachOf(stop: LonLat, { lon, lat, accuracy }: Fix): Reach {
  const metres = distanceMetres(stop, [lon, lat]);
  const doubt = accuracy > 0 ? accuracy : 0;
  if (metres <= STAMP_METRES + Math.min(doubt, MOST_LEEWAY)) return { ok: true };
  // Where the stop lies within the doubt, the person may well stand on it.
  if (!(metres > STAMP_METRES + doubt)) return { ok: false, why: 'rough', accuracy: doubt };
  return { ok: false, why: 'far', metres };
}

/** Stops that were stamped → the day, YYYY-MM-DD. */
export type Stamps = ReadonlyMap<string, string>;

/** In which order stops are stamped: any, or that of the trail. */
export type StampOrder = 'free' | 'given';

export interface Progress {
  /** How many of the trail's stops are stamped. */
  readonly done: number;
  readonly total: number;
  /** The first stop that is not stamped; undefined where all are. */
  readonly next: string | undefined;
  /** Day of the first and the last stamp; undefined before the first. */
  readonly first: string | undefined;
  readonly last: string | undefined;
}

/** How far a person is. Stamps of stops that the trail has no more do not count. */
export function progressOf(stops: readonly string[], stamps: Stamps): Progress {
  const days = stops.map(stop => stamps.get(stop)).filter(day => day !== undefined);
  const sorted = [...days].sort();
  return {
    done: days.length,
    total: stops.length,
    next: stops.find(stop => !stamps.has(stop)),
    first: sorted[0],
    last: sorted[sorted.length - 1],
  };
}

/** Whether a stop may be stamped now: it is not yet, and in a trail with an order it is the next. */
export function mayStamp(
  stops: readonly string[],
  stamps: Stamps,
  stop: string,
  order: StampOrder = 'free',
): boolean {
  if (!stops.includes(stop) || stamps.has(stop)) return false;
  return order === 'free' || progressOf(stops, stamps).next === stop;
}
