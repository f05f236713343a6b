/**
 * What `judge` has to find out, once more and apart from it: every pair of rows compared along the
 * rules, in rational numbers, nothing sorted and nothing shared with the engine.
 */

import { oracleLeague, oracleMatches } from './league-oracle.ts';
import { oracleTotals } from './total-oracle.ts';
import { number, order, per, plus, q, sum } from './rational.ts';
import { panel } from './total-oracle.ts';
import type { Q } from './rational.ts';
import type { Judging, Standing, Tie } from '../../src/board/types.ts';

export interface Expected {
  total?: number;
  rank?: number;
  divisionRank?: number;
}

type Value = Q | undefined;

const count = (value: number | undefined): Value => (value === undefined ? undefined : q(value));

/** The tie-breaks as they are written, and those every contest of the kind has. */
function tiesOf({ kind, rules: { ties } = {} }: Judging): readonly Tie[] {
  if (kind === 'icpc') {
    const penalty: Tie = { by: 'penalty', dir: 'asc' };
    if (!ties) return [penalty, { by: 'last', dir: 'asc' }];
    return ties.some(({ by }) => by === 'penalty') ? ties : [penalty, ...ties];
  }
  return ties ?? (kind === 'league' ? [{ by: 'difference' }, { by: 'for' }] : []);
}

/** All that is compared, first things first. */
function chainOf(judging: Judging): readonly Tie[] {
  const { kind, rules = {} } = judging;
  const ties = tiesOf(judging);
  const total: Tie = { by: 'total', dir: rules.dir ?? (kind === 'time' ? 'asc' : 'desc') };
  if (kind === 'tally') return [...ties, total];
  const isNamed = kind === 'league' && ties.some(({ by }) => by === 'total');
  return isNamed ? ties : [total, ...ties];
}

function valueOf(row: Standing, total: Value, by: string, { rules = {} }: Judging): Value {
  const at = (rules.modules ?? []).findIndex(({ id }) => id === by);
  if (at >= 0) return panel(row, at, rules);
  const { league = {}, problems, tally } = row;
  const solved = (problems ?? []).filter(({ state }) => state === 'solved' || state === 'first');
  switch (by) {
    case 'total':
      return total;
    case 'penalty': {
      if (row.penalty !== undefined || !problems) return count(row.penalty);
      const each = rules.penalty ?? 20;
      return sum(solved.map(({ minutes = 0, tries = 1 }) => q(minutes + (tries - 1) * each)));
    }
    case 'time':
    case 'last': {
      const minutes = solved.flatMap(problem => problem.minutes ?? []);
      return minutes.length > 0 ? q(Math.max(...minutes)) : undefined;
    }
    case 'tries':
      return problems && sum(problems.map(({ tries = 0 }) => q(tries)));
    case 'played':
      return count(league.played);
    case 'wins':
    case 'won':
      return count(league.won);
    case 'draws':
    case 'drawn':
      return count(league.drawn);
    case 'losses':
    case 'lost':
      return count(league.lost);
    case 'for':
      return count(league.for);
    case 'against':
      return count(league.against);
    case 'difference':
    case 'ratio': {
      const [won, lost] = [count(league.for), count(league.against)];
      if (!won || !lost) return undefined;
      if (by === 'difference') return plus(won, [-lost[0], lost[1]]);
      return won[0] === 0n && lost[0] === 0n ? undefined : per(won, lost);
    }
    default:
      return tally && q(tally[by] ?? 0);
  }
}

/** Below zero where the first is better; what is missing is worse either way. */
function compare(left: Value, right: Value, dir: string | undefined): number {
  if (!left || !right) return left ? -1 : right ? 1 : 0;
  return dir === 'asc' ? order(left, right) : order(right, left);
}

interface Entry {
  readonly row: Standing;
  readonly total: Value;
}

const isBetween = ({ by }: Tie, kind: string) => kind === 'league' && /^head-to-head/.test(by);

/** One pair, all the way down the chain; `all` are those who are ranked. */
function comparePair(a: Entry, b: Entry, all: readonly Entry[], judging: Judging): number {
  const chain = [...chainOf(judging)];
  let equals = all;
  for (let tie = chain.shift(); tie; tie = chain.shift()) {
    const { by, dir } = tie;
    if (!isBetween(tie, judging.kind)) {
      const of = ({ row, total }: Entry) => valueOf(row, total, by, judging);
      const found = compare(of(a), of(b), dir);
      if (found !== 0) return found;
      equals = equals.filter(one => compare(of(one), of(a), dir) === 0);
      continue;
    }
    const block = [tie];
    while (chain[0] && isBetween(chain[0], judging.kind)) block.push(chain.shift()!);
    // All of them by their matches; those still equal once more by theirs alone, and so on.
    for (let before = Infinity; equals.length > 1 && equals.length < before;) {
      before = equals.length;
      const ids = equals.map(({ row }) => row.id);
      const table = oracleMatches(ids, judging);
      for (const { by: word, dir: way } of block) {
        const found = compare(table(a.row.id, word), table(b.row.id, word), way);
        if (found !== 0) return found;
      }
      equals = equals.filter(({ row: { id } }) =>
        block.every(({ by: word }) => compare(table(id, word), table(a.row.id, word), 'asc') === 0),
      );
    }
  }
  return 0;
}

const isShorter = (a: string, b: string) => a.length < b.length || (a.length === b.length && a < b);

function rankAmong(
  own: Entry,
  others: readonly Entry[],
  against: (a: Entry, b: Entry) => number,
  method: string | undefined,
): number {
  const better = others.filter(other => against(other, own) < 0);
  const equal = others.filter(other => against(other, own) === 0);
  switch (method) {
    case '1223':
      // As many runs as there are better ones who have no equal before them.
      return (
        1 +
        better.filter((one, i) => !better.slice(0, i).some(other => against(other, one) === 0))
          .length
      );
    case '1334':
      return better.length + equal.length;
    case 'fractional':
      return better.length + (1 + equal.length) / 2;
    case 'forced':
      return better.length + 1 + equal.filter(({ row }) => isShorter(row.id, own.row.id)).length;
    default:
      return better.length + 1;
  }
}

/** Total, rank and rank within the division by id. */
export function oracle(rows: readonly Standing[], judging: Judging): Map<string, Expected> {
  const played = oracleLeague(rows, judging);
  const totals = oracleTotals(played, judging);
  const entries = played.map((row, i): Entry => ({ row, total: totals[i] }));
  const ranked = entries.filter(({ row, total }) => (row.state ?? 'ok') === 'ok' && total);
  const known = new Map<Entry, Map<Entry, number>>();
  const against = (a: Entry, b: Entry): number => {
    const own = known.get(a) ?? new Map<Entry, number>();
    known.set(a, own);
    const found = own.get(b) ?? comparePair(a, b, ranked, judging);
    own.set(b, found);
    return found;
  };
  const method = judging.rules?.rank;
  return new Map(
    entries.map(entry => {
      const { row, total } = entry;
      const expected: Expected = total ? { total: number(total) } : {};
      if (!ranked.includes(entry)) return [row.id, expected];
      expected.rank = rankAmong(entry, ranked, against, method);
      if (row.division !== undefined) {
        const own = ranked.filter(other => other.row.division === row.division);
        expected.divisionRank = rankAmong(entry, own, against, method);
      }
      return [row.id, expected];
    }),
  );
}
