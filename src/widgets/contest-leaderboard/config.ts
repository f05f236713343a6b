import { readWidgetSettings } from '../../base/widget-settings.ts';
import type { ContestLeaderboardConfig } from '../../data/generated/types.ts';
import { validateContestLeaderboardConfig } from '../../data/generated/validators/widget-contest-leaderboard.js';
import type { Site } from '../../data/site.ts';

export type Settings = ContestLeaderboardConfig &
  Required<Pick<ContestLeaderboardConfig, 'view' | 'live' | 'screen'>>;

const DEFAULTS = { view: 'rows', live: true, screen: false };

/** The settings of one board, by its four sources ({@link readWidgetSettings}). */
export function readSettings(
  host: Element,
  attributes: Record<string, unknown>,
  site: Site | undefined,
): Settings {
  return readWidgetSettings<Settings>(host, {
    tag: 'union-contest-leaderboard',
    validate: validateContestLeaderboardConfig,
    attributes,
    site: site && {
      url: site.url,
      entry: site.document.widgets?.['contest-leaderboard'],
      resolve: site.resolve,
    },
    defaults: DEFAULTS,
  });
}
