/** `team.json` of XCPCIO: an object of teams by id, or an array of them. */

import { isGuestGroup } from './guests.ts';
import type { Faults } from './foreign.ts';
import type { RowIds } from './row-ids.ts';
import type { Spot } from './spot.ts';
import type { Standing } from '../types.ts';
import type { XcpcioContest } from './xcpcio-config.ts';

interface TeamContext {
  ids: RowIds;
  parts: XcpcioContest;
  faults: Faults;
}

/** Rows without results. Coaches, seats, addresses of computers and photos are not read. */
export function xcpcioTeams(spot: Spot, context: TeamContext): Standing[] {
  const teams: [string | undefined, Spot][] = spot.isRecord
    ? spot.members()
    : spot.items().map(item => [undefined, item]);
  return teams.flatMap(([key, team]) => {
    if (!team.isRecord) {
      team.fault();
      return [];
    }
    const row = rowOf(key, team, context);
    return row ? [row] : [];
  });
}

function rowOf(
  key: string | undefined,
  team: Spot,
  { ids, parts, faults }: TeamContext,
): Standing | undefined {
  const spot = team.first('team_id', 'id');
  const own = spot.id() ?? key;
  if (own === undefined) faults.add('missing', spot.pointer);
  const id = own === undefined ? undefined : ids.add(own, spot);
  if (id === undefined) return undefined;
  const name = team.first('name', 'team_name').text();
  if (name === undefined) faults.add('missing', team.get('name').pointer);
  const unit = unitOf(team, parts);
  const members = membersOf(team.get('members'));
  const groups = groupsOf(team);
  const divisions = [...parts.groups.keys()].filter(group => groups.has(group));
  if (divisions.length > 1) {
    faults.add('divisions-several', team.pointer, divisions.slice(1).join('、'));
  }
  const isGuest = [...groups].some(group => isGuestGroup(group) || parts.guests.has(group));
  return {
    id,
    name: name ?? id,
    ...(members.length > 0 ? { members } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(divisions[0] === undefined ? {} : { division: divisions[0] }),
    ...(isGuest ? { state: 'guest' as const } : {}),
  };
}

/** The unit by its id, or its name where units have none. */
function unitOf(team: Spot, { units }: XcpcioContest): string | undefined {
  const id = team.get('organization_id').id();
  if (id !== undefined && units.has(id)) return id;
  if (id !== undefined && units.size > 0) {
    team.faults.add('organization-unknown', team.get('organization_id').pointer, id);
  }
  return team.get('organization').text() ?? id;
}

/** Names of the members: texts, objects with a name, or one text with dividers. */
function membersOf(spot: Spot): string[] {
  if (typeof spot.value === 'string') {
    return (spot.text() ?? '').split(/[、,，;；]/).flatMap(name => name.trim() || []);
  }
  return spot.items().flatMap(item => {
    const named = item.isRecord && !item.get('name').isAbsent ? item.get('name') : item;
    return named.text() ?? [];
  });
}

/** Groups of a team: those it lists, and every member that is 1 or true. */
function groupsOf(team: Spot): Set<string> {
  const listed = team
    .get('group')
    .items()
    .flatMap(item => item.id() ?? []);
  const marked = team.members().flatMap(([key, value]) => (value.isTrue ? [key] : []));
  return new Set([...listed, ...marked]);
}
