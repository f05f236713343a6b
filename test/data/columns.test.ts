import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { body, fakeSite, json, status, type Reply } from '../helpers/fake-fetch.ts';
import { SHORT_MS } from '../../src/data/attempt.ts';
import { createClient } from '../../src/data/client.ts';
import { loadColumns } from '../../src/data/columns.ts';
import { memoryStore } from '../../src/data/saved-document.ts';
import { loadNames, OTHER_MOMENT } from '../../src/data/station-names.ts';

const reader = () => import('../../src/stations/columns-worker.ts');

const ROOT = 'https://union.example.org/';
const URL_OF_ALL = `${ROOT}v1/stations/c/columns.json`;
const URL_OF_NAMES = `${ROOT}v1/stations/c/names-31.json`;
const MOMENT = '2026-03-01T08:00:00+08:00';

const COLUMNS = {
  v: 1,
  timeStamp: MOMENT,
  total: 2,
  lon: [12_150_000, 100],
  lat: [3_120_000, 0],
  hours: { values: ['每天九点'], rows: [0, 1] },
  names: [{ region: '310000', from: 0, n: 2, href: 'v1/stations/c/names-31.json' }],
};
const NAMES = { v: 1, timeStamp: MOMENT, from: 0, ids: ['a', 'b'], name: ['甲站', '乙站'] };
const PART = { from: 0, n: 2, href: URL_OF_NAMES };

function clientOf(table: Record<string, Reply | Reply[]>) {
  const fetch = fakeSite(table);
  const store = memoryStore();
  // Pauses between tries are over at once, patience never.
  const isPatience = (ms: number) => ms === SHORT_MS || ms > 7000;
  const sleep = (ms: number) => (isPatience(ms) ? new Promise<void>(() => {}) : Promise.resolve());
  const client = createClient({ fetch, store, sleep, origin: ROOT });
  return { client, fetch, store };
}

/** As GB 18030, which the label names. */
function inGb18030(): Reply {
  // 每天九点 in GB 18030; the rest of the document is ASCII.
  const words = [0xc3, 0xbf, 0xcc, 0xec, 0xbe, 0xc5, 0xb5, 0xe3];
  const [before = '', after = ''] = JSON.stringify(COLUMNS).split('每天九点');
  const bytes = new TextEncoder();
  const all = Uint8Array.from([...bytes.encode(before), ...words, ...bytes.encode(after)]);
  return body(all, { 'content-type': 'application/json; charset=gb18030' });
}

describe('loadColumns', () => {
  it('reads columns, names their parts in full, and keeps no copy', async () => {
    const { client, store } = clientOf({ [URL_OF_ALL]: json(COLUMNS) });
    const bytes: number[] = [];
    const arrived = (size: number) => bytes.push(size);
    const result = await loadColumns(client, URL_OF_ALL, { reader, arrived });
    assert.ok(result.ok);
    assert.deepEqual([...result.data.lonE7], [1_215_000_000, 1_215_010_000]);
    assert.deepEqual(result.data.names, [{ from: 0, n: 2, href: URL_OF_NAMES }]);
    assert.equal(bytes[bytes.length - 1], new TextEncoder().encode(JSON.stringify(COLUMNS)).length);
    assert.equal(await store.load(URL_OF_ALL), undefined);
    assert.equal(result.problems, undefined);
  });

  it('reads other character sets that are named, and byte order marks', async () => {
    const mark = body(`\ufeff${JSON.stringify(COLUMNS)}`, { 'content-type': 'application/json' });
    for (const reply of [inGb18030(), mark]) {
      const { client } = clientOf({ [URL_OF_ALL]: reply });
      const result = await loadColumns(client, URL_OF_ALL, { reader });
      assert.ok(result.ok);
      assert.deepEqual(result.data.times.values[1], { hours: '每天九点' });
    }
  });

  it('does not follow parts to a host that nobody named', async () => {
    const names = [{ from: 0, n: 2, href: 'https://elsewhere.example/names.json' }];
    const { client } = clientOf({ [URL_OF_ALL]: json({ ...COLUMNS, names }) });
    const result = await loadColumns(client, URL_OF_ALL, { reader });
    assert.ok(result.ok);
    assert.deepEqual(result.data.names, []);
    assert.equal(result.problems?.[0]?.code, 'foreign-host');
  });

  it('tells what went wrong', async () => {
    const problem = async (reply: Reply) => {
      const result = await loadColumns(clientOf({ [URL_OF_ALL]: reply }).client, URL_OF_ALL, {
        reader,
      });
      return result.ok ? 'read' : result.problem.code;
    };
    assert.equal(await problem(status(404)), 'http');
    assert.equal(await problem(json({ total: 5 })), 'invalid');
    assert.equal(
      await problem(body('{"total":', { 'content-type': 'application/json' })),
      'not-json',
    );
    assert.equal(await problem(body('<html>', { 'content-type': 'text/html' })), 'not-json');
    const broken = Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d);
    assert.equal(await problem(body(broken, { 'content-type': 'application/json' })), 'charset');
  });

  it('asks the server anew for what is to be fresh, and again where it stumbles', async () => {
    const { client, fetch } = clientOf({ [URL_OF_ALL]: [status(503), json(COLUMNS)] });
    assert.ok((await loadColumns(client, URL_OF_ALL, { reader, fresh: true })).ok);
    assert.deepEqual(
      fetch.asked.map(({ init }) => init.cache),
      ['no-cache', 'no-cache'],
    );
  });
});

describe('loadNames', () => {
  it('takes names of the same moment and rows alone', async () => {
    const read = async (more: object, timeStamp: string | undefined = MOMENT) => {
      const { client } = clientOf({ [URL_OF_NAMES]: json({ ...NAMES, ...more }) });
      return loadNames(client, PART, timeStamp, { reader });
    };
    const good = await read({});
    assert.ok(good.ok);
    assert.equal(good.data.folded, '\n甲站\t\n乙站\t');
    const others = [
      await read({ timeStamp: '2026-03-02T08:00:00+08:00' }),
      await read({ from: 1 }),
      await read({ ids: ['a'], name: ['甲站'] }),
    ];
    for (const result of others) {
      assert.ok(!result.ok);
      assert.equal(result.problem.errors?.[0]?.code, OTHER_MOMENT);
    }
  });
});
