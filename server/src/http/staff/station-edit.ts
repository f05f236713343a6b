import type { StationDetail, StationFeature } from '../../../../src/data/generated/types.ts';
import { validateReading } from '../../../../src/data/generated/validators/reading.js';
import { validateStationDetail } from '../../../../src/data/generated/validators/station-detail.js';
import type { Validate } from '../../../../src/data/generated/validators/validate.js';
import type { Datum } from '../../../../src/rules/vocabulary.ts';
import { hoursFromPhrase } from '../../import/hours-phrases.ts';
import { pinyinInitials } from '../../import/pinyin-initials.ts';
import { regionByCode } from '../../import/regions.ts';
import { dayInChina } from '../../import/to-documents.ts';
import type { ImportedStation } from '../../store/store.ts';
import { bilingual, type Bilingual } from '../../user-error.ts';
import type { Fault } from './staff-problem.ts';
import { readSentPosition } from './station-position.ts';
import { identityFaults, tidyTexts } from './station-texts.ts';

/** What a correction turned out to be. */
export type Edited =
  { ok: true; station: ImportedStation } | { ok: false; faults: readonly Fault[] };

/** The members that only the detail has; the others are in the list as well. */
type DetailOnly = Exclude<keyof StationDetail['properties'], keyof StationFeature['properties']>;
const DETAIL_ONLY: Readonly<Record<DetailOnly, true>> = {
  phones: true,
  operator: true,
  donors: true,
  access: true,
  areaM2: true,
  photos: true,
  honours: true,
  timetable: true,
  standard: true,
  notes: true,
  provenance: true,
};

/**
 * Judges a corrected detail document and makes the station of it: hours may be a phrase
 * (`工作日 8:30-17:00`), the position may be in a Chinese datum, blank texts mean "unknown".
 *
 * @param sent Body of the request.
 * @param current The document as it is now.
 * @param crs Datum of the position sent.
 */
export function editStation(
  sent: unknown,
  current: StationDetail,
  { crs, now = new Date() }: { crs: Datum; now?: Date },
): Edited {
  if (!isObject(sent) || !isObject(sent['properties'])) {
    return { ok: false, faults: [fault('', 'type', NOT_A_STATION)] };
  }
  const faults: Fault[] = [];
  if (sent['id'] !== current.id) faults.push(fault('/id', 'id', OTHER_ID));
  const properties = tidyTexts(sent['properties']);
  faults.push(...identityFaults(properties, { ...current.properties }));
  // What nobody touched is not judged anew, nor written another way.
  if (properties['hours'] !== current.properties.hours) readHours(properties, faults);
  const position = readSentPosition(sent['geometry'], current, crs);
  if (!position.ok) faults.push(position.fault);
  const { name, region } = properties;
  if (region !== current.properties.region && typeof region === 'string' && !regionByCode(region)) {
    faults.push(fault('/properties/region', 'region', NO_REGION));
  }
  if (typeof name === 'string') properties['py'] = pinyinInitials(name);
  if (properties['py'] === '') delete properties['py'];
  const provenance = isObject(properties['provenance']) ? properties['provenance'] : {};
  properties['provenance'] = {
    ...provenance,
    ...(position.ok && position.provenance),
    checked: dayInChina(now),
  };
  const detail: unknown = {
    ...sent,
    v: 1,
    geometry: position.ok ? position.point : current.geometry,
    properties,
  };
  if (!validateStationDetail(detail)) {
    faults.push(...schemaFaults(validateStationDetail.errors));
  }
  if ('reading' in properties && !validateReading(properties['reading'])) {
    faults.push(...schemaFaults(validateReading.errors, '/properties/reading'));
  }
  const { kinds } = properties;
  if (Array.isArray(kinds) && kinds.length === 0) faults.push(fault(KINDS, 'minItems', NO_KIND));
  if (faults.length > 0) return { ok: false, faults };
  const valid = detail as StationDetail;
  return { ok: true, station: { feature: featureOf(valid), detail: valid } };
}

/** The list's form of a station. */
function featureOf({ id, geometry, properties }: StationDetail): StationFeature {
  const listed = Object.entries(properties).filter(([member]) => !(member in DETAIL_ONLY));
  return {
    type: 'Feature',
    id,
    geometry,
    properties: Object.fromEntries(listed) as unknown as StationFeature['properties'],
  };
}

function readHours(properties: Record<string, unknown>, faults: Fault[]): void {
  const { hours } = properties;
  if (typeof hours !== 'string') return;
  const read = hoursFromPhrase(hours);
  if (read.ok) {
    properties['hours'] = read.hours;
    noteRemarks(properties, read.remarks);
  } else faults.push(fault('/properties/hours', 'hours', hoursTrouble(read.part)));
}

/** Parts of the phrase that the syntax cannot carry go to the notes, unless they are there. */
function noteRemarks(properties: Record<string, unknown>, remarks: readonly string[]): void {
  const { notes = '' } = properties;
  if (typeof notes !== 'string') return;
  const missing = remarks.filter(remark => !notes.includes(remark));
  if (missing.length > 0) {
    properties['notes'] = [notes, ...missing].filter(part => part !== '').join('；');
  }
}

/** What to say of hours that were not understood. */
export function hoursTrouble(part: string | undefined): Bilingual {
  return bilingual(
    `${part ? `“${part}”读不懂` : '开放时间读不懂'}。请写成“周一至周五 8:30-12:00，13:30-17:00”“每天 24小时”这样；拿不准的，写进备注。`,
    `${part ? `“${part}” is not understood` : 'The hours are not understood'}. Write them like “Mo-Fr 08:30-12:00,13:30-17:00” or “24/7”; what is uncertain belongs in the notes.`,
  );
}

function schemaFaults(errors: Validate<unknown>['errors'], base = ''): Fault[] {
  return (errors ?? []).map(({ instancePath, keyword, params, message }) => {
    const missing = params['missingProperty'];
    const pointer = `${base}${instancePath}${typeof missing === 'string' ? `/${missing}` : ''}`;
    const words = bilingual(`不符合格式：${message ?? keyword}。`, `${message ?? keyword}.`);
    return fault(pointer, keyword, SCHEMA_WORDS[keyword] ?? words);
  });
}

const SCHEMA_WORDS: Readonly<Record<string, Bilingual>> = {
  required: bilingual('缺少必填的内容。', 'A required member is missing.'),
  minLength: bilingual('不能为空。', 'It must not be blank.'),
  enum: bilingual('不是可选的值。', 'It is none of the known values.'),
  type: bilingual('类型不对。', 'It is of the wrong type.'),
  exclusiveMinimum: bilingual('应大于 0。', 'It must be above 0.'),
};
const KINDS = '/properties/kinds';
const NO_KIND = bilingual('请至少选一种类型。', 'Choose at least one kind.');
const NO_REGION = bilingual(
  '没有这个行政区划代码（GB/T 2260，六位数字）。',
  'There is no division of this code (GB/T 2260, six digits).',
);
const NOT_A_STATION = bilingual(
  '应为一个站点的详情文档（GeoJSON Feature）。',
  'The detail document of a station is wanted (a GeoJSON Feature).',
);
const OTHER_ID = bilingual(
  '编号与网址里的不同。编号不能改：它是网址的一部分。',
  'The id is not that of the address. An id stays: it is part of addresses.',
);

function fault(pointer: string, code: string, text: Bilingual): Fault {
  return { pointer, code, text };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
