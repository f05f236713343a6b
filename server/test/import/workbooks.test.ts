import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as xlsx from '@e965/xlsx';
import {
  cells,
  findings,
  GOOD,
  HEADER,
  importAny,
  importBytes,
  lineOf,
  utf8,
  workbook,
  zip,
} from './make-list.ts';
import type { ImportResult } from '../../src/import/index.ts';

const OTHER =
  '示例二号站,司机之家,上海市浦东新区,示例路2号,121.6150,31.3290,工作日 9:00-17:00,淋浴';

function names(result: ImportResult): string[] {
  return result.stations.map(({ feature }) => feature.properties.name);
}

for (const type of ['xlsx', 'biff8'] as const) {
  const suffix = type === 'xlsx' ? 'xlsx' : 'xls';

  test(`.${suffix}: all sheets, each with its own header; others are named`, async () => {
    const bytes = workbook(
      [
        { name: '说明', rows: [['填表说明'], ['请按格式填写']] },
        { name: '城区', rows: cells(['2023年一览表', HEADER, GOOD]) },
        { name: '郊区', rows: cells(['名称,类型,经度,纬度', '三号站,爱心驿站,121.7150,31.4290']) },
        { name: '空', rows: [] },
        { name: '附表', rows: cells(['名称,地址', '四号站,示例路4号']) },
      ],
      type,
    );
    const result = await importBytes(bytes, { fileName: `名单.${suffix}` });
    assert.deepEqual(names(result), ['示例一号站', '三号站']);
    assert.deepEqual(findings(result), [
      'error columns-missing 附表!A1',
      'warning sheet-skipped 说明',
    ]);
    assert.deepEqual(result.report.sheets, [
      { name: '城区', rows: 1, headerRow: 2 },
      { name: '郊区', rows: 1, headerRow: 1 },
      { name: '附表', rows: 1, headerRow: 1 },
    ]);
    assert.equal(result.report.encoding, undefined);
    const source = result.stations[0]!.detail.properties.provenance?.source;
    assert.equal(source, `名单.${suffix} 城区 第 3 行`);
  });

  test(`.${suffix}: faults name sheet and cell`, async () => {
    const bad = GOOD.replace('121.5150,31.2290', '31.2290,121.5150').replace('24小时', '看情况');
    const bytes = workbook([{ name: '城区', rows: cells(['标题', HEADER, OTHER, bad]) }], type);
    const result = await importBytes(bytes);
    assert.deepEqual(findings(result), ['error coords-swapped 城区!E4']);
    assert.equal(lineOf(result, 'coords-swapped').station, '示例一号站');
    assert.deepEqual(names(result), ['示例二号站']);
  });

  test(`.${suffix}: numbers keep their value, dates and times read as such`, async () => {
    const bytes = workbook(
      [
        {
          name: '城区',
          rows: [
            ['编号', '名称', '类型', '经度', '纬度', '启用日期', '面积'],
            [7, '一号站', '爱心驿站', 121.515037, 31.2290415, 45108, 1200],
          ],
          formats: { A2: '000', D2: '0.00', E2: '0.00', F2: 'yyyy"年"m"月"d"日"', G2: '#,##0' },
        },
      ],
      type,
    );
    const result = await importBytes(bytes);
    assert.deepEqual(findings(result), []);
    const { id, geometry } = result.stations[0]!.feature;
    assert.equal(id, '007');
    assert.deepEqual(geometry.coordinates, [121.515037, 31.229042]);
    const { validFrom, areaM2, provenance } = result.stations[0]!.detail.properties;
    assert.deepEqual([validFrom, areaM2], ['2023-07-01', 1200]);
    assert.deepEqual(provenance?.raw, [121.515037, 31.2290415]);
  });

  test(`.${suffix}: merged cells are filled down, titles are not`, async () => {
    const bytes = workbook(
      [
        {
          name: '城区',
          rows: cells([
            '2023年职工服务站点一览表,,,,',
            '地区,名称,类型,经度,纬度',
            '上海市浦东新区,一号站,爱心驿站,121.5150,31.2290',
            ',二号站,司机之家,121.6150,31.3290',
            '江苏省苏州市姑苏区,三号站,职工书屋,120.6320,31.2970',
          ]),
          merges: ['A1:E1', 'A3:A4'],
        },
      ],
      type,
    );
    const result = await importBytes(bytes);
    assert.deepEqual(findings(result), ['note cells-merged 城区']);
    const regions = result.stations.map(({ feature }) => feature.properties.region);
    assert.deepEqual(regions, ['310115', '310115', '320508']);
  });
}

