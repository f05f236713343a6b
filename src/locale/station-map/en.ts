import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  nearMe: 'Near me',
  nearMeBusy: 'Finding you…',
  openNow: 'Open now',
  filters: 'Filters',
  filtersActive: 'Filters ({n})',
  viewMap: 'Map',
  count: { one: '{n} station', other: '{n} stations' },
  countInView: { one: '{n} station on the map', other: '{n} stations on the map' },
  showMore: 'Show {n} more',
  results: 'List of stations',
  places: 'By area',
  comma: ', ',
  stations: 'Stations',
  loading: 'Loading stations…',
  find: 'Search',
  'order.given': 'in the order listed',
  'order.open': 'open ones first',
  trails: 'Heritage trails',
  toolsFailed: 'Search and filters did not load. The list is still here.',
};
