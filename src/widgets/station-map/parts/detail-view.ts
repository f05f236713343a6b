import type { StationDetail, StationFeature } from '../../../data/generated/types.ts';
import type { OpenNow } from '../../../stations/open-now.ts';
import { stopsByTime, type TimedStop } from '../../../stations/stop-times.ts';
import type { MapContext } from '../part.ts';
import type { DetailWords } from './detail-words.ts';
import type { LiveWords } from './status-part.ts';

/** What the detail is given, and what stations report of themselves where the site has that. */
export type DetailContext = MapContext & { readonly live?: LiveWords | undefined };

/** What the pieces of a detail show. */
export interface DetailView {
  readonly context: DetailContext;
  readonly words: DetailWords;
  /** The station with all that is known of it: what the list says, and the detail where it is here. */
  readonly feature: StationFeature;
  readonly properties: StationDetail['properties'];
}

/** Whether it is not in use: when it is open and what it offers would lead somebody to a shut door. */
export const isOut = ({ context: { model, now }, feature }: DetailView): boolean =>
  model.openNow.of(feature, now).state === 'out';

/** Whether it was there, and is no longer: how far and until when would be of no use. */
export const isGone = ({ properties: { status } }: DetailView): boolean =>
  status === 'closed' || status === 'moved';

interface Known {
  readonly now: number;
  readonly openNow: OpenNow;
  readonly stops: TimedStop[];
}

const timed = new WeakMap<object, Known>();

/** Where a mobile station stops, by time; none of one that stays. */
export function stopsOf({
  context: { model, now },
  properties: { timetable },
}: Omit<DetailView, 'words'>): TimedStop[] {
  if (!timetable?.length) return [];
  // A year ahead is looked at for each stop: once a minute, not at each drawing.
  const known = timed.get(timetable);
  const { openNow } = model;
  if (known?.now === now && known.openNow === openNow) return known.stops;
  const stops = stopsByTime(timetable, now, model);
  timed.set(timetable, { now, openNow, stops });
  return stops;
}
