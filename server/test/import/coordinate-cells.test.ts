import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { readPair, readPosition } from '../../src/import/coordinate-cells.ts';
import type { ReadPosition } from '../../src/import/coordinate-cells.ts';

function near(read: ReadPosition, lon: number, lat: number): void {
  assert.ok(read.ok, JSON.stringify(read));
  assert.ok(
    Math.abs(read.lon - lon) < 1e-9 && Math.abs(read.lat - lat) < 1e-9,
    JSON.stringify(read),
  );
}

function fault(read: ReadPosition): string {
  return read.ok ? 'ok' : `${read.fault} ${read.at}`;
}

test('plain decimal degrees', () => {
  assert.deepEqual(readPosition('121.5150', '31.2290'), {
    ok: true,
    lon: 121.515,
    lat: 31.229,
    decimals: 4,
    plain: true,
  });
  // What a spreadsheet leaves of 121.0310 and 29.1400.
  assert.equal((readPosition('121.031', '29.14') as { decimals: number }).decimals, 3);
});

test('other spellings are understood and marked', () => {
  const lon = 121 + 30 / 60 + 54 / 3600;
  const lat = 31 + 13 / 60 + 44.4 / 3600;
  for (const [a, b] of [
    ['121°30′54″', '31°13′44.4″'],
    ['121°30\'54"', "31°13'44.4''"],
    ['121度30分54秒', '31度13分44.4秒'],
    ['E121°30′54″', 'N31°13′44.4″'],
    ['东经121°30’54”', '北纬31°13’44.4”'],
    ['121º30′54″', '31º13′44.4″'],
  ] as const) {
    const read = readPosition(a, b);
    near(read, lon, lat);
    assert.equal(read.ok && read.plain, false, a);
  }
  for (const [a, b] of [
    ['１２１．５１５', '３１．２２９'],
    ['121,515', '31,229'],
    ['E121.515', 'N31.229'],
    ['121.515°E', '31.229°N'],
    ['121.515度', '31.229度'],
    ['东经：121.515', '北纬：31.229'],
  ] as const) {
    const read = readPosition(a, b);
    near(read, 121.515, 31.229);
    assert.equal(read.ok && read.plain, false, a);
  }
});

test('both in one cell', () => {
  for (const text of [
    '121.515,31.229',
    '121.515，31.229',
    '121.515, 31.229',
    '121.515 31.229',
    '121.515;31.229',
    '121.515/31.229',
    '121,515; 31,229',
    'E121.515 N31.229',
    '(121.515,31.229)',
    '[121.515, 31.229]',
    '（121.515，31.229）',
    '东经121.515°北纬31.229°',
    '东经121.515度，北纬31.229度',
  ]) {
    near(readPair(text), 121.515, 31.229);
  }
  assert.equal(fault(readPair('31.229,121.515')), 'coords-swapped lon');
  assert.equal(fault(readPair('')), 'coords-missing lon');
  assert.equal(fault(readPair('121.515')), 'coords-unreadable lon');
  // The N of a word is no sign of the north.
  assert.equal(fault(readPair('POINT(121.515 31.229)')), 'coords-unreadable lon');
  assert.equal(fault(readPair('1,2,3')), 'coords-unreadable lon');
});

test('faults are named and never mended', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['', '31.2', 'coords-missing lon'],
    ['121.5', ' ', 'coords-missing lat'],
    ['31.229', '121.515', 'coords-swapped lon'],
    ['N31.229', 'E121.515', 'coords-swapped lon'],
    ['0', '0', 'coords-zero lon'],
    ['0.0000', '0.0000', 'coords-zero lon'],
    ['13524678.12', '3641234.5', 'coords-mercator lon'],
    ['3641234.5', '13524678.12', 'coords-metres lon'],
    ['121515000', '31229000', 'coords-metres lon'],
    ['-121.5', '31.2', 'coords-outside lon'],
    ['121.5', '61.2', 'coords-outside lat'],
    ['2.35', '48.85', 'coords-outside lon'],
    ['见地图', '31.2', 'coords-unreadable lon'],
    ['121.5', '31.2.2', 'coords-unreadable lat'],
    ['121°75′00″', '31°13′44″', 'coords-unreadable lon'],
    ['1e2', '31', 'coords-unreadable lon'],
  ];
  for (const [lon, lat, expected] of cases) assert.equal(fault(readPosition(lon, lat)), expected);
});

test('decimals say how fine a position is', () => {
  const decimals = (lon: string, lat: string) =>
    (readPosition(lon, lat) as { decimals: number }).decimals;
  assert.equal(decimals('121', '31'), 0);
  assert.equal(decimals('121.5', '31.23'), 2);
  assert.equal(decimals('121°30′54″', '31°13′44″'), 4);
  assert.equal(decimals('121°30′', '31°13′'), 2);
});

test('any decimal position in the box is read as it is written', () => {
  const degrees = (min: number, max: number) =>
    fc.double({ min, max, noNaN: true }).map(n => n.toFixed(6));
  fc.assert(
    fc.property(degrees(73, 136), degrees(3, 54), (lon, lat) => {
      near(readPosition(lon, lat), Number(lon), Number(lat));
      near(readPair(`${lon},${lat}`), Number(lon), Number(lat));
      // Where the two ranges do not overlap an exchange is always seen.
      assert.equal(fault(readPosition(lat, lon)), 'coords-swapped lon');
    }),
  );
});

test('no text makes it throw', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(fc.property(text, text, (a, b) => void [readPosition(a, b), readPair(a)]));
});
