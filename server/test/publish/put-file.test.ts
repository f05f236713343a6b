import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { fc } from '../../../test/helpers/fc.ts';
import { putFile, WORTH_COMPRESSING } from '../../src/publish/put-file.ts';
import { temporaryFolder } from '../helpers/server.ts';

const PATH = 'v1/stations/index.json';
const LONG = Buffer.from(JSON.stringify({ name: '示例站点'.repeat(200) }));
const noted = () => Promise.resolve();

/** What a folder's file and its compressed forms say. */
async function forms(folder: string, path = PATH): Promise<Record<string, string>> {
  const file = join(folder, path);
  const expand = { '': (b: Buffer) => b, '.gz': gunzipSync, '.br': brotliDecompressSync };
  const texts: Record<string, string> = {};
  for (const [suffix, read] of Object.entries(expand)) {
    const bytes = await readFile(file + suffix).catch(() => undefined);
    if (bytes) texts[suffix || 'plain'] = read(bytes).toString('utf8');
  }
  return texts;
}

test('a file stands with both compressed forms, and nothing else is left', async t => {
  const folder = await temporaryFolder(t);
  assert.equal(await putFile(folder, { path: PATH, bytes: LONG }, noted), true);
  const text = LONG.toString('utf8');
  assert.deepEqual(await forms(folder), { plain: text, '.gz': text, '.br': text });
  const names = ['index.json', 'index.json.br', 'index.json.gz'];
  assert.deepEqual((await readdir(join(folder, 'v1/stations'))).sort(), names);
});

test('what is right is not touched', async t => {
  const folder = await temporaryFolder(t);
  const file = { path: PATH, bytes: LONG };
  await putFile(folder, file, noted);
  const stamps = () =>
    Promise.all(['', '.gz', '.br'].map(async s => (await stat(join(folder, PATH + s))).ino));
  const before = await stamps();
  const asked: number[] = [];
  const note = () => Promise.resolve(void asked.push(1));
  assert.equal(await putFile(folder, file, note), false);
  assert.deepEqual(await stamps(), before);
  assert.deepEqual(asked, [], 'nothing is noted either');
});

test('compressed forms that are missing, damaged, old or too large are made anew', async t => {
  const folder = await temporaryFolder(t);
  const file = { path: PATH, bytes: LONG };
  const text = LONG.toString('utf8');
  const faults = [Buffer.from('no gzip'), gzipSync('{"old":true}'), gzipSync(Buffer.alloc(1e6))];
  for (const fault of faults) {
    await putFile(folder, file, noted);
    await writeFile(join(folder, `${PATH}.gz`), fault);
    assert.equal(await putFile(folder, file, noted), true);
    assert.deepEqual(await forms(folder), { plain: text, '.gz': text, '.br': text });
  }
});

test('a file that has become small, or is a picture, has no compressed forms', async t => {
  const folder = await temporaryFolder(t);
  await putFile(folder, { path: PATH, bytes: LONG }, noted);
  await putFile(folder, { path: PATH, bytes: Buffer.from('{}') }, noted);
  assert.deepEqual(await forms(folder), { plain: '{}' });
  const path = 'v1/photos/a.jpg';
  await putFile(folder, { path, bytes: LONG }, noted);
  assert.deepEqual(await forms(folder, path), { plain: LONG.toString('utf8') });
});

test('whatever was there, the file and its forms agree afterwards', async t => {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'v1/stations'), { recursive: true });
  const content = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.integer({ min: WORTH_COMPRESSING - 2, max: WORTH_COMPRESSING + 2 }).map(n => 'x'.repeat(n)),
  );
  const states = fc.array(fc.tuple(content, fc.constantFrom('', '.gz', '.br')), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(states, content, async (before, text) => {
      for (const [bytes, suffix] of before) await writeFile(join(folder, PATH + suffix), bytes);
      await putFile(folder, { path: PATH, bytes: Buffer.from(text) }, noted);
      const all = { plain: text, '.gz': text, '.br': text };
      assert.deepEqual(
        await forms(folder),
        Buffer.byteLength(text) < WORTH_COMPRESSING ? { plain: text } : all,
      );
    }),
    { numRuns: 60 },
  );
});
