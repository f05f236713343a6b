/**
 * Reads large documents of stations, in a worker or where none can start. The worker starts from a
 * blob, for this file may come from another origin.
 */
import { readColumns, type ReadResult } from '../data/columns-read.ts';
import { readNames } from '../data/names-read.ts';
import type { Readable, ReadKind } from '../data/read-apart.ts';
import { JsonFault } from '../data/slice-json.ts';
import { makeChangesOf } from '../rules/fold-changes.ts';
import { foldLines } from '../rules/text-search.ts';

/** The address of this file: what the worker imports where there is no program. */
export const ownUrl = import.meta.url;

/**
 * The text of a worker's program. The build for pages makes it of this file's own code
 * (rollup.config.js): what was checked when the page imported it runs in the worker, too, and
 * nothing is asked for twice. Elsewhere there is none.
 */
export const program = '';

/** A reading of bytes that can pause; faults of the text are problems like others. */
export function* reading<K extends ReadKind>(
  kind: K,
  bytes: Uint8Array,
): Generator<undefined, ReadResult<Readable[K]>> {
  try {
    const work = kind === 'columns' ? readColumns(bytes) : readNames(bytes, folding());
    return (yield* work) as ReadResult<Readable[K]>;
  } catch (error) {
    if (error instanceof JsonFault) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Names are searched by the rules of searching. */
const folding = () => ({ fold: foldLines, changesOf: makeChangesOf() });

interface Asked {
  readonly kind: ReadKind;
  readonly bytes: Uint8Array;
}

/** What the worker does: it says that it is here, reads what it is given and gives it back. */
export function serve(scope: {
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
  postMessage(message: unknown, transfer?: Transferable[]): void;
}): void {
  scope.onmessage = ({ data: { kind, bytes } }) => {
    const work = reading(kind, bytes);
    let step = work.next();
    while (!step.done) step = work.next();
    scope.postMessage(step.value, buffersIn(step.value));
  };
  scope.postMessage('here');
}

/** Columns change hands, they are not copied. */
function buffersIn(value: unknown, found: Transferable[] = []): Transferable[] {
  if (ArrayBuffer.isView(value)) found.push(value.buffer as ArrayBuffer);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const member of Object.values(value)) buffersIn(member, found);
  }
  return found;
}
