import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { checkSite } from '../../src/check/check-site.ts';
import type { Failure } from '../../src/check/document.ts';
import { folderSource } from '../../src/check/source/folder-source.ts';
import type { Source } from '../../src/check/source/source.ts';
import { webSource } from '../../src/check/source/web-source.ts';
import { UserError } from '../../src/user-error.ts';
import { temporaryFolder } from '../helpers/server.ts';
import { goodSite, NOW, type Documents } from './good-site.ts';
import { check, lines, memorySource, writeSite } from './sources.ts';

const SITE = '.well-known/union-widgets.json';
const ROOT = 'v1/stations/index.json';
const PERSON = 'v1/people/p-1.json';

/** The good site with words that do not compress, about `bytes` of them when packed. */
function heavy(document: string, bytes: number, documents = goodSite()): Documents {
  const words = randomBytes(Math.ceil((bytes * 3) / 4)).toString('base64');
  (documents[document] as Documents)['note'] = words.replace(/\d/g, 'x');
  return documents;
}

describe('weights are those of the packed document', () => {
  it('large, huge', async () => {
    assert.deepEqual(lines(await check(heavy(PERSON, 500_000))), [
      `warning document-large ${PERSON}`,
    ]);
    assert.deepEqual(lines(await check(heavy(PERSON, 1_500_000))), [
      `error document-huge ${PERSON}`,
    ]);
  });

  it('a long document that packs well is fine', async () => {
    const documents = goodSite();
    (documents[PERSON] as Documents)['note'] = '示例'.repeat(300_000);
    assert.deepEqual(lines(await check(documents)), []);
  });

  it('what must come before anything shows', async () => {
    const documents = heavy(SITE, 360_000, heavy(ROOT, 360_000));
    assert.deepEqual(lines(await check(documents)), [
      `warning first-paint-heavy ${SITE} /collections/stations`,
    ]);
  });
});

test('no details at all is a choice', async () => {
  const documents = Object.fromEntries(
    Object.entries(goodSite()).filter(([path]) => !/^v1\/stations\/[^/]*-\d\.json$/.test(path)),
  );
  const report = await check(documents);
  assert.deepEqual([report.ok, lines(report)], [true, [`note details-none ${SITE} /collections`]]);
});

test('from November the next year is asked for', async () => {
  const report = await check(goodSite(), { now: new Date('2026-11-02T00:00:00+08:00') });
  const own = lines(report).filter(line => line.includes('calendar'));
  assert.deepEqual(own, [`note calendar-next ${SITE} /calendar`]);
});

test('what was not read is said', async () => {
  const report = await check(goodSite(), { sample: 1 });
  assert.deepEqual(lines(report), [`note not-all-read ${SITE}`]);
  assert.match(report.findings[0]?.message.zh ?? '', /站点详情 5 份，抽查 1 份/);
  const hurried = await check(goodSite(), { documents: 4 });
  assert.deepEqual(lines(hurried).filter(line => line.includes('not-all-read')).length, 1);
  assert.match(hurried.findings.at(-1)?.message.en ?? '', /were left/);
});

test('a link of a public site to a private address is told and not followed', async () => {
  const memory = memorySource(goodSite());
  const source: Source = {
    ...memory,
    get: (url, wanted) =>
      url.endsWith('join.json')
        ? Promise.resolve({ url, failure: { why: 'private' } })
        : memory.get(url, wanted),
  };
  const report = await checkSite(source, { now: NOW });
  assert.deepEqual(lines(report), [`error private-address ${SITE} /forms/join`]);
});

test('a page elsewhere that cannot be reached is told with care', async () => {
  const documents = goodSite();
  (documents[SITE] as { privacy: Documents }).privacy['policy'] = 'https://www.union.cn/privacy';
  const memory = memorySource(documents);
  const source = (failure: Failure): Source => ({
    ...memory,
    get: (url, wanted) =>
      url.includes('union.cn') ? Promise.resolve({ url, failure }) : memory.get(url, wanted),
  });
  const codeOf = async (failure: Failure): Promise<string> =>
    lines(await checkSite(source(failure), { now: NOW })).join();
  const place = `${SITE} /privacy/policy`;
  assert.equal(await codeOf({ why: 'timeout' }), `warning link-unreachable ${place}`);
  assert.equal(await codeOf({ why: 'missing', status: 404 }), `error link-missing ${place}`);
});

