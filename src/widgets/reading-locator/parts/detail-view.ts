import type { StationDetail, StationFeature } from '../../../data/generated/types.ts';
import type { ReadingContext } from '../part.ts';
import type { DetailWords } from './detail-words.ts';

/** What the pieces of a detail show. */
export interface DetailView {
  readonly context: ReadingContext;
  readonly words: DetailWords;
  /** The station with all that is known of it: what the list says, and the detail where it is here. */
  readonly feature: StationFeature;
  readonly properties: StationDetail['properties'];
}

/** Whether it is not in use: how to get in and when it is open would lead somebody to a shut door. */
export const isOut = ({ context: { model, now }, feature }: DetailView): boolean =>
  model.openNow.of(feature, now).state === 'out';
