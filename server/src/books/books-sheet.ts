import type { Book, Holding } from '../../../src/data/generated/types.ts';
import { copyState } from '../../../src/rules/books/interlib.ts';
import { readIsbn } from '../../../src/rules/books/isbn.ts';
import { wordsOf } from '../import/columns.ts';
import { BOOK_HEADERS } from '../import/field-headers.ts';
import type { ListReader } from '../import/list-reader.ts';
import { readAddress, readCount } from '../import/plain-answers.ts';
import { fileNameOf, readList } from '../import/read-list.ts';
import { ReportBuilder } from '../import/report-builder.ts';
import type { RowCells } from '../import/row-cells.ts';
import { readWorkbookApart } from '../import/workbook-apart.ts';
import { dayOf } from './interlib-holdings.ts';

const SUBJECT = /^(?:图书|书目|馆藏|文献)(?:的)?/;
const BOOK_WORDS = wordsOf(BOOK_HEADERS, SUBJECT, 'ids');

/** A row: a title, and its copies at one place. */
interface BookRow {
  book: Omit<Book, 'id'> & { id: string };
  holding: Holding | undefined;
}

/**
 * Books of a sheet (CSV, .xlsx, .xls) with a column a fact: 书名 作者 ISBN 出版社 年份 索书号 架位 站点 册数
 * 可借册数 状态 链接. Rows of one title become one book with several holdings. 站点 holds ids or names.
 */
export async function readBooksSheet(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ books: Book[]; report: ReportBuilder }> {
  const name = fileNameOf(fileName);
  const report = new ReportBuilder(name, 'reading');
  const reader: ListReader<BookRow | undefined> = {
    words: BOOK_WORDS,
    says: { unknown: 'columns-dropped', personal: 'columns-private' },
    begin: () => ({ missing: [], read: bookRowOf, unread: () => undefined }),
  };
  const readWorkbook = readWorkbookApart;
  const rows = (await readList({ bytes, name, readWorkbook }, reader, report)) ?? [];
  const books = united(rows.filter(row => row !== undefined));
  report.counts.kept = rows.length;
  return { books, report };
}

function bookRowOf(row: RowCells): BookRow | undefined {
  const title = row.text('name');
  if (title === '') return undefined;
  const [author, publisher] = [row.text('author'), row.text('publisher')];
  const isbn = readIsbn(row.text('isbn'));
  const year = Number(/(?<!\d)(?:1[0-9]|2[01])\d\d(?!\d)/.exec(row.text('year'))?.[0] ?? NaN);
  const medium = mediumOf(row.text('medium'));
  const link = readAddress(row.text('link'))?.href;
  const id = row.text('id') || isbn || [title, author, publisher].filter(Boolean).join(' / ');
  const book: Book = {
    id,
    title,
    ...(author !== '' && { author }),
    ...(isbn !== undefined && { isbn }),
    ...(publisher !== '' && { publisher }),
    ...(year > 0 && { year }),
    ...(medium !== undefined && { medium }),
    ...(row.text('summary') !== '' && { summary: row.text('summary') }),
    ...(link !== undefined && { links: [{ rel: medium ? OPEN_ACCESS : 'alternate', href: link }] }),
  };
  return { book, holding: holdingOf(row) };
}

const OPEN_ACCESS = 'http://opds-spec.org/acquisition/open-access';

function mediumOf(text: string): string | undefined {
  if (/有声|听书|audio/i.test(text)) return 'audiobook';
  if (/电子|数字|e-?book/i.test(text)) return 'ebook';
  return /期刊|杂志|journal/i.test(text) ? 'journal' : undefined;
}

/** Copies at the row's station. Without a word for their state, a count of those to be had tells it. */
function holdingOf(row: RowCells): Holding | undefined {
  const station = row.text('station');
  if (station === '') return undefined;
  const total = countOf(row, 'copies');
  const available = countOf(row, 'available');
  const believed = available !== undefined && !(total !== undefined && available > total);
  const word = row.text('state');
  const told = copyState(word);
  const counted =
    believed && word === '' ? (available > 0 ? 'available' : 'unavailable') : undefined;
  // A list that says 在架 of a title of which no copy is left contradicts itself.
  const state =
    believed && available === 0 && told.state === 'available' ? undefined : (told.state ?? counted);
  const note = word !== '' && (state === undefined || told.readingRoom) ? word : undefined;
  const due = dayOf(row.text('due') || undefined);
  const [callno, shelf] = [row.text('callno'), row.text('shelf')];
  const copies = { ...(total !== undefined && { total }), ...(believed && { available }) };
  return {
    station,
    ...(callno !== '' && { callno }),
    ...(shelf !== '' && { shelf }),
    ...(state && { state }),
    ...(Object.keys(copies).length > 0 && { copies }),
    ...(due !== undefined && { due }),
    ...(note !== undefined && { note }),
  };
}

function countOf(row: RowCells, field: 'copies' | 'available'): number | undefined {
  const text = row.text(field);
  if (text === '') return undefined;
  const read = readCount(text);
  if (!read || read.about || !Number.isInteger(read.count)) {
    row.say('count-unread', field, { text });
    return undefined;
  }
  return read.count;
}

/** Rows of one title as one book; what the first row does not say, a later one may. */
function united(rows: readonly BookRow[]): Book[] {
  const books = new Map<string, Book>();
  for (const { book, holding } of rows) {
    const known = books.get(book.id);
    const holdings = [...(known?.holdings ?? []), ...(holding ? [holding] : [])];
    books.set(book.id, { ...book, ...known, ...(holdings.length > 0 && { holdings }) });
  }
  return [...books.values()];
}
