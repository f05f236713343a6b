import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  loadRegions,
  loadShard,
  loadStations,
  stationsIn,
  type StationIndex,
  type StationList,
} from '../../src/data/stations.ts';
import { resolverFor } from '../../src/data/urls.ts';
import { fakeSite, json, status, type Reply } from '../helpers/fake-fetch.ts';
import { setUp, type Setup } from './setup.ts';
import { collectionOf, entryOf, indexOf, station } from './station-samples.ts';

const ROOT = 'https://api.example.org/';
const INDEX = `${ROOT}v1/stations/index.json`;
const resolve = resolverFor(ROOT);
const next = (href: string) => ({
  links: [
    { rel: 'self', href: INDEX },
    { rel: 'next', href },
  ],
});
const page = (n: number) => `${INDEX}?cursor=${n}`;

function listOf(result: Awaited<ReturnType<typeof loadStations>>): StationList {
  assert.ok(result.ok && result.data.kind === 'collection');
  return result.data;
}

function indexIn(result: Awaited<ReturnType<typeof loadStations>>): StationIndex {
  assert.ok(result.ok && result.data.kind === 'index');
  return result.data;
}

function site(table: Record<string, unknown>): Setup & { asked: () => string[] } {
  const replies = Object.entries(table).map(([url, reply]): [string, Reply] => [
    url,
    typeof reply === 'function' ? (reply as Reply) : json(reply),
  ]);
  const fetch = fakeSite(Object.fromEntries(replies));
  return { ...setUp(fetch), asked: () => fetch.asked.map(({ url }) => url) };
}

