import type { ImportReport, ReportLine } from '../../import/types.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const SEVERITY = { error: '错误 Error', warning: '提醒 Warning', note: '说明 Note' } as const;
const HEADER = [
  '轻重 Severity',
  '工作表 Sheet',
  '单元格 Cell',
  '列 Column',
  '名称 Name',
  '原文 Text',
  '问题',
  '怎么办',
  'Finding',
  'What to do',
];
/** Widths of the columns, characters. */
const WIDTHS = [14, 16, 10, 16, 24, 24, 48, 40, 48, 40];

/**
 * A report as a workbook, one finding a row, to be passed on to whoever keeps the list; undefined
 * for a run without a report. Every cell is text: none can become a formula.
 */
export async function reportSheet(report: unknown): Promise<Buffer | undefined> {
  if (!isReport(report)) return undefined;
  const { utils, write } = await import('@e965/xlsx');
  const sheet = utils.aoa_to_sheet([HEADER, ...report.lines.map(rowOf)]);
  for (const [address, cell] of Object.entries(sheet)) {
    if (!address.startsWith('!')) Object.assign(cell as object, { t: 's' });
  }
  sheet['!cols'] = WIDTHS.map(wch => ({ wch }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '报告 Report');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

function rowOf({
  severity,
  sheet,
  cell,
  column,
  station,
  value,
  message,
  fix,
}: ReportLine): string[] {
  return [
    SEVERITY[severity],
    sheet ?? '',
    cell ?? '',
    column ?? '',
    station ?? '',
    value ?? '',
    message.zh,
    fix?.zh ?? '',
    message.en,
    fix?.en ?? '',
  ];
}

function isReport(value: unknown): value is ImportReport {
  return (
    typeof value === 'object' &&
    value !== null &&
    Array.isArray((value as Partial<ImportReport>).lines)
  );
}
