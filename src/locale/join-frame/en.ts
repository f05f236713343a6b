import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Words around the join form on a host page, in English. */
export const en: PackOf<typeof zhHans> = {
  frameTitle: 'Form of {name}',
  openPlain: 'Open the form in a new page',
  loading: 'Loading…',
  retry: 'Try again',
  'problem.title': 'The form did not open',
  'problem.advice': 'Please try again later. If it goes on, tell the site’s webmaster.',
};
