import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  message: 'Your answer',
  hint: 'Tell what is asked for, in up to {n} characters. Leave out personal details that do not belong to it.',
  hintFiles:
    'Tell what is asked for, in up to {n} characters, or send files alone. Leave out personal details that do not belong to it.',
  files: 'Files (optional)',
  filesLoading: 'Loading the part for files…',
  filesFailed: 'The part for files did not load. You can still answer in words.',
  filesRetry: 'Try again',
  send: 'Send the answer',
  empty: 'Please write something.',
  emptyFiles: 'Please write something, or add a file.',
  tooLong: 'Up to {n} characters, and this is {m}. Please shorten it.',
  filesBusy: 'A file is still on its way. Please send once it has arrived.',
  sending: 'Sending…',
  proving: 'Many people are sending at the moment. This device is being checked…',
  waiting:
    'Not sent yet, trying again (try {n})… What you wrote is safe, and nothing is sent twice.',
  offline:
    'You are offline and this is not sent yet. What you wrote is safe and goes out once you are online. Please keep this page open.',
  tryNow: 'Try now',
  unsent: 'Not sent.',
  notAsked:
    'Nothing more is asked for now; see the status above. What you wrote is still here, copy it if you need it.',
  badFiles:
    'A file was not taken; it may have expired. Please remove the files, choose them again, and send.',
  received:
    'Your answer was received before; what you have changed since was not sent again. See the status above.',
  gone: 'This application was deleted and cannot be answered any more.',
  many: 'Sent too often. Please wait a little and send again.',
  unproven: 'This device could not be checked. Please send again later.',
  refused:
    'The server did not take it. What you wrote is still here. Please send again later, or contact {name}.',
  sent: 'Your answer is sent; the staff will go on with it.',
};
