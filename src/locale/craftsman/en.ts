import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** What a craftsman card says at first, in English. */
export const en: PackOf<typeof zhHans> = {
  loading: 'Loading…',
  'kind.team': 'Team',
  'kind.studio': 'Studio',

  'level.national': 'National',
  'level.province': 'Provincial',
  'level.city': 'City',
  'level.county': 'County',
  'level.town': 'Town',
  'level.industry': 'Industry',
  'level.enterprise': 'Company',
  honours: 'Honours',

  asOf: 'as of {date}',
  source: 'Source: {source}',
  credit: 'Photo: {by}',
};
