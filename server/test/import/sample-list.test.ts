import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { importBytes } from './make-list.ts';
import { validateStationDetail } from '../../../src/data/generated/validators/station-detail.js';
import { validateStationFeature } from '../../../src/data/generated/validators/station-feature.js';
import type { ImportResult } from '../../src/import/index.ts';

const WORKING = 'Mo-Fr 09:00-17:00; PH off';
const MUSEUM = 'Tu-Su 09:00-17:00';

/** Name, kinds, region, position, hours, facilities, services: written by hand from the list. */
const EXPECTED: readonly (readonly [
  string,
  string,
  string,
  [number, number],
  string,
  string,
  string,
])[] = [
  [
    '陆家嘴商城路爱心接力站',
    'rest',
    '310115',
    [121.515, 31.229],
    '24/7',
    'microwave charging rest_seat drinking_water projector',
    '',
  ],
  ['职工24小时读书站', 'reading', '320508', [120.632, 31.297], '24/7', 'books self_loan', ''],
  [
    '安陆服务区司机之家',
    'driver',
    '420982',
    [113.69, 31.26],
    '24/7',
    'reception rest_area shower washroom drinking_water microwave computer books',
    '',
  ],
  [
    '三原县新就业形态劳动者赋能中心',
    'service_window rest reading',
    '610422',
    [108.95, 34.72],
    'Mo-Su 08:30-18:00',
    'rest_seat books drinking_water charging',
    '入会咨询',
  ],
  ['坝坝书屋', 'reading', '500118', [105.95, 29.26], 'Mo-Su 09:00-17:00', 'books e_reading', ''],
  [
    '临安区职工维权窗口',
    'legal_aid',
    '330112',
    [119.72, 30.23],
    'Mo-Fr 08:30-12:00,13:30-17:00; PH off',
    '',
    '法律咨询 劳动争议调解',
  ],
  ['和合工匠技能体验中心', 'training', '331023', [121.03, 29.14], WORKING, '', '技能体验'],
  ['技能共富驿站', 'training', '331023', [121.031, 29.141], WORKING, '', '技能体验'],
  ['天台工匠学院', 'training', '331023', [121.033, 29.142], WORKING, '', '培训'],
  ['银景文化驿站', 'training', '331023', [121.035, 29.139], MUSEUM, 'books', '培训'],
  [
    '浦江县总工会服务窗口',
    'service_window',
    '330726',
    [119.89, 29.45],
    'Mo-Fr 08:30-12:00,14:00-17:30; PH off',
    '',
    '法人资格证办理 入会咨询',
  ],
  [
    '工桥通业职工就业再就业服务中心',
    'job_centre',
    '230600',
    [125.1, 46.59],
    'Mo-Fr 08:30-17:00; PH off',
    '',
    '招聘信息 培训报名',
  ],
  ['独山县女职工就业培训中心', 'training', '522726', [107.54, 25.83], WORKING, '', '培训'],
  [
    '棠溪站项目休憩凉亭1号',
    'pavilion',
    '440111',
    [113.25, 23.185],
    '06:00-22:00',
    'heat_medicine rest_seat',
    '',
  ],
  [
    '棠溪站项目绿豆汤供应点',
    'supply_point',
    '440111',
    [113.251, 23.186],
    '10:00-11:00,15:00-16:00',
    'cool_soup herbal_tea',
    '',
  ],
  [
    '挂甲寺街道骑手服务站',
    'rider',
    '120103',
    [117.24, 39.1],
    'Mo-Su 09:00-20:00',
    'rest_seat drinking_water charging microwave',
    '',
  ],
  [
    '龙形街道非遗传承室',
    'workshop',
    '522631',
    [109.14, 26.23],
    'Mo-Sa 09:00-17:00',
    '',
    '刺绣 蜡染',
  ],
  ['中华全国总工会旧址', 'heritage', '440104', [113.279, 23.118], MUSEUM, 'exhibition', ''],
  ['省港罢工委员会旧址', 'heritage', '440104', [113.2815, 23.119], MUSEUM, 'exhibition', ''],
  [
    '临平区爱心驿站(换电点)',
    'rest battery_swap',
    '330113',
    [120.3, 30.42],
    '24/7',
    'rest_seat drinking_water charging microwave ebike_swap fridge',
    '',
  ],
];

