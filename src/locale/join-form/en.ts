import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  progress: 'Step {n} of {total}',
  optional: ' (optional)',
  continue: 'Continue',
  yes: 'Yes',
  no: 'No',
  choose: 'Please choose',
  dateHint: 'For example 2026-01-05',
  monthHint: 'For example 2026-01',
  purpose: 'Used for: {text}.',
  retain: {
    one: 'Kept for {n} day after it is settled.',
    other: 'Kept for {n} days after it is settled.',
  },
  retainNone: 'Deleted as soon as it is settled.',
  sensitive: 'Sensitive personal information; never kept as a draft.',
  partLoading: 'Loading…',
  submit: 'Send',
  stuck:
    'The server was not reached and the next step has not loaded. Your answers are safe: go online, then choose “Continue” again.',
};
