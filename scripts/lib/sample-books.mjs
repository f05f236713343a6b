// 300 sample books and their copies: invented titles, authors and ISBN, real classes. The same each time but
// for days around today. Without Node's own modules: stories and tests in the browser use them too.
import { randomFrom } from './random.mjs';
import { FORMS, SUBJECTS } from './sample-book-subjects.mjs';
import { EPUB_AUTHOR, EPUB_TITLE } from './sample-epub-text.mjs';
import { dayFrom } from './sample-reading-days.mjs';

/** The book of the guides, stories and tests: on the shelf of the sample door. */
export const SAMPLE_BOOK = 'bk-001';

/** Stations whose copies the city library's computer knows, by its code. */
export const LIBCODES = {
  'SZ-017': 'r-0001',
  'SZ-002': 'r-0002',
  'SZ-031': 'r-0003',
  'SZ-005': 'r-0012',
  'SZ-044': 'r-0015',
  'SZ-009': 'r-0023',
};
/** Stations whose books stand in a list of their own. */
const LISTED = ['r-0004', 'r-0006', 'r-0009', 'r-0014', 'r-0020', 'r-0022'];

/** Codes of the played system, its words for them, and the word of OPDS; 77 is one that nobody explained. */
export const STATE_CODES = {
  2: { word: '在馆', state: 'available' },
  3: { word: '借出', state: 'unavailable' },
  4: { word: '预约到书', state: 'ready' },
  6: { word: '已预约', state: 'reserved' },
  9: { word: '仅阅览', state: 'unavailable' },
  77: {},
};
const CODES = [2, 2, 2, 2, 3, 3, 6, 4, 9, 77];
const EBOOK_EVERY = 10;

/**
 * The catalogue: each title with its `copies` one by one, as a library's computer holds them. `held` says who
 * knows of them: `library`, `list`, or `electronic` for those that are files.
 * @param now epoch milliseconds: due days lie after it
 */
export function sampleCatalogue(now = Date.now()) {
  const random = randomFrom(300);
  const titles = FORMS.flatMap(form => SUBJECTS.map(subject => ({ subject, form })));
  // The one of the guides first, then shelf after shelf.
  titles.sort((a, b) => isFirst(b) - isFirst(a));
  return titles.slice(0, 300).map((title, at) => recordOf(title, at + 1, random, now));
}

const isFirst = ({ subject, form }) => (subject.callno === 'TP311.1' && form === FORMS[0] ? 1 : 0);

function recordOf({ subject, form }, number, random, now) {
  const isFile = number % EBOOK_EVERY === 0;
  const record = {
    id: `bk-${String(number).padStart(3, '0')}`,
    title: `${form(subject)}（示例）`,
    author: `示例作者${'甲乙丙丁戊己庚辛壬癸'[number % 10]}`,
    publisher: '示例出版社',
    isbn: isbnOf(number),
    year: 2008 + (number % 18),
    callno: `${subject.callno}/${number === 1 ? 12 : 1 + Math.floor(random() * 90)}`,
    summary: `讲${subject.word}的书，内容是示例。`,
  };
  if (isFile) return { ...record, ...fileOf(number), held: 'electronic', copies: [] };
  if (number === 1) return { ...record, held: 'library', copies: firstCopies(record, now) };
  const isListed = random() < 0.3;
  const places = isListed ? LISTED : Object.values(LIBCODES);
  const copies = places
    .filter(() => random() < 0.4)
    .flatMap(station => copiesAt(station, record, { random, now }));
  return { ...record, held: isListed ? 'list' : 'library', copies };
}

/** One can be opened at once; the others are lent by the library's own site, every third of them to hear. */
function fileOf(number) {
  if (number === EBOOK_EVERY) return { title: EPUB_TITLE, author: EPUB_AUTHOR, summary: ROOM };
  return number % (3 * EBOOK_EVERY) === 0 ? { medium: 'audiobook' } : {};
}
const ROOM = '一个骑手雨夜走进24小时书屋的故事，示例短篇。';

/** Two of three in at the door; out, on the shelf and not known at others. */
function firstCopies({ id, callno }, now) {
  const copy = (station, number, code, more = {}) => ({
    station,
    barcode: `${id}-${number}`,
    callno,
    code,
    shelf: station === 'r-0001' ? '二楼 3 排' : '1 排 2 层',
    ...more,
  });
  return [
    copy('r-0001', 1, 2),
    copy('r-0001', 2, 2),
    copy('r-0001', 3, 3, { due: dayFrom(now, 6) }),
    copy('r-0002', 4, 3, { due: dayFrom(now, 9) }),
    copy('r-0023', 5, 2),
    copy('r-0012', 6, 77),
  ];
}

function copiesAt(station, { id, callno }, { random, now }) {
  const count = 1 + Math.floor(random() * 3);
  const shelf = `${1 + Math.floor(random() * 6)} 排 ${1 + Math.floor(random() * 5)} 层`;
  return Array.from({ length: count }, (_, at) => {
    const code = CODES[Math.floor(random() * CODES.length)];
    const due = code === 3 ? { due: dayFrom(now, 1 + Math.floor(random() * 28)) } : {};
    return { station, barcode: `${id}-${station}-${at}`, callno, shelf, code, ...due };
  });
}

/** Of a publisher's number that no office has given out; its check digit is right (ISO 2108). */
function isbnOf(number) {
  const digits = `9787999${String(number).padStart(5, '0')}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
