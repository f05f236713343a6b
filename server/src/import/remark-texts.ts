/** The findings of a report as remarks beside the rows they are about. */

import type { ImportReport, ReportLine } from './types.ts';
import type { ReportLanguage } from './format-report.ts';

const WORDS = {
  zh: {
    error: '错误',
    warning: '提醒',
    note: '说明',
    whole: '整张表',
    file: '整个文件',
    fix: '怎么办：',
  },
  en: {
    error: 'Error',
    warning: 'Warning',
    note: 'Note',
    whole: 'whole sheet',
    file: 'whole file',
    fix: 'What to do: ',
  },
} as const;

/** Characters a cell of a workbook can hold. */
const CELL_LENGTH = 32_767;

/**
 * Remarks of a sheet by row, from 0. What is said of the sheet or its header stands with the first
 * row below the header, and what is said of the file with that of the first sheet.
 */
export function remarksOf(
  report: ImportReport,
  sheet: string,
  lang: ReportLanguage,
): Map<number, string> {
  const header = (report.sheets.find(({ name }) => name === sheet)?.headerRow ?? 1) - 1;
  const isFirst = report.sheets.length === 0 || report.sheets[0]!.name === sheet;
  const texts = new Map<number, string[]>();
  for (const line of report.lines) {
    if (line.sheet === undefined ? !isFirst : line.sheet !== sheet) continue;
    const row = line.row === undefined ? header : line.row - 1;
    const at = row <= header ? header + 1 : row;
    const text = remark(line, row <= header, lang);
    const others = texts.get(at);
    if (others) others.push(text);
    else texts.set(at, [text]);
  }
  return new Map([...texts].map(([row, list]) => [row, list.join('\n').slice(0, CELL_LENGTH)]));
}

/** `错误 E4 经度：没有坐标，这一行没有导入。怎么办：补上经度和纬度` */
function remark(line: ReportLine, general: boolean, lang: ReportLanguage): string {
  const words = WORDS[lang];
  const place = general && line.sheet === undefined ? words.file : general ? words.whole : '';
  const head = [words[line.severity], place, line.cell, line.column].filter(Boolean).join(' ');
  const [colon, stop] = lang === 'zh' ? ['：', '。'] : [': ', '. '];
  const fix = line.fix ? `${stop}${words.fix}${line.fix[lang]}` : '';
  return `${head}${colon}${line.message[lang]}${fix}`;
}
