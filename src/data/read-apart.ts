import { orAbort } from './abort.ts';
import { scriptUrl } from './blob-worker.ts';
import type { ReadColumns, ReadResult } from './columns-read.ts';
import { inSlices } from './in-slices.ts';
import type { ReadNames } from './names-read.ts';

/** What can be read. */
export interface Readable {
  columns: ReadColumns;
  names: ReadNames;
}

export type ReadKind = keyof Readable;

/** The module that reads: a worker runs its program or imports it, or the page runs it. */
export interface ReaderCode {
  readonly ownUrl: string;
  /** The text of a worker's program that does the work; empty where the worker imports `ownUrl`. */
  readonly program: string;
  /** A reading of bytes that can pause. */
  reading<K extends ReadKind>(
    kind: K,
    bytes: Uint8Array,
  ): Generator<undefined, ReadResult<Readable[K]>>;
}

/** Brings it; rejects when it does not arrive. */
export type BringReader = () => Promise<ReaderCode>;

/** A worker that has not begun in this time never will: some refuse without a word. */
const BEGIN_MS = 4000;
/** A worker with nothing to do goes after this time; names come by the dozen. */
const IDLE_MS = 3000;

/** A worker and what is asked of it, one after the other. */
interface Reader {
  readonly worker: Worker;
  isBroken: boolean;
  /** Tells whoever waits that the worker broke. */
  broke: (() => void) | undefined;
  last: Promise<unknown>;
  asked: number;
  isGone?: true;
}

let reader: Promise<Reader | undefined> | undefined;

/**
 * Reads a large document without holding up the page: in a worker, or in slices of some
 * milliseconds where none can start (the page's policy, an old browser). Rejects only when `signal`
 * aborts, or when the reader's code does not arrive.
 */
export async function readApart<K extends ReadKind>(
  bring: BringReader,
  kind: K,
  bytes: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
  beginMs = BEGIN_MS,
): Promise<ReadResult<Readable[K]>> {
  const code = await bring();
  const inWorker = async () => {
    const known = await (reader ??= begin(code.program || importing(code.ownUrl), beginMs));
    return known && ask(known, kind, bytes);
  };
  const work = inWorker();
  const found = await (signal ? orAbort(work, signal) : work);
  return found ?? inSlices(code.reading(kind, bytes), signal);
}

/** A worker's program that has a file do the work. */
const importing = (url: string): string =>
  `import(${JSON.stringify(url)}).then(m=>m.serve(self),e=>setTimeout(()=>{throw e}))`;

/** A worker that said it is here; undefined where none comes. */
function begin(program: string, beginMs: number): Promise<Reader | undefined> {
  return new Promise(resolve => {
    const url = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
    const refused = (worker?: Worker): void => {
      worker?.terminate();
      settle(undefined);
    };
    const settle = (found: Reader | undefined): void => {
      clearTimeout(clock);
      URL.revokeObjectURL(url);
      resolve(found);
    };
    let clock: ReturnType<typeof setTimeout> | undefined;
    try {
      const worker = new Worker(scriptUrl(url));
      clock = setTimeout(() => refused(worker), beginMs);
      const known: Reader = {
        worker,
        isBroken: false,
        broke: undefined,
        last: Promise.resolve(),
        asked: 0,
      };
      worker.onerror = event => {
        event.preventDefault();
        known.isBroken = true;
        refused(worker);
        known.broke?.();
      };
      worker.onmessage = () => settle(known);
    } catch {
      // No workers here, or the page's policy forbids them.
      refused();
    }
  });
}

/** What the worker makes of it; undefined, with the bytes still here, where it breaks. */
async function ask<K extends ReadKind>(
  known: Reader,
  kind: K,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ReadResult<Readable[K]> | undefined> {
  known.asked += 1;
  const found = known.last.then(() => answerOf(known, kind, bytes));
  // What was read is not kept here.
  known.last = found.then(() => undefined);
  const result = await found;
  known.asked -= 1;
  if (!known.asked) setTimeout(() => leave(known), IDLE_MS);
  return result;
}

function answerOf<K extends ReadKind>(
  known: Reader,
  kind: K,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ReadResult<Readable[K]> | undefined> {
  const { worker } = known;
  return new Promise(resolve => {
    // They would keep the bytes as long as the worker stays.
    const end = (found: ReadResult<Readable[K]> | undefined): void => {
      worker.onmessage = null;
      known.broke = undefined;
      resolve(found);
    };
    if (known.isBroken) return end(undefined);
    known.broke = () => end(undefined);
    worker.onmessage = ({ data }: MessageEvent<ReadResult<Readable[K]>>) => end(data);
    // Copied, not handed over: a few milliseconds, and a worker that breaks loses nothing.
    worker.postMessage({ kind, bytes });
  });
}

function leave(known: Reader): void {
  if (known.asked || known.isGone) return;
  known.isGone = true;
  known.worker.terminate();
  reader = undefined;
}

/** Whether a worker can start is found out anew. */
export function forgetWorker(): void {
  void reader?.then(known => known?.worker.terminate());
  reader = undefined;
}
