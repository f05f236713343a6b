import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { validateBooks } from '../../../src/data/generated/validators/books.js';
import { ask, booksOf, interlib } from './sources.ts';
import {
  broken,
  catalogue,
  fakeUpstream,
  library,
  page,
  send,
  silent,
  truncated,
} from './upstream.ts';

const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

test('a library system: copies by station with shelf and day, and only what it told', async t => {
  const fake = await fakeUpstream(t, library);
  const { search } = booksOf(t, [interlib(fake.origin)]);
  const answer = await ask(search, '程序设计');
  assert.ok(validateBooks(answer), JSON.stringify(validateBooks.errors));
  assert.deepEqual(
    answer.sources?.map(({ id, title, state }) => ({ id, title, state })),
    [{ id: 'city', title: '示例市图书馆', state: 'ok' }],
  );
  const first = answer.items.find(({ title }) => title === '程序设计基础（示例）')!;
  assert.equal(first.isbn, undefined, 'a number whose check digit is wrong is no ISBN');
  assert.equal(first.year, 2023);
  assert.equal(first.availability?.state, 'available');
  const holdings = first.holdings!.map(({ checked: _checked, ...rest }) => rest);
  assert.deepEqual(holdings, [
    {
      station: 'r-0001',
      callno: 'TP311.1/12',
      shelf: '二楼 3 排',
      state: 'available',
      copies: { total: 3, available: 2 },
    },
    {
      station: 'r-0002',
      callno: 'TP311.1/12',
      shelf: '一楼',
      state: 'unavailable',
      copies: { total: 1, available: 0 },
      due: '2026-11-28',
    },
  ]);
  assert.deepEqual(first.links, [
    { rel: 'reserve', href: `${fake.origin}/reserve/1900000001`, type: 'text/html' },
  ]);
  assert.equal(fake.asked[0], `/opac/api/search?q=${encodeURIComponent('程序设计')}&rows=50`);
  assert.match(fake.headers[0]!['user-agent']!, /^union-widgets-books/);
});

test('a state nobody knows is no state, its word is kept, and the title is not available', async t => {
  const fake = await fakeUpstream(t, library);
  const { search } = booksOf(t, [interlib(fake.origin)]);
  const { items } = await ask(search, '程序设计');
  const second = items.find(({ title }) => title.startsWith('程序设计实践'))!;
  assert.equal(second.availability, undefined);
  const told = second.holdings!.map(({ station, state, note, copies }) => ({
    station,
    state,
    note,
    copies,
  }));
  assert.deepEqual(told, [
    { station: 'r-0001', state: undefined, note: '转运外馆待核', copies: { total: 1 } },
    { station: 'r-0002', state: undefined, note: '77', copies: { total: 1 } },
  ]);
  // The source's own table goes before the words of the answer.
  const own = booksOf(t, [
    interlib(fake.origin, { id: 'own', states: { '9': 'unavailable', '77': 'available' } }),
  ]);
  const again = (await ask(own.search, '程序设计')).items.find(({ title }) =>
    title.startsWith('程序设计实践'),
  )!;
  assert.deepEqual(
    again.holdings!.map(({ state }) => state),
    ['unavailable', 'available'],
  );
});

test('a code that several stations share is put at none of them', async t => {
  const fake = await fakeUpstream(t, (_request, response, url) =>
    url.pathname.includes('holding')
      ? response
          .writeHead(200, { 'content-type': 'application/json' })
          .end('{"holdingList":[{"state":"在架","curlib":"SHARED","curlocal":"24H"}]}')
      : send(response, 'interlib-search.json'),
  );
  const { search } = booksOf(t, [interlib(fake.origin)]);
  const [book] = (await ask(search, '程序设计')).items;
  assert.equal(book!.holdings, undefined);
  assert.equal(book!.availability, undefined, 'on a shelf nobody can name is not available here');
  const named = booksOf(t, [
    interlib(fake.origin, { id: 'named', libcodes: { 'SHARED/24H': 'r-0003' } }),
  ]);
  const [placed] = (await ask(named.search, '程序设计')).items;
  assert.deepEqual(
    placed!.holdings!.map(({ station, state }) => [station, state]),
    [['r-0003', 'available']],
  );
});

