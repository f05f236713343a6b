import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  removeTag: 'Remove “{label}”',

  'sparkline.named': '{label}: {text}',
  'sparkline.none': 'no data yet',
  'sparkline.one': 'one value only, {last}',
  'sparkline.same': 'always {last}',
  'sparkline.many': 'from {first} to {last}, lowest {min}, highest {max}',
  'sparkline.gaps': '{text}, {n} missing',
};
