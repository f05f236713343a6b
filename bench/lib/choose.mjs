// Which part of a scenario is run: what --cpu and --only leave, and what a quick run has time for.

/**
 * @param {{id: string, contenders: {id: string, ours?: boolean}[], conditions: {id: string,
 *   cpu?: number}[], light?: {conditions?: string[], contenders?: string[]}}} scenario `light`: ids that
 *   a quick run keeps to; an empty list of conditions leaves the scenario out of it
 * @param {{cpu: number[], only: string[], quick: boolean}} wish
 * @returns the scenario with fewer contenders and conditions; undefined where nothing is left
 */
export function chosen(scenario, { cpu, only, quick }) {
  const isWhole = only.length === 0 || only.includes(scenario.id);
  let contenders = scenario.contenders.filter(
    ({ id, ours }) => isWhole || only.includes(id) || (ours && isRival(scenario, only)),
  );
  let { conditions } = scenario;
  // A condition without a speed of its own is at the machine's.
  if (cpu.length > 0) conditions = conditions.filter(({ cpu: own = 1 }) => cpu.includes(own));
  if (quick && scenario.light) {
    const { conditions: few, contenders: some } = scenario.light;
    if (few) conditions = conditions.filter(({ id }) => few.includes(id));
    if (some) contenders = contenders.filter(({ id }) => some.includes(id));
  }
  if (contenders.length === 0 || conditions.length === 0) return undefined;
  // Goals are for the first condition, whether it is run or not.
  return { ...scenario, contenders, conditions, first: scenario.conditions[0].id };
}

/** Whether one of them is named: ours is measured beside it, or there would be no ratio. */
const isRival = ({ contenders }, only) => contenders.some(({ id }) => only.includes(id));

/** Names that `--only` may have, of some suites. */
export function namesOf(scenarios) {
  const names = scenarios.flatMap(({ id, contenders }) => [id, ...contenders.map(c => c.id)]);
  return [...new Set(names)];
}
