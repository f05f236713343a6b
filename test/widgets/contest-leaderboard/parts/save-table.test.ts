import { expect } from '@open-wc/testing';
import { strFromU8, unzipSync } from 'fflate';
import { csvPieces } from '../../../../src/widgets/contest-leaderboard/parts/csv-text.ts';
import type { PlainTable } from '../../../../src/widgets/contest-leaderboard/parts/plain-table.ts';
import { fileOf } from '../../../../src/widgets/contest-leaderboard/parts/save-table.ts';
import {
  MOST_ROWS,
  xlsxPieces,
} from '../../../../src/widgets/contest-leaderboard/parts/xlsx-pieces.ts';

const table = (rows: PlainTable['rows'], head = ['名次', '选手']): PlainTable => ({
  title: '示例成绩',
  head,
  rows,
});
const csv = (rows: PlainTable['rows']) => [...csvPieces(table(rows))].join('');

describe('csv', () => {
  it('begins with a byte order mark, and ends each line as Windows does', () => {
    expect(csv([[1, '王虎']])).to.equal('\ufeff名次,选手\r\n1,王虎\r\n');
  });

  it('leaves a cell empty that has nothing', () => {
    expect(csv([[undefined, '']])).to.match(/\r\n,\r\n$/);
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(csv([[1, 'a,"b"\nc']])).to.contain('1,"a,""b""\nc"');
  });

  for (const name of ['=1+1', '+8613', '-2', '@SUM(A1)', '\tx', '＝1', '－1']) {
    it(`takes the sting out of ${JSON.stringify(name)}`, () => {
      expect(csv([[1, name]])).to.contain(`'${name}`);
    });
  }

  it('leaves numbers numbers, less than nothing too', () => {
    expect(csv([[-2, 'x']])).to.contain('\r\n-2,x');
  });

  it('comes in pieces, each row once', () => {
    const rows = Array.from({ length: 12_001 }, (_, at) => [at, 'x']);
    const pieces = [...csvPieces(table(rows))];
    expect(pieces).to.have.length(3);
    const lines = pieces.join('').split('\r\n');
    expect(lines.slice(1, -1)).to.deep.equal(rows.map(([at]) => `${at},x`));
  });
});

describe('xlsx', () => {
  async function sheetOf(rows: PlainTable['rows'], title = '示例成绩') {
    const file = await fileOf({ ...table(rows), title }, 'xlsx');
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const text = (name: string) => {
      const xml = new DOMParser().parseFromString(strFromU8(parts[name]!), 'application/xml');
      expect(xml.querySelector('parsererror'), name).to.equal(null);
      return xml;
    };
    for (const name of Object.keys(parts)) text(name);
    return {
      names: Object.keys(parts),
      sheet: text('xl/worksheets/sheet1.xml'),
      book: text('xl/workbook.xml'),
    };
  }
  const cells = (sheet: Document) =>
    [...sheet.querySelectorAll('row')].map(row =>
      [...row.querySelectorAll('c')].map(cell =>
        cell.getAttribute('t') === 'inlineStr'
          ? cell.textContent
          : cell.textContent === ''
            ? undefined
            : Number(cell.textContent),
      ),
    );

  it('has the parts a workbook needs, all of them good XML', async () => {
    const { names } = await sheetOf([[1, '王虎']]);
    expect(names).to.include.members([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('keeps numbers as numbers and words as words, formulas among them', async () => {
    const { sheet } = await sheetOf([
      [1, '007'],
      [2.5, '=1+1'],
      [undefined, '<b>&"\u0000'],
    ]);
    expect(cells(sheet)).to.deep.equal([
      ['名次', '选手'],
      [1, '007'],
      [2.5, '=1+1'],
      [undefined, '<b>&"'],
    ]);
  });

  it('cuts a title to a name that Excel takes', async () => {
    const { book } = await sheetOf([], `[${'长'.repeat(40)}]:*?/\\`);
    const name = book.querySelector('sheet')!.getAttribute('name')!;
    expect(name).to.equal('长'.repeat(31));
  });

  it('goes over many rows without losing one', async () => {
    const rows = Array.from({ length: 5003 }, (_, at) => [at, `示例${at}`]);
    const { sheet } = await sheetOf(rows);
    expect(cells(sheet).slice(1)).to.deep.equal(rows);
  });

  it('says when there are more rows than a sheet holds', () => {
    function* rows() {
      for (let at = 0; at < MOST_ROWS; at += 1) yield [at];
    }
    const make = () => [...xlsxPieces(table(rows(), ['名次']))];
    expect(make).to.throw().with.property('name', 'TooManyRowsError');
  }).timeout(8000);
});