suite('a collection', () => {
  test('gives stations, regions, time and what was left out', async () => {
    const regions = [{ code: '310115', name: '浦东新区', n: 1, center: [121.5, 31.2] }];
    const timeStamp = '2026-03-01T08:00:00+08:00';
    const { client, clock } = site({
      [INDEX]: collectionOf([station('a'), station('a'), station('b')], { regions, timeStamp }),
    });
    const list = listOf(await clock.run(loadStations(client, INDEX, { resolve })));
    assert.deepEqual(
      list.features.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(list.regions, regions);
    assert.equal(list.timeStamp, timeStamp);
    assert.deepEqual(
      list.issues.map(({ pointer }) => pointer),
      ['/features/1/id'],
    );
    assert.equal(list.partial, undefined);
  });

  test('is read page by page; a station on two pages comes once', async () => {
    const { client, clock, asked } = site({
      [INDEX]: collectionOf([station('a'), station('b')], next(page(2))),
      [page(2)]: collectionOf(
        [station('b'), { bad: 1 }, station('c')],
        next('v1/stations/index.json?cursor=3'),
      ),
      [page(3)]: collectionOf([station('d')]),
    });
    const list = listOf(await clock.run(loadStations(client, INDEX, { resolve })));
    assert.deepEqual(
      list.features.map(({ id }) => id),
      ['a', 'b', 'c', 'd'],
    );
    assert.deepEqual(asked(), [INDEX, page(2), page(3)]);
    const codes = list.issues.map(({ code }) => code);
    assert.ok(codes.includes('duplicate-id') && codes.includes('required'));
    assert.ok(
      list.issues.some(({ detail }) => detail.includes(page(2))),
      'the page is named',
    );
  });

  test('whose pages go in a circle is read once round', async () => {
    const { client, clock, asked } = site({
      [INDEX]: collectionOf([station('a')], next(page(2))),
      [page(2)]: collectionOf([station('b')], next(INDEX)),
    });
    const list = listOf(await clock.run(loadStations(client, INDEX, { resolve })));
    assert.deepEqual(
      list.features.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.equal(asked().length, 2);
    assert.deepEqual(
      list.issues.map(({ code }) => code),
      ['paging'],
    );
  });

  test('without end is left after a hundred pages, and told', async () => {
    const table: Record<string, unknown> = {
      [INDEX]: collectionOf([station('s0')], next(page(1))),
    };
    for (let n = 1; n < 105; n += 1)
      table[page(n)] = collectionOf([station(`s${n}`)], next(page(n + 1)));
    const { client, clock, asked } = site(table);
    const list = listOf(await clock.run(loadStations(client, INDEX, { resolve })));
    assert.equal(list.features.length, 100);
    assert.equal(asked().length, 100);
    assert.deepEqual(
      list.issues.map(({ code }) => code),
      ['paging'],
    );
    assert.equal(list.partial?.code, 'too-large', 'so that the list says it is not whole');
  });

  test('that breaks off in the middle is shown as far as it came, with the reason', async () => {
    const { client, clock } = site({
      [INDEX]: collectionOf([station('a')], next(page(2))),
      [page(2)]: status(500),
    });
    const list = listOf(await clock.run(loadStations(client, INDEX, { resolve })));
    assert.deepEqual(
      list.features.map(({ id }) => id),
      ['a'],
    );
    assert.equal(list.partial?.status, 500);
  });

  test('does not lead to a host the site did not name', async () => {
    const { client, clock, asked } = site({
      [INDEX]: collectionOf([station('a')], next('https://elsewhere.example/p2')),
    });
    const list = listOf(await clock.run(loadStations(client, INDEX, { resolve })));
    assert.deepEqual(asked(), [INDEX]);
    assert.deepEqual(
      list.issues.map(({ pointer, code }) => [pointer, code]),
      [['/links/1/href', 'foreign-host']],
    );
  });

  test('asked for by two widgets at once is the same for both', async () => {
    const { client, clock, asked } = site({
      [INDEX]: collectionOf([station('a')], next(page(2))),
      [page(2)]: collectionOf([station('b')]),
    });
    const both = [1, 2].map(() => loadStations(client, INDEX, { resolve }));
    for (const result of await clock.run(Promise.all(both))) {
      assert.deepEqual(
        listOf(result).features.map(({ id }) => id),
        ['a', 'b'],
      );
    }
    assert.equal(asked().length, 2);
  });

  test('shown from copies has the age of the oldest page', async () => {
    const table = {
      [INDEX]: [json(collectionOf([station('a')], next(page(2)))), status(500)],
      [page(2)]: [json(collectionOf([station('b')])), status(500)],
    };
    const { client, clock } = setUp(fakeSite(table));
    const start = clock.now();
    await clock.run(loadStations(client, INDEX, { resolve }));
    await clock.advance(1000);
    const again = await clock.run(loadStations(client, INDEX, { resolve }));
    assert.equal(again.ok && again.stale?.since, start);
    assert.equal(listOf(again).features.length, 2);
  });
});

suite('an index', () => {
  const regionsLink = { links: [{ rel: 'regions', href: 'v1/stations/regions.json' }] };

  test('gives counts, entries with full addresses, and where the regions are', async () => {
    const { client, clock } = site({
      [INDEX]: indexOf([entryOf('wtw', 700), entryOf('wx4', 2300)], regionsLink),
    });
    const index = indexIn(await clock.run(loadStations(client, INDEX, { resolve })));
    assert.equal(index.total, 3000);
    assert.deepEqual(index.kinds, { rest: 3000 });
    assert.deepEqual(
      index.entries.map(({ href }) => href),
      [`${ROOT}v1/stations/s/wtw.json`, `${ROOT}v1/stations/s/wx4.json`],
    );
    assert.equal(index.regionsHref, `${ROOT}v1/stations/regions.json`);
  });

  test('says where the columns of all stations are, and how large', async () => {
    const columns = async (link: object) => {
      const links = [{ rel: 'columns', ...link }];
      const { client, clock } = site({ [INDEX]: indexOf([entryOf('wtw', 700)], { links }) });
      return indexIn(await clock.run(loadStations(client, INDEX, { resolve })));
    };
    const told = await columns({ href: 'v1/stations/c/columns.json', length: 1_200_000 });
    assert.equal(told.columnsHref, `${ROOT}v1/stations/c/columns.json`);
    assert.equal(told.columnsBytes, 1_200_000);
    const foreign = await columns({ href: 'https://elsewhere.example/columns.json' });
    assert.equal(foreign.columnsHref, undefined);
  });

  test('says where the live status is, by either name, and of no other host', async () => {
    const live = async (rel: string, href: string) => {
      const { client, clock } = site({
        [INDEX]: indexOf([entryOf('wtw', 700)], { links: [{ rel, href }] }),
      });
      return indexIn(await clock.run(loadStations(client, INDEX, { resolve }))).liveHref;
    };
    const address = `${ROOT}v1/live/stations.json`;
    assert.equal(await live('live', 'v1/live/stations.json'), address);
    assert.equal(await live('status', 'v1/live/stations.json'), address);
    assert.equal(await live('live', 'https://elsewhere.example/live.json'), undefined);
    assert.equal(await live('regions', 'v1/live/stations.json'), undefined);
  });

  test('resolves against the folder of v1/ when there is no site', async () => {
    const { client, clock } = site({ [INDEX]: indexOf([entryOf('wtw', 3000)], regionsLink) });
    const index = indexIn(await clock.run(loadStations(client, INDEX)));
    assert.equal(index.entries[0]?.href, `${ROOT}v1/stations/s/wtw.json`);
  });

  test('leaves out entries on hosts the site did not name', async () => {
    const href = 'https://elsewhere.example/s.json';
    const { client, clock } = site({
      [INDEX]: indexOf([entryOf('wtw', 1, { href }), entryOf('wx4', 2)]),
    });
    const index = indexIn(await clock.run(loadStations(client, INDEX, { resolve })));
    assert.deepEqual(
      index.entries.map(({ gh }) => gh),
      ['wx4'],
    );
    assert.deepEqual(
      index.issues.map(({ pointer }) => pointer),
      ['/shards/0/href'],
    );
  });

  test('may be on another host than the root, when the site names it', async () => {
    const cdn = 'https://cdn.example.org/stations/index.json';
    const shards = [
      entryOf('wtw', 1, { href: 'https://cdn.example.org/s/wtw.json' }),
      entryOf('wx4', 2),
    ];
    const { client, clock } = site({ [cdn]: indexOf(shards) });
    const index = indexIn(await clock.run(loadStations(client, cdn, { resolve })));
    assert.deepEqual(
      index.entries.map(({ href }) => new URL(href).host),
      ['cdn.example.org', 'api.example.org'],
    );
  });

  test('leads to shards and to indexes of the next level', async () => {
    const nested = `${ROOT}v1/stations/i/w.json`;
    const shard = `${ROOT}v1/stations/s/wtw.json`;
    const { client, clock } = site({
      [INDEX]: indexOf([entryOf('w', 3000, { type: 'index', href: 'v1/stations/i/w.json' })]),
      [nested]: indexOf([entryOf('wtw', 1), entryOf('wx', 2999, { type: 'index' })]),
      [shard]: collectionOf([station('a')]),
    });
    const root = indexIn(await clock.run(loadStations(client, INDEX, { resolve })));
    const inner = indexIn(await clock.run(loadShard(client, root.entries[0]!, { resolve })));
    assert.deepEqual(
      inner.entries.map(({ gh }) => gh),
      ['wtw', 'wx'],
    );
    const list = listOf(await clock.run(loadShard(client, inner.entries[0]!, { resolve })));
    assert.deepEqual(
      list.features.map(({ id }) => id),
      ['a'],
    );
  });

  test('that leads back to itself comes to an end', async () => {
    const again = entryOf('w', 3000, { type: 'index', href: 'v1/stations/index.json' });
    const { client, clock } = site({ [INDEX]: indexOf([again, entryOf('wx4', 3000)]) });
    const root = indexIn(await clock.run(loadStations(client, INDEX, { resolve })));
    const inner = indexIn(await clock.run(loadShard(client, root.entries[0]!, { resolve })));
    assert.deepEqual(
      inner.entries.map(({ gh }) => gh),
      ['wx4'],
    );
    assert.deepEqual(
      inner.issues.map(({ code }) => code),
      ['loop'],
    );
  });
});

test('regions at fault are left out', async () => {
  const url = `${ROOT}v1/stations/regions.json`;
  const good = { code: '310115', name: '浦东新区', n: 1, center: [121.5, 31.2] };
  const { client, clock } = site({ [url]: { v: 1, regions: [{ ...good, code: '沪' }, good] } });
  const result = await clock.run(loadRegions(client, url));
  assert.ok(result.ok);
  assert.deepEqual(result.data, [good]);
  assert.deepEqual(
    result.problems?.map(({ pointer }) => pointer),
    ['/regions/0/code'],
  );
});

test('an error of the server is the problem', async () => {
  const { client, clock } = site({});
  const result = await clock.run(loadStations(client, INDEX, { resolve }));
  assert.equal(!result.ok && result.problem.status, 404);
});

suite('a document given by the page', () => {
  const PAGE = 'https://www.example.org/map/page.html';

  test('is read like a loaded one, and stays as it is', () => {
    const document = collectionOf([station('a', { hours: 24 }), station('a')]);
    const before = structuredClone(document);
    const result = stationsIn(document, PAGE);
    const list = listOf(result);
    assert.deepEqual(
      list.features.map(({ properties }) => properties.hours),
      [undefined],
    );
    assert.deepEqual(
      list.issues.map(({ code }) => code),
      ['type', 'duplicate-id'],
    );
    assert.deepEqual(document, before);
  });

  test('may be an index, with references relative to the page or to the site', () => {
    const document = indexOf([entryOf('wtw', 3000)]);
    const [alone] = indexIn(stationsIn(document, PAGE)).entries;
    assert.equal(alone?.href, 'https://www.example.org/map/v1/stations/s/wtw.json');
    const [ofSite] = indexIn(stationsIn(document, PAGE, resolve)).entries;
    assert.equal(ofSite?.href, `${ROOT}v1/stations/s/wtw.json`);
  });

  test('that is nothing of the kind is a problem, even if it holds itself', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    for (const document of [circle, null, 7, 'x', []]) {
      const result = stationsIn(document, PAGE);
      assert.equal(!result.ok && result.problem.code, 'invalid');
    }
  });
});
