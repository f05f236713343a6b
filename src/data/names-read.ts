import { makeProblem } from './problem.ts';
import type { ReadResult } from './columns-read.ts';
import { sliceJson } from './slice-json.ts';

/**
 * The names of a run of rows as texts: a line a row, `\n` before each. 180,000 names are a few
 * strings so, not a million.
 */
export interface ReadNames {
  /** First row, of the column document. */
  readonly from: number;
  readonly n: number;
  readonly timeStamp?: string;
  /** `\n` id `\t` initials, a row after the other. */
  readonly ids: string;
  /** `\n` name `\t` address. */
  readonly texts: string;
  /** Where each row's line begins in `ids` and `texts`, and where the last one ends. */
  readonly idsAt: Uint32Array<ArrayBuffer>;
  readonly textsAt: Uint32Array<ArrayBuffer>;
}

/** Rows put together between two pauses. */
const STEP = 1000;
/** What parts lines and fields cannot be in one. */
const BREAKS = /[\n\t\r]/;

/**
 * Reads a document of names (schema/names.schema.json), pausing now and then. `py` and `address` that
 * are not as long as the others are not used; without as many ids as names it is refused.
 *
 * @throws JsonFault
 */
export function* readNames(bytes: Uint8Array): Generator<undefined, ReadResult<ReadNames>> {
  const document = (yield* sliceJson(bytes)) as Record<string, unknown> | null;
  const { v, from, ids, name, py, address, timeStamp } = document ?? {};
  if (v !== undefined && v !== 1) return refused('/v', 'the format is not version 1');
  if (!Number.isInteger(from) || (from as number) < 0) return refused('/from', 'is no row');
  const n = Array.isArray(ids) ? ids.length : -1;
  if (n < 0) return refused('/ids', 'is not a list');
  if (!Array.isArray(name) || name.length !== n) return refused('/name', `has not ${n} rows`);
  const first = yield* lines(ids as unknown[], n, py);
  const second = yield* lines(name as unknown[], n, address);
  return {
    ok: true,
    data: {
      from: from as number,
      n,
      ...(typeof timeStamp === 'string' ? { timeStamp } : {}),
      ids: first.text,
      idsAt: first.at,
      texts: second.text,
      textsAt: second.at,
    },
  };
}

function* lines(
  column: readonly unknown[],
  n: number,
  more: unknown,
): Generator<undefined, { text: string; at: Uint32Array<ArrayBuffer> }> {
  const others: readonly unknown[] = Array.isArray(more) && more.length === n ? more : [];
  const at = new Uint32Array(n + 1);
  const pieces: string[] = [];
  let length = 0;
  for (let from = 0; from < n; from += STEP) {
    let piece = '';
    for (let row = from; row < Math.min(n, from + STEP); row += 1) {
      at[row] = length + piece.length;
      piece += `\n${field(column[row])}\t${field(others[row])}`;
    }
    pieces.push(piece);
    length += piece.length;
    yield;
  }
  at[n] = length;
  return { text: pieces.join(''), at };
}

function field(value: unknown): string {
  if (typeof value !== 'string') return '';
  return BREAKS.test(value) ? value.split(BREAKS).join(' ') : value;
}

function refused(pointer: string, detail: string): ReadResult<never> {
  const errors = [{ pointer, code: 'type', detail }];
  return { ok: false, problem: makeProblem('invalid', { detail: `${pointer} ${detail}`, errors }) };
}
