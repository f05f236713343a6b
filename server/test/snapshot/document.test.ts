import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { DocumentCache } from '../../src/snapshot/document-cache.ts';
import { ServedDocument } from '../../src/snapshot/document.ts';
import { nextLinkOf } from '../../src/snapshot/next-link.ts';
import { todayAt } from '../../src/snapshot/today.ts';

const AT = new Date('2026-01-01T00:00:00Z');

test('an answer sent once is compressed to the same content, small or large', async () => {
  for (const size of [2000, 80_000]) {
    const bytes = Buffer.from('示例站点'.repeat(size / 12));
    const type = 'application/json';
    const document = new ServedDocument({
      type,
      pieces: [bytes],
      lastModified: AT,
      compressible: true,
      once: true,
    });
    assert.deepEqual(brotliDecompressSync(await document.body('br')), bytes);
    assert.deepEqual(gunzipSync(await document.body('gzip')), bytes);
  }
});

test('what is asked for again is soon smaller, for later documents of the same bytes as well', async () => {
  const features = Array.from({ length: 400 }, (_, at) => ({
    at: [(at * 7919) % 10_000, (at * 104_729) % 10_000],
    name: `站点 ${at * 37}`,
  }));
  const text = JSON.stringify({ features });
  const made = () => ServedDocument.fromText('v1/x.json', text, AT);
  const document = made();
  const etag = document.etag('br');
  const first = await document.body('br');
  assert.equal(await document.body('br'), first);
  const later = made();
  later.inherit(document);
  let last = first;
  for (let time = 0; last === first; time += 1) {
    assert.ok(time < 400, 'it stayed as it was');
    await new Promise(resolve => setTimeout(resolve, 5));
    last = await document.body('br');
  }
  assert.ok(last.byteLength < first.byteLength * 0.95, `${last.byteLength} of ${first.byteLength}`);
  assert.equal(brotliDecompressSync(last).toString(), text);
  assert.equal(await later.body('br'), last);
  assert.notEqual(document.etag('br'), etag, 'other bytes, another tag');
  assert.deepEqual(document.etags('br'), [later.etag('br'), etag], 'who has the larger one has it');
});

test('what changed a moment ago stays as it is: it may change again', async () => {
  const document = ServedDocument.fromText('v1/x.json', '站点'.repeat(2000), new Date());
  const first = await document.body('br');
  for (let time = 0; time < 3; time += 1) assert.equal(await document.body('br'), first);
  await new Promise(resolve => setTimeout(resolve, 50));
  assert.equal(await document.body('br'), first);
});

test('the next page is named relative to the document that names it', () => {
  const next = (path: string, href: unknown, rel = 'next') =>
    nextLinkOf(path, [Buffer.from(JSON.stringify({ links: [null, { rel, href }] }))]);
  assert.equal(next('v1/people/index.json', 'v1/people/i/2.json'), 'i/2.json');
  assert.equal(next('v1/people/i/2.json', 'v1/people/i/3.json'), '3.json');
  assert.equal(next('v1/contests/c/焊/p1.json', 'v1/contests/c/焊/p2.json'), 'p2.json');
  assert.equal(next('v1/a/x.json', 'v1/焊工 甲.json'), undefined, 'a space is no reference');
  assert.equal(next('v1/a/x.json', 'v1/焊.json'), '../%E7%84%8A.json');
  assert.equal(next('v1/a/x.json', 'v1/%E7%84%8A.json'), '../%E7%84%8A.json');
  assert.equal(next('v1/a/x.json', 'v1/\ud800.json'), '../%EF%BF%BD.json');
  assert.equal(next('v1/a/x.json', 'v1/b.json', 'prev'), undefined);
  for (const href of [
    'https://elsewhere.cn/',
    'v1/a>;rel=x',
    'v1/a\r\nX: 1',
    7,
    '../x',
    'v1/a:b',
  ]) {
    assert.equal(next('v1/a/x.json', href), undefined, String(href));
  }
  assert.equal(nextLinkOf('v1/a.json', [Buffer.from('{"next":')]), undefined);
  assert.equal(nextLinkOf('v1/a.json', [Buffer.from('"next"')]), undefined);
});

test('details asked for lately are held, within bounds; many who ask at once ask once', async () => {
  const reads: string[] = [];
  const cache = new DocumentCache(async path => {
    reads.push(path);
    await Promise.resolve();
    if (path === 'broken') throw new Error('disk gone');
    return path === 'none' ? undefined : ServedDocument.fromText(path, 'x'.repeat(40), AT);
  }, 100);
  const [a, again] = await Promise.all([cache.get('a'), cache.get('a')]);
  assert.equal(a, again);
  await cache.get('b');
  await cache.get('a');
  assert.deepEqual(reads, ['a', 'b']);
  await cache.get('c');
  await cache.get('a');
  assert.deepEqual(reads, ['a', 'b', 'c'], 'the least lately used one made room');
  await cache.get('b');
  assert.deepEqual(reads, ['a', 'b', 'c', 'b']);
  for (const path of ['none', 'none', 'broken', 'broken']) await cache.get(path).catch(() => 0);
  assert.deepEqual(
    reads.slice(4),
    ['none', 'none', 'broken', 'broken'],
    'nothing is kept of these',
  );
});

test('the date is the site’s own; a zone nobody knows counts as China’s', () => {
  const late = Date.UTC(2026, 4, 31, 16, 30);
  assert.equal(todayAt(undefined, late), '2026-06-01');
  assert.equal(todayAt('Asia/Urumqi', late), '2026-05-31');
  assert.equal(todayAt('No/Where', late), '2026-06-01');
});
