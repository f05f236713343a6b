import type { BoardTable } from './columns.ts';
import { beginLine, endLine, hashText, lineHash } from './hash.ts';
import { unitsAt } from './number-column.ts';

/** The digest of a table's rows, those that have been `removed` left out; see `hash.ts`. */
export function tableHash(table: BoardTable, removed: ReadonlySet<number>): string {
  const { bytes, lengths } = table.id.pack();
  const { codes, words } = table.state;
  const states = words.map((word = 'ok') => word);
  const ranks = table.rank.values;
  const totals = table.total.values;
  const [rankDigits, totalDigits] = [table.rank.digits, table.total.digits];
  // Rows whose ids have come later are hashed as objects.
  const away = new Set(removed);
  let sum = 0;
  for (const row of table.id.later.keys()) {
    if (!away.has(row)) sum = (sum + lineHash(table.row(row))) | 0;
    away.add(row);
  }
  let start = 0;
  for (let row = 0; row < lengths.length; row++) {
    const end = start + lengths[row]!;
    if (away.size === 0 || !away.has(row)) {
      const begun = beginLine(bytes, start, end);
      const state = states[codes[row] ?? 0]!;
      const [rank, total] = [unitsAt(ranks, row), unitsAt(totals, row)];
      sum = (sum + endLine(begun, rank, rankDigits, total, totalDigits, state)) | 0;
    }
    start = end;
  }
  return hashText(sum);
}
