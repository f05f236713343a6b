/** What a row of a Standard Ranklist has solved or scored. */

import { duration, minutesOf, MINUTE } from './spans.ts';
import type { ProblemResult, Standing } from '../types.ts';
import type { Spot } from './spot.ts';
import type { SrkContest } from './srk-contest.ts';
import { fold } from '../../rules/fold.ts';

const STATES = new Map<unknown, ProblemResult['state']>([
  ['FB', 'first'],
  ['AC', 'solved'],
  ['RJ', 'tried'],
  ['?', 'pending'],
  [null, 'untried'],
]);

/** A problem of a row, with what its penalty is made of. */
interface Cell {
  result: ProblemResult;
  score: number | undefined;
  /** Of a solved problem: milliseconds until it was, in the precision of the contest. */
  span?: number;
}

/** Results of a row. A total or a penalty that its problems do not explain stays, and is said. */
export function resultOf(spot: Spot, parts: SrkContest): Partial<Standing> {
  const cells = cellsOf(spot.get('statuses'), parts);
  const value = spot.get('score').get('value').number();
  if (value === undefined) spot.faults.add('missing', spot.get('score').get('value').pointer);
  if (parts.scored) {
    const scores = cells.map(({ score }) => score ?? '');
    return { scores, ...(value === undefined ? {} : { total: value }) };
  }
  const solved = cells.filter(({ span }) => span !== undefined);
  if (value !== undefined && value !== solved.length) {
    const pointer = spot.get('score').get('value').pointer;
    spot.faults.add('score-differs', pointer, `${value} → ${solved.length}`);
  }
  const time = spot.get('score').get('time');
  const given = duration(time);
  const made = fold(
    solved,
    (sum, { span = 0, result: { tries = 1 } }) => sum + span + (tries - 1) * parts.penalty,
    0,
  );
  const [shown, reckoned] = [given ?? made, made].map(span =>
    minutesOf(parts.rounding.ranking(span)),
  );
  if (given !== undefined && shown !== reckoned) {
    spot.faults.add('score-differs', time.pointer, `${shown} → ${reckoned}`);
  }
  return {
    problems: cells.map(({ result }) => result),
    total: value ?? solved.length,
    penalty: Math.max(0, shown!),
  };
}

function cellsOf(spot: Spot, parts: SrkContest): Cell[] {
  const spots = spot.items();
  const { length } = parts.problems;
  if (spots.length !== length) {
    spot.faults.add('statuses-count', spot.pointer, `${spots.length} → ${length}`);
  }
  return [...Array(length).keys()].map(index => {
    const own = spots[index];
    return own?.isRecord ? cellOf(own, parts) : { result: { state: 'untried' }, score: undefined };
  });
}

function cellOf(spot: Spot, parts: SrkContest): Cell {
  const given = spot.get('result');
  const state = STATES.get(given.value ?? null);
  // A verdict in full, which the format keeps for solutions: none of them is a solution.
  if (!state) given.fault();
  const score = spot.get('score').number();
  const tries = spot.get('tries').count() ?? triesOf(spot.get('solutions'));
  const solved = state === 'solved' || state === 'first';
  const time = duration(spot.get('time'));
  const span = time === undefined ? 0 : Math.max(0, parts.rounding.solution(time));
  if (solved && time === undefined && !parts.scored) {
    spot.faults.add('missing', spot.get('time').pointer);
  }
  const result: ProblemResult = {
    state: state ?? 'tried',
    ...(tries > 0 || solved ? { tries: solved ? Math.max(1, tries) : tries } : {}),
    ...(solved && time !== undefined ? { minutes: Math.floor(span / MINUTE) } : {}),
  };
  return { result, score, ...(solved ? { span } : {}) };
}

/** Results that cost nothing and are no tries, as the format has it where nothing else is said. */
const FREE = new Set(['NOUT', 'CE', 'UKE']);

/** Tries of a list of solutions: up to the first that was accepted, without those that cost nothing. */
function triesOf(spot: Spot): number {
  let tries = 0;
  for (const solution of spot.records()) {
    const result = solution.get('result').value;
    if (typeof result === 'string' && FREE.has(result)) continue;
    tries++;
    if (result === 'AC' || result === 'FB') break;
  }
  return tries;
}
