import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { statementText } from '../../src/store/database.ts';
import { openStore } from '../../src/store/open.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { STATEMENTS, type StatementName } from '../../src/store/statements.ts';
import { UserError } from '../../src/user-error.ts';
import { SETTINGS, temporaryFolder } from '../helpers/server.ts';
import { listOf, station } from '../helpers/stations.ts';

const A = station('a', [121.5, 31.2], { name: '示例甲' });

test('the file is in WAL mode, and forgets what was deleted once roll backs are forgotten', async t => {
  const dataDir = await temporaryFolder(t);
  const store = await openStore({ dataDir });
  const secret = station('z', [100, 30], { name: '将被删除的示例站' });
  await store.replaceStations('demo', { ...listOf([A, secret]), report: { lines: ['甲'] } });
  await store.replaceStations('demo', listOf([A]));
  const inFiles = (text: string) =>
    ['union.db', 'union.db-wal'].some(name => readFileSync(join(dataDir, name)).includes(text));
  assert.ok(inFiles('将被删除的示例站'), 'kept for rolling back');
  await store.forgetUndo('demo');
  assert.ok(inFiles('示例甲'));
  assert.ok(!inFiles('将被删除的示例站'), 'overwritten in the file, and gone from the log');
  await store.close();
  await store.close();
  const db = new DatabaseSync(join(dataDir, 'union.db'));
  t.after(() => db.close());
  assert.equal(db.prepare('PRAGMA journal_mode').get()?.['journal_mode'], 'wal');
  const runs = db.prepare('SELECT report FROM import_run ORDER BY seq').all();
  assert.deepEqual(
    runs.map(({ report }) => report),
    ['{"lines":["甲"]}', '{}'],
  );
});

test('a database of the first release is carried over without loss', async t => {
  const dataDir = await temporaryFolder(t);
  const dump = readFileSync(new URL('fixtures/version-1.sql', import.meta.url), 'utf8');
  const db = new DatabaseSync(join(dataDir, 'union.db'));
  db.exec(dump);
  const stations = db.prepare('SELECT * FROM station ORDER BY site_id, id').all();
  const reports = db.prepare('SELECT report FROM import_run ORDER BY run_id').all();
  db.close();

  const store = await openStore({ dataDir });
  assert.deepEqual(await store.siteIds(), ['demo', 'other']);
  const state = await store.site('demo');
  assert.deepEqual(
    [state?.revision, state?.updatedAt, state?.settings],
    [4, '2026-11-21T18:25:02.614Z', SETTINGS],
  );
  assert.deepEqual(
    (await store.runs('demo', 10)).map(({ source, kind, by, result, canUndo }) => [
      source,
      kind,
      by,
      result['added'],
      canUndo,
    ]),
    [
      ['书屋.csv', 'stations', 'cli', 1, false],
      ['驿站.csv', 'stations', 'cli', 1, false],
      ['驿站.csv', 'stations', 'cli', 2, false],
    ],
  );
  assert.deepEqual(await store.regionNames('other'), [{ code: '310115', name: '上海市浦东新区' }]);
  // Life goes on: the same list changes nothing, the next runs count on, and can be taken back.
  const result = await store.replaceStations('demo', listOf([], '书屋.csv'));
  assert.deepEqual([result.removed, result.elsewhere], [1, 2]);
  const [run] = await store.runs('demo', 1);
  await store.undoRun('demo', run?.runId ?? '');
  await store.close();

  const after = new DatabaseSync(join(dataDir, 'union.db'));
  t.after(() => after.close());
  const kept = after.prepare('SELECT * FROM station ORDER BY site_id, id').all();
  const timeless = (rows: Record<string, unknown>[]) =>
    rows.map(row => ({ ...row, run_id: '', updated_at: '' }));
  assert.deepEqual(timeless(kept), timeless(stations));
  const texts = after.prepare('SELECT report FROM import_run WHERE seq <= 3 ORDER BY run_id').all();
  assert.deepEqual(texts, reports);
  const version = after.prepare('PRAGMA user_version').get()?.['user_version'];
  assert.ok(Number(version) > 1, 'the first release would refuse it, as it should');
});

test('a database of a newer version is left alone, wherever it says so', async t => {
  for (const sql of ['PRAGMA user_version = 999', 'UPDATE schema_version SET version = 999']) {
    const dataDir = await temporaryFolder(t);
    await (await openStore({ dataDir })).close();
    const db = new DatabaseSync(join(dataDir, 'union.db'));
    db.exec(sql);
    db.close();
    await assert.rejects(openStore({ dataDir }), (error: UserError) => {
      assert.match(error.text.zh, /更新的版本/);
      return error instanceof UserError;
    });
  }
});

