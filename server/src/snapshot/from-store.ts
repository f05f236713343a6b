import { readStationTable, type StationTable } from '../documents/station-table.ts';
import type { RegionName } from '../documents/regions.ts';
import { readSideDocuments } from '../documents/whole-tree.ts';
import { bareSettings } from '../site/settings.ts';
import { completeSite } from '../site/site-document.ts';
import type { SiteState, Store } from '../store/store.ts';
import { ServedDocument } from './document.ts';
import { serveAll, type SnapshotSource } from './snapshot.ts';
import { StationSearch } from './station-search.ts';

/** Snapshots of one site of a store. */
export function snapshotsFromStore(
  store: Store,
  siteId: string,
  siteName?: string,
): SnapshotSource {
  return {
    async revision() {
      return generationOf((await store.site(siteId)) ?? NOTHING);
    },

    async build(previous) {
      const { state, table, names } = await readWhole(store, siteId);
      const sources = readSideDocuments(table, names, state.updatedAt);
      return {
        generation: generationOf(state),
        updatedAt: state.updatedAt,
        site: completeSite(state.settings ?? bareSettings(siteId, siteName)),
        documents: await serveAll(sources, new Date(state.updatedAt), previous),
        search: new StationSearch(table),
        async detail(id) {
          const row = await store.stationDetail(siteId, id);
          if (!row) return undefined;
          const source = { path: '', type: 'json', pieces: [Buffer.from(row.detail)] } as const;
          return ServedDocument.fromSource(source, new Date(row.updatedAt));
        },
      };
    },

    close: () => store.close(),
  };
}

/** State of a site the store has never heard of. */
const NOTHING: SiteState = { revision: 0, updatedAt: '1970-01-01T00:00:00.000Z' };

/** The time tells a database apart from one that was deleted and made anew. */
function generationOf({ revision, updatedAt }: SiteState): string {
  return `${revision}-${Date.parse(updatedAt).toString(36)}`;
}

/** Reads everything of one revision: when an import comes between two pages, reads again. */
async function readWhole(
  store: Store,
  siteId: string,
): Promise<{ state: SiteState; table: StationTable; names: RegionName[] }> {
  for (;;) {
    const state = (await store.site(siteId)) ?? NOTHING;
    const table = await readStationTable(store.stationPages(siteId)).catch(changed);
    const names = await store.regionNames(siteId);
    const after = (await store.site(siteId)) ?? NOTHING;
    if (after.revision !== state.revision) continue;
    if (table instanceof Error) throw table;
    return { state, table, names };
  }
}

/** Rows that moved under the reader are out of order; whether that is so, the revision tells. */
function changed(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
