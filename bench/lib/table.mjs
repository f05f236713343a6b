// Tables in Markdown, padded so that a terminal shows them well too.
import { ratio, ratios } from './stats.mjs';

/** A goal that was met, and one that was not. */
export const MET = '✓';
export const MISSED = '✗';

/** Digits after the point by unit, for values below 100; larger ones have none. */
const DIGITS = { ms: 1, kB: 1, MB: 1 };

/** A figure in words: 2150 → "2,150", 8.432 ms → "8.4", 3 → "3"; "–" for none. */
export function figure(value, unit = '') {
  if (value === undefined) return '–';
  const digits = Math.abs(value) < 99.95 ? (DIGITS[unit] ?? 0) : 0;
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** How many times ours: "1.4×", "34×"; "–" where that cannot be said. */
export function times(value, ours) {
  const share = ratio(value, ours);
  if (share === undefined) return '–';
  if (share < 0.095) return '<0.1×';
  return `${share.toFixed(share < 9.95 ? 1 : 0)}×`;
}

/** @param {string[]} head @param {string[][]} rows the first `words` columns are words, the rest figures */
export function table(head, rows, words = 1) {
  const widths = head.map((title, at) =>
    Math.max(3, title.length, ...rows.map(row => row[at].length)),
  );
  const line = cells =>
    `| ${cells.map((cell, at) => (at < words ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;
  const rule = widths.map((width, at) =>
    at < words ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/**
 * A row for each metric and contender: median, spread, how many times ours. A metric is named once.
 *
 * @param {{id: string, label: string, unit?: string, alike?: boolean, goal?: object}[]} metrics
 *   `alike: false`: contenders do not mean the same by it, so no ratio is taken
 * @param {{id: string, title: string, ours?: boolean}[]} contenders
 * @param {Record<string, Record<string, {median: number, min: number, max: number, values:
 *   number[]}>>} results of one condition, by contender and metric
 */
export function comparison(metrics, contenders, results) {
  const own = contenders.find(({ ours }) => ours);
  const rows = metrics.flatMap(metric => {
    const { id, unit, alike = true } = metric;
    const measured = contenders.filter(contender => results[contender.id]?.[id]);
    return measured.map((contender, at) => {
      const found = results[contender.id][id];
      const ours = results[own?.id]?.[id];
      const share = contender === own || !alike ? '' : timesWithSpread(found, ours);
      return [
        at === 0 ? nameOf(metric) : '',
        contender.title,
        figure(found.median, unit) + (contender === own ? mark(metric, found) : ''),
        spread(found, unit),
        share,
      ];
    });
  });
  return table(['metric', 'contender', 'median', 'min–max', '× ours'], rows, 2);
}

/** "8.1–9.4"; nothing where there was one run, or all were alike. */
function spread({ min, max }, unit) {
  const [low, high] = [figure(min, unit), figure(max, unit)];
  return low === high ? '' : `${low}–${high}`;
}

/** "10× (9.1–11)": of the medians, and from the least to the most of a round. */
function timesWithSpread(found, ours) {
  const words = times(found.median, ours?.median);
  const shares = ratios(found.values, ours?.values);
  if (shares.length < 2) return words;
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map(share => times(share, 1));
  return low === high ? words : `${words} (${low.slice(0, -1)}–${high.slice(0, -1)})`;
}

/** Where a goal stands, as words behind a metric's name. */
const goalWords = ({ goal, unit = '' }) =>
  goal ? ` (goal ≤ ${figure(goal.most, Number.isInteger(goal.most) ? '' : unit)})` : '';

function mark({ goal }, { median }) {
  if (!goal) return '';
  return median <= goal.most ? ` ${MET}` : ` ${MISSED}`;
}

/** For one contender alone: a row a metric, a column a condition, "median (min–max)". */
export function byCondition(metrics, conditions, contender, results) {
  const rows = metrics.flatMap(metric => {
    const { id, unit, goal } = metric;
    const cells = conditions.map(condition => results[condition.id][contender.id]?.[id]);
    if (!cells.some(Boolean)) return [];
    const under = goal?.under ?? [conditions[0].id];
    const words = cells.map((cell, at) => {
      if (!cell) return '–';
      const around = spread(cell, unit);
      const sign = under.includes(conditions[at].id) ? mark(metric, cell) : '';
      return `${figure(cell.median, unit)}${sign}${around && ` (${around})`}`;
    });
    return [[nameOf(metric), ...words]];
  });
  return table(['metric', ...conditions.map(({ title }) => title)], rows);
}

function nameOf(metric) {
  const { label, unit } = metric;
  return `${label}${goalWords(metric)}${unit ? `, ${unit}` : ''}`;
}
