import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. */
export const en: PackOf<typeof zhHans> = {
  trails: 'Heritage trails',
  allTrails: 'All trails',
  back: 'Back to the stations',
  noTrails: 'There are no trails here yet.',
  stops: { one: '{n} stop', other: '{n} stops' },
  km: '{n} km in all',
  minutes: { one: 'about {n} minute', other: 'about {n} minutes' },
  hours: { one: 'about {n} hour', other: 'about {n} hours' },
  by: 'Made by {name}',
  license: 'Licence of text and pictures: {text}',
  dot: ' · ',
  stopList: 'Stops of the trail',
  stop: 'Stop {n}',
  next: 'next stop',
  fromLast: '{distance} from the last stop (straight line)',
  fromHere: '{distance} from you (straight line)',
  note: 'For visitors: {text}',
  listen: 'Listen: {name}',
  details: 'Opening hours and directions',
  credit: 'Picture: {name}',
  straight: 'The dashed line on the map shows the order only, not the streets.',
  noPlace: 'Where this stop is could not be found: it is not on the map and cannot be stamped.',
  dropped: {
    one: '{n} stop has faulty data and is not shown.',
    other: '{n} stops have faulty data and are not shown.',
  },
  loading: 'Loading the trail…',
  failed: 'The trail did not load. Check the connection and try again.',
  groupFailed: 'The trails of {name} did not load.',
  gone: 'This trail has been withdrawn.',
  retry: 'Try again',
  since: 'The server cannot be reached; this trail was saved {time}.',
};
