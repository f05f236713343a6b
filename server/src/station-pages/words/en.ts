import type { PackOf } from '../../../../src/locale/messages.ts';
import type { zhHans } from './zh-Hans.ts';

export const en: PackOf<typeof zhHans> = {
  title: 'Stations',
  titleOf: 'Stations in {name}',
  count: { one: '{n} station', other: '{n} stations' },
  byDistrict: 'By district',
  chooseDistrict: 'Choose a district first.',
  all: 'All districts',
  elsewhere: 'Elsewhere',
  part: '{name} {n}',
  next: 'Next page',
  previous: 'Previous page',
  back: 'Back to the list',
  moreOf: 'See all {n} stations',
  noStations: 'There are no stations yet.',
  noStationTitle: 'There is no such station',
  noStationText: 'The address may be incomplete, or the station has closed.',
  noDistrictTitle: 'There are no stations in this district',
  noDistrictText: 'The address may be incomplete, or the stations here have closed.',
  asOf: 'As of {time}',
  writtenOn: 'List updated {time}',
  openUsual: 'Open: {text}',
  openMaps: 'Open in a map app',
  phoneCall: 'Call {phone}',
};
