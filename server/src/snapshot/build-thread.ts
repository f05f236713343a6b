/** The other side of `buildApart`: an order in, the read side out, then its folded texts. */

import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/open.ts';
import { UserError } from '../user-error.ts';
import type { Order, ThreadAnswer } from './build-apart.ts';
import { buildSide, type Built } from './build.ts';
import { buildFolderSide } from './folder-side.ts';
import { inOneBuffer } from './one-buffer.ts';
import { readBatches } from './read-batches.ts';

try {
  const { side, fold } = await built(workerData as Order);
  sendInOne({ side });
  for (const [path, make] of Object.entries(fold)) sendInOne({ path, texts: await make() });
} catch (error) {
  const answer = error instanceof UserError ? { refused: error.text } : { failed: error };
  parentPort?.postMessage(answer satisfies ThreadAnswer);
}

/** A connection of the thread's own leaves the other threads nothing to do. */
async function built(order: Order): Promise<Built> {
  if ('folder' in order) return buildFolderSide(order.folder, order.dates);
  const store = await openStore(order.place);
  try {
    return await buildSide(readBatches(store, order.siteId), order.dates);
  } finally {
    await store.close();
  }
}

/** Hands an answer over; its buffer moves instead of being copied. */
function sendInOne(answer: ThreadAnswer): void {
  const { value, buffer } = inOneBuffer(answer);
  parentPort?.postMessage(value, [buffer]);
}
