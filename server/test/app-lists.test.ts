import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import type { StationCollection } from '../../src/data/generated/types.ts';
import { validateContests } from '../../src/data/generated/validators/contests.js';
import { validatePeople } from '../../src/data/generated/validators/people.js';
import { validateShardIndex } from '../../src/data/generated/validators/shard-index.js';
import { validateSite } from '../../src/data/generated/validators/site.js';
import { validateStationCollection } from '../../src/data/generated/validators/station-collection.js';
import type { ImportedDocument } from '../src/store/store.ts';
import { contest, documentAt, documentsOf, form, person } from './helpers/documents.ts';
import { appWith } from './helpers/server.ts';
import { manyStations, station } from './helpers/stations.ts';

const PEOPLE = '/v1/people/index.json';
const CONTESTS = '/v1/contests/index.json';
const READING = '/v1/reading/index.json';
const SITE = '/.well-known/union-widgets.json';

async function appOf(t: TestContext, people: readonly ImportedDocument[]) {
  const stations = manyStations(60);
  const all = await appWith(t, stations);
  const { store, live } = all;
  await store.replaceDocuments('demo', documentsOf('people', people));
  const contests = [contest('c-1', { organiser: '示例总工会' }), contest('c-2')];
  await store.replaceDocuments('demo', documentsOf('contests', contests));
  const standings = [
    documentAt('v1/contests/c-1/焊工/p1.json', {
      rows: [],
      links: [{ rel: 'next', href: 'v1/contests/c-1/焊工/p2.json' }],
    }),
  ];
  await store.replaceDocuments('demo', documentsOf('standings', standings));
  await store.replaceDocuments('demo', documentsOf('forms', [form('join')]));
  await live.refresh();
  const reading = stations.filter(({ feature }) => feature.properties.kinds.includes('reading'));
  return { ...all, reading: reading.map(({ feature }) => feature.id).sort() };
}

const MANY = Array.from({ length: 230 }, (_, n) =>
  person(`p-${String(n).padStart(3, '0')}`, { org: n % 2 ? '示例厂' : '示例院' }),
);

test('the site document names what the site has; each of it is there', async t => {
  const { app } = await appOf(t, MANY);
  const site: unknown = (await app.inject({ url: SITE })).json();
  assert.ok(validateSite(site), JSON.stringify(validateSite.errors));
  assert.deepEqual(Object.keys(site.collections ?? {}).sort(), [
    'contests',
    'people',
    'reading',
    'stations',
  ]);
  assert.deepEqual(site.forms, { join: 'v1/forms/join.json' });
  for (const href of [...Object.values(site.collections ?? {}), 'v1/forms/join.json']) {
    assert.equal((await app.inject({ url: `/${href}` })).statusCode, 200, href);
  }
  const empty = await appWith(t, []);
  const bare = (await empty.app.inject({ url: SITE })).json<{ collections: object }>();
  assert.deepEqual(Object.keys(bare.collections), ['stations']);
  for (const url of [PEOPLE, CONTESTS, READING]) {
    assert.equal((await empty.app.inject({ url })).statusCode, 404, url);
  }
});

/** All pages from a URL on, following the body's links, which the header's must equal. */
async function pagesFrom(
  app: Awaited<ReturnType<typeof appOf>>['app'],
  first: string,
): Promise<LightMyRequestResponse[]> {
  const pages: LightMyRequestResponse[] = [];
  for (let url: string | undefined = first; url !== undefined;) {
    const page: LightMyRequestResponse = await app.inject({ url });
    assert.equal(page.statusCode, 200, url);
    pages.push(page);
    const { links } = page.json<{ links?: { rel: string; href: string }[] }>();
    const next: string | undefined = links?.find(({ rel }) => rel === 'next')?.href;
    const [, target] = /^<([^>]+)>; rel="next"$/.exec(String(page.headers['link'])) ?? [];
    const here: string = new URL(url, 'http://host').href;
    const inHeader = target === undefined ? undefined : new URL(target, here).href;
    url = next === undefined ? undefined : `/${next}`;
    assert.equal(inHeader, url && new URL(url, 'http://host').href);
  }
  return pages;
}

test('people are paged, as documents and as answers, each once and in one order', async t => {
  const { app } = await appOf(t, MANY);
  const ids: string[][] = [];
  for (const [url, count] of [
    [PEOPLE, 3],
    [`${PEOPLE}?limit=50`, 5],
    [`${PEOPLE}?limit=100000`, 1],
  ] as const) {
    const pages = await pagesFrom(app, url);
    assert.equal(pages.length, count, url);
    const listed = pages.flatMap(page => {
      const value: unknown = page.json();
      assert.ok(validatePeople(value), JSON.stringify(validatePeople.errors));
      assert.equal(value.numberMatched, 230);
      return value.items.map(({ id }) => id);
    });
    ids.push(listed);
  }
  assert.equal(new Set(ids[0]).size, 230);
  assert.deepEqual(ids[1], ids[0]);
  assert.deepEqual(ids[2], ids[0]);
});

