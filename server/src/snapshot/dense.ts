import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** From so many bytes on the last few per cent would take seconds. */
const LARGE = 1024 * 1024;

/**
 * Brotli as small as it gets: a sixth less than what is made while somebody waits, a third less of
 * names. It takes a tenth of a second for a shard, two for 180,000 stations in columns.
 */
export function dense(bytes: Buffer): Promise<Buffer> {
  return compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.byteLength < LARGE ? 11 : 10,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      // Lists repeat at the same few distances over and over: a hundredth less.
      [constants.BROTLI_PARAM_NPOSTFIX]: 1,
      [constants.BROTLI_PARAM_NDIRECT]: 30,
    },
  });
}

/** Between two of them, milliseconds. */
const BREAK_MS = 20;

let last: Promise<unknown> = Promise.resolve();

/**
 * Does something with an object when all that was put off before is done, unless nobody uses the
 * object any more by then. One at a time: the other threads are for those who wait.
 */
export function soon<T extends object>(object: T, work: (object: T) => Promise<void>): void {
  const held = new WeakRef(object);
  const next = async (): Promise<void> => {
    // What is still to come does not keep a process that is to end.
    await new Promise(resolve => setTimeout(resolve, BREAK_MS).unref());
    const still = held.deref();
    if (still) await work(still);
  };
  // What there was before is still good.
  last = last.then(next).catch(() => undefined);
}
