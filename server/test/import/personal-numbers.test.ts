import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { hideNumbers } from '../../src/import/personal-numbers.ts';
import { importLines, lineOf } from './make-list.ts';

const BOTH = 'ids and mobiles';

test('identity and mobile numbers go, in whatever spelling; the words around them stay', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['110101199003070011', ''],
    ['张某11010119900307001X', '张某'],
    ['１１０１０１１９９００３０７００１１', ''],
    ['110101 19900307 0011', ''],
    ['110101900307001', ''],
    ['电话13800000000转', '电话转'],
    ['138-0000-0000', ''],
    ['+86 138 0000 0000', ''],
    ['李某（13800000000）', '李某'],
  ];
  for (const [text, bare] of cases) assert.equal(hideNumbers(text, BOTH), bare, text);
});

test('other numbers stay', () => {
  for (const text of [
    '',
    '92.50',
    '2026-03-01',
    '021-12345678',
    '913101151234567890123',
    '1380000000',
    '138000000001',
    '13800000000.5',
    '110101199013070011',
    'A110101199003070011',
  ]) {
    assert.equal(hideNumbers(text, BOTH), undefined, text);
  }
});

test('a station keeps its mobile phone and loses the identity number', () => {
  assert.equal(hideNumbers('13800000000', 'ids'), undefined);
  assert.equal(hideNumbers('110101199003070011', 'ids'), '');
});

test('a station’s mobile stands in the column of phones alone', async () => {
  const result = await importLines(
    [
      '编号,名称,类型,经度,纬度,地址,电话,站长电话,备注',
      '14010500123,示例站,爱心驿站,121.515,31.229,示例路1号13800000001,13800000000,13800000002,找李某13800000003',
    ],
    { kind: 'stations', crs: 'wgs84' },
  );
  const { id, properties } = result.stations[0]!.detail;
  assert.equal(id, '14010500123', 'a code of Shanxi is no phone');
  assert.deepEqual(properties.phones, ['13800000000']);
  assert.doesNotMatch(JSON.stringify(result.stations), /1380000000[123]/);
  const warned = result.report.lines.filter(({ code }) => code === 'number-withheld');
  assert.deepEqual(
    warned.map(({ cell }) => cell),
    ['F2', 'H2', 'I2'],
  );
});

test('a row that is skipped brings no number into the report', async () => {
  const result = await importLines(['姓名,单位,同意日期', '填表人：张某 13800000000,,'], {
    kind: 'craftsmen',
  });
  assert.equal(lineOf(result, 'row-skipped').value, '填表人:张某');
});

test('whatever stands about it, a number between other characters is found', () => {
  const word = fc.stringMatching(/^[\u4e00-\u9fa5，。；、]{0,6}$/);
  fc.assert(
    fc.property(word, word, fc.stringMatching(/^1[3-9]\d{9}$/), (before, after, number) => {
      assert.equal(hideNumbers(before + number + after, BOTH), before + after);
    }),
  );
});
