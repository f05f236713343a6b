import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StationDetail } from '../../../../src/data/generated/types.ts';
import { convertDatum } from '../../../../src/rules/datum-shift.ts';
import type { Datum } from '../../../../src/rules/vocabulary.ts';
import { editStation } from '../../../src/http/staff/station-edit.ts';
import { station } from '../../helpers/stations.ts';

const NOW = new Date('2026-05-01T20:00:00Z');
const current: StationDetail = station('s-1', [121.5, 31.2], { region: '310115' }).detail;

function edit(
  properties: object,
  { crs = 'wgs84', coordinates = [121.5, 31.2] }: { crs?: Datum; coordinates?: unknown } = {},
) {
  const sent = {
    ...current,
    geometry: { type: 'Point', coordinates },
    properties: { ...current.properties, ...properties },
  };
  return editStation(sent, current, { crs, now: NOW });
}

/** Pointers and codes of what is wrong. */
function faultsOf(edited: ReturnType<typeof editStation>): string[] {
  assert.ok(!edited.ok);
  return edited.faults.map(({ pointer, code }) => `${pointer} ${code}`);
}

test('reads hours as people write them, makes the pinyin anew, leaves blanks out', () => {
  const edited = edit({
    name: ' 新名示例驿站 ',
    hours: '工作日 8:30-17:00',
    address: '  ',
    facilities: ['wifi', ' '],
    phones: ['', ' 021-00000000 '],
    status: '',
  });
  assert.ok(edited.ok);
  const { feature, detail } = edited.station;
  assert.deepEqual(feature.properties, {
    name: '新名示例驿站',
    kinds: ['rest'],
    region: '310115',
    hours: 'Mo-Fr 08:30-17:00; PH off',
    facilities: ['wifi'],
    py: 'xmslyz',
  });
  assert.deepEqual(detail.properties.phones, ['021-00000000']);
  assert.equal(detail.properties.operator, '示例市总工会');
  assert.equal(detail.properties.provenance?.checked, '2026-05-02', 'the day in China');
});

test('leaves hours alone that nobody touched', () => {
  for (const hours of ['09:00-17:00', '看心情']) {
    const written = { ...current, properties: { ...current.properties, hours } };
    const sent = { ...written, properties: { ...written.properties, name: '新名示例驿站' } };
    const edited = editStation(sent, written, { crs: 'wgs84', now: NOW });
    assert.ok(edited.ok);
    assert.equal(edited.station.feature.properties.hours, hours);
  }
});

test('puts into the notes what hours cannot carry, once', () => {
  const edited = edit({ hours: '9:00-17:00（16:30停止入场）', notes: '示例备注' });
  assert.ok(edited.ok);
  const { hours, notes = '' } = edited.station.detail.properties;
  assert.match(hours ?? '', /09:00-17:00/);
  assert.match(notes, /^示例备注；.*16:30停止入场/);
  const again = edit({ hours: '9:00-17:00（16:30停止入场）', notes });
  assert.ok(again.ok);
  assert.equal(again.station.detail.properties.notes, notes);
});

test('keeps members it does not know where they were', () => {
  const edited = edit({ extra: { kept: true } });
  assert.ok(edited.ok);
  assert.deepEqual((edited.station.detail.properties as { extra?: unknown }).extra, { kept: true });
});

for (const crs of ['gcj02', 'bd09'] as const) {
  test(`converts a position in ${crs} and keeps what was given`, () => {
    const raw: [number, number] = [121.51234, 31.21234];
    const edited = edit({}, { crs, coordinates: raw });
    assert.ok(edited.ok);
    const { geometry, properties } = edited.station.detail;
    const [lon, lat] = convertDatum(raw, crs, 'wgs84');
    assert.ok(Math.abs(geometry.coordinates[0] - lon) < 1e-6);
    assert.ok(Math.abs(geometry.coordinates[1] - lat) < 1e-6);
    assert.deepEqual(properties.provenance?.raw, raw);
    assert.equal(properties.provenance?.crs, crs);
    assert.deepEqual(edited.station.feature.geometry, geometry);
  });
}

test('leaves the provenance of a position alone that did not change', () => {
  const edited = edit({});
  assert.ok(edited.ok);
  assert.deepEqual(edited.station.detail.properties.provenance, { checked: '2026-05-02' });
  assert.deepEqual(edited.station.detail.geometry, current.geometry);
});

test('names everything that is wrong at once, at its place', () => {
  const edited = edit(
    { name: ' ', kinds: [], hours: '有时开放', status: 'gone', areaM2: -1 },
    { coordinates: [31.2, 121.5] },
  );
  assert.deepEqual(faultsOf(edited).sort(), [
    '/geometry/coordinates/0 coords-swapped',
    '/properties/areaM2 exclusiveMinimum',
    '/properties/hours hours',
    '/properties/kinds minItems',
    '/properties/name minLength',
    '/properties/status enum',
  ]);
});

