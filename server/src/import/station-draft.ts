/** Reads a row of the list into what its documents will say, but for the id. */

import { checkDatum, positionOf } from './position-cells.ts';
import { isMobile, readArea, readDate, readPhones, readStatus } from './small-cells.ts';
import { hoursFromColumns } from './day-columns.ts';
import { hoursFromPhrase } from './hours-phrases.ts';
import { KIND_EXAMPLES, readKinds } from './kind-words.ts';
import { specialHoursOf } from './special-cells.ts';
import { pinyinInitials } from './pinyin-initials.ts';
import { readFacilities } from './facility-words.ts';
import type { Bilingual } from './message-text.ts';
import type { Datum, Kind } from '../../../src/rules/vocabulary.ts';
import type { Field } from './field-headers.ts';
import type { HoursReading } from './hours-phrases.ts';
import type { HoursTrouble } from './hours-rules.ts';
import type { Position } from './position-cells.ts';
import type { Region } from './regions.ts';
import type { RegionFinder } from './region-cells.ts';
import type { RowCells } from './row-cells.ts';
import type {
  StationDetailProperties,
  StationProperties,
} from '../../../src/data/generated/types.ts';

/** Members of the detail that the collection does not have, without provenance. */
export type DetailExtra = Omit<StationDetailProperties, keyof StationProperties | 'provenance'>;

export interface StationDraft {
  row: RowCells;
  position: Position;
  region: Region | undefined;
  properties: StationProperties;
  extra: DetailExtra;
}

/** What all rows of an import share. */
export interface DraftContext {
  crs: Datum;
  regions: RegionFinder;
  hours: Map<string, HoursReading>;
}

/**
 * The draft of a row; undefined when an error, which is reported, keeps the row out.
 *
 * @param kindsIn how the kinds of a row are read.
 */
export function draftOf(
  row: RowCells,
  context: DraftContext,
  kindsIn: (row: RowCells) => Kind[] = kindsOf,
): StationDraft | undefined {
  const name = row.text('name');
  if (name === '') row.say('name-missing', 'name');
  const kinds = kindsIn(row);
  checkDatum(row, context.crs);
  const position = positionOf(row, context.crs);
  if (row.refused || !position) return undefined;
  const region = context.regions.regionOf(row);
  const { facilities, services } = facilitiesOf(row);
  const special = specialHoursOf(row);
  const properties: StationProperties = {
    name,
    kinds,
    ...some('region', region?.code),
    ...some('zone', row.text('zone')),
    ...some('address', row.text('address')),
    ...some('hours', hoursOf(row, context.hours)),
    ...(special.length > 0 ? { specialHours: special } : {}),
    ...(facilities.length > 0 ? { facilities } : {}),
    ...(services.length > 0 ? { services: services.map(service => ({ name: service })) } : {}),
    ...some('status', readOr(row, 'status', 'status-unknown', readStatus)),
    ...some('py', pinyinInitials(name)),
    ...some('validFrom', readOr(row, 'validFrom', 'date-unread', readDate)),
    ...some('validThrough', readOr(row, 'validThrough', 'date-unread', readDate)),
  };
  return { row, position, region, properties, extra: extraOf(row) };
}

function kindsOf(row: RowCells): Kind[] {
  const { kinds, unknown, inner } = readKinds(row.lines('kinds'));
  const known = KIND_EXAMPLES.join('、');
  const words = unknown.join('、');
  if (kinds.length === 0 && unknown.length === 0) row.say('kind-missing', 'kinds', { known });
  else if (kinds.length === 0) row.say('kind-none-known', 'kinds', { words, known });
  else if (unknown.length > 0) row.say('kind-unknown', 'kinds', { words, known });
  for (const { word, as } of inner) row.say('kind-inner', 'kinds', { word, as });
  if (unknown.length + inner.length > 0) row.keep('kinds');
  return kinds;
}

/** Lists put facilities and services into either column: each word is sorted by itself. */
function facilitiesOf(row: RowCells): { facilities: string[]; services: string[] } {
  const things = readFacilities(row.lines('facilities'));
  const offers = readFacilities(row.lines('services'));
  if (things.kept.length > 0) {
    row.say('facility-kept', 'facilities', { words: things.kept.join('、') });
  }
  const known = offers.facilities.filter(word => !offers.kept.includes(word));
  return {
    facilities: [...new Set([...things.facilities, ...known])],
    services: [...new Set([...things.services, ...offers.services, ...offers.kept])],
  };
}

