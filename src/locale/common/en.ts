import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  loading: 'Loading…',
  retry: 'Try again',
  back: 'Back',
  clearField: 'Clear “{label}”',
  open: 'Open',
  closed: 'Closed',
  newWindow: ' (opens in a new window)',

  'ago.now': 'just now',
  'ago.minute': { one: '{n} minute ago', other: '{n} minutes ago' },
  'ago.hour': { one: '{n} hour ago', other: '{n} hours ago' },
  'ago.day': { one: '{n} day ago', other: '{n} days ago' },
  'distance.metre': '{n} m',
  'distance.kilometre': '{n} km',
};
