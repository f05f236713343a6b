import type { Standing } from './types.ts';

/** What the rows of entrants can be gathered by. */
export type GroupedBy = 'unit' | 'division' | 'person';

export interface Gathered {
  /** In the order they are met; the rows of each too. */
  groups: Map<string, Standing[]>;
  /** Ids of rows that belong to none. */
  left: string[];
}

/** The rows of each unit, division or person. */
export function gather(rows: readonly Standing[], by: GroupedBy): Gathered {
  const groups = new Map<string, Standing[]>();
  const left: string[] = [];
  for (const row of rows) {
    const key = row[by];
    const group = key === undefined ? undefined : groups.get(key);
    if (key === undefined) left.push(row.id);
    else if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return { groups, left };
}

/** What a group is called: a unit or division as `names` has it by id, a person as in their rows. */
export function groupName(
  id: string,
  members: readonly Standing[],
  by: GroupedBy,
  names?: ReadonlyMap<string, string>,
): string {
  return names?.get(id) ?? (by === 'person' ? members[0]?.name : undefined) ?? id;
}
