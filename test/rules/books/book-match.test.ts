import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Book } from '../../../src/rules/books/book.ts';
import { findBooks } from '../../../src/rules/books/book-match.ts';
import { fc } from '../../helpers/fc.ts';

const BOOKS: (Book & { py?: string })[] = [
  {
    id: '1',
    title: '焊工手册（示例）',
    author: '示例著者甲',
    isbn: '978-0-306-40615-7',
    holdings: [{ station: 'r-1', callno: 'TG44-62/3' }],
  },
  {
    id: '2',
    title: '手册：电工',
    author: '示例著者乙',
    publisher: '示例出版社',
    py: 'scdg',
    holdings: [{ station: 'r-2', callno: 'TM-62/12' }],
  },
  {
    id: '3',
    title: '数据结构（示例）',
    isbn: '0571089895',
    holdings: [{ station: 'r-1', callno: 'TP311.12/5' }, { station: 'r-2' }],
  },
  { id: '4', title: '电子版焊工手册', medium: 'ebook' },
  { id: '5', title: '没有馆藏的书' },
];
const ids = (q: string, at?: string[]) =>
  findBooks(BOOKS, { q, ...(at && { at }) }).map(({ id }) => id);

suite('books of a list', () => {
  test('are found by title, the beginning first', () => {
    assert.deepEqual(ids('手册'), ['2', '1', '4']);
    assert.deepEqual(ids('焊工 手册'), ['1', '4']);
  });

  test('are found by author, publisher and initials', () => {
    assert.deepEqual(ids('示例著者乙'), ['2']);
    assert.deepEqual(ids('示例出版社'), ['2']);
    assert.deepEqual(ids('scdg'), ['2']);
  });

  test('are found by a whole ISBN in either form, and by a part of one', () => {
    assert.deepEqual(ids('0-306-40615-2'), ['1']);
    assert.deepEqual(ids('ISBN 978-0-571-08989-5'), ['3']);
    assert.deepEqual(ids('9780306'), ['1']);
    assert.deepEqual(ids('978'), []);
  });

  test('are found by the call number they stand under', () => {
    assert.deepEqual(ids('TP311'), ['3']);
    assert.deepEqual(ids('tg44-62/3'), ['1']);
  });

  test('are those at the stations asked for; electronic ones are everywhere', () => {
    assert.deepEqual(ids('手册', ['r-1']), ['1', '4']);
    assert.deepEqual(ids('手册', []), ['2', '1', '4']);
    assert.deepEqual(ids('没有馆藏', ['r-1']), []);
  });

  test('are none for a query of nothing', () => {
    for (const q of ['', '  ', '《》', '——']) assert.deepEqual(ids(q), []);
  });

  test('never throw, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), q => {
        const found = findBooks(BOOKS, { q });
        assert.ok(found.every(book => BOOKS.includes(book)));
        assert.equal(new Set(found).size, found.length);
      }),
    );
  });

  test('stand in the order of the shelf when a call number is asked for', () => {
    const at = (id: string, ...callnos: string[]): Book => ({
      id,
      title: `示例${id}`,
      holdings: callnos.map(callno => ({ station: 'r-1', callno })),
    });
    const shelf = [
      at('c', 'TP312/2'),
      at('b', 'H1/1', 'TP311.1/12'),
      at('a', 'TP311.1/2'),
      at('x', 'TP4/1'),
    ];
    const found = findBooks(shelf, { q: 'tp31' });
    assert.deepEqual(
      found.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
  });
});
