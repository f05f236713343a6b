import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** What can be done at a card, and why one shows nobody, in English. */
export const en: PackOf<typeof zhHans> = {
  'empty.withdrawn.title': 'No longer public',
  'empty.withdrawn.advice': 'This entry was withdrawn, or the consent to publish it has ended.',
  'empty.missing.title': 'This entry was not found',
  'empty.missing.advice': 'It may not be published yet, or the address may be wrong.',
  'problem.no-source.title': 'Nobody is named',
  'problem.no-source.advice': 'Give the widget a person and a site address, or src.',
  'problem.card-failed.title': 'The card did not load',
  'problem.card-failed.advice': 'The connection may have been lost. Please try again.',
  'problem.shape.title': 'The data could not be converted',
  'problem.shape.advice':
    'Please tell the webmaster: check the setting shape; the browser console says more.',

  'act.honours': { one: 'The one honour', other: 'All {n} honours' },
  'act.credentials': 'Honours and credentials',
  'act.story': 'Read the whole story',
  'act.history': 'Career and projects',
  'act.less': 'Close',
  'act.relations': 'Mentors and members',
  'act.video': 'Watch the video',
  'act.booking': 'Book',
  'act.print': 'Print',
  'act.share': 'Share',
  'name.hidden': 'Name not published',
  grew: '{value} in {from}',
  failed: 'This did not load. Try again',
};
