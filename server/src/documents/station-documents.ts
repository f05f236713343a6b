import type { Region, ShardEntry } from '../../../src/data/generated/types.ts';
import { jsonPieces, type DocumentSource } from './document-source.ts';
import { REGIONS_PATH, STATIONS_PATH, shardIndexPath, shardPath } from './paths.ts';
import { planShards, SINGLE_COLLECTION_MAX, type RootCell, type ShardCell } from './shard-plan.ts';
import type { StationTable } from './station-table.ts';

/**
 * The documents that list a site's stations: one collection up to `SINGLE_COLLECTION_MAX`, above
 * that a shard index with its shards; and the list of regions. Details are not among them. What
 * points at other documents comes after them.
 *
 * @param updatedAt RFC 3339 time of the site's last data change, for lists without stations.
 */
export function* stationDocuments(
  table: StationTable,
  regions: readonly Region[],
  updatedAt: string,
): Generator<DocumentSource> {
  yield { path: REGIONS_PATH, type: 'json', pieces: jsonPieces({ v: 1, regions }) };
  if (table.count <= SINGLE_COLLECTION_MAX) {
    yield collection(STATIONS_PATH, table, 0, table.count, { updatedAt, regions });
    return;
  }
  const plan = planShards(table.hashes);
  for (const cell of plan) {
    for (const shard of cell.shards) {
      yield collection(shardPath(shard.name), table, shard.from, shard.to, { updatedAt });
    }
    if (isIndex(cell)) yield innerIndex(table, cell);
  }
  yield rootIndex(table, plan, updatedAt);
}

/** A feature collection (RFC 7946, member names of OGC API Features) of rows `[from, to)`. */
function collection(
  path: string,
  table: StationTable,
  from: number,
  to: number,
  extra: { updatedAt: string; regions?: readonly Region[] },
): DocumentSource {
  const head = {
    type: 'FeatureCollection',
    v: 1,
    timeStamp: table.newest(from, to) ?? extra.updatedAt,
    numberMatched: to - from,
    numberReturned: to - from,
    ...(extra.regions && extra.regions.length > 0 ? { regions: extra.regions } : {}),
  };
  return { path, type: 'geojson', pieces: collectionPieces(head, table.features(from, to)) };
}

/** A collection's bytes from its head members and its serialised features. */
export function collectionPieces(head: object, features: readonly Buffer[]): Buffer[] {
  const opening = JSON.stringify(head).slice(0, -1);
  return [Buffer.from(`${opening},"features":[`), ...features, Buffer.from(']}')];
}

function rootIndex(
  table: StationTable,
  plan: readonly RootCell[],
  updatedAt: string,
): DocumentSource {
  const pieces = jsonPieces({
    v: 1,
    timeStamp: updatedAt,
    total: table.count,
    kinds: countKinds(table, { from: 0, to: table.count }),
    links: [{ rel: 'regions', href: REGIONS_PATH }],
    shards: sorted(plan.map(cell => rootEntry(table, cell))),
  });
  return { path: STATIONS_PATH, type: 'json', pieces };
}

function innerIndex(table: StationTable, cell: RootCell): DocumentSource {
  const pieces = jsonPieces({
    v: 1,
    total: cell.to - cell.from,
    kinds: countKinds(table, cell),
    shards: sorted(cell.shards.map(shard => shardEntry(table, shard))),
  });
  return { path: shardIndexPath(cell.name), type: 'json', pieces };
}

function rootEntry(table: StationTable, cell: RootCell): ShardEntry {
  if (!isIndex(cell)) return shardEntry(table, cell.shards[0] as ShardCell);
  return { ...shardEntry(table, cell), type: 'index', href: shardIndexPath(cell.name) };
}

/** By cell; halves of one cell, which share its geohash, by address. */
function sorted(entries: ShardEntry[]): ShardEntry[] {
  const key = (entry: ShardEntry): string => `${entry.gh} ${entry.href}`;
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function isIndex(cell: RootCell): boolean {
  return cell.shards.length > 1;
}

function shardEntry(table: StationTable, cell: ShardCell): ShardEntry {
  const { from, to } = cell;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let [lonSum, latSum] = [0, 0];
  for (let row = from; row < to; row += 1) {
    const lon = table.lon[row] as number;
    const lat = table.lat[row] as number;
    [west, south] = [Math.min(west, lon), Math.min(south, lat)];
    [east, north] = [Math.max(east, lon), Math.max(north, lat)];
    lonSum += lon;
    latSum += lat;
  }
  const n = to - from;
  return {
    gh: cell.gh,
    n,
    center: [round(lonSum / n), round(latSum / n)],
    // Outwards, so that no station of the shard is outside.
    bbox: [floor(west), floor(south), ceil(east), ceil(north)],
    kinds: countKinds(table, cell),
    href: shardPath(cell.name),
  };
}

/** How many stations of a run are of each kind; a place of several kinds counts in each. */
function countKinds(
  table: StationTable,
  { from, to }: { from: number; to: number },
): Record<string, number> {
  const counts = new Map<string, number>();
  for (let row = from; row < to; row += 1) {
    for (const kind of table.kinds[row] as readonly string[]) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

// A hundredth of a degree, about a kilometre: an index only has to say where to look.
const round = (degrees: number): number => Math.round(degrees * 1e3) / 1e3;
const floor = (degrees: number): number => Math.floor(degrees * 1e2) / 1e2;
const ceil = (degrees: number): number => Math.ceil(degrees * 1e2) / 1e2;
