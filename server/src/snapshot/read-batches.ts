import { LIST_NAMES } from '../documents/paths.ts';
import type { Store } from '../store/store.ts';
import type { Batch } from './build.ts';

/** Reads all a snapshot is built of, letting other work through between pages. */
export async function* readBatches(store: Store, siteId: string): AsyncGenerator<Batch> {
  for await (const stations of store.stationPages(siteId)) {
    yield { stations };
    await new Promise(resolve => setImmediate(resolve));
  }
  for (const list of LIST_NAMES) {
    for await (const documents of store.documentPages(siteId, list)) yield { list, documents };
  }
  for await (const forms of store.documentPages(siteId, 'forms')) {
    yield { forms: forms.map(({ path }) => path) };
  }
  yield { regions: await store.regionNames(siteId) };
  yield { reported: await store.reports.any(siteId) };
}
