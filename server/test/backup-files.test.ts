import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fc } from '../../test/helpers/fc.ts';
import { readBackup, verifyBackup } from '../src/backup/read-backup.ts';
import { LATEST } from '../src/store/migrations.ts';
import { UserError } from '../src/user-error.ts';
import { backupOf, filled, gathered, restored, type Content } from './helpers/backup.ts';
import { SETTINGS, temporaryFolder } from './helpers/server.ts';
import { station } from './helpers/stations.ts';
import { DATABASES } from './store/helpers/databases.ts';

/** Lines of a backup put together again, with the digest they should have. */
function forged(lines: readonly unknown[], counts: Record<string, number>): Buffer {
  const text = lines.map(line => `${JSON.stringify(line)}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return gzipSync(`${text}${JSON.stringify({ end: { rows: counts, sha256 } })}\n`);
}

const HEAD = { format: 'union-widgets-backup', v: 1, created: '2026-11-21T00:00:00.000Z' };

test('a backup of an older schema is brought up to date on the way', async t => {
  const folder = await temporaryFolder(t);
  const file = join(folder, 'old.gz');
  const time = '2026-01-01T00:00:00.000Z';
  const { feature, detail } = station('a', [121, 31]);
  const texts = [JSON.stringify(feature), JSON.stringify(detail)];
  const lines = [
    { ...HEAD, schema: 1 },
    { table: 'site', columns: ['site_id', 'revision', 'updated_at', 'settings'] },
    ['demo', 2, time, JSON.stringify(SETTINGS)],
    {
      table: 'import_run',
      columns: ['site_id', 'run_id', 'source', 'finished_at', 'result', 'report'],
    },
    ['demo', 'r1', '名单.csv', time, '{}', '{}'],
    ['demo', 'r2', '名单.csv', '2026-01-02T00:00:00.000Z', '{}', '{}'],
    {
      table: 'station',
      columns: 'site_id id source run_id name region geohash feature detail updated_at'.split(' '),
    },
    ['demo', 'a', '名单.csv', 'r2', '示例站点 a', null, 'wtw37q', ...texts, time],
  ];
  await writeFile(file, forged(lines, { site: 1, import_run: 2, station: 1 }));
  for (const database of DATABASES) {
    const place = await database.make(t);
    await restored(file, place);
    const store = await place.open();
    assert.deepEqual(await store.site('demo'), {
      revision: 2,
      updatedAt: time,
      settings: SETTINGS,
    });
    assert.deepEqual(
      (await store.runs('demo', 9)).map(({ runId }) => runId),
      ['r2', 'r1'],
    );
    assert.equal((await store.stationDetail('demo', 'a'))?.detail, texts[1]);
  }
});

test('a file that is cut off, changed or no backup is refused, whatever is wrong with it', async t => {
  const place = await (DATABASES[0] as (typeof DATABASES)[number]).make(t);
  await filled(place);
  const file = await backupOf(t, place);
  const sound = await readFile(file);
  const lines = gunzipSync(sound).toString('utf8').trimEnd().split('\n');
  const packed = (some: readonly string[]) => gzipSync(some.map(line => `${line}\n`).join(''));
  const wrong: [what: string, bytes: Buffer, words: RegExp][] = [
    ['nothing', Buffer.alloc(0), /不是|不完整/],
    ['a database', await readFile(join(place.dataDir, 'union.db')), /不是.*备份/],
    ['another gzip file', gzipSync('名称,类型\n'), /不是.*备份/],
    ['JSON of somebody else', gzipSync('{"a":1}\n'), /不是.*备份/],
    ['no end', packed(lines.slice(0, -1)), /不完整/],
    ['a line less', packed(lines.toSpliced(9, 1)), /不完整/],
    ['a line twice', packed(lines.toSpliced(9, 0, lines[9] as string)), /不完整/],
    ['lines after the end', packed([...lines, '[1]']), /不完整/],
    ['an empty end', packed([...lines.slice(0, -1), '{"end":null}']), /不完整/],
    ['half an end', packed([...lines.slice(0, -1), '{"end":{"sha256":""}}']), /不完整/],
    ['no row at all', packed([...lines.slice(0, -1), 'null']), /不完整/],
    ['another end', packed([...lines, lines.at(-1) as string]), /不完整/],
    [
      'a table of somebody else',
      forged(
        [
          { ...HEAD, schema: LATEST },
          { table: 'x', columns: [] },
        ],
        {},
      ),
      /不完整/,
    ],
    ['rows without a table', forged([{ ...HEAD, schema: LATEST }, ['demo']], {}), /不完整/],
    ['a newer format', forged([{ ...HEAD, v: 2, schema: LATEST }], {}), /更新的版本/],
  ];
  for (const [what, bytes, words] of wrong) {
    await writeFile(file, bytes);
    await assert.rejects(
      verifyBackup(file),
      (error: unknown) => error instanceof UserError && words.test(error.text.zh),
      what,
    );
  }
  await fc.assert(
    fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Buffer.from(sound);
      changed[at] = (changed[at] as number) ^ by;
      await writeFile(file, changed);
      const whole = await verifyBackup(file).then(
        () => readContent(file),
        () => undefined,
      );
      // A few bytes of a gzip header say nothing of the content.
      if (whole)
        await writeFile(file, sound).then(async () =>
          assert.deepEqual(whole, await readContent(file)),
        );
      await writeFile(file, sound.subarray(0, at));
      await assert.rejects(verifyBackup(file), UserError);
    }),
    { numRuns: 25 },
  );
});

const readContent = (file: string): Promise<Content> => gathered(readBackup(file));
