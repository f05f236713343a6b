import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { SITE_PATH } from '../documents/paths.ts';
import { wholeTree } from '../documents/whole-tree.ts';
import { removeStale, writeTree } from '../documents/write-tree.ts';
import type { ImportResult, PreviousStation } from '../import/types.ts';
import { bareSettings } from '../site/settings.ts';
import { completeSite, type PlacelessSite } from '../site/site-document.ts';
import { readFolderFeatures, readFolderSite } from '../snapshot/from-folder.ts';
import { checkIds } from '../store/replace-stations.ts';
import { bilingual } from '../user-error.ts';
import { previousOf } from './import-to-store.ts';
import { withHint, type Outcome } from './outcome.ts';
import type { SiteChoice } from './site-choice.ts';

/** What an earlier run left in the folder. */
export interface FolderBefore {
  folder: string;
  site?: PlacelessSite;
  /** Its stations, so that a place keeps its id. */
  previous: readonly PreviousStation[];
}

export async function readFolder(folder: string): Promise<FolderBefore> {
  if (!existsSync(join(folder, SITE_PATH))) return { folder, previous: [] };
  const { site } = await readFolderSite(folder);
  return { folder, site, previous: (await readFolderFeatures(folder)).map(previousOf) };
}

/**
 * Writes the whole read side as files and clears away what an earlier run left over. Without a site
 * file the folder's own site document keeps what it says.
 */
export async function importToFolder(
  { folder, site: siteBefore }: FolderBefore,
  { siteId, settings }: SiteChoice,
  { stations, regions }: ImportResult,
  { publicUrl, siteName }: Config,
): Promise<Outcome> {
  checkIds(stations);
  const kept = siteBefore?.site.id === siteId ? siteBefore : undefined;
  const site = completeSite(settings ?? kept ?? bareSettings(siteId, siteName));
  const list = { stations, regions, updatedAt: new Date().toISOString() };
  const written = await writeTree(folder, wholeTree(site, list, publicUrl));
  const removed = await removeStale(folder, written);
  const text = bilingual(
    `已写出 ${stations.length} 个站点，共 ${written.size} 个文件，在 ${folder}；清除旧文件 ${removed} 个。`,
    `${stations.length} stations, ${written.size} files in ${folder}; ${removed} old files cleared away.`,
  );
  const unnamed = settings === undefined && kept === undefined && siteName === undefined;
  return {
    text: unnamed ? withHint(text) : text,
    written: { folder, stations: stations.length, files: written.size, removed },
  };
}