test('a file that is no database is told by name, and is left as it is', async t => {
  const dataDir = await temporaryFolder(t);
  const file = join(dataDir, 'union.db');
  writeFileSync(file, 'not a database, but somebody’s text of more than a hundred bytes'.repeat(9));
  const before = readFileSync(file);
  await assert.rejects(openStore({ dataDir }), (error: UserError) => {
    assert.match(error.text.zh, /union\.db/);
    return error instanceof UserError;
  });
  assert.deepEqual(readFileSync(file), before);
});

test('every statement finds its rows by a key: no table is searched through, nothing sorted', async t => {
  const dataDir = await temporaryFolder(t);
  await (await openStore({ dataDir })).close();
  const db = new DatabaseSync(join(dataDir, 'union.db'));
  t.after(() => db.close());
  for (const name of Object.keys(STATEMENTS) as StatementName[]) {
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${statementText(name, 2)}`).all();
    for (const { detail } of plan) {
      // All sites are listed at a start only, and there are few.
      const whole = name === 'siteIds' ? /TEMP B-TREE/ : /^SCAN (?!CONSTANT|\d)|TEMP B-TREE/;
      assert.doesNotMatch(String(detail), whole, `${name}: ${JSON.stringify(plan)}`);
    }
  }
});

test('several processes that start at once make one schema, and all import', async t => {
  const dataDir = await temporaryFolder(t);
  const program = `
    import { openStore } from '${new URL('../../src/store/open.ts', import.meta.url).href}';
    import { listOf, station } from '${new URL('../helpers/stations.ts', import.meta.url).href}';
    const [, dataDir, id] = process.argv;
    const store = await openStore({ dataDir });
    await store.replaceStations('demo', listOf([station(id, [121, 31])], id));
    await store.close();`;
  const children = ['a', 'b', 'c', 'd'].map(id =>
    spawn(process.execPath, ['--input-type=module', '--eval', program, dataDir, id], {
      stdio: 'inherit',
    }),
  );
  const codes = await Promise.all(children.map(async child => (await once(child, 'exit'))[0]));
  assert.deepEqual(codes, [0, 0, 0, 0]);
  const store = await openStore({ dataDir });
  t.after(() => store.close());
  assert.equal(await store.countStations('demo'), 4);
  assert.equal((await store.site('demo'))?.revision, 4);
});

test('another process that does not stop writing is told of, and nothing is written', async t => {
  const dataDir = await temporaryFolder(t);
  const file = join(dataDir, 'union.db');
  const database = await openSqlite(file, 20);
  t.after(() => database.close());
  const other = new DatabaseSync(file);
  t.after(() => other.close());
  other.exec('BEGIN IMMEDIATE');
  const writing = database.transaction(() => Promise.reject(new Error('never begun')));
  await assert.rejects(writing, (error: UserError) => {
    assert.match(error.text.zh, /正在写数据库/);
    return error instanceof UserError;
  });
  other.exec('ROLLBACK');
  assert.equal(await database.transaction(async () => 'free'), 'free');
});

test('another process that writes is waited for without holding up this one', async t => {
  const dataDir = await temporaryFolder(t);
  const store = await openStore({ dataDir });
  t.after(() => store.close());
  await store.replaceStations('demo', listOf([A]));
  const other = new DatabaseSync(join(dataDir, 'union.db'));
  t.after(() => other.close());
  other.exec('BEGIN IMMEDIATE');
  let written = false;
  const writing = store.replaceStations('demo', listOf([])).then(() => (written = true));
  // Reads are answered and the event loop turns while the write waits its turn.
  for (let turn = 0; turn < 20; turn += 1) {
    assert.equal(await store.countStations('demo'), 1);
    await new Promise(setImmediate);
  }
  assert.equal(written, false);
  other.exec('COMMIT');
  await writing;
  assert.equal(await store.countStations('demo'), 0);
});

test('a full disk is told in words, loses nothing, and passes', async t => {
  const dataDir = await temporaryFolder(t);
  const { exec } = DatabaseSync.prototype;
  let limit = '';
  // The limit belongs to a connection: it is set as each transaction begins.
  t.mock.method(DatabaseSync.prototype, 'exec', function (this: DatabaseSync, sql: string) {
    if (sql === 'BEGIN IMMEDIATE' && limit) exec.call(this, limit);
    exec.call(this, sql);
  });
  const store = await openStore({ dataDir });
  t.after(() => store.close());
  await store.saveSettings('demo', SETTINGS);
  const many = Array.from({ length: 3000 }, (_, n) => station(`s-${n}`, [100, 30]));
  limit = 'PRAGMA max_page_count = 1';
  await assert.rejects(store.replaceStations('demo', listOf(many)), (error: unknown) => {
    assert.ok(error instanceof UserError);
    assert.match(error.text.zh, /磁盘已满/);
    return true;
  });
  assert.equal(await store.countStations('demo'), 0, 'nothing of it was written');
  limit = 'PRAGMA max_page_count = 1000000';
  await store.replaceStations('demo', listOf(many));
  assert.equal(await store.countStations('demo'), 3000);
});
