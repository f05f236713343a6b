import type { LonLat } from '../rules/coordinates.ts';
import { convertDatum } from '../rules/datum-shift.ts';

/** A place to go to; WGS-84 degrees. */
export interface Destination {
  readonly name: string;
  readonly address: string;
  readonly position: LonLat;
}

export interface NavigationLink {
  readonly app: 'amap' | 'baidu' | 'tencent';
  readonly href: string;
}

/**
 * Links that open the place in the three map apps of China, each in the datum it expects: Amap and
 * Tencent GCJ-02, Baidu BD-09. They carry the station only, never where the visitor is.
 *
 * Sources: Amap URI API `marker`, Baidu Maps URI API `marker`, Tencent Maps URI API `marker`.
 */
export function navigationLinks({ name, address, position }: Destination): NavigationLink[] {
  const [gcjLon, gcjLat] = convertDatum(position, 'wgs84', 'gcj02').map(degrees);
  const [bdLon, bdLat] = convertDatum(position, 'wgs84', 'bd09').map(degrees);
  return [
    {
      app: 'amap',
      href: link('https://uri.amap.com/marker', {
        position: `${gcjLon},${gcjLat}`,
        name,
        coordinate: 'gaode',
        callnative: '1',
        src: 'union-widgets',
      }),
    },
    {
      app: 'baidu',
      href: link('https://api.map.baidu.com/marker', {
        location: `${bdLat},${bdLon}`,
        title: name,
        content: address || name,
        coord_type: 'bd09ll',
        output: 'html',
        src: 'union-widgets',
      }),
    },
    {
      app: 'tencent',
      href: link('https://apis.map.qq.com/uri/v1/marker', {
        // Tencent reads `;` and `:` as separators inside `marker`.
        marker: `coord:${gcjLat},${gcjLon};title:${plain(name)};addr:${plain(address || name)}`,
        referer: 'union-widgets',
      }),
    },
  ];
}

function link(base: string, query: Record<string, string>): string {
  return `${base}?${new URLSearchParams(query)}`;
}

function plain(text: string): string {
  return text.replace(/[;:]/g, ' ');
}

/** Six decimals: a tenth of a metre. */
function degrees(value: number): string {
  return value.toFixed(6);
}
