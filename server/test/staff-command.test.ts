import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runStaff } from '../src/commands/staff.ts';
import { openStore } from '../src/store/open.ts';
import { UserError } from '../src/user-error.ts';
import { SETTINGS, temporaryFolder } from './helpers/server.ts';
import { listOf, manyStations } from './helpers/stations.ts';

/** Runs `staff …` on a folder; a refusal is thrown. */
async function staff(folder: string, ...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const tell = (text: string): number => lines.push(text);
  const env = { DATA_DIR: folder };
  assert.equal(await runStaff(args, { env, lang: 'zh', out: tell, err: tell }), 0);
  return lines.join('\n');
}

test('adds somebody, shows the token once, lists and revokes', async t => {
  const folder = await temporaryFolder(t);
  assert.match(await staff(folder, 'list'), /还没有登记任何人/);
  const added = await staff(folder, 'add', ' 李示例 ', '--role', 'admin');
  const token = /^ {2}([\w-]{43})$/m.exec(added)?.[1] ?? '';
  const id = /编号 (\S+?)。/.exec(added)?.[1] ?? '';
  assert.ok(token && id, added);
  const list = await staff(folder, 'list');
  assert.equal(list, `${id}  admin     李示例`);

  const store = await openStore({ dataDir: folder });
  const [site] = await store.siteIds();
  assert.equal((await store.staffByToken(site as string, token))?.name, '李示例');
  assert.match(await staff(folder, 'revoke', id), /已停用/);
  assert.equal(await store.staffByToken(site as string, token), undefined);
  await store.close();
  await assert.rejects(staff(folder, 'revoke', id), UserError);
});

test('one name is one person, and nobody is called like the command line', async t => {
  const folder = await temporaryFolder(t);
  await staff(folder, 'add', '李示例');
  await assert.rejects(staff(folder, 'add', '李示例'), /taken/);
  await assert.rejects(staff(folder, 'add', 'cli'), /taken/);
});

test('a reporter is limited to stations that there are, and to operators', async t => {
  const folder = await temporaryFolder(t);
  const store = await openStore({ dataDir: folder });
  await store.replaceStations('local', listOf(manyStations(2)));
  await store.close();
  const add = (...more: string[]) =>
    staff(folder, 'add', '示例设备', '--role', 'reporter', ...more);
  await assert.rejects(add('--station', 's-00000,s-0000x'), /s-0000x/);
  await add('--station', 's-00000,s-00001', '--operator', '示例街道总工会');
  assert.match(await staff(folder, 'list'), /示例设备 {2}限：2 个站点、示例街道总工会$/);
  await assert.rejects(staff(folder, 'add', '示例编辑', '--station', 's-00000'), UserError);
});

test('refuses what it does not understand', async t => {
  const folder = await temporaryFolder(t);
  for (const args of [
    [],
    ['add'],
    ['add', 'a', 'b'],
    ['add', 'a', '--role', 'king'],
    ['list', 'x'],
    ['revoke'],
    ['list', '--role', 'admin'],
    ['fire', 'x'],
  ]) {
    await assert.rejects(
      staff(folder, ...args),
      (error: UserError) => error.exitCode === 2 && error.text.zh !== '',
      args.join(' '),
    );
  }
});

test('asks which of several sites, and makes no database in a strange folder', async t => {
  const folder = await temporaryFolder(t);
  const store = await openStore({ dataDir: folder });
  for (const id of ['a', 'b']) {
    await store.saveSettings(id, { ...SETTINGS, site: { ...SETTINGS.site, id } });
  }
  await store.close();
  await assert.rejects(staff(folder, 'add', '李示例'), /--site/);
  assert.match(await staff(folder, 'add', '李示例', '--site', 'b'), /已登记/);
  assert.match(await staff(folder, 'list', '--site', 'a'), /还没有/);

  const strange = await temporaryFolder(t);
  await writeFile(join(strange, 'photo.jpg'), '');
  await assert.rejects(staff(strange, 'list'), UserError);
});
