import type { PlainCell, PlainTable } from './plain-table.ts';
import { ZipEntry, zipPieces } from './zip-pieces.ts';

/** Rows a sheet of Excel holds, its head among them. */
export const MOST_ROWS = 1_048_576;

/** Characters a cell holds. */
const LONGEST = 32_767;
const SLICE = 400;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts around the sheet (ECMA-376): one workbook, one bold style for the head. */
const FRAME: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
};

/** The sheet was asked for more rows than Excel can open. */
export class TooManyRowsError extends Error {
  override name = 'TooManyRowsError';
}

/** What is handed over while the sheet is still being packed: time to draw. */
const NOTHING_YET = new Uint8Array();

/**
 * A table as an Excel workbook (ECMA-376) in pieces of bytes, packed some thousand rows at a time;
 * pieces are empty until all is packed. Words are words, numbers numbers: nothing in it is a
 * formula, a number such as 007 keeps its noughts.
 *
 * @throws TooManyRowsError when the sheet is full.
 */
export function* xlsxPieces(table: PlainTable): Generator<Uint8Array> {
  const name = escaped(sheetName(table.title));
  const workbook = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const frame = Object.entries({ ...FRAME, 'xl/workbook.xml': workbook });
  const sheet = new ZipEntry('xl/worksheets/sheet1.xml');
  for (const text of sheetTexts(table)) {
    sheet.push(text);
    yield NOTHING_YET;
  }
  sheet.push('', true);
  yield* zipPieces([...frame.map(([path, text]) => new ZipEntry(path).push(text, true)), sheet]);
}

function* sheetTexts({ head, rows }: PlainTable): Generator<string> {
  const widths = head.map(name => Math.min(40, Math.max(8, 2 * [...name].length + 4)));
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  let text =
    `${XML}<worksheet xmlns="${MAIN}">` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join('')}</cols><sheetData>${rowXml(head, ' s="1"')}`;
  let count = 1;
  for (const row of rows) {
    if (count === MOST_ROWS) throw new TooManyRowsError('The sheet is full');
    text += rowXml(row, '');
    count += 1;
    if (count % SLICE === 0) {
      yield text;
      text = '';
    }
  }
  yield `${text}</sheetData></worksheet>`;
}

function rowXml(cells: readonly PlainCell[], style: string): string {
  return `<row>${cells.map(cell => cellXml(cell, style)).join('')}</row>`;
}

function cellXml(cell: PlainCell, style: string): string {
  if (cell === undefined || cell === '') return `<c${style}/>`;
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c${style}><v>${cell}</v></c>` : `<c/>`;
  return `<c${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, LONGEST))}</t></is></c>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** What XML 1.0 cannot hold at all. */
// eslint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text.replace(UNFIT, '').replace(/[&<>"]/g, sign => SIGNS[sign]!);
}

/** Excel refuses some signs and more than 31 characters. */
function sheetName(title: string): string {
  return (
    title
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet1'
  );
}
