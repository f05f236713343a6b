import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOrder } from '../../src/import/person-sort.ts';
import { readFacts } from '../../src/import/fact-cells.ts';
import { readHonours } from '../../src/import/honour-cells.ts';
import type { Fact, PersonHonour } from '../../../src/data/generated/types.ts';

const HANGZHOU = '330113';

const CELLS: readonly (readonly [string, readonly PersonHonour[]])[] = [
  [
    '全国五一劳动奖章（2023）；省劳动模范 2019',
    [
      { name: '全国五一劳动奖章', level: 'national', year: 2023 },
      { name: '省劳动模范', level: 'province', year: 2019 },
    ],
  ],
  [
    '2019年度省劳动模范、市五一劳动奖章（2018年，示例市总工会）',
    [
      { name: '省劳动模范', level: 'province', year: 2019 },
      { name: '市五一劳动奖章', level: 'city', by: '示例市总工会', year: 2018 },
    ],
  ],
  [
    '全国技术能手（2015、2019）',
    [
      { name: '全国技术能手', level: 'national', year: 2015 },
      { name: '全国技术能手', level: 'national', year: 2019 },
    ],
  ],
  ['获2021年浙江工匠称号', [{ name: '浙江工匠', level: 'province', year: 2021 }]],
  ['杭州市劳动模范，2019', [{ name: '杭州市劳动模范', level: 'city', year: 2019 }]],
  ['2023.04 大国工匠', [{ name: '大国工匠', level: 'national', year: 2023 }]],
  [
    '全国职工技能大赛一等奖 2022',
    [{ name: '全国职工技能大赛一等奖', level: 'national', class: '一等奖', year: 2022 }],
  ],
  ['义乌市劳模', [{ name: '义乌市劳模', level: 'county' }]],
  ['鼓楼区工匠', [{ name: '鼓楼区工匠', level: 'county' }]],
  ['贵州省黔南州劳动模范', [{ name: '贵州省黔南州劳动模范', level: 'city' }]],
  ['国家电网公司劳动模范', [{ name: '国家电网公司劳动模范', level: 'enterprise' }]],
  ['示例机械厂劳动模范', [{ name: '示例机械厂劳动模范', level: 'enterprise' }]],
  ['自治区劳动模范', [{ name: '自治区劳动模范', level: 'province' }]],
  ['首都劳动奖章', [{ name: '首都劳动奖章', level: 'province' }]],
  ['电力行业技术能手', [{ name: '电力行业技术能手', level: 'industry' }]],
];

for (const [cell, expected] of CELLS) {
  test(`honours of “${cell}”`, () => {
    assert.deepEqual(readHonours(cell, HANGZHOU, 2026), { honours: expected, unclear: [] });
  });
}

test('in a municipality 市 is the level of a province', () => {
  const level = (region?: string) => readHonours('市劳动模范', region, 2026).honours[0]?.level;
  assert.deepEqual([level('310115'), level(HANGZHOU), level()], ['province', 'city', 'city']);
});

test('what no word tells is left open and said', () => {
  for (const name of ['五一劳动奖章', '社区先进个人', '优秀班组长', '城市园丁']) {
    assert.deepEqual(readHonours(name, undefined, 2026), { honours: [{ name }], unclear: [name] });
  }
});

test('years that cannot be, and spans of years, stay in the name', () => {
  const names = (cell: string) => readHonours(cell, undefined, 2026).honours;
  assert.deepEqual(names('2018-2019年度市先进'), [{ name: '2018-2019年度市先进', level: 'city' }]);
  assert.equal(names('省劳模（2031）')[0]?.year, undefined);
});

const FIGURES: readonly (readonly [string, readonly Fact[], readonly string[]])[] = [
  ['带徒 25 人', [{ label: '带徒', value: 25, unit: '人' }], []],
  [
    '授权专利12项，节约资金 1,200 万元；优秀',
    [
      { label: '授权专利', value: 12, unit: '项' },
      { label: '节约资金', value: 1200, unit: '万元' },
    ],
    ['优秀'],
  ],
  [
    '累计创效约2500万元（截至2023年5月）',
    [{ label: '累计创效', value: '约2500', unit: '万元', asOf: '2023-05' }],
    [],
  ],
  ['专利：40余项', [{ label: '专利', value: '40余', unit: '项' }], []],
  ['合格率99.8%', [{ label: '合格率', value: 99.8, unit: '%' }], []],
];

for (const [cell, facts, unread] of FIGURES) {
  test(`figures of “${cell}”`, () => assert.deepEqual(readFacts(cell), { facts, unread }));
}

test('surnames with several readings are read as surnames, in names of persons only', () => {
  const surnames =
    '单 shan,仇 qiu,曾 zeng,解 xie,区 ou,查 zha,翟 zhai,朴 piao,乐 yue,盖 ge,任 ren,尉迟 yu chi,万俟 mo qi,覃 qin,折 she,种 chong,冼 xian,令狐 ling hu';
  for (const [surname, reading] of surnames.split(',').map(pair => pair.split(/ (.*)/))) {
    const { sort } = nameOrder(`${surname}小林`, 'person');
    assert.equal(sort, `${reading} xiao lin`, surname);
  }
  assert.equal(nameOrder('仇建国劳模创新工作室', 'studio').sort.split(' ')[0], 'qiu');
  assert.equal(nameOrder('单小林创新工作室（示例）', 'studio').sort.split(' ')[0], 'shan');
  assert.equal(nameOrder('区总工会创新工作室', 'studio').sort.split(' ')[0], 'qu');
  assert.equal(nameOrder('单车维修班', 'team').sort.split(' ')[0], 'dan');
  assert.deepEqual(nameOrder('买买提·艾力', 'person'), { sort: 'mai mai ti ai li', py: 'mmtal' });
  assert.deepEqual(nameOrder('Ali Baba', 'person'), { sort: 'ali baba', py: 'ab' });
});
