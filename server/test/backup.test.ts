import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { openRows } from '../src/backup/database-rows.ts';
import { PASSING_TABLES, TABLES } from '../src/backup/tables.ts';
import { writeBackup } from '../src/backup/write-backup.ts';
import { backupOf, contentOf, filled, gathered, restored } from './helpers/backup.ts';
import { temporaryFolder } from './helpers/server.ts';
import { listOf, manyStations } from './helpers/stations.ts';
import { DATABASES } from './store/helpers/databases.ts';

test('every table of the schema is in a backup, but for what passes in minutes', async t => {
  const place = { dataDir: await temporaryFolder(t) };
  await (await openRows(place)).close();
  const db = new DatabaseSync(join(place.dataDir, 'union.db'));
  const sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'schema_version'";
  const names = db
    .prepare(sql)
    .all()
    .map(row => String(row['name']));
  db.close();
  const kept = TABLES.map(({ name }) => name);
  assert.deepEqual([...kept, ...PASSING_TABLES].sort(), names.sort());
});

for (const from of DATABASES) {
  for (const to of DATABASES) {
    test(`from ${from.name} to ${to.name}: every row, and all that can be done with them`, async t => {
      const source = await from.make(t);
      const { store, token } = await filled(source);
      const file = await backupOf(t, source);
      const target = await to.make(t);
      await restored(file, target);
      const before = await contentOf(source);
      assert.deepEqual(await contentOf(target), before);
      assert.deepEqual(
        Object.keys(before),
        TABLES.map(({ name }) => name),
      );

      const again = await target.open();
      assert.deepEqual(await again.site('demo'), await store.site('demo'));
      assert.equal((await again.staffByToken('demo', token))?.name, '示例管理员');
      const [latest] = (await again.runs('demo', 10)).filter(({ kind }) => kind === 'stations');
      await again.undoRun('demo', latest?.runId ?? '');
      assert.equal(await again.countStations('demo'), 1200, 'rolled back what was done elsewhere');
    });
  }

  test(`${from.name}: a backup is of one moment, while an import goes on`, async t => {
    const place = await from.make(t);
    const { store } = await filled(place);
    const before = await contentOf(place);
    const rows = await openRows(place);
    t.after(() => rows.close());
    const pages = rows.pages()[Symbol.asyncIterator]();
    const first = await pages.next();
    assert.ok(!first.done);
    await store.replaceStations('demo', listOf(manyStations(900, 7)));
    const content = await gathered(
      (async function* () {
        yield first.value;
        for (let page = await pages.next(); !page.done; page = await pages.next()) yield page.value;
      })(),
    );
    assert.deepEqual(content, before);
    assert.equal(await store.countStations('demo'), 900);
  });

  test(`${from.name}: what cannot be restored whole changes nothing`, async t => {
    const place = await from.make(t);
    await filled(place);
    const before = await contentOf(place);
    const file = join(await temporaryFolder(t), 'twice.gz');
    const rows = await openRows(place);
    t.after(() => rows.close());
    // The digest is right, but two rows have one key.
    await writeBackup(
      file,
      (async function* () {
        for await (const page of rows.pages()) {
          yield page;
          if (page.table === 'region') yield page;
        }
      })(),
    );
    await assert.rejects(restored(file, place));
    assert.deepEqual(await contentOf(place), before);
  });
}
