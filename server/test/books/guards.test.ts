import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AnswerCache } from '../../src/books/answer-cache.ts';
import { SourceFault, type BookSource, type FoundBooks } from '../../src/books/book-source.ts';
import { Breaker } from '../../src/books/breaker.ts';
import { SourceCounts } from '../../src/books/counts.ts';
import { GuardedSource } from '../../src/books/guarded-source.ts';
import { Lanes } from '../../src/books/lanes.ts';
import { fillTemplate, isRecordId, templateFault } from '../../src/books/url-template.ts';
import { ask, booksOf, interlib } from './sources.ts';
import { fakeUpstream, library } from './upstream.ts';

const FOUND: FoundBooks = { items: [{ id: '1', title: '示例' }], more: false };
const QUERY = { q: '示例', most: 50 };

/** A guarded catalogue with clocks in the test's hand. */
function guarded(search: BookSource['search']) {
  const time = { now: Date.parse('2026-03-01T00:00:00Z') };
  const source = new GuardedSource(
    { id: 'one', search },
    {
      milliseconds: 50,
      freshMs: 60_000,
      staleMs: 3_600_000,
      counts: new SourceCounts(),
      now: () => time.now,
      clock: () => time.now,
    },
  );
  return { source, time };
}

test('an answer serves again while it is fresh, and later in place of none, with its age', async () => {
  let calls = 0;
  let fails = false;
  const { source, time } = guarded(() => {
    calls++;
    return fails ? Promise.reject(new SourceFault('failed', 'x')) : Promise.resolve(FOUND);
  });
  assert.equal((await source.ask(QUERY)).condition.state, 'ok');
  assert.equal((await source.ask({ ...QUERY, q: ' 示例 ' })).condition.state, 'ok');
  assert.equal(calls, 1, 'the same but for spaces');
  fails = true;
  time.now += 61_000;
  const old = await source.ask(QUERY);
  assert.deepEqual(old.condition, {
    id: 'one',
    state: 'stale',
    checked: '2026-03-01T00:00:00.000Z',
  });
  assert.equal(old.items.length, 1);
  time.now += 3_600_000;
  const none = await source.ask(QUERY);
  assert.deepEqual([none.condition.state, none.items.length], ['failed', 0]);
});

test('signs count in what is searched for', async () => {
  const asked: string[] = [];
  const { source } = guarded(({ q }) => {
    asked.push(q);
    return Promise.resolve(FOUND);
  });
  for (const q of ['C', 'C++', 'C#', 'c']) await source.ask({ ...QUERY, q });
  assert.deepEqual(asked, ['C', 'C++', 'C#']);
});

test('many who ask the same at once are one request', async () => {
  let calls = 0;
  const { source } = guarded(async () => {
    calls++;
    await new Promise(done => setTimeout(done, 5));
    return FOUND;
  });
  await Promise.all(Array.from({ length: 20 }, () => source.ask(QUERY)));
  assert.equal(calls, 1);
});

test('a catalogue that fails three times is left alone for half a minute, then one may try', async () => {
  let calls = 0;
  let fails = true;
  const { source, time } = guarded(() => {
    calls++;
    return fails ? Promise.reject(new SourceFault('invalid', 'x')) : Promise.resolve(FOUND);
  });
  for (let n = 0; n < 10; n++) {
    assert.equal((await source.ask({ ...QUERY, q: `书${n}` })).condition.state, 'invalid');
  }
  assert.equal(calls, 3);
  time.now += 30_001;
  await Promise.all([source.ask({ ...QUERY, q: 'a' }), source.ask({ ...QUERY, q: 'b' })]);
  assert.equal(calls, 4, 'one trial');
  time.now += 30_001;
  fails = false;
  assert.equal((await source.ask({ ...QUERY, q: 'c' })).condition.state, 'ok');
  assert.equal((await source.ask({ ...QUERY, q: 'd' })).condition.state, 'ok');
  assert.equal(calls, 6);
});

test('a catalogue that asks for patience gets it at once', async () => {
  const time = { now: 0 };
  const breaker = new Breaker({ clock: () => time.now });
  const busy = () => breaker.run(() => Promise.reject(new SourceFault('busy', 'x', 5000)));
  await assert.rejects(busy);
  assert.ok(breaker.isOpen);
  time.now = 5001;
  assert.equal(await breaker.run(() => Promise.resolve(1)), 1);
});

