/** Names people give to geodetic datums. */

import { DATUMS } from '../../../src/rules/vocabulary.ts';
import type { Datum } from '../../../src/rules/vocabulary.ts';

/**
 * Longer names first: `BD09MC` are Baidu's metres, any other metres are unknown. CGCS2000 and WGS-84 differ by centimetres,
 * which no list of addresses can show.
 */
const NAMES: readonly (readonly [RegExp, Datum | 'unknown'])[] = [
  [/bd-?09-?(?:mc|米制|墨卡托)|百度(?:地图)?(?:米制|墨卡托)(?:坐标)?/, 'bd09'],
  [/墨卡托|mercator|北京54|西安80|beijing-?54|xian-?80/, 'unknown'],
  [/bd-?09(?:-?ll)?|百度(?:地图)?/, 'bd09'],
  [/gcj-?02(?:-?ll)?|火星|国测局|(?:高德|腾讯|搜搜|soso|amap)(?:地图)?/, 'gcj02'],
  [
    /wgs-?(?:19)?84|cgcs-?2000|(?:国家|大地)2000|2000(?:国家)?大地|(?:epsg:?|(?<!\d))(?:4326|4490)(?!\d)|gps|地球坐标|天地图|tianditu/,
    'wgs84',
  ],
];

/**
 * The datum a text names, `'unknown'` for one that is not supported (metres, old Chinese datums) or
 * where it names several (`WGS84/GCJ02`, `百度转WGS84`), and the text without the first name.
 */
export function datumNamed(text: string): { datum?: Datum | 'unknown'; rest: string } {
  const spelled = text.normalize('NFKC').toLowerCase().replace(/[\s_]/g, '');
  const found = NAMES.find(([name]) => name.test(spelled));
  if (!found) return { rest: spelled };
  const [name, datum] = found;
  const rest = spelled.replace(name, '');
  const others = NAMES.some(([other, of]) => of !== datum && other.test(rest));
  return { datum: others ? 'unknown' : datum, rest };
}

/** Whether a value is a datum of the house. */
export function isDatum(value: unknown): value is Datum {
  return (DATUMS as readonly unknown[]).includes(value);
}
