import { xlsxFile } from '../desk/sheet-file.ts';
import type { Bilingual, Lang } from '../user-error.ts';
import { bilingual } from '../user-error.ts';
import type { BatchResult, RowResult, RowState } from './batch.ts';
import { foldHeader, RESULT_HEADERS } from './fields.ts';

export const ROW_WORDS: Readonly<Record<RowState, Bilingual>> = {
  ready: bilingual('可以提交', 'In order'),
  sent: bilingual('已提交', 'Sent'),
  already: bilingual('以前已提交', 'Sent before'),
  twice: bilingual('重复', 'Twice'),
  fault: bilingual('需要修改', 'To be put right'),
};

/**
 * The list as it came with two more columns: the receipt of each row, and what is wrong where
 * something is. Mended, it can be sent again as it is.
 */
export function resultBook({ list, rows }: BatchResult, lang: Lang): Promise<Buffer> {
  const sheets = list.grids.map(({ grid, header, names }) => {
    const own = (grid.rows[header] ?? []).map(text => isResult(text));
    // Remarks may stand to the right of the last header.
    const width = grid.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
    const results = new Map(
      rows.filter(({ row }) => row.sheet === grid.name).map(one => [one.row.row, one]),
    );
    const texts = grid.rows.map((cells, at) => {
      // Columns of an earlier result make way for the new.
      const kept = Array.from({ length: width }, (_, column) => cells[column] ?? '').filter(
        (_, column) => !own[column],
      );
      if (at === header) return [...kept, ...RESULT_HEADERS];
      const result = results.get(at + 1);
      return [...kept, result?.receipt ?? '', result ? resultText(result, lang) : ''];
    });
    return { name: grid.name, rows: texts, hidden: names === undefined ? [] : [names] };
  });
  return xlsxFile(sheets);
}

/** What came of a row, in one line. */
export function resultText({ is, findings }: RowResult, lang: Lang): string {
  if (is === 'fault' && findings.length === 0) return LACKING[lang];
  const told = findings.map(({ cell, text }) => {
    const words = text[lang].replace(/[。.]$/, '');
    return cell ? `${cell} ${words}` : words;
  });
  return [ROW_WORDS[is][lang], ...told].join(lang === 'zh' ? '；' : '; ');
}

/** The row has nothing wrong of its own: its sheet lacks columns, which is said once for all rows. */
const LACKING = bilingual(
  '需要修改；名单缺少必填的列',
  'To be put right; the list lacks required columns',
);

function isResult(text: string): boolean {
  return RESULT_HEADERS.some(one => foldHeader(one) === foldHeader(text));
}
