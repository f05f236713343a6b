import type { Config } from '../config.ts';
import type { ImportResult } from '../import/index.ts';
import type { Store } from '../store/store.ts';
import { bilingual } from '../user-error.ts';
import { describeReplaced } from './describe-replaced.ts';
import { withHint, type Outcome } from './outcome.ts';
import type { SiteChoice } from './site-choice.ts';

/** Puts a directory of employers and unions in the place of its source's last one. */
export async function orgsToStore(
  store: Store,
  { siteId, settings }: SiteChoice,
  source: string,
  { orgs = [], report }: ImportResult,
  { siteName }: Config,
): Promise<Outcome> {
  const result = await store.orgs.replace(siteId, { source, orgs, report });
  if (settings) await store.saveSettings(siteId, settings);
  const text = describeReplaced({ siteId, source, noun: ORGS }, result);
  const named = siteName ?? (await store.site(siteId))?.settings;
  return {
    text: named === undefined ? withHint(text) : text,
    written: { site: siteId, source, ...result },
  };
}

const ORGS = bilingual('个单位和工会', 'organisations');
