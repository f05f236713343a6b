import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { contest, documentAt, documentsOf, form, person } from '../helpers/documents.ts';
import { SETTINGS } from '../helpers/server.ts';
import { listOf, manyStations, station } from '../helpers/stations.ts';
import { DATABASES, type TestDatabase } from '../store/helpers/databases.ts';
import { instanceOver, LIST, PEOPLE, READING, type Instance } from './instance.ts';

const SITE = '/.well-known/union-widgets.json';

/** What is asked of every instance and database alike. */
const URLS = [
  SITE,
  LIST,
  READING,
  PEOPLE,
  '/v1/contests/index.json',
  '/v1/stations/regions.json',
  '/v1/stations/s-00001.json',
  `/v1/stations/${encodeURIComponent('浦东-𠮷')}.json`,
  '/v1/people/p-1.json',
  '/v1/contests/c-1.json',
  '/v1/contests/c-1/e1/p1.json',
  '/v1/forms/join.json',
  '/v1/calendar/cn-2026.json',
  `${LIST}?near=121.47,31.23&limit=20`,
  `${LIST}?bbox=100,20,110,40&q=slzd&limit=40`,
  `${READING}?q=${encodeURIComponent('示例')}&limit=7`,
  `${PEOPLE}?q=${encodeURIComponent('工匠')}&limit=1`,
  `${LIST}?near=north`,
  '/v1/stations/none.json',
];

const STATIONS = [
  ...manyStations(120),
  station('浦东-𠮷', [121.5, 31.2], { name: "Robert'); DROP TABLE station;--" }),
  station('浦东-\uffee', [121.5, 31.2]),
];

async function fill({ store }: Instance): Promise<void> {
  await store.saveSettings('demo', SETTINGS);
  await store.replaceStations('demo', listOf(STATIONS));
  const people = [person('p-1', { later: { any: '成员' } }), person('p-2', { sort: 'a' })];
  await store.replaceDocuments('demo', documentsOf('people', people));
  await store.replaceDocuments('demo', documentsOf('contests', [contest('c-1')]));
  const page = documentAt('v1/contests/c-1/e1/p1.json', { rows: [] });
  await store.replaceDocuments('demo', documentsOf('standings', [page]));
  await store.replaceDocuments('demo', documentsOf('forms', [form('join')]));
}

/** Everything an instance says to every question in every coding, headers of the content too. */
async function transcript({ get }: Instance): Promise<string[]> {
  const said: string[] = [];
  for (const url of URLS) {
    for (const coding of ['identity', 'gzip', 'br']) {
      const { statusCode, headers, rawPayload } = await get(url, { 'accept-encoding': coding });
      const { etag, link, vary } = headers;
      // Which instance was asked so often that it took the trouble is chance.
      const tag = String(etag).replace('-br11', '-br');
      const about = [headers['content-type'], headers['last-modified'], tag, link, vary].join(' ');
      const text =
        headers['content-encoding'] === 'br' ? brotliDecompressSync(rawPayload) : rawPayload;
      said.push(`${url} ${coding} ${statusCode} ${about} ${text.toString('base64')}`);
    }
  }
  return said;
}

for (const database of DATABASES) {
  test(`${database.name}: two instances over one database say the same, word for word`, async t => {
    const place = await database.make(t);
    const writer = await instanceOver(t, place);
    const reader = await instanceOver(t, place);
    await fill(writer);
    await writer.live.refresh();
    assert.equal((await reader.get(LIST)).json<{ features: unknown[] }>().features.length, 0);
    assert.equal(await reader.live.refresh(), true, 'a change by the one is news to the other');
    assert.equal(await reader.live.refresh(), false);
    assert.deepEqual(await transcript(reader), await transcript(writer));

    // A visitor whom the balancer sends to the other instance needs nothing sent again.
    for (const url of URLS.slice(0, 12)) {
      const etag = String((await writer.get(url)).headers['etag']);
      assert.equal((await reader.get(url, { 'if-none-match': etag })).statusCode, 304, url);
    }
    await reader.store.replaceDocuments('demo', documentsOf('people', [person('p-3')]));
    await Promise.all([writer.live.refresh(), reader.live.refresh()]);
    assert.equal((await writer.get('/v1/people/p-3.json')).statusCode, 200);
    assert.deepEqual(await transcript(writer), await transcript(reader));
  });
}

test('whichever the database, the answers are the same byte for byte', async t => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 4, 1) });
  const [first, ...others] = DATABASES as readonly [TestDatabase, ...TestDatabase[]];
  const expected = await fresh(t, first);
  assert.ok(expected.some(line => line.includes(' 200 ')));
  // With one kind of database only, a second of that kind has to say the same.
  for (const database of others.length > 0 ? others : [first]) {
    assert.deepEqual(await fresh(t, database), expected, database.name);
  }
});

async function fresh(t: TestContext, database: TestDatabase): Promise<string[]> {
  const instance = await instanceOver(t, await database.make(t));
  await fill(instance);
  await instance.live.refresh();
  return transcript(instance);
}
