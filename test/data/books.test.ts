import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isBookList, loadBooks, searchBooks } from '../../src/data/books.ts';
import type {
  Book as Generated,
  BookSource as GeneratedSource,
} from '../../src/data/generated/types.ts';
import type { Result } from '../../src/data/problem.ts';
import { resolverFor } from '../../src/data/urls.ts';
import type { Book, BookSource } from '../../src/rules/books/book.ts';
import { findBooks } from '../../src/rules/books/book-match.ts';
import { body, fakeFetch, json, status, unreachable, type Reply } from '../helpers/fake-fetch.ts';
import { setUp } from './setup.ts';

const ROOT = 'https://api.example.org/';
const SEARCH = `${ROOT}v1/books`;
const LIST = `${ROOT}v1/books/index.json`;
const resolve = resolverFor(ROOT);

// What the rules know of a book is what the schema says of one, both ways.
type Same<A, B> = [A, B] extends [B, A] ? true : false;
const isSame: [Same<Book, Generated>, Same<BookSource, GeneratedSource>] = [true, true];

function world(...replies: Reply[]) {
  const fetch = fakeFetch(...replies);
  const { client, clock, store } = setUp(fetch, { retries: 0 });
  return {
    search: (url: string, q: string, at?: string[]) =>
      clock.run(searchBooks(client, url, { q, ...(at && { at }), find: findBooks, resolve })),
    page: (url: string) => clock.run(loadBooks(client, url, { resolve })),
    later: (ms: number) => void clock.advance(ms),
    asked: () => fetch.asked.map(({ url }) => url),
    store,
  };
}

function good<T>(result: Result<T>): T {
  assert.ok(result.ok, result.ok ? '' : result.problem.detail);
  return result.data;
}

suite('a search of books on a server', () => {
  test('asks with the words and the stations, and gives what was found', async () => {
    const { search, asked } = world(
      json({
        timeStamp: '2026-03-01T08:00:00+08:00',
        numberMatched: 40,
        items: [
          {
            id: 'a',
            title: '示例',
            cover: 'v1/covers/a.jpg',
            holdings: [
              {
                station: 'r-1',
                state: 'available',
                links: [{ rel: 'reserve', href: 'https://opac.example.net/r' }],
              },
            ],
            links: [{ rel: 'alternate', href: '//opac.example.net/a' }],
          },
        ],
        sources: [{ id: 'city', state: 'slow' }],
        links: [{ rel: 'next', href: 'v1/books?q=x&offset=20' }],
      }),
    );
    const found = good(await search(SEARCH, ' 三体 & 1 ', ['r-1', 'r-2']));
    const url = new URL(asked()[0]!);
    assert.equal(url.searchParams.get('q'), '三体 & 1');
    assert.equal(url.searchParams.get('at'), 'r-1,r-2');
    assert.equal(found.total, 40);
    assert.equal(found.next, `${ROOT}v1/books?q=x&offset=20`);
    assert.deepEqual(found.sources, [{ id: 'city', state: 'slow' }]);
    assert.equal(found.items[0]?.cover, `${ROOT}v1/covers/a.jpg`);
    assert.equal(found.items[0]?.links?.[0]?.href, 'https://opac.example.net/a');
    assert.equal(found.items[0]?.holdings?.[0]?.links?.[0]?.href, 'https://opac.example.net/r');
    assert.ok(isSame.every(Boolean));
  });

  test('keeps no answer: what somebody looked for is nobody else’s', async () => {
    const { search, store } = world(json({ items: [] }), unreachable());
    good(await search(SEARCH, '三体'));
    assert.equal(await store.load(`${SEARCH}?q=${encodeURIComponent('三体')}`), undefined);
    const second = await search(SEARCH, '三体');
    assert.ok(!second.ok);
    assert.equal(second.problem.code, 'network');
  });

  test('is a problem that says what is wrong where no books come', async () => {
    const { search } = world(
      body('<html>验证码</html>', { 'content-type': 'text/html' }),
      status(500),
      json({ books: [] }),
      body('{"items":[', { 'content-type': 'application/json' }),
    );
    const codes: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      const result = await search(SEARCH, 'x');
      assert.ok(!result.ok);
      codes.push(result.problem.code);
    }
    assert.deepEqual(codes, ['not-json', 'http', 'invalid', 'not-json']);
  });
});

