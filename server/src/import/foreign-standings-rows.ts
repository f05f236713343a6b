/** Rows of a board of another system, as they are published. */

import { groupBy } from './group-by.ts';
import { maskName } from '../../../src/rules/people/masked-name.ts';
import { isBodyName } from './entrant-names.ts';
import { nameOrder } from './person-sort.ts';
import { pinyinInitials } from './pinyin-initials.ts';
import type { EntrantName } from './types.ts';
import type { NamePolicy } from './entrant-names.ts';
import type { Standing } from '../../../src/board/types.ts';
import type { StandingsRow } from '../../../src/data/generated/types.ts';

/**
 * Names as the contest allows: those of teams are public; persons, and the members of a team, are
 * named in full, masked or not at all. A board where nobody has members is one of persons, unless
 * its format has teams only.
 */
export function publicRows(
  rows: readonly Standing[],
  { teams, names }: { teams: boolean; names: NamePolicy },
): StandingsRow[] {
  const bodies = teams || rows.some(({ members }) => members !== undefined);
  return rows.map(row => {
    const { members, ...rest } = row;
    const policy = names.of(row.division ?? '');
    const isBody = bodies || isBodyName(row.name, '');
    const name = isBody ? row.name : shown(row.name, row.id, policy);
    const named = members?.map(member => shown(member, '', policy)).filter(Boolean);
    const py = initialsOf(name, isBody, policy);
    return {
      ...(rest as Omit<StandingsRow, 'members'>),
      name,
      ...(py === '' ? {} : { py }),
      ...(named && named.length > 0 ? { members: named } : {}),
    };
  });
}

function shown(name: string, id: string, policy: EntrantName): string {
  if (policy === 'full') return name;
  return policy === 'masked' ? maskName(name) : id;
}

/** Letters of a name that is covered would tell more than the name does. */
function initialsOf(name: string, isBody: boolean, policy: EntrantName): string {
  if (isBody) return pinyinInitials(name);
  return policy === 'full' ? nameOrder(name, 'person').py : '';
}

/** An id that stands for one that may not be published; it counts the teams of one file. */
const COUNTED = /^e-\d+$/;

/**
 * Counted ids as they were in the last standings: of rows that are alone in their name, unit and
 * division both times. The others keep those of this file, as far as they are free.
 */
export function withLastIds(
  rows: readonly StandingsRow[],
  before: readonly StandingsRow[],
): StandingsRow[] {
  const keyOf = ({ name, unit = '', division = '' }: StandingsRow) =>
    [name, unit, division].join('\n');
  const now = groupBy(rows, keyOf);
  const then = groupBy(before, keyOf);
  const taken = new Set(rows.flatMap(({ id }) => (COUNTED.test(id) ? [] : [id])));
  const recalled = new Map<StandingsRow, string>();
  for (const row of rows) {
    const [old, ...others] = then.get(keyOf(row)) ?? [];
    const alone = others.length === 0 && now.get(keyOf(row))!.length === 1;
    if (!COUNTED.test(row.id) || !old || !alone || !COUNTED.test(old.id) || taken.has(old.id))
      continue;
    taken.add(old.id);
    recalled.set(row, old.id);
  }
  let count = 0;
  const free = (): string => {
    for (;;) {
      const id = `e-${++count}`;
      if (!taken.has(id)) return id;
    }
  };
  return rows.map(row => {
    const own = recalled.get(row);
    if (own !== undefined) return { ...row, id: own };
    if (!COUNTED.test(row.id)) return row;
    const id = taken.has(row.id) ? free() : row.id;
    taken.add(id);
    return { ...row, id };
  });
}
