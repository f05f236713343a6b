import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  overview: 'Zoom in, choose an area, or tap “Near me” to see stations.',
  overviewFiltered:
    'Text finds areas first; station names, facilities and opening hours apply once you zoom in.',
  loadingHere: 'Loading the stations of this area…',
  shardsFailed: { one: '{n} area did not load.', other: '{n} areas did not load.' },
  partial: 'Some of the stations did not load.',
  dropped: {
    one: '{n} station has faulty data and is not shown.',
    other: '{n} stations have faulty data and are not shown.',
  },
  'problem.no-source.title': 'No data address is set',
  'problem.no-source.advice': 'Give the script tag a data-site, or the widget a site or src.',
  emptyTitle: 'No stations here yet',
  emptyText: 'The publisher has not listed any. Please look again later.',
  noMatchTitle: 'No station matches',
  noMatchText: 'Try fewer filters, or other words.',
  noneHereTitle: 'No station on this part of the map',
  noneHereText: 'Move or zoom out, or show all stations.',
  showAll: 'Show all',
  clearFilters: 'Clear filters',
  hereDenied: 'Your position is not available. Choose an area instead.',
  hereTimeout: 'Your position was not found. Try again, or choose an area.',
  hereUnsupported: 'This page cannot find your position. Choose an area instead.',
  herePrivacy: 'Your position stays on your device; it is not sent or stored.',
  license: 'Data licence: {text}',
  noStation: 'That station was not found. It may have been removed.',
  partFailed: 'This part did not load.',
  partLost: 'It still did not load. Open the page again and retry.',
  reloadPage: 'Reload the page',
  printFailed: 'Could not print. Please try again.',
  printList: 'Print the list',
  aimStation: '{name}. Press Enter to open',
  aimCluster: '{n} stations. Press Enter to zoom in',
  aimDivision: '{name}, {n} stations. Press Enter to zoom in',
};
