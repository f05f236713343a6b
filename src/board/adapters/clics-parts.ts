/** The parts of a CLICS contest (Contest API 2023-06) that its scoreboard and its feed share. */

import { hexColor } from './colors.ts';
import { isGuestGroup } from './guests.ts';
import { momentOf, momentText, relativeTime, MINUTE } from './spans.ts';
import { RowIds } from './row-ids.ts';
import type { Faults, ForeignContest } from './foreign.ts';
import type { Problem, Standing } from '../types.ts';
import type { Moment } from './spans.ts';
import type { Spot } from './spot.ts';

/** Objects of a contest by the endpoint that gives them. */
export interface ClicsObjects {
  contest: Spot;
  state: Spot;
  problems: readonly Spot[];
  groups: readonly Spot[];
  organizations: readonly Spot[];
  teams: readonly Spot[];
  persons: readonly Spot[];
  awards: readonly Spot[];
}

/** Who takes part, and in what. */
export interface ClicsContest {
  contest: ForeignContest;
  /** `score` or `pass-fail`. */
  scored: boolean;
  /** Ids of the problems in their order. */
  problems: readonly string[];
  /** Ids of rows by those of teams. */
  ids: RowIds;
  /** Rows without results, in the order of the teams. */
  rows: Standing[];
  start: Moment | undefined;
  /** Milliseconds from start to end. */
  length: number | undefined;
  /** Milliseconds after the start when results go out of sight; undefined while they are in it. */
  frozenAt: number | undefined;
}

/** Reads contest, problems, groups, organisations, teams and awards. */
export function clicsContest(objects: ClicsObjects, faults: Faults): ClicsContest {
  const problems = problemsOf(objects.problems);
  const ids = new RowIds();
  const groups = groupsOf(objects.groups, faults);
  const units = unitsOf(objects.organizations);
  const members = membersOf(objects.persons);
  const rows = objects.teams.flatMap(team => {
    const row = teamOf(team, { ids, groups, units, members, faults });
    return row ? [row] : [];
  });
  const { contest, ...times } = contestOf(objects, problems);
  const divisions = [...groups].filter(([, { guest }]) => !guest);
  return {
    contest: {
      ...contest,
      ...(divisions.length > 0
        ? { divisions: divisions.map(([id, { name }]) => ({ id, name })) }
        : {}),
      ...(units.size > 0 ? { units: [...units.values()] } : {}),
    },
    problems: problems.map(({ id }) => id),
    ids,
    rows,
    ...times,
  };
}

interface NamedProblem {
  id: string;
  problem: Problem;
  max?: number;
}

function problemsOf(spots: readonly Spot[]): NamedProblem[] {
  const seen = new Set<string>();
  const read = spots.flatMap((spot, index) => {
    const id = spot.get('id').id();
    if (id === undefined || seen.has(id)) {
      spot.faults.add(id === undefined ? 'missing' : 'id-twice', spot.get('id').pointer, id);
      return [];
    }
    seen.add(id);
    const name = spot.get('name').text();
    const color = hexColor(spot.get('rgb'));
    const max = spot.get('max_score').number();
    const problem: Problem = {
      id: spot.get('label').text() ?? id,
      ...(name === undefined ? {} : { name }),
      ...(color === undefined ? {} : { color }),
    };
    const ordinal = spot.get('ordinal').number() ?? index;
    return [{ ordinal, index, id, problem, ...(max === undefined || max <= 0 ? {} : { max }) }];
  });
  return read.sort((a, b) => a.ordinal - b.ordinal || a.index - b.index);
}

function contestOf(
  { contest: spot, state }: ClicsObjects,
  problems: readonly NamedProblem[],
): Pick<ClicsContest, 'contest' | 'scored' | 'start' | 'length' | 'frozenAt'> {
  const scored = spot.get('scoreboard_type').value === 'score';
  const penalty = relativeTime(spot.get('penalty_time'));
  const start = momentOf(spot.get('start_time')) ?? momentOf(state.get('started'));
  const length = relativeTime(spot.get('duration'));
  const freeze = relativeTime(spot.get('scoreboard_freeze_duration')) ?? 0;
  const at = (span: number | undefined) =>
    start && span !== undefined ? momentText({ ...start, at: start.at + span }) : undefined;
  const [from, through] = [at(0), at(length)];
  const frozenAt = freeze > 0 && length !== undefined ? length - freeze : undefined;
  const thaw = momentOf(spot.first('scoreboard_thaw_time'));
  const [dark, open] = [at(frozenAt), thaw && momentText(thaw)];
  const shown = stateOf(state);
  const list = problems.map(({ problem }) => problem);
  return {
    contest: {
      name: spot.get('formal_name').text() ?? spot.get('name').text() ?? spot.get('id').id() ?? '',
      kind: scored ? 'points' : 'icpc',
      ...(shown === undefined ? {} : { state: shown }),
      ...(from === undefined ? {} : { from }),
      ...(through === undefined ? {} : { through }),
      ...(dark === undefined ? {} : { freeze: { from: dark, ...(open ? { to: open } : {}) } }),
      rules: scored
        ? {
            modules: problems.map(({ problem: { id, name = id }, max }) => ({
              id,
              name,
              ...(max === undefined ? {} : { max }),
            })),
          }
        : {
            problems: list,
            ...(penalty === undefined ? {} : { penalty: Math.round(penalty / MINUTE) }),
          },
    },
    scored,
    start,
    length,
    frozenAt: shown === 'frozen' ? frozenAt : undefined,
  };
}

