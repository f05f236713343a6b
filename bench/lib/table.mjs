// Tables in Markdown, padded so that a terminal shows them well too.
import { ratio } from './stats.mjs';

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
 * @param {{id: string, label: string, unit?: string, alike?: boolean}[]} metrics `alike: false`:
 *   contenders do not mean the same by it, so no ratio is taken
 * @param {{id: string, title: string, ours?: boolean}[]} contenders
 * @param {Record<string, Record<string, {median: number, deviation: number}>>} results of one
 *   condition, by contender and metric
 */
export function comparison(metrics, contenders, results) {
  const own = contenders.find(({ ours }) => ours);
  const rows = metrics.flatMap(({ id, label, unit, alike = true }) => {
    const measured = contenders.filter(contender => results[contender.id]?.[id]);
    return measured.map((contender, at) => {
      const { median, deviation } = results[contender.id][id];
      const share =
        contender === own || !alike ? '' : times(median, results[own?.id]?.[id]?.median);
      return [
        at === 0 ? nameOf(label, unit) : '',
        contender.title,
        figure(median, unit),
        figure(deviation, unit),
        share,
      ];
    });
  });
  return table(['metric', 'contender', 'median', '±', '× ours'], rows, 2);
}

/** For one contender alone: a row a metric, a column a condition, "median ± spread". */
export function byCondition(metrics, conditions, contender, results) {
  const rows = metrics.flatMap(({ id, label, unit }) => {
    const cells = conditions.map(condition => results[condition.id][contender.id]?.[id]);
    if (!cells.some(Boolean)) return [];
    const words = cells.map(cell =>
      cell ? `${figure(cell.median, unit)} ± ${figure(cell.deviation, unit)}` : '–',
    );
    return [[nameOf(label, unit), ...words]];
  });
  return table(['metric', ...conditions.map(({ title }) => title)], rows);
}

function nameOf(label, unit) {
  return unit ? `${label}, ${unit}` : label;
}
