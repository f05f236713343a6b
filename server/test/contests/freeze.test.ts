import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contest, StandingsDelta, StandingsPage } from '../../../src/data/generated/types.ts';
import { EventReader } from '../../src/contests/event-reader.ts';
import { editionOfStore } from '../../src/publish/edition-of-store.ts';
import { contestsApp, entrants, EVENT } from './contests-app.ts';

const START = Date.parse('2026-05-10T15:00:00+08:00');
const freeze = { from: '2026-05-10T15:00:00+08:00', to: '2026-05-10T17:00:00+08:00' };
const THREE = entrants([
  [90, 80],
  [80, 90],
  [70, 70],
]);

test('during a freeze the public sees the state of its beginning, staff see all', async t => {
  let now = START - 1000;
  const { put, get, pages, tokens } = await contestsApp(t, THREE, { freeze }, { now: () => now });
  await put({ items: [{ id: '003', scores: [75, 75] }] });
  const before = await pages();
  assert.equal(before[0]?.rev, 2);

  now = START + 1000;
  const first = await put({ from: 2, reason: '复核', items: [{ id: '003', scores: [99, 99] }] });
  assert.deepEqual([first.json<StandingsDelta>().rev, first.statusCode], [3, 200]);
  const second = await put({ from: 3, items: [{ id: '001', scores: [99.5, 99.5] }] });
  assert.equal(second.json<StandingsDelta>().rev, 4);
  assert.equal((await put({ from: 2, items: [{ id: '002', scores: [1, 1] }] })).statusCode, 412);
  assert.deepEqual(await pages(), before);
  assert.equal((await get('v1/contests/c-1.json')).json<Contest>().log?.length, 1);
  assert.deepEqual((await get(`${EVENT}/delta?since=2`)).json<StandingsDelta>().items, []);

  const headers = { authorization: `Bearer ${tokens.scorer}` };
  const seen = await get(`${EVENT}/p1.json`, headers);
  assert.equal(seen.headers['cache-control'], 'private, no-store');
  const shown = seen.json<StandingsPage>();
  assert.deepEqual([shown.rev, shown.rows.map(({ id }) => id)], [4, ['001', '003', '002']]);
  const wrong = await get(`${EVENT}/p1.json`, { authorization: `Bearer ${'A'.repeat(43)}` });
  assert.equal(wrong.statusCode, 401);

  now = START + 3 * 3_600_000;
  const [after] = await pages();
  assert.deepEqual([after?.rev, after?.rows.map(({ id }) => id)], [4, ['001', '003', '002']]);
  assert.equal((await get('v1/contests/c-1.json')).json<Contest>().log?.length, 3);
  const delta = (await get(`${EVENT}/delta?since=2`)).json<StandingsDelta>();
  assert.deepEqual([delta.from, delta.rev, delta.items.length], [2, 4, 3]);
});

test('what is entered right after a freeze, before anybody looked, comes on top of it', async t => {
  let now = START + 1000;
  const { put, pages } = await contestsApp(t, THREE, { freeze }, { now: () => now });
  await put({ items: [{ id: '003', scores: [99, 99] }] });
  now = START + 3 * 3_600_000;
  await put({ items: [{ id: '001', scores: [100, 100] }] });
  const [page] = await pages();
  assert.deepEqual([page?.rev, page?.rows.map(({ id }) => id)], [3, ['001', '003', '002']]);
});

test('the end of a freeze is dealt with once, however many ask at that moment', async t => {
  let now = START + 1000;
  const { put, store } = await contestsApp(t, THREE, { freeze }, { now: () => now });
  await put({ items: [{ id: '003', scores: [99, 99] }] });
  now = START + 3 * 3_600_000;
  const { change } = store.contests;
  let changes = 0;
  store.contests.change = (...given) => {
    changes += 1;
    return change.apply(store.contests, given) as never;
  };
  const reader = new EventReader({ store, siteId: 'demo', now: () => now });
  const name = { contest: 'c-1', event: 'welding' };
  const states = await Promise.all(Array.from({ length: 50 }, () => reader.state(name)));
  assert.ok(states.every(state => state?.head.rev === 2));
  assert.equal(changes, 1);
});

test('publishing files brings out what a freeze that is over has kept back, and only that', async t => {
  let now = Date.now();
  const open = { from: new Date(now - 1000).toISOString() };
  const { put, store } = await contestsApp(t, THREE, { freeze: open }, { now: () => now });
  await put({ items: [{ id: '003', scores: [99, 99] }] });
  const firstId = async (): Promise<string | undefined> => {
    const edition = await editionOfStore(store, { siteId: 'demo' }, { assets: none() });
    for await (const { path, bytes } of edition.details) {
      if (path === `${EVENT}/p1.json`) {
        return (JSON.parse(String(bytes)) as StandingsPage).rows[0]?.id;
      }
    }
    return undefined;
  };
  assert.equal(await firstId(), '002');
  const over = { ...open, to: new Date(now - 500).toISOString() };
  now += 1;
  const row = await store.document('demo', 'v1/contests/c-1.json');
  const contest = { ...(JSON.parse(row?.body ?? '{}') as object), freeze: over };
  await store.replaceDocuments('demo', {
    kind: 'contests',
    source: '示例名录.xlsx',
    documents: [{ path: 'v1/contests/c-1.json', name: '示例竞赛', body: JSON.stringify(contest) }],
    report: {},
  });
  assert.equal(await firstId(), '003');
});

async function* none(): AsyncGenerator<never> {
  // No scripts.
}