test('a slip of a reading station is told once, though two lists have it', async () => {
  const documents = goodSite();
  for (const path of ['v1/stations/s/wm6n.json', 'v1/reading/index.json']) {
    const { features } = documents[path] as { features: { properties: Documents }[] };
    features[0]!.properties['hours'] = '每天';
  }
  assert.deepEqual(lines(await check(documents)), [
    'error hours-unreadable v1/stations/s/wm6n.json /features/0/properties/hours',
  ]);
});

test('no HTTPS on a public host', async () => {
  const host = 'http://www.example.cn/';
  const memory = memorySource(goodSite());
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag',
    'cache-control': 'max-age=60',
    'content-encoding': 'gzip',
    'content-type': 'application/json',
    etag: '"1"',
    date: NOW.toUTCString(),
  };
  const source: Source = {
    kind: 'web',
    start: host + SITE,
    rootIs: () => undefined,
    async get(url, wanted) {
      const answer = await memory.get(url.replace(host, 'http://folder.invalid/'), wanted);
      const type = url.endsWith('.png') ? 'image/png' : 'application/json';
      const http = {
        status: 200,
        headers: { ...headers, 'content-type': type },
        wireBytes: 1,
        at: NOW.getTime(),
      };
      return { ...answer, url, http };
    },
  };
  assert.deepEqual(lines(await checkSite(source, { now: NOW })), [`warning no-https ${SITE}`]);
});

test('what answers HTTPS without speaking it is a fault of TLS', async t => {
  const server = createServer((_, response) => response.end('{}'));
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const report = await checkSite(webSource(`https://127.0.0.1:${port}/${SITE}`, false), {
    now: NOW,
  });
  assert.deepEqual(lines(report), [`error tls ${SITE}`]);
});

describe('folders', () => {
  it('precompressed files that are not their originals', async t => {
    const folder = await temporaryFolder(t);
    const documents = goodSite();
    await writeSite(folder, documents);
    const text = JSON.stringify(documents[PERSON], undefined, 2);
    const file = join(folder, ...PERSON.split('/'));
    await writeFile(`${file}.gz`, gzipSync(text.replace('示例师傅', '示例别人')));
    await writeFile(`${file}.br`, brotliCompressSync(text));
    const report = await checkSite(await folderSource(folder), { now: NOW });
    assert.deepEqual(lines(report), [`error stale-compressed ${PERSON}.gz`]);
    // Who broke something by hand has that to mend first.
    (documents[PERSON] as { story?: string }).story = '电话 13800138000';
    await writeSite(folder, documents);
    const edited = await checkSite(await folderSource(folder), { now: NOW });
    assert.deepEqual(lines(edited), [`error personal-mobile ${PERSON} /story`]);
  });

  it('a folder whose site document names the address it will have', async t => {
    const folder = await temporaryFolder(t);
    const documents = goodSite();
    (documents[SITE] as { api: { base: string } }).api.base = 'https://api.example.cn/zz/v1/';
    await writeSite(folder, documents);
    assert.deepEqual(lines(await checkSite(await folderSource(folder), { now: NOW })), []);
    const file = join(folder, '.well-known', 'union-widgets.json');
    assert.deepEqual(lines(await checkSite(await folderSource(file), { now: NOW })), []);
  });

  it('nothing outside of the folder is opened', async t => {
    const folder = await temporaryFolder(t);
    await writeSite(folder, goodSite());
    const { get } = await folderSource(folder);
    for (const path of ['..%2f..%2fetc%2fpasswd', '%2e%2e/secret', 'a%00b', '%']) {
      const { bytes, failure } = await get(`http://folder.invalid/${path}`, 'document');
      assert.equal(bytes, undefined, path);
      assert.match(failure?.why ?? '', /unusable|missing/, path);
    }
    const elsewhere = await get('https://www.example.cn/', 'page');
    assert.deepEqual(elsewhere.failure, { why: 'not-asked' });
  });

  it('one that is not there, or holds no site', async t => {
    const folder = await temporaryFolder(t);
    const isPlain = (words: RegExp) => (error: unknown) =>
      error instanceof UserError && words.test(error.text.zh) && error.exitCode === 1;
    await assert.rejects(folderSource(join(folder, 'no')), isPlain(/没有 .* 这个文件夹/));
    await assert.rejects(folderSource(folder), isPlain(/里没有站点文档 \.well-known/));
  });
});
