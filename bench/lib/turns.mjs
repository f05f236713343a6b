// Who runs when. Contenders take turns (A B C D, A B C D, …), so that a machine that slows down or
// is disturbed for a while wrongs none of them alone.
import { summary } from './stats.mjs';

/**
 * Runs every contender once a round, under every condition.
 *
 * @param {{contenders: {id: string}[], conditions: {id: string}[], runs: number, takesPart?:
 *   (contender: object, condition: object) => boolean}} plan `takesPart`: who is left out under a condition
 * @param {(turn: {run: number, condition: object, contender: object}) => Promise<Record<string,
 *   number>>} visit measures once; what it throws is a failure of this contender only
 * @param {(turn: object, outcome: {values?: object, message?: string}) =>
 *   void} [told] after each turn
 * @returns {Promise<{samples: Record<string, Record<string, Record<string, number[]>>>,
 *   failures: {contender: string, condition: string, run: number, message: string}[]}>} values by
 *   condition, contender and metric
 */
export async function takeTurns(
  { contenders, conditions, runs, takesPart },
  visit,
  told = () => {},
) {
  const samples = Object.fromEntries(
    conditions.map(condition => {
      const present = contenders.filter(one => takesPart?.(one, condition) ?? true);
      return [condition.id, Object.fromEntries(present.map(one => [one.id, {}]))];
    }),
  );
  const failures = [];
  for (let run = 1; run <= runs; run += 1) {
    for (const condition of conditions) {
      for (const contender of contenders) {
        if (!samples[condition.id][contender.id]) continue;
        const turn = { run, condition, contender };
        try {
          const values = await visit(turn);
          const kept = samples[condition.id][contender.id];
          for (const [metric, value] of Object.entries(values)) (kept[metric] ??= []).push(value);
          told(turn, { values });
        } catch (error) {
          // A library may throw a string.
          const message = error?.message ?? String(error);
          failures.push({ contender: contender.id, condition: condition.id, run, message });
          told(turn, { message });
        }
      }
    }
  }
  return { samples, failures };
}

/** The same tree with a summary in place of each list of values. */
export function summarise(samples) {
  return mapValues(samples, ofCondition =>
    mapValues(ofCondition, ofContender => mapValues(ofContender, summary)),
  );
}

/** Contenders that gave no value at all under some condition, as `contender, condition`. */
export function silent(samples) {
  return Object.entries(samples).flatMap(([condition, ofCondition]) =>
    Object.entries(ofCondition)
      .filter(([, metrics]) => Object.keys(metrics).length === 0)
      .map(([contender]) => `${contender}, ${condition}`),
  );
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
