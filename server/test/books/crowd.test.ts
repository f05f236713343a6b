import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { AnswerCache } from '../../src/books/answer-cache.ts';
import { SourceFault } from '../../src/books/book-source.ts';
import { SharedReading } from '../../src/books/shared-reading.ts';
import { ask, booksOf, interlib } from './sources.ts';
import { catalogue, fakeUpstream, library } from './upstream.ts';

const states = (answers: readonly { sources?: readonly { state: string }[] }[]) =>
  answers.map(({ sources }) => sources![0]!.state);

/**
 * Waits until a catalogue was asked so often, and then long enough for the reading to end on a busy
 * machine: to ask meanwhile would count as slow answers.
 */
async function readingEnds(asked: readonly unknown[], often: number): Promise<void> {
  for (let tries = 0; asked.length < often && tries < 400; tries += 1) await sleep(25);
  await sleep(1500);
}

test('a thousand different searches at once: the catalogue bears four, and is well afterwards', async t => {
  let now = 0;
  let most = 0;
  const fake = await fakeUpstream(t, async (request, response, url) => {
    most = Math.max(most, ++now);
    await new Promise(done => setTimeout(done, 5));
    now--;
    return library(request, response, url);
  });
  const source = interlib(fake.origin, { lookUps: 0, timeoutSeconds: 5 });
  const { search } = booksOf(t, [source]);
  const flood = await Promise.all(Array.from({ length: 1000 }, (_, n) => ask(search, `书${n}`)));
  const told = states(flood);
  assert.equal(most, 4);
  assert.equal(told.filter(state => state === 'ok').length, 36, 'four lanes, and 32 who wait');
  assert.equal(told.filter(state => state === 'busy').length, 964);
  assert.deepEqual(
    states([await ask(search, '之后的人')]),
    ['ok'],
    'it was our crowd, not its fault',
  );
});

test('who stood in line too long does not make a slow catalogue an ill one', async t => {
  const fake = await fakeUpstream(t, async (request, response, url) => {
    await new Promise(done => setTimeout(done, 250));
    return library(request, response, url);
  });
  const source = interlib(fake.origin, { lookUps: 0, concurrency: 1, timeoutSeconds: 2 });
  const { search } = booksOf(t, [source]);
  const told = states(
    await Promise.all(Array.from({ length: 30 }, (_, n) => ask(search, `书${n}`))),
  );
  assert.ok(told.includes('ok') && told.filter(state => state === 'slow').length > 6, `${told}`);
  assert.deepEqual(states([await ask(search, '之后的人')]), ['ok']);
});

test('as many at once as the webmaster allows', async t => {
  let now = 0;
  let most = 0;
  const fake = await fakeUpstream(t, async (request, response, url) => {
    most = Math.max(most, ++now);
    await new Promise(done => setTimeout(done, 50));
    now--;
    return library(request, response, url);
  });
  const { search } = booksOf(t, [interlib(fake.origin, { concurrency: 10 })]);
  await Promise.all(Array.from({ length: 10 }, (_, n) => ask(search, `书${n}`)));
  assert.equal(most, 10);
});

test('a list that takes longer than a search is read once, and there for the next', async t => {
  const fake = await fakeUpstream(t, async (_request, response) => {
    await new Promise(done => setTimeout(done, 400));
    const items = [{ id: '1', title: '示例图书' }];
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ items }));
  });
  const list = { id: 'own', type: 'static', url: `${fake.origin}/books.json` };
  const { search } = booksOf(t, [{ ...list, privateNetwork: true, timeoutSeconds: 0.2 }]);
  const first = await Promise.all(['示例', '图书'].map(q => ask(search, q)));
  assert.deepEqual(states(first), ['slow', 'slow']);
  await readingEnds(fake.asked, 1);
  assert.equal((await ask(search, '示例图书')).items.length, 1);
  assert.equal(fake.asked.length, 1);
});

test('a feed that must be read through is, though it takes longer than a search', async t => {
  const fake = await fakeUpstream(t, async (_request, response, url) => {
    // Each page is well within a search's time, all three are not.
    await new Promise(done => setTimeout(done, 300));
    const page = Number(url.searchParams.get('page') ?? 1);
    const feed = {
      metadata: { title: '示例电子书屋' },
      links: page < 3 ? [{ rel: 'next', href: `/feed?page=${page + 1}` }] : [],
      publications: [{ metadata: { title: `示例图书 ${page}`, identifier: `urn:x:${page}` } }],
    };
    response.writeHead(200, { 'content-type': 'application/opds+json' }).end(JSON.stringify(feed));
  });
  const feed = { id: 'ebooks', type: 'opds2', url: `${fake.origin}/feed`, privateNetwork: true };
  const { search } = booksOf(t, [{ ...feed, timeoutSeconds: 0.8 }]);
  assert.deepEqual(states([await ask(search, '示例')]), ['slow']);
  await readingEnds(fake.asked, 3);
  assert.equal((await ask(search, '示例图书')).items.length, 3);
  assert.equal(fake.asked.length, 3);
});

