import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runBackup } from '../src/commands/backup.ts';
import { runRestore } from '../src/commands/restore.ts';
import { snapshotsFromStore } from '../src/snapshot/from-store.ts';
import { LiveSnapshot } from '../src/snapshot/live.ts';
import { UserError } from '../src/user-error.ts';
import { backupOf, contentOf, filled } from './helpers/backup.ts';
import { temporaryFolder } from './helpers/server.ts';
import { listOf, station } from './helpers/stations.ts';
import { DATABASES } from './store/helpers/databases.ts';

/** What the commands say, and the code they end with. */
async function said(
  run: typeof runBackup,
  args: readonly string[],
  env: Record<string, string> = {},
) {
  const lines: string[] = [];
  const terminal = { env, lang: 'zh', out: lines.push.bind(lines), err: () => undefined } as const;
  try {
    return { code: await run(args, terminal), text: lines.join('\n') };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: error.exitCode, text: error.text.zh + error.text.en };
  }
}

test('the commands: back up, refuse to lose anything, restore, replace', async t => {
  const place = await (DATABASES[0] as (typeof DATABASES)[number]).make(t);
  await filled(place);
  const folder = await temporaryFolder(t);
  const file = join(folder, 'backup.gz');
  const data = ['--data', place.dataDir];
  const made = await said(runBackup, [file, ...data]);
  assert.equal(made.code, 0, made.text);
  assert.match(made.text, /2 个站点资料，1101 个站点，3 份文档，2 份申请/);
  assert.deepEqual(await readdir(folder), ['backup.gz'], 'no half-made file is left');
  if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.equal((await said(runBackup, [file, ...data])).code, 0, 'an older backup is replaced');

  const foreign = await said(runBackup, [join(place.dataDir, 'union.db'), ...data]);
  assert.deepEqual([foreign.code, /不会覆盖/.test(foreign.text)], [1, true]);
  const nowhere = await said(runBackup, [join(folder, 'no', 'b.gz'), ...data]);
  assert.deepEqual([nowhere.code, /写不进去/.test(nowhere.text)], [1, true]);
  const missing = await said(runBackup, [file, '--data', folder]);
  assert.deepEqual([missing.code, /没有数据库/.test(missing.text)], [1, true]);
  assert.deepEqual(await readdir(folder), ['backup.gz'], 'no database was made there');

  const target = join(folder, 'new');
  assert.equal((await said(runRestore, [file, '--into', target])).code, 0);
  assert.deepEqual(await contentOf({ dataDir: target }), await contentOf(place));
  const full = await said(runRestore, [file, '--into', target]);
  assert.deepEqual([full.code, /--replace/.test(full.text)], [1, true]);
  assert.equal((await said(runRestore, [file, '--into', target, '--replace'])).code, 0);

  await writeFile(file, (await readFile(file)).subarray(0, 5000));
  const other = join(folder, 'other');
  const cut = await said(runRestore, [file, '--into', other]);
  assert.deepEqual([cut.code, /不完整/.test(cut.text)], [1, true]);
  assert.deepEqual((await readdir(folder)).sort(), ['backup.gz', 'new'], 'nothing was made');
  const among = await said(runRestore, [await backupOf(t, place), '--into', folder]);
  assert.deepEqual([among.code, /空文件夹/.test(among.text)], [1, true]);
});

test('a running server takes up what was restored under it', async t => {
  const place = await (DATABASES[0] as (typeof DATABASES)[number]).make(t);
  const { store } = await filled(place);
  const file = join(await temporaryFolder(t), 'backup.gz');
  await said(runBackup, [file, '--data', place.dataDir]);
  await store.replaceStations('demo', listOf([station('only', [121, 31])]));
  const source = snapshotsFromStore(await place.open(), 'demo');
  const live = await LiveSnapshot.start(source);
  t.after(() => live.stop());
  assert.equal(live.current.search.table.count, 1);
  const { code } = await said(runRestore, [file, '--into', place.dataDir, '--replace']);
  assert.equal(code, 0);
  assert.equal(await live.refresh(), true);
  assert.equal(live.current.search.table.count, 1100);
});

test('into a folder backups get names of their own, and the oldest go', async t => {
  const place = await (DATABASES[0] as (typeof DATABASES)[number]).make(t);
  await filled(place);
  const folder = await temporaryFolder(t);
  const old = ['20260101-000000', '20260102-000000'].map(time => `union-${time}.backup.gz`);
  for (const name of [...old, '我的备份.gz']) await writeFile(join(folder, name), '');
  const { code, text } = await said(runBackup, [folder, '--data', place.dataDir, '--keep', '2']);
  assert.equal(code, 0, text);
  const names = (await readdir(folder)).sort();
  assert.equal(names.length, 3);
  assert.deepEqual([names[0], names[2]], [old[1], '我的备份.gz']);
  assert.match(names[1] ?? '', /^union-\d{8}-\d{6}\.backup\.gz$/);
});

test('what is not understood ends with 2', async t => {
  const folder = await temporaryFolder(t);
  const cases: [typeof runBackup, string[]][] = [
    [runBackup, []],
    [runBackup, ['a', 'b']],
    [runBackup, ['a', '--keep', '3']],
    [runBackup, [folder, '--keep', '0']],
    [runBackup, ['a', '--colour', 'red']],
    [runRestore, []],
    [runRestore, ['a', 'b']],
    [runRestore, ['a', '--into', 'postgres://']],
  ];
  for (const [run, args] of cases) assert.equal((await said(run, args)).code, 2, args.join(' '));
  assert.equal((await said(runRestore, [join(folder, 'no.gz')])).code, 1);
});
