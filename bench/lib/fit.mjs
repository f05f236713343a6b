// How something grows with the number of items: the exponent of the power law through the medians.
import { figure, table } from './table.mjs';

/**
 * Least squares in log-log: `value = scale · size^exponent`. 1 is a straight line, 2 a square; what has a
 * fixed part, as a frame of 16.7 ms, comes out below the truth, so the last decade is told apart.
 *
 * @param {[size: number, value: number][]} points at least two of different size; all above 0
 * @returns {{exponent: number, scale: number, r2: number, last: number, perItem: number, count: number}}
 *   `r2`: share of the variance that the line explains; `last`: the exponent between the two largest
 *   sizes; `perItem`: value an item at the largest
 * @throws {RangeError} where no line can be drawn
 */
export function powerFit(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0]);
  if (sorted.some(([size, value]) => !(size > 0 && value > 0))) throw new RangeError('not above 0');
  const x = sorted.map(([size]) => Math.log(size));
  const y = sorted.map(([, value]) => Math.log(value));
  const [meanX, meanY] = [mean(x), mean(y)];
  const sxx = sum(x.map(value => (value - meanX) ** 2));
  if (!(sxx > 0)) throw new RangeError('one size makes no line');
  const sxy = sum(x.map((value, at) => (value - meanX) * (y[at] - meanY)));
  const syy = sum(y.map(value => (value - meanY) ** 2));
  const exponent = sxy / sxx;
  const n = sorted.length;
  const [size, value] = sorted[n - 1];
  return {
    exponent,
    scale: Math.exp(meanY - exponent * meanX),
    // A level row of points lies on its line.
    r2: syy < 1e-12 ? 1 : sxy ** 2 / (sxx * syy),
    last: (y[n - 1] - y[n - 2]) / (x[n - 1] - x[n - 2]),
    perItem: value / size,
    count: n,
  };
}

const sum = values => values.reduce((all, value) => all + value, 0);
const mean = values => sum(values) / values.length;

/**
 * Fits of each contender and metric over the sizes it was measured at.
 *
 * @param {Record<string, Record<string, Record<string, {median: number}>>>} results by condition,
 *   contender and metric
 */
export function fitsOf({ contenders, conditions, metrics, results }) {
  return Object.fromEntries(
    contenders.map(({ id }) => {
      const fits = metrics.flatMap(({ id: metric }) => {
        const points = conditions.flatMap(condition => {
          const value = results[condition.id][id]?.[metric]?.median;
          return value > 0 ? [[condition.size, value]] : [];
        });
        return points.length < 2 ? [] : [[metric, { ...powerFit(points), points }]];
      });
      return [id, Object.fromEntries(fits)];
    }),
  );
}

/** Thousandths of a unit: what one item of many costs. */
const SMALL = { ms: 'µs', s: 'ms', MB: 'B', kB: 'B' };
const FACTOR = { ms: 1e3, s: 1e3, MB: 1e6, kB: 1e3 };

export function fitTable(metrics, contenders, fits) {
  const rows = metrics.flatMap(({ id, label, unit }) => {
    const measured = contenders.filter(contender => fits[contender.id]?.[id]);
    return measured.map((contender, at) => {
      const { exponent, r2, last, perItem, points } = fits[contender.id][id];
      const [size] = points.at(-1);
      const cost = perItem * (FACTOR[unit] ?? 1);
      return [
        at === 0 ? `${label}, ${unit}` : '',
        contender.title,
        exponent.toFixed(2),
        r2.toFixed(3),
        last.toFixed(2),
        `${cost < 10 ? cost.toPrecision(2) : figure(cost)} ${SMALL[unit] ?? unit}`,
        figure(size),
      ];
    });
  });
  const head = ['metric', 'contender', 'exponent', 'r²', 'last decade', 'an item', 'at'];
  return table(head, rows, 2);
}
