import type { FastifyInstance } from 'fastify';
import type { Workplace } from '../../contests/change-apart.ts';
import { EventReader } from '../../contests/event-reader.ts';
import { FEED_LIMITS, FeedHub, type FeedLimits } from '../../contests/feed-hub.ts';
import { loggedError } from '../log-safely.ts';
import { staffJudge } from '../staff/sign-in.ts';
import { addLiveRoutes } from './live-routes.ts';
import { addContestReading } from './read-routes.ts';
import { addScoresRoute } from './scores-route.ts';

export interface ContestsOptions extends Omit<Workplace, 'now'> {
  /** Milliseconds; the clock when absent. */
  now?: () => number;
  feed?: Partial<FeedLimits>;
}

/**
 * Adds the live side of contests: standings as they are this moment, what changed since, the stream
 * of changes, and the entry of scores.
 * @returns what reads standings as they are, for the pages of them
 */
export function addContests(
  app: FastifyInstance,
  { now = Date.now, feed, ...place }: ContestsOptions,
): EventReader {
  const workplace: Workplace = { ...place, now };
  const { store, siteId } = workplace;
  const reader = new EventReader(workplace);
  const hub = new FeedHub(reader, { ...FEED_LIMITS, ...feed }, error => {
    app.log.error({ err: loggedError(error) }, 'asking for standings failed');
  });
  // Before connections are waited for: a stream ends only when it is told to.
  app.addHook('preClose', async () => hub.close());
  const judge = staffJudge(token => store.staffByToken(siteId, token));
  addContestReading(app, reader, judge);
  addLiveRoutes(app, reader, hub);
  addScoresRoute(app, { workplace, reader, hub });
  return reader;
}
