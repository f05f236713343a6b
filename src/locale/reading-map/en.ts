import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. */
export const en: PackOf<typeof zhHans> = {
  mapLabel:
    'Map of reading rooms. Arrow keys move it, plus and minus zoom; every reading room is in the list.',
  twoFingers: 'Use two fingers to move the map',
  ctrlWheel: 'Hold Ctrl and scroll to zoom the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fitAll: 'Show all reading rooms',
  searchHere: 'Search this area',
  loadingHere: 'Loading the reading rooms of this area…',
  tryAgain: 'Try again',
  baseRefused: 'The base map has no approval number and is not shown.',
  tilesFailed: 'The base map did not load; the reading rooms still work.',
  tilesRefused:
    'The base map did not load: its server refused, perhaps for a wrong key; the reading rooms still work.',
  mapFailed: 'The map did not load; every reading room is in the list.',
  legend: 'Key',
  stateOpen: 'Open',
  stateClosed: 'Not open',
  stateUnknown: 'Hours not certain',
};
