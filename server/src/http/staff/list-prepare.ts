import type { ImportResult } from '../../import/types.ts';
import { ListRefused, RevisionMoved, type DocumentKind, type Store } from '../../store/store.ts';
import type { DocumentList, ReplaceResult, RunOptions, StationList } from '../../store/store.ts';
import { pauseForOthers } from '../../snapshot/slices.ts';
import { bilingual } from '../../user-error.ts';
import { differenceOf, type Difference, type Row } from './difference.ts';
import type { ListRequest } from './list-request.ts';
import { movedOn } from './queries.ts';
import { readList, type ReadResult } from './read-list.ts';
import { StaffProblem } from './staff-problem.ts';

/** A list read and ready to be put in the place of its source's last one. */
export interface PreparedList {
  /** Revision of the site it was read against. */
  revision: number;
  result: ReadResult;
  /** What is to be written: a results sheet is two lists, its contest and its standings. */
  parts: readonly Part[];
}

type Part = { kind: 'stations'; list: StationList } | { kind: DocumentKind; list: DocumentList };

/** Reads the bytes of a list against what the site has now. */
export async function prepareList(
  store: Store,
  siteId: string,
  bytes: Uint8Array,
  request: ListRequest,
): Promise<PreparedList> {
  const revision = (await store.site(siteId))?.revision ?? 0;
  const result = await readList(store, siteId, bytes, request);
  return { revision, result, parts: partsOf(result, request) };
}

function partsOf(
  { stations, documents, retained, regions, report }: ImportResult,
  { kind, source }: ListRequest,
): Part[] {
  if (kind === 'stations' || kind === 'reading') {
    return [{ kind: 'stations', list: { source, stations, retained, regions, report } }];
  }
  const kinds = kind === 'craftsmen' ? (['people'] as const) : (['contests', 'standings'] as const);
  return kinds
    .map(part => ({ kind: part, of: documents.filter(document => document.kind === part) }))
    .filter(({ of }) => of.length > 0)
    .map(({ kind: part, of }) => ({
      kind: part,
      list: { kind: part, source, documents: of, retained, report },
    }));
}

/** What publishing the list would change. */
export async function previewOf(
  store: Store,
  siteId: string,
  { parts, result }: PreparedList,
): Promise<Difference> {
  const differences: Difference[] = [];
  for (const part of parts) {
    const after = await rowsOf(part);
    const wanted = after.filter(({ key }) => result.known.has(key));
    const before = await heldBefore(store, siteId, part, wanted);
    const retained = new Set(part.list.retained);
    differences.push(await differenceOf(before, after, retained));
  }
  return differences.reduce(united, NOTHING);
}

const NOTHING: Difference = {
  counts: { added: 0, changed: 0, unchanged: 0, retained: 0, removed: 0, moved: 0 },
  rows: [],
};

function united(one: Difference, other: Difference): Difference {
  const counts = { ...one.counts };
  for (const name of Object.keys(counts) as (keyof typeof counts)[]) {
    counts[name] += other.counts[name];
  }
  return { counts, rows: [...one.rows, ...other.rows] };
}

async function rowsOf(part: Part): Promise<Row[]> {
  if (part.kind !== 'stations') {
    return part.list.documents.map(({ path, name, body }) => ({ key: path, name, body }));
  }
  const rows: Row[] = [];
  const pause = pauseForOthers();
  for (const { feature, detail } of part.list.stations) {
    await pause();
    const { name } = feature.properties;
    rows.push({ key: feature.id, name, body: JSON.stringify(detail) });
  }
  return rows;
}

/** What the source holds, and the rows of other sources that the list would take over. */
async function heldBefore(
  store: Store,
  siteId: string,
  { kind, list }: Part,
  wanted: readonly Row[],
): Promise<Map<string, Row & { own: boolean }>> {
  const held = new Map<string, Row & { own: boolean }>();
  const pause = pauseForOthers();
  for await (const page of store.sourcePages(siteId, kind, list.source)) {
    for (const row of page) held.set(row.key, { ...row, own: true });
    await pause();
  }
  for (const { key } of wanted) {
    if (held.has(key)) continue;
    const body =
      kind === 'stations'
        ? (await store.stationDetail(siteId, key))?.detail
        : (await store.document(siteId, key))?.body;
    if (body !== undefined) held.set(key, { key, name: '', body, own: false });
    await pause();
  }
  return held;
}

/**
 * Writes a prepared list, provided the site is still at `revision`. A results sheet is written as
 * two runs; when the second cannot be, the first is taken back.
 *
 * @throws StaffProblem 412 when the site moved on, 422 when no row is good or ids clash.
 */
export async function publishList(
  store: Store,
  siteId: string,
  { result, parts }: PreparedList,
  { by, revision }: { by: string; revision: number },
): Promise<ReplaceResult[]> {
  // Most likely the wrong file: it shall not empty what its source held.
  if (parts.length === 0 || result.report.counts.kept === 0) {
    throw new StaffProblem(422, 'nothing-good', NOTHING_GOOD);
  }
  const done: ReplaceResult[] = [];
  let expectRevision = revision;
  try {
    for (const part of parts) {
      done.push(await writePart(store, siteId, part, { by, expectRevision }));
      expectRevision = (await store.site(siteId))?.revision ?? expectRevision;
    }
  } catch (error) {
    if (done.length > 0) await undoNewest(store, siteId, by);
    if (error instanceof RevisionMoved) throw movedOn();
    if (error instanceof ListRefused) throw refused(error);
    throw error;
  }
  return done;
}

function writePart(
  store: Store,
  siteId: string,
  part: Part,
  options: RunOptions,
): Promise<ReplaceResult> {
  return part.kind === 'stations'
    ? store.replaceStations(siteId, part.list, options)
    : store.replaceDocuments(siteId, part.list, options);
}

async function undoNewest(store: Store, siteId: string, by: string): Promise<void> {
  const [newest] = await store.runs(siteId, 1);
  if (newest?.by === by && newest.canUndo) await store.undoRun(siteId, newest.runId, { by });
}

function refused({ code, ids }: ListRefused): StaffProblem {
  const list = ids.slice(0, 10).join(' ');
  const words = {
    'id-unfit': bilingual(
      `这些编号不能用作网址，什么也没有写入：${list}`,
      `These ids cannot be part of a web address; nothing was written: ${list}`,
    ),
    'id-twice': bilingual(
      `这些编号出现了不止一次（大小写不同也算相同），什么也没有写入：${list}`,
      `These ids come more than once (case does not count); nothing was written: ${list}`,
    ),
    'id-taken': bilingual(
      `这些编号已属于其他名单里名称不同的条目，什么也没有写入：${list}`,
      `These ids belong to differently named entries of another list; nothing was written: ${list}`,
    ),
  } as const;
  return new StaffProblem(422, code, words[code]);
}

const NOTHING_GOOD = bilingual(
  '没有一行可用，什么也没有写入，原有数据不变。',
  'Not one row could be used. Nothing was written; what was there is unchanged.',
);
