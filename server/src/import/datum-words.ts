/** Names people give to geodetic datums. */

import { DATUMS } from '../../../src/rules/vocabulary.ts';
import type { Datum } from '../../../src/rules/vocabulary.ts';

/**
 * Longer names first: `BD09MC` is metres and not `BD09`. CGCS2000 and WGS-84 differ by centimetres,
 * which no list of addresses can show.
 */
const NAMES: readonly (readonly [RegExp, Datum | 'unknown'])[] = [
  [/bd-?09-?mc|百度米制|墨卡托|mercator|北京54|西安80|beijing-?54|xian-?80/, 'unknown'],
  [/bd-?09(?:-?ll)?|百度(?:地图)?/, 'bd09'],
  [/gcj-?02(?:-?ll)?|火星|国测局|(?:高德|腾讯|搜搜|soso|amap)(?:地图)?/, 'gcj02'],
  [
    /wgs-?(?:19)?84|cgcs-?2000|(?:国家|大地)2000|2000(?:国家)?大地|epsg:?4326|epsg:?4490|gps|地球坐标/,
    'wgs84',
  ],
];

/**
 * The datum a text names, `'unknown'` for one that is not supported (metres, old Chinese datums),
 * and the text without the name.
 */
export function datumNamed(text: string): { datum?: Datum | 'unknown'; rest: string } {
  const spelled = text.normalize('NFKC').toLowerCase().replace(/[\s_]/g, '');
  for (const [name, datum] of NAMES) {
    if (name.test(spelled)) return { datum, rest: spelled.replace(name, '') };
  }
  return { rest: spelled };
}

/** Whether a value is a datum of the house. */
export function isDatum(value: unknown): value is Datum {
  return (DATUMS as readonly unknown[]).includes(value);
}
