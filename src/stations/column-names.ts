import type { ReadNamesPart } from '../data/columns-read.ts';
import type { StationFeature } from '../data/generated/types.ts';
import type { ReadNames } from '../data/names-read.ts';
import { unfold } from '../rules/fold-changes.ts';
import type { RowNames, StationTable } from './station-table.ts';
import { fold } from '../rules/fold.ts';

/** A part of the names, and how far it is. */
export interface NamesPart extends ReadNamesPart {
  state: 'known' | 'loading' | 'here' | 'failed';
  names?: ReadNames;
  /** What stands before the ids of its rows, where they are of one of several sources. */
  readonly prefix?: string;
}

/** Features made of columns and names are kept for so many rows. */
const KEPT = 1000;

/**
 * Names of the rows that columns brought, part by part as they come. Names stay in a few long texts;
 * a row's are cut out when somebody looks at them.
 */
export class ColumnNames implements RowNames {
  readonly parts: readonly NamesPart[];

  private readonly table: StationTable;
  /** Row of the table → row of the column document, ascending; the same where absent. */
  private readonly origin: Uint32Array | undefined;
  private readonly made = new Map<number, StationFeature>();
  /** Ids that were looked for, while so many parts were named. */
  private readonly sought = new Map<string, number>();
  private named = 0;

  constructor(
    table: StationTable,
    parts: readonly (ReadNamesPart & { readonly prefix?: string })[],
    origin?: Uint32Array,
  ) {
    this.table = table;
    this.parts = parts.map(part => ({ ...part, state: 'known' }));
    this.origin = origin;
  }

  /** The part that names a row; undefined for none, or for rows that did not come by columns. */
  partOf(row: number): NamesPart | undefined {
    const at = this.originOf(row);
    let [low, high] = [0, this.parts.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const part = this.parts[middle]!;
      if (at < part.from) high = middle - 1;
      else if (at >= part.from + part.n) low = middle + 1;
      else return part;
    }
    return undefined;
  }

  idOf(row: number): string {
    const id = this.fields(row)?.[0];
    return id ? this.prefixOf(row) + id : '';
  }

  rowOf(id: string): number {
    if (!id) return -1;
    const { sought, parts } = this;
    // A map asks for the same few ids at every drawing.
    const named = fold(parts, (sum, { names }) => sum + (names ? 1 : 0), 0);
    if (named !== this.named || sought.size >= KEPT) sought.clear();
    this.named = named;
    let row = sought.get(id);
    if (row === undefined) sought.set(id, (row = this.seek(id)));
    return row;
  }

  private seek(id: string): number {
    // No id holds what parts the lines.
    if (/[\n\t]/.test(id)) return -1;
    for (const { names, prefix = '' } of this.parts) {
      const own = id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
      const at = names && own !== undefined ? names.ids.indexOf(`\n${own}\t`) : -1;
      if (names && at >= 0) return this.rowAt(names.from + lineAt(names.idsAt, at));
    }
    return -1;
  }

  feature(row: number): StationFeature | undefined {
    const known = this.made.get(row);
    if (known) return known;
    const fields = this.fields(row);
    if (!fields) return undefined;
    const [id, py, name, address] = fields;
    const { kinds, facilities, regions, times } = this.table;
    const region = regions.of(row);
    const list = facilities.of(row);
    const feature: StationFeature = {
      type: 'Feature',
      id: this.prefixOf(row) + id,
      geometry: { type: 'Point', coordinates: [...this.table.placeOf(row)] },
      properties: {
        ...times.of(row),
        name,
        kinds: [...kinds.of(row)],
        ...(address ? { address } : {}),
        ...(py ? { py } : {}),
        ...(region ? { region } : {}),
        ...(list.length ? { facilities: [...list] } : {}),
      },
    };
    if (this.made.size >= KEPT) this.made.clear();
    this.made.set(row, feature);
    return feature;
  }

  /** Name and address alone, for whoever compares a hundred thousand; undefined while they are not here. */
  wordsOf(row: number): { readonly name: string; readonly address: string } | undefined {
    const names = this.partOf(row)?.names;
    if (!names) return undefined;
    const [name = '', address = ''] = written(names, this.originOf(row) - names.from);
    return { name, address };
  }

  /** Rows of the table that a part names: the first, and the one after the last. */
  rowsOf({ from, n }: ReadNamesPart): readonly [number, number] {
    return [this.rowFrom(from), this.rowFrom(from + n)];
  }

  /** The row of the table that a row of the document is; -1 where it is not among the kinds shown. */
  rowAt(origin: number): number {
    const row = this.rowFrom(origin);
    return this.originOf(row) === origin ? row : -1;
  }

  originOf(row: number): number {
    return this.origin ? (this.origin[row] ?? -1) : row;
  }

  private prefixOf(row: number): string {
    return this.partOf(row)?.prefix ?? '';
  }

  private fields(row: number): [id: string, py: string, name: string, address: string] | undefined {
    const names = this.partOf(row)?.names;
    if (!names) return undefined;
    const at = this.originOf(row) - names.from;
    const [id = '', py = ''] = line(names.ids, names.idsAt, at);
    const [name = '', address = ''] = written(names, at);
    return [id, py, name, address];
  }

  /** The first row of the table at or after a row of the document. */
  private rowFrom(origin: number): number {
    const { origin: rows } = this;
    if (!rows) return origin;
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle]! < origin) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function line(lines: string, at: Uint32Array, row: number): string[] {
  return lines.slice(at[row]! + 1, at[row + 1]).split('\t');
}

/** Name and address as they were before they were folded. */
function written({ folded, foldedAt, changes }: ReadNames, row: number): string[] {
  const place = changes.rows[row]!;
  const change = changes.texts.slice(changes.at[place], changes.at[place + 1]);
  return unfold(folded.slice(foldedAt[row]! + 1, foldedAt[row + 1]), change).split('\t');
}

/** The line that holds a place in the text. */
export function lineAt(at: Uint32Array, place: number): number {
  let [low, high] = [0, at.length - 1];
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if (at[middle]! <= place) low = middle;
    else high = middle;
  }
  return low;
}
