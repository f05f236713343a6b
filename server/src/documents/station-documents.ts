import type { Link, Region, ShardEntry } from '../../../src/data/generated/types.ts';
import { travelLength } from './travel-length.ts';
import { jsonPieces, type DocumentSource } from './document-source.ts';
import { LIVE_PATH } from './paths.ts';
import { divisionsOf } from './regions.ts';
import { countKinds, shardEntry } from './shard-entry.ts';
import { planShards, SINGLE_COLLECTION_MAX, type RootCell, type ShardCell } from './shard-plan.ts';
import {
  collectionPaths,
  type CollectionPaths,
  type StationCollectionName,
} from './station-collection.ts';
import { columnDocuments } from './station-columns.ts';
import type { StationTable } from './station-table.ts';

/** What all documents of a collection are told. */
export interface StationEdition {
  /** RFC 3339 time of the site's last data change, for lists without stations. */
  updatedAt: string;
  /** Stations report how they are now: the list says where. */
  isLive: boolean;
}

/**
 * The documents that list a site's stations: one collection up to `SINGLE_COLLECTION_MAX`, above
 * that a shard index with its shards, and all of them in columns; and the list of regions. Details
 * are not among them. What points at other documents comes after them.
 *
 * @param name Which collection these are: its table holds the stations `onlyKind` picked.
 */
export function* stationDocuments(
  table: StationTable,
  regions: readonly Region[],
  edition: StationEdition,
  name: StationCollectionName = 'stations',
): Generator<DocumentSource> {
  const paths = collectionPaths(name);
  const { updatedAt } = edition;
  const whole = { from: 0, to: table.count };
  if (table.count <= SINGLE_COLLECTION_MAX) {
    yield regionsDocument(regions, paths);
    const links = liveLinks(edition);
    yield featureCollection(paths.index, table, whole, { updatedAt, regions, links });
    return;
  }
  yield regionsDocument(divisionsOf(table, whole, regions, 'all'), paths);
  let length = 0;
  for (const document of columnDocuments(table, updatedAt, paths)) {
    if (document.path === paths.columns) length = travelLength(document.pieces);
    yield document;
  }
  const plan = planShards(table.hashes);
  for (const cell of plan) {
    for (const shard of cell.shards) {
      yield featureCollection(paths.shard(shard.name), table, shard, { updatedAt });
    }
    if (isIndex(cell)) yield innerIndex(table, cell, regions, paths);
  }
  yield rootIndex(table, plan, { ...edition, regions, length }, paths);
}

function regionsDocument(regions: readonly Region[], paths: CollectionPaths): DocumentSource {
  return { path: paths.regions, type: 'json', pieces: jsonPieces({ v: 1, regions }) };
}

/** A feature collection (RFC 7946, member names of OGC API Features) of a run of rows. */
function featureCollection(
  path: string,
  table: StationTable,
  { from, to }: { from: number; to: number },
  extra: { updatedAt: string; regions?: readonly Region[]; links?: readonly Link[] },
): DocumentSource {
  const head = {
    type: 'FeatureCollection',
    v: 1,
    timeStamp: table.newest(from, to) ?? extra.updatedAt,
    numberMatched: to - from,
    numberReturned: to - from,
    ...(extra.regions && extra.regions.length > 0 ? { regions: extra.regions } : {}),
    ...(extra.links && extra.links.length > 0 ? { links: extra.links } : {}),
  };
  return { path, type: 'geojson', pieces: collectionPieces(head, table.features(from, to)) };
}

/** A collection's bytes from its head members and its serialised features. */
function collectionPieces(head: object, features: readonly Buffer[]): Buffer[] {
  const opening = JSON.stringify(head).slice(0, -1);
  return [Buffer.from(`${opening},"features":[`), ...features, Buffer.from(']}')];
}

function liveLinks({ isLive }: StationEdition): Link[] {
  return isLive ? [{ rel: 'live', href: LIVE_PATH }] : [];
}

function rootIndex(
  table: StationTable,
  plan: readonly RootCell[],
  { regions, length, ...edition }: StationEdition & { regions: readonly Region[]; length: number },
  paths: CollectionPaths,
): DocumentSource {
  const whole = { from: 0, to: table.count };
  const pieces = jsonPieces({
    v: 1,
    timeStamp: edition.updatedAt,
    total: table.count,
    kinds: countKinds(table, whole),
    links: [
      { rel: 'regions', href: paths.regions },
      { rel: 'columns', href: paths.columns, length },
      ...liveLinks(edition),
    ],
    regions: divisionsOf(table, whole, regions, 'province'),
    shards: sorted(plan.map(cell => rootEntry(table, cell, paths))),
  });
  return { path: paths.index, type: 'json', pieces };
}

function innerIndex(
  table: StationTable,
  cell: RootCell,
  regions: readonly Region[],
  paths: CollectionPaths,
): DocumentSource {
  const pieces = jsonPieces({
    v: 1,
    total: cell.to - cell.from,
    kinds: countKinds(table, cell),
    regions: divisionsOf(table, cell, regions, 'below'),
    shards: sorted(cell.shards.map(shard => shardEntry(table, shard, paths.shard(shard.name)))),
  });
  return { path: paths.innerIndex(cell.name), type: 'json', pieces };
}

function rootEntry(table: StationTable, cell: RootCell, paths: CollectionPaths): ShardEntry {
  if (!isIndex(cell)) {
    const shard = cell.shards[0] as ShardCell;
    return shardEntry(table, shard, paths.shard(shard.name));
  }
  return { ...shardEntry(table, cell, paths.innerIndex(cell.name)), type: 'index' };
}

/** By cell; halves of one cell, which share its geohash, by address. */
function sorted(entries: ShardEntry[]): ShardEntry[] {
  const key = (entry: ShardEntry): string => `${entry.gh} ${entry.href}`;
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function isIndex(cell: RootCell): boolean {
  return cell.shards.length > 1;
}
