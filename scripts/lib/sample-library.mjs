// A city library's computer, played for the demo, guides and tests: an OPAC that answers as Interlib's does,
// an OPDS 2.0 catalogue, an EPUB, and the same OPAC in the bad days it can have. Node only.
//
//   /library/opac/search?q=…        titles          /library/opac/holding/bk-001   copies of one
//   /library/opds/index.json        catalogue       /library/books/reading-room.epub
//   /library/slow|failed|html|cut/search?q=…   answers after 20 s; 500; a firewall's page; half of it
import { setTimeout as sleep } from 'node:timers/promises';
import { EPUB_TITLE } from './sample-epub-text.mjs';
import { sampleEpub } from './sample-epub.mjs';
import { LIBCODES, sampleCatalogue, STATE_CODES } from './sample-books.mjs';

const JSON_TYPE = 'application/json; charset=utf-8';
const OPDS_TYPE = 'application/opds+json';
const SLOW_MS = 20_000;
const FAULTS = {
  slow: async () => (await sleep(SLOW_MS, undefined, { ref: false }), json({ result: null })),
  failed: () => ({ status: 500, type: 'text/plain; charset=utf-8', body: 'ORA-12541\n' }),
  html: () => ({ status: 200, type: 'text/html; charset=utf-8', body: WALL }),
  cut: query => ({ ...json(found(query)), body: JSON.stringify(found(query)).slice(0, 120) }),
};
const WALL = '<!doctype html><title>安全验证</title><p>您的访问被拦截，请完成验证。（示例）</p>';

/**
 * @param path and query below the origin, such as `/library/opac/search?q=%E7%84%8A%E6%8E%A5`
 * @returns what it answers, or nothing where the path is not the library's
 */
export async function libraryAnswer(path) {
  const { pathname, searchParams } = new URL(path, 'http://library.example');
  const [, room, part, name, id] = pathname.split('/');
  if (room !== 'library') return undefined;
  const query = searchParams.get('q') ?? searchParams.get('query') ?? '';
  if (part in FAULTS && name === 'search') return FAULTS[part](query);
  if (part === 'opac' && name === 'search') return json(found(query));
  if (part === 'opac' && name === 'holding') return json(copiesOf(id));
  if (part === 'opds') return { status: 200, type: OPDS_TYPE, body: JSON.stringify(feed(query)) };
  if (part === 'books') return { status: 200, type: 'application/epub+zip', body: sampleEpub() };
  return undefined;
}

const json = value => ({ status: 200, type: JSON_TYPE, body: JSON.stringify(value) });
const fold = text => text.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/g, '');

/** Titles whose title, author or ISBN has the words in it. */
function matching(query, held) {
  const words = query.split(/\s+/).map(fold).filter(Boolean);
  if (words.length === 0) return [];
  return sampleCatalogue().filter(record => {
    const text = fold(`${record.title} ${record.author} ${record.isbn}`);
    return held(record.held) && words.every(word => text.includes(word));
  });
}

function found(query) {
  const records = matching(query, held => held === 'library').map(record => ({
    bookrecno: record.id,
    title: record.title,
    author: record.author,
    isbn: record.isbn,
    publisher: record.publisher,
    pubdate: `${record.year}.06`,
    abstract: record.summary,
  }));
  return { success: true, result: { total: records.length, records: records.slice(0, 20) } };
}

function copiesOf(id) {
  const record = sampleCatalogue().find(one => one.id === id);
  const codes = Object.entries(LIBCODES);
  const holdingList = (record?.copies ?? []).map((copy, at) => ({
    recno: at + 1,
    bookrecno: id,
    barcode: copy.barcode,
    callno: copy.callno,
    state: copy.code,
    curlib: codes.find(([, station]) => station === copy.station)?.[0],
    shelfno: copy.shelf,
  }));
  const loans = (record?.copies ?? [])
    .filter(({ due }) => due)
    .map(({ barcode, due }) => [barcode, { returnDate: Date.parse(`${due}T23:59:00+08:00`) }]);
  const names = Object.entries(STATE_CODES).filter(([, { word }]) => word);
  return {
    holdingList,
    loanWorkMap: Object.fromEntries(loans),
    holdStateMap: Object.fromEntries(
      names.map(([code, { word }]) => [code, { stateType: Number(code), stateName: word }]),
    ),
  };
}

/** All electronic books, or those a search finds. */
function feed(query) {
  const records = sampleCatalogue().filter(({ held }) => held === 'electronic');
  const shown = query ? matching(query, held => held === 'electronic') : records;
  return {
    metadata: { title: '示例职工电子书架', numberOfItems: shown.length },
    links: [
      { rel: 'self', href: 'index.json', type: OPDS_TYPE },
      { rel: 'search', href: 'search{?query}', type: OPDS_TYPE, templated: true },
    ],
    publications: shown.map(publicationOf),
  };
}

function publicationOf({ id, title, author, publisher, isbn, summary, medium }) {
  const type = medium === 'audiobook' ? 'Audiobook' : 'Book';
  return {
    metadata: {
      '@type': `http://schema.org/${type}`,
      identifier: `urn:isbn:${isbn}`,
      title,
      author,
      publisher,
      language: 'zh-Hans',
      description: summary,
    },
    links: [title === EPUB_TITLE ? ROOM_FILE : lent(id)],
  };
}

const ROOM_FILE = {
  rel: 'http://opds-spec.org/acquisition/open-access',
  href: '../books/reading-room.epub',
  type: 'application/epub+zip',
};

/** Lent by the library's own site. */
const lent = id => ({
  rel: 'http://opds-spec.org/acquisition/borrow',
  href: `https://ebooks.example.org/${id}`,
  type: 'text/html',
  properties: { availability: { state: 'available' } },
});
