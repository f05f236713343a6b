/** Writes a report as text for a terminal. */

import { LIST_WORDS } from './list-words.ts';
import type { Bilingual, Severity } from './message-text.ts';
import type { ImportReport, ReportLine } from './types.ts';

export type ReportLanguage = keyof Bilingual;

export interface FormatOptions {
  /** Lines shown of one kind of finding; the rest is counted. The report itself has them all. */
  limit?: number;
}

const WORDS = {
  zh: {
    summary:
      '共读取 {read} 行：导入 {kept} {counted}（其中 {withWarnings} 行有提醒），未导入 {refused} 行；另跳过 {skipped} 行。',
    retained: '未导入的行里，{retained} {counted}保留上次导入的内容。',
    encoding: '文字编码：{encoding}',
    sheet: '工作表“{name}”：表头在第 {headerRow} 行，其下 {rows} 行',
    file: '整个文件',
    more: '……另有 {count} 处，见完整报告',
    fix: '怎么办：',
    clean: '没有发现问题。',
    error: '错误',
    warning: '提醒',
    note: '说明',
  },
  en: {
    summary:
      '{read} rows read: {kept} {counted} imported ({withWarnings} with warnings), {refused} rows not imported; {skipped} rows skipped besides.',
    retained: 'Of the rows not imported, {retained} {counted} stay as the last import left them.',
    encoding: 'Text encoding: {encoding}',
    sheet: 'Sheet “{name}”: header in row {headerRow}, {rows} rows below it',
    file: 'whole file',
    more: '… and {count} more, see the full report',
    fix: 'What to do: ',
    clean: 'Nothing to report.',
    error: 'Errors',
    warning: 'Warnings',
    note: 'Notes',
  },
} as const;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * The report as lines of plain text: first the summary, then findings by severity, those with the
 * same sentence under one heading, each with its sheet, cell, station and text.
 */
export function formatReport(
  report: ImportReport,
  lang: ReportLanguage,
  options: FormatOptions = {},
): string {
  const words = WORDS[lang];
  const limit = options.limit ?? 20;
  const counts = { ...report.counts, counted: LIST_WORDS[report.kind].counted[lang] };
  const out = [report.file, fill(words.summary, counts)];
  if (report.counts.retained > 0) out.push(fill(words.retained, counts));
  if (report.encoding) out.push(fill(words.encoding, { encoding: report.encoding }));
  for (const sheet of report.sheets) out.push(fill(words.sheet, { ...sheet }));
  if (report.lines.length === 0) out.push('', words.clean);
  for (const severity of SEVERITIES) {
    const lines = report.lines.filter(line => line.severity === severity);
    if (lines.length === 0) continue;
    out.push('', `${words[severity]} (${lines.length})`);
    for (const group of groupLines(lines, lang)) out.push(...formatGroup(group, lang, limit));
  }
  return `${out.join('\n')}\n`;
}

/** Lines that say the same sentence about the same column, in the order they first come. */
function groupLines(lines: readonly ReportLine[], lang: ReportLanguage): ReportLine[][] {
  const groups = new Map<string, ReportLine[]>();
  for (const line of lines) {
    const key = [line.code, line.column, line.message[lang]].join('\n');
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

function formatGroup(lines: readonly ReportLine[], lang: ReportLanguage, limit: number): string[] {
  const words = WORDS[lang];
  const [first] = lines;
  const out = [`  ${first!.message[lang]}`];
  if (first!.fix) out.push(`    ${words.fix}${first!.fix[lang]}`);
  for (const line of lines.slice(0, limit)) out.push(`    ${formatPlace(line, lang)}`);
  if (lines.length > limit) out.push(`    ${fill(words.more, { count: lines.length - limit })}`);
  return out;
}

/** `名单.csv!F12 经度 “站名”: 121.5` */
function formatPlace(
  { sheet, cell, column, station, value }: ReportLine,
  lang: ReportLanguage,
): string {
  if (sheet === undefined) return `· ${WORDS[lang].file}`;
  const place = [cell ? `${sheet}!${cell}` : sheet, column, station && `“${station}”`];
  const text = place.filter(Boolean).join(' ');
  return value && value !== station ? `· ${text}: ${value}` : `· ${text}`;
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
