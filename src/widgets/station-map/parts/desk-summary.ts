import { isEmptyQuery } from '../../../stations/station-query.ts';
import type { Summary } from '../look.ts';
import type { MapDesk } from './map-desk.ts';

/** The line above the list. `isOverview`: divisions stand in the place of stations. */
export function summaryOf(desk: MapDesk, isOverview: boolean): Summary {
  return { count: countWords(desk, isOverview), order: orderWords(desk, isOverview) };
}

function orderWords({ own, words, listing }: MapDesk, isOverview: boolean): string {
  const { order, place, count } = listing;
  if (order === 'near' && place) return own.t('order.place', { place });
  if (count < 2 || isOverview) return '';
  return order === 'open' || order === 'given'
    ? words.t(`order.${order}`)
    : own.t(`order.${order}`);
}

/** Where not all is loaded, only what is certain is said. */
function countWords({ own, words, listing, model }: MapDesk, isOverview: boolean): string {
  const { count: n, bounds, isWhole, here, query } = listing;
  const isPart = model.pending.length > 0;
  if (bounds && !isOverview) return words.t('countInView', { n });
  if (isPart && here && !bounds) return own.t('nearest');
  if (isWhole && !bounds) return words.t('count', { n: Math.max(n, model.total) });
  const ofRegion = model.regions.node(query.region)?.n;
  // The divisions' counts are of all kinds.
  if (isPart && ofRegion && !model.only.length && isEmptyQuery({ ...query, region: '' })) {
    return words.t('count', { n: ofRegion });
  }
  return own.t(isPart ? 'countLoaded' : 'countFound', { n });
}
