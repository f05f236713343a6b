import type { StationFeature } from '../../../src/data/generated/types.ts';
import type { Config } from '../config.ts';
import type { ImportResult, PreviousStation } from '../import/types.ts';
import type { ReplaceResult, Store } from '../store/store.ts';
import { bilingual } from '../user-error.ts';
import { listNames, withHint, type Outcome } from './outcome.ts';
import type { SiteChoice } from './site-choice.ts';

/** Stations the site has, from every source, so that a place keeps its id in any list. */
export async function previousOfStore(store: Store, siteId: string): Promise<PreviousStation[]> {
  const previous: PreviousStation[] = [];
  for await (const page of store.stationPages(siteId)) {
    for (const row of page) previous.push(previousOf(JSON.parse(row.feature) as StationFeature));
  }
  return previous;
}

/** What the importer wants to know of a station it may meet again. */
export function previousOf({ id, geometry, properties }: StationFeature): PreviousStation {
  const [lon, lat] = geometry.coordinates;
  const { name, region, address } = properties;
  return {
    id,
    name,
    at: [lon, lat],
    ...(region === undefined ? {} : { region }),
    ...(address === undefined ? {} : { address }),
  };
}

/** Puts a list in the place of its source's last one. */
export async function importToStore(
  store: Store,
  { siteId, settings }: SiteChoice,
  source: string,
  { stations, retained, regions, report }: ImportResult,
  { siteName }: Config,
): Promise<Outcome> {
  const list = { source, stations, retained, regions, report };
  const result = await store.replaceStations(siteId, list);
  if (settings) await store.saveSettings(siteId, settings);
  const text = describe(siteId, source, result);
  const named = siteName ?? (await store.site(siteId))?.settings;
  return {
    text: named === undefined ? withHint(text) : text,
    written: { site: siteId, source, ...result },
  };
}

function describe(siteId: string, source: string, result: ReplaceResult): Outcome['text'] {
  const { added, changed, unchanged, retained, removed, moved, elsewhere } = result;
  const zh = [
    `已写入站点 ${siteId}：新增 ${added}，改动 ${changed}，未变 ${unchanged}，移除 ${removed}。`,
  ];
  const en = [
    `Written to site ${siteId}: ${added} added, ${changed} changed, ${unchanged} unchanged, ${removed} removed.`,
  ];
  if (retained > 0) {
    zh.push(`另有 ${retained} 个站点这次的行有错，保留上次的内容。`);
    en.push(`${retained} more stations, whose rows have errors now, stay as they were.`);
  }
  if (removed > 0) {
    const names = listNames(result.removedNames, removed);
    zh.push(`移除的是“${source}”上次有、这次没有的站点：${names.zh}。`);
    en.push(`Removed are the stations "${source}" had last time and has no more: ${names.en}.`);
  }
  if (moved > 0) {
    zh.push(`其中 ${moved} 个原属其他名单，现归“${source}”。`);
    en.push(`${moved} of them belonged to another list and now belong to "${source}".`);
  }
  if (elsewhere > 0) {
    zh.push(
      `其他名单的 ${elsewhere} 个站点保持不变；若本文件是某份名单的新版，请用 --source 写出旧名。`,
    );
    en.push(
      `${elsewhere} stations of other lists stay as they are; if this file is a new edition of one, name it with --source.`,
    );
  }
  return bilingual(zh.join('\n'), en.join('\n'));
}
