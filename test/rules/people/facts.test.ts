import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { groupFacts, numberIn } from '../../../src/rules/people/facts.ts';
import type { Fact } from '../../../src/rules/people/person.ts';
import { fc } from '../../helpers/fc.ts';

suite('the number in a figure', () => {
  for (const [written, number] of [
    [25, 25],
    [0, 0],
    ['近 3000', 3000],
    ['3,000余', 3000],
    ['１２', 12],
    ['约1.2万', 12_000],
    ['1.2 亿元', 120_000_000],
    ['3千', 3000],
    ['5百万', 5_000_000],
    ['-3', -3],
    ['9人增至25人', undefined],
    ['三千', undefined],
    ['', undefined],
    [NaN, undefined],
    [Infinity, undefined],
  ] as const) {
    test(`${typeof written} ${written}`, () => assert.equal(numberIn(written), number));
  }

  test('is a number or none, of any text', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,万亿千 ]{0,30}$/));
    fc.assert(
      fc.property(texts, text => {
        const number = numberIn(text);
        assert.ok(number === undefined || Number.isFinite(number));
      }),
    );
  });
});

suite('figures of one label', () => {
  const members = (value: Fact['value'], asOf?: string): Fact => ({
    label: '成员',
    value,
    unit: '人',
    ...(asOf && { asOf }),
  });

  test('are a change over time, oldest first', () => {
    const [group] = groupFacts([
      members(25, '2023'),
      members('约 9', '2013'),
      members(12, '2018-06'),
    ]);
    assert.deepEqual(
      group?.series?.map(({ asOf, value }) => [asOf, value]),
      [
        ['2013', 9],
        ['2018-06', 12],
        ['2023', 25],
      ],
    );
    assert.equal(group?.latest.value, 25);
  });

  test('are one figure without dates or numbers; the last written counts', () => {
    assert.deepEqual(groupFacts([members(9), members(25)]), [
      { label: '成员', latest: members(25) },
    ]);
    const words = groupFacts([members('若干', '2013'), members(25, '2023')]);
    assert.deepEqual(words, [{ label: '成员', latest: members(25, '2023') }]);
  });

  test('of one date the last counts', () => {
    const [group] = groupFacts([members(9, '2013'), members(8, '2013'), members(25, '2023')]);
    assert.deepEqual(
      group?.series?.map(({ value }) => value),
      [8, 25],
    );
  });

  test('go apart with their units, in the order of the document', () => {
    const facts: Fact[] = [
      { label: '专利', value: 4, unit: '项' },
      { label: '成员', value: 9, unit: '人' },
      { label: '专利', value: 1, unit: '万元' },
    ];
    assert.deepEqual(
      groupFacts(facts).map(({ label, latest }) => label + latest.unit),
      ['专利项', '成员人', '专利万元'],
    );
    assert.deepEqual(groupFacts(undefined), []);
  });
});
