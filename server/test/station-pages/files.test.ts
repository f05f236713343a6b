import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import type { Language } from '../../../src/locale/languages.ts';
import { snapshotsFromStore } from '../../src/snapshot/from-store.ts';
import { stationPageFiles } from '../../src/station-pages/files.ts';
import type { ImportedStation } from '../../src/store/store.ts';
import { dangersIn, EVIL, withoutOwnScripts } from '../helpers/dangers.ts';
import { storeWith } from '../helpers/server.ts';
import { manyStations, station } from '../helpers/stations.ts';

const NOON = Date.parse('2026-03-02T12:00:00+08:00');

async function filesOf(
  t: TestContext,
  stations: readonly ImportedStation[],
  publicUrl?: string,
  languages?: readonly Language[],
) {
  const source = snapshotsFromStore(await storeWith(t, stations), 'demo');
  const snapshot = await source.build();
  const files = new Map<string, string>();
  for await (const { path, bytes } of stationPageFiles(snapshot, {
    publicUrl,
    languages,
    now: NOON,
  })) {
    assert.ok(!files.has(path), `${path} once`);
    files.set(path, bytes.toString('utf8'));
  }
  await source.close();
  return files;
}

const hrefs = (text: string): string[] =>
  [...text.matchAll(/href="([^"]+)"/g)].map(([, href]) =>
    (href as string).replaceAll('&amp;', '&'),
  );

suite('the stations as files of plain pages', () => {
  test('a small site: one page with all, hours as usual, map apps, a policy', async t => {
    const one = station('s-1', [120, 31], { hours: 'Mo-Fr 09:00-17:00', region: '320508' });
    const files = await filesOf(t, [one]);
    assert.deepEqual(
      [...files.keys()],
      ['embed/station-map/index.html', 'embed/station-map/fragment.html'],
    );
    const page = files.get('embed/station-map/index.html') as string;
    assert.match(
      page,
      /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;|content="default-src 'none'/,
    );
    assert.match(page, /开放时间：周一至周五 09:00–17:00/);
    assert.ok(!page.includes('开放中'), 'a file does not know what is open now');
    assert.match(page, /uri\.amap\.com.*api\.map\.baidu\.com.*apis\.map\.qq\.com/s);
    assert.ok(!withoutOwnScripts(page).includes('<script'));
  });

  test('a large one: every station once, and every link leads to a file', async t => {
    const stations = manyStations(2100);
    const files = await filesOf(t, stations, 'https://example.org/union/');
    const seen = new Map<string, number>();
    for (const [path, text] of files) {
      const isFragment = path.endsWith('fragment.html');
      for (const href of hrefs(text)) {
        if (href === 'data:,' || /amap/.test(href)) continue;
        const target =
          /oembed\.json$/.test(href) || isFragment
            ? href.replace('https://example.org/union/', '')
            : posix.join(posix.dirname(path), href);
        assert.ok(files.has(target), `${path} → ${href}`);
      }
      if (isFragment) continue;
      for (const [, name] of text.matchAll(/<h[23]>示例站点 (s-\d{5})/g)) {
        seen.set(name as string, (seen.get(name as string) ?? 0) + 1);
      }
    }
    assert.equal(seen.size, 2100);
    assert.ok([...seen.values()].every(n => n === 1));
    assert.ok(files.has('embed/station-map/310115/index.html'));
    assert.ok(files.has('embed/station-map/310115/2.html'));
  });

  test('in more languages, where they are asked for: a folder each, and every link leads to a file', async t => {
    const root = 'https://example.org/union/';
    const languages = ['zh-Hans', 'ug', 'en'] as const;
    const files = await filesOf(t, manyStations(300), root, languages);
    const own = await filesOf(t, manyStations(300), root);
    assert.equal(files.size, 3 * own.size);
    for (const path of own.keys()) {
      for (const folder of ['ug/', 'en/']) {
        assert.ok(files.has(path.replace('station-map/', `station-map/${folder}`)), path);
      }
    }
    for (const [path, text] of files) {
      for (const href of hrefs(text)) {
        if (href === 'data:,' || /amap|baidu|qq\.com/.test(href)) continue;
        const target = href.startsWith(root)
          ? href.slice(root.length)
          : posix.join(posix.dirname(path), href);
        assert.ok(files.has(target), `${path} → ${href}`);
      }
    }
    const uyghur = files.get('embed/station-map/ug/310000/index.html') as string;
    assert.match(uyghur, /<html lang="ug" dir="rtl"/);
    for (const href of ['../../310000/index.html', '../../en/310000/index.html']) {
      assert.ok(uyghur.includes(`href="${href}"`), href);
    }
    assert.ok(
      !/(?:stations|detail):[a-z]|\{\w+\}|undefined/.test(
        uyghur.replace(/<style>.*<\/style>/s, ''),
      ),
    );
    const alone = own.get('embed/station-map/index.html') as string;
    assert.ok(!alone.includes('hreflang') && !alone.includes('语言'), 'nothing to choose');
  });

  test('without an address fragments lead to map apps alone', async t => {
    const files = await filesOf(t, manyStations(30));
    const links = hrefs(files.get('embed/station-map/fragment.html') as string);
    assert.equal(links.length, 30);
    assert.ok(links.every(href => href.startsWith('https://uri.amap.com/')));
  });

  test('no text becomes code', async t => {
    const worst = { name: EVIL, address: EVIL, hours: EVIL, facilities: [EVIL] };
    const files = await filesOf(t, [station('s-1', [120, 31], worst)]);
    for (const [path, text] of files) {
      const own = text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      assert.deepEqual(dangersIn(own), [], path);
    }
  });

  test('a site without stations has none', async t => {
    assert.equal((await filesOf(t, [])).size, 0);
  });
});
