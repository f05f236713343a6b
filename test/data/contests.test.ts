import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import {
  contestIn,
  contestsIn,
  contestUrl,
  loadContest,
  loadContests,
  type LoadedContest,
} from '../../src/data/contests.ts';
import type { Result } from '../../src/data/problem.ts';
import { resolverFor } from '../../src/data/urls.ts';
import { fakeSite, json, status, type Reply } from '../helpers/fake-fetch.ts';
import { linksTo } from './contest-samples.ts';
import { setUp } from './setup.ts';

const ROOT = 'https://api.example.org/';
const LIST = `${ROOT}v1/contests/index.json`;
const ONE = `${ROOT}v1/contests/c-1.json`;
const resolve = resolverFor(ROOT);
const summary = (id: unknown, more: object = {}) => ({
  id,
  name: '示例竞赛',
  kind: 'points',
  ...more,
});

function site(table: Record<string, unknown>) {
  const replies = Object.entries(table).map(([url, reply]): [string, Reply] => [
    url,
    typeof reply === 'function' ? (reply as Reply) : json(reply),
  ]);
  const fetch = fakeSite(Object.fromEntries(replies));
  return { ...setUp(fetch), asked: () => fetch.asked.map(({ url }) => url) };
}

function good<T>(result: Result<T>): T {
  assert.ok(result.ok, result.ok ? '' : result.problem.detail);
  return result.data;
}

suite('the list of contests', () => {
  test('is read page by page, with full addresses', async () => {
    const { client, clock } = site({
      [LIST]: {
        items: [summary('a', { href: 'v1/contests/a.json' })],
        numberMatched: 2,
        timeStamp: '2026-05-10T18:21:00+08:00',
        ...linksTo({ next: 'v1/contests/i/2.json' }),
      },
      [`${ROOT}v1/contests/i/2.json`]: { items: [summary('b'), summary('a')] },
    });
    const list = good(await clock.run(loadContests(client, LIST, { resolve })));
    assert.deepEqual(
      list.items.map(({ id, href }) => [id, href]),
      [
        ['a', `${ROOT}v1/contests/a.json`],
        ['b', undefined],
      ],
    );
    assert.equal(list.total, 2);
    assert.deepEqual(
      list.issues.map(({ code }) => code),
      ['duplicate-id'],
    );
  });

  test('keeps what is good of a summary, and leaves out what is none', async () => {
    const { client, clock } = site({
      [LIST]: {
        items: [
          summary('a', { region: 'somewhere', state: 'running' }),
          { id: 'b', kind: 'points' },
          null,
          summary('c', { organiser: null }),
          summary('d', { kind: 'juggling' }),
        ],
      },
    });
    const list = good(await clock.run(loadContests(client, LIST, { resolve })));
    assert.deepEqual(
      list.items.map(({ id }) => id),
      ['a', 'c'],
    );
    assert.equal(list.items[0]!.state, 'running');
    assert.ok(!('region' in list.items[0]!) && !('organiser' in list.items[1]!));
    assert.equal(list.dropped, 3);
    const told = list.issues.map(({ pointer }) => pointer);
    for (const pointer of ['/items/0/region', '/items/1/name', '/items/2', '/items/3/organiser'])
      assert.ok(told.includes(pointer), `${pointer} in ${told.join()}`);
  });

  test('that goes in a circle, or breaks off, says so', async () => {
    const circle = site({ [LIST]: { items: [summary('a')], ...linksTo({ next: LIST }) } });
    const once = good(await circle.clock.run(loadContests(circle.client, LIST)));
    assert.deepEqual(
      [once.items.length, once.issues[0]?.code, once.partial],
      [1, 'paging', undefined],
    );
    const broken = site({
      [LIST]: { items: [summary('a')], ...linksTo({ next: 'v1/contests/i/2.json' }) },
      [`${ROOT}v1/contests/i/2.json`]: status(500),
    });
    const half = good(await broken.clock.run(loadContests(broken.client, LIST)));
    assert.equal(half.partial?.status, 500);
  });

  test('is refused when it is none', async () => {
    const { client, clock } = site({ [LIST]: { contests: [] } });
    const result = await clock.run(loadContests(client, LIST));
    assert.equal(!result.ok && result.problem.code, 'invalid');
  });

  test('can come from the page, which keeps its object', () => {
    const given = { items: [summary('a', { organiser: null }), summary('a')] };
    const before = structuredClone(given);
    const list = good(contestsIn(given, 'https://page.example.org/'));
    assert.equal(list.items.length, 1);
    assert.deepEqual(given, before);
  });
});

