import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { ImportResult, PreviousDocument, PreviousStation } from '../import/index.ts';
import { openStore } from '../store/open.ts';
import { documentsToFolder, folderDocuments } from './documents-to-folder.ts';
import { documentsToStore, storedDocuments } from './documents-to-store.ts';
import { readFolder, stationsBeside, type FolderBefore } from './folder-before.ts';
import { importToFolder } from './import-to-folder.ts';
import { orgsToStore } from './orgs-to-store.ts';
import { importToStore, previousOf, previousOfStore } from './import-to-store.ts';
import type { ImportValues, ListChoice } from './import-request.ts';
import type { Outcome } from './outcome.ts';
import { chooseSite, type SiteChoice } from './site-choice.ts';

/** Where a list goes: a folder of documents, or a site of the database. */
export interface ImportTarget {
  /** What is there, so that a place keeps its id in any list. */
  stations(): Promise<PreviousStation[]>;
  /** The documents whose paths begin so: `v1/people/`. */
  documents(beginnings: readonly string[]): Promise<PreviousDocument[]>;
  /** Paths of people who took back their consent. */
  withdrawn(): Promise<string[]>;
  write(result: ImportResult, list: ListChoice, source: string): Promise<Outcome>;
  close(): Promise<void>;
}

/** Opens what `--out` or `--into` names; a bare `--into` is the configured database. */
export async function openTarget(values: ImportValues, config: Config): Promise<ImportTarget> {
  const siteFile = typeof values['site-file'] === 'string' ? values['site-file'] : config.siteFile;
  const named = typeof values.site === 'string' ? values.site : undefined;
  const choose = (known: readonly string[]) => chooseSite(named, siteFile, known);
  if (typeof values.out === 'string') {
    const before = await readFolder(resolve(values.out));
    return folderTarget(before, await choose(before.site ? [before.site.site.id] : []), config);
  }
  return storeTarget(typeof values.into === 'string' ? values.into : '', choose, config);
}

function folderTarget(before: FolderBefore, site: SiteChoice, config: Config): ImportTarget {
  return {
    stations: () => Promise.resolve([...before.features.values()].map(previousOf)),
    documents: beginnings => folderDocuments(before.folder, beginnings),
    // A folder keeps no record: who is to stay away is left out of the list.
    withdrawn: () => Promise.resolve([]),
    async write(result, list) {
      if (list.kind !== 'stations' && list.kind !== 'reading') {
        return documentsToFolder(before, site, result, config);
      }
      const beside = await stationsBeside(before, result, list.kind);
      const stations = [...result.stations, ...beside];
      return importToFolder(before, site, { ...result, stations }, config);
    },
    close: () => Promise.resolve(),
  };
}

async function storeTarget(
  into: string,
  choose: (known: readonly string[]) => Promise<SiteChoice>,
  config: Config,
): Promise<ImportTarget> {
  const { dataDir, databaseUrl } = config;
  const remote = databaseUrl === undefined ? {} : { databaseUrl };
  const store = await openStore(into === '' ? { dataDir, ...remote } : { dataDir: resolve(into) });
  try {
    const site = await choose(await store.siteIds());
    return {
      stations: () => previousOfStore(store, site.siteId),
      documents: beginnings => storedDocuments(store, site.siteId, beginnings),
      withdrawn: async () => (await store.people.withdrawn(site.siteId)).map(({ path }) => path),
      write: (result, list, source) => WRITERS[list.kind](store, site, source, result, config),
      close: () => store.close(),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** How each kind of list is written into the database. */
const WRITERS = {
  stations: importToStore,
  reading: importToStore,
  craftsmen: documentsToStore,
  standings: documentsToStore,
  orgs: orgsToStore,
} as const;
