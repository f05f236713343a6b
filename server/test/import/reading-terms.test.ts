import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateStationFeature } from '../../../src/data/generated/validators/station-feature.js';
import type { ReadingFacts } from '../../../src/data/generated/types.ts';
import { findings, importLines } from './make-list.ts';

const READING = { kind: 'reading', crs: 'wgs84' } as const;

async function read(cells: Readonly<Record<string, string>>) {
  const all = { 书屋名称: '示例书屋', 经度: '121.5150', 纬度: '31.2290', ...cells };
  const quoted = (texts: readonly string[]): string => texts.map(text => `"${text}"`).join(',');
  const result = await importLines([quoted(Object.keys(all)), quoted(Object.values(all))], READING);
  const feature = result.stations[0]!.feature;
  assert.ok(validateStationFeature(feature), JSON.stringify(validateStationFeature.errors));
  return { result, detail: result.stations[0]!.detail, facts: feature.properties.reading! };
}

test('ways in, from the words people use; the words themselves are kept', async () => {
  const ways: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['扫码或刷脸', ['face', 'qr']],
    ['凭读者证、身份证', ['reader_card', 'id_card']],
    ['会员卡刷卡进门', ['member_card']],
    ['由工作人员开门', ['staff']],
    ['打电话开门', ['phone']],
    ['直接进入', ['open']],
    ['无需登记，直接进入', ['open']],
    ['无需刷卡', ['open']],
    ['无需读者证，扫码进门', ['qr']],
    ['看情况', undefined],
  ];
  for (const [text, entry] of ways) {
    const { facts, detail } = await read({ 进入方式: text });
    assert.deepEqual(facts.entry, entry, text);
    assert.equal(detail.properties.access?.how, text);
  }
  const own = await read({ 门禁方式: '声控' });
  assert.deepEqual(findings(own.result), ['note entry-unread 名单.csv!D2']);
});

test('seats and the terms of a loan', async () => {
  const { facts } = await read({
    座位数: '36座',
    借期: '30天',
    可借册数: '每次5册',
    续借次数: '1次',
    押金: '免押金',
    还书地点: '全市通还',
  });
  assert.equal(facts.seats, 36);
  const loan = { books: 5, days: 30, renewals: 1, depositYuan: 0, returns: '全市通还' };
  assert.deepEqual(facts.loan, loan);
  const cases: readonly (readonly [string, string, ReadingFacts['loan']])[] = [
    ['借期', '2周', { days: 14 }],
    ['借期', '1个月', { days: 30 }],
    ['押金', '100元', { depositYuan: 100 }],
    ['押金', '¥50.5', { depositYuan: 50.5 }],
    ['续借次数', '不可', { renewals: 0 }],
    ['可借册数', '10', { books: 10 }],
  ];
  for (const [header, text, loan] of cases) {
    assert.deepEqual((await read({ [header]: text })).facts.loan, loan, text);
  }
  for (const [header, text] of [
    ['借期', '半个月'],
    ['押金', '面议'],
    ['可借册数', '若干'],
  ] as const) {
    const { result, facts } = await read({ [header]: text });
    assert.equal(facts.loan, undefined);
    assert.deepEqual(findings(result), ['warning term-unread 名单.csv!D2'], text);
  }
});

test('steps and programmes', async () => {
  const { facts } = await read({
    借阅步骤: '1.扫码开门；2.在自助机上刷读者证；3.把书放到感应区',
    书香企业: '是',
    阅读品牌: '粤读赋能 筑梦匠心（2025年）、示例读书月 https://example.org/month',
  });
  assert.deepEqual(facts.steps, ['扫码开门', '在自助机上刷读者证', '把书放到感应区']);
  assert.deepEqual(facts.programmes, [
    { name: '书香企业' },
    { name: '粤读赋能 筑梦匠心', year: 2025 },
    { name: '示例读书月', href: 'https://example.org/month' },
  ]);
  assert.equal((await read({ 书香企业: '否' })).facts.programmes, undefined);
});
