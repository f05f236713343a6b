// Medians and their spread: a run that something else on the machine disturbed does not move them.

/** The value below which the share `p` (0..1) of the values lies, by linear interpolation. */
export function quantile(values, p) {
  if (values.length === 0) throw new RangeError('no values, so no quantile');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a share is 0 to 1, not ${p}`);
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low + (high - low) * (at - Math.floor(at));
}

export function median(values) {
  return quantile(values, 0.5);
}

/** Median absolute deviation: half of the values lie no farther than this from the median. */
export function medianDeviation(values) {
  const middle = median(values);
  return median(values.map(value => Math.abs(value - middle)));
}

/** What is kept of the runs of one metric; the values too, in the order they were measured. */
export function summary(values) {
  return {
    median: median(values),
    deviation: medianDeviation(values),
    min: Math.min(...values),
    max: Math.max(...values),
    quartiles: [quantile(values, 0.25), quantile(values, 0.75)],
    values,
  };
}

/** How many times ours a value is; undefined where ours is nothing, or not known. */
export function ratio(value, ours) {
  return value === undefined || !ours ? undefined : value / ours;
}

/**
 * The ratio round by round: contenders of one round ran one after the other, so what slowed the machine
 * then slowed both. Empty where there are not as many values of both.
 */
export function ratios(values = [], ours = []) {
  if (values.length !== ours.length) return [];
  const all = values.map((value, at) => ratio(value, ours[at]));
  return all.includes(undefined) ? [] : all;
}
