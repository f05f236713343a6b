import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { cells, GOOD, HEADER, importBytes, utf8, workbook } from './make-list.ts';
import { formatReport } from '../../src/import/index.ts';
import { validateStationFeature } from '../../../src/data/generated/validators/station-feature.js';
import { validateStationDetail } from '../../../src/data/generated/validators/station-detail.js';

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
