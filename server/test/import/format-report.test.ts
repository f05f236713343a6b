import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatReport } from '../../src/import/index.ts';
import { GOOD, HEADER, importCsv } from './make-list.ts';

const LIST = [
  '一览表',
  HEADER,
  GOOD,
  '甲站,爱心驿站,上海市浦东新区,,31.2290,121.5150,24小时,饮水',
  '乙站,爱心驿站,上海市浦东新区,,31.2390,121.5250,24小时,饮水',
  '丙站,咖啡馆,上海市浦东新区,,121.5350,31.2490,24小时,饮水',
  '丁站,爱心驿站,上海市浦东新区,,121.5450,31.2590,看情况,饮水',
];

test('Chinese: summary first, same findings together, each with its cell', async () => {
  const { report } = await importCsv(LIST);
  const text = formatReport(report, 'zh');
  assert.equal(
    text.replace(/认得的类型有：.*/, '认得的类型有：（略）'),
    `名单.csv
共读取 5 行：导入 2 个站点（其中 1 行有提醒），未导入 3 行；另跳过 0 行。
文字编码：UTF-8
工作表“名单.csv”：表头在第 2 行，其下 5 行

错误 (3)
  经度和纬度看起来填反了（在中国，经度为 73–136，纬度为 3–54），这一行没有导入
    怎么办：对调这两格
    · 名单.csv!E4 经度 “甲站”: 31.2290
    · 名单.csv!E5 经度 “乙站”: 31.2390
  类型“咖啡馆”都不认得，这一行没有导入
    怎么办：认得的类型有：（略）
    · 名单.csv!B6 类型 “丙站”: 咖啡馆

提醒 (1)
  开放时间没有读懂（不认得“看情况”），站点已导入但不显示时间
    怎么办：例如写成“工作日 08:30-12:00,13:30-17:00”“周二至周日 09:00-17:00”“24小时”
    · 名单.csv!G7 开放时间 “丁站”: 看情况
`,
  );
});

test('English, and a limit on lines that say the same', async () => {
  const { report } = await importCsv(LIST);
  const text = formatReport(report, 'en', { limit: 1 });
  assert.match(
    text,
    /^名单\.csv\n5 rows read: 2 stations imported \(1 with warnings\), 3 rows not imported/,
  );
  assert.match(text, /Longitude and latitude look swapped/);
  assert.match(text, /· 名单\.csv!E4 .*\n {4}… and 1 more/);
  assert.doesNotMatch(text, /E5/);
});

test('nothing to report, and a fault of the whole file', async () => {
  assert.match(formatReport((await importCsv([HEADER, GOOD])).report, 'zh'), /没有发现问题。\n$/);
  assert.match(
    formatReport((await importCsv([])).report, 'zh'),
    /文件是空的\n.*\n {4}· 整个文件\n$/,
  );
});
