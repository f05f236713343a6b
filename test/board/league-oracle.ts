/** League tables once more: every fixture looked at for every side, in rational numbers. */

import { minus, number, plus, q, round, sum, times } from './rational.ts';
import type { Q } from './rational.ts';
import type { Fixture, Judging, Standing } from '../../src/board/types.ts';

const OPEN = 'planned running postponed suspended interrupted abandoned cancelled void'.split(' ');

/** The fixtures between these sides that have a result. */
function played(ids: readonly string[], fixtures: readonly Fixture[]): Fixture[] {
  return fixtures.filter((fixture, i) => {
    const { id, home, away, score = [], state = '' } = fixture;
    if (!ids.includes(home) || !ids.includes(away) || home === away) return false;
    if (id !== undefined && fixtures.slice(0, i).some(before => before.id === id)) return false;
    return score.length === 2 && score.every(one => one >= 0) && !OPEN.includes(state);
  });
}

/** Won, drawn, lost, scored and conceded of a side. */
function record(id: string, fixtures: readonly Fixture[]) {
  const own = fixtures.flatMap(({ home, away, score }) => {
    const [left, right] = [score![0]!, score![1]!];
    return home === id ? [[left, right]] : away === id ? [[right, left]] : [];
  });
  const n = (holds: (one: number, other: number) => boolean) =>
    own.filter(([one, other]) => holds(one!, other!)).length;
  return {
    won: n((one, other) => one > other),
    drawn: n((one, other) => one === other),
    lost: n((one, other) => one < other),
    for: sum(own.map(([one]) => q(one!))),
    against: sum(own.map(([, other]) => q(other!))),
  };
}

/** Points of a record, to six decimals. */
export function oraclePoints(
  { won = 0, drawn = 0, lost = 0 }: { won?: number; drawn?: number; lost?: number },
  { points = {} }: NonNullable<Judging['rules']> = {},
): Q {
  const { win = 3, draw = 1, loss = 0 } = points;
  const made = plus(plus(times(q(win), q(won)), times(q(draw), q(drawn))), times(q(loss), q(lost)));
  return round(made, 6);
}

/** What sides did in the matches between them: by id and word. */
export function oracleMatches(ids: readonly string[], { fixtures = [], rules }: Judging) {
  const between = played(ids, fixtures);
  return (id: string, word: string): Q => {
    const own = record(id, between);
    if (word === 'head-to-head') return oraclePoints(own, rules);
    return word === 'head-to-head-for' ? own.for : minus(own.for, own.against);
  };
}

/** Rows of a league nobody has a record in, with those of their fixtures. */
export function oracleLeague(rows: readonly Standing[], judging: Judging): Standing[] {
  const { kind, fixtures } = judging;
  const isBare = rows.every(row => !row.league && row.total === undefined);
  if (kind !== 'league' || !fixtures || !isBare) return [...rows];
  const all = played(
    rows.map(({ id }) => id),
    fixtures,
  );
  return rows.map(row => {
    const { for: scored, against, ...own } = record(row.id, all);
    const league = {
      ...own,
      played: own.won + own.drawn + own.lost,
      for: number(round(scored, 6)),
      against: number(round(against, 6)),
    };
    return { ...row, league };
  });
}
