import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. */
export const en: PackOf<typeof zhHans> = {
  events: 'Reading events',
  noneComing: 'No events in the coming weeks.',
  pastEvents: 'Past events ({n})',
  on: 'On now',
  cancelled: 'Cancelled',
  fromTo: '{from}–{to}',
  dot: ' · ',
  about: 'About the event',
  signUp: 'Sign up',
  signUpFor: 'Sign up for “{name}”',
  otherEvent: 'Back to the events',
  plainForm: 'Open the form on a page of its own',
  done: 'You have signed up; your number is {receipt}.',
};
