import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { runBatch } from '../../src/commands/batch.ts';
import { runDesk } from '../../src/commands/desk.ts';
import { isPassword } from '../../src/desk/password.ts';
import { xlsxFile } from '../../src/desk/sheet-file.ts';
import { readWorkbook } from '../../src/import/workbook.ts';
import { openStore } from '../../src/store/open.ts';
import { UserError } from '../../src/user-error.ts';
import { documentAt, documentsOf } from '../helpers/documents.ts';
import { FORM, sampleId } from '../helpers/forms.ts';
import { SETTINGS, temporaryFolder } from '../helpers/server.ts';

type Command = typeof runDesk;

async function run(
  command: Command,
  folder: string,
  args: readonly string[],
): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  const tell = (text: string): number => lines.push(text);
  const code = await command(args, { env: { DATA_DIR: folder }, lang: 'zh', out: tell, err: tell });
  return { code, out: lines.join('\n') };
}

async function folderWithForm(t: TestContext): Promise<string> {
  const folder = join(await temporaryFolder(t), 'data');
  await mkdir(folder);
  const store = await openStore({ dataDir: folder });
  await store.saveSettings('demo', SETTINGS);
  const documents = [documentAt('v1/forms/join.json', { ...FORM })];
  await store.replaceDocuments('demo', documentsOf('forms', documents, '示例表单'));
  await store.close();
  return folder;
}

test('desk: adds with a password shown once, lists, changes roles, resets, removes', async t => {
  const folder = await folderWithForm(t);
  const desk = (...args: string[]) => run(runDesk, folder, args);
  assert.match((await desk('list')).out, /还没有人能登录/);
  const added = (await desk('add', '王示例', '--role', 'admin')).out;
  const password = /^ {2}(\S+)$/m.exec(added)?.[1] ?? '';
  await desk('add', '李示例');
  assert.match((await desk('list')).out, /^officer {2}李示例（经办） {2}（还没有换过密码）$/m);
  await assert.rejects(desk('add', ' 李示例 '), /taken/);
  await assert.rejects(desk('remove', '王示例'), /last admin/);
  await desk('role', '李示例', '--role', 'admin');
  await desk('password', '李示例');
  await desk('remove', '王示例');
  await assert.rejects(desk('remove', '王示例'), UserError);

  const store = await openStore({ dataDir: folder });
  t.after(() => store.close());
  assert.equal(await store.desk.accounts.byName('demo', '王示例'), undefined);
  const found = await store.desk.accounts.byName('demo', '李示例');
  assert.equal(found?.account.role, 'admin');
  assert.equal(await isPassword(password, found?.password), false);
  const log = await store.desk.audit('demo', 10);
  assert.deepEqual(log.map(({ action }) => action).reverse(), [
    'account-add',
    'account-add',
    'account-role',
    'account-password',
    'account-remove',
  ]);
  assert.ok(!JSON.stringify(log).includes(password));
});

test('batch: template, check, submit, the file with results; a second go sends nothing twice', async t => {
  const folder = await folderWithForm(t);
  const batch = (...args: string[]) => run(runBatch, folder, args);
  const [template, list, results] = ['t.xlsx', 'l.xlsx', 'out/r.xlsx'].map(name =>
    join(folder, '..', name),
  ) as [string, string, string];
  assert.equal((await batch('template', '--form', 'join', '--out', template)).code, 0);
  const [sheet] = await readWorkbook(await readFile(template));
  const rows = [
    ...(sheet?.rows.slice(0, 2) ?? []),
    ['示例一', '13800000001', sampleId(1), '410105'],
    ['示例二', '13800000002', '110101199001010000', '410105'],
  ];
  await writeFile(list, await xlsxFile([{ name: '名单', rows }]));
  const submit = ['submit', list, '--form', 'join'];
  const checked = await batch(...submit, '--check');
  assert.equal(checked.code, 1);
  assert.match(checked.out, /^名单 4: 需要修改；C4 .*\n可以提交 1 {2}需要修改 1$/);
  await assert.rejects(batch(...submit), /Say who declares/);
  const sent = await batch(...submit, '--declared-by', '示例公司', '--out', results);
  assert.match(sent.out, /已提交 1 {2}需要修改 1/);
  const [copy] = await readWorkbook(await readFile(results));
  assert.match(copy?.rows[2]?.join() ?? '', /[2-9A-Z]{4}-[2-9A-Z]{3}-[2-9A-Z]{3},已提交/);
  const again = await batch('submit', results, '--form', 'join', '--declared-by', '示例公司');
  assert.match(again.out, /以前已提交 1 {2}需要修改 1/);
  await assert.rejects(batch(...submit, '--code', 'NOSUCH', '--declared-by', 'x'), /no event/);
});

test('commands that are not understood say how they are written', async t => {
  const folder = await folderWithForm(t);
  for (const [command, args] of [
    [runDesk, []],
    [runDesk, ['add']],
    [runDesk, ['add', 'a', '--role', 'king']],
    [runDesk, ['role', 'a']],
    [runDesk, ['list', 'x']],
    [runBatch, []],
    [runBatch, ['template', '--form', 'join']],
    [runBatch, ['submit', 'x.xlsx']],
    [runBatch, ['submit', 'x.xlsx', '--form', 'nothing']],
  ] as const) {
    await assert.rejects(
      run(command, folder, args),
      (error: UserError) => error.exitCode === 2 && error.text.zh !== '',
      args.join(' '),
    );
  }
  await assert.rejects(run(runBatch, folder, ['submit', 'no.xlsx', '--form', 'join']), UserError);
});
