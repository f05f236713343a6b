import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openAnswers } from '../src/applications/answers.ts';
import { openKeys } from '../src/applications/open-context.ts';
import { readConfig } from '../src/config.ts';
import { submit } from '../src/applications/submit.ts';
import { remark } from '../src/applications/transition.ts';
import { runKeys } from '../src/commands/keys.ts';
import { runRetain } from '../src/commands/retain.ts';
import { openKeyRing } from '../src/keys/key-ring.ts';
import { declaredIn } from '../src/store/desk/desk.ts';
import { openStore } from '../src/store/open.ts';
import { UserError } from '../src/user-error.ts';
import { application, formsApp, type FormsApp } from './helpers/forms.ts';
import { temporaryFolder } from './helpers/server.ts';
import type { TestContext } from 'node:test';

type Command = typeof runKeys;

/** Runs a command on a folder; a refusal is thrown. */
async function run(command: Command, folder: string, args: readonly string[], env = {}) {
  const lines: string[] = [];
  const tell = (text: string): number => lines.push(text);
  const terminal = { env: { DATA_DIR: folder, ...env }, lang: 'zh', out: tell, err: tell } as const;
  assert.equal(await command(args, terminal), 0);
  return lines.join('\n');
}

/** A folder with one application in it, sealed with the folder's own keys. */
async function folderWithOne(
  t: TestContext,
): Promise<{ folder: string; forms: FormsApp; id: string }> {
  const folder = await temporaryFolder(t);
  const keys = openKeyRing({ dataDir: folder });
  const forms = await formsApp(t, { keys, open: () => openStore({ dataDir: folder }) });
  const { id } = (await forms.post(application(), { key: 'one-application' })).json<{
    id: string;
  }>();
  await remark(forms.context, id, { by: '李示例', memo: '电话没人接' });
  return { folder, forms, id };
}

test('a new key is used from then on; everything is sealed with it when asked', async t => {
  const { folder, forms, id } = await folderWithOne(t);
  const { keys, store } = forms;
  const first = keys.currentKeyId;
  const rowHash = 'row-1';
  const declaredBy = keys.seal('李示例', declaredIn('demo', rowHash));
  const row = { batchId: 'batch-1', rowHash, declaredBy, sentBy: '王示例' };
  await store.desk.beginBatchRow('demo', { ...row, sentAt: new Date().toISOString() });
  assert.match(await run(runKeys, folder, ['list']), new RegExp(`${first}.*AES-256-GCM.*在用`));
  assert.match(await run(runKeys, folder, ['add'], { KEY_SUITE: 'sm' }), /另存一份/);
  keys.reload();
  const list = await run(runKeys, folder, ['list']);
  assert.match(list, new RegExp(`${keys.currentKeyId}.*SM4.*在用`));
  assert.ok(list.includes(first));
  const secrets = [
    ...(await readFile(join(folder, 'keys.json'), 'utf8')).matchAll(/"([\w-]{43})"/g),
  ];
  assert.equal(secrets.length, 3);
  for (const [, secret = ''] of secrets) assert.ok(!list.includes(secret));

  assert.match(
    (await store.applications.answers('demo', id)) ?? '',
    new RegExp(`^aes\\.${first}\\.`),
  );
  const memos = async () => (await store.applications.events('demo', id)).map(({ memo }) => memo);
  const before = await memos();
  assert.match(await run(runKeys, folder, ['reseal']), /：4 条/, 'answers, memo, reply, batch row');
  assert.match((await store.applications.answers('demo', id)) ?? '', /^sm4\./);
  assert.notDeepEqual(await memos(), before);
  assert.deepEqual(await openAnswers(forms.context, { id }), application().answers);
  assert.match(await run(runKeys, folder, ['reseal']), /：0 条/);
  const replay = await forms.post({}, { key: 'one-application' });
  assert.equal(replay.json<{ code: string }>().code, 'key-reused', 'keys still find their hash');
});

test('keys that are gone are not replaced by new ones', async t => {
  const { folder } = await folderWithOne(t);
  await rm(join(folder, 'keys.json'));
  for (const verb of ['list', 'add', 'reseal']) {
    await assert.rejects(run(runKeys, folder, [verb]), UserError, verb);
  }
  await assert.rejects(run(runRetain, folder, []), UserError);
});

test('what is due is counted, then erased', async t => {
  const { folder, forms, id } = await folderWithOne(t);
  assert.match(await run(runRetain, folder, ['--dry-run']), /有 0 份/);
  const past = '2020-01-01T00:00:00.000Z';
  const wish = { rev: 1, state: 'approved', at: past, by: 'x', settledAt: past, eraseAt: past };
  assert.ok(await forms.store.applications.change('demo', id, wish));
  assert.match(await run(runRetain, folder, ['--dry-run']), /有 1 份/);
  assert.ok(await openAnswers(forms.context, { id }), 'only counted');
  assert.match(await run(runRetain, folder, []), /已删除：1 份/);
  assert.equal(await openAnswers(forms.context, { id }), undefined);
  assert.match(await run(runRetain, folder, []), /已删除：0 份/);
});

test('says how the commands are written', async t => {
  const folder = await temporaryFolder(t);
  for (const args of [[], ['drop'], ['list', 'x'], ['add', '--force']]) {
    await assert.rejects(run(runKeys, folder, args), (error: UserError) => error.exitCode === 2);
  }
  await assert.rejects(run(runRetain, folder, ['x']), (error: UserError) => error.exitCode === 2);
  assert.match(await run(runRetain, folder, []), /还没有任何申请/);
});

test('a second server with keys of its own is told so before it takes anything twice', async t => {
  const { forms } = await folderWithOne(t);
  const { store } = forms;
  const config = readConfig({ DATA_DIR: await temporaryFolder(t) });
  const own = openKeyRing(config);
  assert.equal(await store.applications.ring('demo', forms.keys.indexId), forms.keys.indexId);
  await assert.rejects(openKeys(store, ['demo'], config), (error: UserError) =>
    error.text.zh.includes('KEYS_FILE'),
  );
  assert.notEqual(await store.applications.ring('demo', own.indexId), own.indexId);
});

test('of two servers with keys of their own on an empty database only the last one takes any', async t => {
  const first = await formsApp(t);
  const config = readConfig({ DATA_DIR: await temporaryFolder(t) });
  await first.store.applications.ring('demo', first.keys.indexId);
  const keys = await openKeys(first.store, ['demo'], config);
  assert.equal((await first.post(application())).statusCode, 500, 'it waits at the device');
  assert.equal(await first.store.applications.any('demo'), false);
  const { receipt } = await submit(
    { ...first.context, keys },
    { body: application(), key: 'a-key-1' },
  );
  assert.equal(receipt.state, 'received');
});
