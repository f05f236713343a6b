import type { LonLat } from '../rules/coordinates.ts';
import type { MapView } from './api.ts';
import type { GeoReference } from './reference.ts';
import { centreOf, worldBoxOf, zoomOf, type View } from './view.ts';

/** What a view shows, in degrees. */
export function reportOf(view: View, reference: GeoReference): MapView {
  const { width, height } = view;
  const center = reference.lonLat(...centreOf(view));
  return { center, zoom: zoomOf(view), bbox: reference.bounds(worldBoxOf(view)), width, height };
}

/** Throws RangeError for a place or a zoom that is none. */
export function mustBeView([lon, lat]: LonLat, zoom: number): void {
  // Written so that NaN fails too: a view of it would never come back.
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && Math.abs(zoom) < Infinity) return;
  throw new RangeError(`no view: [longitude, latitude] [${lon}, ${lat}], zoom ${zoom}`);
}
