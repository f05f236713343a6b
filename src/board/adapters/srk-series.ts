/** Series of a Standard Ranklist and bands of prizes, both ways. */

import type { Band, Standing } from '../types.ts';
import type { Spot } from './spot.ts';

/** What medals are called where a segment has no title. */
const STYLES = new Map([
  ['gold', '金奖'],
  ['silver', '银奖'],
  ['bronze', '铜奖'],
  ['iron', '铁奖'],
]);

/**
 * Bands of the first series that hands out medals (preset `ICPC`), to official rows. Shares that
 * are rounded otherwise than ours, or are shares of another whole, become numbers. What our bands
 * cannot say is a fault: further series, filters, ties told apart.
 */
export function bandsOfSeries(spot: Spot, rows: readonly Standing[]): Band[] {
  let bands: Band[] | undefined;
  for (const series of spot.records()) {
    const preset = series.get('rule').get('preset').value;
    const title = series.get('title').text() ?? (typeof preset === 'string' ? preset : '');
    if (preset === 'ICPC' && !bands) bands = bandsOf(series, title, rows);
    else if (preset !== undefined && preset !== 'Normal') {
      spot.faults.add('left-out', series.pointer, title);
    }
  }
  return bands ?? [];
}

function bandsOf(series: Spot, title: string, rows: readonly Standing[]): Band[] {
  const options = series.get('rule').get('options');
  const [count, ratio] = [options.get('count'), options.get('ratio')];
  for (const spot of [options.get('filter'), count.get('noTied'), ratio.get('noTied')]) {
    if (spot.isRecord || spot.isTrue) spot.faults.add('left-out', spot.pointer, title);
  }
  // A band for some of the rows only; ours are for all.
  if (options.get('filter').isRecord) return [];
  const counts = count.get('value').items();
  const shares = ratio.get('value').items();
  return [...Array(Math.max(counts.length, shares.length)).keys()].map((index): Band => {
    const segment = series.get('segments').get(index);
    const style = segment.get('style').value;
    const usual = typeof style === 'string' ? STYLES.get(style) : undefined;
    const places = counts[index]?.count();
    const share = shares[index] && shareOf(shares[index], ratio, rows);
    const both = Math.min(places ?? Infinity, share?.count ?? Infinity);
    return {
      name: segment.get('title').text() ?? usual ?? String(index + 1),
      ...(share?.share === undefined ? {} : { share: share.share }),
      ...(both === Infinity ? {} : { count: both }),
    };
  });
}

/** A share of the official rows; as a number where ours would come to another one. */
function shareOf(
  spot: Spot,
  ratio: Spot,
  rows: readonly Standing[],
): Pick<Band, 'share' | 'count'> {
  const share = spot.number();
  if (share === undefined || share < 0 || share > 1) return {};
  const official = rows.filter(({ state }) => state !== 'guest');
  const whole = { submitted: official.filter(hasTried), scored: official.filter(hasScored) };
  const denominator = ratio.get('denominator').value;
  const counted =
    denominator === 'submitted' || denominator === 'scored' ? whole[denominator] : official;
  const method = ratio.get('rounding').value;
  const rounded = method === 'floor' ? Math.floor : method === 'round' ? Math.round : Math.ceil;
  // Nine digits are what a share is written in; beyond them is noise of binary fractions.
  const places = rounded(Number((counted.length * share).toFixed(9)));
  return places === Math.round(official.length * share) ? { share } : { count: places };
}

function hasTried({ problems = [], scores = [] }: Standing): boolean {
  return problems.some(({ state }) => state !== 'untried') || scores.some(score => score !== '');
}

function hasScored({ total = 0 }: Standing): boolean {
  return total > 0;
}

const PRESETS = ['gold', 'silver', 'bronze', 'iron'];

/** A series with these bands; undefined for those told by a least total, in two ways at once, or that leave ties out. */
export function seriesOfBands(title: string, bands: readonly Band[]): unknown {
  const plain = bands.every(({ min, ties = true }) => min === undefined && ties);
  const counted = bands.every(({ count, share }) => count !== undefined && share === undefined);
  const shared = bands.every(({ count, share }) => share !== undefined && count === undefined);
  if (bands.length === 0 || !plain || (!counted && !shared)) return undefined;
  const value = bands.map(({ count, share }) => (counted ? count : share));
  return {
    title,
    segments: bands.map(({ name }, index) => ({
      title: name,
      ...(PRESETS[index] ? { style: PRESETS[index] } : {}),
    })),
    rule: {
      preset: 'ICPC',
      options: counted ? { count: { value } } : { ratio: { value, rounding: 'round' } },
    },
  };
}
