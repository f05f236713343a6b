import { ACTS } from './more/acts.ts';
import { FACILITIES } from './more/facilities.ts';
import { PEOPLE } from './more/people.ts';
import { THINGS } from './more/things.ts';
import { TRAVEL } from './more/travel.ts';

/**
 * The drawings a page seldom needs, on the same grid as those of `paths.ts`: one file that is loaded
 * when the first of them is asked for.
 */
export const MORE_ICONS: Readonly<Record<string, string>> = {
  ...ACTS,
  ...PEOPLE,
  ...THINGS,
  ...TRAVEL,
  ...FACILITIES,
};

export type MoreIconName =
  | keyof typeof ACTS
  | keyof typeof PEOPLE
  | keyof typeof THINGS
  | keyof typeof TRAVEL
  | keyof typeof FACILITIES;

/** Those that point along the line of reading, or are written along it as the question mark is. */
export const MORE_MIRRORED: readonly MoreIconName[] = [
  'chevrons-start',
  'chevrons-end',
  'sort-down',
  'sort-up',
  'undo',
  'redo',
  'log-in',
  'log-out',
  'send',
  'file-text',
  'form',
  'message',
  'sound',
  'mute',
  'help',
  'trend',
  'self_loan',
];