test('a blank below a cell that is not merged stays blank', async () => {
  const rows = cells([
    '地区,名称,类型,经度,纬度',
    '上海市浦东新区,一号站,爱心驿站,121.5150,31.2290',
    ',二号站,司机之家,121.6150,31.3290',
  ]);
  const result = await importBytes(workbook([{ name: '城区', rows }]));
  assert.equal(result.stations[1]!.feature.properties.region, undefined);
});

test('a header of two rows', async () => {
  const rows = cells([
    '名称,类型,坐标,,开放时间',
    ',,经度,纬度,',
    '一号站,爱心驿站,121.5150,31.2290,24小时',
  ]);
  const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'];
  const result = await importBytes(workbook([{ name: '城区', rows, merges }]));
  assert.deepEqual(names(result), ['一号站']);
  assert.equal(result.report.sheets[0]!.headerRow, 2);
  assert.equal(result.stations[0]!.feature.properties.hours, '24/7');
});

test('formulas are not evaluated: the stored value counts', async () => {
  const book = xlsx.utils.book_new();
  const sheet = xlsx.utils.aoa_to_sheet(
    cells(['名称,类型,经度,纬度', '一号站,爱心驿站,121.5150,31.2290']),
  );
  sheet['C2'] = { t: 'n', v: 121.515, f: '1+1' };
  sheet['D2'] = { t: 'e', v: 0x2a, w: '#N/A', f: 'NA()' };
  xlsx.utils.book_append_sheet(book, sheet, '城区');
  const bytes = new Uint8Array(xlsx.write(book, { type: 'array' }) as ArrayBuffer);
  const result = await importBytes(bytes);
  assert.deepEqual(findings(result), [
    'warning cell-error 城区!D2',
    'error coords-missing 城区!D2',
  ]);
});

test('hidden rows are read, and so is a hidden sheet, which is told', async () => {
  const book = xlsx.utils.book_new();
  const current = xlsx.utils.aoa_to_sheet(cells([HEADER, GOOD]));
  current['!rows'] = [{}, { hidden: true }];
  xlsx.utils.book_append_sheet(book, current, '现行');
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(cells([HEADER, OTHER])), '旧表');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  for (const bookType of ['xlsx', 'biff8'] as const) {
    const bytes = xlsx.write(book, { type: 'array', bookType }) as ArrayBuffer;
    const result = await importBytes(new Uint8Array(bytes));
    assert.deepEqual(names(result), ['示例一号站', '示例二号站']);
    assert.deepEqual(findings(result), ['warning sheet-hidden 旧表']);
  }
});

test('no sheet has a header', async () => {
  const result = await importBytes(
    workbook([
      { name: '甲', rows: [['一'], ['二']] },
      { name: '乙', rows: [['三']] },
    ]),
  );
  assert.deepEqual(findings(result), ['error header-not-found']);
  assert.match(lineOf(result, 'header-not-found').message.zh, /一 \/ 二 \/ 三/);
});

test('a sheet that claims to be as large as can be costs nothing', async () => {
  const cell = (text: string, at: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const line = (texts: string, row: number, more = '') => {
    const written = texts
      .split(',')
      .map((text, i) => cell(text, String.fromCharCode(65 + i) + row));
    return `<row r="${row}">${written.join('')}${more}</row>`;
  };
  const far = cell('远', 'XFD1') + cell('远', 'XFC1');
  const rows = `${line(HEADER, 1, far)}${line(GOOD, 2)}<row r="1048576"><c r="A1048576" s="0"/></row>`;
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const links = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${links}"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="城区" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${links}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`,
  };
  const entries = Object.entries(parts).map(([name, text]) => ({ name, data: utf8(head + text) }));
  const result = await importBytes(zip(entries));
  assert.deepEqual(names(result), ['示例一号站']);
  assert.deepEqual(findings(result), ['warning columns-beyond 城区']);
  assert.match(lineOf(result, 'columns-beyond').message.zh, /还有 2 个/);
});

test('times of a race keep their seconds', async () => {
  const seconds = (value: number) => value / 86_400;
  const bytes = workbook([
    {
      name: '成绩',
      rows: [
        ['姓名', '用时'],
        ['甲', seconds(200.5)],
        ['乙', seconds(179)],
        ['丙', seconds(240)],
        ['丁', seconds(3720)],
      ],
      formats: { B2: 'mm:ss.0', B3: '[h]:mm:ss', B4: 'mm:ss', B5: '[h]:mm:ss' },
    },
  ]);
  const { documents } = await importAny(bytes, { kind: 'standings', contest: 'c-1' });
  const page = JSON.parse(documents.at(-1)!.body) as { rows: { total: number }[] };
  assert.deepEqual(
    page.rows.map(({ total }) => total),
    [179, 200.5, 240, 3720],
  );
});
