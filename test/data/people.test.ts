import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { peopleIn } from '../../src/data/people-in.ts';
import { loadAllPeople, loadPeople } from '../../src/data/people.ts';
import type { Result } from '../../src/data/problem.ts';
import { resolverFor } from '../../src/data/urls.ts';
import { shownPerson } from '../../src/rules/people/shown.ts';
import { fakeSite, json, status, type Reply } from '../helpers/fake-fetch.ts';
import { setUp } from './setup.ts';

const ROOT = 'https://api.example.org/';
const LIST = `${ROOT}v1/people/index.json`;
const page = (n: number): string => `${ROOT}v1/people/i/${n}.json`;
const resolve = resolverFor(ROOT);
const summary = (id: string, more: object = {}) => ({
  id,
  type: 'person',
  name: `示例${id}`,
  ...more,
});
const next = (n: number) => ({ rel: 'next', href: `v1/people/i/${n}.json` });

function good<T>(result: Result<T>): T {
  assert.ok(result.ok, result.ok ? '' : result.problem.detail);
  return result.data;
}

function world(table: Record<string, unknown>) {
  const replies = Object.entries(table).map(([url, reply]): [string, Reply] => [
    url,
    typeof reply === 'function' ? (reply as Reply) : json(reply),
  ]);
  const fetch = fakeSite(Object.fromEntries(replies));
  const { client, clock } = setUp(fetch);
  const counts: (number | undefined)[][] = [];
  const onPage = (...told: (number | undefined)[]) => void counts.push(told);
  return {
    first: () => clock.run(loadPeople(client, LIST, { resolve })),
    all: () => clock.run(loadAllPeople(client, LIST, { resolve, onPage })),
    counts,
    asked: () => fetch.asked.map(({ url }) => url),
  };
}

suite('the first page of the list of people', () => {
  test('says where the next is, and the columns of all', async () => {
    const { first, asked } = world({
      [LIST]: {
        timeStamp: '2026-03-01T08:00:00+08:00',
        numberMatched: 3,
        items: [
          summary('a', { href: 'v1/people/a.json', photo: { src: 'v1/p/a.jpg', alt: '甲' } }),
        ],
        links: [next(2), { rel: 'columns', href: 'v1/people/columns.json' }],
      },
    });
    const found = good(await first());
    assert.deepEqual(
      [found.total, found.next, found.columns],
      [3, page(2), `${ROOT}v1/people/columns.json`],
    );
    assert.equal(found.items[0]?.href, `${ROOT}v1/people/a.json`);
    assert.equal(found.items[0]?.photo?.src, `${ROOT}v1/p/a.jpg`);
    assert.deepEqual(asked(), [LIST]);
  });

  test('keeps what is good, and tells what is not', async () => {
    const { first } = world({
      [LIST]: {
        items: [
          summary('a', {
            photo: { src: 'a.jpg' },
            honours: [{ name: '甲', year: 'x' }, {}],
            region: 'x',
          }),
          { id: 'b', name: '乙' },
          summary('a'),
          summary('c', {
            trade: null,
            photo: { src: 'https://elsewhere.example/c.jpg', alt: '丙' },
          }),
        ],
        links: [{ rel: 'next', href: 'https://elsewhere.example/2.json' }],
      },
    });
    const { items, dropped, issues, next: following } = good(await first());
    assert.deepEqual(items, [summary('a', { honours: [{ name: '甲' }] }), summary('c')]);
    assert.equal(dropped, 2);
    assert.equal(following, undefined);
    assert.deepEqual(
      issues.map(({ pointer }) => pointer).sort(),
      [
        '/items/0/honours/0/year',
        '/items/0/honours/1/name',
        '/items/0/photo/alt',
        '/items/0/region',
        '/items/1/photo/src',
        '/items/1/type',
        '/items/1/id',
        '/items/3/trade',
        '/links/0/href',
      ].sort(),
    );
  });

  test('never makes public what a rule that nobody knows is there for', async () => {
    const rules = [{ name: 'private' }, 'hidden', { name: 7 }];
    const { first } = world({
      [LIST]: { items: rules.map((show, n) => summary(String(n), { show })) },
    });
    for (const item of good(await first()).items) {
      assert.equal(shownPerson(item, '2026-04-01')?.name, '***');
    }
  });

  test('is no list at all: a problem', async () => {
    const result = await world({ [LIST]: { items: 'x' } }).first();
    assert.ok(!result.ok && result.problem.code === 'invalid');
  });
});

suite('all pages', () => {
  test('come one after the other, each person once, and are counted', async () => {
    const { all, counts } = world({
      [LIST]: { numberMatched: 4, items: [summary('a')], links: [next(2)] },
      [page(2)]: { items: [summary('b'), summary('a')], links: [next(3)] },
      [page(3)]: { items: [summary('c'), summary('d')] },
    });
    const found = good(await all());
    assert.deepEqual(
      found.items.map(({ id }) => id),
      ['a', 'b', 'c', 'd'],
    );
    assert.deepEqual(counts, [
      [1, 4],
      [2, 4],
      [4, 4],
    ]);
    assert.deepEqual([found.total, found.partial], [4, undefined]);
    assert.ok(!('next' in found));
  });

  test('end with what came when one fails', async () => {
    const { all } = world({
      [LIST]: { numberMatched: 9, items: [summary('a')], links: [next(2)] },
      [page(2)]: status(404),
    });
    const found = good(await all());
    assert.deepEqual([found.items.length, found.total, found.partial?.status], [1, 9, 404]);
  });

  test('do not go round in a circle of pages further on', async () => {
    const { all, asked } = world({
      [LIST]: { items: [summary('a')], links: [next(2)] },
      [page(2)]: { items: [summary('b')], links: [next(3)] },
      [page(3)]: { items: [summary('c')], links: [next(2)] },
    });
    assert.equal(good(await all()).items.length, 3);
    assert.equal(asked().length, 3);
  });

  test('do not go round in circles', async () => {
    const { all, asked } = world({
      [LIST]: { items: [summary('a')], links: [next(2)] },
      [page(2)]: { items: [summary('b')], links: [{ rel: 'next', href: 'v1/people/index.json' }] },
    });
    const found = good(await all());
    assert.deepEqual([found.items.length, asked().length], [2, 2]);
    assert.deepEqual(
      found.issues.map(({ code }) => code),
      ['paging'],
    );
  });

  test('stop when nobody waits for them any more', async () => {
    const stop = new AbortController();
    const fetch = fakeSite({
      [LIST]: json({ items: [summary('a')], links: [next(2)] }),
      [page(2)]: json({ items: [] }),
    });
    const { client, clock } = setUp(fetch);
    const options = { resolve, signal: stop.signal, onPage: () => stop.abort() };
    await assert.rejects(clock.run(loadAllPeople(client, LIST, options)), { name: 'AbortError' });
    assert.equal(fetch.asked.length, 1);
  });
});

test('a list that the page itself gives is checked in a copy', () => {
  const document = { items: [summary('a', { region: 'x' })], links: [next(2)] };
  const before = JSON.stringify(document);
  const found = good(peopleIn(document, `${ROOT}page.html`));
  assert.deepEqual(found.items, [summary('a')]);
  assert.equal(JSON.stringify(document), before);
  assert.equal(peopleIn({ items: 7 }, ROOT).ok, false);
});
