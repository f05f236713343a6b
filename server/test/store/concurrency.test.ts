import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listOf, manyStations, station } from '../helpers/stations.ts';
import { DATABASES } from './helpers/databases.ts';

for (const { name, make } of DATABASES) {
  test(`${name}: two instances that import at once follow each other`, async t => {
    const place = await make(t);
    const [one, two] = await Promise.all([place.open(), place.open()]);
    const [first, second] = await Promise.all([
      one.replaceStations('demo', listOf(manyStations(1200), '甲.csv')),
      two.replaceStations('demo', listOf([station('x', [116, 39])], '乙.csv')),
    ]);
    assert.deepEqual([first.added, second.added], [1200, 1]);
    const elsewhere = [first.elsewhere, second.elsewhere].join();
    assert.ok(['0,1200', '1,0'].includes(elsewhere), `one saw the other's: ${elsewhere}`);
    assert.equal(await one.countStations('demo'), 1201);
    assert.equal((await two.site('demo'))?.revision, 2);
    assert.equal((await one.runs('demo', 10)).length, 2);
  });

  test(`${name}: the same list twice at once: the second finds nothing to do`, async t => {
    const place = await make(t);
    const [one, two] = await Promise.all([place.open(), place.open()]);
    const list = listOf(manyStations(700));
    const results = await Promise.all([
      one.replaceStations('demo', list),
      two.replaceStations('demo', list),
    ]);
    assert.deepEqual(results.map(({ added, unchanged }) => [added, unchanged]).sort(), [
      [0, 700],
      [700, 0],
    ]);
  });

  test(`${name}: of many who saw the same revision, one writes`, async t => {
    const place = await make(t);
    const stores = await Promise.all([place.open(), place.open(), place.open()]);
    await stores[0]?.replaceStations('demo', listOf([]));
    const tries = Array.from({ length: 9 }, (_, n) =>
      stores[n % 3]?.correctStation('demo', station(`s-${n}`, [110, 30]), { expectRevision: 0 }),
    );
    const settled = await Promise.allSettled(tries);
    const refused = settled.filter(({ status }) => status === 'rejected');
    assert.equal(refused.length, 8);
    for (const { reason } of refused as PromiseRejectedResult[]) {
      assert.equal((reason as Error).name, 'RevisionMoved');
    }
    assert.equal(await stores[1]?.countStations('demo'), 1);
  });

  test(`${name}: sites do not stand in each other's way`, async t => {
    const place = await make(t);
    const stores = await Promise.all([place.open(), place.open()]);
    const sites = ['甲', '乙', '丙', '丁'];
    await Promise.all(
      sites.map((site, n) => stores[n % 2]?.replaceStations(site, listOf(manyStations(300, n)))),
    );
    for (const site of sites) assert.equal(await stores[0]?.countStations(site), 300);
    assert.equal((await stores[1]?.siteIds())?.length, 4);
  });

  test(`${name}: readers see the list before or after an import, never between`, async t => {
    const place = await make(t);
    const [writer, reader] = await Promise.all([place.open(), place.open()]);
    const importing = writer.replaceStations('demo', listOf(manyStations(3000)));
    const counts = new Set<number>();
    let done = false;
    const end = importing.finally(() => (done = true));
    while (!done) {
      counts.add(await reader.countStations('demo'));
      counts.add(await writer.countStations('demo'));
      await new Promise(setImmediate);
    }
    await end;
    assert.ok(
      [...counts].every(count => count === 0 || count === 3000),
      [...counts].join(),
    );
  });
}
