/** Tells by the words of an honour who granted it: the nation, a province, … an enterprise. */

import { PROVINCES } from '../../../src/rules/provinces.ts';
import { findRegion } from './regions.ts';

/** Levels of the contract's open list. */
export type HonourLevel =
  'national' | 'province' | 'city' | 'county' | 'town' | 'industry' | 'enterprise';

const NATIONAL = /^(?:全国|国家级|中华|国务院|大国工匠|享受国务院)|全国|国家级|国务院/;
const ENTERPRISE = /公司|集团|企业|厂/;
const MUNICIPALITY = /^(?:11|12|31|50)/;
/** Names of provinces as people say them: 贵州, 内蒙古; three of them need their 省. */
const SHORT = new RegExp(
  `^(?:${Object.values(PROVINCES)
    .map(name => name.replace(/(?:壮族|回族|维吾尔)?(?:自治区|特别行政区)$|省$|市$/, ''))
    .join('|')})`,
);

/** Words for levels where no place is named, the lowest first: 省、市、县级 is not an honour. */
const WORDS: readonly (readonly [RegExp, HonourLevel])[] = [
  [/(?:镇|乡|街道)(?:级)?/, 'town'],
  [/县|旗|(?<!社|地|园|开发|自治|功能|战|厂|矿|林)区(?!块链)/, 'county'],
  [/地区|自治州|(?<!城|都|上|超)市(?!场|值|民|容|委书记)|州级/, 'city'],
  [/(?<!节)省|自治区|首都/, 'province'],
  [/行业|系统|产业/, 'industry'],
];

/**
 * The level of an honour; undefined where no word tells. The grantor goes before the name, a place
 * that is named before a mere 省 or 市.
 *
 * @param region code of the person's division: in a municipality 市 is the province's level.
 */
export function honourLevel(
  name: string,
  by: string | undefined,
  region: string | undefined,
): HonourLevel | undefined {
  return (by && levelOf(by, region)) || levelOf(name, region);
}

function levelOf(text: string, region: string | undefined): HonourLevel | undefined {
  const bare = text.replace(/^[“"'‘《]+/, '');
  if (NATIONAL.test(bare)) return 'national';
  if (ENTERPRISE.test(bare)) return 'enterprise';
  const place = placeLevel(bare);
  if (place) return place;
  const word = WORDS.find(([pattern]) => pattern.test(bare))?.[1];
  if (word === 'city' && region && MUNICIPALITY.test(region)) return 'province';
  return word;
}

/** The level of the division a text begins with: 杭州市…, 浦东新区…, 贵州…. */
function placeLevel(text: string): HonourLevel | undefined {
  const found = findRegion(text);
  const codes = found.ok
    ? [found.region.code]
    : found.why === 'ambiguous'
      ? found.candidates.map(({ code }) => code)
      : [];
  const levels = new Set(codes.map(levelOfCode));
  if (levels.size === 1) return [...levels][0];
  return codes.length === 0 && SHORT.test(text) ? 'province' : undefined;
}

function levelOfCode(code: string): HonourLevel {
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county';
}
