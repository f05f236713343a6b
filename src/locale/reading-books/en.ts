import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. */
export const en: PackOf<typeof zhHans> = {
  title: 'Find a book',
  field: 'Title, author or ISBN',
  go: 'Search',
  scope: 'Where to search',
  'scope.here': 'This reading room',
  'scope.these': { one: 'The {n} chosen', other: 'The {n} chosen' },
  'scope.near': 'Near me',
  'scope.place': 'Near {place}',
  'scope.all': 'All reading rooms',
  nearNote:
    'Only what the {n} nearest reading rooms have. Your position is used on this device alone and is not sent.',
  placeNote: 'Only what the {n} reading rooms nearest to {place} have.',
  nearRefused: 'Your position is not available, so all reading rooms are searched.',

  hint: 'Type three letters, or two Chinese characters, to begin.',
  short: 'Type a little more, or press Search.',
  isbnPart: 'An ISBN has 10 or 13 digits. Type all of them.',
  isbnWrong:
    'The check digit of this ISBN is wrong. Check it. If it is printed like this, press Search.',
  searching: 'Searching…',
  late: 'The library has not answered yet. Wait a little longer…',
  partFailed: 'This part did not load.',
};
