import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { listOf, station } from '../helpers/stations.ts';
import { DATABASES } from './helpers/databases.ts';

const WRITER = fileURLToPath(new URL('helpers/endless-import.ts', import.meta.url));

for (const { name, make } of DATABASES) {
  test(`${name}: an import killed midway leaves the old list whole`, async t => {
    const place = await make(t);
    const store = await place.open();
    await store.replaceStations('demo', listOf([station('old', [121.5, 31.2])]));
    const before = await store.site('demo');

    const { dataDir, databaseUrl } = place;
    const child = spawn(process.execPath, [WRITER, JSON.stringify({ dataDir, databaseUrl })], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // The writer reports from inside its transaction, with thousands of rows written.
    const [word] = (await once(child.stdout, 'data')) as [Buffer];
    assert.equal(word.toString().trim(), 'in the middle');
    assert.equal(await store.countStations('demo'), 1, 'and nobody sees half a list meanwhile');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const after = await place.open();
    assert.deepEqual(await after.site('demo'), before);
    assert.equal(await after.countStations('demo'), 1);
    const result = await after.replaceStations('demo', listOf([station('new', [113, 23])]));
    assert.deepEqual([result.added, result.removed], [1, 1], 'and the next import works');
    assert.equal((await after.runs('demo', 10)).length, 2);
  });
}
