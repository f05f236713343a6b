import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readCount, readYesNo } from '../../src/import/plain-answers.ts';
import { validateStationDetail } from '../../../src/data/generated/validators/station-detail.js';
import { validateStationFeature } from '../../../src/data/generated/validators/station-feature.js';
import { findings, importAny, importLines, lineOf } from './make-list.ts';
import type { ImportResult } from '../../src/import/index.ts';

const READING = { kind: 'reading', crs: 'wgs84' } as const;
const HEADER =
  '书屋名称,类型,经度,纬度,无人值守,自助借还,馆藏,电子书,OPAC网址,电子资源,星级,示范点';

function row(cells: Readonly<Record<string, string>>): string {
  const good: Record<string, string> = { 书屋名称: '示例书屋', 经度: '121.5150', 纬度: '31.2290' };
  return HEADER.split(',')
    .map(header => `"${{ ...good, ...cells }[header] ?? ''}"`)
    .join(',');
}

async function read(cells: Readonly<Record<string, string>>): Promise<ImportResult> {
  return importLines([HEADER, row(cells)], READING);
}

function readingOf({ stations }: ImportResult): unknown {
  return stations[0]?.feature.properties.reading;
}

test('the sample list: every document keeps to the schema and says what the list says', async () => {
  const bytes = await readFile(new URL('../../../demo/data/reading.csv', import.meta.url));
  const result = await importAny(bytes, { ...READING, fileName: 'reading.csv' });
  assert.deepEqual(findings(result), ['note count-about reading.csv!L5']);
  for (const { feature, detail } of result.stations) {
    assert.ok(validateStationFeature(feature), JSON.stringify(validateStationFeature.errors));
    assert.ok(validateStationDetail(detail), JSON.stringify(validateStationDetail.errors));
    assert.deepEqual(detail.properties.reading, feature.properties.reading);
    assert.equal(feature.properties.kinds[0], 'reading');
  }
  assert.deepEqual(
    result.stations.map(({ feature }) => feature.properties.reading),
    [
      {
        unattended: true,
        selfLoan: true,
        books: { physical: 3000, electronic: 12000 },
        library: {
          system: '示例市图书馆',
          libcode: 'SZ-017',
          opac: 'https://opac.example.org/',
        },
        eResources: [
          { type: 'audiobook', href: 'https://audio.example.org/', title: '有声书' },
          { type: 'journal', href: 'https://journals.example.org/', title: '期刊' },
        ],
        badges: ['全国工会职工书屋示范点'],
        entry: ['id_card', 'qr'],
      },
      {
        unattended: false,
        selfLoan: false,
        books: { physical: 1200 },
        badges: ['省级示范点'],
        entry: ['open'],
      },
      {
        unattended: false,
        books: { electronic: 5000 },
        eResources: [{ type: 'ebook', href: 'https://books.example.org/', title: '电子书' }],
        entry: ['member_card'],
      },
      {
        unattended: false,
        selfLoan: true,
        books: { physical: 2600, electronic: 800 },
        library: {
          system: '示例区图书馆',
          libcode: 'LP-03',
          opac: 'http://www.opac.example.net/lp',
        },
        badges: ['五星级'],
      },
      { unattended: true, selfLoan: false, books: { physical: 460 }, entry: ['qr'] },
    ],
  );
  const { properties } = result.stations[0]!.detail;
  assert.deepEqual(properties.access, { how: '扫码或刷身份证开门' });
  assert.equal(properties.hours, '24/7');
});

test('a reading station needs no column of kinds; what else it is may stand there', async () => {
  const several = await read({ 类型: '职工书屋、爱心驿站' });
  assert.deepEqual(several.stations[0]!.feature.properties.kinds, ['reading', 'rest']);
  const unknown = await read({ 类型: '企业书屋型' });
  assert.deepEqual(unknown.stations[0]!.feature.properties.kinds, ['reading']);
  const plain = await importLines(['名称,经度,纬度', '示例,121.5150,31.2290'], READING);
  assert.deepEqual(findings(plain), []);
  assert.deepEqual(readingOf(plain), {}, 'the member is there, so that the list is known by it');
});

test('yes and no as people write them; 无 under 无人值守 is not guessed', async () => {
  for (const yes of ['是', '有', '√', 'Y', '1', '可以']) assert.equal(readYesNo(yes), true, yes);
  for (const no of ['否', '无', '×', 'n', '0', '没有']) assert.equal(readYesNo(no), false, no);
  assert.deepEqual(readingOf(await read({ 无人值守: '有人值守', 自助借还: '无' })), {
    unattended: false,
    selfLoan: false,
  });
  const unclear = await read({ 无人值守: '无' });
  assert.deepEqual(findings(unclear), ['warning answer-unread 名单.csv!E2']);
  assert.deepEqual(unclear.stations[0]!.detail.properties.provenance?.cells, { 无人值守: '无' });
  assert.deepEqual(readingOf(await read({ 自助借还: '—' })), {}, 'a dash says nothing');
});

test('numbers of books', async () => {
  const counts: readonly (readonly [string, number, boolean])[] = [
    ['3000', 3000, false],
    ['３,０００册', 3000, false],
    ['1.2万册', 12000, false],
    ['约5000', 5000, true],
    ['3000余册', 3000, true],
    ['2万多册', 20000, true],
  ];
  for (const [text, count, about] of counts) assert.deepEqual(readCount(text), { count, about });
  for (const text of ['', '若干', '1.5', '三千', '1-2万']) assert.equal(readCount(text), undefined);
  const both = await read({ 馆藏: '纸质2,600册，电子书800册' });
  assert.deepEqual(readingOf(both), { books: { physical: 2600, electronic: 800 } });
  const unread = await read({ 馆藏: '若干' });
  assert.deepEqual(findings(unread), ['warning count-unread 名单.csv!G2']);
});

test('an electronic resource without an address is said and kept as written', async () => {
  const result = await read({ 电子资源: '某某听书；课程 https://c.example.org/a，小程序' });
  assert.deepEqual(readingOf(result), {
    eResources: [{ type: 'course', href: 'https://c.example.org/a', title: '课程' }],
  });
  assert.deepEqual(
    findings(result).map(line => line.split(' ').slice(0, 2).join(' ')),
    ['warning resource-address', 'warning resource-address'],
  );
  const address = await read({ OPAC网址: '见公告' });
  assert.match(lineOf(address, 'address-unread').message.zh, /“见公告”不是网址/);
});

test('titles: a mere yes or a level takes the header’s word', async () => {
  for (const [cells, badges] of [
    [{ 示范点: '是' }, ['示范点']],
    [{ 示范点: '全国' }, ['全国示范点']],
    [{ 星级: '5' }, ['5星级']],
    [
      { 示范点: '全国工会职工书屋、最美书屋', 星级: '五星级' },
      ['五星级', '全国工会职工书屋', '最美书屋'],
    ],
  ] as const) {
    assert.deepEqual(readingOf(await read(cells)), { badges });
  }
  assert.deepEqual(readingOf(await read({ 示范点: '否' })), {});
});

test('a position is needed as for any station', async () => {
  const missing = await importLines(['书屋名称,图书册数', '示例书屋,300'], READING);
  assert.deepEqual(findings(missing), ['error columns-missing 名单.csv!A1']);
  assert.match(lineOf(missing, 'columns-missing').message.zh, /缺少列：经度、纬度/);
});
