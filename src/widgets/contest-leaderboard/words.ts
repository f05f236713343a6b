import type { LocaleController } from '../../base/locale-controller.ts';
import type { leaderboard } from '../../locale/leaderboard/namespace.ts';

/** The words that a board of standings begins with. */
export type Words = LocaleController<readonly [typeof leaderboard]>;
