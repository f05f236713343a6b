import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { checkSite } from '../../src/check/check-site.ts';
import type { Code } from '../../src/check/codes/index.ts';
import { isPrivateAddress, isPrivateHost } from '../../src/check/source/private-hosts.ts';
import { requestOnce } from '../../src/check/source/web-request.ts';
import { openWebSite, webSource } from '../../src/check/source/web-source.ts';
import { runCheck } from '../../src/commands/check.ts';
import { goodSite, NOW, type Documents } from './good-site.ts';
import { servedSite, type Headers, type Serving } from './site-server.ts';
import { check, lines, memorySource } from './sources.ts';

const SITE = '.well-known/union-widgets.json';

async function checkAt(url: string) {
  return checkSite(await openWebSite(url), { now: NOW });
}

test('a good host has no finding', async t => {
  const report = await checkAt(await servedSite(t, goodSite()));
  assert.deepEqual(lines(report), []);
  assert.ok(report.read.firstPaint > 500 && report.read.firstPaint < 3000);
});

describe('what a host does wrong is told once, at the first document', () => {
  const all = (headers: Headers) => ({ headers: () => headers });
  it('a host that names whoever asks lets them read', async t => {
    const headers = () => ({ 'access-control-allow-origin': 'https://example.org' });
    const report = await checkAt(await servedSite(t, goodSite(), { headers }));
    assert.deepEqual(lines(report), []);
  });

  it('people, whose places left change, may be asked about each time', async t => {
    const headers = (path: string) =>
      path.startsWith('v1/people/p-') ? { 'cache-control': 'no-cache' } : {};
    const report = await checkAt(await servedSite(t, goodSite(), { headers }));
    assert.deepEqual(lines(report), []);
  });

  const cases: [Code, string, Serving][] = [
    ['no-cors', SITE, all({ 'access-control-allow-origin': undefined })],
    ['no-cors', SITE, all({ 'access-control-allow-origin': 'https://www.example.cn' })],
    ['cors-headers-hidden', SITE, all({ 'access-control-expose-headers': undefined })],
    ['content-type-plain', SITE, all({ 'content-type': 'text/plain' })],
    ['content-type', SITE, all({ 'content-type': 'text/html; charset=utf-8' })],
    ['no-cache-header', SITE, all({ 'cache-control': undefined })],
    ['no-cache-header', SITE, all({ 'cache-control': 'no-store' })],
    ['no-etag', SITE, all({ etag: undefined })],
    ['etag-ignored', SITE, { forgetful: true }],
    ['clock-wrong', SITE, all({ date: new Date(Date.now() - 3_600_000).toUTCString() })],
  ];
  for (const [code, document, serving] of cases) {
    it(`${code} ${JSON.stringify(serving.headers?.('x.json') ?? '')}`, async t => {
      const url = await servedSite(t, goodSite(), serving);
      // The page asked for must be told from a web page by its text alone.
      const report = await checkSite(webSource(url + SITE, false), { now: NOW });
      const own = lines(report).filter(line => !line.includes('photo-type'));
      assert.deepEqual(
        own.map(line => line.split(' ').slice(1)),
        [[code, document]],
      );
    });
  }

  it('not-compressed', async t => {
    const documents = goodSite();
    (documents[SITE] as Documents)['motto'] = '示例'.repeat(2000);
    const headers = () => ({ 'content-encoding': undefined });
    const report = await checkAt(await servedSite(t, documents, { headers }));
    assert.deepEqual(lines(report), [`warning not-compressed ${SITE}`]);
  });
});

