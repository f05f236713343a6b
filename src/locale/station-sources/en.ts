import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. */
export const en: PackOf<typeof zhHans> = {
  title: 'Sources',
  count: { one: '{n} station', other: '{n} stations' },
  merged: {
    one: '{n} is the same as one of an earlier source and is shown once',
    other: '{n} are the same as those of earlier sources and are shown once',
  },
  made: 'Data of {date}',
  licence: 'Licence: {text}',
  licenceLink: 'Licence of the data',
  loading: 'Loading…',
  failed: 'Did not load. The other sources are shown as usual.',
  lackShards: 'Some of its stations did not load. The others are shown as usual.',
  lackColumns:
    'The list of all its stations did not load. Search and filters count only those that are here.',
  lackNames: 'Some of its names did not load. A search may not find them.',
  offline: 'The device is offline. The other sources are shown as usual.',
  stale: 'Could not be reached. This is the data saved {ago}.',
  retry: 'Try again',
  retryOf: 'Try again: {name}',
  back: '{name} has loaded.',
  stillFailed: '{name} still did not load.',
};
