/** Whether totals are what their modules make: said where they are not, never changed. */

import { over, rounded, sumOf, toNumber, weightedSum } from '../../../src/board/decimal.ts';
import type { Ratio } from '../../../src/board/decimal.ts';
import type { Score } from './score-cells.ts';
import type { ScoreModule } from './module-columns.ts';
import type { StandingDraft } from './standing-draft.ts';

/** How totals of an event come from its modules. */
type Rule = (values: readonly number[], modules: readonly ScoreModule[]) => Ratio;

const sum: Rule = values => sumOf(values);
const weighted: Rule = (values, modules) =>
  weightedSum(
    values,
    modules.map(({ weight }) => weight ?? 1),
  );
const mean: Rule = values => over(sumOf(values), values.length);

/** So many of ten totals must agree with a rule before the others are called wrong. */
const MOSTLY = 0.5;

/**
 * Compares the totals of an event with its modules. Which rule holds (sum, the weights of the
 * headers, mean) is what most rows show; where none does, that is said once. Totals that are missing
 * are made from complete modules by sum or weights, as the contract reckons.
 */
export function checkTotals(
  drafts: readonly StandingDraft[],
  modules: readonly ScoreModule[],
): StandingDraft[] {
  if (modules.length === 0) return [...drafts];
  const hasWeights = modules.some(({ weight }) => weight !== undefined);
  if (!drafts.some(({ total }) => total)) return withTotals(drafts, modules, hasWeights);
  if (modules.length < 2 && !hasWeights) return [...drafts];
  const whole = drafts.flatMap(draft => {
    const values = valuesOf(draft, modules);
    return draft.total && values ? [{ draft, values, total: draft.total }] : [];
  });
  // A spreadsheet drops trailing zeros, so the longest of them is what all were rounded to.
  const decimals = whole.reduce((most, { total }) => Math.max(most, total.decimals), 0);
  const wrongBy = (rule: Rule) =>
    whole.filter(({ values, total }) => !agrees(rule(values, modules), total.value, decimals));
  const rules = hasWeights ? [weighted, sum] : [sum, mean];
  const [fewest] = rules.map(wrongBy).sort((a, b) => a.length - b.length);
  if (!fewest || fewest.length === 0) return [...drafts];
  const [rule] = rules.filter(candidate => wrongBy(candidate).length === fewest.length);
  if (fewest.length > whole.length * (1 - MOSTLY)) {
    fewest[0]!.draft.row.say('totals-unexplained', fieldOf(fewest[0]!.draft));
    return [...drafts];
  }
  for (const { draft, values, total } of fewest) {
    const made = rounded(rule!(values, modules), 6);
    draft.row.say('total-differs', fieldOf(draft), { total: total.value, made });
  }
  return [...drafts];
}

function withTotals(
  drafts: readonly StandingDraft[],
  modules: readonly ScoreModule[],
  hasWeights: boolean,
): StandingDraft[] {
  const made = drafts.map(draft => {
    const values =
      draft.state === 'ok' || draft.state === 'guest' ? valuesOf(draft, modules) : undefined;
    if (!values) return draft;
    const value = rounded((hasWeights ? weighted : sum)(values, modules), 6);
    const decimals = String(value).split('.')[1]?.length ?? 0;
    const timed = [...draft.scores.values()].every(
      score => typeof score !== 'string' && score.timed,
    );
    return { ...draft, total: { value, timed, decimals } };
  });
  const first = made.find(({ total }) => total);
  first?.row.say('totals-made', 'name', { count: made.filter(({ total }) => total).length });
  return made;
}

/** The scores of all modules; undefined where one is missing or no number. */
function valuesOf(
  { scores }: StandingDraft,
  modules: readonly ScoreModule[],
): number[] | undefined {
  const found = modules.map(({ name }) => scores.get(name));
  const read = found.filter((score): score is Score => typeof score === 'object');
  return read.length === found.length ? read.map(({ value }) => value) : undefined;
}

/** A total may be rounded to the decimals that totals are written with. */
function agrees(made: Ratio, total: number, decimals: number): boolean {
  if (rounded(made, 9) === total) return true;
  const finer = rounded(made, 9) !== rounded(made, decimals);
  return finer && Math.abs(toNumber(made) - total) <= 0.5 * 10 ** -decimals + 1e-9;
}

function fieldOf({ row }: StandingDraft): 'total' | 'score' {
  return row.has('total') ? 'total' : 'score';
}
