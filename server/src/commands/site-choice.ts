import { readSiteFile } from '../site/settings.ts';
import type { SiteSettings } from '../site/site-document.ts';
import { bilingual, UserError } from '../user-error.ts';

/** Id of the site where none is named. */
const DEFAULT_SITE = 'main';

export interface SiteChoice {
  siteId: string;
  /** Set when a site file was given. */
  settings?: SiteSettings;
}

/**
 * Which site a command is about: the one named, else the site file's, else the only one there is.
 *
 * @param known Ids of the sites that are there.
 * @throws UserError when these disagree, or there are several and none is named.
 */
export async function chooseSite(
  named: string | undefined,
  siteFile: string | undefined,
  known: readonly string[],
): Promise<SiteChoice> {
  const settings = siteFile === undefined ? undefined : await readSiteFile(siteFile);
  if (settings && named !== undefined && settings.site.id !== named) {
    throw new UserError(
      bilingual(
        `--site 是 ${named}，站点文件里的 id 却是 ${settings.site.id}，请改成一致。`,
        `--site is ${named}, but the site file's id is ${settings.site.id}: make them agree.`,
      ),
      2,
    );
  }
  const siteId = named ?? settings?.site.id ?? onlySite(known);
  return settings ? { siteId, settings } : { siteId };
}

function onlySite(ids: readonly string[]): string {
  if (ids.length <= 1) return ids[0] ?? DEFAULT_SITE;
  const list = ids.join(' ');
  throw new UserError(
    bilingual(
      `数据库里有多个站点（${list}），请用 --site 指明。`,
      `The database holds several sites (${list}); say which with --site.`,
    ),
    2,
  );
}
