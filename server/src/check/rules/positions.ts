import { inChina } from '../../../../src/rules/datum-shift.ts';
import { PROVINCES } from '../../../../src/rules/provinces.ts';
import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isRecord, pointerFrom } from '../pointer.ts';
import { PROVINCE_BOXES } from '../province-boxes.ts';
import type { DocumentRule } from '../rule.ts';
import { featuresOf, positionOf } from '../whole.ts';

/** Positions that cannot be right, or are less or more exact than of use. */
export const positions: DocumentRule = {
  of: ['station-collection', 'station-detail'],
  *judge(document) {
    let fine: Finding | undefined;
    let count = 0;
    for (const { feature, steps } of featuresOf(document.value)) {
      const position = positionOf(feature['geometry']);
      if (!position) continue; // The schema has told.
      // What the list says as well is told there.
      if (String(position) === String(positionOf(document.entry?.['geometry']))) continue;
      const { properties } = feature;
      const region: unknown = isRecord(properties) ? properties['region'] : undefined;
      const pointer = pointerFrom([...steps, 'geometry', 'coordinates']);
      const fault = faultOf(position, typeof region === 'string' ? region : undefined);
      if (fault) yield at(document, pointer, fault);
      else if (decimals(position) > 6) {
        count += 1;
        fine ??= at(document, pointer, tooFine(position));
      }
    }
    // A whole list is written by one program: once is enough.
    if (fine) yield { ...fine, message: withCount(fine, count) };
  },
};

type Fault = Omit<Finding, 'document' | 'pointer'>;

function faultOf([lon, lat]: readonly [number, number], region?: string): Fault | undefined {
  const pair = `[${lon}, ${lat}]`;
  if (lon === 0 || lat === 0) {
    return {
      code: 'position-zero',
      message: bilingual(`坐标是 ${pair}。`, `The position is ${pair}.`),
      mend: bilingual(
        '填上站点的坐标；不知道坐标的站点不列入。',
        'Fill it in; a station without position is not listed.',
      ),
    };
  }
  if (!inChina([lon, lat])) {
    if (inChina([lat, lon])) {
      return {
        code: 'position-swapped',
        message: bilingual(
          `${pair} 像是纬度在前；应是经度在前。`,
          `${pair} looks like latitude first; longitude comes first.`,
        ),
        mend: bilingual(`写成 [${lat}, ${lon}]。`, `Write [${lat}, ${lon}].`),
        propose: [lat, lon],
      };
    }
    return {
      code: 'position-abroad',
      message: bilingual(`${pair} 不在中国范围内。`, `${pair} is not in China.`),
      mend: bilingual(
        '核对经纬度；也可能是以米为单位的坐标，没有换算成度。',
        'Check it; perhaps these are metres, not degrees.',
      ),
    };
  }
  return farFrom(region, [lon, lat]) ?? (decimals([lon, lat]) < 3 ? tooCoarse(pair) : undefined);
}

function farFrom(region: string | undefined, [lon, lat]: readonly [number, number]) {
  const box = PROVINCE_BOXES[region?.slice(0, 2) ?? ''];
  if (!box || region === undefined) return undefined;
  const [west, south, east, north] = box;
  if (lon >= west && lon <= east && lat >= south && lat <= north) return undefined;
  const province = PROVINCES[region.slice(0, 2)] ?? '';
  const fault: Fault = {
    code: 'position-region',
    message: bilingual(
      `区划代码 ${region} 属${province}，坐标 [${lon}, ${lat}] 却不在那一带。`,
      `The division ${region} is in ${province}, the position [${lon}, ${lat}] is not.`,
    ),
    mend: bilingual('核对坐标和区划代码。', 'Check the position and the division code.'),
  };
  return fault;
}

function tooCoarse(pair: string): Fault {
  return {
    code: 'position-coarse',
    message: bilingual(`${pair} 只有一两位小数。`, `${pair} has one or two decimals.`),
    mend: bilingual(
      '在地图上重新取点，写 5 或 6 位小数。',
      'Take it again from a map, with 5 or 6 decimals.',
    ),
  };
}

function tooFine([lon, lat]: readonly [number, number]): Fault {
  const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
  return {
    code: 'position-fine',
    message: bilingual(
      `[${lon}, ${lat}] 超过六位小数`,
      `[${lon}, ${lat}] has more than six decimals`,
    ),
    mend: bilingual('发布时取六位小数。', 'Round to six when publishing.'),
    propose: [round(lon), round(lat)],
  };
}

function withCount({ message }: Finding, count: number): Finding['message'] {
  return bilingual(
    `${message.zh}，共 ${count} 处如此。`,
    `${message.en} (so ${count} positions in all).`,
  );
}

/** Decimals of the more exact of two numbers, as they are written shortest. */
function decimals(pair: readonly number[]): number {
  return Math.max(...pair.map(value => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0));
}
