import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadDetail } from '../../src/data/station-detail.ts';
import { resolverFor } from '../../src/data/urls.ts';
import { fakeSite, json } from '../helpers/fake-fetch.ts';
import { setUp } from './setup.ts';
import { station } from './station-samples.ts';

const ROOT = 'https://api.example.org/';
const resolve = resolverFor(ROOT);
const example = new URL('../../schema/examples/station-detail/whole.json', import.meta.url);
const whole = JSON.parse(readFileSync(example, 'utf8')) as { id: string; properties: object };

async function load(id: string, document: unknown) {
  const fetch = fakeSite({ [`${ROOT}v1/stations/${encodeURIComponent(id)}.json`]: json(document) });
  const { client, clock } = setUp(fetch);
  return { result: await clock.run(loadDetail(client, id, { resolve })), asked: fetch.asked };
}

test('the details of a station, with full addresses of its photos', async () => {
  const { result } = await load(whole.id, whole);
  assert.ok(result.ok);
  assert.equal(result.problems, undefined);
  assert.deepEqual(result.data.properties.phones, ['021-00000000', '12351']);
  assert.equal(result.data.properties.photos?.[0]?.src, `${ROOT}v1/stations/photos/pd-0001.jpg`);
});

test('ids may be Chinese', async () => {
  const { result } = await load('工地-03 号', station('工地-03 号'));
  assert.ok(result.ok);
});

test('photos on other hosts, and parts at fault, are left out; the rest stays', async () => {
  const more = {
    photos: [
      { src: 'https://tracker.example/1.gif', alt: '' },
      { src: 'v1/p.jpg', alt: '门口' },
      {},
    ],
    phones: ['12351', 12351],
    honours: [{ year: 2023 }, { name: '最美驿站' }],
    areaM2: -1,
    provenance: { crs: 'wgs84', checked: 'yesterday' },
    operator: '示例区总工会',
  };
  const { result } = await load('a', station('a', more));
  assert.ok(result.ok);
  const { photos, phones, honours, areaM2, provenance, operator } = result.data.properties;
  assert.deepEqual(photos, [{ src: `${ROOT}v1/p.jpg`, alt: '门口' }]);
  assert.deepEqual(phones, ['12351']);
  assert.deepEqual(honours, [{ name: '最美驿站' }]);
  assert.deepEqual([areaM2, provenance, operator], [undefined, { crs: 'wgs84' }, '示例区总工会']);
  const pointers = result.problems?.map(({ pointer }) => pointer) ?? [];
  for (const place of [
    'phones/1',
    'honours/0/name',
    'areaM2',
    'provenance/checked',
    'photos/2/src',
    'photos/0/src',
  ]) {
    assert.ok(pointers.includes(`/properties/${place}`), place);
  }
});

test('details of another station are not shown', async () => {
  const { result } = await load('a', station('b'));
  assert.equal(!result.ok && result.problem.errors?.[0]?.pointer, '/id');
});

test('an id cannot lead out of its folder', async () => {
  for (const id of ['', '.', '..']) {
    const { result, asked } = await load(id, station(id));
    assert.equal(!result.ok && result.problem.code, 'blocked');
    assert.equal(asked.length, 0);
  }
  const { asked } = await load('../../secret', {});
  assert.equal(asked[0]?.url, `${ROOT}v1/stations/..%2F..%2Fsecret.json`);
});
