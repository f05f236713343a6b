/** Rows and awards of a CLICS scoreboard. */

import { isSolved } from '../icpc.ts';
import { judge } from '../judge.ts';
import { judgingOf } from './foreign.ts';
import { sayLosses } from './losses.ts';
import type { ClicsIds } from './clics-ids.ts';
import type { Exported, Faults } from './foreign.ts';
import type { ProblemResult, Standing } from '../types.ts';

export interface ExportIds {
  problems: ClicsIds;
  teams: ClicsIds;
}

interface RowContext {
  exported: Exported;
  /** Of all rows, by id. */
  ranks: ReadonlyMap<string, number>;
  ids: ExportIds;
  faults: Faults;
}

/** A row of the scoreboard, which ranks everybody, those out of competition too. */
export function clicsRow(
  row: Standing,
  index: number,
  { exported, ranks, ids, faults }: RowContext,
) {
  const { kind, rules } = judgingOf(exported);
  const pointer = `/rows/${index}`;
  sayLosses(row, pointer, [], faults);
  const team = ids.teams.of(row.id, `${pointer}/id`);
  const rank = Math.floor(ranks.get(row.id)!);
  if (kind !== 'icpc') {
    return {
      rank,
      team_id: team,
      score: { score: row.total ?? 0 },
      problems: (rules.modules ?? []).map(({ id }, i) => {
        const score = row.scores?.[i];
        const scored = typeof score === 'number';
        return {
          problem_id: ids.problems.of(id, `/rules/modules/${i}/id`),
          num_judged: scored ? 1 : 0,
          num_pending: 0,
          ...(scored ? { score } : {}),
        };
      }),
    };
  }
  const { total = 0, penalty = 0, problems = [] } = row;
  if (!Number.isInteger(penalty)) faults.add('lost', `${pointer}/penalty`, String(penalty));
  const minutes = problems.filter(isSolved).flatMap(result => result.minutes ?? []);
  return {
    rank,
    team_id: team,
    score: {
      num_solved: total,
      total_time: Math.floor(penalty),
      time: minutes.length > 0 ? Math.max(...minutes) : null,
    },
    problems: (rules.problems ?? []).map(({ id }, i) => ({
      problem_id: ids.problems.of(id, `/rules/problems/${i}/id`),
      ...cellOf(problems[i]),
    })),
  };
}

/** Ranks as the board gives them; where guests are among the rows, those of everybody. */
export function ranksOfAll(exported: Exported): Map<string, number> {
  const { rows } = exported;
  const guests = rows.some(({ state }) => state === 'guest');
  const all = guests
    ? judge(
        rows.map(row => (row.state === 'guest' ? { ...row, state: 'ok' as const } : row)),
        judgingOf(exported),
      )
    : rows;
  return new Map(all.map(({ id, rank }, index) => [id, rank ?? index + 1]));
}

function cellOf({ state, tries = 0, minutes }: ProblemResult = { state: 'untried' }) {
  const solved = state === 'first' || state === 'solved';
  const pending = state === 'pending' ? 1 : 0;
  return {
    num_judged: Math.max(0, tries - pending),
    num_pending: pending,
    solved,
    ...(solved && minutes !== undefined ? { time: minutes } : {}),
  };
}

const MEDALS = ['gold-medal', 'silver-medal', 'bronze-medal'];

/** An award for each prize of the rows, and for each problem who was first to solve it. */
export function awardsOf(exported: Exported, ids: ExportIds) {
  const { rows } = exported;
  const { rules } = judgingOf(exported);
  const teamOf = (row: Standing) => ids.teams.of(row.id, '/rows');
  const names = [...new Set(rows.flatMap(({ awards = [] }) => awards))];
  const bands = (rules.bands ?? []).map(({ name }) => name);
  const prizes = names.map((name, index) => ({
    id: (bands.indexOf(name) < 0 ? undefined : MEDALS[bands.indexOf(name)]) ?? `award-${index + 1}`,
    citation: name,
    team_ids: rows.filter(({ awards }) => awards?.includes(name)).map(teamOf),
  }));
  const firsts = (rules.problems ?? []).map(({ id }, index) => ({
    id: `first-to-solve-${ids.problems.of(id, `/rules/problems/${index}/id`)}`,
    citation: `First to solve problem ${id}`,
    team_ids: rows.filter(({ problems }) => problems?.[index]?.state === 'first').map(teamOf),
  }));
  return [...prizes, ...firsts];
}
