import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { checkDelta } from '../../src/data/standings-delta-check.ts';
import {
  loadAround,
  loadPage,
  loadStandings,
  standingsIn,
  type Standings,
} from '../../src/data/standings.ts';
import type { Result } from '../../src/data/problem.ts';
import { resolverFor } from '../../src/data/urls.ts';
import { fakeSite, json, status, type Reply } from '../helpers/fake-fetch.ts';
import { deltaOf, linksTo, pageOf, row } from './contest-samples.ts';
import { setUp } from './setup.ts';

const ROOT = 'https://api.example.org/';
const FOLDER = `${ROOT}v1/contests/c-1/welding/`;
const P = (n: number) => `${FOLDER}p${n}.json`;
const to = (n: number) => ({ next: `v1/contests/c-1/welding/p${n}.json` });
const resolve = resolverFor(ROOT);

function site(table: Record<string, unknown>) {
  const replies = Object.entries(table).map(([url, reply]): [string, Reply | Reply[]] => [
    url,
    Array.isArray(reply) ? reply : typeof reply === 'function' ? (reply as Reply) : json(reply),
  ]);
  const fetch = fakeSite(Object.fromEntries(replies));
  return { ...setUp(fetch), asked: () => fetch.asked.map(({ url }) => url) };
}

function good(result: Result<Standings>): Standings {
  assert.ok(result.ok, result.ok ? '' : result.problem.detail);
  return result.data;
}

const ids = ({ rows }: Standings) => rows.map(({ id }) => id);
const codes = ({ issues }: Standings) => issues.map(({ pointer, code }) => `${pointer} ${code}`);

suite('a page of standings', () => {
  const load = async (document: unknown) => {
    const { client, clock } = site({ [P(1)]: document });
    return clock.run(loadPage(client, P(1), { resolve }));
  };

  test('gives rows, totals, revision and links as full addresses', async () => {
    const links = linksTo({
      ...to(2),
      delta: 'v1/contests/c-1/welding/delta',
      feed: 'v1/contests/c-1/welding/feed',
      around: 'v1/contests/c-1/welding/p1.json',
      columns: 'https://elsewhere.example/columns.json',
    });
    const page = good(
      await load(pageOf([row('1', { rank: 1 })], { numberMatched: 68, hash: '5d1f', ...links })),
    );
    assert.deepEqual([page.rev, page.hash, page.total, page.offset], [1, '5d1f', 68, 0]);
    assert.deepEqual(page.links, {
      next: P(2),
      delta: `${FOLDER}delta`,
      feed: `${FOLDER}feed`,
      around: P(1),
    });
    assert.deepEqual(codes(page), ['/links/4/href foreign-host']);
  });

  test('of the examples is taken as it is', () => {
    for (const name of ['whole', 'icpc', 'league', 'tally', 'claims', 'least']) {
      const url = new URL(`../../schema/examples/standings/${name}.json`, import.meta.url);
      const document = JSON.parse(readFileSync(url, 'utf8')) as { rows: unknown };
      const page = good(standingsIn(document, P(1), resolve));
      assert.deepEqual(codes(page), [], name);
      assert.deepEqual(page.rows, document.rows);
    }
  });

  test('keeps what is good of a row, and leaves out what is none', async () => {
    const page = good(
      await load(
        pageOf([
          row('1', { rank: 'first', unit: null, scores: [88, null, true] }),
          row('2', { rank: 2, scores: [88, null], awards: ['一等奖', 7], move: 1 }),
          row(3, { rank: 3 }),
          { id: '4', rank: 4 },
          null,
          row('2', { rank: 9 }),
          row('6', { tally: { 金: 2, 银: -1 }, state: 'gone' }),
        ]),
      ),
    );
    assert.deepEqual(page.rows, [
      { id: '1', name: '示例1' },
      { id: '2', name: '示例2', rank: 2, scores: [88, ''], awards: ['一等奖'], move: 1 },
      { id: '3', name: '示例3', rank: 3 },
      { id: '6', name: '示例6', tally: { 金: 2 } },
    ]);
    assert.equal(page.dropped, 3);
    const told = codes(page);
    for (const line of [
      '/rows/0/rank type',
      '/rows/0/unit null',
      '/rows/0/scores/1 null',
      '/rows/1/awards/1 type',
      '/rows/2/id id-number',
      '/rows/3/name required',
      '/rows/4 type',
      '/rows/6/state enum',
    ])
      assert.ok(told.includes(line), `${line} in ${told.join('; ')}`);
    assert.ok(told.some(line => line.endsWith('duplicate-id')));
  });

  test('without a time is shown all the same; without a revision or rows it is none', async () => {
    const page = good(await load({ rev: 1, rows: [row('1')], asOf: 'yesterday' }));
    assert.equal(page.asOf, undefined);
    assert.deepEqual(codes(page), ['/asOf pattern']);
    for (const document of [{ rows: [], asOf: '2026-05-10T18:21:00Z' }, { rev: 1 }, 7, 'no']) {
      const result = await load(document);
      assert.equal(!result.ok && result.problem.code, 'invalid');
    }
  });

  test('leaves the document of a page as it is, whatever is in it', () => {
    const given = pageOf([row('1', { unit: null }), JSON.parse('{"id":"2","name":"x"}')]);
    const before = structuredClone(given);
    assert.deepEqual(ids(good(standingsIn(given, ROOT))), ['1', '2']);
    assert.deepEqual(given, before);
  });
});

