import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnknownStations, type Report } from '../../src/store/reports/reports.ts';
import { listOf, manyStations } from '../helpers/stations.ts';
import { DATABASES } from './helpers/databases.ts';

const NOW = '2026-03-01T08:00:00.000Z';
const BY = { staffId: 'staff-1', now: NOW };

function report(stationId: string, more: Partial<Report> = {}): Report {
  const expiresAt = '2026-03-01T08:15:00.000Z';
  return { stationId, state: 'open', ttl: 300, reportedAt: NOW, expiresAt, ...more };
}

for (const { name, make } of DATABASES) {
  test(`${name}: reports are kept a station, on their own site, until they are over`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf(manyStations(1200)));
    await store.replaceStations('other', listOf(manyStations(3)));
    const { revision = 0 } = (await store.site('demo')) ?? {};
    assert.equal(await store.reports.any('demo'), false);
    const many = manyStations(1200).map(({ feature: { id } }) => report(id, { seatsFree: 0 }));
    await store.reports.put('demo', many, BY);
    assert.equal((await store.site('demo'))?.revision, revision + 1);
    const kept = await store.reports.at('demo', NOW);
    assert.equal(kept.length, 1200);
    assert.deepEqual(kept[7], report('s-00007', { seatsFree: 0 }));
    const few = ['s-00009', 'nobody', 's-00003'];
    const some = (await store.reports.of('demo', few, NOW)).map(({ stationId }) => stationId);
    assert.deepEqual(some, ['s-00003', 's-00009']);
    const all = many.map(({ stationId }) => stationId);
    assert.equal((await store.reports.of('demo', all, NOW)).length, 1200);
    assert.deepEqual(await store.reports.at('other', NOW), []);
    assert.deepEqual(await store.reports.at('demo', '2026-03-01T08:15:00.000Z'), []);
    // Earlier news changes nothing, later news all of it.
    const early = report('s-00000', { state: 'closed', reportedAt: '2026-03-01T07:00:00.000Z' });
    const late = report('s-00001', { state: 'full', reportedAt: '2026-03-01T08:01:00.000Z' });
    const over = many.slice(2).map(({ stationId }) => report(stationId, { expiresAt: NOW }));
    await store.reports.put('demo', [early, late, ...over], BY);
    assert.deepEqual(await store.reports.at('demo', NOW), [
      report('s-00000', { seatsFree: 0 }),
      late,
    ]);
    assert.equal((await store.site('demo'))?.revision, revision + 1);
  });

  test(`${name}: a report with a station that is not there writes nothing`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf(manyStations(2)));
    const reports = [report('s-00000'), report('nobody'), report('gone')];
    await assert.rejects(store.reports.put('demo', reports, BY), (error: UnknownStations) => {
      assert.deepEqual([...error.ids], ['nobody', 'gone']);
      return error instanceof UnknownStations;
    });
    assert.equal(await store.reports.any('demo'), false);
  });

  test(`${name}: a week after its last word a site is none where stations report`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf(manyStations(2)));
    await store.reports.put('demo', [report('s-00000')], BY);
    const later = { staffId: 'staff-1', now: '2026-03-08T08:15:00.000Z' };
    await store.reports.put('demo', [], later);
    assert.equal(await store.reports.any('demo'), false);
  });
}