test('a reading nobody waits for any more still ends in time, and its failure hurts nobody', async () => {
  const reading = new SharedReading<number>(30);
  const control = new AbortController();
  const waits = reading.wait(
    control.signal,
    signal =>
      new Promise((_done, fail) =>
        signal.addEventListener('abort', () => fail(new SourceFault('failed', 'x'))),
      ),
  );
  control.abort();
  await assert.rejects(waits, { state: 'slow' });
  await new Promise(done => setTimeout(done, 60));
  assert.equal(await reading.wait(new AbortController().signal, () => Promise.resolve(7)), 7);
});

test('a key goes to the catalogue alone, not along with a redirect; nothing else goes there', async t => {
  const other = await fakeUpstream(t, library);
  const fake = await fakeUpstream(t, (_request, response, url) =>
    response.writeHead(302, { location: `${other.origin}${url.pathname}` }).end(),
  );
  const headers = { 'X-Api-Key': 'example-key' };
  const { search } = booksOf(t, [interlib(fake.origin, { headers, origins: [other.origin] })]);
  assert.deepEqual(states([await ask(search, '示例')]), ['ok']);
  assert.equal(fake.headers[0]!['x-api-key'], 'example-key');
  assert.equal(other.headers[0]!['x-api-key'], undefined);
  const sent = ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'];
  assert.deepEqual(Object.keys(other.headers[0]!).sort(), sent);
});

test('answers kept are bounded by their size, and go when their time is over', () => {
  const time = { now: 0 };
  const options = { freshMs: 100, staleMs: 1000, now: () => time.now, mostCharacters: 3000 };
  const cache = new AnswerCache(options);
  const long = { items: [{ id: '1', title: '示'.repeat(1000) }], more: false };
  for (const key of ['a', 'b', 'c', 'd']) cache.put(key, long);
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map(key => cache.fresh(key) !== undefined),
    [false, false, true, true],
  );
  time.now = 1001;
  cache.put('e', long);
  time.now = 0;
  assert.equal(cache.stale('c'), undefined, 'what was searched for is forgotten with it');
});

test('an answer that drips is cut off in time, and nests as deep as it likes in vain', async t => {
  const drip = await fakeUpstream(t, (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  });
  const slow = booksOf(t, [interlib(drip.origin, { timeoutSeconds: 0.3 })]);
  const began = performance.now();
  assert.deepEqual(states([await ask(slow.search, '示例')]), ['slow']);
  assert.ok(performance.now() - began < 2000);

  const depth = 200_000;
  const deep = [
    `${'['.repeat(depth)}${']'.repeat(depth)}`,
    `{"result":{"records":[${'{"title":['.repeat(depth)}${']}'.repeat(depth)}]}}`,
    `{"groups":[${'{"groups":['.repeat(depth)}${']}'.repeat(depth)}]}`,
  ];
  for (const body of deep) {
    const fake = await fakeUpstream(t, (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(body),
    );
    const feed = { id: 'feed', type: 'opds2', url: `${fake.origin}/`, privateNetwork: true };
    const list = { id: 'list', type: 'static', url: `${fake.origin}/`, privateNetwork: true };
    const books = booksOf(t, [interlib(fake.origin), feed, list]);
    const { sources, items } = await ask(books.search, '示例');
    assert.deepEqual(items, []);
    assert.ok(
      sources!.every(({ state }) => state !== 'slow'),
      JSON.stringify(sources),
    );
  }
});

test('a feed of a hostile host names addresses inside: none of them is asked', async t => {
  const inside = await fakeUpstream(t, catalogue);
  const feed = {
    metadata: { title: 'x' },
    links: [
      { rel: 'search', href: `${inside.origin}/opds/search{?query}`, templated: true },
      { rel: 'next', href: `${inside.origin}/opds` },
    ],
    publications: [
      {
        metadata: { title: '示例图书', identifier: 'urn:x:1' },
        links: [
          {
            rel: 'http://opds-spec.org/acquisition/open-access',
            href: `${inside.origin}/files/handbook.epub`,
            type: 'application/epub+zip',
          },
        ],
      },
    ],
  };
  const fake = await fakeUpstream(t, (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/opds+json' }).end(JSON.stringify(feed)),
  );
  const source = { id: 'feed', type: 'opds2', url: `${fake.origin}/`, privateNetwork: true };
  const { search } = booksOf(t, [{ ...source, passFiles: true }]);
  await ask(search, '示例图书');
  assert.deepEqual(inside.asked, []);
});
