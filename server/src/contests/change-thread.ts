/** The other side of `enterScoresApart`: an order in, what became of it out. */

import { parentPort, workerData } from 'node:worker_threads';
import { openStore, type StorePlace } from '../store/open.ts';
import { UserError } from '../user-error.ts';
import { changeIn, type ChangeOrder, type ChangeResult } from './change-apart.ts';

interface Data {
  place: StorePlace;
  siteId: string;
  order: ChangeOrder;
}

parentPort?.postMessage(await resultOf(workerData as Data));

/** A connection of the thread's own leaves the other threads nothing to do. */
async function resultOf({ place, siteId, order }: Data): Promise<ChangeResult> {
  try {
    const store = await openStore(place);
    try {
      return { answer: await changeIn(store, siteId, order) };
    } finally {
      await store.close();
    }
  } catch (error) {
    return error instanceof UserError ? { refused: error.text } : { failed: error };
  }
}