test('speaks of one station, not of a row of a list, in both languages', () => {
  const edited = edit({}, { coordinates: [0, 0] });
  assert.ok(!edited.ok);
  assert.deepEqual(edited.faults[0]?.text, {
    zh: '坐标是 0,0。请填真实坐标。',
    en: 'The position is 0,0. Give the real one.',
  });
});

for (const [what, coordinates] of [
  ['swapped', [31.2, 121.5]],
  ['projected', [13524000, 3662000]],
  ['abroad', [2.35, 48.85]],
] as const) {
  test(`says of a ${what} position nothing about rows`, () => {
    const edited = edit({}, { coordinates });
    assert.ok(!edited.ok);
    assert.equal(edited.faults.length, 1);
    for (const text of Object.values(edited.faults[0]?.text ?? {})) {
      assert.doesNotMatch(text, /行|导入|row|import|--/, text);
    }
  });
}

test('tidies texts as those of a list are', () => {
  const edited = edit({
    name: '\u0000新名\u202e  示例驿站\n',
    notes: '一行\n二行',
    phones: ['021\t1'],
  });
  assert.ok(edited.ok);
  const { name, notes, phones } = edited.station.detail.properties;
  assert.deepEqual([name, notes, phones], ['新名 示例驿站', '一行 二行', ['021 1']]);
});

test('refuses what looks like the number of an identity card, wherever it is new', () => {
  const number = '11010519491231002X';
  const edited = edit({
    name: `示例 ${number}`,
    phones: [number],
    address: '１１０１０５１９４９１２３１００２Ｘ',
  });
  assert.deepEqual(faultsOf(edited).sort(), [
    '/properties/address identity',
    '/properties/name identity',
    '/properties/phones identity',
  ]);
  assert.ok(edit({ phones: ['13800000000'] }).ok, 'a mobile of a station may be public');
});

test('knows the divisions of the country', () => {
  assert.deepEqual(faultsOf(edit({ region: '999999' })), ['/properties/region region']);
  assert.ok(edit({ region: '310101' }).ok);
});

const READING = {
  unattended: true,
  entry: ['qr'],
  seats: 36,
  books: { physical: 3000 },
  library: { system: 'interlib', libcode: 'SZ-017' },
  loan: { days: 30, returns: '任一书屋' },
  steps: ['扫码开门', '刷证借书'],
};
const SPECIAL = [{ date: '2026-05-03', hours: '10:00-15:00', note: '示例活动' }];

test('what the page does not show of a reading room stays, in the list and in the detail', () => {
  const edited = edit({ reading: READING, specialHours: SPECIAL, hours: '每天 9:00-21:00' });
  assert.ok(edited.ok, JSON.stringify(edited));
  for (const { properties } of [edited.station.feature, edited.station.detail]) {
    assert.deepEqual(properties.reading, READING);
    assert.deepEqual(properties.specialHours, SPECIAL);
  }
});

test('looks into the words of a reading room as well', () => {
  const number = '11010519491231002X';
  const steps = [`找 ${number}`];
  assert.deepEqual(faultsOf(edit({ reading: { ...READING, steps } })), [
    '/properties/reading identity',
  ]);
  const specialHours = [{ ...SPECIAL[0], note: number }];
  assert.deepEqual(faultsOf(edit({ specialHours })), ['/properties/specialHours identity']);
  const odd = edit({ reading: { ...READING, steps: [' 扫码\u202e开门 '] } });
  assert.ok(odd.ok);
  assert.deepEqual(odd.station.detail.properties.reading?.steps, ['扫码开门']);
});

test('checks what only a reading station has', () => {
  assert.deepEqual(faultsOf(edit({ reading: { unattended: 'yes' } })), [
    '/properties/reading/unattended type',
  ]);
});

for (const [what, sent] of [
  ['no object', 'text'],
  ['a list', []],
  ['nothing', null],
  ['without properties', { id: 's-1' }],
] as const) {
  test(`refuses ${what}`, () => {
    assert.deepEqual(faultsOf(editStation(sent, current, { crs: 'wgs84' })), [' type']);
  });
}

test('refuses another id, and a position that is none', () => {
  const other = { ...current, id: 's-2', geometry: { type: 'Point', coordinates: ['121', null] } };
  assert.deepEqual(faultsOf(editStation(other, current, { crs: 'wgs84' })), [
    '/id id',
    '/geometry/coordinates coords-missing',
  ]);
  const area = { ...current, geometry: { ...current.geometry, type: 'Polygon' } };
  assert.deepEqual(faultsOf(editStation(area, current, { crs: 'wgs84' })), [
    '/geometry/coordinates coords-missing',
  ]);
});
