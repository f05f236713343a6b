import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  'stale.title': 'Not up to date',
  'stale.text': 'This was saved {ago} and may have changed since.',

  'problem.network.title': 'The server could not be reached',
  'problem.network.advice': 'Check your connection and try again.',
  'problem.offline.title': 'You are offline',
  'problem.offline.advice': 'This updates by itself once you are online, or you can try again.',
  'problem.timeout.title': 'This is taking too long',
  'problem.timeout.advice': 'The connection may be slow. Please try again later.',
  'problem.http.title': 'The server cannot answer right now',
  'problem.http.advice': 'Please try again later. If it goes on, tell the site’s webmaster.',
  'problem.too-large.title': 'Not loaded: too large',
  'problem.too-large.advice': 'Please tell the webmaster: the data file is over the size limit.',
  'problem.not-json.title': 'The answer could not be read',
  'problem.not-json.advice': 'Please tell the webmaster: this address does not return JSON.',
  'problem.charset.title': 'The text could not be decoded',
  'problem.charset.advice':
    'Please tell the webmaster: the data is not in the character encoding it declares.',
  'problem.invalid.title': 'The data is not right',
  'problem.invalid.advice':
    'Please tell the webmaster: the data breaks the agreed format; details are in the browser console.',
  'problem.blocked.title': 'The content was blocked',
  'problem.blocked.advice':
    'Please tell the webmaster to check the data address, CORS and the page’s security policy.',
  'problem.unknown.title': 'Something went wrong',
  'problem.unknown.advice': 'Please try again later.',
};
