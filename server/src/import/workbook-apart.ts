/**
 * Reads a workbook in a thread of its own. A damaged .xls can send the reader round in a circle for
 * ever, filling memory as it goes; a thread can be stopped, and has memory of its own.
 */

import { Worker } from 'node:worker_threads';
import { MAX_READER_MEMORY, MB, readerTime } from './limits.ts';
import type { Grid } from './types.ts';

export type ThreadAnswer = { ok: true; grids: Grid[] } | { ok: false; message: string };

/** A thread that has done its work and waits for more; starting one takes longer than a small file. */
let idle: Worker | undefined;

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
  const thread = idle ?? startThread();
  idle = undefined;
  thread.ref();
  try {
    const answer = await ask(thread, bytes, limit);
    if (!answer.ok) throw new Error(answer.message);
    return answer.grids;
  } finally {
    // One is kept; it does not keep the program alive.
    if (idle || stopped.has(thread)) void thread.terminate();
    else (idle = thread).unref();
  }
}

const stopped = new WeakSet<Worker>();

function startThread(): Worker {
  const thread = new Worker(new URL('./workbook-thread.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: Math.round(MAX_READER_MEMORY / MB) },
  });
  // What a thread dies of reaches the question it was asked, or nobody.
  return thread.on('error', () => {});
}

function ask(thread: Worker, bytes: Uint8Array, limit: number): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      stopped.add(thread);
      settle(() => reject(new Error(why)));
    };
    const timer = setTimeout(fail, limit, 'the reader takes too long');
    const onMessage = (answer: ThreadAnswer) => settle(() => resolve(answer));
    const onExit = () => fail('the reader stopped');
    const settle = (then: () => void) => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('exit', onExit);
      then();
    };
    thread.on('message', onMessage).on('exit', onExit);
    thread.postMessage(bytes);
  });
}
