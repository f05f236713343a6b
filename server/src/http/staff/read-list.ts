import type { StationFeature } from '../../../../src/data/generated/types.ts';
import { previousOf } from '../../commands/import-to-store.ts';
import { importApart, type ApartRequest, type ApartResult } from '../../import/import-apart.ts';
import type { PreviousDocument, PreviousStation } from '../../import/types.ts';
import { pauseForOthers } from '../../snapshot/slices.ts';
import type { DocumentKind, Store } from '../../store/store.ts';
import type { Lang } from '../../user-error.ts';
import type { ListRequest } from './list-request.ts';

/** A list that was read, and the ids and paths of what it was read against. */
export interface ReadResult extends ApartResult {
  known: ReadonlySet<string>;
}

/**
 * Reads a list in a thread of its own, with what the site has, so that ids stay.
 *
 * @param copy Language of the remarks in a copy of the list, where one is wanted.
 */
export async function readList(
  store: Store,
  siteId: string,
  bytes: Uint8Array,
  list: ListRequest,
  copy?: Lang,
): Promise<ReadResult> {
  const { fileName } = list;
  const also = { fileName, ...(copy && { copy }) };
  const request = await requestOf(store, siteId, list, also);
  const known = new Set(request.previous?.map(one => ('id' in one ? one.id : one.path)));
  return { ...(await importApart(bytes, request)), known };
}

async function requestOf(
  store: Store,
  siteId: string,
  list: ListRequest,
  also: { fileName: string; copy?: Lang },
): Promise<ApartRequest> {
  switch (list.kind) {
    case 'stations':
    case 'reading': {
      const previous = await previousStations(store, siteId);
      return { ...also, kind: list.kind, crs: list.crs, previous };
    }
    case 'craftsmen': {
      const previous = await previousDocuments(store, siteId, 'people');
      const withdrawn = (await store.people.withdrawn(siteId)).map(({ path }) => path);
      return { ...also, kind: list.kind, previous, withdrawn };
    }
    case 'standings': {
      const { contest, event, entrantName } = list;
      const own = (path: string): boolean =>
        path === `v1/contests/${contest}.json` || path.startsWith(`v1/contests/${contest}/`);
      const contests = await previousDocuments(store, siteId, 'contests', own);
      const standings = await previousDocuments(store, siteId, 'standings', own);
      return {
        ...also,
        kind: list.kind,
        contest,
        ...(event !== undefined && { event }),
        ...(entrantName && { entrantName }),
        previous: [...contests, ...standings],
      };
    }
  }
}

async function previousStations(store: Store, siteId: string): Promise<PreviousStation[]> {
  const previous: PreviousStation[] = [];
  const pause = pauseForOthers();
  for await (const page of store.stationPages(siteId)) {
    for (const row of page) previous.push(previousOf(JSON.parse(row.feature) as StationFeature));
    await pause();
  }
  return previous;
}

async function previousDocuments(
  store: Store,
  siteId: string,
  kind: DocumentKind,
  wanted: (path: string) => boolean = () => true,
): Promise<PreviousDocument[]> {
  const previous: PreviousDocument[] = [];
  const pause = pauseForOthers();
  for await (const page of store.documentPages(siteId, kind)) {
    for (const { path, body } of page) if (wanted(path)) previous.push({ path, body });
    await pause();
  }
  return previous;
}
