import type { LocaleController } from '../../base/locale-controller.ts';
import type { leaderboardTools } from '../../locale/leaderboard-tools/namespace.ts';
import type { leaderboard } from '../../locale/leaderboard/namespace.ts';

/** The words of search, filters and details, and those of the board itself. */
export type ToolWords = LocaleController<readonly [typeof leaderboardTools, typeof leaderboard]>;
