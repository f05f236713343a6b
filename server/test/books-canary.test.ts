import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStore } from '../src/store/open.ts';
import { broken, fakeUpstream, library } from './books/upstream.ts';
import { serving } from './helpers/command.ts';
import { SETTINGS, temporaryFolder } from './helpers/server.ts';
import { listOf, manyStations } from './helpers/stations.ts';

const WORD = '离婚诉讼指南';
/** As it could stand somewhere by an oversight. */
const SHAPES = [WORD, encodeURIComponent(WORD), WORD.slice(0, 4), 'canary-station', 'canary-key'];

test('what is searched for, and where, is in no log, no figure and no file; nor is a key', async t => {
  const city = await fakeUpstream(t, library);
  const ill = await fakeUpstream(t, broken);
  const dataDir = await temporaryFolder(t);
  const store = await openStore({ dataDir });
  await store.saveSettings('demo', SETTINGS);
  await store.replaceStations('demo', listOf(manyStations(3)));
  await store.close();
  const source = (id: string, origin: string) => ({
    id,
    type: 'interlib',
    search: `${origin}/search?q={q}`,
    headers: { 'x-api-key': 'env:CITY_KEY' },
    privateNetwork: true,
  });
  const booksFile = join(dataDir, 'books.json');
  const sources = [source('city', city.origin), source('ill', ill.origin)];
  await writeFile(booksFile, JSON.stringify({ sources }));
  const { url, child, end } = await serving(t, ['--data', dataDir, '--site', 'demo'], {
    BOOKS_FILE: booksFile,
    CITY_KEY: 'canary-key',
    LOG_LEVEL: 'trace',
    METRICS: 'on',
  });
  const q = encodeURIComponent(WORD);
  const asked = [
    `v1/books?q=${q}&at=canary-station`,
    `v1/books?q=${q}&limit=none`,
    `v1/books?q=${q.repeat(40)}`,
    `v1/books;q=${q}`,
    `v1/books/file?id=${q}`,
    `embed/reading?q=${q}&at=canary-station`,
    `embed/reading?q=${q.repeat(40)}`,
  ];
  const pages = await Promise.all(asked.map(async path => (await fetch(url + path)).text()));
  assert.ok(
    city.asked.some(path => path.includes(q)),
    'it was searched for',
  );
  assert.equal(city.headers[0]!['x-api-key'], 'canary-key');
  for (const page of pages) assert.ok(!page.includes('canary-key'));
  const figures = await (await fetch(`${url}metrics`)).text();
  assert.match(figures, /union_books_answers_total\{source="ill",state="failed"\}/);
  child.kill('SIGTERM');
  const { out, err } = await end;
  assert.match(out + err, /v1\/books/, 'the log is there to be searched');
  const files = await Promise.all(
    (await readdir(dataDir)).map(name => readFile(join(dataDir, name), 'latin1').catch(() => '')),
  );
  const kept = Buffer.from(files.join('\n'), 'latin1').toString('utf8');
  for (const shape of SHAPES) {
    for (const place of [out, err, figures, kept]) assert.ok(!place.includes(shape), shape);
  }
});
