import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  wall: 'Model workers and craftsmen',
  loading: 'Loading…',
  noName: 'Name not published',
  'kind.team': 'Team',
  'kind.studio': 'Studio',
  'level.national': 'National',
  'level.province': 'Provincial',
  'level.city': 'City',
  'level.county': 'County',
  'level.town': 'Township',
  'level.industry': 'Industry',
  'level.enterprise': 'Enterprise',
};
