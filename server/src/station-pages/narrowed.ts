import { attributesFrom } from '../frame-pages/widgets.ts';
import { inSlices } from '../snapshot/slices.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { featureAt, type Division, type StationDivisions } from './divisions.ts';

/** Which stations are listed: of any of these kinds, and with all of these facilities. */
export interface Narrowing {
  readonly kinds: readonly string[];
  readonly facilities: readonly string[];
}

/** A column of word lists: those that occur, and by row the place of its own among them. */
class Lists {
  readonly values: (readonly string[])[] = [];
  readonly #rows: Uint32Array;
  readonly #known = new Map<string, number>();

  constructor(count: number) {
    this.#rows = new Uint32Array(count);
  }

  put(row: number, list: readonly string[]): void {
    const key = JSON.stringify(list);
    const at = this.#known.get(key) ?? this.values.push(list) - 1;
    this.#known.set(key, at);
    this.#rows[row] = at;
  }

  /** Whether a row's list passes, each list being looked at once. */
  passing(test: (list: readonly string[]) => boolean): (row: number) => boolean {
    const passes = this.values.map(test);
    return row => passes[this.#rows[row]!] ?? false;
  }
}

interface Traits {
  kinds: Lists;
  facilities: Lists;
}

const known = new WeakMap<Snapshot, Promise<Traits>>();

/**
 * What the address asks for, and where it says nothing what the site says of its map: the list without
 * scripts is that of the widget that stands in its place with them.
 */
export function narrowingOf(snapshot: Snapshot, search: URLSearchParams): Narrowing {
  const asked = new Map(attributesFrom('station-map', search));
  const own = snapshot.site.widgets?.['station-map'] as Record<string, unknown> | undefined;
  const listOf = (name: keyof Narrowing): string[] =>
    asked
      .get(name)
      ?.split(/[\s,，、]+/)
      .filter(Boolean) ?? wordsIn(own?.[name]);
  return { kinds: listOf('kinds'), facilities: listOf('facilities') };
}

function wordsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(word => typeof word === 'string') : [];
}

export function isNarrow({ kinds, facilities }: Narrowing): boolean {
  return kinds.length + facilities.length > 0;
}

/** The divisions with the stations that are asked for, without those in which none is. */
export async function narrowed(
  snapshot: Snapshot,
  divisions: StationDivisions,
  narrowing: Narrowing,
): Promise<StationDivisions> {
  if (!isNarrow(narrowing)) return divisions;
  const { kinds, facilities } = narrowing;
  const traits = await traitsOf(snapshot);
  const ofKind = traits.kinds.passing(
    list => kinds.length === 0 || list.some(kind => kinds.includes(kind)),
  );
  const withAll = traits.facilities.passing(list => facilities.every(one => list.includes(one)));
  const left = (division: Division): Division => ({
    ...division,
    rows: division.rows.filter(row => ofKind(row) && withAll(row)),
    items: division.items.map(left).filter(({ rows }) => rows.length > 0),
  });
  return { ...divisions, top: left(divisions.top) };
}

/** Read once a snapshot, when somebody first asks. */
function traitsOf(snapshot: Snapshot): Promise<Traits> {
  let read = known.get(snapshot);
  if (!read) {
    known.set(snapshot, (read = readTraits(snapshot)));
    read.catch(() => known.delete(snapshot));
  }
  return read;
}

async function readTraits(snapshot: Snapshot): Promise<Traits> {
  const { count } = snapshot.search.table;
  const traits = { kinds: new Lists(count), facilities: new Lists(count) };
  await inSlices(count, row => {
    const { kinds, facilities = [] } = featureAt(snapshot, row).properties;
    traits.kinds.put(row, kinds);
    traits.facilities.put(row, facilities);
  });
  return traits;
}
