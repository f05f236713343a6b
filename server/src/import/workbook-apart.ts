/**
 * Reads a workbook in a thread of its own. A damaged .xls can send the reader round in a circle for
 * ever, filling memory as it goes.
 */

import { Apart } from './apart.ts';
import { readerTime } from './limits.ts';
import type { Grid } from './types.ts';

export type ThreadAnswer = { ok: true; grids: Grid[] } | { ok: false; message: string };

const READER = new Apart<Uint8Array, ThreadAnswer>(
  new URL('./workbook-thread.ts', import.meta.url),
);

/**
 * The sheets of a workbook, as `readWorkbook` gives them.
 *
 * @param limit milliseconds after which the file counts as damaged.
 * @throws Error where the reader gives up, or takes more time or memory than it is given.
 */
export async function readWorkbookApart(
  bytes: Uint8Array,
  limit = readerTime(bytes.length),
): Promise<Grid[]> {
  const answer = await READER.ask(bytes, limit);
  if (!answer.ok) throw new Error(answer.message);
  return answer.grids;
}