let result: ImportResult;

before(async () => {
  const bytes = await readFile(new URL('../../../demo/data/stations-gb18030.csv', import.meta.url));
  const now = new Date('2026-02-28T16:30:00Z');
  result = await importBytes(bytes, { fileName: 'stations-gb18030.csv', now });
});

test('the sample list is read without a finding', () => {
  assert.equal(result.ok, true);
  assert.deepEqual(result.report, {
    file: 'stations-gb18030.csv',
    kind: 'stations',
    sheets: [{ name: 'stations-gb18030.csv', rows: 20, headerRow: 2 }],
    encoding: 'GB18030',
    counts: { read: 20, kept: 20, withWarnings: 0, refused: 0, retained: 0, skipped: 0 },
    lines: [],
  });
});

test('it holds exactly the expected stations', () => {
  const read = result.stations.map(({ feature: { geometry, properties } }) => [
    properties.name,
    properties.kinds.join(' '),
    properties.region,
    geometry.coordinates,
    properties.hours,
    (properties.facilities ?? []).join(' '),
    (properties.services ?? []).map(service => service.name).join(' '),
  ]);
  assert.deepEqual(read, EXPECTED);
});

test('the detail has what the collection leaves out', () => {
  const { feature, detail } = result.stations[0]!;
  assert.equal(detail.id, feature.id);
  assert.deepEqual(detail.properties, {
    ...feature.properties,
    operator: '浦东新区总工会',
    notes: '面积超过100平方米',
    provenance: {
      crs: 'wgs84',
      precision: '约 11 米（小数 4 位）',
      source: 'stations-gb18030.csv 第 3 行',
      // Half past midnight in China is the next day.
      checked: '2026-03-01',
      raw: [121.515, 31.229],
    },
  });
  assert.equal(feature.properties.address, '陆家嘴街道商城路');
  assert.equal(feature.properties.py, 'ljzsclaxjlz');
  assert.equal('status' in feature.properties, false, 'the list does not say, so it is unknown');
});

test('all documents keep to the schema and ids differ', () => {
  for (const { feature, detail } of result.stations) {
    assert.ok(validateStationFeature(feature), JSON.stringify(validateStationFeature.errors));
    assert.ok(validateStationDetail(detail), JSON.stringify(validateStationDetail.errors));
  }
  assert.equal(new Set(result.stations.map(({ feature }) => feature.id)).size, 20);
});

test('regions have full names, counts and centres', () => {
  assert.equal(result.regions.length, 15);
  assert.deepEqual(
    result.regions.map(({ code }) => code),
    result.regions.map(({ code }) => code).sort(),
  );
  const byCode = new Map(result.regions.map(region => [region.code, region]));
  assert.deepEqual(byCode.get('310115'), {
    code: '310115',
    name: '上海市浦东新区',
    n: 1,
    center: [121.515, 31.229],
  });
  assert.deepEqual(byCode.get('331023'), {
    code: '331023',
    name: '浙江省台州市天台县',
    n: 4,
    center: [121.03225, 29.1405],
  });
});

test('importing again gives the same documents, also beside what was there', async () => {
  const bytes = await readFile(new URL('../../../demo/data/stations-gb18030.csv', import.meta.url));
  const previous = result.stations.map(({ feature: { id, properties } }) => ({
    id,
    ...properties,
  }));
  const again = await importBytes(bytes, {
    fileName: 'stations-gb18030.csv',
    now: new Date('2026-02-28T16:30:00Z'),
    previous,
  });
  assert.deepEqual(again, result);
});