test('nothing found is an answer', async t => {
  const fake = await fakeUpstream(t, (_request, response) => send(response, 'interlib-empty.json'));
  const { search } = booksOf(t, [interlib(fake.origin)]);
  const answer = await ask(search, '没有的书');
  assert.deepEqual([answer.items, answer.numberMatched, answer.sources![0]!.state], [[], 0, 'ok']);
});

test('each fault of a catalogue is a condition of its own, and the others still answer', async t => {
  const well = await fakeUpstream(t, library);
  const faults = [
    ['slow', silent],
    ['failed', broken],
    ['invalid', page],
    ['invalid', truncated],
    ['busy', (_request, response) => response.writeHead(503, { 'retry-after': '5' }).end()],
    [
      'invalid',
      (_request, response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end('[1]'),
    ],
    [
      'failed',
      (_request, response) => response.writeHead(302, { location: 'http://example.org/' }).end(),
    ],
    ['failed', request => request.socket.destroy()],
  ] as const satisfies readonly (readonly [string, Parameters<typeof fakeUpstream>[1]])[];
  for (const [state, answer] of faults) {
    const ill = await fakeUpstream(t, answer);
    const more = { id: 'ill', timeoutSeconds: 0.3 };
    const { search } = booksOf(t, [interlib(ill.origin, more), interlib(well.origin)]);
    const began = performance.now();
    const given = await ask(search, '程序设计');
    assert.ok(performance.now() - began < 2500, 'it does not wait for what is slow');
    assert.deepEqual(
      given.sources!.map(source => source.state),
      [state, 'ok'],
    );
    assert.equal(given.items.length, 3);
    assert.ok(validateBooks(given));
  }
});

test('where the copies cannot be asked for, the titles stay and nothing is said of them', async t => {
  const fake = await fakeUpstream(t, (request, response, url) =>
    url.pathname.includes('holding')
      ? broken(request, response, url)
      : send(response, 'interlib-search.json'),
  );
  const { search } = booksOf(t, [interlib(fake.origin)]);
  const { items, sources } = await ask(search, '程序设计');
  assert.equal(items.length, 3);
  assert.ok(items.every(({ availability, holdings }) => !availability && !holdings));
  assert.equal(sources![0]!.state, 'failed');
});

test('an OPDS 2.0 catalogue: by its own search, with its own words for what can be had', async t => {
  const fake = await fakeUpstream(t, catalogue);
  const config = { id: 'ebooks', type: 'opds2', url: `${fake.origin}/opds`, privateNetwork: true };
  const { search } = booksOf(t, [config]);
  const answer = await ask(search, '工友 & 读书');
  assert.ok(validateBooks(answer), JSON.stringify(validateBooks.errors));
  assert.deepEqual(fake.asked, [
    '/opds',
    `/opds/search?query=${encodeURIComponent('工友 & 读书')}`,
  ]);
  const [first, second] = answer.items;
  assert.equal(first!.medium, 'ebook');
  assert.equal(first!.availability?.state, 'available');
  assert.equal(first!.links![0]!.href, `${fake.origin}/files/handbook.epub`);
  assert.equal(second!.availability?.state, 'unavailable');
  assert.equal(
    (await ask(search, '工友 & 读书', ['r-0001'])).items.length,
    2,
    'e-books are everywhere',
  );
});

test('a sheet of books: names of stations, counts and words for the state', async t => {
  const { search } = booksOf(t, [{ id: 'own', type: 'static', file: 'books.csv' }], FIXTURES);
  const answer = await ask(search, '程序设计');
  assert.ok(validateBooks(answer), JSON.stringify(validateBooks.errors));
  assert.equal(answer.items.length, 1);
  assert.deepEqual(
    answer.items[0]!.holdings!.map(({ station, state, copies }) => [station, state, copies]),
    [
      ['r-0002', 'available', { total: 3, available: 1 }],
      ['r-0003', 'unavailable', { total: 1, available: 0 }],
    ],
  );
  const odd = (await ask(search, '安全生产')).items[0]!;
  assert.deepEqual([odd.availability, odd.holdings![0]!.note], [undefined, '待查']);
  const torn = (await ask(search, '班组长')).items[0]!;
  assert.equal(torn.availability, undefined, '在架 with no copy left contradicts itself');
  assert.deepEqual(
    (await ask(search, '程序设计', ['r-0003'])).items[0]!.availability?.state,
    'unavailable',
  );
});
