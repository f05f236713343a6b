/** Which column of a list is which, by its header. */

import { datumNamed } from './datum-words.ts';
import {
  ORG_HEADERS,
  PEOPLE_HEADERS,
  READING_HEADERS,
  STANDINGS_HEADERS,
  STATION_HEADERS,
} from './field-headers.ts';
import { foldWord } from './cell-text.ts';
import type { Datum } from '../../../src/rules/vocabulary.ts';
import type { Field } from './field-headers.ts';
import type { ListKind } from './types.ts';
import type { Withheld } from './personal-numbers.ts';

/** The headers of one kind of list. */
export interface ColumnWords {
  /** Fields by the folded spelling of their headers. */
  fields: ReadonlyMap<string, Field>;
  /** Fields that may stand in several columns; elsewhere the first column counts. */
  multiple: ReadonlySet<Field>;
  /** What a header may begin with and mean the same: `站点名称`, `驿站地址`. */
  subject: RegExp;
  /** Numbers of persons that no cell may bring into a document. */
  withheld: Withheld;
  /** The field that names a row where no column holds a name: units compete as units. */
  instead?: Field;
}

const PLACES =
  /^(?:户外劳动者|工会|职工|爱心)*(?:服务)?(?:站点|驿站|书屋|阵地|网点|点位|场所|站)(?:的|所在)?/;
const ORGS = /^(?:单位|企业|组织|机构|公司|工会)(?:的|所在)?/;
const PERSONS = /^(?:劳模|工匠|人物|选手|参赛|个人|本人)(?:的|所在)?/;

/** A name stands in one column; what lists spread over several. */
const MULTIPLE: readonly Field[] = [
  ...(['kinds', 'facilities', 'services', 'phones', 'note', 'person', 'donors'] as const),
  ...(['programmes', 'steps', 'entry'] as const),
  ...(['badges', 'eResources', 'honours', 'mentors', 'apprentices', 'leaders', 'members'] as const),
  ...([
    'facts',
    'slots',
    'story',
    'committees',
    'expertise',
    'series',
    'awards',
    'seat',
    'dayHours',
    'specialHours',
    'remarks',
    'sequence',
  ] as const),
];

export const STATION_WORDS = wordsOf(STATION_HEADERS, PLACES, 'ids');
export const READING_WORDS = wordsOf(READING_HEADERS, PLACES, 'ids');
/** A mobile in a directory is its contact's own. */
export const ORG_WORDS = wordsOf(ORG_HEADERS, ORGS, 'ids and mobiles');
export const PEOPLE_WORDS = wordsOf(PEOPLE_HEADERS, PERSONS, 'ids and mobiles');
export const STANDINGS_WORDS: ColumnWords = {
  ...wordsOf(STANDINGS_HEADERS, PERSONS, 'ids and mobiles'),
  instead: 'unit',
};

/** The headers of each kind of list. */
export const WORDS_OF: Readonly<Record<ListKind, ColumnWords>> = {
  stations: STATION_WORDS,
  reading: READING_WORDS,
  craftsmen: PEOPLE_WORDS,
  standings: STANDINGS_WORDS,
  orgs: ORG_WORDS,
};

/** A header that is known. */
export interface KnownHeader {
  field: Field;
  /** The datum the header names, as `经度(GCJ-02)` or `百度经度` does. */
  datum?: Datum | 'unknown';
}

const REQUIRED = /必填|选填|可选|required|optional/g;
const BRACKETS = /[(（[【].*?[)）\]】]/gu;
/** Columns of one kind are often counted: `荣誉1`, `荣誉2`. */
const ORDINAL = /(?:\d{1,2}|[一二三四五六七八九十])$/;
const POSITION: ReadonlySet<Field> = new Set(['lon', 'lat', 'lonLat']);

/** What the column with this header holds; undefined when no synonym fits. */
export function knownHeader(header: string, words: ColumnWords): KnownHeader | undefined {
  const text = header.normalize('NFKC').toLowerCase().replace(REQUIRED, '');
  const { datum, rest } = datumNamed(text);
  const plain = rest.replace(BRACKETS, '');
  for (const spelling of [text, text.replace(BRACKETS, ''), plain, plain.replace(/^坐标/, '')]) {
    const field = fieldOf(foldWord(spelling), words);
    if (field) return datum && POSITION.has(field) ? { field, datum } : { field };
  }
  return undefined;
}

function fieldOf(word: string, { fields, multiple, subject }: ColumnWords): Field | undefined {
  const field = fields.get(word) ?? fields.get(word.replace(subject, ''));
  if (field) return field;
  const counted = fields.get(word.replace(ORDINAL, ''));
  return counted && multiple.has(counted) ? counted : undefined;
}

/** The headers of one kind of list, as they are looked up. */
export function wordsOf(
  headers: Readonly<Partial<Record<Field, string>>>,
  subject: RegExp,
  withheld: Withheld,
): ColumnWords {
  const fields = new Map<string, Field>();
  for (const [field, names] of Object.entries(headers)) {
    for (const name of names.split(' ')) fields.set(name, field as Field);
  }
  return { fields, subject, withheld, multiple: new Set(MULTIPLE) };
}
