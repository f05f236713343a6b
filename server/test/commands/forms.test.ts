import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runForms } from '../../src/commands/forms.ts';
import { openStore } from '../../src/store/open.ts';
import { UserError } from '../../src/user-error.ts';
import { ROOT } from '../helpers/command.ts';
import { temporaryFolder } from '../helpers/server.ts';

const SAMPLES = join(ROOT, 'demo', 'data', 'forms');

/** Runs `forms …` on a folder; a refusal is thrown. */
async function forms(folder: string, ...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const tell = (text: string): number => lines.push(text);
  const env = { DATA_DIR: folder };
  assert.equal(await runForms(args, { env, lang: 'zh', out: tell, err: tell }), 0);
  return lines.join('\n');
}

async function edited(folder: string, change: (form: Record<string, unknown>) => void) {
  const form = JSON.parse(await readFile(join(SAMPLES, 'join.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  change(form);
  const file = join(folder, 'edited.json');
  await writeFile(file, `\uFEFF${JSON.stringify(form)}`);
  return file;
}

function refused(words: RegExp): (error: unknown) => boolean {
  return error => error instanceof UserError && words.test(error.text.zh) && error.text.en !== '';
}

test('adds all samples, lists them, takes one off', async t => {
  const folder = await temporaryFolder(t);
  assert.match(await forms(folder, 'list'), /还没有表单/);
  const files = readdirSync(SAMPLES).map(name => join(SAMPLES, name));
  assert.match(await forms(folder, 'add', ...files), /新增 16，改动 0，未变 0/);
  assert.match(await forms(folder, 'list'), /^join +v1 {2}加入工会 {2}10 题$/m);
  assert.match(await forms(folder, 'add', files[0] as string), /新增 0，改动 0，未变 1/);
  assert.match(await forms(folder, 'remove', 'book'), /已撤下表单 book/);
  const left = await forms(folder, 'list');
  assert.equal(left.split('\n').length, 15);
  assert.doesNotMatch(left, /^book/m);
  await assert.rejects(forms(folder, 'remove', 'book'), refused(/没有标识为 book 的表单/));
});

test('a change needs a new version', async t => {
  const [folder, files] = [await temporaryFolder(t), await temporaryFolder(t)];
  await forms(folder, 'add', join(SAMPLES, 'join.json'));
  const same = await edited(files, form => (form['title'] = '加入工会（新）'));
  await assert.rejects(forms(folder, 'add', same), refused(/请把 v 改成 2/));
  const next = await edited(files, form => {
    form['title'] = '加入工会（新）';
    form['v'] = 2;
  });
  assert.match(await forms(folder, 'add', next), /改动 1/);
  assert.match(await forms(folder, 'list'), /v2 {2}加入工会（新）/);
});

test('a file that an old editor saved in GBK is read, and said to be', async t => {
  const [folder, files] = [await temporaryFolder(t), await temporaryFolder(t)];
  const text = JSON.stringify({
    ...JSON.parse(await readFile(join(SAMPLES, 'book.json'), 'utf8')),
    title: '@',
  });
  const escaped = text.replaceAll(/[^\x20-\x7e]/g, unit => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  const [before = '', after = ''] = escaped.split('@');
  // 报修 in GBK.
  const title = Buffer.from([0xb1, 0xa8, 0xd0, 0xde]);
  const file = join(files, 'book.json');
  await writeFile(file, Buffer.concat([Buffer.from(before), title, Buffer.from(after)]));
  assert.match(await forms(folder, 'add', file), /GB18030（GBK）/);
  assert.match(await forms(folder, 'list'), /^book +v1 {2}报修 /m);
});

test('a form with errors is refused by place, and nothing is written', async t => {
  const [folder, files] = [await temporaryFolder(t), await temporaryFolder(t)];
  const bad = await edited(files, form => {
    (form['rules'] as { if: object }[])[0]!.if = { field: 'idNo', ageAtMost: 15 };
  });
  const good = join(SAMPLES, 'book.json');
  await assert.rejects(forms(folder, 'add', good, bad), refused(/\/rules\/0\/if\/field/));
  const id = await edited(files, form => (form['id'] = '入会'));
  await assert.rejects(forms(folder, 'add', id), refused(/小写英文词/));
  await assert.rejects(forms(folder, 'add', good, good), refused(/同一份表单/));
  await writeFile(join(files, 'text.json'), '{');
  await assert.rejects(forms(folder, 'add', join(files, 'text.json')), refused(/不是合法的 JSON/));
  const lines = (await readFile(good, 'utf8')).split('\n');
  await writeFile(join(files, 'comma.json'), lines.with(1, `${lines[1]},`).join('\n'));
  await assert.rejects(forms(folder, 'add', join(files, 'comma.json')), refused(/第 2 行.*逗号/));
  const deep = `${'{"not":'.repeat(5000)}{}${'}'.repeat(5000)}`;
  await writeFile(join(files, 'deep.json'), deep);
  await assert.rejects(forms(folder, 'add', join(files, 'deep.json')), refused(/不是合法的 JSON/));
  await assert.rejects(forms(folder, 'add', join(files, 'no.json')), refused(/读不到/));
  assert.match(await forms(folder, 'list'), /还没有表单/);
});

test('forms of another list can be taken off, the rest of it stays', async t => {
  const folder = await temporaryFolder(t);
  const store = await openStore({ dataDir: folder });
  const documents = ['a', 'b'].map(id => {
    const body = JSON.stringify({ kind: 'x', v: 1, title: id, steps: [] });
    return { path: `v1/forms/${id}.json`, name: id, body };
  });
  const list = { kind: 'forms', source: '另一份', documents, report: {} } as const;
  await store.replaceDocuments('main', list);
  await store.close();
  await forms(folder, 'remove', 'a');
  assert.match(await forms(folder, 'list'), /^b +v1/);
});

test('refuses what it does not understand', async t => {
  const folder = await temporaryFolder(t);
  for (const args of [[], ['add'], ['list', 'x'], ['remove'], ['remove', 'a', 'b'], ['show']]) {
    await assert.rejects(
      forms(folder, ...args),
      (error: unknown) => error instanceof UserError && error.exitCode === 2,
    );
  }
});
