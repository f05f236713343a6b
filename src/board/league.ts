/** League tables: what the fixtures played so far make of each side. */

import { MOST_DECIMALS, rounded, sumOf } from './decimal.ts';
import { leaguePoints } from './league-points.ts';
import type { Fixture, LeagueResult, Rules, Standing } from './types.ts';
import { numbered } from '../rules/numbered.ts';

/** A fixture that could not be counted, and why; `index` is its place in the document. */
export interface FixtureFault {
  readonly index: number;
  readonly code: 'home-unknown' | 'away-unknown' | 'same-side' | 'score-unread' | 'id-twice';
}

export interface LeagueTable {
  /** New rows in the order given, with `league` and `total`. */
  rows: Standing[];
  unread: FixtureFault[];
}

/** A side's record within some fixtures. */
export interface LeagueRecord extends Required<LeagueResult> {
  /** League points. */
  readonly points: number;
  /** `for` less `against`. */
  readonly difference: number;
}

/**
 * Words of a fixture's state under which a score, where there is one, is no result yet or none any
 * more. The list is open: under other words (`final`, `awarded`, none at all) a score counts.
 */
const WITHOUT_RESULT: ReadonlySet<string> = new Set([
  'planned',
  'running',
  'postponed',
  'suspended',
  'interrupted',
  'abandoned',
  'cancelled',
  'void',
]);

/**
 * The table of a league, not yet in order: judge the rows to rank them. Points are those of the
 * rules, 3, 1 and 0 where they say nothing. A fixture counts when both its sides are among the rows
 * and it has a score that is a result; guests play, and their results count for the others. Rows that
 * have not played have a record of zeros. `counts` narrows the fixtures, as to those of the first
 * rounds.
 */
export function leagueTable(
  rows: readonly Standing[],
  fixtures: readonly Fixture[],
  rules: Rules = {},
  counts: (fixture: Fixture) => boolean = () => true,
): LeagueTable {
  const ids = new Set(rows.map(({ id }) => id));
  const unread = faultsIn(fixtures, ids);
  const faulty = new Set(unread.map(({ index }) => index));
  const sound = fixtures.filter((fixture, index) => !faulty.has(index) && counts(fixture));
  const records = recordsOf(ids, sound, rules);
  return {
    rows: rows.map(row => {
      const { points, played, won, drawn, lost, for: scored, against } = records.get(row.id)!;
      const league = { played, won, drawn, lost, for: scored, against };
      return { ...row, league, total: points };
    }),
    unread,
  };
}

/** The fixtures that have a result and both their sides among those named. */
export type FixturesBetween = (sides: ReadonlySet<string>) => readonly Fixture[];

/** A way to find the fixtures between a few sides without looking at all there are. */
export function fixturesBetween(fixtures: readonly Fixture[]): FixturesBetween {
  const everybody = new Set(fixtures.flatMap(({ home, away }) => [home, away]));
  const faulty = new Set(faultsIn(fixtures, everybody).map(({ index }) => index));
  const atHome = new Map<string, Fixture[]>();
  for (const [index, fixture] of numbered(fixtures)) {
    if (faulty.has(index)) continue;
    const own = atHome.get(fixture.home);
    if (own) own.push(fixture);
    else atHome.set(fixture.home, [fixture]);
  }
  return sides =>
    [...sides].flatMap(id => (atHome.get(id) ?? []).filter(({ away }) => sides.has(away)));
}

/**
 * The records of some sides in the fixtures between them alone: the little table that `head-to-head`
 * compares those by who are equal so far. Ids that are given twice count once.
 */
export function headToHead(
  ids: Iterable<string>,
  between: FixturesBetween,
  rules: Rules = {},
): Map<string, LeagueRecord> {
  const sides = new Set(ids);
  return recordsOf(sides, between(sides), rules);
}

/** The score [home, away] of a fixture that has been played; undefined while it has no result. */
export function resultOf({ score, state }: Fixture): readonly [number, number] | undefined {
  if (state !== undefined && WITHOUT_RESULT.has(state)) return undefined;
  const [home, away] = score ?? [];
  return isScore(home) && isScore(away) ? [home, away] : undefined;
}

const isReadable = (score: readonly number[]): boolean =>
  score.length === 2 && score.every(isScore);

const isScore = (value: number | undefined): value is number =>
  Number.isFinite(value) && value! >= 0;

function faultsIn(fixtures: readonly Fixture[], ids: ReadonlySet<string>): FixtureFault[] {
  const seen = new Set<string>();
  const faults: FixtureFault[] = [];
  for (const [index, fixture] of numbered(fixtures)) {
    const { id, home, away, score } = fixture;
    const twice = id !== undefined && seen.has(id);
    if (id !== undefined) seen.add(id);
    if (!ids.has(home)) faults.push({ index, code: 'home-unknown' });
    else if (!ids.has(away)) faults.push({ index, code: 'away-unknown' });
    else if (home === away) faults.push({ index, code: 'same-side' });
    else if (score && !isReadable(score)) faults.push({ index, code: 'score-unread' });
    else if (twice) faults.push({ index, code: 'id-twice' });
  }
  return faults;
}

interface Count {
  won: number;
  drawn: number;
  lost: number;
  /** Added up exactly at the end: points of a judged match may have decimals. */
  scored: number[];
  conceded: number[];
}

function recordsOf(
  ids: ReadonlySet<string>,
  fixtures: readonly Fixture[],
  rules: Rules,
): Map<string, LeagueRecord> {
  const records = new Map<string, Count>();
  for (const id of ids) records.set(id, { won: 0, drawn: 0, lost: 0, scored: [], conceded: [] });
  for (const fixture of fixtures) {
    const result = resultOf(fixture);
    if (!result) continue;
    enter(records.get(fixture.home)!, result[0], result[1]);
    enter(records.get(fixture.away)!, result[1], result[0]);
  }
  return new Map([...records].map(([id, count]) => [id, recordOf(count, rules)]));
}

function enter(count: Count, scored: number, conceded: number): void {
  if (scored > conceded) count.won += 1;
  else if (scored < conceded) count.lost += 1;
  else count.drawn += 1;
  count.scored.push(scored);
  count.conceded.push(conceded);
}

function recordOf({ won, drawn, lost, scored, conceded }: Count, rules: Rules): LeagueRecord {
  return {
    played: won + drawn + lost,
    won,
    drawn,
    lost,
    for: exact(scored),
    against: exact(conceded),
    difference: exact([...scored, ...conceded.map(value => -value)]),
    points: leaguePoints({ won, drawn, lost }, rules),
  };
}

const exact = (values: readonly number[]): number => rounded(sumOf(values), MOST_DECIMALS);
