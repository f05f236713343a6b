/** Reads what only a reading station has: its books, its library, its titles. */

import { narrow, splitWords } from './cell-text.ts';
import { readAddress, readCount, readYesNo } from './plain-answers.ts';
import { entryOf, loanOf, programmesOf, seatsOf, stepsOf } from './reading-terms.ts';
import type { ReadingFacts } from '../../../src/data/generated/types.ts';
import type { RowCells } from './row-cells.ts';

/** The member `reading` of a station; always there, so that its list is known by it. */
export function readingOf(row: RowCells): ReadingFacts {
  const unattended = unattendedOf(row);
  const selfLoan = answerOf(row, 'selfLoan', readYesNo(row.text('selfLoan')));
  const books = booksOf(row);
  const library = libraryOf(row);
  const eResources = eResourcesOf(row);
  const badges = badgesOf(row);
  const entry = entryOf(row);
  const seats = seatsOf(row);
  const loan = loanOf(row);
  const steps = stepsOf(row);
  const programmes = programmesOf(row);
  return {
    ...(unattended === undefined ? {} : { unattended }),
    ...(selfLoan === undefined ? {} : { selfLoan }),
    ...(Object.keys(books).length > 0 ? { books } : {}),
    ...(Object.keys(library).length > 0 ? { library } : {}),
    ...(eResources.length > 0 ? { eResources } : {}),
    ...(badges.length > 0 ? { badges } : {}),
    ...(entry.length > 0 ? { entry } : {}),
    ...(seats === undefined ? {} : { seats }),
    ...(Object.keys(loan).length > 0 ? { loan } : {}),
    ...(steps.length > 0 ? { steps } : {}),
    ...(programmes.length > 0 ? { programmes } : {}),
  };
}

/** Under 无人值守 the word 无 may mean 无人 as well as no: it is not guessed. */
function unattendedOf(row: RowCells): boolean | undefined {
  const word = narrow(row.text('unattended'));
  if (/^(?:无人|无人值守|自助|24小时无人值守)$/.test(word)) return true;
  if (/^(?:有人|有人值守|专人值守|专人管理|有专人)$/.test(word)) return false;
  return answerOf(row, 'unattended', word === '无' ? undefined : readYesNo(word));
}

function answerOf(
  row: RowCells,
  field: 'unattended' | 'selfLoan',
  answer: boolean | undefined,
): boolean | undefined {
  const text = row.text(field);
  if (text === '' || answer !== undefined) return text === '' ? undefined : answer;
  row.say('answer-unread', field, { text });
  row.keep(field);
  return undefined;
}

const ELECTRONIC = /^(?:电子(?:图书|书刊|书)?|数字(?:图书|资源)?|e-?books?)[::]?/i;
const PHYSICAL = /^(?:纸质(?:图书|书)?|实体(?:图书|书)?|图书|藏书|馆藏)[::]?/;

/** `纸质3000册，电子书2万册` may stand in one cell; a column of its own goes before. */
function booksOf(row: RowCells): NonNullable<ReadingFacts['books']> {
  const books: { physical?: number; electronic?: number } = {};
  for (const part of partsOf(row.text('books'))) {
    const electronic = ELECTRONIC.test(part);
    const count = countOf(row, 'books', part.replace(electronic ? ELECTRONIC : PHYSICAL, ''));
    if (count !== undefined) books[electronic ? 'electronic' : 'physical'] ??= count;
  }
  const own = row.text('ebooks');
  const count =
    own === '' ? undefined : countOf(row, 'ebooks', narrow(own).replace(ELECTRONIC, ''));
  if (count !== undefined) books.electronic = count;
  return books;
}

function countOf(row: RowCells, field: 'books' | 'ebooks', text: string): number | undefined {
  const read = readCount(text);
  if (!read) row.say('count-unread', field, { text });
  else if (read.about) row.say('count-about', field, { text, count: read.count });
  if (!read || read.about) row.keep(field);
  return read?.count;
}

/** Divided at commas too, but not at those inside a number. */
function partsOf(text: string): string[] {
  return narrow(text)
    .split(/[;；、。/]|[,，](?!\d{3}(?!\d))/)
    .map(part => part.trim())
    .filter(part => part !== '');
}

function libraryOf(row: RowCells): NonNullable<ReadingFacts['library']> {
  const system = row.text('library');
  const libcode = row.text('libcode');
  const address = row.text('opac');
  const opac = address === '' ? undefined : readAddress(address)?.href;
  if (address !== '' && opac === undefined) {
    row.say('address-unread', 'opac', { text: address });
    row.keep('opac');
  }
  return {
    ...(system === '' ? {} : { system }),
    ...(libcode === '' ? {} : { libcode }),
    ...(opac === undefined ? {} : { opac }),
  };
}

const RESOURCE_TYPES: readonly (readonly [RegExp, string])[] = [
  [/opds/i, 'opds'],
  [/有声|听书|音频|audio/i, 'audiobook'],
  [/期刊|杂志|报刊|报纸|journal/i, 'journal'],
  [/课|慕课|讲座|course/i, 'course'],
  [/小程序|app|客户端/i, 'app'],
  [/书|阅读|ebook/i, 'ebook'],
];

/** An electronic resource needs an address; one without stays with the station's origin. */
function eResourcesOf(row: RowCells): NonNullable<ReadingFacts['eResources']> {
  const resources: NonNullable<ReadingFacts['eResources']> = [];
  for (const part of row.lines('eResources').split(/[;；、\n\r]|，|,(?=\s*\p{Script=Han})/u)) {
    if (narrow(part) === '') continue;
    const read = readAddress(part);
    if (!read) {
      row.say('resource-address', 'eResources', { text: narrow(part) });
      row.keep('eResources');
      continue;
    }
    const { href, words } = read;
    const type = RESOURCE_TYPES.find(([word]) => word.test(words))?.[1] ?? (words || 'web');
    resources.push({ type, href, ...(words === '' ? {} : { title: words }) });
  }
  return resources;
}

const LEVEL_ONLY = /^(?:全国|国家级?|省级?|市级?|区级?|县级?|镇级?|全国级)$/;

/** Titles as written; under 示范点 a mere 是 or 省级 means the header's word. */
function badgesOf(row: RowCells): string[] {
  const badges = row.cells('badges').flatMap(({ text, header }) => {
    const title = narrow(header).replace(/^是否(?:为|是)?|[(（].*$/g, '');
    const answer = readYesNo(text);
    if (/^[1-5]$/.test(narrow(text)) && title.includes('星')) return [`${narrow(text)}星级`];
    if (answer === true) return [title];
    if (answer === false) return [];
    return splitWords(text, () => false).map(word =>
      LEVEL_ONLY.test(word) && !title.includes('级') ? word + title : word,
    );
  });
  return [...new Set(badges)];
}
