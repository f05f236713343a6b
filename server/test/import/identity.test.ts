import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IdMaker, isRunning, LIKE_PLACES, shortHash } from '../../src/import/identity.ts';
import { isDocumentId } from '../../src/documents/paths.ts';
import { PlaceRegister } from '../../src/import/duplicates.ts';
import type { Place } from '../../src/import/identity.ts';
import type { PreviousStation } from '../../src/import/index.ts';

function places(previous: readonly PreviousStation[], listed: readonly Place[]) {
  return new IdMaker(previous, listed, LIKE_PLACES);
}

const PLACE = { region: '310115', name: '示例站', address: '示例路1号' };

test('the hash is FNV-1a of 64 bits, its low 60 written in base 32', () => {
  // Values of the reference implementation (draft-eastlake-fnv).
  const reference = {
    '': 0xcbf29ce484222325n,
    a: 0xaf63dc4c8601ec8cn,
    foobar: 0x85944171f73967e8n,
  };
  for (const [text, value] of Object.entries(reference)) {
    const digits = [...shortHash(text, 'st').slice('st-'.length)].reverse();
    const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
    const back = digits.reduce((sum, digit) => sum * 32n + BigInt(alphabet.indexOf(digit)), 0n);
    assert.equal(back, BigInt.asUintN(60, value), text);
  }
  assert.equal(isDocumentId(shortHash('任意', 'st')), true);
});

test('an id depends on region, name and address and on nothing else', () => {
  const id = places([], [PLACE]).derived(PLACE).id;
  const spelled = { ...PLACE, name: ' 示例 站', address: '示例路１号' };
  assert.equal(places([], [spelled]).derived(spelled).id, id);
  for (const other of [
    { ...PLACE, name: '示例二站' },
    { ...PLACE, region: '310101' },
    { ...PLACE, address: '示例路2号' },
  ]) {
    assert.notEqual(places([], [other]).derived(other).id, id);
  }
});

test('a place keeps its earlier id when address or region changed', () => {
  const previous = [{ ...PLACE, id: 'old-1' }];
  for (const [place, from] of [
    [PLACE, 'derived'],
    [{ ...PLACE, address: '示例路1号甲' }, 'previous'],
    [{ ...PLACE, region: '310101' }, 'previous'],
  ] as const) {
    assert.deepEqual(places(previous, [place]).derived(place), { id: 'old-1', from });
  }
});

test('an earlier id is not given where it could mean several places', () => {
  const moved = { ...PLACE, address: '新路1号' };
  const twin = { ...PLACE, address: '新路2号' };
  const ids = places([{ ...PLACE, id: 'old-1' }], [moved, twin]);
  assert.equal(ids.derived(moved).from, 'derived');
  assert.equal(ids.derived(twin).from, 'derived');
  const before = [
    { ...PLACE, id: 'old-1' },
    { ...PLACE, id: 'old-2', address: '示例路9号' },
  ];
  assert.equal(places(before, [moved]).derived(moved).from, 'derived');
});

test('places that differ in nothing are counted', () => {
  const ids = places([], [PLACE, PLACE]);
  const first = ids.derived(PLACE);
  const second = ids.derived(PLACE);
  assert.equal(first.from, 'derived');
  assert.equal(second.from, 'ordinal');
  assert.notEqual(first.id, second.id);
});

test('an own number comes once, whatever its case', () => {
  const ids = places([], []);
  assert.deepEqual(ids.own('PD-001'), { id: 'PD-001', from: 'own' });
  assert.equal(ids.own('pd-001'), undefined);
});

test('numbers that count the rows are told from ids', () => {
  const numbered = (...texts: string[]) => texts.map((text, index) => ({ text, row: index + 3 }));
  assert.equal(isRunning(numbered('1', '2', '3'), 0), true);
  assert.equal(isRunning(numbered('1', '2', '4'), 0), true, 'a row was left out');
  assert.equal(isRunning(numbered('21', '22', '23'), 20), true, 'on from the sheet before');
  for (const texts of [
    ['001', '002'],
    ['101', '102'],
    ['2', '1'],
    ['1', '1'],
    ['1', 'PD-2'],
    ['0', '1'],
  ]) {
    assert.equal(isRunning(numbered(...texts), 0), false, texts.join());
  }
});

test('a name again within 50 m is the same place', () => {
  const register = new PlaceRegister<string>();
  const lon = 121.5;
  const lat = 31.2;
  const metre = 1 / 111_195;
  assert.equal(register.register('示例站', [lon, lat], 'a'), undefined);
  assert.equal(register.register('示例 站', [lon, lat + 49 * metre], 'b'), 'a');
  assert.equal(register.register('示例站', [lon, lat - 49 * metre], 'c'), 'a');
  assert.equal(register.register('别的站', [lon, lat], 'd'), undefined);
  assert.equal(register.register('示例站', [lon, lat + 51 * metre], 'e'), undefined);
});
