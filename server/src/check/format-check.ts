import type { Lang } from '../user-error.ts';
import type { CheckReport } from './check-site.ts';
import { CODES, type Severity } from './codes/index.ts';
import type { Reported } from './finding.ts';
import { calm, kilobytes } from './words.ts';

export interface FormatOptions {
  lang: Lang;
  /** What was checked, as the person wrote it. */
  target: string;
  /** Colours for a terminal; words and marks say the same without. */
  colours?: boolean;
}

/** Places of one code in one document that are shown; the report as JSON has more. */
const SHOWN = 8;

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

const WORDS = {
  zh: {
    head: '检查',
    read: '读了 {documents} 份文档、{stations} 个站点，首次显示要下载 {firstPaint}，用时 {seconds} 秒。',
    error: '✖ 错误',
    warning: '▲ 提醒',
    note: '· 说明',
    place: '（第 {line} 行第 {column} 列）',
    whole: '整份文档',
    why: '为什么：',
    mend: '怎么办：',
    more: '……另有 {count} 处（--json 列出更多）',
    counts: '错误 {error} 处，提醒 {warning} 处，说明 {note} 处。',
    failed: '结果：有错误，请先改好再公开。',
    mended: '结果：没有错误，可以公开；提醒的地方改了更好。',
    clean: '结果：没有发现问题，可以公开。',
  },
  en: {
    head: 'Check of',
    read: '{documents} documents with {stations} stations read, {firstPaint} before anything shows, in {seconds} s.',
    error: '✖ Error',
    warning: '▲ Warning',
    note: '· Note',
    place: ' (line {line}, column {column})',
    whole: 'the whole document',
    why: 'Why: ',
    mend: 'What to do: ',
    more: '… and {count} more (--json lists more)',
    counts: '{error} errors, {warning} warnings, {note} notes.',
    failed: 'Verdict: there are errors; mend them before this is public.',
    mended: 'Verdict: no errors, fit to be public; better with the warnings mended.',
    clean: 'Verdict: nothing found, fit to be public.',
  },
} as const;

/** The report as text for a terminal: by document, worst first; the last line is the verdict. */
export function formatCheck(report: CheckReport, options: FormatOptions): string {
  const { lang, target } = options;
  const words = WORDS[lang];
  const { read, counts, findings } = report;
  const out = [
    `${words.head} ${calm(target)}`,
    fill(words.read, {
      documents: read.documents,
      stations: read.stations,
      firstPaint: kilobytes(read.firstPaint),
      seconds: (read.milliseconds / 1000).toFixed(1),
    }),
  ];
  const explained = new Set<string>();
  for (const [document, own] of byDocument(findings)) {
    out.push('', paint(calm(document), BOLD, options));
    for (const group of byCode(own)) out.push(...formatGroup(group, explained, options));
  }
  const verdict = counts.error > 0 ? 'failed' : counts.warning > 0 ? 'mended' : 'clean';
  out.push('', fill(words.counts, counts));
  out.push(paint(words[verdict], counts.error > 0 ? COLOURS.error : BOLD, options));
  return out.join('\n');
}

/** Documents with errors first, then those with warnings, else in the order they were read. */
function byDocument(findings: readonly Reported[]): [string, Reported[]][] {
  const groups = groupBy(findings, ({ document }) => document);
  const worst = (own: readonly Reported[]): number =>
    Math.min(...own.map(({ severity }) => ORDER.indexOf(severity)));
  return [...groups].sort((one, other) => worst(one[1]) - worst(other[1]));
}

function byCode(findings: readonly Reported[]): Reported[][] {
  const groups = [...groupBy(findings, ({ code }) => code).values()];
  const rank = ([first]: Reported[]): number => ORDER.indexOf(first!.severity);
  return groups.sort((one, other) => rank(one) - rank(other));
}

/** One kind of fault of one document, with its places. */
function formatGroup(group: Reported[], explained: Set<string>, options: FormatOptions): string[] {
  const { lang } = options;
  const words = WORDS[lang];
  const { code, severity } = group[0]!;
  const { title, why } = CODES[code];
  const mark = paint(words[severity], COLOURS[severity], options);
  const out = [`  ${mark}  ${title[lang]}  ${paint(`[${code}]`, DIM, options)}`];
  // What all of them want is said once.
  const mends = new Set(group.map(({ mend }) => mend?.[lang]));
  for (const finding of group.slice(0, SHOWN)) {
    const { pointer, subject, message, mend } = finding;
    const about = subject === undefined ? '' : `  ${subject}`;
    const place = pointer === '' ? words.whole : calm(pointer);
    out.push(`      ${place}${about}${placeOf(finding, lang)}`);
    out.push(`        ${message[lang]}`);
    if (mend && mends.size > 1) out.push(`        ${words.mend}${mend[lang]}`);
  }
  const unshown = group.slice(SHOWN).length + group.reduce((sum, { more = 0 }) => sum + more, 0);
  if (unshown > 0) out.push(`      ${fill(words.more, { count: unshown })}`);
  const [mend] = mends;
  if (mends.size === 1 && mend !== undefined) out.push(`      ${words.mend}${mend}`);
  if (!explained.has(code)) out.push(paint(`      ${words.why}${why[lang]}`, DIM, options));
  explained.add(code);
  return out;
}

function placeOf({ line, column }: Reported, lang: Lang): string {
  return line === undefined || column === undefined
    ? ''
    : fill(WORDS[lang].place, { line, column });
}

const BOLD = '1';
const DIM = '2';
const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', note: '36' };

function paint(text: string, style: string, { colours = false }: FormatOptions): string {
  return colours ? `\u001b[${style}m${text}\u001b[0m` : text;
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

function groupBy<T>(things: readonly T[], key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing)) ?? [];
    groups.set(key(thing), group);
    group.push(thing);
  }
  return groups;
}
