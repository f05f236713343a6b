import type { Region, StationFeature } from '../../../src/data/generated/types.ts';
import { REGIONS_PATH } from '../documents/paths.ts';
import { regionByCode } from '../import/regions.ts';
import { inSlices } from '../snapshot/slices.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** A division with stations in it, down to districts; all of them at the top. */
export interface Division {
  /** GB/T 2260; empty at the top, `other` for stations that name none. */
  readonly code: string;
  /** Its own name, without those above. */
  readonly name: string;
  /** Rows of its stations, those of one district together. */
  readonly rows: Uint32Array;
  /** Those right below it, in the order of their codes. */
  readonly items: readonly Division[];
}

/** The stations of a snapshot by division. */
export interface StationDivisions {
  readonly top: Division;
  /** Rows by id, on sites so small that their details may be missing. */
  readonly byId: ReadonlyMap<string, number>;
}

/** The code of stations without a division. */
export const OTHER = 'other';

/** More than anybody lists by hand: sites above are written by `import` and have every detail. */
const SMALL = 5000;

const known = new WeakMap<Snapshot, Promise<StationDivisions>>();

/** Read once a snapshot, when a page is first asked for. */
export function divisionsOf(snapshot: Snapshot): Promise<StationDivisions> {
  let read = known.get(snapshot);
  if (!read) {
    known.set(snapshot, (read = readAll(snapshot)));
    // What could not be read a moment ago may be read the next time.
    read.catch(() => known.delete(snapshot));
  }
  return read;
}

/** A station of the list. */
export function featureAt({ block, search }: Snapshot, row: number): StationFeature {
  const { start, length } = search.table.rows;
  const from = start[row] as number;
  const bytes = block.subarray(from, from + (length[row] as number));
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as StationFeature;
}

async function readAll(snapshot: Snapshot): Promise<StationDivisions> {
  const { count } = snapshot.search.table;
  const rowsOf = new Map<string, number[]>();
  const byId = new Map<string, number>();
  await inSlices(count, row => {
    const { id, properties } = featureAt(snapshot, row);
    if (count <= SMALL) byId.set(id, row);
    // Where it was there is nothing any more.
    if (properties.status === 'moved') return;
    const code = /^\d{6}$/.test(properties.region ?? '') ? (properties.region as string) : OTHER;
    const rows = rowsOf.get(code);
    if (rows) rows.push(row);
    else rowsOf.set(code, [row]);
  });
  const top = new Shelf(rowsOf, await regionNames(snapshot)).top();
  return { top, byId };
}

/** Puts rows under provinces, cities and districts. */
class Shelf {
  readonly #rowsOf: ReadonlyMap<string, readonly number[]>;
  readonly #names: ReadonlyMap<string, string>;

  constructor(rowsOf: ReadonlyMap<string, readonly number[]>, names: ReadonlyMap<string, string>) {
    this.#rowsOf = rowsOf;
    this.#names = names;
  }

  top(): Division {
    const codes = [...this.#rowsOf.keys()].filter(code => code !== OTHER).sort();
    const items = this.#under('', codes, [2, 4, 6]);
    const others = this.#rowsOf.has(OTHER)
      ? [{ code: OTHER, name: '', rows: this.#rows([OTHER]), items: [] }]
      : [];
    const rows = this.#rows([...codes, OTHER]);
    return { code: '', name: '', rows, items: [...items, ...others] };
  }

  /** @param digits how many of a code tell the divisions of this level and of those below */
  #under(above: string, codes: readonly string[], digits: readonly number[]): Division[] {
    const [own, ...below] = digits;
    if (own === undefined) return [];
    const groups = new Map<string, string[]>();
    for (const code of codes) {
      const division = code.slice(0, own).padEnd(6, '0');
      // What names the division above and nothing more stands in that one.
      if (division !== above) groups.set(division, [...(groups.get(division) ?? []), code]);
    }
    return [...groups].flatMap(([code, inside]) => {
      const items = this.#under(code, inside, below);
      const name = this.#nameOf(code);
      // A municipality's districts, and counties right below a province, have no city above them.
      if (name === undefined && own === 4) return items;
      return [{ code, name: name ?? code, rows: this.#rows(inside), items }];
    });
  }

  #rows(codes: readonly string[]): Uint32Array {
    return Uint32Array.from(codes.flatMap(code => this.#rowsOf.get(code) ?? []));
  }

  #nameOf(code: string): string | undefined {
    const listed = regionByCode(code);
    return listed?.code === code ? listed.name : this.#names.get(code);
  }
}

async function regionNames({ documents }: Snapshot): Promise<Map<string, string>> {
  const text = (await documents.get(REGIONS_PATH)?.body('identity'))?.toString('utf8');
  const { regions = [] } = (text ? JSON.parse(text) : {}) as { regions?: Region[] };
  return new Map(regions.map(({ code, name }) => [code, name]));
}
