import { readConfig, type Config } from '../config.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import type { Terminal } from '../terminal.ts';
import { refuseForeignFolder } from './data-folder.ts';
import { chooseSite } from './site-choice.ts';

/** Options of a command that stand for settings of the environment. */
export interface PlaceOptions {
  data?: string | undefined;
  'site-file'?: string | undefined;
  'public-url'?: string | undefined;
}

/**
 * The settings of a command. An option goes before the environment: whoever names a folder means it,
 * not a database elsewhere.
 */
export function configOf(values: PlaceOptions, { env }: Terminal): Config {
  return readConfig({
    ...env,
    ...(values.data !== undefined && { DATA_DIR: values.data, DATABASE_URL: '' }),
    ...(values['site-file'] !== undefined && { SITE_FILE: values['site-file'] }),
    ...(values['public-url'] !== undefined && { PUBLIC_URL: values['public-url'] }),
  });
}

/**
 * Opens the store for a piece of work, and closes it whatever comes of that.
 * @throws UserError for a folder that is none for a database.
 */
export async function withStore<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> {
  if (config.databaseUrl === undefined) refuseForeignFolder(config.dataDir);
  const store = await openStore(config);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The same for one site of the store: the one that is named, or the only one. */
export function withSite<T>(
  config: Config,
  site: string | undefined,
  work: (store: Store, siteId: string) => Promise<T>,
): Promise<T> {
  return withStore(config, async store => {
    const { siteId } = await chooseSite(site, config.siteFile, await store.siteIds());
    return work(store, siteId);
  });
}
