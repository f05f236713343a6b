import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { ScoreItem, StandingsPage } from '../../../src/data/generated/types.ts';
import { changeIn, enterScoresApart } from '../../src/contests/change-apart.ts';
import type { ScoresOrder } from '../../src/contests/change-event.ts';
import { EventReader } from '../../src/contests/event-reader.ts';
import { KEPT_REVISIONS } from '../../src/store/contests/contests.ts';
import type { Store } from '../../src/store/store.ts';
import { DATABASES, type TestPlace } from '../store/helpers/databases.ts';
import { entrants, fill } from './contests-app.ts';

const NAME = { contest: 'c-1', event: 'welding' };
const STAFF = { staffId: 's', name: '示例裁判', role: 'scorer' } as const;
const TEN = entrants(Array.from({ length: 10 }, (_, at) => [50, at * 10] as const));

function order(items: ScoreItem[], now = Date.now()): ScoresOrder {
  return { ...NAME, request: { items }, seen: [], staff: STAFF, now };
}

async function rowsOf(store: Store): Promise<StandingsPage['rows']> {
  const reader = new EventReader({ store, siteId: 'demo', now: Date.now });
  const page = await reader.page(NAME, 1);
  const text = (await page?.body('identity'))?.toString('utf8') ?? '{}';
  return (JSON.parse(text) as StandingsPage).rows;
}

async function opened(t: TestContext, make: (t: TestContext) => Promise<TestPlace>) {
  const place = await make(t);
  const [one, other] = [await place.open(), await place.open()];
  await fill(one, TEN);
  return { place, one, other };
}

for (const database of DATABASES) {
  test(`${database.name}: what two instances enter at once is all there`, async t => {
    const { one, other } = await opened(t, database.make);
    await Promise.all(
      TEN.map(({ id }, at) => {
        const store = at % 2 === 0 ? one : other;
        const items = [{ id, scores: [at, 100 - at] }];
        return changeIn(store, 'demo', { do: 'enter', order: order(items) });
      }),
    );
    const rows = await rowsOf(other);
    assert.deepEqual(await rowsOf(one), rows);
    for (const [at, { id }] of TEN.entries()) {
      assert.deepEqual(rows.find(row => row.id === id)?.scores, [at, 100 - at]);
    }
    const state = await new EventReader({ store: one, siteId: 'demo', now: Date.now }).state(NAME);
    assert.deepEqual([state?.head.rev, state?.steps.length], [11, 10]);
  });

  test(`${database.name}: the newest ${KEPT_REVISIONS} steps are kept`, async t => {
    const { one } = await opened(t, database.make);
    for (let at = 0; at < KEPT_REVISIONS + 3; at += 1) {
      const items = [{ id: '001', scores: [at % 100, 50] }];
      await changeIn(one, 'demo', { do: 'enter', order: order(items) });
    }
    const steps = await one.contests.revisions('demo', NAME);
    assert.deepEqual([steps.length, steps[0]?.rev], [KEPT_REVISIONS, 5]);
  });

  test(`${database.name}: a thread enters the same`, async t => {
    const { place, one } = await opened(t, database.make);
    const items = [{ id: '003', scores: [99, 99] }];
    const workplace = { store: one, siteId: 'demo', place, now: Date.now };
    const answer = await enterScoresApart(workplace, order(items), Infinity);
    assert.ok('delta' in answer);
    assert.equal(answer.delta.rev, 2);
    assert.equal((await rowsOf(one))[0]?.id, '003');
    const refused = await enterScoresApart(workplace, order([{ id: 'x' }]), Infinity);
    assert.ok('refused' in refused);
    assert.equal(refused.refused.faults[0]?.code, 'entrant-unknown');
    const nowhere = { ...order(items), event: 'none' };
    const none = await enterScoresApart(workplace, nowhere, Infinity);
    assert.ok('refused' in none);
    assert.equal(none.refused.status, 404);
  });
}
