/** Submissions and judgements of CLICS, made into the results of rows. */

import { icpcTable } from '../icpc.ts';
import { momentOf, relativeTime } from './spans.ts';
import type { ClicsContest } from './clics-parts.ts';
import type { Faults } from './foreign.ts';
import type { Spot } from './spot.ts';
import type { Standing } from '../types.ts';
import type { Submission } from '../icpc.ts';

export interface FeedObjects {
  teams: readonly Spot[];
  types: readonly Spot[];
  submissions: readonly Spot[];
  judgements: readonly Spot[];
}

/** Rows with problems, solved and penalty; of a contest by scores, with the best score of each. */
export function feedResults(objects: FeedObjects, parts: ClicsContest, faults: Faults): Standing[] {
  const judged = lastJudgements(objects, faults);
  const attempts = attemptsOf(objects, parts, faults);
  if (parts.scored) return scoredRows(attempts, judged, parts);
  const verdicts = verdictsOf(objects.types);
  const labels = (parts.contest.rules?.problems ?? []).map(({ id }) => id);
  const submissions = attempts.map(({ id, row, problem, at }): Submission => {
    const judgement = judged.get(id);
    const type = judgement?.get('judgement_type_id').id();
    const verdict = type === undefined ? 'pending' : verdicts.get(type);
    if (!verdict) faults.add('verdict-unknown', judgement!.get('judgement_type_id').pointer, type);
    return {
      id,
      row,
      problem: labels[problem]!,
      at: at / 1000,
      // What is unknown is no solution, and what nobody knows to cost anything costs nothing.
      verdict: verdict ?? 'unpenalised',
    };
  });
  const { frozenAt } = parts;
  const freeze = frozenAt === undefined ? {} : { freeze: frozenAt / 1000 };
  return icpcTable(parts.rows, submissions, parts.contest.rules ?? {}, freeze).rows;
}

interface Attempt {
  id: string;
  row: string;
  /** Index of the problem. */
  problem: number;
  /** Milliseconds after the start. */
  at: number;
}

function attemptsOf(
  { teams, submissions }: FeedObjects,
  parts: ClicsContest,
  faults: Faults,
): Attempt[] {
  const { start, length = Infinity } = parts;
  const known = new Set(teams.map(team => team.get('id').id()));
  const indexes = new Map(parts.problems.map((id, index) => [id, index]));
  return submissions.flatMap(spot => {
    const id = spot.get('id').id();
    const team = spot.get('team_id').id();
    const row = parts.ids.rowOf(team ?? '');
    const problem = indexes.get(spot.get('problem_id').id() ?? '');
    const time = spot.get('contest_time');
    const moment = time.isAbsent && start ? momentOf(spot.get('time')) : undefined;
    const at = moment && start ? moment.at - start.at : relativeTime(time);
    if (row === undefined && !known.has(team)) {
      faults.add('team-unknown', spot.get('team_id').pointer);
    }
    if (problem === undefined) {
      faults.add('problem-unknown', spot.get('problem_id').pointer, spot.get('problem_id').id());
    }
    if (at === undefined) faults.add('missing', time.pointer);
    if (id === undefined || row === undefined || problem === undefined || at === undefined) {
      return [];
    }
    // Those before the start are tests of the jury, those after the end too late.
    return at < 0 || at >= length ? [] : [{ id, row, problem, at }];
  });
}

/**
 * The judgement that holds of each submission: the one begun last of those that are finished and
 * not withdrawn (`valid` of DOMjudge, `current` of 2026-01).
 */
function lastJudgements({ submissions, judgements }: FeedObjects, faults: Faults) {
  const known = new Set(submissions.map(spot => spot.get('id').id()));
  const last = new Map<string, { spot: Spot; at: number }>();
  for (const spot of judgements) {
    const id = spot.get('submission_id').id();
    if (id === undefined || !known.has(id)) {
      faults.add('submission-unknown', spot.get('submission_id').pointer, id);
      continue;
    }
    if (spot.get('valid').value === false || spot.get('current').value === false) continue;
    if (spot.get('judgement_type_id').isAbsent) continue;
    const at = relativeTime(spot.get('start_contest_time')) ?? -Infinity;
    if (at >= (last.get(id)?.at ?? -Infinity)) last.set(id, { spot, at });
  }
  return new Map([...last].map(([id, { spot }]) => [id, spot]));
}

/** What the types of judgement mean; those every system has, where a feed does not tell. */
function verdictsOf(types: readonly Spot[]): Map<string, Submission['verdict']> {
  const verdicts = new Map<string, Submission['verdict']>([
    ['AC', 'accepted'],
    ['CE', 'unpenalised'],
    ...['WA', 'RE', 'TLE', 'RTE', 'MLE', 'OLE', 'PE', 'NO'].map(id => [id, 'rejected'] as const),
  ]);
  for (const type of types) {
    const id = type.get('id').id();
    if (id === undefined) continue;
    // Penalty is required wherever the contest has any.
    const penalised = type.get('penalty').value !== false;
    const solved = type.get('solved').isTrue;
    verdicts.set(id, solved ? 'accepted' : penalised ? 'rejected' : 'unpenalised');
  }
  return verdicts;
}

function scoredRows(
  attempts: readonly Attempt[],
  judged: ReadonlyMap<string, Spot>,
  { rows, problems, frozenAt = Infinity }: ClicsContest,
): Standing[] {
  const best = new Map<string, number[]>();
  for (const { id, row, problem, at } of attempts) {
    const score = at < frozenAt ? judged.get(id)?.get('score').number() : undefined;
    if (score === undefined) continue;
    const scores = best.get(row) ?? [];
    scores[problem] = Math.max(scores[problem] ?? score, score);
    best.set(row, scores);
  }
  return rows.map(row => {
    const scores = best.get(row.id) ?? [];
    return { ...row, scores: problems.map((_, index) => scores[index] ?? '') };
  });
}