describe('what cannot be had is told where it is named', () => {
  const PEOPLE = 'v1/people/index.json';
  const at = (
    path: string,
    act: (response: Parameters<NonNullable<Serving['instead']>>[1]) => void,
  ): Serving => ({
    instead: (asked, response) => {
      if (asked === path) act(response);
      return asked === path;
    },
  });
  const cases: [string, Code, string, Serving][] = [
    [
      'a login page',
      'web-page',
      PEOPLE,
      at(PEOPLE, r => r.setHeader('content-type', 'text/html') && r.end('<html>登录')),
    ],
    [
      'an error status',
      'document-unreachable',
      `${SITE} /collections/people`,
      at(PEOPLE, r => r.writeHead(500).end()),
    ],
    [
      'a connection that breaks',
      'document-unreachable',
      `${SITE} /collections/people`,
      at(PEOPLE, r => void r.destroy()),
    ],
    [
      'a document that is gone',
      'document-missing',
      `${SITE} /collections/people`,
      at(PEOPLE, r => r.writeHead(410).end()),
    ],
    [
      'redirects without end',
      'document-unreachable',
      `${SITE} /collections/people`,
      at(PEOPLE, r => r.writeHead(302, { location: `/${PEOPLE}` }).end()),
    ],
    [
      'a redirect to somewhere no browser goes',
      'link-unusable',
      `${SITE} /collections/people`,
      at(PEOPLE, r => r.writeHead(302, { location: 'file:///etc/hosts' }).end()),
    ],
  ];
  for (const [name, code, place, serving] of cases) {
    it(name, async t => {
      const report = await checkAt(await servedSite(t, goodSite(), serving));
      const own = lines(report).filter(line => !/content-type|no-|cors|relation/.test(line));
      assert.deepEqual(own, [`error ${code} ${place}`]);
    });
  }

  it('a host that asks for patience, or hiccups once, is asked again', async t => {
    const asked = { busy: 0, broken: 0 };
    const url = await servedSite(t, goodSite(), {
      instead: (path, response) => {
        if (path === PEOPLE && asked.busy++ === 0) {
          return Boolean(response.writeHead(503, { 'retry-after': '0' }).end());
        }
        return path === 'v1/forms/join.json' && asked.broken++ === 0 && Boolean(response.destroy());
      },
    });
    assert.deepEqual(lines(await checkAt(url)), []);
    assert.deepEqual([asked.busy > 1, asked.broken > 1], [true, true]);
  });

  it('a bomb is not unpacked, and what is no gzip is no document', async t => {
    const url = await servedSite(
      t,
      {},
      {
        instead: (path, response) => {
          response.setHeader('content-encoding', 'gzip');
          return Boolean(response.end(path === 'bomb' ? gzipSync(Buffer.alloc(100_000)) : 'plain'));
        },
      },
    );
    const options = { mostBytes: 1000, milliseconds: 5000, publicOnly: false };
    const failures = await Promise.all([
      requestOnce(`${url}bomb`, options),
      requestOnce(`${url}plain`, options),
    ]);
    assert.deepEqual(failures, [
      { ok: false, failure: { why: 'too-large' } },
      { ok: false, failure: { why: 'network', detail: 'Z_DATA_ERROR' } },
    ]);
  });
});

test('a public site is not followed to private addresses', async () => {
  for (const host of [
    'localhost',
    'a.localhost',
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '[::1]',
    '[fd00::1]',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
    'nas.local',
  ]) {
    assert.ok(isPrivateHost(host), host);
    const options = { mostBytes: 10, milliseconds: 1000, publicOnly: true };
    assert.deepEqual(await requestOnce(`http://${host}:1/`, options), {
      ok: false,
      failure: { why: 'private' },
    });
  }
  for (const address of ['8.8.8.8', '172.32.0.1', '2001:db8::1', 'example.cn']) {
    assert.ok(!isPrivateAddress(address), address);
  }
});

test('what a public site is led to by a redirect or a page is not called either', async t => {
  const url = await servedSite(t, goodSite());
  const { get } = webSource('https://www.example.cn/', true);
  assert.deepEqual(await get(url + SITE, 'document'), {
    url: url + SITE,
    failure: { why: 'private' },
  });
});

test('the site document is found from a page, a folder, a site or itself', async t => {
  const documents = goodSite();
  const page =
    '<script type="module" src="x.js" data-site="/.well-known/union-widgets.json"></script>';
  documents['about/index.html'] = new TextEncoder().encode(page);
  const url = await servedSite(t, documents);
  for (const path of ['', 'about/', 'about/index.html', SITE]) {
    assert.equal((await openWebSite(url + path)).start, url + SITE, path);
  }
});

describe('two copies', () => {
  type Change = (documents: Documents) => void;
  const shard = (documents: Documents) =>
    documents['v1/stations/s/wtw.json'] as { features: { id: string; properties: Documents }[] };
  const cases: [string, string, Change][] = [
    ['the same', '', () => undefined],
    ['another site', `${SITE} /site/id`, d => ((d[SITE] as { site: Documents }).site['id'] = 'zz')],
    ['fewer stations', `${SITE} /collections/stations`, d => shard(d).features.pop()],
    [
      'a station that moved on',
      'v1/stations/s/wtw.json /features/0',
      d => (shard(d).features[0]!.id = 'sh-9'),
    ],
    [
      'a station of another name',
      'v1/stations/s/wtw.json /features/1',
      d => (shard(d).features[1]!.properties['name'] = '示例新名'),
    ],
    [
      'a person',
      'v1/people/p-1.json',
      d => ((d['v1/people/p-1.json'] as Documents)['quote'] = '示例'),
    ],
  ];
  for (const [name, place, change] of cases) {
    it(name, async () => {
      const other = goodSite();
      change(other);
      const report = await check(goodSite(), { against: memorySource(other) });
      assert.deepEqual(lines(report), place === '' ? [] : [`warning copies-differ ${place}`]);
    });
  }
});

test('an address where nobody answers is an error, told in the language asked for', async () => {
  const out: string[] = [];
  const terminal = {
    env: {},
    lang: 'en',
    out: (text: string) => out.push(text),
    err: assert.fail,
  } as const;
  assert.equal(await runCheck(['http://127.0.0.1:9/'], terminal), 1);
  const text = out.join('\n');
  assert.match(text, /A document cannot be fetched {2}\[document-unreachable\]/);
  assert.match(text, /ECONNREFUSED/);
  assert.match(text, /Verdict: there are errors; mend them before this is public\.$/);
});
