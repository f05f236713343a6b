/** Writes our standings as documents of the CLICS Contest API 2023-06, by endpoint. */

import { awardsOf, clicsRow, ranksOfAll } from './clics-rows.ts';
import { ClicsIds } from './clics-ids.ts';
import { Faults, judgingOf } from './foreign.ts';
import { MINUTE, relativeText } from './spans.ts';
import { timesOf } from './export-times.ts';
import type { ContestTimes } from './export-times.ts';
import type { Exported, Fault } from './foreign.ts';

/** Every member is the document of the endpoint of its name; all but `faults`. */
export interface ClicsExport {
  contest: unknown;
  state: unknown;
  problems: unknown[];
  groups: unknown[];
  organizations: unknown[];
  teams: unknown[];
  persons: unknown[];
  awards: unknown[];
  scoreboard: unknown;
  faults: Fault[];
}

const PENALTY = 20;
/** The group of those out of competition, by the type it is known again. */
const GUESTS = { id: 'guests', name: '打星', type: 'guest' };

/** Documents of an ICPC contest or of one by points; undefined, with a fault, for other kinds. */
export function toClics(exported: Exported): ClicsExport | { faults: Fault[] } {
  const { contest, event, rows, asOf } = exported;
  const { kind, rules } = judgingOf(exported);
  const faults = new Faults();
  if (kind !== 'icpc' && kind !== 'points') {
    faults.add('kind-unsupported', '/contest/kind', kind);
    return { faults: faults.list };
  }
  const icpc = kind === 'icpc';
  const parts = icpc ? (rules.problems ?? []) : (rules.modules ?? []);
  const units = unitsOf(exported);
  const divisions = divisionsOf(exported);
  const ids = {
    problems: new ClicsIds(
      'p',
      parts.map(({ id }) => id),
      faults,
    ),
    teams: new ClicsIds(
      't',
      rows.map(({ id }) => id),
      faults,
    ),
    groups: new ClicsIds('g', [...divisions.keys(), GUESTS.id], faults),
    units: new ClicsIds('o', [...units.keys()], faults),
  };
  const times = timesOf(contest);
  if (times.start === undefined) faults.add('missing', '/contest/from');
  if (times.end === undefined) faults.add('missing', '/contest/through');
  if ((rules.bands ?? []).length > 0) faults.add('lost', '/rules/bands', 'bands');
  if (rules.modules?.some(({ weight }) => weight !== undefined)) {
    faults.add('lost', '/rules/modules', 'weight');
  }
  const state = stateOf(contest.state, times, asOf);
  const problems = parts.map((part, index) => ({
    id: ids.problems.of(part.id, `/rules/${icpc ? 'problems' : 'modules'}/${index}/id`),
    label: part.id,
    name: part.name ?? part.id,
    ordinal: index + 1,
    ...('color' in part ? { rgb: part.color } : {}),
    ...(!icpc && 'max' in part ? { max_score: part.max } : {}),
  }));
  const teams = rows.map((row, index) => ({
    id: ids.teams.of(row.id, `/rows/${index}/id`),
    label: row.id,
    name: row.name,
    ...(row.unit === undefined
      ? {}
      : { organization_id: ids.units.of(row.unit, '/contest/units') }),
    group_ids: [
      ...(row.division === undefined ? [] : [ids.groups.of(row.division, '/contest/divisions')]),
      ...(row.state === 'guest' ? [GUESTS.id] : []),
    ],
  }));
  const ranks = ranksOfAll(exported);
  const board = rows.map((row, index) => clicsRow(row, index, { exported, ranks, ids, faults }));
  return {
    contest: {
      id: contest.id ?? 'contest',
      name: [contest.name, event?.name ?? ''].filter(text => text !== '').join(' '),
      start_time: textOf(times.start),
      ...lengthsOf(times),
      scoreboard_type: icpc ? 'pass-fail' : 'score',
      ...(icpc ? { penalty_time: rules.penalty ?? PENALTY } : {}),
    },
    state,
    problems,
    groups: [
      ...[...divisions].map(([id, name]) => ({
        id: ids.groups.of(id, '/contest/divisions'),
        name,
        type: 'division',
      })),
      ...(rows.some(row => row.state === 'guest') ? [GUESTS] : []),
    ],
    organizations: [...units].map(([id, { name, short }]) => ({
      id: ids.units.of(id, '/contest/units'),
      name: short ?? name,
      ...(short ? { formal_name: name } : {}),
    })),
    teams,
    persons: rows.flatMap((row, index) =>
      (row.members ?? []).map((name, member) => ({
        id: `p${index + 1}-${member + 1}`,
        name,
        role: 'contestant',
        team_ids: [ids.teams.of(row.id, `/rows/${index}/id`)],
      })),
    ),
    awards: awardsOf(exported, ids),
    scoreboard: {
      time: asOf ?? textOf(times.end),
      ...contestTime(asOf, times),
      state,
      rows: board,
    },
    faults: faults.list,
  };
}

/** Units of the contest, and those of rows that are names only. */
function unitsOf({ contest, rows }: Exported) {
  const units = new Map<string, { name: string; short?: string }>();
  for (const { id, name, short } of contest.units ?? []) {
    units.set(id, { name, ...(short === undefined ? {} : { short }) });
  }
  for (const { unit } of rows)
    if (unit !== undefined && !units.has(unit)) units.set(unit, { name: unit });
  return units;
}

function divisionsOf({ contest, rows }: Exported): Map<string, string> {
  const divisions = new Map((contest.divisions ?? []).map(({ id, name }) => [id, name]));
  for (const { division } of rows) {
    if (division !== undefined && !divisions.has(division)) divisions.set(division, division);
  }
  return divisions;
}

function textOf(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}

function lengthsOf({ start, end, frozen, thawed }: ContestTimes) {
  return {
    ...(start === undefined || end === undefined ? {} : { duration: relativeText(end - start) }),
    ...(end === undefined || frozen === undefined
      ? {}
      : { scoreboard_freeze_duration: relativeText(end - frozen) }),
    ...(thawed === undefined ? {} : { scoreboard_thaw_time: textOf(thawed) }),
  };
}

/** The states a contest has passed; each at the time it was to, or at that of the standings. */
function stateOf(state: string | undefined, times: ContestTimes, asOf: string | undefined) {
  const now = asOf ?? textOf(times.end);
  const begun = state !== undefined && state !== 'planned' && state !== 'cancelled';
  const over = state === 'provisional' || state === 'final';
  const past = times.end !== undefined && asOf !== undefined && Date.parse(asOf) >= times.end;
  const frozen = times.frozen === undefined ? null : textOf(times.frozen);
  return {
    started: begun ? textOf(times.start) : null,
    frozen: over || state === 'frozen' ? frozen : null,
    ended: over || (state === 'frozen' && past) ? textOf(times.end) : null,
    thawed: over && frozen !== null ? (textOf(times.thawed) ?? now) : null,
    finalized: state === 'final' ? now : null,
    end_of_updates: null,
  };
}

function contestTime(asOf: string | undefined, { start }: ContestTimes) {
  const at = asOf === undefined ? NaN : Date.parse(asOf);
  const span = start === undefined ? NaN : at - start;
  return span >= 0 ? { contest_time: relativeText(Math.floor(span / MINUTE) * MINUTE) } : {};
}
