/**
 * What the page's one script tag loads. It reads `data-site` from its own tag, finds the widgets
 * that are on the page or come later, and loads the code of those only.
 */
import { nameSite } from './name-site.ts';
import { ownSites } from './own-script.ts';
import { watchTags, type TagLoaders } from './watch-tags.ts';

/** The build for pages adds what they are called with to the files' addresses (rollup.config.js). */
const WIDGETS: TagLoaders = {
  'union-contest-leaderboard': _again => import('../widgets/contest-leaderboard/index.ts'),
  'union-craftsman-card': _again => import('../widgets/craftsman-card/index.ts'),
  'union-craftsman-wall': _again => import('../widgets/craftsman-wall/index.ts'),
  'union-join-form': _again => import('../widgets/join-form/index.ts'),
  'union-reading-locator': _again => import('../widgets/reading-locator/index.ts'),
  'union-station-map': _again => import('../widgets/station-map/index.ts'),
};

nameSite(ownSites(import.meta.url));
watchTags(WIDGETS);
