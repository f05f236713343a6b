import { compactShard } from '../documents/compact-shard.ts';
import { detailPath } from '../documents/paths.ts';
import { mayPublish } from '../documents/summaries.ts';
import { snapshotsFromStore } from '../snapshot/from-store.ts';
import { todayAt } from '../snapshot/today.ts';
import type { Store } from '../store/store.ts';
import { countStations, leadingGroups, type Edition, type EditionOptions } from './edition.ts';
import type { PublishedFile } from './put-file.ts';

/** The present state of one site of a store. */
export async function editionOfStore(
  store: Store,
  { siteId, siteName }: { siteId: string; siteName?: string | undefined },
  { publicUrl, assets }: EditionOptions,
): Promise<Edition> {
  const source = snapshotsFromStore(store, siteId, siteName);
  const revision = await source.revision();
  const snapshot = await source.build();
  const withdrawn: string[] = [];
  return {
    stations: await countStations(snapshot),
    assets,
    details: detailsOf(store, siteId, todayAt(snapshot.site.site.tz), withdrawn),
    leading: await leadingGroups(snapshot, publicUrl, compactShard),
    isCurrent: async () => (await source.revision()) === revision,
    withdrawn,
  };
}

async function* detailsOf(
  store: Store,
  siteId: string,
  today: string,
  withdrawn: string[],
): AsyncGenerator<PublishedFile> {
  for await (const page of store.detailPages(siteId)) {
    for (const { id, detail } of page) yield { path: detailPath(id), bytes: Buffer.from(detail) };
  }
  for await (const page of store.documentPages(siteId)) {
    for (const { path, body } of page) {
      if (mayPublish(body, today)) yield { path, bytes: Buffer.from(body) };
      else withdrawn.push(path);
    }
  }
}
