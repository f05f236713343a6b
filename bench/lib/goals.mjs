// What was promised, beside what was measured. A goal is a member of a metric: `{most, kind, under}`.
import { figure, MET, MISSED, table } from './table.mjs';

/**
 * @typedef {{most: number, kind: 'time' | 'count', under?: string[]}} Goal `most` in the metric's unit;
 *   `kind`: times depend on the machine, bytes and counts do not; `under`: ids of the conditions it is
 *   meant for, the first alone where it is left out
 * @typedef {{suite: string, what: string, condition: string, value: number, most: number, unit: string,
 *   kind: string, met: boolean}} Verdict
 */

/**
 * The goals of a suite's scenarios, each with what ours took (the median).
 *
 * @param {{suite: string, quick?: boolean, scenarios: object[]}} report as run.mjs keeps it
 * @returns {Verdict[]}
 */
export function verdicts({ suite, scenarios }) {
  return scenarios.flatMap(scenario =>
    scenario.metrics
      .filter(({ goal }) => goal)
      .flatMap(metric => ofMetric(suite, scenario, metric)),
  );
}

function ofMetric(suite, { title, contenders, conditions, results, first }, metric) {
  const ours = contenders.find(contender => contender.ours);
  const { most, kind, under = [first ?? conditions[0].id] } = metric.goal;
  return conditions
    .filter(({ id }) => under.includes(id))
    .flatMap(condition => {
      const value = results[condition.id]?.[ours?.id]?.[metric.id]?.median;
      if (value === undefined) return [];
      const { label, unit = '' } = metric;
      const what = `${title}: ${label}`;
      return {
        suite,
        what,
        condition: condition.title,
        value,
        most,
        unit,
        kind,
        met: value <= most,
      };
    });
}

/** The one table at the end of a command. */
export function goalTable(list) {
  const rows = list.map(({ suite, what, condition, value, most, unit, met }) => [
    met ? MET : MISSED,
    suite,
    what,
    condition,
    `${figure(value, unit)} ${unit}`.trim(),
    `≤ ${figure(most)} ${unit}`.trim(),
  ]);
  return table(['', 'suite', 'goal', 'condition', 'measured', 'promised'], rows, 4);
}

/** Goals that end the command with 1: times do so only where that is asked for. */
export const breaches = (list, strict) =>
  list.filter(({ met, kind }) => !met && (strict || kind === 'count'));
