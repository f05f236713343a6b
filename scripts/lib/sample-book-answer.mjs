// The sample books as `v1/books` answers with them, for stories and tests, and as lists have them.
import { findBooks } from '../../src/rules/books/book-match.ts';
import { EPUB_TITLE } from './sample-epub-text.mjs';
import { sampleCatalogue, STATE_CODES } from './sample-books.mjs';

const MINUTE_MS = 60_000;
const BORROW = 'http://opds-spec.org/acquisition/borrow';
const OPEN_ACCESS = 'http://opds-spec.org/acquisition/open-access';

/** Where the library's files are when nothing else is said. */
const LIBRARY = 'https://lib.example.org/library/';

/** @param options.library address of the library's files, ending in a slash */
export function sampleBooks(now = Date.now(), { library = LIBRARY } = {}) {
  const checked = new Date(now - 3 * MINUTE_MS).toISOString();
  return sampleCatalogue(now).map(record => bookOf(record, { checked, library }));
}

/** What a search finds, every source having answered. */
export function searchSampleBooks(q, at = [], now = Date.now(), options) {
  const items = findBooks(sampleBooks(now, options), { q, at });
  return {
    v: 1,
    timeStamp: new Date(now).toISOString(),
    numberMatched: items.length,
    numberReturned: Math.min(items.length, 20),
    items: items.slice(0, 20),
    sources: sampleSources(now),
  };
}

/** The catalogues that were asked; `state` of the city library's may be another. */
export function sampleSources(now = Date.now(), state = 'ok') {
  const checked = new Date(now - (state === 'ok' ? 3 : 200) * MINUTE_MS).toISOString();
  return [
    { id: 'city', title: '示例市图书馆', state, ...(state !== 'failed' && { checked }) },
    { id: 'list', title: '职工书屋藏书清单', state: 'ok', checked },
  ];
}

export function bookOf({ held, copies, ...known }, { checked, library }) {
  const record = { ...known };
  delete record.callno;
  if (held === 'electronic') return electronic(record, library);
  const stations = [...new Set(copies.map(({ station }) => station))];
  const holdings = stations.map(station => holdingOf(station, copies, checked));
  const reserve = {
    rel: 'reserve',
    href: `https://opac.example.org/reserve/${record.id}`,
    type: 'text/html',
  };
  return {
    ...record,
    medium: 'print',
    language: 'zh-Hans',
    ...totals(copies),
    ...(best(copies) && { availability: { state: best(copies), checked } }),
    holdings,
    ...(held === 'library' && { links: [reserve] }),
  };
}

function electronic(record, library) {
  const links =
    record.title === EPUB_TITLE
      ? [
          {
            rel: OPEN_ACCESS,
            href: `${library}books/reading-room.epub`,
            type: 'application/epub+zip',
          },
        ]
      : [{ rel: BORROW, href: `https://ebooks.example.org/${record.id}`, type: 'text/html' }];
  const { medium = 'ebook' } = record;
  return { ...record, medium, language: 'zh-Hans', availability: { state: 'available' }, links };
}

function holdingOf(station, copies, checked) {
  const here = copies.filter(copy => copy.station === station);
  const [{ callno, shelf }] = here;
  const state = best(here);
  const [due] = here.flatMap(copy => copy.due ?? []).sort();
  return {
    station,
    callno,
    ...(state && { state }),
    ...totals(here),
    shelf,
    ...(due && { due }),
    checked,
    ...(notesOf(here) && { note: notesOf(here) }),
  };
}

/** What the system itself says, where our word does not say it all. */
const notesOf = copies =>
  [...new Set(copies.flatMap(({ code }) => NOTES[code] ?? []))].join('；') || undefined;
const NOTES = { 9: '仅阅览', 77: '77' };

/** Not counted where the state of one is not known: that would make it lent. */
function totals(copies) {
  if (copies.length === 0) return {};
  const states = copies.map(({ code }) => STATE_CODES[code].state);
  const available = states.filter(state => state === 'available').length;
  return { copies: { total: copies.length, ...(states.every(Boolean) && { available }) } };
}

/** The best that is known; nothing where one is not known and none is there. */
function best(copies) {
  const states = copies.map(({ code }) => STATE_CODES[code].state);
  if (states.includes('available')) return 'available';
  if (!states.every(Boolean)) return undefined;
  return ['ready', 'reserved', 'unavailable'].find(state => states.includes(state));
}

/** The books that stand in lists, as the sheet that an office fills in. */
export function booksSheet(now = Date.now()) {
  const header = '书名,作者,ISBN,出版社,年份,索书号,架位,站点,册数,可借册数,状态,链接';
  const lines = sampleCatalogue(now)
    .filter(({ held }) => held === 'list')
    .flatMap(record => bookOf(record, { checked: '', library: '' }).holdings.map(row(record)));
  return `${[header, ...lines].join('\n')}\n`;
}

const WORDS = { available: '在架', unavailable: '已借出', reserved: '已预约', ready: '待取' };

const row =
  ({ title, author, isbn, publisher, year, callno }) =>
  ({ shelf, station, copies, state }) =>
    [
      ...[title, author, isbn, publisher, year, callno, shelf, station, copies.total],
      ...[copies.available ?? '', WORDS[state] ?? '清点中', ''],
    ].join(',');
