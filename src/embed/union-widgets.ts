/**
 * What the page's one script tag loads. It reads `data-site` from its own tag, finds the widgets
 * that are on the page or come later, and loads the code of those only.
 */
import { nameSite } from './name-site.ts';
import { ownSites } from './own-script.ts';
import { watchTags } from './watch-tags.ts';

const WIDGETS: Record<string, () => Promise<unknown>> = {
  'union-contest-leaderboard': () => import('../widgets/contest-leaderboard/index.ts'),
  'union-join-form': () => import('../widgets/join-form/index.ts'),
  'union-station-map': () => import('../widgets/station-map/index.ts'),
};

nameSite(ownSites(import.meta.url));
watchTags(WIDGETS);
