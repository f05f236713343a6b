import type { StationDetail } from '../../../../src/data/generated/types.ts';
import { convertDatum } from '../../../../src/rules/datum-shift.ts';
import type { Datum } from '../../../../src/rules/vocabulary.ts';
import { readPosition, type CoordinateFault } from '../../import/coordinate-cells.ts';
import { metresOf } from '../../import/position-cells.ts';
import { bilingual, type Bilingual } from '../../user-error.ts';
import type { Fault } from './staff-problem.ts';

/** A position that was sent: where it is, and what to write of where it comes from. */
export type SentPosition =
  { ok: true; point: StationDetail['geometry']; provenance: object } | { ok: false; fault: Fault };

/**
 * Reads the `geometry` of a corrected station and converts it to WGS-84. Nothing is mended:
 * numbers that look swapped, projected or misplaced are a fault, as in a list.
 *
 * @param crs Datum of the numbers; those that did not change stay what they are.
 */
export function readSentPosition(
  geometry: unknown,
  { geometry: current }: StationDetail,
  crs: Datum,
): SentPosition {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const [lon, lat]: unknown[] = Array.isArray(coordinates) ? coordinates : [];
  if (type !== 'Point' || typeof lon !== 'number' || typeof lat !== 'number') {
    return faulty('', 'coords-missing', WORDS['coords-missing']);
  }
  if (crs === 'wgs84' && lon === current.coordinates[0] && lat === current.coordinates[1]) {
    return { ok: true, point: current, provenance: {} };
  }
  const read = readPosition(String(lon), String(lat));
  if (!read.ok) {
    return faulty(read.at === 'lon' ? '/0' : '/1', read.fault, WORDS[read.fault]);
  }
  const [x, y] = convertDatum([lon, lat], crs, 'wgs84');
  const precision = `约 ${metresOf(read.decimals)} 米（小数 ${read.decimals} 位）`;
  return {
    ok: true,
    point: { type: 'Point', coordinates: [decimetres(x), decimetres(y)] },
    provenance: { crs, precision, raw: [lon, lat] },
  };
}

function faulty(place: string, code: string, text: Bilingual): SentPosition {
  return { ok: false, fault: { pointer: `/geometry/coordinates${place}`, code, text } };
}

function decimetres(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

const METRES = bilingual(
  '数值不像以度为单位的经纬度，可能是以米为单位的平面坐标，或少了小数点。请在地图上重新取点。',
  'The numbers are no degrees; they may be metres of a projection, or lack the decimal point. Pick the point on a map again.',
);

/** A list speaks of rows and cells; here there is one station, and a form. */
const WORDS: Readonly<Record<CoordinateFault, Bilingual>> = {
  'coords-missing': bilingual(
    '没有坐标。请填经度和纬度，如 121.5150 和 31.2290。',
    'The position is missing. Give longitude and latitude, like 121.5150 and 31.2290.',
  ),
  'coords-unreadable': bilingual(
    '坐标读不懂。请写十进制度数，如 121.5150 和 31.2290。',
    'The position cannot be read. Write decimal degrees, like 121.5150 and 31.2290.',
  ),
  'coords-swapped': bilingual(
    '经度和纬度看起来填反了：在中国，经度为 73–136，纬度为 3–54。请对调。',
    'Longitude and latitude look swapped: in China longitude is 73–136, latitude 3–54. Exchange them.',
  ),
  'coords-zero': bilingual('坐标是 0,0。请填真实坐标。', 'The position is 0,0. Give the real one.'),
  'coords-metres': METRES,
  'coords-mercator': METRES,
  'coords-outside': bilingual(
    '这个位置不在中国范围内。请检查是否多写或漏写了数字。',
    'The position is not in China. Check for a digit too many or too few.',
  ),
};
