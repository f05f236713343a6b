import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, GOOD, HEADER, importBytes, importCsv, lineOf, utf8 } from './make-list.ts';
import type { ImportOptions } from '../../src/import/index.ts';

/** GOOD with some cells replaced: column letter → text. */
function row(changes: Record<string, string>): string {
  const cells = GOOD.split(',');
  for (const [letter, text] of Object.entries(changes)) cells[letter.charCodeAt(0) - 65] = text;
  return cells
    .map(cell => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

const OTHER = row({ A: '示例二号站', E: '121.6150', F: '31.3290' });

/** One changed row between two good ones; what is said about it, and whether it is kept. */
const CASES: readonly (readonly [string, Record<string, string>, readonly string[], boolean])[] = [
  ['nothing wrong', { A: '三号站', E: '121.7150' }, [], true],
  ['no name', { A: '' }, ['error name-missing 名单.csv!A3'], false],
  ['no kind', { A: '三号站', B: '' }, ['error kind-missing 名单.csv!B3'], false],
  ['unknown kind', { A: '三号站', B: '咖啡馆' }, ['error kind-none-known 名单.csv!B3'], false],
  [
    'one kind unknown',
    { A: '三号站', B: '爱心驿站、咖啡馆' },
    ['warning kind-unknown 名单.csv!B3'],
    true,
  ],
  [
    'kind in a longer word',
    { A: '三号站', B: '五星级爱心驿站' },
    ['note kind-inner 名单.csv!B3'],
    true,
  ],
  ['unknown region', { A: '三号站', C: '火星市' }, ['warning region-unknown 名单.csv!C3'], true],
  [
    'ambiguous region',
    { A: '三号站', C: '鼓楼区' },
    ['warning region-ambiguous 名单.csv!C3'],
    true,
  ],
  [
    'region in part',
    { A: '三号站', C: '苏州市工业园区' },
    ['warning region-partial 名单.csv!C3'],
    true,
  ],
  [
    'region from the address',
    { A: '三号站', C: '', D: '江苏省苏州市姑苏区竹辉路' },
    ['note region-from-address 名单.csv!D3'],
    true,
  ],
  ['no longitude', { A: '三号站', E: '' }, ['error coords-missing 名单.csv!E3'], false],
  ['no latitude', { A: '三号站', F: '' }, ['error coords-missing 名单.csv!F3'], false],
  [
    'swapped',
    { A: '三号站', E: '31.2290', F: '121.5150' },
    ['error coords-swapped 名单.csv!E3'],
    false,
  ],
  ['zero', { A: '三号站', E: '0', F: '0' }, ['error coords-zero 名单.csv!E3'], false],
  [
    'metres',
    { A: '三号站', E: '13524678.1', F: '3641234.5' },
    ['error coords-mercator 名单.csv!E3'],
    false,
  ],
  [
    'metres of another projection',
    { A: '三号站', E: '40524678.1', F: '3441234.5' },
    ['error coords-metres 名单.csv!E3'],
    false,
  ],
  ['abroad', { A: '三号站', E: '2.35', F: '48.85' }, ['error coords-outside 名单.csv!E3'], false],
  ['no number', { A: '三号站', F: '见地图' }, ['error coords-unreadable 名单.csv!F3'], false],
  [
    'degrees and minutes',
    { A: '三号站', E: '121°30′54″', F: '31°13′44″' },
    ['note coords-read 名单.csv!E3'],
    true,
  ],
  ['coarse', { A: '三号站', E: '121.5', F: '31.2' }, ['warning coords-coarse 名单.csv!E3'], true],
  [
    'hours not understood',
    { A: '三号站', G: '视情况' },
    ['warning hours-unread 名单.csv!G3'],
    true,
  ],
  [
    'hours with a remark',
    { A: '三号站', G: '9:00-17:00（16:30停止入场）' },
    ['note hours-remark 名单.csv!G3'],
    true,
  ],
  [
    'facility unknown',
    { A: '三号站', H: '饮水、咖啡机' },
    ['note facility-kept 名单.csv!H3'],
    true,
  ],
  ['formula error', { A: '三号站', H: '#N/A' }, ['warning cell-error 名单.csv!H3'], true],
  ['the first row again', { E: '121.5152' }, ['error place-twice 名单.csv!A3'], false],
  [
    'two faults in one row',
    { A: '三号站', B: '', F: '' },
    ['error kind-missing 名单.csv!B3', 'error coords-missing 名单.csv!F3'],
    false,
  ],
];

for (const [what, changes, expected, kept] of CASES) {
  test(`${what}: said with sheet and cell, ${kept ? 'kept' : 'kept out'}, the others kept`, async () => {
    const spread = { E: '121.7150', F: '31.4290', ...changes };
    const result = await importCsv([HEADER, GOOD, row('A' in changes ? spread : changes), OTHER]);
    assert.deepEqual(findings(result), expected);
    assert.equal(result.stations.length, kept ? 3 : 2);
    assert.equal(result.ok, !expected.some(line => line.startsWith('error')));
    const { read, kept: keptCount, refused } = result.report.counts;
    assert.deepEqual([read, keptCount, refused], [3, kept ? 3 : 2, kept ? 0 : 1]);
    for (const line of result.report.lines) {
      assert.equal(line.row, 3);
      assert.equal(
        line.station ?? '',
        line.code === 'cell-error' ? '' : (changes['A'] ?? '示例一号站'),
      );
    }
  });
}

test('what is left out of a station stays with its origin', async () => {
  const changed = row({
    A: '三号站',
    B: '爱心驿站、咖啡馆',
    C: '鼓楼区',
    E: '121.7150',
    G: '视情况',
  });
  const { stations } = await importCsv([`${HEADER},开放次数`, `${changed},12`]);
  const { properties } = stations[0]!.detail;
  assert.equal('hours' in properties, false);
  assert.equal('region' in properties, false);
  assert.deepEqual((properties.provenance as { cells?: unknown }).cells, {
    类型: '爱心驿站、咖啡馆',
    所在地区: '鼓楼区',
    开放时间: '视情况',
    开放次数: '12',
  });
});

test('a message names what is wrong and how to mend it', async () => {
  const result = await importCsv([HEADER, row({ G: '工作日 看心情' })]);
  const line = lineOf(result, 'hours-unread');
  assert.equal(line.column, '开放时间');
  assert.equal(line.value, '工作日 看心情');
  assert.match(line.message.zh, /不认得“看心情”/);
  assert.match(line.message.en, /unknown words “看心情”/);
  assert.match(line.fix!.zh, /工作日 08:30-12:00/);
});

const WITH_DATUM = `${HEADER},坐标系`;

test('a datum that differs from --crs refuses its rows and names them', async () => {
  const lines = [WITH_DATUM, `${GOOD},WGS84`, `${OTHER},高德`];
  const result = await importCsv(lines, { crs: 'wgs84' });
  assert.deepEqual(findings(result), ['error crs-differs 名单.csv!I3']);
  assert.equal(lineOf(result, 'crs-differs').station, '示例二号站');
  assert.equal(result.ok, false);
  assert.deepEqual(
    result.stations.map(({ feature }) => feature.properties.name),
    ['示例一号站'],
  );
  const other = await importCsv(lines, { crs: 'gcj02' });
  assert.deepEqual(findings(other), ['error crs-differs 名单.csv!I2']);
});

test('spellings of datums, and one that is not supported', async () => {
  const spelled = {
    wgs84: 'WGS-84 wgs1984 GPS CGCS2000 EPSG:4326 4490 天地图',
    gcj02: 'GCJ-02 火星坐标系 高德地图 腾讯',
    bd09: 'BD-09 BD09LL 百度坐标',
  };
  for (const [crs, words] of Object.entries(spelled) as ['wgs84', string][]) {
    for (const word of words.split(' ')) {
      const result = await importCsv([WITH_DATUM, `${GOOD},${word}`], { crs });
      assert.deepEqual(findings(result), [], word);
    }
  }
  const metres = await importCsv([WITH_DATUM, `${GOOD},BD09MC`]);
  assert.deepEqual(findings(metres), ['error crs-differs 名单.csv!I2'], 'Baidu’s, in metres');
  for (const word of ['墨卡托', '北京54', '不详']) {
    const result = await importCsv([WITH_DATUM, `${GOOD},${word}`]);
    assert.deepEqual(findings(result), ['error crs-unknown 名单.csv!I2'], word);
  }
});

test('a datum in the header counts as the list’s own word', async () => {
  const header = HEADER.replace('经度', '经度(GCJ02)');
  const result = await importCsv([header, GOOD]);
  assert.deepEqual(findings(result), ['error crs-differs 名单.csv!E2']);
  assert.equal((await importCsv([header, GOOD], { crs: 'gcj02' })).ok, true);
});

test('positions are converted to WGS-84 and kept as they were', async () => {
  const { stations } = await importCsv([HEADER, GOOD], { crs: 'gcj02' });
  const [lon, lat] = stations[0]!.feature.geometry.coordinates;
  // GCJ-02 is some hundred metres off in Shanghai: east and south of WGS-84.
  assert.ok(lon < 121.515 - 0.003 && lon > 121.515 - 0.007, String(lon));
  assert.ok(lat > 31.229 + 0.001 && lat < 31.229 + 0.004, String(lat));
  const { provenance } = stations[0]!.detail.properties;
  assert.deepEqual([provenance?.crs, provenance?.raw], ['gcj02', [121.515, 31.229]]);
});

test('without a datum nothing is imported and the reason is told', async () => {
  for (const [crs, code] of [
    [undefined, 'crs-required'],
    ['wgs-84', 'crs-unsupported'],
  ]) {
    const options = { fileName: '名单.csv', crs } as unknown as ImportOptions;
    const result = await importBytes(utf8([HEADER, GOOD].join('\n')), options);
    assert.deepEqual(findings(result), [`error ${code}`]);
    assert.equal(result.ok, false);
    assert.equal(result.stations.length, 0);
  }
});

test('own numbers: kept, unusable, twice', async () => {
  const header = `${HEADER},编号`;
  const third = row({ A: '三号站', E: '121.7150' });
  const result = await importCsv([header, `${GOOD},PD-1`, `${OTHER},pd-1`, `${third},a/b`]);
  assert.deepEqual(findings(result), [
    'error id-twice 名单.csv!I3',
    'warning id-unusable 名单.csv!I4',
  ]);
  assert.deepEqual(
    result.stations.map(({ feature }) => feature.properties.name),
    ['示例一号站', '三号站'],
  );
  assert.equal(result.stations[0]!.feature.id, 'PD-1');
  assert.match(result.stations[1]!.feature.id, /^st-/);
  assert.match(lineOf(result, 'id-twice').message.zh, /示例一号站.*名单\.csv A2/);
});

test('running numbers in the id column are no ids', async () => {
  const header = `${HEADER},编号`;
  const result = await importCsv([header, `${GOOD},1`, `${OTHER},2`]);
  assert.deepEqual(findings(result), ['note id-running 名单.csv!I2']);
  for (const { feature } of result.stations) assert.match(feature.id, /^st-/);
});

test('cells that say there is nothing are empty', async () => {
  const result = await importCsv([`${HEADER},备注`, `${row({ D: '无', H: '/' })},——`]);
  assert.deepEqual(findings(result), []);
  const { address, facilities, notes } = result.stations[0]!.detail.properties;
  assert.deepEqual([address, facilities, notes], [undefined, undefined, undefined]);
});

test('a name beside a phone number is not published', async () => {
  const result = await importCsv([`${HEADER},联系方式`, `${GOOD},示例某 021-12345678`]);
  assert.deepEqual(findings(result), ['warning phone-words 名单.csv!I2']);
  assert.deepEqual(result.stations[0]!.detail.properties.phones, ['021-12345678']);
  assert.equal(JSON.stringify(result.stations).includes('示例某'), false);
});

test('header and column must both agree with --crs', async () => {
  const header = `${HEADER.replace('经度', '经度(GCJ02)')},坐标系`;
  const result = await importCsv([header, `${GOOD},WGS84`]);
  assert.deepEqual(findings(result), ['error crs-differs 名单.csv!E2']);
  const other = await importCsv([header, `${GOOD},WGS84`], { crs: 'gcj02' });
  assert.deepEqual(findings(other), ['error crs-differs 名单.csv!I2']);
});

test('ids: kept when the address changed, told when they depend on order', async () => {
  const first = await importCsv([HEADER, GOOD]);
  const { id, properties } = first.stations[0]!.feature;
  const moved = row({ D: '示例路1号甲', E: '121.5160', G: '8:00-20:00' });
  const again = await importCsv([HEADER, moved], { previous: [{ id, ...properties }] });
  assert.deepEqual(findings(again), ['note id-kept 名单.csv!A2']);
  assert.equal(again.stations[0]!.feature.id, id);
  // Better coordinates and other hours do not change an id even without the earlier list.
  const mended = await importCsv([HEADER, row({ E: '121.5199', G: '8:00-20:00' })]);
  assert.equal(mended.stations[0]!.feature.id, id);
  const twins = await importCsv([HEADER, GOOD, row({ E: '121.6150' })]);
  assert.deepEqual(findings(twins), ['warning id-ordinal 名单.csv!A3']);
  assert.equal(twins.stations.length, 2);
});

test('columns: unknown, repeated, personal and without header', async () => {
  const header = `${HEADER},阅读人次,站名,联系人,`;
  const result = await importCsv([header, `${GOOD},12,别名,示例某,无题`]);
  assert.deepEqual(findings(result), [
    'note columns-unknown 名单.csv!I1',
    'note columns-twice 名单.csv!J1',
    'note columns-personal 名单.csv!K1',
  ]);
  assert.match(lineOf(result, 'columns-unknown').message.zh, /阅读人次、\(L1\)/);
  const { provenance } = result.stations[0]!.detail.properties;
  assert.deepEqual((provenance as { cells?: unknown }).cells, {
    阅读人次: '12',
    站名: '别名',
    '(L1)': '无题',
  });
  assert.equal(JSON.stringify(result.stations).includes('示例某'), false);
});

test('smaller cells that cannot be read', async () => {
  const header = `${HEADER},状态,面积,启用日期,联系电话,区划代码`;
  const result = await importCsv([header, `${GOOD},看情况,很大,去年,13800000000,999999`]);
  assert.deepEqual(findings(result), [
    'warning region-code-unknown 名单.csv!M2',
    'warning status-unknown 名单.csv!I2',
    'warning date-unread 名单.csv!K2',
    'note phone-mobile 名单.csv!L2',
    'warning area-unread 名单.csv!J2',
  ]);
  const good = await importCsv([header, `${GOOD},在建,100㎡,2023年7月1日,021-12345678,310115`]);
  assert.deepEqual(findings(good), []);
  const { status, areaM2, validFrom, phones, region } = good.stations[0]!.detail.properties;
  assert.deepEqual(
    [status, areaM2, validFrom, phones, region],
    ['planned', 100, '2023-07-01', ['021-12345678'], '310115'],
  );
});

test('code and name of a region that contradict each other', async () => {
  const header = `${HEADER},区划代码`;
  const result = await importCsv([header, `${GOOD},320508`]);
  assert.deepEqual(findings(result), ['warning region-conflict 名单.csv!I2']);
  assert.equal(result.stations[0]!.feature.properties.region, undefined);
  const wider = await importCsv([header, `${GOOD},310000`]);
  assert.equal(wider.stations[0]!.feature.properties.region, '310115');
});

test('rows that are no stations are skipped and told', async () => {
  const result = await importCsv([
    '附件1,,,',
    '2023年站点一览表,,,',
    '序号,名称,类型,经度,纬度',
    '一、浦东新区,,,,',
    '1,一号站,爱心驿站,121.5150,31.2290',
    ',,,,',
    '序号,名称,类型,经度,纬度',
    '2,二号站,爱心驿站,121.6150,31.2290',
    '3,,,,',
    '合计,,2个,,',
    '填表人：示例,,,审核人：示例,',
    '注：坐标取自天地图,,,,',
  ]);
  assert.deepEqual(findings(result), [
    'note row-skipped 名单.csv!A4',
    'note row-skipped 名单.csv!A7',
    'note row-skipped 名单.csv!A9',
    'note row-skipped 名单.csv!A10',
    'note row-skipped 名单.csv!A11',
    'note row-skipped 名单.csv!A12',
  ]);
  assert.deepEqual(result.report.counts, {
    read: 2,
    kept: 2,
    withWarnings: 0,
    refused: 0,
    retained: 0,
    skipped: 6,
  });
  assert.deepEqual(result.report.sheets, [{ name: '名单.csv', rows: 8, headerRow: 3 }]);
});

test('a station of which only the name is known is refused, not skipped', async () => {
  const result = await importCsv(['名称,类型,经度,纬度', '无坐标站,,,']);
  assert.deepEqual(findings(result), [
    'error kind-missing 名单.csv!B2',
    'error coords-missing 名单.csv!C2',
  ]);
});

test('no header: says what was found and what is needed', async () => {
  const result = await importCsv(['甲,乙,丙', '1,2,3']);
  assert.deepEqual(findings(result), ['error header-not-found']);
  const { message } = lineOf(result, 'header-not-found');
  assert.match(message.zh, /甲、乙、丙 \/ 1、2、3/);
  assert.match(message.zh, /站点名称/);
});

test('a header with nothing below it', async () => {
  const result = await importCsv([HEADER, '', ',,,']);
  assert.deepEqual(findings(result), ['error rows-none']);
  assert.equal(result.ok, false);
});

test('a cell that names several datums agrees with none', async () => {
  for (const crs of ['wgs84', 'gcj02', 'bd09'] as const) {
    for (const datum of ['WGS84/GCJ02', '百度转WGS84', 'GCJ-02（原BD-09）']) {
      const result = await importCsv([WITH_DATUM, `${GOOD},${datum}`], { crs });
      assert.deepEqual(findings(result), ['error crs-unknown 名单.csv!I2'], `${datum} ${crs}`);
    }
  }
});

test('a header without the needed columns: names them and what it found', async () => {
  const result = await importCsv(['名称,地址,阅读人次', '一号站,示例路,1']);
  assert.deepEqual(findings(result), [
    'note columns-unknown 名单.csv!C1',
    'error columns-missing 名单.csv!A1',
  ]);
  const { message } = lineOf(result, 'columns-missing');
  assert.match(message.zh, /缺少列：类型、经度、纬度。读到的列名是：名称、地址、阅读人次/);
  assert.deepEqual(result.report.counts, {
    read: 1,
    kept: 0,
    withWarnings: 0,
    refused: 1,
    retained: 0,
    skipped: 0,
  });
});

test('a quote that is never closed', async () => {
  const result = await importCsv([HEADER, GOOD.replace('示例路1号', '"示例路1号'), OTHER]);
  assert.deepEqual(findings(result), ['warning csv-quote 名单.csv!D2']);
  assert.equal(result.stations.length, 2);
});
