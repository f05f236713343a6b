/** How totals are spread: bins of a histogram, and where one of them lies. */

import { MOST_DECIMALS, over, rounded, sumOf } from './decimal.ts';

/** From `from` up to, but without, `to`; the last bin has its `to` too. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Distribution {
  readonly bins: readonly Bin[];
  readonly count: number;
  readonly least: number;
  readonly greatest: number;
  /** Exact to six decimals, as the median is. */
  readonly mean: number;
  readonly median: number;
}

const MOST_BINS = 200;
/** Widths from zero to the edges: so few that they are counted exactly, and quotients hardly off. */
const MOST_STEPS = 2 ** 48;
/** Bin widths that people read easily, times a power of ten. */
const WIDTHS = ['1', '2', '2.5', '5', '10'];

/**
 * The distribution of totals (what is no number, or beyond 2⁵³, is passed over); undefined where
 * there are none. Bins are equally wide, by 1, 2, 2.5 or 5 times a power of ten, never finer than the totals'
 * own decimals; they begin at a multiple of their width and cover all totals, with `bins` + 1 of
 * them at most. Edges are exact decimals: 0.3 lies in the bin that begins with 0.3.
 */
export function distributionOf(
  totals: Iterable<number | undefined>,
  bins = 20,
): Distribution | undefined {
  const sorted = Float64Array.from(finite(totals)).sort();
  const count = sorted.length;
  if (count === 0) return undefined;
  return {
    bins: filled(sorted, edgesOf(sorted, Math.min(Math.max(1, Math.floor(bins)), MOST_BINS))),
    count,
    least: sorted[0]!,
    greatest: sorted[count - 1]!,
    mean: rounded(over(sumOf([...sorted]), count), MOST_DECIMALS),
    median: rounded(over(sumOf([lower(sorted), upper(sorted)]), 2), MOST_DECIMALS),
  };
}

/** Index of the bin a total lies in; -1 for one outside all. */
export function binOf({ bins }: Distribution, total: number): number {
  const last = bins.length - 1;
  if (bins[last] && total === bins[last].to) return last;
  return bins.findIndex(({ from, to }) => from <= total && total < to);
}

function* finite(totals: Iterable<number | undefined>): Generator<number> {
  for (const total of totals) {
    if (total !== undefined && Math.abs(total) <= Number.MAX_SAFE_INTEGER) yield total;
  }
}

/** The two in the middle; of an odd number the same one. */
const lower = (sorted: Float64Array): number => sorted[(sorted.length - 1) >> 1]!;
const upper = (sorted: Float64Array): number => sorted[sorted.length >> 1]!;

/** The edges of the bins, one more than there are bins. */
function edgesOf(sorted: Float64Array, bins: number): number[] {
  const [least, greatest] = [sorted[0]!, sorted[sorted.length - 1]!];
  // Totals so large that doubles hardly tell them apart have wider bins, or edges would coincide.
  const narrowest = Math.max(Math.abs(least), Math.abs(greatest)) / MOST_STEPS;
  const edge = widthFor(Math.max((greatest - least) / bins, narrowest), placesOf(sorted));
  const width = edge(1);
  let first = Math.floor(least / width);
  // The quotient of two binary fractions may be a little less than the whole number it is.
  while (edge(first + 1) <= least) first += 1;
  const edges = [edge(first), edge(first + 1)];
  while (edges[edges.length - 1]! < greatest) edges.push(edge(first + edges.length));
  return edges;
}

/** The multiples of the narrowest good width that is no less: `n` → n × width, a decimal. */
function widthFor(least: number, places: number): (n: number) => number {
  const finest = Number(`1e-${places}`);
  const wanted = Math.max(least, finest);
  const power = Math.floor(Math.log10(wanted));
  // Next power too, where the logarithm was rounded up.
  const widths = [power - 1, power].flatMap(e => WIDTHS.map(digits => ({ digits, e })));
  const fits = widths.find(({ digits, e }) => {
    const width = Number(`${digits}e${e}`);
    return width >= wanted && placesOf([width]) <= places;
  })!;
  const [units, shift] = fits.digits === '2.5' ? [25, fits.e - 1] : [Number(fits.digits), fits.e];
  return n => Number(`${n * units}e${shift}`);
}

/** Most decimals any of them is written with, six at most. */
function placesOf(values: Iterable<number>): number {
  let places = 0;
  for (const value of values) {
    while (places < MOST_DECIMALS && !isWhole(value, 10 ** places)) places += 1;
  }
  return places;
}

/** A double is the decimal it is nearest to: dividing the whole number gives it back. */
function isWhole(value: number, unit: number): boolean {
  return Math.round(value * unit) / unit === value;
}

function filled(sorted: Float64Array, edges: readonly number[]): Bin[] {
  const bins: Bin[] = [];
  let row = 0;
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [from, to] = [edges[i]!, edges[i + 1]!];
    const isLast = i + 2 === edges.length;
    const start = row;
    while (row < sorted.length && (sorted[row]! < to || isLast)) row += 1;
    bins.push({ from, to, count: row - start });
  }
  return bins;
}
