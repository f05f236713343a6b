/** Totals once more: panels, weights, scales and counts in rational numbers. */

import { oraclePoints } from './league-oracle.ts';
import { minus, order, per, plus, q, root, round, sum, times } from './rational.ts';
import type { Q } from './rational.ts';
import type { Judging, Rules, Score, Standing } from '../../src/board/types.ts';

type Value = Q | undefined;

const ONE: Q = [1n, 1n];
const hasResult = ({ state = 'ok' }: Standing) => state === 'ok' || state === 'guest';

function read(score: Score | undefined): Value {
  if (typeof score === 'string') return /^\d+(\.\d+)?$/.test(score) ? q(Number(score)) : undefined;
  return score === undefined ? undefined : q(score);
}

/** A module's score: the mean of its marks, the highest and lowest struck out one by one. */
export function panel({ marks, scores }: Standing, module: number, { drop = {} }: Rules): Value {
  const given = (marks?.[module] ?? []).flatMap(mark => {
    const value = read(mark);
    return value ? [value] : [];
  });
  if (given.length === 0) return read(scores?.[module]);
  const { high = 0, low = 0 } = drop;
  const kept = [...given];
  if (high + low < given.length) {
    for (let i = 0; i < high; i += 1) strike(kept, 1);
    for (let i = 0; i < low; i += 1) strike(kept, -1);
  }
  return per(sum(kept), q(kept.length));
}

/** Takes one of the greatest (1) or least (-1) out. */
function strike(values: Q[], sign: number): void {
  const at = values.findIndex(one => values.every(other => sign * order(one, other) >= 0));
  values.splice(at, 1);
}

/** Decimals a number is written with, six at most. */
const places = (value: number) =>
  [0, 1, 2, 3, 4, 5].find(n => Number(value.toFixed(n)) === value) ?? 6;

/** What the weighted sum is divided by, and the decimals kept; undefined where totals stay. */
function wayOf(rows: readonly Standing[], rules: Rules): { by: Q; decimals: number } | undefined {
  const modules = rules.modules ?? [];
  const weights = sum(modules.map(({ weight = 1 }) => q(weight)));
  const isPercents =
    order(weights, q(100)) === 0 && modules.some(({ weight }) => weight !== undefined);
  const ways = isPercents ? [q(100), ONE] : [ONE, weights].filter((by, i) => i === 0 || by[0] > 0n);
  if (rules.scale) return { by: ways[0]!, decimals: 6 };
  const shown = rows.filter(row => row.total !== undefined && hasResult(row));
  const decimals = rules.decimals ?? Math.max(0, ...shown.map(({ total }) => places(total!)));
  const whole = shown.filter(row => modules.every((_, i) => panel(row, i, rules)));
  const slack = plus(per(ONE, [2n * 10n ** BigInt(decimals), 1n]), [1n, 10n ** 9n]);
  const explained = ways.map(by =>
    whole.filter(row => {
      const off = minus(per(weighed(row, rules), by), q(row.total!));
      return order(off[0] < 0n ? [-off[0], off[1]] : off, slack) <= 0;
    }),
  );
  const most = Math.max(...explained.map(({ length }) => length));
  if (2 * most < whole.length) return undefined;
  const best = explained.findIndex(({ length }) => length === most);
  const by = ways[best]!;
  const isCut = explained[best]!.some(
    row => order(round(per(weighed(row, rules), by), 6), q(row.total!)) !== 0,
  );
  return { by, decimals: rules.decimals ?? (isCut ? decimals : 6) };
}

function weighed(row: Standing, rules: Rules): Q {
  return sum(
    (rules.modules ?? []).flatMap(({ weight = 1 }, i) => {
      const score = panel(row, i, rules);
      return score ? [times(score, q(weight))] : [];
    }),
  );
}

/** The total of each row; undefined where there is none. */
export function oracleTotals(rows: readonly Standing[], judging: Judging): Value[] {
  const { kind, rules = {} } = judging;
  const modules = rules.modules ?? [];
  const given = ({ total }: Standing) => (total === undefined ? undefined : q(total));
  if (kind === 'icpc') {
    const solved = /^(solved|first)$/;
    return rows.map(
      row =>
        given(row) ??
        (row.problems && q(row.problems.filter(({ state }) => solved.test(state)).length)),
    );
  }
  if (kind === 'league')
    return rows.map(row => given(row) ?? (row.league && oraclePoints(row.league, rules)));
  if (kind === 'tally')
    return rows.map(row => given(row) ?? (row.tally && sum(Object.values(row.tally).map(q))));
  const way = modules.length > 0 ? wayOf(rows, rules) : undefined;
  if (!way) return rows.map(given);
  const needsAll = (rules.dir ?? (kind === 'time' ? 'asc' : 'desc')) === 'asc';
  const made = rows.map(row => {
    const scores = modules.map((_, i) => panel(row, i, rules));
    if (!hasResult(row) || !scores.some(Boolean)) return { isMade: false, total: given(row) };
    if (needsAll && !scores.every(Boolean)) return { isMade: true, total: undefined };
    return { isMade: true, total: round(per(weighed(row, rules), way.by), way.decimals) };
  });
  if (!rules.scale) return made.map(({ total }) => total);
  const onScale = scaleOf(
    made.flatMap(({ isMade, total }, i) =>
      isMade && total && (rows[i]!.state ?? 'ok') === 'ok' ? [total] : [],
    ),
    rules,
    way.by,
  );
  return made.map(({ isMade, total }) =>
    isMade && total ? round(onScale(total), rules.decimals ?? 6) : total,
  );
}

/** A total on the scale of the rules, to twenty decimals. */
function scaleOf(totals: readonly Q[], rules: Rules, by: Q): (total: Q) => Q {
  const { kind, mean, deviation, max } = rules.scale!;
  if (totals.length === 0) return total => total;
  const n = q(totals.length);
  const average = per(sum(totals), n);
  if (kind === 'linear') {
    const modules = rules.modules ?? [];
    const counting = modules.filter(({ weight = 1 }) => weight !== 0);
    const best = totals.reduce((one, other) => (order(one, other) < 0 ? other : one), [
      0n,
      1n,
    ] as Q);
    const possible = counting.every(module => module.max !== undefined)
      ? per(sum(counting.map(({ weight = 1, max: most }) => times(q(weight), q(most!)))), by)
      : best;
    const [from, to] = max === undefined ? [average, q(mean ?? 0)] : [possible, q(max)];
    return from[0] > 0n && to[0] > 0n ? total => per(times(total, to), from) : total => total;
  }
  if (kind !== 'normal') return total => total;
  const off = (total: Q) => minus(total, average);
  const variance = per(sum(totals.map(total => times(off(total), off(total)))), n);
  const spread = root(variance, 30);
  const centre = mean === undefined ? average : q(mean);
  return total => {
    if (deviation === undefined) return plus(centre, off(total));
    if (variance[0] === 0n) return centre;
    return plus(centre, per(times(off(total), q(deviation)), spread));
  };
}
