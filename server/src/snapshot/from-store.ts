import { detailIdOf, isStoredPath, personIdOf } from '../documents/paths.ts';
import { mayPublish } from '../documents/summaries.ts';
import { photoNameOf } from '../photos/photo-names.ts';
import { bareSettings } from '../site/settings.ts';
import { completeSite } from '../site/site-document.ts';
import type { StorePlace } from '../store/open.ts';
import type { SiteState, Store } from '../store/store.ts';
import { buildApart } from './build-apart.ts';
import { buildSide, contentsOf, type Built } from './build.ts';
import { DocumentCache } from './document-cache.ts';
import { ServedDocument } from './document.ts';
import { installSnapshot } from './install.ts';
import { readShownPerson, withLivePlaces } from './people-reader.ts';
import { readPhoto } from './photo-reader.ts';
import { readBatches } from './read-batches.ts';
import { Gone, type SnapshotSource } from './snapshot.ts';
import { todayAt } from './today.ts';

/**
 * Snapshots of one site of a store.
 *
 * @param place Where the store is kept: with it, a large site is built in a thread of its own, by a
 * connection of its own. Without it all work is done here, and requests wait some tenths of a
 * second while a country's stations change.
 */
export function snapshotsFromStore(
  store: Store,
  siteId: string,
  siteName?: string,
  place?: StorePlace,
): SnapshotSource {
  const stateNow = async (): Promise<SiteState> => (await store.site(siteId)) ?? NOTHING;
  return {
    async revision() {
      const state = await stateNow();
      // At midnight there may be people whose consent has ended.
      return `${generationOf(state)} ${todayIn(state)}`;
    },

    async build(previous) {
      const { state, built } = await buildWhole({ store, siteId, place }, stateNow);
      const settings = state.settings ?? bareSettings(siteId, siteName);
      const today = todayIn(state);
      const details = new DocumentCache(path => readDetail(store, siteId, path, today));
      const people = new DocumentCache(path => readShownPerson(store, siteId, path, today));
      const photos = new DocumentCache(path => readPhoto(store, siteId, path, people));
      const readPerson = async (path: string): Promise<ServedDocument | undefined> => {
        const held = await people.get(path);
        return held && withLivePlaces(store, siteId, held);
      };
      const parts = {
        generation: generationOf(state),
        updatedAt: state.updatedAt,
        site: completeSite(settings, contentsOf(built.side)),
        readDetail: (path: string) => {
          if (personIdOf(path) !== undefined) return readPerson(path);
          return photoNameOf(path) === undefined ? details.get(path) : photos.get(path);
        },
      };
      return installSnapshot(built, parts, previous);
    },

    close: () => store.close(),
  };
}

interface SiteOfStore {
  store: Store;
  siteId: string;
  place: StorePlace | undefined;
}

/** State of a site the store has never heard of. */
const NOTHING: SiteState = { revision: 0, updatedAt: '1970-01-01T00:00:00.000Z' };

/** The time tells a database apart from one that was deleted and made anew. */
function generationOf({ revision, updatedAt }: SiteState): string {
  return `${revision}-${Date.parse(updatedAt).toString(36)}`;
}

function todayIn({ settings }: SiteState): string {
  return todayAt(settings?.site.tz);
}

/** Above so many rows a read side is built in a thread; below, starting one would take longer. */
const FEW_ROWS = 2000;

/** Builds from one revision: when an import comes between two pages, builds again. */
async function buildWhole(
  { store, siteId, place }: SiteOfStore,
  stateNow: () => Promise<SiteState>,
): Promise<{ state: SiteState; built: Built }> {
  for (;;) {
    const state = await stateNow();
    const dates = { updatedAt: state.updatedAt, today: todayIn(state) };
    const work =
      place && (await store.countStations(siteId)) > FEW_ROWS
        ? buildApart({ place: plain(place), siteId, dates })
        : buildSide(readBatches(store, siteId), dates);
    // Rows that moved under the reader are out of order: whether that is so, the revision tells.
    const built = await work.catch(asError);
    if ((await stateNow()).revision !== state.revision) continue;
    if (built instanceof Error) throw built;
    return { state, built };
  }
}

/** What a thread can be told: nothing but where. */
function plain({ dataDir, databaseUrl }: StorePlace): StorePlace {
  return { dataDir, ...(databaseUrl !== undefined && { databaseUrl }) };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

async function readDetail(
  store: Store,
  siteId: string,
  path: string,
  today: string,
): Promise<ServedDocument | undefined> {
  const id = detailIdOf(path);
  if (id !== undefined) {
    const row = await store.stationDetail(siteId, id);
    return row && ServedDocument.fromText(path, row.detail, new Date(row.updatedAt));
  }
  if (!isStoredPath(path)) return undefined;
  const row = await store.document(siteId, path);
  if (!row) return undefined;
  if (!mayPublish(row.body, today)) throw new Gone();
  return ServedDocument.fromText(path, row.body, new Date(row.updatedAt));
}
