import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ScriptFinder } from '../../src/form-pages/script-graph.ts';
import { temporaryFolder } from '../helpers/server.ts';

test('finds all that the newest version imports at once', async t => {
  const folder = await temporaryFolder(t);
  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  };
  const finder = new ScriptFinder(folder);
  assert.equal(await finder.find(), undefined);
  await write('0.9.0/form-page.js', 'old()');
  await write(
    '0.10.0/form-page.js',
    'import{a as b}from"./a.js";import"./b.js";b(()=>import("./c.js"))',
  );
  await write('0.10.0/a.js', 'export*from"./b.js";export{x}from"./deep/d.js"');
  await write('0.10.0/b.js', 'import n from"./form-page.js";const s=\'from"./no.js"\';');
  await write('0.10.0/deep/d.js', 'import*as e from"../a.js";');
  const imports = ['a.js', 'b.js', 'deep/d.js'].map(name => `0.10.0/${name}`);
  assert.deepEqual(await finder.find(), { entry: '0.10.0/form-page.js', imports });

  await write('0.10.0/form-page.js', 'import"./a.js"//changed');
  assert.equal((await finder.find())?.entry, '0.10.0/form-page.js');
  // A build that is only half there gives plain forms, not broken ones.
  await rm(join(folder, '0.10.0', 'a.js'));
  await write('0.10.0/form-page.js', 'import"./a.js";//changed again');
  assert.deepEqual(await finder.find(), { entry: '0.9.0/form-page.js', imports: [] });
});