suite('a contest', () => {
  const load = async (document: unknown, options: { id?: string } = {}) => {
    const { client, clock } = site({ [ONE]: document });
    return clock.run(loadContest(client, ONE, { resolve, ...options }));
  };
  const codes = (result: Result<LoadedContest>) =>
    (result.ok ? (result.problems ?? []) : []).map(({ pointer, code }) => `${pointer} ${code}`);

  test('has its id from the file when it says none, and full addresses', async () => {
    const href = 'v1/contests/c-1/e/p1.json';
    const contest = good(
      await load({ ...summary(undefined), events: [{ id: 'e', name: '焊工', href }] }),
    );
    assert.equal(contest.id, 'c-1');
    assert.equal(contest.events?.[0]?.href, ROOT + href);
  });

  test('of the examples is taken as it is', () => {
    for (const name of ['whole', 'league', 'icpc', 'claims', 'moving-title', 'least']) {
      const url = new URL(`../../schema/examples/contest/${name}.json`, import.meta.url);
      const document: unknown = JSON.parse(readFileSync(url, 'utf8'));
      const result = contestIn(document, `${ROOT}v1/contests/${name}.json`, resolve);
      assert.deepEqual(codes(result), [], name);
    }
  });

  test('keeps an event whose date is wrong, and leaves out one without a name', async () => {
    const result = await load({
      ...summary('c-1'),
      events: [
        { id: 'a', name: '焊工', from: 'May' },
        { id: 'b' },
        null,
        { id: 'c', name: '电工', venue: null },
        { id: 'a', name: '再来' },
      ],
    });
    const contest = good(result);
    assert.deepEqual(contest.events, [
      { id: 'a', name: '焊工' },
      { id: 'c', name: '电工' },
    ]);
    const told = codes(result);
    assert.ok(told.includes('/events/3/venue null') && told.includes('/events/1/name required'));
    assert.ok(told.some(line => line.endsWith('duplicate-id')));
  });

  test('keeps its modules whole or not at all: scores are told by their places', async () => {
    const modules = [
      { id: 't', name: '理论', weight: 'much' },
      { id: 'p', name: '实操' },
    ];
    const weightless = good(await load({ ...summary('c-1'), rules: { modules, decimals: 1 } }));
    assert.deepEqual(weightless.rules, {
      modules: [
        { id: 't', name: '理论' },
        { id: 'p', name: '实操' },
      ],
      decimals: 1,
    });
    const nameless = good(
      await load({ ...summary('c-1'), rules: { modules: [{ id: 't' }, modules[1]], decimals: 1 } }),
    );
    assert.deepEqual(nameless.rules, { decimals: 1 });
  });

  test('leads to no host that nobody named', async () => {
    const result = await load({
      ...summary('c-1'),
      events: [{ id: 'a', name: '焊工', href: 'https://elsewhere.example/p1.json' }],
      units: [{ id: 'u', name: '示例厂', logo: 'https://elsewhere.example/u.svg' }],
      links: [
        { rel: 'describedby', href: 'https://elsewhere.example/rules.pdf' },
        { rel: 'related', href: 'v1/contests/c-2.json' },
      ],
    });
    const contest = good(result);
    assert.deepEqual(contest.events, [{ id: 'a', name: '焊工' }]);
    assert.deepEqual(contest.units, [{ id: 'u', name: '示例厂' }]);
    assert.deepEqual(
      contest.links?.map(({ href }) => href),
      ['https://elsewhere.example/rules.pdf', `${ROOT}v1/contests/c-2.json`],
      'a person may follow what is not loaded',
    );
    assert.deepEqual(codes(result), ['/events/0/href foreign-host', '/units/0/logo foreign-host']);
  });

  test('is refused when it is another one, has no name, or a kind nobody knows', async () => {
    for (const [document, pointer] of [
      [summary('c-2'), '/id'],
      [{ id: 'c-1', kind: 'points' }, '/name'],
      [summary('c-1', { kind: 'juggling' }), '/kind'],
    ] as const) {
      const result = await load(document, { id: 'c-1' });
      assert.ok(!result.ok);
      assert.equal(result.problem.errors?.[0]?.pointer, pointer);
    }
    assert.ok(!(await load([])).ok);
  });

  test('has an address only for what is an id', () => {
    assert.equal(contestUrl('c-1', resolve), ONE);
    assert.equal(contestUrl('电工/1', resolve), `${ROOT}v1/contests/%E7%94%B5%E5%B7%A5%2F1.json`);
    assert.equal(contestUrl('..', resolve), undefined);
    assert.equal(contestUrl('', resolve), undefined);
  });

  test('given by a page may hold itself, and a prototype that is none', () => {
    const given: Record<string, unknown> = { ...summary('c-1'), events: [] };
    given['itself'] = given;
    Object.defineProperty(given, '__proto__', { value: { name: '坏' }, enumerable: true });
    const contest = good(contestIn(given, ROOT));
    assert.equal(contest.name, '示例竞赛');
    assert.equal(Object.getPrototypeOf(contest), Object.prototype);
  });
});
