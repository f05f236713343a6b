/** `config.json` of XCPCIO: contest, problems, groups, medals. */

import { hexColor } from './colors.ts';
import { isGuestGroup } from './guests.ts';
import { momentOrStamp, momentText } from './spans.ts';
import type { Band, Problem } from '../types.ts';
import type { Faults, ForeignContest, ForeignUnit } from './foreign.ts';
import type { Spot } from './spot.ts';

export interface XcpcioContest {
  contest: ForeignContest;
  /** The id that stands in our rules for that of a run, which may be an index. */
  problems: ReadonlyMap<string, string>;
  /** Divisions by the keys of groups, in their order; guests are none. */
  groups: ReadonlyMap<string, string>;
  /** Keys of groups that are out of competition by their name. */
  guests: ReadonlySet<string>;
  units: ReadonlyMap<string, ForeignUnit>;
  /** Units of a timestamp in a second. */
  perSecond: number;
  /** How penalties add up: whole minutes, seconds, or seconds rounded down in the end. */
  reckoning: 'minutes' | 'seconds' | 'rounded';
}

const PER_SECOND = new Map([
  ['second', 1],
  ['millisecond', 1e3],
  ['microsecond', 1e6],
  ['nanosecond', 1e9],
]);

const RECKONINGS = new Map<string, XcpcioContest['reckoning']>([
  ['in_minutes', 'minutes'],
  ['in_seconds', 'seconds'],
  ['accumulate_in_seconds_and_finally_to_the_minute', 'rounded'],
]);

/** Contest, problems and groups of a configuration; penalties and frozen time are in seconds there. */
export function xcpcioContest(config: Spot, faults: Faults): XcpcioContest {
  const { problems, ids } = problemsOf(config);
  const { groups, guests } = groupsOf(config.get('group'), faults);
  const units = unitsOf(config.get('organizations'));
  const penalty = config.get('penalty').number();
  const bands = bandsOf(config.get('medal'), faults);
  const start = momentOrStamp(config.get('start_time'));
  const end = momentOrStamp(config.get('end_time'));
  const frozen = config.get('frozen_time').number();
  const freeze =
    momentOrStamp(config.get('freeze_time')) ??
    (end && frozen !== undefined && frozen > 0
      ? { ...end, at: end.at - frozen * 1000 }
      : undefined);
  const [from, through, dark] = [start, end, freeze].map(moment => moment && momentText(moment));
  const name = config.get('contest_name').text();
  if (name === undefined) faults.add('missing', config.get('contest_name').pointer);
  const options = config.get('options');
  const of = <T>(known: ReadonlyMap<string, T>, spot: Spot, usual: T): T => {
    const found = typeof spot.value === 'string' ? known.get(spot.value) : undefined;
    if (found === undefined && !spot.isAbsent) spot.fault();
    return found ?? usual;
  };
  return {
    contest: {
      name: name ?? '',
      kind: 'icpc',
      ...(from ? { from } : {}),
      ...(through ? { through } : {}),
      ...(dark ? { freeze: { from: dark } } : {}),
      ...(groups.size > 0
        ? { divisions: [...groups].map(([id, title]) => ({ id, name: title })) }
        : {}),
      ...(units.size > 0 ? { units: [...units.values()] } : {}),
      rules: {
        problems,
        ...(penalty === undefined ? {} : { penalty: Math.max(0, Math.round(penalty / 60)) }),
        ...(bands.length > 0 ? { bands } : {}),
      },
    },
    problems: ids,
    groups,
    guests,
    units,
    perSecond: of(PER_SECOND, options.get('submission_timestamp_unit'), 1),
    reckoning: of(RECKONINGS, options.get('calculation_of_penalty'), 'minutes'),
  };
}

/** Problems as objects, or as a list of labels that runs count from 0. */
function problemsOf(config: Spot): { problems: Problem[]; ids: Map<string, string> } {
  const list = config.get('problems');
  const problems: Problem[] = [];
  const ids = new Map<string, string>();
  const add = (id: string, label: Spot, name: string | undefined, color: Spot) => {
    const shown = label.id() ?? id;
    if (ids.has(id) || problems.some(problem => problem.id === shown)) {
      label.faults.add('id-twice', label.pointer, shown);
      return;
    }
    const hex = hexColor(color.get('background_color'));
    ids.set(id, shown);
    problems.push({ id: shown, ...(name ? { name } : {}), ...(hex ? { color: hex } : {}) });
  };
  if (list.isAbsent) {
    const colors = config.get('balloon_color');
    for (const [index, label] of config.get('problem_id').items().entries()) {
      add(String(index), label, undefined, colors.get(index));
    }
  }
  for (const spot of list.records()) {
    const id = spot.get('id').id();
    if (id === undefined) spot.faults.add('missing', spot.get('id').pointer);
    else add(id, spot.get('label'), spot.get('name').text(), spot.get('balloon_color'));
  }
  if (problems.length === 0) config.faults.add('part-missing', config.pointer, 'problem_id');
  return { problems, ids };
}

/** Groups that are divisions; official is what every team is that is no guest. */
function groupsOf(spot: Spot, faults: Faults) {
  const groups = new Map<string, string>();
  const guests = new Set<string>();
  for (const [key, title] of spot.members()) {
    const name = title.text() ?? key;
    if (isGuestGroup(key, name)) {
      guests.add(key);
      faults.add('guests', title.pointer, name);
    } else if (key !== 'official') groups.set(key, name);
  }
  return { groups, guests };
}

function unitsOf(spot: Spot): Map<string, ForeignUnit> {
  const units = new Map<string, ForeignUnit>();
  // An address instead of the list: nothing is fetched here.
  if (!spot.isList) return units;
  for (const item of spot.records()) {
    const id = item.get('id').id();
    if (id === undefined) item.faults.add('missing', item.get('id').pointer);
    else units.set(id, { id, name: item.get('name').text() ?? id });
  }
  return units;
}

const MEDALS = [
  ['gold', '金奖'],
  ['silver', '银奖'],
  ['bronze', '铜奖'],
] as const;

/** Medals of the official teams by number; those of a preset are shares of another whole than ours. */
function bandsOf(spot: Spot, faults: Faults): Band[] {
  if (typeof spot.value === 'string') faults.add('left-out', spot.pointer, `medal: ${spot.value}`);
  if (!spot.isRecord) return [];
  const group = spot.first('official', 'all');
  for (const [key, other] of spot.members()) {
    if (other.pointer !== group.pointer) faults.add('left-out', other.pointer, `medal: ${key}`);
  }
  return MEDALS.flatMap(([key, name]) => {
    const count = group.get(key).count();
    return count ? [{ name, count }] : [];
  });
}
