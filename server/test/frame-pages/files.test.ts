import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test, type TestContext } from 'node:test';
import { frameFiles } from '../../src/frame-pages/files.ts';
import type { Loader } from '../../src/frame-pages/loader-tag.ts';
import { snapshotsFromStore } from '../../src/snapshot/from-store.ts';
import { entrants, fill } from '../contests/contests-app.ts';
import { documentsOf, person } from '../helpers/documents.ts';
import { withoutOwnScripts } from '../helpers/dangers.ts';
import { storeWith } from '../helpers/server.ts';
import { station } from '../helpers/stations.ts';

const LOADER: Loader = {
  path: 'cdn/1.2.3/union-widgets.js',
  integrity: `sha384-${'A'.repeat(64)}`,
};

async function filesOf(t: TestContext, publicUrl?: string) {
  const store = await storeWith(t, [station('s-1', [120, 31])]);
  const people = Array.from({ length: 80 }, (_, at) => person(`p-${at + 1}`));
  await store.replaceDocuments('demo', documentsOf('people', people));
  const many = Array.from({ length: 1201 }, (_, at): [number, number] => [90, 90 - at / 100]);
  const href = 'v1/contests/c-1/welding/p1.json';
  const rounds = [
    { id: 'r-1', name: '初赛', href },
    { id: 'r-2', name: '决赛', href },
  ];
  await fill(store, entrants(many), { events: [{ id: 'welding', name: '焊工', href }], rounds });
  const source = snapshotsFromStore(store, 'demo');
  const files = new Map<string, string>();
  for await (const { path, bytes } of frameFiles(await source.build(), {
    publicUrl,
    loader: LOADER,
  })) {
    assert.ok(!files.has(path), `${path} once`);
    files.set(path, bytes.toString('utf8'));
  }
  await source.close();
  return files;
}

test('every link leads to a file, and every page to the loader and the site document', async t => {
  const files = await filesOf(t, 'https://example.org/union/');
  assert.ok(files.has('embed/craftsman-wall/2.html'));
  assert.ok(files.has('embed/craftsman-card/p-80/index.html'));
  assert.ok(files.has('embed/contest-leaderboard/c-1/2.html'));
  for (const [path, text] of files) {
    if (!path.endsWith('.html')) continue;
    const from = posix.dirname(path);
    const at = (href: string): string => posix.join(from, href.replaceAll('&amp;', '&'));
    for (const [, href = ''] of text.matchAll(/<a [^>]*?href="([^"]+)"/g)) {
      assert.ok(files.has(at(href)), `${path} → ${href}`);
    }
    assert.equal(at(/ src="([^"]+union-widgets\.js)"/.exec(text)?.[1] ?? ''), LOADER.path, path);
    assert.equal(
      at(/ site="([^"]+)"/.exec(text)?.[1] ?? ''),
      '.well-known/union-widgets.json',
      path,
    );
    assert.match(
      text,
      /content="default-src &#39;none&#39;; script-src &#39;self&#39; https:\/\/example\.org &#39;sha256-/,
    );
    assert.ok(!withoutOwnScripts(text).includes('<script'));
  }
});

test('pictures where an address is known, whose code and day stay the same', async t => {
  const files = await filesOf(t, 'https://example.org/union/');
  const pictures = [...files.keys()].filter(path => path.endsWith('.svg'));
  assert.deepEqual(pictures, [
    'embed/station-map.svg',
    'embed/craftsman-wall.svg',
    'embed/contest-leaderboard.svg',
  ]);
  const without = await filesOf(t);
  assert.ok(![...without.keys()].some(path => path.endsWith('.svg')));
});

test('rounds have pages of their own, which lead to each other', async t => {
  const files = await filesOf(t);
  const round = files.get('embed/contest-leaderboard/c-1/rounds/r-2/index.html') ?? '';
  assert.match(round, /<union-contest-leaderboard[^>]* contest="c-1" round="r-2"/);
  assert.match(round, /href="\.\.\/r-1\/index\.html"/);
  assert.ok(files.has('embed/contest-leaderboard/c-1/rounds/r-2/2.html'));
});

test('where an address is known, each page says how it is embedded, by a file', async t => {
  const root = 'https://example.org/union/';
  const files = await filesOf(t, root);
  for (const [path, text] of files) {
    if (!path.endsWith('/index.html')) continue;
    const beside = path.replace('index.html', 'oembed.json');
    assert.ok(
      text.includes(`<link rel="alternate" type="application/json+oembed" href="${root}${beside}"`),
      path,
    );
    const told = JSON.parse(files.get(beside) ?? '') as Record<string, string>;
    assert.equal(told['type'], 'rich');
    assert.ok(told['html']!.includes(`src="${root}${path}"`), path);
  }
  const without = await filesOf(t);
  assert.ok(![...without.keys()].some(path => path.endsWith('oembed.json')));
  assert.ok(![...without.values()].some(text => text.includes('json+oembed')));
});
