import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { maskName } from '../../../src/rules/people/masked-name.ts';
import { readRank, readRowState, readScore } from '../../src/import/score-cells.ts';
import { slugOf } from '../../src/import/slugs.ts';
import { bodies, findings, importLines, lineOf } from './make-list.ts';
import type { ImportResult } from '../../src/import/index.ts';
import type { StandingsPage, StandingsRow } from '../../../src/data/generated/types.ts';

const results = (lines: readonly string[]) =>
  importLines(lines, { kind: 'standings', contest: 'c-1', entrantName: 'full' });

function rows(result: ImportResult): StandingsRow[] {
  return (bodies(result)['v1/contests/c-1/all/p1.json'] as StandingsPage).rows;
}

/** Findings but for the two every new contest has. */
function said(result: ImportResult): string[] {
  return findings(result).filter(line => !/names-policy|contest-new/.test(line));
}

test('scores are what is written, without the noise of arithmetic', () => {
  const scores: readonly (readonly [string, number, number])[] = [
    ['92.50', 92.5, 2],
    ['９２．５', 92.5, 1],
    ['88.30000000000001', 88.3, 1],
    ['0.30000000000000004', 0.3, 1],
    ['1,234.5分', 1234.5, 1],
    ['-3', -3, 0],
  ];
  for (const [text, value, decimals] of scores) {
    assert.deepEqual(readScore(text), { value, decimals, timed: false }, text);
  }
  for (const [text, value] of [
    ['3分20秒', 200],
    ['2:59.5', 179.5],
    ['1:02:03', 3723],
    ['1小时2分3.25秒', 3723.25],
  ] as const) {
    assert.deepEqual([readScore(text)?.value, readScore(text)?.timed], [value, true], text);
  }
  for (const text of ['', '优秀', 'A+', '缺考', '90/100']) assert.equal(readScore(text), undefined);
});

test('ranks and states as people write them', () => {
  for (const [text, rank] of [
    ['1', 1],
    ['第3名', 3],
    ['并列2', 2],
    ['5（并列）', 5],
    ['第一名', 1],
    ['十', 10],
    ['第十二名', 12],
    ['二十三', 23],
  ] as const) {
    assert.equal(readRank(text), rank, text);
  }
  for (const text of ['', '0', '一等奖', '前三', '1.5'])
    assert.equal(readRank(text), undefined, text);
  for (const [text, state] of [
    ['缺考', 'absent'],
    ['弃权', 'dns'],
    ['中途退赛', 'dnf'],
    ['取消资格', 'dq'],
    ['不计名次', 'guest'],
    ['正常', 'ok'],
  ] as const) {
    assert.equal(readRowState(text), state, text);
  }
});

test('names are covered so that their length shows and no more', () => {
  for (const [name, masked] of [
    ['王小虎', '王*虎'],
    ['王虎', '王*'],
    ['欧阳娜娜', '欧**娜'],
    ['王小虎、李青', '王*虎、李*'],
    ['张三（男）', '张*'],
    ['王', '*'],
  ] as const) {
    assert.equal(maskName(name), masked);
  }
});

test('a name becomes part of an address', () => {
  assert.equal(slugOf('焊工'), 'hangong');
  assert.equal(slugOf('女子 100 米'), 'nuzi-100-mi'.replace('nu', 'nv'));
  assert.match(slugOf('★'), /^x-[0-9a-z]{12}$/);
});

test('without ranks, totals rank 1224; words of state have none', async () => {
  const result = await results(['姓名,总分', '甲,80', '乙,95', '丙,80', '丁,70', '戊,缺考', '己,']);
  assert.deepEqual(said(result), ['note ranks-made 名单.csv!A3']);
  assert.deepEqual(
    rows(result).map(({ name, rank, state }) => [name, rank, state]),
    [
      ['乙', 1, undefined],
      ['甲', 2, undefined],
      ['丙', 2, undefined],
      ['丁', 4, undefined],
      ['戊', undefined, 'absent'],
      ['己', undefined, undefined],
    ],
  );
});

test('made ranks are those of a plain count, whatever the totals', async () => {
  const totals = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(totals, async list => {
      const lines = list.map((total, i) => `选手${i},${total}`);
      const result = await results(['姓名,总分', ...lines]);
      for (const { rank, total } of rows(result)) {
        assert.equal(rank, 1 + list.filter(other => other > total!).length);
      }
    }),
    { numRuns: 60 },
  );
});

test('times rank the shorter first, in seconds', async () => {
  const result = await results(['姓名,用时', '甲,3分20秒', '乙,2:59.5']);
  assert.deepEqual(
    rows(result).map(({ name, rank, total }) => [name, rank, total]),
    [
      ['乙', 1, 179.5],
      ['甲', 2, 200],
    ],
  );
  assert.equal((bodies(result)['v1/contests/c-1.json'] as { kind: string }).kind, 'time');
});

test('ranks of the list stay; the one row out of order is named, and not those about it', async () => {
  const result = await results([
    '名次,姓名,总分',
    '1,甲,95',
    '2,乙,60',
    '3,丙,90',
    '4,丁,85',
    '4,戊,84',
    '6,己,80',
  ]);
  assert.deepEqual(said(result), [
    'warning rank-order 名单.csv!A3',
    'warning rank-shared 名单.csv!A6',
  ]);
  assert.deepEqual(
    rows(result).map(({ rank, total }) => [rank, total]),
    [
      [1, 95],
      [2, 60],
      [3, 90],
      [4, 85],
      [4, 84],
      [6, 80],
    ],
  );
});

