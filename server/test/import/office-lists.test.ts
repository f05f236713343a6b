/** Lists as offices lay them out: headers of two rows, lists side by side, spaced names, notes. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodies, findings, importAny, importLines, lineOf, workbook } from './make-list.ts';
import { isStoredPath } from '../../src/documents/paths.ts';
import type { Person, StandingsPage } from '../../../src/data/generated/types.ts';
import type { ImportResult } from '../../src/import/index.ts';

const RESULTS = { kind: 'standings', contest: 'c', entrantName: 'full' } as const;
const PEOPLE = { kind: 'craftsmen' } as const;
const STATIONS = { kind: 'stations', crs: 'wgs84' } as const;

function standings(result: ImportResult, event = 'all'): StandingsPage {
  return bodies(result)[`v1/contests/c/${event}/p1.json`] as StandingsPage;
}

const TWO_ROWS = [
  ['附件2'],
  ['示例县焊工决赛成绩汇总表（公示稿）'],
  ['序号', '姓名', '单位', '成绩', null, null, '名次'],
  [null, null, null, '理论（30%）', '实操（70%）', '总分'],
  [1, '王小虎', '示例一厂', 90, 80, 83, 2],
  [2, '李青', '示例二厂', 95, 92.5, 93.25, 1],
  ['裁判长签字：', null, null, '仲裁：'],
];
const MERGES = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:G4'];

for (const [what, merges] of [
  ['merged', MERGES],
  ['not merged', []],
] as const) {
  test(`成绩 divided into 理论, 实操 and 总分, cells ${what}: the total is the total`, async () => {
    const bytes = workbook([{ name: '焊工', rows: TWO_ROWS, merges: [...merges] }]);
    const result = await importAny(bytes, RESULTS);
    assert.ok(result.ok, findings(result).join('\n'));
    const { rows } = standings(result);
    assert.deepEqual(
      rows.map(({ name, scores, total }) => [name, scores, total]),
      [
        ['李青', [95, 92.5], 93.25],
        ['王小虎', [90, 80], 83],
      ],
    );
    assert.equal((bodies(result)['v1/contests/c.json'] as { name: string }).name, '示例县焊工决赛');
    assert.equal(result.report.counts.skipped, 1, 'the signatures');
  });
}

test('a row below the header that has a name, or numbers, is no second row of it', async () => {
  const result = await importLines(
    ['姓名,单位,总分,,', '王小虎,示例一厂,90,优,良', ',,,7,8'],
    RESULTS,
  );
  assert.equal(standings(result).rows.length, 1);
  assert.equal(lineOf(result, 'entrant-name-missing').cell, 'A3');
});

test('columns that differ in brackets alone, or in what stands above, stay two', async () => {
  const folded = ['名次,姓名,理论,折合（30%）,实操,折合（70%）,总分', '1,王虎,90,27,80,56,83'];
  assert.deepEqual(standings(await importLines(folded, RESULTS)).rows[0]?.scores, [90, 27, 80, 56]);
  const groups = [
    '名次,姓名,理论,,实操,,总分',
    ',,原始分,加权分,原始分,加权分',
    '1,王虎,90,27,80,56,83',
  ];
  const result = await importLines(groups, RESULTS);
  assert.deepEqual(standings(result).rows[0]?.scores, [90, 27, 80, 56]);
  const { events } = bodies(result)['v1/contests/c.json'] as {
    events: { rules: { modules: { name: string }[] } }[];
  };
  assert.deepEqual(
    events[0]!.rules.modules.map(({ name }) => name),
    ['理论 原始分', '理论 加权分', '实操 原始分', '实操 加权分'],
  );
});

test('two lists side by side: the right one is not dropped without an error', async () => {
  const lines = ['名次,姓名,总分,,名次,姓名,总分', '1,王虎,90,,2,李青,80'];
  const result = await importLines(lines, RESULTS);
  assert.equal(result.ok, false);
  assert.equal(lineOf(result, 'tables-beside').cell, 'E1');
  assert.equal(standings(result).rows.length, 1, 'what could be read is there');
});

test('events called as no folder of Windows can be still get a place', async () => {
  const names = ['CON', 'index', 'Aux', '../../x', '???'];
  const rows = names.map(name => `${name},1,示例甲,90`);
  const request = { ...RESULTS, fileName: '焊工决赛.csv' };
  const result = await importLines(['赛项,名次,姓名,总分', ...rows], request);
  const paths = result.documents.map(({ path }) => path);
  assert.equal(new Set(paths).size, names.length + 1);
  assert.ok(paths.every(isStoredPath), paths.join(' '));
  const contest = bodies(result)['v1/contests/c.json'] as { name: string };
  assert.equal(contest.name, '焊工决赛', 'the file’s name where there is no title');
});

test('names with spaces to widen them are one name each', async () => {
  const results = await importLines(
    ['名次,姓名', '1,王 虎', '2,李　青', '3,欧阳 雪', '4,王虎 李青'],
    RESULTS,
  );
  const names = standings(results).rows.map(({ name }) => name);
  assert.deepEqual(names, ['王虎', '李青', '欧阳雪', '王虎 李青']);
  const people = await importLines(
    ['姓名,工作单位及职务,师傅', '单 志 强,示例一厂 车间主任,', '仇小龙,示例一厂,单 志 强'],
    PEOPLE,
  );
  const persons = Object.values(bodies(people)) as Person[];
  const [mentor, apprentice] = ['单志强', '仇小龙'].map(own =>
    persons.find(({ name }) => name === own),
  );
  assert.equal(mentor?.org, '示例一厂 车间主任');
  assert.deepEqual(apprentice?.relations, [{ rel: 'mentor', id: mentor?.id, name: '单志强' }]);
});

test('latitude first is read where both numbers say which they are, and only there', async () => {
  const result = await importLines(
    [
      '名称,类型,坐标',
      '示例甲站,爱心驿站,"N28.1550 E120.6950"',
      '示例乙站,爱心驿站,"北纬28.1560，东经120.6960"',
      '示例丙站,爱心驿站,"纬度：28.1570，经度：120.6970"',
      '示例丁站,爱心驿站,"28.1580,120.6980"',
    ],
    STATIONS,
  );
  assert.deepEqual(
    result.stations.map(({ feature }) => feature.geometry.coordinates),
    [
      [120.695, 28.155],
      [120.696, 28.156],
      [120.697, 28.157],
    ],
  );
  assert.equal(lineOf(result, 'coords-swapped').cell, 'C5');
});
