import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, importCsv, lineOf } from './make-list.ts';

const HEADER = '名称,类型,所在地区,地址,经度,纬度';

/** Stations of a county in steps of a hundredth of a degree from a point. */
function county(name: string, [lon, lat]: [number, number], count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const at = `${(lon + (i % 4) / 100).toFixed(4)},${(lat + Math.floor(i / 4) / 100).toFixed(4)}`;
    return `${name}${i}号站,爱心驿站,${name},示例路${i}号,${at}`;
  });
}

const LINPING = county('浙江省杭州市临平区', [120.3, 30.42], 8);
const NANHU = county('浙江省嘉兴市南湖区', [120.78, 30.75], 8);

test('a point far from the others of its county is pointed out and imported', async () => {
  const astray = '走失站,爱心驿站,浙江省杭州市临平区,示例路,121.4000,29.8000';
  const result = await importCsv([HEADER, ...LINPING, ...NANHU, astray]);
  assert.deepEqual(findings(result), ['warning point-far 名单.csv!E18']);
  const { message } = lineOf(result, 'point-far');
  assert.match(message.zh, /浙江省杭州市临平区其余 8 个站点的中心约 12\d 公里/);
  assert.equal(result.stations.length, 17);
  assert.equal(result.report.counts.withWarnings, 1);
});

test('a point amid another prefecture is pointed out, with its name', async () => {
  const foreign = '错区站,爱心驿站,浙江省杭州市临平区,示例路,120.7900,30.7600';
  const result = await importCsv([HEADER, ...LINPING, ...NANHU, foreign]);
  assert.deepEqual(findings(result), ['warning point-far 名单.csv!E18']);
  const few = await importCsv([
    HEADER,
    ...county('浙江省杭州市余杭区', [120.2, 30.42], 3),
    ...county('浙江省杭州市临平区', [120.3, 30.42], 3),
    ...NANHU,
    foreign,
  ]);
  assert.deepEqual(findings(few), ['warning point-foreign 名单.csv!E16']);
  assert.match(lineOf(few, 'point-foreign').message.zh, /周围却都是浙江省嘉兴市的站点/);
});

test('neighbours across a border, small counties and wide ones are left in peace', async () => {
  const border = county('浙江省嘉兴市海宁市', [120.36, 30.42], 6);
  assert.deepEqual(findings(await importCsv([HEADER, ...LINPING, ...border])), []);
  const few = [...LINPING.slice(0, 3), '远站,爱心驿站,浙江省杭州市临平区,远路,121.9000,29.2000'];
  assert.deepEqual(findings(await importCsv([HEADER, ...few])), [], 'four points have no middle');
  // A county as wide as a province: its stations lie 40 km apart.
  const wide = Array.from(
    { length: 12 },
    (_, i) =>
      `若羌${i}号站,爱心驿站,新疆巴音郭楞州若羌县,示例路${i}号,${86 + (i % 4) * 0.4},${38.1 + Math.floor(i / 4) * 0.4}`,
  ).map(row => row.replace(/(\d+\.\d)\d*,(\d+\.\d)\d*$/, '$1001,$2001'));
  const result = await importCsv([HEADER, ...wide]);
  assert.deepEqual(
    findings(result).filter(line => line.includes('point')),
    [],
  );
});
