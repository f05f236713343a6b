import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. */
export const en: PackOf<typeof zhHans> = {
  progress: 'Stamped {n} of {total} stops',
  check: 'Stamp',
  checkAt: 'Stamp “{name}”',
  checking: 'Finding your position…',
  stamped: 'Stamped {date}',
  inOrder: 'This trail is stamped in its order.',
  well: 'Stamped: {name}.',
  far: 'You are still {distance} away. Come within 200 m to stamp this stop.',
  rough:
    'Your device only knows its position to about {distance}. Wait in the open for a moment and try again.',
  denied:
    'Without your position this stop cannot be stamped. Allow location for the browser or WeChat in the system settings, then press “Stamp” again.',
  timeout: 'Your position was not found. Go outside or to a window and press “Stamp” again.',
  unsupported:
    'This page cannot ask for a position, so stops cannot be stamped. Open it in the browser of your phone.',
  privacy:
    'Your position is asked for once, when you press “Stamp”, and compared on your device. Only trail, stop and day are kept there; no position is kept, nothing is sent.',
  notKept: 'This browser keeps nothing: stamps last for this visit only.',
  clear: 'Delete my stamps',
  clearAsk: 'Delete the stamps of this trail? This cannot be undone.',
  clearYes: 'Delete',
  clearNo: 'Keep them',
  cleared: 'Your stamps were deleted.',
  clearFailed: 'They were not deleted. Clear the data of this site in the browser’s settings.',

  finished: {
    one: 'Trail finished: {n} stop stamped',
    other: 'Trail finished: all {n} stops stamped',
  },
  card: 'Stamp card',
  makeCard: 'Make a stamp card',
  saveCard: 'Save the picture',
  printCard: 'Print',
  cardHint: 'If no download begins, press the picture for a while to save it.',
  cardFailed: 'The card could not be made. Try again.',
  cardLabel: 'Stamp card: {title}, {n} stops, {date}',
  cardStops: { one: '{n} stop walked', other: 'All {n} stops walked' },
  cardScan: 'Scan to walk it too',
  dayRange: '{from} – {to}',
};
