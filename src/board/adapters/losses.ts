/** What of our rows other formats have no place for. */

import type { Faults } from './foreign.ts';
import type { Standing } from '../types.ts';

const NOWHERE = ['py', 'person', 'marks', 'move', 'league', 'tally', 'project'] as const;

/** Names every member of a row that is not written, but for those made anew from the others. */
export function sayLosses(
  { id: _id, ...row }: Standing,
  pointer: string,
  also: readonly (keyof Standing)[],
  faults: Faults,
): void {
  for (const member of [...NOWHERE, ...also]) {
    if (member in row) faults.add('lost', `${pointer}/${member}`, member);
  }
  const { state = 'ok' } = row;
  if (state !== 'ok' && state !== 'guest') faults.add('lost', `${pointer}/state`, state);
}
