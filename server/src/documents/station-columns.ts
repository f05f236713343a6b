import type {
  NamesPart,
  SpecialHours,
  StationColumns,
  StationNames,
} from '../../../src/data/generated/types.ts';
import { columnOrder, provinceRuns, type ProvinceRun } from './column-order.ts';
import { column, filled, lists, texts } from './column-values.ts';
import { jsonPieces, type DocumentSource } from './document-source.ts';
import type { CollectionPaths } from './station-collection.ts';
import type { StationFacts } from './station-facts.ts';
import type { StationTable } from './station-table.ts';

/** Positions are whole numbers of so many to a degree: a metre. */
const PER_DEGREE = 1e5;

/**
 * Most names in one document, some 100 kB to transfer: whoever looks at one city of a large
 * province shall not wait for all of it.
 */
export const NAMES_SIZE = 8000;

/**
 * All stations in columns, for filters over the whole country, and their names, which are wanted
 * later and in parts. The documents of names come first: the columns point at them.
 *
 * @param timeStamp RFC 3339 time of the data: columns and names of one moment belong together.
 */
export function* columnDocuments(
  table: StationTable,
  timeStamp: string,
  paths: CollectionPaths,
): Generator<DocumentSource> {
  const order = columnOrder(table);
  const parts: NamesPart[] = [];
  for (const run of provinceRuns(table, order)) {
    for (const [at, piece] of divided(run).entries()) {
      const href = paths.names(run.province, at + 1);
      const region = run.province === undefined ? {} : { region: `${run.province}0000` };
      const rows = order.subarray(piece.from, piece.to);
      const names = namesOf(table, rows, { timeStamp, ...region, from: piece.from });
      yield { path: href, type: 'json', pieces: jsonPieces(names) };
      parts.push({ ...region, from: piece.from, n: rows.length, href });
    }
  }
  const columns = columnsOf(table, order, timeStamp, parts);
  yield { path: paths.columns, type: 'json', pieces: jsonPieces(columns) };
}

/** A province in parts of about the same size, none above `NAMES_SIZE`. */
function divided({ from, to }: ProvinceRun): { from: number; to: number }[] {
  const parts = Math.ceil((to - from) / NAMES_SIZE);
  const edge = (at: number): number => from + Math.round(((to - from) * at) / parts);
  return Array.from({ length: parts }, (_, at) => ({ from: edge(at), to: edge(at + 1) }));
}

function columnsOf(
  table: StationTable,
  order: Uint32Array,
  timeStamp: string,
  names: NamesPart[],
): StationColumns {
  const rows = [...order];
  const fact = <K extends keyof StationFacts>(name: K): (StationFacts[K] | undefined)[] =>
    rows.map(row => table.facts[row]?.[name]);
  return {
    v: 1,
    timeStamp,
    total: table.count,
    lon: differences(order, table.lon),
    lat: differences(order, table.lat),
    ...column('kinds', lists(rows.map(row => table.kinds[row]))),
    ...column('facilities', lists(fact('facilities'))),
    ...column('hours', texts(fact('hours'))),
    ...column('specialHours', lists<SpecialHours>(fact('specialHours'))),
    ...column('status', texts(fact('status'))),
    ...column('validFrom', texts(fact('validFrom'))),
    ...column('validThrough', texts(fact('validThrough'))),
    ...column('region', texts(rows.map(row => table.regions[row]))),
    names,
  };
}

function differences(order: Uint32Array, degrees: Float64Array): number[] {
  let before = 0;
  return Array.from(order, row => {
    const at = Math.round((degrees[row] as number) * PER_DEGREE);
    const difference = at - before;
    before = at;
    return difference;
  });
}

function namesOf(
  table: StationTable,
  rows: Uint32Array,
  head: Pick<StationNames, 'timeStamp' | 'region' | 'from'>,
): StationNames {
  const text = [...rows].map(row => table.text[row]);
  const of = (name: 'py' | 'address'): string[] => text.map(one => one?.[name] ?? '');
  return {
    v: 1,
    ...head,
    ids: Array.from(rows, row => table.ids[row] as string),
    name: text.map(one => one?.name ?? ''),
    ...filled('py', of('py'), ''),
    ...filled('address', of('address'), ''),
  };
}
