import type { StationFeature } from '../data/generated/types.ts';
import type { Regions } from './station-model.ts';

/** Province, city, district, sub-district and street in one, as an address is written in China. */
export function fullAddress(regions: Regions, { properties }: StationFeature): string {
  const { address = '', region = '', zone = '' } = properties;
  return [...regions.path(region).map(({ name }) => name), zone, address].join('');
}
