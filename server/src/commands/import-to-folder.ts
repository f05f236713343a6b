import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { LIVE_PATH } from '../documents/paths.ts';
import type { RegionName } from '../documents/regions.ts';
import { wholeTree } from '../documents/whole-tree.ts';
import { removeStale, writeTree } from '../documents/write-tree.ts';
import type { ImportResult } from '../import/types.ts';
import { bareSettings } from '../site/settings.ts';
import { completeSite, type PlacelessSite, type SiteSettings } from '../site/site-document.ts';
import { checkIds } from '../store/replace-stations.ts';
import { NAMED } from '../store/store.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import { regionsBefore, stationsBefore, type FolderBefore } from './folder-before.ts';
import { listNames, withHint, type Outcome } from './outcome.ts';
import type { SiteChoice } from './site-choice.ts';

/** What writing the folder did. */
interface Written {
  folder: string;
  stations: number;
  files: number;
  /** Stations left as they were, since their rows cannot be used now. */
  retained: number;
  /** Old files cleared away. */
  removed: number;
}

/**
 * Writes the whole read side as files and clears away what an earlier run left over. Without a site
 * file the folder's own site document keeps what it says.
 */
export async function importToFolder(
  before: FolderBefore,
  { siteId, settings }: SiteChoice,
  result: ImportResult,
  { publicUrl, siteName }: Config,
): Promise<Outcome> {
  const { folder, site: siteBefore } = before;
  const kept = siteBefore?.site.id === siteId ? siteBefore : undefined;
  const site = completeSite(
    settings ? beside(settings, kept) : (kept ?? bareSettings(siteId, siteName)),
  );
  const retained = await stationsBefore(before, result.retained);
  const stations = [...result.stations, ...retained];
  checkIds(stations);
  const regions = unitedNames(await regionsBefore(before), result.regions);
  const isLive = existsSync(join(folder, LIVE_PATH));
  const list = { stations, regions, updatedAt: new Date().toISOString(), isLive };
  const written = await writeTree(folder, wholeTree(site, list, publicUrl));
  const removed = await removeStale(folder, written);
  const ids = new Set(stations.map(({ feature }) => feature.id));
  const gone = [...before.features.values()].filter(({ id }) => !ids.has(id));
  const counts = {
    folder,
    stations: stations.length,
    files: written.size,
    retained: retained.length,
    removed,
  };
  const text = describe(
    counts,
    gone.map(({ properties }) => properties.name),
  );
  const unnamed = settings === undefined && kept === undefined && siteName === undefined;
  return { text: unnamed ? withHint(text) : text, written: counts };
}

/** A site file's word, and what the folder has that no site file need name: its lists and forms. */
function beside(settings: SiteSettings, kept: PlacelessSite | undefined): SiteSettings {
  const collections = { ...kept?.collections, ...settings.collections };
  const forms = { ...kept?.forms, ...settings.forms };
  return { ...settings, collections, ...(Object.keys(forms).length > 0 && { forms }) };
}

/** Names of divisions, the newer ones where both know a code. */
function unitedNames(
  before: readonly RegionName[],
  now: readonly RegionName[],
): readonly RegionName[] {
  const names = new Map([...before, ...now].map(({ code, name }) => [code, { code, name }]));
  return [...names.values()];
}

function describe(
  { folder, stations, files, retained, removed }: Written,
  gone: readonly string[],
): Bilingual {
  const zh = [
    `已写出 ${stations} 个站点，共 ${files} 个文件，在 ${folder}；清除旧文件 ${removed} 个。`,
  ];
  const en = [
    `${stations} stations, ${files} files in ${folder}; ${removed} old files cleared away.`,
  ];
  if (retained > 0) {
    zh.push(`其中 ${retained} 个站点这次的行有错，保留上次的内容。`);
    en.push(`${retained} of them, whose rows have errors now, stay as they were.`);
  }
  if (gone.length > 0) {
    const names = listNames(gone.slice(0, NAMED), gone.length);
    zh.push(`移除上次有、这次没有的站点 ${gone.length} 个：${names.zh}。`);
    en.push(`${gone.length} stations that are listed no more were removed: ${names.en}.`);
  }
  return bilingual(zh.join('\n'), en.join('\n'));
}
