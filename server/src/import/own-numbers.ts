/** The numbers a list gives its entries itself. */

import { isDocumentId } from '../documents/paths.ts';
import { isRunning } from './identity.ts';
import type { Identity } from './identity.ts';
import type { RowCells } from './row-cells.ts';

/** The numbers of the list that can be ids; they go first, so that no derived id can take one. */
export function ownNumbers<D extends { row: RowCells }>(
  drafts: readonly D[],
  ids: { own(text: string): Identity | undefined },
  running: ReadonlySet<RowCells>,
): ReadonlyMap<D, Identity> {
  const owners = new Map<string, D>();
  const own = new Map<D, Identity>();
  for (const draft of drafts) {
    const text = draft.row.text('id');
    if (running.has(draft.row) || !isDocumentId(text)) continue;
    const identity = ids.own(text);
    if (identity) {
      own.set(draft, identity);
      owners.set(text.toLowerCase(), draft);
    } else {
      draft.row.say('id-twice', 'id', { text, other: owners.get(text.toLowerCase())!.row.label });
    }
  }
  return own;
}

/**
 * Rows whose number only counts the rows of its sheet; told once a sheet. Faulty rows count too:
 * a row that turns faulty shall not change what the numbers of the others are.
 */
export function runningNumbers(rows: readonly RowCells[]): ReadonlySet<RowCells> {
  const found = new Set<RowCells>();
  let before = 0;
  for (const sheet of new Set(rows.map(row => row.sheet))) {
    const numbered = rows.filter(row => row.sheet === sheet && row.text('id') !== '');
    const numbers = numbered.map(row => ({ text: row.text('id'), row: row.row + 1 }));
    if (numbers.length === 0 || !isRunning(numbers, before)) continue;
    before = Number(numbers.at(-1)!.text);
    numbered[0]!.say('id-running', 'id');
    for (const row of numbered) found.add(row);
  }
  return found;
}
