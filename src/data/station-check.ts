import { checkBy, type Check, type Checked } from './check.ts';
import type { Link, Region, ShardIndex, StationFeature } from './generated/types.ts';
import { validateShardIndex } from './generated/validators/shard-index.js';
import {
  validateStationCollection,
  type StationCollectionShell,
} from './generated/validators/station-collection.js';
import { validateStationFeature } from './generated/validators/station-feature.js';
import { IssueList } from './issue-list.ts';
import type { Issue } from './problem.ts';
import { tidyFeature } from './station-tidy.ts';

/** What a stations document turned out to be. */
export type StationsDocument =
  | {
      kind: 'collection';
      features: StationFeature[];
      regions: Region[];
      timeStamp?: string;
      /** Stations that could not be used, where there are any. */
      dropped?: number;
      links: Link[];
    }
  | { kind: 'index'; index: ShardIndex };

/**
 * Checks a document of stations, a collection or a shard index. What is at fault is left out and
 * told with its pointer; the rest stays. A document that is neither is refused.
 */
export const checkStations: Check<StationsDocument> = value => {
  const { type, shards } = (value ?? {}) as Record<string, unknown>;
  if (type === 'FeatureCollection') return collection(value);
  if (Array.isArray(shards)) return index(value);
  const detail = 'is neither a GeoJSON FeatureCollection nor a shard index';
  return { ok: false, issues: [{ pointer: '', code: 'type', detail }] };
};

const checkShell = checkBy(validateStationCollection, {
  cuts: ['/*', '/regions/*', '/links/*'],
  vital: ['/v', '/features'],
});

const checkIndex = checkBy(validateShardIndex, {
  cuts: ['/*', '/shards/*', '/links/*'],
  vital: ['/v', '/total', '/kinds', '/shards'],
});

/** The members of a station that can be left out; without the others it cannot be shown. */
const checkFeature = checkBy(validateStationFeature, {
  cuts: [
    '/properties/*',
    '/properties/kinds/*',
    '/properties/facilities/*',
    '/properties/services/*',
  ],
  vital: ['/type', '/id', '/geometry', '/properties/name', '/properties/kinds'],
});

function index(value: unknown): Checked<StationsDocument> {
  const checked = checkIndex(value);
  return checked.ok ? { ...checked, data: { kind: 'index', index: checked.data } } : checked;
}

function collection(value: unknown): Checked<StationsDocument> {
  const shell = checkShell(value);
  if (!shell.ok) return shell;
  const issues = new IssueList();
  issues.addAll(shell.issues);
  const features = goodFeatures(shell.data, issues);
  const { regions = [], links = [], timeStamp } = shell.data;
  const data: StationsDocument = { kind: 'collection', features, regions, links, timeStamp };
  const dropped = shell.data.features.length - features.length;
  if (dropped) data.dropped = dropped;
  return { ok: true, data, issues: issues.list() };
}

function goodFeatures({ features }: StationCollectionShell, issues: IssueList): StationFeature[] {
  const seen = new Set<string>();
  const good: StationFeature[] = [];
  features.forEach((feature, at) => {
    const pointer = `/features/${at}`;
    const tell = (issue: Issue): void =>
      issues.add(pointer + issue.pointer, issue.code, issue.detail);
    tidyFeature(feature).forEach(tell);
    const checked = checkFeature(feature);
    checked.issues.forEach(tell);
    if (!checked.ok) return;
    const { id } = checked.data;
    if (seen.has(id)) {
      tell({ pointer: '/id', code: 'duplicate-id', detail: `"${id}" was there before; left out` });
      return;
    }
    seen.add(id);
    good.push(checked.data);
  });
  return good;
}
