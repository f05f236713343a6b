import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { jsonPieces, type DocumentSource } from '../../src/documents/document-source.ts';
import { removeDocument, removeStale, writeTree } from '../../src/documents/write-tree.ts';
import { temporaryFolder } from '../helpers/server.ts';

const document = (path: string, value: unknown = {}): DocumentSource => ({
  path,
  type: 'json',
  pieces: jsonPieces(value),
});

async function put(folder: string, ...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), 'old');
  }
}

async function names(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

test('a document that is written anew loses the compressed copies of the old one', async t => {
  const folder = await temporaryFolder(t);
  const [a, b] = ['v1/stations/a.json', 'v1/stations/b.json'];
  await put(folder, a, `${a}.gz`, `${a}.br`, b, `${b}.gz`);
  assert.deepEqual(await writeTree(folder, [document(a, { new: true })]), new Set([a]));
  assert.equal(await readFile(join(folder, a), 'utf8'), '{"new":true}');
  assert.deepEqual(await names(folder), ['a.json', 'b.json', 'b.json.gz'], 'others stay');
});

test('what is listed no more goes with its copies, and so does what was left half written', async t => {
  const folder = await temporaryFolder(t);
  const kept = 'v1/reading/s/w.json';
  const stale = ['v1/stations/a.json', 'v1/stations/s/wt.json', 'v1/reading/i/w.json'];
  await put(folder, ...stale, `${stale[0]}.br`, `${stale[1]}.gz`, kept, `${kept}.gz`);
  await put(folder, `${kept}.new`, 'v1/stations/x.json.gz', 'v1/stations/notes.txt');
  assert.equal(await removeStale(folder, new Set([kept])), 4);
  assert.deepEqual(await names(folder), ['notes.txt', 'w.json', 'w.json.gz']);
});

test('a document is removed with its copies, and one that is not there is no error', async t => {
  const folder = await temporaryFolder(t);
  await put(folder, 'v1/people/p.json', 'v1/people/p.json.gz', 'v1/people/q.json');
  await removeDocument(folder, 'v1/people/p.json');
  await removeDocument(folder, 'v1/people/p.json');
  assert.deepEqual(await names(folder), ['q.json']);
});
