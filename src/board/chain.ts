/** What decides a rank, in order: the total, then the tie-breaks of the rules or of the kind. */

import { difference, numberOf, over, sumOf, toNumber } from './decimal.ts';
import { fixturesBetween, headToHead } from './league.ts';
import { isSolved } from './icpc.ts';
import { panelScore } from './panel.ts';
import type { FixturesBetween, LeagueRecord } from './league.ts';
import type { Direction, Judging, Rules, Standing, Tie } from './types.ts';
import { fold } from '../rules/fold.ts';

/** One of the things that decide. */
export interface Criterion {
  /** `total`, a module's id, a category of a tally, or a word such as `penalty`. */
  readonly by: string;
  /** In the document's words; empty where it has none. */
  readonly name: string;
  readonly dir: Direction;
  /** A row's value; undefined where there is none, which goes last. */
  read(row: Standing): number | undefined;
  /** Values by id that hold only among the rows given, those that are equal so far: see `settled`. */
  among?(rows: readonly Standing[]): ReadonlyMap<string, number>;
}

/** Whether the greater total goes first or the smaller: as the rules say; of times the smaller. */
export function directionOf({ kind, rules }: Pick<Judging, 'kind' | 'rules'>): Direction {
  return rules?.dir ?? (kind === 'time' ? 'asc' : 'desc');
}

/**
 * What decides between the rows of a contest, first things first. Where the rules name no
 * tie-breaks, ICPC contests go on with the penalty and the time of the last accepted try, leagues
 * with the difference and the number scored. A tally whose rules name tie-breaks is a medal table:
 * they decide before the total does; so are leagues whose rules name the total among them, as those
 * of volleyball do: wins, then points. A word nobody has values for decides nothing.
 */
export function chainOf(judging: Judging): Criterion[] {
  const { kind, rules = {}, fixtures = [] } = judging;
  const total: Criterion = {
    by: 'total',
    name: '',
    dir: directionOf(judging),
    read: row => row.total,
  };
  let found: FixturesBetween | undefined;
  const between: FixturesBetween = sides => (found ??= fixturesBetween(fixtures))(sides);
  const ties = tiesOf(judging).map(tie => criterionOf(tie, kind, rules, between));
  if (kind === 'tally') return [...ties, total];
  const isNamed = kind === 'league' && ties.some(({ by }) => by === 'total');
  return isNamed ? ties : [total, ...ties];
}

const PENALTY: Tie = { by: 'penalty', dir: 'asc' };

function tiesOf({ kind, rules = {} }: Judging): readonly Tie[] {
  const { ties } = rules;
  if (kind === 'league') return ties ?? [{ by: 'difference' }, { by: 'for' }];
  if (kind !== 'icpc') return ties ?? [];
  if (!ties) return [PENALTY, { by: 'time', dir: 'asc' }];
  // Penalty is part of the kind: rules that leave it out have it first.
  return ties.some(({ by }) => by === 'penalty') ? ties : [PENALTY, ...ties];
}

function criterionOf(
  { by, dir = 'desc', name = '' }: Tie,
  kind: Judging['kind'],
  rules: Rules,
  between: FixturesBetween,
): Criterion {
  const at = (rules.modules ?? []).findIndex(({ id }) => id === by);
  if (at >= 0) {
    const read = (row: Standing) => moduleScore(row, at, rules);
    return { by, name: name || rules.modules![at]!.name, dir, read };
  }
  const member = BETWEEN.get(by);
  if (member && kind === 'league') {
    const among = (rows: readonly Standing[]) => littleTable(rows, between, rules, member);
    return { by, name, dir, read: () => undefined, among };
  }
  const read = WORDS.get(by) ?? (() => undefined);
  return { by, name, dir, read: row => counted(row, by) ?? read(row) };
}

function moduleScore({ scores, marks }: Standing, at: number, { drop }: Rules): number | undefined {
  const panel = panelScore(marks?.[at], drop);
  return panel ? toNumber(panel) : numberOf(scores?.[at]);
}

/** How many of a category a row has; categories nobody wrote down are none. */
function counted({ tally }: Standing, by: string): number | undefined {
  if (!tally || WORDS.has(by)) return undefined;
  return Object.prototype.hasOwnProperty.call(tally, by) ? tally[by] : 0;
}

type Read = (row: Standing) => number | undefined;

const goals: Read = ({ league }) =>
  league?.for === undefined || league.against === undefined
    ? undefined
    : difference(league.for, league.against);

/** Minute of the last accepted try; whoever solved nothing has none. */
const lastAccepted: Read = ({ problems = [] }) => {
  const minutes = problems.filter(isSolved).flatMap(problem => problem.minutes ?? []);
  return minutes.length > 0 ? Math.max(...minutes) : undefined;
};

/** Sets or points won for each one lost, as volleyball compares them; to have lost none is the best. */
const ratio: Read = ({ league }) => {
  const { for: won, against: lost } = league ?? {};
  if (won === undefined || lost === undefined || (won === 0 && lost === 0)) return undefined;
  // Exactly: 0.1 to 0.3 is 1 to 3.
  return lost > 0 ? toNumber(over(sumOf([won]), lost)) : Infinity;
};

/** Words a rule may compare by that mean a member of a row, or what comes of several. */
const WORDS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['total', row => row.total],
  ['penalty', row => row.penalty],
  ['time', lastAccepted],
  ['last', lastAccepted],
  ['tries', ({ problems }) => problems && fold(problems, (sum, { tries = 0 }) => sum + tries, 0)],
  ['played', ({ league }) => league?.played],
  ['wins', ({ league }) => league?.won],
  ['won', ({ league }) => league?.won],
  ['draws', ({ league }) => league?.drawn],
  ['drawn', ({ league }) => league?.drawn],
  ['losses', ({ league }) => league?.lost],
  ['lost', ({ league }) => league?.lost],
  ['difference', goals],
  ['for', ({ league }) => league?.for],
  ['against', ({ league }) => league?.against],
  ['ratio', ratio],
]);

/** Words that compare by the fixtures between those who are equal so far. */
const BETWEEN: ReadonlyMap<string, keyof LeagueRecord> = new Map([
  ['head-to-head', 'points'],
  ['head-to-head-difference', 'difference'],
  ['head-to-head-for', 'for'],
]);

function littleTable(
  rows: readonly Standing[],
  between: FixturesBetween,
  rules: Rules,
  member: keyof LeagueRecord,
): Map<string, number> {
  const ids = rows.map(({ id }) => id);
  const table = headToHead(ids, between, rules);
  return new Map([...table].map(([id, record]) => [id, record[member]]));
}
