import { FACILITIES, KINDS } from '../../../../src/rules/vocabulary.ts';
import { PROVINCES } from '../../../../src/rules/provinces.ts';
import { regionByCode } from '../../import/regions.ts';
import { bilingual } from '../../user-error.ts';
import { at, type ReadDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isRecord, pointerFrom } from '../pointer.ts';
import { chinaDay } from '../references.ts';
import type { DocumentRule } from '../rule.ts';
import { featuresOf } from '../whole.ts';
import { misspeltWord } from '../misspelt.ts';
import { nearestWord, shown } from '../words.ts';

type Members = Readonly<Record<string, unknown>>;

/** The vocabularies of a station's lists. */
const VOCABULARIES: readonly [member: string, words: readonly string[]][] = [
  ['kinds', KINDS],
  ['facilities', FACILITIES],
];

/**
 * Kinds and facilities that look like misspelt ones, and kinds that no list knows: shown as
 * written. Told once a word and document.
 */
export const kinds: DocumentRule = {
  of: ['station-collection'],
  *judge(document) {
    const told = new Set<string>();
    for (const { properties, pointer } of stationsOf(document)) {
      for (const [member, words] of VOCABULARIES) {
        const own = Array.isArray(properties[member]) ? (properties[member] as unknown[]) : [];
        for (const [index, word] of own.entries()) {
          if (typeof word !== 'string' || words.includes(word)) continue;
          if (told.has(word) || !/^[a-z]/.test(word)) continue;
          told.add(word);
          const place = `${pointer}/${member}/${index}`;
          const meant = nearestWord(word, words, 3);
          if (meant !== undefined) yield at(document, place, misspeltWord(word, meant));
          else if (member === 'kinds') yield at(document, place, unknownKind(word));
        }
      }
    }
  },
};

function unknownKind(kind: string): Omit<Finding, 'document' | 'pointer'> {
  return {
    code: 'kind-unknown',
    message: bilingual(`不认识类型“${shown(kind)}”。`, `The kind "${shown(kind)}" is not known.`),
    mend: bilingual('确是新的类型，不必处理。', 'Nothing to do if it is a new kind.'),
  };
}

/** Division codes that GB/T 2260 does not have. */
export const regions: DocumentRule = {
  of: ['station-collection', 'site', 'regions'],
  *judge(document) {
    for (const [code, pointer] of codesIn(document)) {
      if (!/^[1-9]\d{5}$/.test(code) || isKnownRegion(code)) continue; // The schema tells of the form.
      yield at(document, pointer, {
        code: 'region-unknown',
        message: bilingual(`没有区划代码 ${code}。`, `There is no division ${code}.`),
        mend: bilingual(
          '改成民政部公布的县级以上代码；开发区写所在的县区。',
          'Use a code of county level or above; of a development zone, its county.',
        ),
      });
    }
  },
};

function* codesIn(document: ReadDocument): Generator<[string, string]> {
  const { value, kind } = document;
  if (kind === 'site') {
    const site = isRecord(value) && isRecord(value['site']) ? value['site'] : {};
    if (typeof site['region'] === 'string') yield [site['region'], '/site/region'];
    return;
  }
  const table = isRecord(value) && Array.isArray(value['regions']) ? value['regions'] : [];
  for (const [index, region] of table.entries()) {
    if (isRecord(region) && typeof region['code'] === 'string') {
      yield [region['code'], `/regions/${index}/code`];
    }
  }
  for (const { properties, pointer } of stationsOf(document)) {
    if (typeof properties['region'] === 'string') yield [properties['region'], `${pointer}/region`];
  }
}

/** The table of names has no divisions below Taiwan, Hong Kong and Macao. */
function isKnownRegion(code: string): boolean {
  const province = code.slice(0, 2);
  return ['71', '81', '82'].includes(province)
    ? PROVINCES[province] !== undefined
    : regionByCode(code) !== undefined;
}

/** Places whose dates and status say different things. */
export const validity: DocumentRule = {
  of: ['station-collection'],
  *judge(document, { now }) {
    for (const { properties, pointer } of stationsOf(document)) {
      const { validFrom, validThrough, status } = properties;
      // Absent, and words the schema does not know, are shown as in service.
      const open = status !== 'planned' && status !== 'closed' && status !== 'moved';
      if (open && isPast(validThrough, now, true)) {
        yield at(document, `${pointer}/validThrough`, {
          code: 'expired-open',
          message: bilingual(
            `有效期到 ${shown(validThrough)} 为止。`,
            `Valid through ${shown(validThrough)} only.`,
          ),
          mend: bilingual(
            '延长有效期，或把 status 改为 closed，或删去。',
            'Prolong it, set status to closed, or take it out.',
          ),
        });
      }
      if (status === 'planned' && isPast(validFrom, now, false)) {
        yield at(document, `${pointer}/validFrom`, {
          code: 'planned-past',
          message: bilingual(
            `应于 ${shown(validFrom)} 启用。`,
            `It was to start on ${shown(validFrom)}.`,
          ),
          mend: bilingual(
            '已启用的把 status 改为 open；推迟的改日期。',
            'Set status to open if it did, else move the day.',
          ),
        });
      }
    }
  },
};

/** Whether a day or moment is over; a day that counts itself is over when the next begins. */
function isPast(when: unknown, now: Date, inclusive: boolean): boolean {
  if (typeof when !== 'string') return false;
  const today = chinaDay(now);
  if (/^\d{4}-\d{2}-\d{2}$/.test(when)) return inclusive ? when < today : when <= today;
  return Date.parse(when) < now.getTime();
}

/** The stations of a list, each with the pointer of its properties. */
function* stationsOf(document: ReadDocument): Generator<{ properties: Members; pointer: string }> {
  for (const { feature, steps } of featuresOf(document.value)) {
    const { properties } = feature;
    if (isRecord(properties)) {
      yield { properties, pointer: pointerFrom([...steps, 'properties']) };
    }
  }
}
