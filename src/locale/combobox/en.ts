import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  'combobox.show': 'Show the choices of “{label}”',
  'combobox.chosen': 'Chosen now',
  'combobox.busy': 'Searching…',
  'combobox.found': { one: '{n} result', other: '{n} results' },
  'combobox.many': '{n} in all, the first {shown} are listed: type on to narrow them down',
  'combobox.none': 'Nothing found for “{text}”: try fewer or other words',
  'combobox.own': '“{text}” is not in the list: you can leave it as you wrote it',
  'combobox.pick': 'Please choose one from the list.',
};
