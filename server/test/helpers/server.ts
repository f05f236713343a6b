import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { buildApp, type AppOptions } from '../../src/app.ts';
import { snapshotsFromStore } from '../../src/snapshot/from-store.ts';
import { LiveSnapshot } from '../../src/snapshot/live.ts';
import { openStore } from '../../src/store/open.ts';
import type { ImportedStation, Store } from '../../src/store/store.ts';
import { listOf } from './stations.ts';

/** A folder of its own that is gone after the test. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'union-server-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const SETTINGS = {
  site: { id: 'demo', name: '示例市总工会', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
  map: { base: 'none' },
} as const;

/** A store in a temporary folder with the given stations in site `demo`. */
export async function storeWith(
  t: TestContext,
  stations: readonly ImportedStation[],
): Promise<Store> {
  const store = await openStore({ dataDir: await temporaryFolder(t) });
  await store.saveSettings('demo', SETTINGS);
  await store.replaceStations('demo', listOf(stations));
  return store;
}

/** The app over a store of the given stations, closed after the test. */
export async function appWith(
  t: TestContext,
  stations: readonly ImportedStation[],
  options: Partial<AppOptions> = {},
) {
  const store = await storeWith(t, stations);
  const live = await LiveSnapshot.start(snapshotsFromStore(store, 'demo'));
  const app = buildApp({ live, cdnDir: join(tmpdir(), 'no-such-folder'), ...options });
  t.after(async () => {
    await app.close();
    await live.stop();
  });
  return { app, live, store };
}
