import type { FormField } from '../../../src/form/index.ts';
import { cellName } from '../import/cell-text.ts';
import type { Grid } from '../import/types.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import {
  fieldOfHeader,
  foldHeader,
  HINT_MARK,
  isLabelOf,
  NAME_MARK,
  RESULT_HEADERS,
} from './fields.ts';

/** Something about the file or a column rather than a row. */
export interface ListFinding {
  severity: 'error' | 'warning';
  text: Bilingual;
}

/** Rows at the top of a sheet in which the headers are looked for. */
const HEAD_ROWS = 15;

/** The template's hidden row: nothing but the names of questions. */
export function namesRowOf(grid: Grid): number | undefined {
  const at = grid.rows.slice(0, HEAD_ROWS).findIndex(texts => {
    const written = texts.filter(text => text.trim() !== '');
    return written.length > 0 && written.every(text => text.startsWith(NAME_MARK));
  });
  return at === -1 ? undefined : at;
}

/**
 * The row of the first ones that names the most questions: two at least, or the only one. Where the
 * template's names are there and every label was worded anew, the row above the explanations.
 */
export function headerOf(
  grid: Grid,
  fields: readonly FormField[],
  names: number | undefined,
): number | undefined {
  const required = fields.filter(field => field.required === true);
  let best: { at: number; count: number } | undefined;
  grid.rows.slice(0, HEAD_ROWS).forEach((texts, at) => {
    if (at === names) return;
    const found = texts.map(text => (text === '' ? undefined : fieldOfHeader(fields, text)));
    const count = new Set(found.filter(field => field !== undefined)).size;
    if (count > (best?.count ?? 0)) best = { at, count };
  });
  const least = Math.min(2, Math.max(1, required.length), fields.length);
  if (best && best.count >= least) return best.at;
  const hint = names === undefined ? -1 : grid.rows.findIndex(isHint);
  return hint - 1 > (names ?? hint) ? hint - 1 : undefined;
}

interface Columns {
  columns: ReadonlyMap<number, FormField>;
  lacks: ReadonlySet<string>;
}

/**
 * Which column is which question: by the template's name for it, else by its label. Of one question
 * twice the first column counts; a column whose name and label are of two questions is not used.
 */
export function columnsOf(
  grid: Grid,
  { header, names }: { header: number; names: number | undefined },
  fields: readonly FormField[],
  findings: ListFinding[],
): Columns {
  const columns = new Map<number, FormField>();
  const taken = new Set<string>();
  const kept = names === undefined ? [] : (grid.rows[names] ?? []);
  const labels = grid.rows[header] ?? [];
  const width = Math.max(kept.length, labels.length);
  Array.from({ length: width }, (_, column) => labels[column] ?? '').forEach((text, column) => {
    const folded = foldHeader(text);
    if (RESULT_HEADERS.some(one => foldHeader(one) === folded)) return;
    const name = kept[column]?.trim().slice(NAME_MARK.length);
    const named = fields.find(field => field.name === name);
    if (folded === '' && !named) return;
    const cell = cellName(header, column);
    const other = named && !isLabelOf(named, text) && fields.find(field => isLabelOf(field, text));
    if (other) {
      const labelled = { text, label: named.label };
      findings.push({ severity: 'error', text: twoQuestions(grid.name, cell, labelled) });
      return;
    }
    const found = named ?? fieldOfHeader(fields, text);
    const isOwn = named && (isLabelOf(named, text) || fieldOfHeader(fields, text) === named);
    if (named && folded !== '' && !isOwn) {
      const renamed = { text, label: named.label };
      findings.push({ severity: 'warning', text: newLabel(grid.name, cell, renamed) });
    }
    if (!found) findings.push({ severity: 'warning', text: unknownColumn(grid.name, cell, text) });
    else if (taken.has(found.name)) {
      findings.push({ severity: 'warning', text: twiceColumn(grid.name, cell, text) });
    } else {
      taken.add(found.name);
      columns.set(column, found);
    }
  });
  const missing = fields.filter(field => field.required && !taken.has(field.name));
  if (missing.length > 0) {
    const names = missing.map(({ label }) => label).join('、');
    findings.push({ severity: 'error', text: missingColumns(grid.name, names) });
  }
  return { columns, lacks: new Set(missing.map(({ name }) => name)) };
}

/** A row that explains the columns. */
export function isHint(texts: readonly string[]): boolean {
  return (
    texts
      .find(text => text.trim() !== '')
      ?.trim()
      .startsWith(HINT_MARK) ?? false
  );
}

function unknownColumn(sheet: string, cell: string, text: string): Bilingual {
  return bilingual(
    `${sheet} ${cell}：表单里没有“${text}”，这一列没有用。`,
    `${sheet} ${cell}: the form does not ask for “${text}”; the column was not used.`,
  );
}

function twiceColumn(sheet: string, cell: string, text: string): Bilingual {
  return bilingual(
    `${sheet} ${cell}：“${text}”出现了两次，只用了前一列。`,
    `${sheet} ${cell}: “${text}” comes twice; only the first column was used.`,
  );
}

function missingColumns(sheet: string, names: string): Bilingual {
  return bilingual(
    `${sheet}：缺少必填的列：${names}。名单可能用的是旧模板：请下载新模板，或加上这些列。补上之前，要填它们的行不会提交。`,
    `${sheet}: required columns are missing: ${names}. The template may be an old one: take the new one, or add these columns. Until then no row that needs them is sent.`,
  );
}

function newLabel(
  sheet: string,
  cell: string,
  { text, label }: { text: string; label: string },
): Bilingual {
  return bilingual(
    `${sheet} ${cell}：“${text}”这一列按模板算作“${label}”。`,
    `${sheet} ${cell}: by the template, the column “${text}” is taken as “${label}”.`,
  );
}

function twoQuestions(
  sheet: string,
  cell: string,
  { text, label }: { text: string; label: string },
): Bilingual {
  return bilingual(
    `${sheet} ${cell}：表头是“${text}”，模板里这一列却是“${label}”，这一列没有用。列的位置可能动过：请用新模板，或删去模板顶上隐藏的一行，改按表头认列。`,
    `${sheet} ${cell}: the header says “${text}”, the template's name for the column “${label}”; it was not used. Cells may have been moved: take a new template, or delete the hidden row at its top to go by the headers alone.`,
  );
}
