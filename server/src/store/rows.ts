import type { StationDetail } from '../../../src/data/generated/types.ts';
import { geohashOf } from '../documents/sort-rows.ts';
import { storable, type Row } from './database.ts';
import type { StatementName } from './statements.ts';
import type { DocumentKind, ImportedDocument, ImportedStation } from './store.ts';

/** A row of a list as it is kept, by column name, without its site. */
export type ListRow = Record<string, string | null>;

/** A table that lists are kept in. */
export interface RowKind {
  readonly table: 'station' | 'document' | 'org';
  /** The column that names a row within its site. */
  readonly key: 'id' | 'path';
  /** All columns but the site, in the order `put` takes them. */
  readonly columns: readonly string[];
  readonly byKey: StatementName;
  readonly put: StatementName;
  readonly remove: StatementName;
  /** What a list says of a row; a row whose columns of this sort are equal is unchanged. */
  readonly content: readonly string[];
}

export const STATIONS: RowKind = {
  table: 'station',
  key: 'id',
  columns: [
    'id',
    'source',
    'run_id',
    'name',
    'region',
    'geohash',
    'feature',
    'detail',
    'updated_at',
  ],
  byKey: 'stationsById',
  put: 'putStations',
  remove: 'removeStations',
  content: ['feature', 'detail'],
};

export const DOCUMENTS: RowKind = {
  table: 'document',
  key: 'path',
  columns: ['path', 'kind', 'source', 'run_id', 'name', 'body', 'updated_at'],
  byKey: 'documentsByPath',
  put: 'putDocuments',
  remove: 'removeDocuments',
  content: ['kind', 'name', 'body'],
};

/** Where and when a row is written. */
export interface RowStamp {
  source: string;
  runId: string;
  now: string;
}

export function stationRow({ feature, detail }: ImportedStation, stamp: RowStamp): ListRow {
  return {
    id: feature.id,
    source: stamp.source,
    run_id: stamp.runId,
    name: storable(feature.properties.name),
    region: feature.properties.region ?? null,
    geohash: geohashOf(feature),
    feature: JSON.stringify(feature),
    detail: JSON.stringify(detail),
    updated_at: stamp.now,
  };
}

export function documentRow(
  kind: DocumentKind,
  { path, name, body }: ImportedDocument,
  { source, runId, now }: RowStamp,
): ListRow {
  return {
    path,
    kind,
    source,
    run_id: runId,
    name: storable(name),
    body: storable(body),
    updated_at: now,
  };
}

/** A row as a database gave it. */
export function listRow(row: Row): ListRow {
  const entries = Object.entries(row).map(([column, value]) => [
    column,
    value === null ? null : String(value),
  ]);
  return Object.fromEntries(entries) as ListRow;
}

export function keyOf(kind: RowKind, row: ListRow): string {
  return String(row[kind.key]);
}

/** How a row differs from what was there: not at all, by the day of checking only, or truly. */
export function differenceOf(
  kind: RowKind,
  before: ListRow,
  row: ListRow,
): 'none' | 'checked' | 'content' {
  const different = kind.content.filter(column => before[column] !== row[column]);
  if (different.length === 0) return 'none';
  // The day of checking moves on with each import of the same list; that alone is not news.
  const only = different.every(
    column =>
      column === 'detail' && withoutChecked(before['detail']) === withoutChecked(row['detail']),
  );
  return only ? 'checked' : 'content';
}

function withoutChecked(detail: string | null | undefined): string {
  return JSON.stringify(JSON.parse(detail ?? '{}') as StationDetail, (key, value: unknown) =>
    key === 'checked' ? undefined : value,
  );
}