test('words find people and contests; faults of a parameter are named', async t => {
  const { app } = await appOf(t, MANY);
  const people: unknown = (
    await app.inject({ url: `${PEOPLE}?q=${encodeURIComponent('示例厂')}` })
  ).json();
  assert.ok(validatePeople(people));
  assert.equal(people.numberMatched, 115);
  const contests: unknown = (await app.inject({ url: `${CONTESTS}?q=c-1` })).json();
  assert.ok(validateContests(contests));
  assert.deepEqual(
    contests.items.map(({ id }) => id),
    ['c-1'],
  );
  for (const [url, status] of [
    [`${PEOPLE}?limit=0`, 400],
    [`${PEOPLE}?cursor=x`, 400],
    [`${CONTESTS}?q=a&q=b`, 400],
    // A list of people knows no place: the parameter is not ours there.
    [`${PEOPLE}?near=nowhere`, 200],
  ] as const) {
    assert.equal((await app.inject({ url })).statusCode, status, url);
  }
});

function idsOf(list: unknown): string[] {
  return (list as StationCollection).features.map(({ id }) => id).sort();
}

test('reading stations are the stations of that kind, and answer the same questions', async t => {
  const { app, reading } = await appOf(t, []);
  const whole: unknown = (await app.inject({ url: READING })).json();
  assert.ok(validateStationCollection(whole));
  assert.deepEqual(idsOf(whole), reading);
  for (const query of ['near=121,31', 'bbox=-180,-90,180,90', 'q=slzd', 'limit=1000']) {
    const answer: unknown = (await app.inject({ url: `${READING}?${query}` })).json();
    assert.ok(validateStationCollection(answer), query);
    assert.deepEqual(idsOf(answer), reading, query);
  }
  const detail = await app.inject({ url: `/v1/stations/${reading[0]}.json` });
  assert.equal(detail.statusCode, 200);
});

test('above 2,000 reading stations their list is an index of its own shards', async t => {
  const stations = manyStations(2200).map(({ feature }) =>
    station(feature.id, feature.geometry.coordinates as [number, number], { kinds: ['reading'] }),
  );
  const { app } = await appWith(t, stations);
  const index: unknown = (await app.inject({ url: READING })).json();
  assert.ok(validateShardIndex(index));
  assert.equal(index.total, 2200);
  let listed = 0;
  for (const { href, type } of index.shards) {
    assert.match(href, /^v1\/reading\/[si]\//);
    const answer = await app.inject({ url: `/${href}` });
    assert.equal(answer.statusCode, 200, href);
    if (type !== 'index') listed += answer.json<StationCollection>().features.length;
  }
  assert.ok(listed > 0);
  const near: unknown = (await app.inject({ url: `${READING}?near=121.4,31.2&limit=20` })).json();
  assert.ok(validateStationCollection(near));
  assert.equal((near as StationCollection).numberMatched, 2200);
});

test('stored documents are served as they are, standings with their next page', async t => {
  const { app, store, live } = await appOf(t, [person('p-1', { later: { any: '成员' } })]);
  const one = await app.inject({ url: '/v1/people/p-1.json' });
  assert.deepEqual(one.json(), JSON.parse(person('p-1', { later: { any: '成员' } }).body));
  const etag = String(one.headers['etag']);
  const held = { 'if-none-match': etag };
  assert.equal((await app.inject({ url: '/v1/people/p-1.json', headers: held })).statusCode, 304);
  const page = await app.inject({ url: `/v1/contests/c-1/${encodeURIComponent('焊工')}/p1.json` });
  assert.equal(page.statusCode, 200);
  assert.equal(page.headers['link'], '<p2.json>; rel="next"');
  assert.equal((await app.inject({ url: '/v1/contests/c-9/e/p1.json' })).statusCode, 404);

  await store.replaceDocuments('demo', documentsOf('people', [person('p-2')]));
  await live.refresh();
  assert.equal((await app.inject({ url: '/v1/people/p-1.json' })).statusCode, 410, 'taken off');
  assert.equal((await app.inject({ url: '/v1/people/p-2.json' })).statusCode, 200);
});

test('when consent has ended the document is gone, and not in the list', async t => {
  const ended = { date: '2020-01-01', through: '2021-01-01' };
  const { app } = await appOf(t, [person('p-1', { consent: ended }), person('p-2')]);
  const gone = await app.inject({ url: '/v1/people/p-1.json' });
  assert.equal(gone.statusCode, 410);
  assert.equal(gone.headers['cache-control'], 'no-store');
  assert.ok(!gone.body.includes('示例工匠'));
  const list = (await app.inject({ url: PEOPLE })).json<{ items: { id: string }[] }>();
  assert.deepEqual(
    list.items.map(({ id }) => id),
    ['p-2'],
  );
});

test('a database that does not answer is 503 for details; what is in memory goes on', async t => {
  const { app, store } = await appOf(t, MANY);
  await store.close();
  const detail = await app.inject({ url: '/v1/people/p-001.json' });
  assert.equal(detail.statusCode, 503);
  assert.equal(detail.headers['retry-after'], '5');
  for (const url of [PEOPLE, READING, SITE, '/v1/stations/index.json?near=121,31']) {
    assert.equal((await app.inject({ url })).statusCode, 200, url);
  }
});