suite('all rows of an event', () => {
  test('come page by page until there are enough', async () => {
    const { client, clock, asked } = site({
      [P(1)]: pageOf([row('1'), row('2')], { numberMatched: 5, ...linksTo(to(2)) }),
      [P(2)]: pageOf([row('3'), row('4')], { offset: 2, ...linksTo(to(3)) }),
      [P(3)]: pageOf([row('5')], { offset: 4 }),
    });
    const first = good(await clock.run(loadStandings(client, P(1), { resolve })));
    assert.deepEqual([ids(first), first.total, asked().length], [['1', '2'], 5, 1]);
    const some = good(await clock.run(loadStandings(client, P(1), { resolve, rows: 3 })));
    assert.deepEqual([ids(some).length, some.total, some.links.next], [4, 5, P(3)]);
    const all = good(await clock.run(loadStandings(client, P(1), { resolve, rows: 99 })));
    assert.deepEqual(ids(all), ['1', '2', '3', '4', '5']);
    assert.deepEqual([all.total, all.links.next, all.partial], [5, undefined, undefined]);
    assert.deepEqual(ids(first), ['1', '2'], 'the page shared with others stays as it was');
  });

  test('are of one revision: read again where it changed in between', async () => {
    const old = json(pageOf([row('1')], linksTo(to(2))));
    const fresh = json(pageOf([row('9')], { rev: 2, ...linksTo(to(2)) }));
    const { client, clock } = site({
      [P(1)]: [old, fresh],
      [P(2)]: pageOf([row('2')], { rev: 2 }),
    });
    const all = good(await clock.run(loadStandings(client, P(1), { resolve, rows: 9 })));
    assert.deepEqual([ids(all), all.rev, all.partial], [['9', '2'], 2, undefined]);
  });

  test('that change all the time are shown as far as they are of one revision', async () => {
    const { client, clock } = site({
      [P(1)]: pageOf([row('1')], { numberMatched: 2, ...linksTo(to(2)) }),
      [P(2)]: pageOf([row('2')], { rev: 2 }),
    });
    const all = good(await clock.run(loadStandings(client, P(1), { resolve, rows: 9 })));
    assert.deepEqual([ids(all), all.total], [['1'], 2]);
    assert.match(all.partial!.detail!, /changed/);
  });

  test('say where pages are missing, in a circle, out of order or broken off', async () => {
    const circle = site({ [P(1)]: pageOf([row('1')], linksTo(to(1))) });
    const once = good(await circle.clock.run(loadStandings(circle.client, P(1), { rows: 9 })));
    assert.deepEqual([ids(once), once.partial?.code], [['1'], 'too-large']);
    const gap = site({
      [P(1)]: pageOf([row('1')], linksTo(to(2))),
      [P(2)]: pageOf([row('8'), row('1')], { offset: 7 }),
    });
    const rows = good(await gap.clock.run(loadStandings(gap.client, P(1), { rows: 9 })));
    assert.deepEqual(ids(rows), ['1', '8']);
    assert.deepEqual(codes(rows), ['/offset paging', '/rows/1/id duplicate-id']);
    const broken = site({ [P(1)]: pageOf([row('1')], linksTo(to(2))), [P(2)]: status(500) });
    const half = good(await broken.clock.run(loadStandings(broken.client, P(1), { rows: 9 })));
    assert.deepEqual([ids(half), half.partial?.status], [['1'], 500]);
  });
});

suite("somebody's page", () => {
  test('is asked for by the link around', async () => {
    const { client, clock, asked } = site({
      [`${P(1)}?around=%E7%94%B2+1`]: pageOf([row('甲 1')], { offset: 300 }),
    });
    const page = good(await clock.run(loadAround(client, P(1), '甲 1')));
    assert.deepEqual([ids(page), page.offset, asked().length], [['甲 1'], 300, 1]);
    const nobody = await clock.run(loadAround(client, P(1), 'x'));
    assert.equal(!nobody.ok && nobody.problem.status, 404);
  });
});

suite('a delta', () => {
  test('loses members that are at fault, never a row', () => {
    const good = checkDelta(deltaOf(1, 2, [row('1', { rank: 'x', total: 5, unit: null })]));
    assert.ok(good.ok);
    assert.deepEqual(good.data.items, [{ id: '1', name: '示例1', total: 5 }]);
    assert.deepEqual(
      good.issues.map(({ pointer }) => pointer),
      ['/items/0/unit', '/items/0/rank'],
    );
    for (const items of [[{ id: '1' }], [null], 'none', undefined])
      assert.equal(checkDelta({ from: 1, rev: 2, items }).ok, false, JSON.stringify(items));
    assert.equal(checkDelta({ from: 1, rev: 2, items: [], removed: [7] }).ok, false);
    assert.equal(checkDelta(null).ok, false);
  });
});
