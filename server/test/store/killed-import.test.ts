import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { temporaryFolder } from '../helpers/server.ts';
import { listOf, station } from '../helpers/stations.ts';

const WRITER = fileURLToPath(new URL('../helpers/endless-import.ts', import.meta.url));

test('an import killed midway leaves the old list whole', async t => {
  const folder = await temporaryFolder(t);
  const store = openSqliteStore(folder);
  await store.replaceStations('demo', listOf([station('old', [121.5, 31.2])]));
  const before = await store.site('demo');
  await store.close();

  const child = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  // The writer reports from inside its transaction, with thousands of rows written.
  const [word] = (await once(child.stdout, 'data')) as [Buffer];
  assert.equal(word.toString().trim(), 'in the middle');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const after = openSqliteStore(folder);
  t.after(() => after.close());
  assert.deepEqual(await after.site('demo'), before);
  assert.equal(await after.countStations('demo'), 1);
  const result = await after.replaceStations('demo', listOf([station('new', [113, 23])]));
  assert.deepEqual([result.added, result.removed], [1, 1], 'and the next import works');
});
