/** Reads honours as lists write them: several in a cell, with year and grantor anywhere about. */

import { narrow, splitWords } from './cell-text.ts';
import { honourLevel } from './honour-levels.ts';
import type { PersonHonour } from '../../../src/data/generated/types.ts';

export interface ReadHonours {
  honours: PersonHonour[];
  /** Names of those whose level no word tells. */
  unclear: string[];
}

const FIRST_YEAR = 1949;
const YEAR = String.raw`(?:19|20)\d{2}`;
const YEARS = new RegExp(
  `^(${YEAR}(?:[、,/]${YEAR})*)(?:[-./年]\\d{1,2})?(?:[-./月]\\d{1,2}日?)?(?:年度|年|月)?$`,
);
const LEADING = new RegExp(
  `^(?:于)?(${YEAR})(?:[-./年]\\d{1,2}(?:[-./月](?:\\d{1,2}日?)?)?月?)?(?:年度|年|度)?[:,\\s]*(?=[^\\d\\-—~至])`,
);
const TRAILING = new RegExp(`(?<![-—~至\\d])(${YEAR})(?:[-./]\\d{1,2})?(?:年度|年)?$`);
const VERB = /^(?:曾?(?:先后)?(?:荣获|获得|获评|获|被评为|被评选为|被授予|入选|评为|当选))/;
const CLASS = /(?:(?:特|一|二|三|四)等奖|[金银铜]奖|优秀奖|优胜奖|提名奖|提名)$/;
const BRACKETS = /[(（]([^()（）]*)[)）]/g;

/**
 * The honours of a cell: `全国五一劳动奖章（2023，中华全国总工会）；省劳动模范 2019`. What is no year
 * and no grantor stays in the name; a level that no word tells is left open.
 *
 * @param region GB/T 2260 code of the person's division: in a municipality 市 is the province.
 * @param now the year after which none can have been granted.
 */
export function readHonours(text: string, region: string | undefined, now: number): ReadHonours {
  const honours: PersonHonour[] = [];
  const unclear: string[] = [];
  for (const part of splitWords(text, () => true)) {
    const word = narrow(part);
    // A year that a comma cut off belongs to the honour before it.
    const alone = yearsOf(word, now);
    const last = honours.at(-1);
    if (alone.length === 1 && last && last.year === undefined) {
      last.year = alone[0]!;
      continue;
    }
    const { name, years, by } = partsOf(word, now);
    if (name === '') continue;
    const level = honourLevel(name, by, region);
    if (!level) unclear.push(name);
    const rank = CLASS.exec(name)?.[0];
    const honour = {
      name,
      ...(level ? { level } : {}),
      ...(by ? { by } : {}),
      ...(rank && rank !== name ? { class: rank } : {}),
    };
    if (years.length === 0) honours.push(honour);
    for (const year of years) honours.push({ ...honour, year });
  }
  return { honours, unclear };
}

function partsOf(word: string, now: number): { name: string; years: number[]; by?: string } {
  const years: number[] = [];
  let by: string | undefined;
  const bare = word.replace(BRACKETS, (whole, inside: string) => {
    const rest: string[] = [];
    for (const piece of inside.split(/[,，;；\s]+/).filter(part => part !== '')) {
      const found = yearsOf(piece, now);
      if (found.length > 0) years.push(...found);
      else rest.push(piece);
    }
    if (rest.length === 0) return '';
    if (by !== undefined || !isGrantor(rest.join(''))) return whole;
    by = rest.join(' ').replace(/(?:授予|颁发|评选)$/, '');
    return '';
  });
  let name = bare.trim().replace(VERB, '').trim();
  for (const at of [LEADING, TRAILING]) {
    const year = Number(at.exec(name)?.[1]);
    if (years.length > 0 || !isYear(year, now)) continue;
    years.push(year);
    name = name.replace(at, '').trim();
  }
  name = name
    .replace(VERB, '')
    .replace(/(?<=.)(?:荣誉)?称号$/, '')
    .replace(/[:：,，]$/, '')
    .trim();
  return { name, years, ...(by ? { by } : {}) };
}

/** `2023`, `2023年`, `2023.04`, `2015、2019`. */
function yearsOf(text: string, now: number): number[] {
  const match = YEARS.exec(text);
  const years = match ? match[1]!.split(/[、,/]/).map(Number) : [];
  return years.every(year => isYear(year, now)) ? years : [];
}

function isYear(year: number, now: number): boolean {
  return year >= FIRST_YEAR && year <= now;
}

/** Bodies that grant honours; other words in brackets are part of the name. */
function isGrantor(text: string): boolean {
  return /(?:总工会|工会|委员会|政府|人社[部厅局]|[部厅局委]|公司|集团|协会|联合会|团[中省市区县]委|妇联|国务院|党委|学会)(?:等)?(?:授予|颁发|评选)?$/.test(
    text,
  );
}
