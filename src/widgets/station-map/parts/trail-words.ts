import { stationTrail } from '../../../locale/station-trail/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

/** The words of red trails. */
export const trailWords = wordsOf(stationTrail);

export type TrailWords = ReturnType<typeof trailWords>;
