import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Why a form is not there, in English. */
export const en: PackOf<typeof zhHans> = {
  'problem.no-source.title': 'No site address is set',
  'problem.no-source.advice': 'Put data-site on the script tag, or site on the widget.',
  'problem.no-frames.title': 'This site has no online forms yet',
  'problem.no-frames.advice': 'Please tell the webmaster: the site document has no frames.',
  'problem.no-form.title': 'This form was not found',
  'problem.no-form.advice':
    'Please tell the webmaster: the site document’s forms do not have this name.',
  'problem.frame-silent.title': 'The form did not open',
  'problem.frame-silent.advice':
    'The network may be slow, or the page is blocked. Try again, or open it in a new page.',
  'problem.form-failed.title': 'The form did not load',
  'problem.form-failed.advice': 'The connection may have been lost. Please try again.',
};
