import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { cells, GOOD, HEADER, importAny, importBytes, utf8, workbook } from './make-list.ts';
import { formatReport } from '../../src/import/index.ts';
import { remarkedCopy } from '../../src/import/remarked-copy.ts';
import { validateContest } from '../../../src/data/generated/validators/contest.js';
import { validatePerson } from '../../../src/data/generated/validators/person.js';
import { validateStandings } from '../../../src/data/generated/validators/standings.js';
import { validateStationFeature } from '../../../src/data/generated/validators/station-feature.js';
import { validateStationDetail } from '../../../src/data/generated/validators/station-detail.js';
import type { AnyRequest } from './make-list.ts';

const ROWS = cells(['一览表', HEADER, GOOD]);
const BOOKS = [
  workbook([{ name: '城区', rows: ROWS }], 'xlsx'),
  workbook([{ name: '城区', rows: ROWS }], 'biff8'),
];

/** Imports and checks what must hold for any input. */
async function holds(bytes: Uint8Array): Promise<void> {
  const result = await importBytes(bytes);
  const { counts, lines } = result.report;
  assert.equal(counts.read, counts.kept + counts.refused);
  assert.equal(counts.kept, result.stations.length);
  assert.equal(result.ok, !lines.some(line => line.severity === 'error'));
  if (counts.refused > 0 || result.report.sheets.length === 0) assert.equal(result.ok, false);
  for (const { feature, detail } of result.stations) {
    assert.ok(validateStationFeature(feature), JSON.stringify(validateStationFeature.errors));
    assert.ok(validateStationDetail(detail), JSON.stringify(validateStationDetail.errors));
  }
  for (const lang of ['zh', 'en'] as const) assert.ok(formatReport(result.report, lang).length > 0);
}

test('any bytes', async () => {
  const bytes = fc.uint8Array({ maxLength: 300 });
  const signatures = ['', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\ufeff'];
  const headed = fc.tuple(fc.constantFrom(...signatures), bytes);
  await fc.assert(
    fc.asyncProperty(headed, ([head, tail]) =>
      holds(Uint8Array.from([...Array.from(head, c => c.charCodeAt(0) & 0xff), ...tail])),
    ),
    { numRuns: 300 },
  );
});

test('workbooks with some bytes changed or cut off', async () => {
  const change = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...BOOKS), change, fc.nat(), async (book, changes, cut) => {
      const bytes = book.slice(0, cut % 3 === 0 ? cut % book.length : book.length);
      for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
      await holds(bytes);
    }),
    { numRuns: 150 },
  );
});

test('lists of any cells under a good header', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      ...GOOD.split(','),
      '',
      '121.5150',
      '31.2290',
      '爱心驿站',
      '__proto__',
      '合计',
      '#N/A',
    ),
  );
  const row = fc.array(cell, { maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async rows => {
      const quoted = rows.map(line =>
        line.map(text => `"${text.replaceAll('"', '""')}"`).join(','),
      );
      await holds(utf8([HEADER, ...quoted].join('\n')));
    }),
    { numRuns: 300 },
  );
});

const KINDS: readonly (readonly [AnyRequest, string, readonly string[]])[] = [
  [
    { kind: 'reading', crs: 'bd09' },
    '名称,类型,经度,纬度,无人值守,自助借还,馆藏,电子书,OPAC网址,电子资源,星级',
    ['示例书屋', '书屋', '121.5150', '31.2290', '是', '无', '3千册', 'https://x.example/', '★'],
  ],
  [
    { kind: 'craftsmen' },
    '编号,姓名,类型,工种,单位,荣誉,师傅,徒弟,领衔人,数据,照片,照片说明,同意日期,可预约',
    [
      '王伟',
      '团队',
      '全国劳模（2020）',
      '带徒3人',
      'a.jpg',
      '2026-01-01',
      '王伟（示例，2019—）',
      'P-1',
    ],
  ],
  [
    { kind: 'standings', contest: 'c-1' },
    '赛项,名次,姓名,单位,组别,参赛号,理论（30%）,实操,总分,奖项,状态',
    ['焊工', '1', '王小虎', 'A01', '92.5', '缺考', '3分2秒', '一等奖', '弃权', '9e99', '-0'],
  ],
];

const VALIDATE = {
  people: validatePerson,
  contests: validateContest,
  standings: validateStandings,
} as const;

for (const [request, header, words] of KINDS) {
  test(`${request.kind}: any cells; every document is valid, and so is the list imported again`, async () => {
    const cell = fc.oneof(
      fc.constantFrom(...words, '', '13800000000', '110101199003070011', '=1+1', '__proto__'),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    const row = fc.array(cell, { maxLength: header.split(',').length });
    const property = fc.asyncProperty(fc.array(row, { maxLength: 8 }), async rows => {
      const lines = rows.map(line => line.map(text => `"${text.replaceAll('"', '""')}"`).join(','));
      const bytes = utf8([header, ...lines].join('\n'));
      const first = await importAny(bytes, request);
      const { counts } = first.report;
      assert.equal(counts.read, counts.kept + counts.refused);
      const written = JSON.stringify([first.documents, first.stations]);
      if (request.kind !== 'reading') assert.doesNotMatch(written, /13800000000/);
      assert.doesNotMatch(written, /110101199003070011/);
      for (const { kind, body } of first.documents) {
        const document: unknown = JSON.parse(body);
        assert.ok(VALIDATE[kind](document), JSON.stringify([VALIDATE[kind].errors, document]));
      }
      for (const { feature, detail } of first.stations) {
        assert.ok(validateStationFeature(feature), JSON.stringify(validateStationFeature.errors));
        assert.ok(validateStationDetail(detail), JSON.stringify(validateStationDetail.errors));
      }
      const paths = first.documents.map(({ path }) => path.toLowerCase());
      assert.equal(new Set(paths).size, paths.length);
      await remarkedCopy(bytes, first.report, 'zh');
      if (request.kind === 'reading') return;
      const previous = first.documents;
      const again = await importAny(bytes, { ...request, previous } as AnyRequest);
      const kept = new Map(previous.map(({ path, body }) => [path, body]));
      for (const { path, body } of again.documents) assert.equal(body, kept.get(path), path);
    });
    await fc.assert(property, { numRuns: 200 });
  });
}
