import { LocaleController } from '../../../base/locale-controller.ts';
import type { Host } from '../../../base/words-controller.ts';
import { leaderboardMore } from '../../../locale/leaderboard-more/namespace.ts';
import { leaderboard } from '../../../locale/leaderboard/namespace.ts';
import type { Words } from '../words.ts';

/** The words of the parts, and those of the board itself. */
export type MoreWords = LocaleController<readonly [typeof leaderboardMore, typeof leaderboard]>;

const spoken = new WeakMap<Host, MoreWords>();

/**
 * What a widget's parts speak: one controller a widget, in its language. It has what the board says
 * as well, and tells the time in the board's zone.
 */
export function moreWords(host: Host, { zone }: Pick<Words, 'zone'>): MoreWords {
  let words = spoken.get(host);
  if (!words) spoken.set(host, (words = new LocaleController(host, leaderboardMore, leaderboard)));
  words.zone = zone;
  return words;
}
