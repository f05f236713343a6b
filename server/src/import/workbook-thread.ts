/** The other side of `readWorkbookApart`: bytes in, grids or an error's text out. */

import { parentPort } from 'node:worker_threads';
import { readWorkbook } from './workbook.ts';
import type { ThreadAnswer } from './workbook-apart.ts';

parentPort?.on('message', async (bytes: Uint8Array) => {
  parentPort?.postMessage(await answerTo(bytes));
});

async function answerTo(bytes: Uint8Array): Promise<ThreadAnswer> {
  try {
    return { ok: true, grids: await readWorkbook(bytes) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
