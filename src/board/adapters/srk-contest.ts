/** Contest, problems and sorter of a Standard Ranklist. */

import { duration, momentOf, momentText, unitOf, MINUTE } from './spans.ts';
import { hexColor } from './colors.ts';
import type { ForeignContest } from './foreign.ts';
import type { Problem } from '../types.ts';
import type { Spot } from './spot.ts';

/** A span in the unit that a contest reckons in. Milliseconds. */
export type Rounding = (span: number) => number;

export interface SrkContest {
  contest: ForeignContest;
  /** Decided by score, not by problems solved. */
  scored: boolean;
  problems: readonly Problem[];
  /** What a wrong try costs, milliseconds. */
  penalty: number;
  /** Times of solutions, and penalties as they are ranked by. */
  rounding: { solution: Rounding; ranking: Rounding };
}

const PENALTY = 20 * MINUTE;

/** Contest and problems of a ranklist, without its bands. */
export function srkContest(root: Spot): SrkContest {
  const problems = problemsOf(root.get('problems'));
  const sorter = root.get('sorter');
  const scored = isScored(root);
  const config = sorter.get('config');
  const penalty = duration(config.get('penalty')) ?? PENALTY;
  return {
    contest: {
      ...headOf(root.get('contest')),
      kind: scored ? 'points' : 'icpc',
      rules: {
        ...(scored
          ? { modules: problems.map(({ id, name = id }) => ({ id, name })) }
          : {
              problems,
              penalty: Math.round(penalty / MINUTE),
              // The format knows no third criterion: equal penalties share the rank.
              ties: [{ by: 'penalty', dir: 'asc' as const }],
            }),
      },
    },
    scored,
    problems,
    penalty,
    rounding: {
      solution: roundingOf(config.get('timePrecision'), config.get('timeRounding')),
      ranking: roundingOf(config.get('rankingTimePrecision'), config.get('rankingTimeRounding')),
    },
  };
}

/** As the sorter says; where there is none, what the rows hold. */
function isScored(root: Spot): boolean {
  const algorithm = root.get('sorter').get('algorithm').value;
  if (algorithm === 'ICPC' || algorithm === 'score') return algorithm === 'score';
  if (algorithm !== undefined) root.get('sorter').get('algorithm').fault();
  const first = root.get('rows').get(0);
  return (
    first.get('score').get('time').isAbsent && !first.get('statuses').get(0).get('score').isAbsent
  );
}

function headOf(spot: Spot): Pick<ForeignContest, 'name' | 'from' | 'through' | 'freeze'> {
  const start = momentOf(spot.get('startAt'));
  const length = duration(spot.get('duration'));
  const frozen = duration(spot.get('frozenDuration')) ?? 0;
  const at = (span: number | undefined) =>
    start && span !== undefined ? momentText({ ...start, at: start.at + span }) : undefined;
  const [from, through] = [at(0), at(length)];
  const dark = frozen > 0 && length !== undefined ? at(length - frozen) : undefined;
  const name = spot.get('title').text();
  if (name === undefined) spot.faults.add('missing', spot.get('title').pointer);
  return {
    name: name ?? '',
    ...(from ? { from } : {}),
    ...(through ? { through } : {}),
    ...(dark ? { freeze: { from: dark } } : {}),
  };
}

function problemsOf(spot: Spot): Problem[] {
  const taken = new Set<string>();
  return spot.items().map((item, index) => {
    if (!item.isRecord) item.fault();
    const alias = item.get('alias').text() ?? letters(index);
    const id = taken.has(alias) ? `${alias}-${index + 1}` : alias;
    if (id !== alias) item.faults.add('id-twice', item.get('alias').pointer, alias);
    taken.add(id);
    const name = item.get('title').text();
    const background = item.get('style').get('backgroundColor');
    const color = hexColor(background.isRecord ? background.get('light') : background);
    return { id, ...(name ? { name } : {}), ...(color ? { color } : {}) };
  });
}

/** A, B, … Z, AA, AB, … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

const EXACT: Rounding = span => span;

function roundingOf(unit: Spot, method: Spot): Rounding {
  const size = unitOf(unit);
  if (size === undefined) return EXACT;
  const whole =
    method.value === 'ceil' ? Math.ceil : method.value === 'round' ? Math.round : Math.floor;
  return span => whole(span / size) * size;
}
