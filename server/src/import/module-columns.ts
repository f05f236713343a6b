/** Columns of scores between those with known headers: `理论（30%）`, `实操成绩`. */

import { classifyRow } from './row-class.ts';
import { narrow } from './cell-text.ts';
import { readRowState, readScore } from './score-cells.ts';
import type { Columns } from './header.ts';
import type { Grid } from './types.ts';

/** A module of the score as its column's header tells it. */
export interface ScoreModule {
  name: string;
  /** Share of the total: 0.3 for `30%`. */
  weight?: number;
  /** Highest possible score. */
  max?: number;
}

/** Numbers under such headers are no scores. */
const NO_SCORE = /年|月|日期|电话|编码|代码|号码|号$|序|人数|费|金额|次数|age|date|id$/i;
const LOOKED_AT = 2000;
/** Of the filled cells of a module, so many of ten are scores; the others may be words. */
const MOSTLY = 0.8;

/** The modules of a sheet by their columns, from 0. */
export function moduleColumns(columns: Columns, grid: Grid): Map<number, ScoreModule> {
  const modules = new Map<number, ScoreModule>();
  const names = new Set<string>();
  const rows = grid.rows
    .slice(columns.headerRow + 1, columns.headerRow + 1 + LOOKED_AT)
    .filter(row => classifyRow(row, columns).is === 'entry');
  for (const column of [...columns.unknown, ...extraScores(columns)].sort((a, b) => a - b)) {
    const header = columns.headers[column]!;
    if (!NO_SCORE.test(bare(header)) && holdsScores(column, rows, isForScores(header))) {
      const module = moduleOf(header);
      // 折合(30%) beside 折合(70%): without the brackets two would be one.
      const name = names.has(module.name) ? freeName(narrow(header), names) : module.name;
      names.add(name);
      modules.set(column, { ...module, name });
    }
  }
  return modules;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let n = 2; ; n++) if (!taken.has(`${name} ${n}`)) return `${name} ${n}`;
}

/** A column 成绩 beside one for the total. */
function extraScores({ of }: Columns): readonly number[] {
  return of.has('total') ? (of.get('score') ?? []) : [];
}

/** Whether a column holds scores; `awaited`: also where it is still to be filled. */
function holdsScores(column: number, rows: Grid['rows'], awaited: boolean): boolean {
  let filled = 0;
  let scores = 0;
  for (const row of rows) {
    const text = narrow(row[column] ?? '');
    if (text === '' || readRowState(text)) continue;
    filled++;
    if (readScore(text)) scores++;
  }
  return filled === 0 ? awaited : scores > 0 && scores >= MOSTLY * filled;
}

const PERCENT = /(\d{1,3}(?:\.\d+)?)%/;
const FULL = /(?:满分)?(\d{2,4})分/;

/** A share or a highest score in the header: before the contest the column is empty. */
function isForScores(header: string): boolean {
  const { weight, max } = moduleOf(header);
  return weight !== undefined || max !== undefined;
}

function moduleOf(header: string): ScoreModule {
  const text = narrow(header);
  const percent = Number(PERCENT.exec(text)?.[1]);
  const full = Number(FULL.exec(text)?.[1]);
  return {
    name: bare(header) || text,
    ...(percent > 0 && percent <= 100 ? { weight: Number((percent / 100).toPrecision(6)) } : {}),
    ...(full > 0 ? { max: full } : {}),
  };
}

/** A header without what stands in brackets and without 成绩, which every module is. */
function bare(header: string): string {
  return narrow(header)
    .replace(/[(（[【].*?[)）\]】]/gu, '')
    .replace(/(?<=.)(?:成绩|得分|分数|考核|考试)$/, '')
    .trim();
}
