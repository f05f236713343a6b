import { LocaleController } from '../../base/locale-controller.ts';
import type { Host } from '../../base/words-controller.ts';
import { leaderboard } from '../../locale/leaderboard/namespace.ts';
import { problems } from '../../locale/problems/namespace.ts';

/** The words that a board of standings begins with. */
export type Words = LocaleController<readonly [typeof leaderboard, typeof problems]>;

export function firstWords(host: Host): Words {
  return new LocaleController(host, leaderboard, problems);
}
