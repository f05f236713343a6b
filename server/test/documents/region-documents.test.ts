import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { test } from 'node:test';
import { regionDocuments } from '../../src/documents/region-documents.ts';
import { regionByCode } from '../../src/import/regions.ts';
import { appWith } from '../helpers/server.ts';

interface Listed {
  code: string;
  name: string;
  items?: Listed[];
}

const documents = new Map(
  regionDocuments().map(({ path, pieces }) => [path, Buffer.concat(pieces)]),
);

function read(path: string): Listed & { items: Listed[] } {
  const bytes = documents.get(path);
  assert.ok(bytes, path);
  return JSON.parse(bytes.toString('utf8')) as Listed & { items: Listed[] };
}

const below = ({ items = [] }: Listed): Listed[] => items.flatMap(one => [one, ...below(one)]);

test('34 provinces, each with a document of its own, by code', () => {
  const { items } = read('v1/regions/index.json');
  assert.equal(items.length, 34);
  assert.equal(documents.size, 35);
  for (const { code, name } of items) {
    const province = read(`v1/regions/${code.slice(0, 2)}.json`);
    assert.deepEqual([province.code, province.name], [code, name]);
  }
});

test('every division stands once, below the one its code says, under the name imports know', () => {
  const all = read('v1/regions/index.json').items.flatMap(({ code }) =>
    below(read(`v1/regions/${code.slice(0, 2)}.json`)),
  );
  assert.equal(new Set(all.map(({ code }) => code)).size, all.length);
  assert.ok(all.length > 3100, String(all.length));
  for (const { code, name, items = [] } of all) {
    assert.equal(regionByCode(code)?.name, name, code);
    for (const inner of items) assert.equal(inner.code.slice(0, 4), code.slice(0, 4));
    const codes = items.map(inner => inner.code);
    assert.deepEqual(codes, codes.toSorted());
  }
});

test('municipalities have no middle level, and counties may lie directly under their province', () => {
  const beijing = read('v1/regions/11.json').items;
  assert.ok(beijing.every(({ code, items }) => !code.endsWith('00') && items === undefined));
  const henan = read('v1/regions/41.json').items;
  assert.deepEqual(henan.at(-1), { code: '419001', name: '济源市' });
  const zhengzhou = henan[0];
  assert.deepEqual([zhengzhou?.name, zhengzhou?.items?.[0]?.name], ['郑州市', '中原区']);
  const dongguan = read('v1/regions/44.json').items.find(({ code }) => code === '441900');
  assert.deepEqual(dongguan, { code: '441900', name: '东莞市' });
  assert.deepEqual(read('v1/regions/71.json').items, []);
});

test('divisions that have changed are there by their present codes, what was abolished is not', () => {
  const present = {
    '330113': '临平区',
    '540481': '米林市',
    '540581': '错那市',
    '659012': '白杨市',
  };
  for (const [code, name] of Object.entries(present)) {
    const found = below(read(`v1/regions/${code.slice(0, 2)}.json`)).find(one => one.code === code);
    assert.equal(found?.name, name);
  }
  for (const code of ['320112', '350402', '370634', '500200', '330103']) {
    assert.equal(
      below(read(`v1/regions/${code.slice(0, 2)}.json`)).some(one => one.code === code),
      false,
      code,
    );
  }
});

test('each is small enough for a phone, and served like any document', async t => {
  for (const [path, bytes] of documents) assert.ok(gzipSync(bytes).length < 2500, path);
  const { app } = await appWith(t, []);
  const answer = await app.inject('/v1/regions/41.json');
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(answer.rawPayload, documents.get('v1/regions/41.json'));
  assert.ok(answer.headers.etag);
  assert.equal((await app.inject('/v1/regions/99.json')).statusCode, 404);
});