test('the time of a search is up for the whole of it, and the work is told', async () => {
  let told = false;
  const { source } = guarded((_query, signal) => {
    signal.addEventListener('abort', () => (told = true));
    return new Promise(() => undefined);
  });
  assert.equal((await source.ask(QUERY)).condition.state, 'slow');
  assert.ok(told);
});

test('a program error of an adapter is a failed catalogue, not a failed answer', async () => {
  const { source } = guarded(() => Promise.reject(new TypeError('a secret: 示例')));
  const { condition } = await source.ask(QUERY);
  assert.equal(condition.state, 'failed');
  assert.ok(!JSON.stringify(condition).includes('secret'));
});

test('what is kept is bounded, and a clock put back makes nothing young', () => {
  const time = { now: 1000 };
  const cache = new AnswerCache({ freshMs: 100, staleMs: 1000, most: 2, now: () => time.now });
  for (const key of ['a', 'b', 'c']) cache.put(key, FOUND);
  assert.deepEqual(
    ['a', 'b', 'c'].map(key => cache.fresh(key) !== undefined),
    [false, true, true],
  );
  time.now = 500;
  assert.equal(cache.fresh('b'), undefined);
});

test('no more requests at once than a catalogue bears; too many do not wait', async () => {
  const lanes = new Lanes(2, 3);
  const { signal } = new AbortController();
  let now = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++now);
    await new Promise(done => setTimeout(done, 2));
    now--;
  };
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => lanes.run(signal, work)));
  assert.equal(most, 2);
  const refused = all.filter(one => one.status === 'rejected');
  assert.equal(refused.length, 3);
  assert.equal((refused[0]!.reason as SourceFault).state, 'busy');
  await lanes.run(signal, work);
});

test('private addresses are called only where the webmaster says so', async t => {
  const fake = await fakeUpstream(t, library);
  const { port } = new URL(fake.origin);
  const hosts = [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0x7f000001',
    '2130706433',
  ];
  for (const host of hosts) {
    const source = interlib(`http://${host}:${port}`, { privateNetwork: false });
    const { search } = booksOf(t, [source]);
    assert.equal((await ask(search, '示例')).sources![0]!.state, 'failed', host);
  }
  assert.deepEqual(fake.asked, []);
});

test('a redirect stays on the configured hosts', async t => {
  const other = await fakeUpstream(t, library);
  const fake = await fakeUpstream(t, (_request, response) =>
    response.writeHead(302, { location: `${other.origin}/opac/api/search` }).end(),
  );
  const closed = booksOf(t, [interlib(fake.origin)]);
  assert.equal((await ask(closed.search, '示例')).sources![0]!.state, 'failed');
  assert.deepEqual(other.asked, []);
  const opened = booksOf(t, [interlib(fake.origin, { id: 'open', origins: [other.origin] })]);
  assert.equal((await ask(opened.search, '示例')).items.length > 0, true);
});

test('an answer that never ends is cut off', async t => {
  const fake = await fakeUpstream(t, (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const chunk = Buffer.alloc(64 * 1024, 0x20);
    const write = (): void => {
      while (!response.destroyed && response.write(chunk)) continue;
    };
    response.on('drain', write);
    write();
  });
  const { search } = booksOf(t, [interlib(fake.origin, { maxMegabytes: 0.5 })]);
  assert.equal((await ask(search, '示例')).sources![0]!.state, 'invalid');
});

test('what is typed stays within its part of an address', () => {
  const template = 'https://opac.example.cn/find/{q}?w={q}&n={limit}';
  for (const q of [
    'a&w=b',
    '../../admin',
    '#',
    '?x=1',
    '\r\nHost: evil',
    "');--",
    '程序',
    '\ud800',
    '%2e%2e',
    '{id}',
  ]) {
    const url = new URL(fillTemplate(template, { q, limit: '5' }));
    assert.equal(url.origin, 'https://opac.example.cn');
    assert.deepEqual([...url.searchParams.keys()], ['w', 'n'], q);
    assert.ok(url.pathname.startsWith('/find/'), `${q} → ${url.pathname}`);
    assert.equal(url.hash, '');
  }
  assert.ok(templateFault('https://{q}.example.cn/', 'q'));
  assert.ok(templateFault('https://example.cn{q}/x', 'q'));
  assert.ok(templateFault('https://example.cn/', 'q'));
  assert.ok(templateFault('file:///etc/{q}', 'q'));
  assert.equal(templateFault('https://example.cn/?q={q}', 'q'), undefined);
  for (const id of ['.', '..', 'a/b', '', 'a b', 'x'.repeat(200)])
    assert.equal(isRecordId(id), false, id);
});
