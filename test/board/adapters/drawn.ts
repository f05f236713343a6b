/** Contests drawn at random, written in the formats that hold submissions. */

import { fc } from '../../helpers/fc.ts';
import { fromClicsFeed } from '../../../src/board/adapters/clics-feed.ts';
import { fromXcpcio } from '../../../src/board/adapters/xcpcio.ts';
import type { ForeignBoard } from '../../../src/board/adapters/foreign.ts';
import type { Run } from './oracle.ts';

const PROBLEMS = ['A', 'B', 'C'];

const run = fc.record({
  team: fc.nat({ max: 7 }),
  problem: fc.nat({ max: 2 }),
  // Few different times, so that many are equal.
  at: fc.nat({ max: 40 }).map(n => n * 45),
  verdict: fc.constantFrom('yes', 'no', 'no', 'free', 'open'),
});
export const contests = fc.record({
  guests: fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 4 }),
  runs: fc.array(run, { maxLength: 60 }),
});
type Drawn = typeof contests extends fc.Arbitrary<infer T> ? T : never;

/** The runs in the order they count in, of one team and instant the solution first. */
export function drawn({ runs, guests }: Drawn) {
  const ordered = runs
    .map((one, index) => ({ ...one, index }))
    .sort(
      (a, b) =>
        a.at - b.at ||
        (a.team === b.team ? Number(a.verdict !== 'yes') - Number(b.verdict !== 'yes') : 0) ||
        a.index - b.index,
    );
  const teams = Array.from({ length: 8 }, (_, i) => ({ id: `t${i}`, guest: guests.includes(i) }));
  const told = ordered.map((one): Run => ({
    ...one,
    team: `t${one.team}`,
    verdict: one.verdict as Run['verdict'],
  }));
  return { ordered, teams, told };
}

const STATUS = { yes: 'correct', no: 'incorrect', free: 'CE', open: 'pending' } as const;

export function xcpcioOf({ ordered, teams }: ReturnType<typeof drawn>): ForeignBoard {
  return fromXcpcio({
    config: {
      contest_name: '示例',
      problem_id: PROBLEMS,
      start_time: 1778893200,
      end_time: 1778911200,
      penalty: 1200,
    },
    team: teams.map(({ id, guest }) => ({
      team_id: id,
      name: `示例 ${id}`,
      ...(guest ? { unofficial: true } : {}),
    })),
    run: ordered.map(({ team, problem, at, verdict }) => ({
      team_id: `t${team}`,
      problem_id: problem,
      timestamp: at,
      status: STATUS[verdict as keyof typeof STATUS],
    })),
  });
}

const TYPE = { yes: 'AC', no: 'WA', free: 'CE', open: null } as const;

export function feedOf({ ordered, teams }: ReturnType<typeof drawn>): ForeignBoard {
  const clock = (at: number) =>
    `${Math.floor(at / 3600)}:${String(Math.floor(at / 60) % 60).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  const lines = [
    {
      type: 'contest',
      id: null,
      data: {
        id: 'c',
        name: '示例',
        duration: '5:00:00',
        scoreboard_type: 'pass-fail',
        penalty_time: 20,
      },
    },
    {
      type: 'problems',
      id: null,
      data: PROBLEMS.map((id, ordinal) => ({ id, label: id, name: id, ordinal })),
    },
    { type: 'groups', id: null, data: [{ id: 'guests', name: 'Guests' }] },
    {
      type: 'teams',
      id: null,
      data: teams.map(({ id, guest }) => ({
        id,
        name: `示例 ${id}`,
        group_ids: guest ? ['guests'] : [],
      })),
    },
    ...ordered.flatMap(({ team, problem, at, verdict }, n) => [
      {
        type: 'submissions',
        id: `s${n}`,
        data: {
          id: `s${n}`,
          team_id: `t${team}`,
          problem_id: PROBLEMS[problem],
          contest_time: clock(at),
        },
      },
      {
        type: 'judgements',
        id: `j${n}`,
        data: {
          id: `j${n}`,
          submission_id: `s${n}`,
          judgement_type_id: TYPE[verdict as keyof typeof TYPE],
          start_contest_time: clock(at),
        },
      },
    ]),
  ];
  return fromClicsFeed(lines.map(line => JSON.stringify(line)).join('\n'));
}
