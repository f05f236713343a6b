import type { BaseMap } from '../data/generated/types.ts';
import type { TileBase } from '../map/index.ts';

/** The picture and the names over it, as the national map service calls its layers. */
const TIANDITU = { vec: ['vec', 'cva'], img: ['img', 'cia'], ter: ['ter', 'cta'] } as const;

const HOSTS = ['0', '1', '2', '3', '4', '5', '6', '7'];

/** What is credited where the site says nothing. */
const CREDIT = '天地图';

/** The tiles of a service by name: what a site would else write out. */
export interface Preset {
  tiles: Omit<TileBase, 'kind' | 'datum'>;
  credit: string;
}

/**
 * Tianditu (天地图, tianditu.gov.cn), WMTS 1.0.0 by key-value pairs: `_w` is Web Mercator, `_c`
 * degrees of CGCS2000; both have levels 1 to 18. Undefined without a key.
 */
export function presetOf({
  preset,
  key,
  layers = 'vec',
  grid = '3857',
}: BaseMap): Preset | undefined {
  if (preset !== 'tianditu' || !key) return undefined;
  const set = grid === '4490' ? 'c' : 'w';
  const url = TIANDITU[layers].map(
    layer =>
      `https://t{s}.tianditu.gov.cn/${layer}_${set}/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0` +
      `&LAYER=${layer}&STYLE=default&TILEMATRIXSET=${set}&FORMAT=tiles` +
      `&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`,
  );
  return { tiles: { url, grid, subdomains: HOSTS, minZoom: 1, maxZoom: 18 }, credit: CREDIT };
}