/** How far the contest is; frozen until it is thawed, however long it has ended. */
function stateOf(state: Spot): string | undefined {
  if (!state.isRecord) return undefined;
  const is = (name: string) => !state.get(name).isAbsent;
  if (is('frozen') && !is('thawed')) return 'frozen';
  if (is('finalized')) return 'final';
  if (is('ended')) return 'provisional';
  return is('started') ? 'running' : 'planned';
}

interface Group {
  name: string;
  guest: boolean;
}

function groupsOf(spots: readonly Spot[], faults: Faults): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const spot of spots) {
    const id = spot.get('id').id();
    if (id === undefined) {
      faults.add('missing', spot.get('id').pointer);
      continue;
    }
    const name = spot.get('name').text() ?? id;
    const guest = isGuestGroup(id, name, spot.get('type').text());
    if (guest) faults.add('guests', spot.pointer, name);
    groups.set(id, { name, guest });
  }
  return groups;
}

function unitsOf(spots: readonly Spot[]) {
  const units = new Map<string, { id: string; name: string; short?: string }>();
  for (const spot of spots) {
    const id = spot.get('id').id();
    const short = spot.get('name').text();
    const name = spot.get('formal_name').text() ?? short;
    if (id === undefined) spot.faults.add('missing', spot.get('id').pointer);
    else {
      const full = name ?? id;
      units.set(id, { id, name: full, ...(short && short !== full ? { short } : {}) });
    }
  }
  return units;
}

/** Names of contestants by team; nothing else of them is read. */
function membersOf(spots: readonly Spot[]): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const spot of spots) {
    const name = spot.get('role').value === 'contestant' ? spot.get('name').text() : undefined;
    if (name === undefined) continue;
    for (const team of spot.get('team_ids').items()) {
      const id = team.id();
      if (id !== undefined) members.set(id, [...(members.get(id) ?? []), name]);
    }
  }
  return members;
}

interface TeamContext {
  ids: RowIds;
  groups: ReadonlyMap<string, Group>;
  units: ReadonlyMap<string, unknown>;
  members: ReadonlyMap<string, readonly string[]>;
  faults: Faults;
}

function teamOf(
  spot: Spot,
  { ids, groups, units, members, faults }: TeamContext,
): Standing | undefined {
  if (spot.get('hidden').isTrue) return undefined;
  const own = spot.get('id').id();
  if (own === undefined) faults.add('missing', spot.get('id').pointer);
  const id = own === undefined ? undefined : ids.add(own, spot.get('id'));
  if (own === undefined || id === undefined) return undefined;
  const unit = spot.get('organization_id').id();
  const known = unit === undefined || units.has(unit);
  if (!known) faults.add('organization-unknown', spot.get('organization_id').pointer, unit);
  const of = groupsOfTeam(spot.get('group_ids'), groups);
  const divisions = of.filter(group => !groups.get(group)!.guest);
  if (divisions.length > 1) {
    faults.add('divisions-several', spot.get('group_ids').pointer, divisions.slice(1).join('、'));
  }
  const team = members.get(own);
  return {
    id,
    name: spot.get('display_name').text() ?? spot.get('name').text() ?? id,
    ...(team ? { members: team } : {}),
    ...(unit !== undefined && known ? { unit } : {}),
    ...(divisions.length > 0 ? { division: divisions[0]! } : {}),
    ...(of.length > divisions.length ? { state: 'guest' as const } : {}),
  };
}

/** Known groups of a team, in the order of the groups. */
function groupsOfTeam(spot: Spot, groups: ReadonlyMap<string, Group>): string[] {
  const own = new Set<string>();
  for (const item of spot.items()) {
    const id = item.id();
    if (id !== undefined && groups.has(id)) own.add(id);
    else if (id !== undefined) spot.faults.add('group-unknown', item.pointer, id);
  }
  return [...groups.keys()].filter(id => own.has(id));
}
