import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as xlsx from '@e965/xlsx';
import { remarkedCopy } from '../../src/import/remarked-copy.ts';
import { cells, findings, GOOD, HEADER, importBytes, utf8, workbook } from './make-list.ts';
import type { RemarkedCopy } from '../../src/import/remarked-copy.ts';

const REMARKS = '备注（导入报告）/ Remarks';
const SWAPPED = GOOD.replace('示例一号站', '示例二号站').replace(
  '121.5150,31.2290',
  '31.2290,121.5150',
);

async function copyOf(bytes: Uint8Array, lang: 'zh' | 'en' = 'zh'): Promise<RemarkedCopy> {
  const copy = await remarkedCopy(bytes, (await importBytes(bytes)).report, lang);
  assert.ok(copy);
  return copy;
}

function textOf({ bytes }: RemarkedCopy): string[] {
  return new TextDecoder().decode(bytes).trimEnd().split('\r\n');
}

function sheetOf({ bytes }: RemarkedCopy, name: string): xlsx.WorkSheet {
  return xlsx.read(bytes, { type: 'array', cellStyles: true }).Sheets[name]!;
}

test('CSV: the own rows, and beside each what is said of it', async () => {
  const copy = await copyOf(utf8(['一览表', HEADER, GOOD, SWAPPED].join('\n')));
  assert.equal(copy.type, 'csv');
  assert.deepEqual([...copy.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'Excel knows it for UTF-8');
  const [title, header, good, swapped] = textOf(copy);
  assert.equal(title, '一览表,,,,,,,,');
  assert.equal(header, `${HEADER},${REMARKS}`);
  assert.equal(good, `${GOOD},`);
  assert.match(
    swapped!,
    /^示例二号站.*,"?错误 E4 经度：经度和纬度看起来填反了.*怎么办：对调这两格/,
  );
});

test('a copy that was mended is imported without the remarks; a new copy replaces them', async () => {
  const first = await copyOf(utf8([HEADER, SWAPPED].join('\n')));
  const again = await copyOf(first.bytes);
  assert.deepEqual(again, first, 'no second column of remarks');
  const mended = new TextDecoder()
    .decode(first.bytes)
    .replace('31.2290,121.5150', '121.5150,31.2290');
  const result = await importBytes(utf8(mended));
  assert.deepEqual(findings(result), []);
  assert.doesNotMatch(JSON.stringify(result.stations), /填反/);
  assert.equal(textOf(await copyOf(utf8(mended)))[1], `${GOOD.replace('一号', '二号')},`);
});

test('workbooks: every sheet with a header, numbers stay numbers, the rest as it was', async () => {
  const number = (row: string) => {
    const texts: unknown[] = row.split(',');
    texts[4] = Number(texts[4]);
    texts[5] = Number(texts[5]);
    return texts;
  };
  for (const type of ['xlsx', 'biff8'] as const) {
    const bytes = workbook(
      [
        {
          name: '城区',
          rows: [HEADER.split(','), number(GOOD), number(SWAPPED)],
          merges: ['C2:C3'],
        },
        { name: '说明', rows: [['填表说明']] },
      ],
      type,
    );
    const copy = await copyOf(bytes, 'en');
    assert.equal(copy.type, 'xlsx');
    const sheet = sheetOf(copy, '城区');
    assert.equal((sheet['I1'] as xlsx.CellObject).v, REMARKS);
    assert.match(String((sheet['I2'] as xlsx.CellObject).v), /^Note whole sheet: .*merged/);
    assert.match(String((sheet['I3'] as xlsx.CellObject).v), /^Error E3 经度: .*look swapped/);
    assert.deepEqual(
      [(sheet['E2'] as xlsx.CellObject).t, (sheet['E2'] as xlsx.CellObject).v],
      ['n', 121.515],
    );
    assert.equal(sheet['!merges']?.length, 1);
    assert.equal(sheet['!autofilter']?.ref, 'A1:I3');
    assert.equal((sheetOf(copy, '说明')['A1'] as xlsx.CellObject).v, '填表说明');
    const again = await importBytes(copy.bytes);
    assert.deepEqual(
      findings(again).filter(line => line.startsWith('error')),
      ['error coords-swapped 城区!E3'],
    );
  }
});

test('formulas become their values; what looks like one stays text', async () => {
  const rows = cells([HEADER, GOOD]);
  const book = xlsx.utils.book_new();
  const sheet = xlsx.utils.aoa_to_sheet(rows);
  sheet['D2'] = { t: 's', v: '示例路1号', f: 'CONCATENATE("示例路","1号")' };
  sheet['A2'] = { t: 's', v: '=cmd|calc!A1' };
  xlsx.utils.book_append_sheet(book, sheet, '城区');
  const bytes = new Uint8Array(xlsx.write(book, { type: 'array' }) as ArrayBuffer);
  const copied = sheetOf(await copyOf(bytes), '城区');
  for (const [cell, text] of [
    ['D2', '示例路1号'],
    ['A2', '=cmd|calc!A1'],
  ] as const) {
    const { t, v, f } = copied[cell] as xlsx.CellObject;
    assert.deepEqual([t, v, f], ['s', text, undefined]);
  }
});

test('CSV: text that a spreadsheet would run is guarded, and read back as it was', async () => {
  const header = `${HEADER},备注`;
  const notes = ['=1+1', '@SUM(A1)', '+cmd', '-2+3', '="021"', '-5', '+86', '——'];
  const rows = notes.map(
    (note, i) => `${GOOD.replace('一号', `${i}号`).replace('1号', `${i}号`)},${note}`,
  );
  const bytes = utf8([header, ...rows].join('\n'));
  const lines = textOf(await copyOf(bytes)).slice(1);
  assert.deepEqual(
    lines.map(line => line.split(',')[8]),
    ["'=1+1", "'@SUM(A1)", "'+cmd", "'-2+3", '"=""021"""', '-5', '+86', '——'],
  );
  const notesOf = async (of: Uint8Array) =>
    (await importBytes(of)).stations.map(({ detail }) => detail.properties.notes);
  assert.deepEqual(await notesOf((await copyOf(bytes)).bytes), await notesOf(bytes));
});

test('no copy of a file that cannot be opened', async () => {
  for (const bytes of [utf8('%PDF-1.7'), utf8('没有,表头\n1,2')]) {
    assert.equal(await remarkedCopy(bytes, (await importBytes(bytes)).report, 'zh'), undefined);
  }
});