suite('what comes of a faulty answer', () => {
  test('is what is good of it; nothing becomes available', async () => {
    const { search } = world(
      json({
        items: [
          {
            id: 'a',
            title: '甲',
            isbn: 'x',
            year: '2020',
            cover: 'https://elsewhere.example/a.jpg',
            availability: { state: 'maybe', checked: '2026-03-01T08:00:00Z' },
            copies: { total: -1, available: 1 },
            holdings: [
              { station: 'r-1', state: '在架', callno: null, note: '在架' },
              { state: 'available' },
              { station: 'r-2', state: 'reserved', due: 'soon' },
              'x',
            ],
            links: [{ rel: 'x', href: 'javascript:alert(1)' }, { href: 'a' }],
          },
          { id: 'a', title: '又一个' },
          { title: '没有标识' },
          null,
        ],
        sources: [
          { id: 'city', state: 'fine' },
          { id: 'far', state: 'failed', title: null },
        ],
      }),
    );
    const found = good(await search(SEARCH, 'x'));
    assert.deepEqual(found.items, [
      {
        id: 'a',
        title: '甲',
        copies: { available: 1 },
        holdings: [
          { station: 'r-1', note: '在架' },
          { station: 'r-2', state: 'reserved' },
        ],
        links: [],
      },
    ]);
    assert.deepEqual(found.sources, [{ id: 'far', state: 'failed' }]);
    assert.equal(found.dropped, 3);
    const told = found.issues.map(({ pointer }) => pointer);
    for (const pointer of [
      '/items/0/holdings/0/state',
      '/items/0/availability/state',
      '/items/0/cover',
      '/items/1/id',
      '/sources/0/state',
    ])
      assert.ok(told.includes(pointer), `${pointer} of ${told.join(' ')}`);
  });
});

suite('a list of books that is a file', () => {
  const list = json({
    items: [
      { id: '1', title: '焊工手册', holdings: [{ station: 'r-1' }] },
      { id: '2', title: '电工手册', holdings: [{ station: 'r-2' }] },
    ],
  });

  test('is told by the end of its path', () => {
    assert.ok(isBookList('https://a.example/v1/books.json?x=1#y'));
    assert.ok(isBookList('v1/books/INDEX.JSON'));
    assert.ok(!isBookList('https://a.example/v1/books?f=books.json'));
  });

  test('is searched on the device: no word leaves it', async () => {
    const { search, asked } = world(list);
    const found = good(await search(LIST, '手册', ['r-2']));
    assert.deepEqual(
      found.items.map(({ id }) => id),
      ['2'],
    );
    assert.equal(found.total, 1);
    assert.deepEqual(asked(), [LIST]);
  });

  test('is loaded once for all that is typed, and anew after five minutes', async () => {
    const { search, asked, later } = world(list, list);
    for (const q of ['手', '手册', '电工手册']) good(await search(LIST, q));
    assert.equal(asked().length, 1);
    later(300_001);
    good(await search(LIST, '手册'));
    assert.equal(asked().length, 2);
  });

  test('is there with its age when the server is not', async () => {
    const { search, later } = world(list, status(503));
    good(await search(LIST, 'x'));
    later(300_001);
    const again = await search(LIST, '焊工');
    assert.ok(again.ok && again.stale);
    assert.equal(again.data.items.length, 1);
  });

  test('is searched on all its pages', async () => {
    const page = (id: string, next: string) =>
      json({ items: [{ id, title: '手册' }], links: [{ rel: 'next', href: next }] });
    const { search, asked } = world(page('1', 'v1/books/2.json'), page('2', 'v1/books/index.json'));
    const found = good(await search(LIST, '手册'));
    assert.deepEqual(
      found.items.map(({ id }) => id),
      ['1', '2'],
    );
    assert.equal(found.next, undefined);
    assert.equal(asked().length, 2);
  });

  test('is read on by its next page', async () => {
    const { page } = world(json({ items: [{ id: '3', title: '丙' }] }));
    assert.equal(good(await page(`${SEARCH}?q=x&offset=20`)).items[0]?.id, '3');
  });
});
