import type { StationDetail } from '../../../src/data/generated/types.ts';
import { isDocumentId } from '../documents/paths.ts';
import { geohashOf } from '../documents/sort-rows.ts';
import type { SqliteDatabase } from './sqlite.ts';
import {
  ListRefused,
  NAMED,
  type ImportedStation,
  type ReplaceResult,
  type StationList,
} from './store.ts';

type Outcome = 'added' | 'changed' | 'unchanged';

/**
 * Replaces a source's list in one transaction. A station that stays as it was keeps its time of
 * change, so documents made of unchanged stations stay byte for byte the same.
 *
 * @throws ListRefused, with nothing written, for ids that cannot name a document, come twice, or
 * belong to a differently named station of another source.
 */
export function replaceStations(
  db: SqliteDatabase,
  siteId: string,
  list: StationList,
  { runId, now }: { runId: string; now: string },
): ReplaceResult {
  checkIds(list.stations);
  return db.transaction(() => {
    db.run('ensureSite', siteId, now);
    const result: ReplaceResult = {
      added: 0,
      changed: 0,
      unchanged: 0,
      retained: 0,
      removed: 0,
      removedNames: [],
      moved: 0,
      elsewhere: 0,
    };
    const taken: string[] = [];
    for (const station of list.stations) {
      const before = db.get('station', siteId, station.feature.id);
      if (before && before['source'] !== list.source) {
        if (before['name'] !== station.feature.properties.name) taken.push(station.feature.id);
        result.moved += 1;
      }
      result[put(db, { siteId, source: list.source, runId, now }, station, before)] += 1;
    }
    if (taken.length > 0) throw new ListRefused('id-taken', taken);
    for (const id of list.retained ?? []) {
      result.retained += db.run('retainStation', runId, siteId, id, list.source);
    }
    const vanished = db.all('vanishedNames', siteId, list.source, runId, NAMED);
    result.removedNames = vanished.map(row => String(row['name']));
    result.removed = db.run('removeVanished', siteId, list.source, runId);
    result.elsewhere = Number(db.get('countElsewhere', siteId, list.source)?.['n']);
    for (const { code, name } of list.regions) db.run('putRegion', siteId, code, name);

    if (result.added + result.changed + result.removed > 0) db.run('touchSite', now, siteId);
    // What was removed is forgotten: its name does not stay with the run.
    const counts = { ...result, removedNames: undefined };
    const texts = [JSON.stringify(counts), JSON.stringify(list.report)] as const;
    db.run('addRun', siteId, runId, list.source, now, ...texts);
    return result;
  });
}

/**
 * Sees to it that each id can name a document of its own.
 * @throws ListRefused for ids that cannot, or that come twice.
 */
export function checkIds(stations: readonly ImportedStation[]): void {
  const ids = stations.map(({ feature }) => feature.id);
  const unfit = ids.filter(id => !isDocumentId(id));
  if (unfit.length > 0) throw new ListRefused('id-unfit', unfit);
  // Two ids that differ in case only would be one file on Windows and macOS.
  const seen = new Set<string>();
  const twice = ids.filter(id => seen.size === seen.add(id.toLowerCase()).size);
  if (twice.length > 0) throw new ListRefused('id-twice', twice);
}

function put(
  db: SqliteDatabase,
  at: { siteId: string; source: string; runId: string; now: string },
  { feature, detail }: ImportedStation,
  before: Record<string, unknown> | undefined,
): Outcome {
  const featureText = JSON.stringify(feature);
  const detailText = JSON.stringify(detail);
  const same =
    before !== undefined &&
    before['feature'] === featureText &&
    (before['detail'] === detailText || sameButChecked(String(before['detail']), detail));
  if (same) {
    // The day of checking moves on with each import of the same list; that alone is not news.
    db.run('keepStation', at.source, at.runId, detailText, at.siteId, feature.id);
    return 'unchanged';
  }
  db.run(
    'putStation',
    at.siteId,
    feature.id,
    at.source,
    at.runId,
    feature.properties.name,
    feature.properties.region ?? null,
    geohashOf(feature),
    featureText,
    detailText,
    at.now,
  );
  return before ? 'changed' : 'added';
}

function sameButChecked(before: string, detail: StationDetail): boolean {
  return withoutChecked(JSON.parse(before) as StationDetail) === withoutChecked(detail);
}

function withoutChecked(detail: StationDetail): string {
  return JSON.stringify(detail, (key, value: unknown) => (key === 'checked' ? undefined : value));
}
