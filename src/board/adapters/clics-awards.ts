/** Awards of CLICS: prizes of rows, and who was first to solve a problem. */

import type { ClicsContest } from './clics-parts.ts';
import type { Spot } from './spot.ts';
import type { ProblemResult, Standing } from '../types.ts';
import { fold } from '../../rules/fold.ts';

const FIRST = 'first-to-solve-';
/** Ranks announced at a ceremony; ranks stand in the scoreboard. */
const RANK = /^rank-\d+$/;

/** The rows with their prizes; those first to solve a problem are marked in it. */
export function withClicsAwards(
  rows: readonly Standing[],
  awards: readonly Spot[],
  { ids, problems }: ClicsContest,
): Standing[] {
  const prizes = new Map<string, string[]>();
  const firsts = new Map<string, Set<number>>();
  for (const award of awards) {
    const id = award.get('id').id() ?? '';
    if (RANK.test(id)) continue;
    const first = id.startsWith(FIRST) ? problems.indexOf(id.slice(FIRST.length)) : undefined;
    if (first === -1) {
      award.faults.add('problem-unknown', award.get('id').pointer, id.slice(FIRST.length));
      continue;
    }
    const citation = award.get('citation').text() ?? id;
    for (const team of award.get('team_ids').items()) {
      const row = ids.rowOf(team.id() ?? '');
      if (row === undefined) award.faults.add('team-unknown', team.pointer);
      else if (first === undefined) prizes.set(row, [...(prizes.get(row) ?? []), citation]);
      else firsts.set(row, new Set(firsts.get(row)).add(first));
    }
  }
  const told = tellFirsts(awards);
  return rows.map(row => {
    const first = firsts.get(row.id) ?? new Set();
    const own = prizes.get(row.id);
    return {
      ...row,
      ...(row.problems && told
        ? { problems: row.problems.map((p, i) => marked(p, first.has(i))) }
        : {}),
      ...(own ? { awards: own } : {}),
    };
  });
}

/** Whether awards say who was first to solve a problem. */
export function tellFirsts(awards: readonly Spot[]): boolean {
  return awards.some(award => (award.get('id').id() ?? '').startsWith(FIRST));
}

function marked(result: ProblemResult, first: boolean): ProblemResult {
  if (result.state !== 'solved' && result.state !== 'first') return result;
  return { ...result, state: first ? 'first' : 'solved' };
}

/**
 * Those first to solve where no award says it: of the teams in competition the one with the least
 * minute, where it is alone in it. Of several in one minute nobody can tell.
 */
export function withFirsts(rows: readonly Standing[]): Standing[] {
  const count = fold(rows, (most, { problems = [] }) => Math.max(most, problems.length), 0);
  const firsts = [...Array(count).keys()].map(index => firstOf(rows, index));
  return rows.map(row =>
    row.problems && firsts.includes(row.id)
      ? { ...row, problems: row.problems.map((p, i) => marked(p, firsts[i] === row.id)) }
      : row,
  );
}

function firstOf(rows: readonly Standing[], index: number): string | undefined {
  let least = Infinity;
  let id: string | undefined;
  for (const { id: own, problems, state: kind } of rows) {
    if (kind === 'guest') continue;
    const { state, minutes } = problems?.[index] ?? {};
    if ((state !== 'solved' && state !== 'first') || minutes === undefined) continue;
    if (minutes === least) id = undefined;
    if (minutes < least) [least, id] = [minutes, own];
  }
  return id;
}
