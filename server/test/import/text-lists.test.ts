import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, GOOD, HEADER, importBytes, importCsv, utf8 } from './make-list.ts';

function names(result: Awaited<ReturnType<typeof importCsv>>): string[] {
  return result.stations.map(({ feature }) => feature.properties.name);
}

test('commas, tabs and semicolons', async () => {
  for (const mark of [',', '\t', ';']) {
    const lines = ['一览表', HEADER, GOOD].map(line => line.replaceAll(',', mark));
    const result = await importCsv(lines);
    assert.deepEqual(findings(result), []);
    assert.deepEqual(names(result), ['示例一号站']);
    assert.deepEqual(result.report.sheets, [{ name: '名单.csv', rows: 1, headerRow: 2 }]);
  }
});

test('the encoding is told', async () => {
  const text = `${HEADER}\n${GOOD}`;
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(text, c => c.charCodeAt(0)).buffer),
  ]);
  for (const [bytes, encoding] of [
    [utf8(text), 'UTF-8'],
    [utf8(`\ufeff${text}`), 'UTF-8 BOM'],
    [wide, 'UTF-16LE'],
  ] as const) {
    const result = await importBytes(bytes, { fileName: '名单.txt' });
    assert.equal(result.report.encoding, encoding);
    assert.deepEqual(names(result), ['示例一号站']);
  }
});

test('English headers', async () => {
  const result = await importCsv([
    'Name,Kind,Adcode,Address,Lng,Lat,Opening Hours,Facilities,Services,Operator,Phone,Status',
    'Example station,rest / driver,310115,1 Example Road,121.5150,31.2290,Mo-Fr 08:30-17:30; PH off,"drinking_water, wifi",Legal advice,Example union,021-12345678,open',
  ]);
  assert.deepEqual(findings(result), []);
  assert.deepEqual(result.stations[0]!.feature.properties, {
    name: 'Example station',
    kinds: ['rest', 'driver'],
    region: '310115',
    address: '1 Example Road',
    hours: 'Mo-Fr 08:30-17:30; PH off',
    facilities: ['drinking_water', 'wifi'],
    services: [{ name: 'Legal advice' }],
    status: 'open',
    py: 'examplestation',
  });
});

test('line breaks and full-width letters in headers and cells', async () => {
  const result = await importCsv([
    '"站点\n名称",类　型,"经度\n（ＷＧＳ８４）",纬度,"开放\n时间","服务\n设施"',
    '"陆家嘴\n商城路站","爱心驿站\n换电",１２１．５１５０,31.2290,"周一至周五\n８：３０－１７：００","饮水\n充电"',
  ]);
  assert.deepEqual(findings(result), ['note coords-read 名单.csv!C2']);
  const { properties } = result.stations[0]!.feature;
  assert.deepEqual(properties, {
    name: '陆家嘴商城路站',
    kinds: ['rest', 'battery_swap'],
    hours: 'Mo-Fr 08:30-17:00',
    facilities: ['drinking_water', 'charging'],
    py: 'ljzsclz',
  });
});

test('both coordinates in one cell', async () => {
  const result = await importCsv(['名称,类型,经纬度', '一号站,爱心驿站,"121.515,31.229"']);
  assert.deepEqual(findings(result), ['note coords-read 名单.csv!C2']);
  assert.deepEqual(result.stations[0]!.feature.geometry.coordinates, [121.515, 31.229]);
});

test('province, city, county and street in columns of their own', async () => {
  const result = await importCsv([
    '名称,类型,省份,城市,区县,街道,经度,纬度',
    '一号站,爱心驿站,贵州省,黔南州,独山县,百泉镇,107.5400,25.8300',
    '二号站,爱心驿站,上海市,上海市,浦东新区,,121.5150,31.2290',
  ]);
  assert.deepEqual(findings(result), []);
  const { region, zone } = result.stations[0]!.feature.properties;
  assert.deepEqual([region, zone], ['522726', '百泉镇']);
  assert.equal(result.stations[1]!.feature.properties.region, '310115');
});

test('who, how, donors, dates and remarks go into the detail', async () => {
  const result = await importCsv([
    '名称,类型,经度,纬度,服务对象,进入方式,捐赠单位,截止日期,备注,其他',
    '一号站,爱心驿站,121.5150,31.2290,户外劳动者,扫码,示例公司、示例银行,2026/9/30,入夏以来,无人值守',
  ]);
  const { properties } = result.stations[0]!.detail;
  assert.deepEqual(properties.access, { who: '户外劳动者', how: '扫码' });
  assert.deepEqual(properties.donors, ['示例公司', '示例银行']);
  assert.equal(properties.validThrough, '2026-09-30');
  assert.equal(properties.notes, '入夏以来、无人值守');
});

test('a path before the file name is not published', async () => {
  const result = await importCsv([HEADER, GOOD], { fileName: 'C:\\Users\\someone\\名单.csv' });
  assert.equal(result.report.file, '名单.csv');
  assert.equal(result.stations[0]!.detail.properties.provenance?.source, '名单.csv 第 2 行');
});
