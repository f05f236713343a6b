import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  mapLabel:
    'Map of stations. Arrow keys move it, plus and minus zoom; every station is in the list.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fitAll: 'Show all stations',
  byDistrict: 'By area',
  help: 'How to use the map',
  twoFingers: 'Use two fingers to move the map',
  ctrlWheel: 'Hold Ctrl and scroll to zoom the map',
  mapFailed: 'The map did not load; every station is in the list.',
  baseRefused: 'The base map has no approval number and is not shown.',
  tilesFailed: 'The base map did not load; the stations still work.',
  tilesRefused:
    'The base map did not load: its server refused, perhaps for a wrong key; the stations still work.',
};
