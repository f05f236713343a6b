import type { Client } from '../../../data/client.ts';
import type { PeopleColumns, PersonSummary } from '../../../data/generated/types.ts';
import { loadPeopleColumns } from '../../../data/people-columns.ts';
import type { Resolve } from '../../../data/urls.ts';
import { entryOf } from '../entry.ts';
import { regionPath, type RowSource } from './people-table.ts';

interface Dictionary<Value> {
  readonly values: readonly Value[];
  readonly rows: readonly number[];
}

/** Rows of a list's columns; undefined where they did not come. Rejects only when the signal aborts. */
export async function loadColumnRows(
  client: Client,
  url: string,
  options: { resolve: Resolve; signal: AbortSignal; fresh: boolean },
): Promise<RowSource | undefined> {
  const result = await loadPeopleColumns(client, url, options);
  if (!result.ok) {
    console.warn(`union-widgets: 名录的列式文档没有读到，改为逐页读取：${url}`, result.problem);
    return undefined;
  }
  return columnRows(result.data, options.resolve);
}

const NONE: readonly string[] = [];

/** Rows as columns have them: nothing is made of a row before it is asked for. */
export function columnRows(columns: PeopleColumns, resolve: Resolve): RowSource {
  const { id, type, name, sort, py, bookable, trade, org, region } = columns;
  const { series, committees, expertise, years, level } = columns;
  return {
    size: id.length,
    id: row => id[row]!,
    entry: row => entryOf(summaryAt(columns, row, resolve)),
    facets(row) {
      const [ownLevel, ownTrade, ownRegion] = [level, trade, region].map(one => valueAt(one, row));
      return {
        kind: [valueAt(type, row) ?? 'person'],
        level: ownLevel ? [ownLevel] : NONE,
        trade: ownTrade ? [ownTrade] : NONE,
        year: (valueAt(years, row) ?? []).map(String),
        series: valueAt(series, row) ?? NONE,
        committee: valueAt(committees, row) ?? NONE,
        region: ownRegion ? regionPath(ownRegion) : NONE,
        booking: bookable?.[row] ? ['yes'] : NONE,
      };
    },
    text(row) {
      const own = valueAt(trade, row);
      const more = valueAt(expertise, row) ?? NONE;
      return {
        name: name[row]!,
        py: py?.[row] || undefined,
        org: valueAt(org, row),
        more: own ? [own, ...more] : more,
      };
    },
    name: row => ({ name: name[row]!, sort: sort?.[row], py: py?.[row] }),
  };
}

/** A row as a page of the list would have it. */
function summaryAt(columns: PeopleColumns, row: number, resolve: Resolve): PersonSummary {
  const { id, type, name, lang, trade, org, committees, bookable } = columns;
  const { honour, level, year } = columns;
  const known = valueAt(honour, row);
  const best = known && {
    name: known,
    ...given('level', valueAt(level, row)),
    ...given('year', year?.[row] || undefined),
  };
  const own = id[row]!;
  return {
    id: own,
    type: valueAt(type, row) as PersonSummary['type'],
    name: name[row]!,
    ...given('lang', valueAt(lang, row)),
    ...given('trade', valueAt(trade, row)),
    ...given('org', valueAt(org, row)),
    ...given('committees', valueAt(committees, row)),
    ...(best ? { honours: [best] } : {}),
    ...given('photo', photoAt(columns, row)),
    ...(bookable?.[row] ? { bookable: true } : {}),
    ...given('href', resolve(`v1/people/${encodeURIComponent(own)}.json`)),
  };
}

function photoAt({ photo }: PeopleColumns, row: number): PersonSummary['photo'] | undefined {
  const [src, alt] = [photo?.src[row], photo?.alt[row]];
  if (!src || !alt) return undefined;
  const [w, h] = [photo!.w?.[row], photo!.h?.[row]];
  return { src, alt, ...(w && h ? { w, h } : {}) };
}

/** A number in rows counts into the values from 1; 0 is none. */
function valueAt<Value>(column: Dictionary<Value> | undefined, row: number): Value | undefined {
  return column?.values[(column.rows[row] ?? 0) - 1];
}

function given<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
}