const TROUBLES: Record<HoursTrouble, Bilingual> = {
  word: { zh: '不认得“{part}”', en: 'unknown words “{part}”' },
  times: { zh: '没有写明起止时间', en: 'no times from and to' },
  order: {
    zh: '时间先后不对，请用 24 小时制',
    en: 'the times do not ascend; use the 24-hour clock',
  },
  season: { zh: '没有写明季节是几月到几月', en: 'the months of the season are missing' },
  days: { zh: '分不清哪几天对应哪段时间', en: 'it is unclear which days go with which times' },
};

function hoursOf(row: RowCells, known: Map<string, HoursReading>): string | undefined {
  const phrase = row.text('hours');
  if (phrase === '') return hoursOfDays(row, known);
  let reading = known.get(phrase);
  if (!reading) known.set(phrase, (reading = hoursFromPhrase(phrase)));
  if (!reading.ok) {
    row.say('hours-unread', 'hours', { why: troubleWords(reading.why, reading.part) });
    row.keep('hours');
    return undefined;
  }
  // The phrase goes before; columns of days beside it are kept with where it is from.
  if (row.has('dayHours')) row.keep('dayHours');
  if (reading.remarks.length > 0) {
    row.say('hours-remark', 'hours', { hours: reading.hours, remarks: reading.remarks.join('、') });
    row.keep('hours');
  }
  return reading.hours;
}

/** Hours of a row that has a column a weekday; what cannot be read is reported and kept as written. */
function hoursOfDays(row: RowCells, known: Map<string, HoursReading>): string | undefined {
  const cells = row.cells('dayHours');
  if (cells.length === 0) return undefined;
  const read = hoursFromColumns(cells, phrase => {
    let reading = known.get(phrase);
    if (!reading) known.set(phrase, (reading = hoursFromPhrase(phrase)));
    return reading;
  });
  if (!read.ok) {
    const column = read.column ?? cells[0]?.column ?? 0;
    const why =
      read.why === 'missing'
        ? { zh: `没有写${read.part}开不开`, en: `nothing is said of ${read.part}` }
        : troubleWords(read.why, read.part);
    row.sayAt('hours-unread', column, { why });
    row.keep('dayHours');
    return undefined;
  }
  if (read.remarks.length > 0) {
    row.say('hours-remark', 'dayHours', { hours: read.hours, remarks: read.remarks.join('、') });
    row.keep('dayHours');
  }
  return read.hours;
}

function troubleWords(trouble: HoursTrouble, part = ''): Bilingual {
  const { zh, en } = TROUBLES[trouble];
  return { zh: zh.replace('{part}', () => part), en: en.replace('{part}', () => part) };
}

function extraOf(row: RowCells): DetailExtra {
  const { phones, words } = readPhones(row.text('phones'));
  if (words) row.say('phone-words', 'phones');
  if (phones.some(isMobile)) row.say('phone-mobile', 'phones');
  const donors = row
    .text('donors')
    .split(/[、,，;；]/)
    .filter(donor => donor.trim() !== '');
  const access = { ...some('who', row.text('who')), ...some('how', row.text('how')) };
  return {
    ...(phones.length > 0 ? { phones } : {}),
    ...some('operator', row.text('operator')),
    ...(donors.length > 0 ? { donors: donors.map(donor => donor.trim()) } : {}),
    ...(Object.keys(access).length > 0 ? { access } : {}),
    ...some('areaM2', readOr(row, 'area', 'area-unread', readArea)),
    ...some('notes', row.text('note')),
  };
}

/** The value of a cell; a text that cannot be read is reported and kept as written. */
function readOr<T>(
  row: RowCells,
  field: Field,
  code: 'status-unknown' | 'area-unread' | 'date-unread',
  read: (text: string) => T | undefined,
): T | undefined {
  const text = row.text(field);
  const value = text === '' ? undefined : read(text);
  if (text !== '' && value === undefined) {
    row.say(code, field, { text });
    row.keep(field);
  }
  return value;
}

/** A member with a value, or nothing: absent means unknown. */
function some<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [P in K]?: V });
}
