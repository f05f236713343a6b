/** Scoreboards of the ICPC kind, from submissions; rules of the ICPC World Finals and of CLICS. */

import type { ProblemResult, Rules, Standing } from './types.ts';
import { numbered } from '../rules/numbered.ts';
import { fold } from '../rules/fold.ts';

/** One submission, as it is judged now. */
export interface Submission {
  /** Of several with one id the last counts, as in a feed whose items are complete states. */
  readonly id?: string;
  /** Id of the row that submitted. */
  readonly row: string;
  /** Id of the problem in `rules.problems`. */
  readonly problem: string;
  /** Seconds after the start; may have decimals. */
  readonly at: number;
  /** `unpenalised`: not accepted, but no try either, as a compile error where the rules say so. */
  readonly verdict: 'accepted' | 'rejected' | 'unpenalised' | 'pending';
}

/** A submission that could not be counted, and why; `index` is its place in the list. */
export interface SubmissionFault {
  readonly index: number;
  readonly code: 'row-unknown' | 'problem-unknown' | 'time-unread' | 'verdict-unread';
}

export interface IcpcTable {
  /** New rows in the order given, with `problems`, `total` (problems solved) and `penalty` (minutes). */
  rows: Standing[];
  unread: SubmissionFault[];
}

export interface IcpcOptions {
  /** Seconds after the start; whatever is submitted from then on is shown as pending. */
  readonly freeze?: number;
}

const VERDICTS: ReadonlySet<string> = new Set<Submission['verdict']>([
  'accepted',
  'rejected',
  'unpenalised',
  'pending',
]);
const PENALTY = 20;

/**
 * The scoreboard of a contest, not yet in order: judge the rows to rank them.
 * - Penalty counts for solved problems only: the whole minutes until the accepted submission and
 *   `rules.penalty` minutes (20 when absent) for every rejected one before it. What is submitted to
 *   a solved problem counts nothing.
 * - `tries` of a solved problem are the rejected submissions and the accepted one, so that its
 *   penalty is minutes + (tries − 1) × `rules.penalty`; of others the rejected and those that wait
 *   for a verdict. Unpenalised ones are no tries.
 * - A problem is `pending` where it is not solved and a submission waits for its verdict.
 * - `first` to solve is whose accepted submission is the earliest of the rows in competition
 *   (not guests, nor those disqualified); equals share it. Nobody is first while an earlier submission
 *   to the problem waits for its verdict.
 */
export function icpcTable(
  rows: readonly Standing[],
  submissions: readonly Submission[],
  rules: Rules = {},
  { freeze = Infinity }: IcpcOptions = {},
): IcpcTable {
  const problems = (rules.problems ?? []).map(({ id }) => id);
  const { sound, unread } = sift(submissions, new Set(rows.map(({ id }) => id)), new Set(problems));
  const shown = sound.map((submission): Submission =>
    submission.at >= freeze ? { ...submission, verdict: 'pending' } : submission,
  );
  const cells = cellsOf(shown);
  const inCompetition = rows.filter(({ state = 'ok' }) => state === 'ok');
  const competing = new Set(inCompetition.map(({ id }) => id));
  const firsts = firstsOf(shown, competing);
  const minutesEach = rules.penalty ?? PENALTY;
  return {
    rows: rows.map(row => {
      const results = problems.map((problem): ProblemResult => {
        const cell = cells.get(keyOf(row.id, problem));
        if (!cell) return { state: 'untried' };
        const isFirst = cell.solvedAt === firsts.get(problem) && competing.has(row.id);
        return resultOf(cell, isFirst);
      });
      return { ...row, problems: results, ...scoreOf(results, minutesEach) };
    }),
    unread,
  };
}

/** Problems solved, and the penalty in minutes, of a row of problems. */
export function scoreOf(
  problems: readonly ProblemResult[],
  minutesEach = PENALTY,
): { total: number; penalty: number } {
  const solved = problems.filter(isSolved);
  const penalty = fold(solved, (sum, problem) => sum + penaltyOf(problem, minutesEach), 0);
  return { total: solved.length, penalty };
}

/** Minutes a solved problem costs: those it took, and so many for every try before. */
export function penaltyOf(
  { minutes = 0, tries = 1 }: ProblemResult,
  minutesEach = PENALTY,
): number {
  return minutes + Math.max(0, tries - 1) * minutesEach;
}

export function isSolved({ state }: ProblemResult): boolean {
  return state === 'solved' || state === 'first';
}

function sift(
  submissions: readonly Submission[],
  rows: ReadonlySet<string>,
  problems: ReadonlySet<string>,
) {
  const unread: SubmissionFault[] = [];
  const sound = new Map<string | number, Submission>();
  for (const [index, submission] of numbered(submissions)) {
    const { id, row, problem, at, verdict } = submission;
    if (!rows.has(row)) unread.push({ index, code: 'row-unknown' });
    else if (!problems.has(problem)) unread.push({ index, code: 'problem-unknown' });
    else if (!(Number.isFinite(at) && at >= 0)) unread.push({ index, code: 'time-unread' });
    else if (!VERDICTS.has(verdict)) unread.push({ index, code: 'verdict-unread' });
    else sound.set(id ?? index, submission);
  }
  // Stable: of one moment, as listed.
  return { sound: [...sound.values()].sort((a, b) => a.at - b.at), unread };
}

/** What a row has done at a problem so far. */
interface Cell {
  rejected: number;
  /** Submissions that wait for their verdict. */
  waiting: number;
  /** Seconds. */
  solvedAt?: number;
}

const keyOf = (row: string, problem: string): string => JSON.stringify([row, problem]);

/** @param submissions in order of time */
function cellsOf(submissions: readonly Submission[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { row, problem, at, verdict } of submissions) {
    const key = keyOf(row, problem);
    const cell = cells.get(key) ?? { rejected: 0, waiting: 0 };
    cells.set(key, cell);
    if (cell.solvedAt !== undefined) continue;
    if (verdict === 'accepted') cell.solvedAt = at;
    else if (verdict === 'rejected') cell.rejected += 1;
    else if (verdict === 'pending') cell.waiting += 1;
  }
  return cells;
}

/**
 * When each problem was first solved, seconds; no entry while nobody is known to be first.
 * @param submissions in order of time
 */
function firstsOf(submissions: readonly Submission[], competing: ReadonlySet<string>) {
  const firsts = new Map<string, number>();
  const waitsSince = new Map<string, number>();
  for (const { row, problem, at, verdict } of submissions) {
    if (!competing.has(row) || firsts.has(problem)) continue;
    const waits = waitsSince.get(problem) ?? at;
    if (verdict === 'pending') waitsSince.set(problem, waits);
    else if (verdict === 'accepted' && waits === at) firsts.set(problem, at);
  }
  return firsts;
}

function resultOf({ rejected, waiting, solvedAt }: Cell, isFirst: boolean): ProblemResult {
  if (solvedAt !== undefined) {
    const minutes = Math.floor(solvedAt / 60);
    return { state: isFirst ? 'first' : 'solved', tries: rejected + 1, minutes };
  }
  const tries = rejected + waiting;
  if (tries === 0) return { state: 'untried' };
  return { state: waiting > 0 ? 'pending' : 'tried', tries };
}