test('the smaller total may go first; ranks by something else are said once', async () => {
  const strokes = await results(['名次,姓名,总分', '1,甲,70', '2,乙,72', '3,丙,75', '4,丁,80']);
  assert.deepEqual(said(strokes), []);
  const lines = [60, 90, 60, 90, 60, 90, 55, 95].map((total, i) => `${i + 1},选手${i},${total}`);
  const other = await results(['名次,姓名,总分', ...lines, '9,末,54', '10,终,96']);
  assert.deepEqual(said(other), ['note ranks-unexplained 名单.csv!A2']);
});

test('equal totals may be told apart by the list: a tie was broken, nothing is wrong', async () => {
  const result = await results(['名次,姓名,总分', '1,甲,90', '2,乙,90', '3,丙,80']);
  assert.deepEqual(said(result), []);
});

test('ranks that begin anew in each division are ranks within it', async () => {
  const result = await results([
    '名次,姓名,组别,总分',
    '1,甲,职工组,95',
    '2,乙,职工组,90',
    '1,丙,学生组,70',
    '2,丁,学生组,60',
  ]);
  assert.deepEqual(said(result), []);
  assert.deepEqual(
    rows(result).map(({ name, divisionRank }) => [name, divisionRank]),
    [
      ['甲', 1],
      ['丙', 1],
      ['乙', 2],
      ['丁', 2],
    ],
  );
});

test('a total that is not the sum is said and kept; weights and means are known again', async () => {
  const sum = await results(['姓名,理论,实操,总分', '甲,90,80,170', '乙,70,60,135', '丙,1,2,3']);
  assert.deepEqual(said(sum), ['warning total-differs 名单.csv!D3', 'note ranks-made 名单.csv!A2']);
  assert.match(lineOf(sum, 'total-differs').message.zh, /写的是 135，按各项算却是 130/);
  assert.equal(rows(sum)[1]!.total, 135);
  const weighted = ['姓名,理论（30%）,实操（70%）,总分', '甲,92.55,80.15,83.87', '乙,70,60,63'];
  assert.deepEqual(
    said(await results(weighted)),
    ['note ranks-made 名单.csv!A2'],
    'rounded to cents',
  );
  const mean = ['姓名,裁判一,裁判二,得分', '甲,9,8,8.5', '乙,7,6,6.5'];
  assert.deepEqual(said(await results(mean)), ['note ranks-made 名单.csv!A2']);
  const secret = ['姓名,理论,实操,总分', '甲,90,80,83', '乙,70,60,63', '丙,50,80,71'];
  assert.deepEqual(said(await results(secret)), [
    'note totals-unexplained 名单.csv!D2',
    'note ranks-made 名单.csv!A2',
  ]);
});

test('missing totals are made from complete modules, by the weights of the headers', async () => {
  const result = await results([
    '姓名,单位,理论（40%）,实操（60%）',
    '甲,示例厂,90.1,80.2',
    '乙,示例厂,70,',
    '丙,示例厂,缺考,缺考',
  ]);
  assert.deepEqual(said(result), ['note totals-made 名单.csv!A2', 'note ranks-made 名单.csv!A2']);
  assert.deepEqual(
    rows(result).map(({ total, scores, state }) => [total, scores, state]),
    [
      [84.16, [90.1, 80.2], undefined],
      [undefined, [70, ''], undefined],
      [undefined, ['缺考', '缺考'], 'absent'],
    ],
  );
});

test('columns of numbers that are no scores are no modules', async () => {
  const result = await results([
    '姓名,工龄,台号,年份,理论,总分',
    '甲,12,3,2026,90,90',
    '乙,5,4,2026,80,80',
  ]);
  assert.deepEqual(rows(result)[0]!.scores, [90]);
  assert.deepEqual(
    findings(result).filter(line => line.includes('columns')),
    ['note columns-dropped 名单.csv!D1', 'note columns-private 名单.csv!B1'],
  );
});

test('prizes in the column of ranks are prizes; averages below are no entrants', async () => {
  const result = await results([
    '名次,姓名,单位',
    '一等奖,甲,示例厂',
    '优胜奖,乙,示例厂',
    '平均分,,90',
  ]);
  assert.deepEqual(
    rows(result).map(({ rank, awards }) => [rank, awards]),
    [
      [undefined, ['一等奖']],
      [undefined, ['优胜奖']],
    ],
  );
  assert.equal((bodies(result)['v1/contests/c-1.json'] as { kind: string }).kind, 'award');
});

test('rows pasted twice and numbers given twice are refused by name', async () => {
  const result = await results([
    '姓名,参赛号,总分',
    '甲,A1,90',
    '甲,A1,90',
    '乙,A1,80',
    '丙,,70',
    '丙,,60',
  ]);
  assert.deepEqual(said(result), [
    'error entrant-twice 名单.csv!A3',
    'error entrant-number-twice 名单.csv!B4',
    'warning entrant-alike 名单.csv!A6',
    'note ranks-made 名单.csv!A2',
  ]);
  const { read, kept, refused } = result.report.counts;
  assert.deepEqual([read, kept, refused], [5, 3, 2]);
});
