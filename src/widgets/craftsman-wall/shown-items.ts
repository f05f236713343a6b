import type { PersonSummary } from '../../data/generated/types.ts';
import { dateText, DEFAULT_ZONE } from '../../locale/format.ts';
import { plainPerson } from '../../rules/people/shown-plain.ts';

/**
 * The summaries as anybody may see them: those of people whose consent has ended are left out, and
 * what somebody does not show is covered. Servers did so before; a static folder or a page may not.
 *
 * @param today The site's date, `YYYY-MM-DD`.
 */
export async function shownItems(
  items: readonly PersonSummary[],
  today: string,
): Promise<PersonSummary[]> {
  const looked = items.map(item => plainPerson(item, today));
  const full = looked.includes('rules') ? await import('../../rules/people/shown.ts') : undefined;
  return looked.flatMap((shown, at) => {
    const item = shown === 'rules' ? full!.shownPerson(items[at]!, today) : shown;
    return item ? [item] : [];
  });
}

/** The day it is where the site is, `YYYY-MM-DD`. */
export function todayIn(zone: string | undefined, now: number): string {
  return dateText(now, 'zh-Hans', { style: 'numeric', zone: zone ?? DEFAULT_ZONE });
}
