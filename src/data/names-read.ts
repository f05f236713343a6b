import { makeProblem } from './problem.ts';
import type { ReadResult } from './columns-read.ts';
import { sliceJson } from './slice-json.ts';

/**
 * The names of a run of rows as texts: a line a row, `\n` before each. 180,000 names are a few
 * strings so, not a million, and stand in memory once: as they are searched.
 */
export interface ReadNames {
  /** First row, of the column document. */
  readonly from: number;
  readonly n: number;
  readonly timeStamp?: string;
  /** `\n` id `\t` initials, a row after the other. */
  readonly ids: string;
  /** `\n` name `\t` address, folded for search. */
  readonly folded: string;
  /** Where each row's line begins in `ids` and `folded`, and where the last one ends. */
  readonly idsAt: Uint32Array<ArrayBuffer>;
  readonly foldedAt: Uint32Array<ArrayBuffer>;
  readonly changes: FoldedAway;
}

/** How texts are made ready for a search, and how that is undone. */
export interface Folding {
  /** Lines as they are compared; `\n` and `\t` stay where they are. */
  fold(lines: string): string;
  /** What folding changed in a line, for whoever is to undo it; '' where nothing. */
  changesOf(line: string, folded: string): string;
}

/** What folding changed in each line, without its `\n`. Many lines change in the same way. */
export interface FoldedAway {
  /** Each kind of change once, one after the other. */
  readonly texts: string;
  /** Where each begins in `texts`, and where the last one ends. */
  readonly at: Uint32Array<ArrayBuffer>;
  /** Row → which of them. */
  readonly rows: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
}

/** Rows put together between two pauses. */
const STEP = 200;
const UINT16_VALUES = 65_536;
/** What parts lines and fields cannot be in one. */
const BREAKS = /[\n\t\r]/;

/**
 * Reads a document of names (schema/names.schema.json), pausing now and then. `py` and `address` that
 * are not as long as the others are not used; without as many ids as names it is refused.
 *
 * @throws JsonFault
 */
export function* readNames(
  bytes: Uint8Array,
  { fold, changesOf }: Folding,
): Generator<undefined, ReadResult<ReadNames>> {
  const document = (yield* sliceJson(bytes)) as Record<string, unknown> | null;
  const { v, from, ids, name, py, address, timeStamp } = document ?? {};
  if (v !== undefined && v !== 1) return refused('/v', 'the format is not version 1');
  if (!Number.isInteger(from) || (from as number) < 0) return refused('/from', 'is no row');
  const n = Array.isArray(ids) ? ids.length : -1;
  if (n < 0) return refused('/ids', 'is not a list');
  if (!Array.isArray(name) || name.length !== n) return refused('/name', `has not ${n} rows`);
  const first = yield* lines(ids as unknown[], py, piece => piece);
  const changes = new ChangesWriter(n, changesOf);
  const second = yield* lines(name as unknown[], address, (piece, row) => {
    const folded = fold(piece);
    changes.take(row, piece, folded);
    return folded;
  });
  return {
    ok: true,
    data: {
      from: from as number,
      n,
      ...(typeof timeStamp === 'string' ? { timeStamp } : {}),
      ids: first.text,
      idsAt: first.at,
      folded: second.text,
      foldedAt: second.at,
      changes: changes.end(),
    },
  };
}

/**
 * Two columns as one text.
 *
 * @param make what becomes of the lines of some rows, the first of which is given; as many lines
 */
function* lines(
  column: readonly unknown[],
  more: unknown,
  make: (piece: string, row: number) => string,
): Generator<undefined, { text: string; at: Uint32Array<ArrayBuffer> }> {
  const n = column.length;
  const others: readonly unknown[] = Array.isArray(more) && more.length === n ? more : [];
  const at = new Uint32Array(n + 1);
  const pieces: string[] = [];
  let length = 0;
  for (let from = 0; from < n; from += STEP) {
    const to = Math.min(n, from + STEP);
    let written = '';
    for (let row = from; row < to; row += 1) {
      written += `\n${field(column[row])}\t${field(others[row])}`;
    }
    const piece = make(written, from);
    let place = 0;
    for (let row = from; row < to; row += 1) {
      at[row] = length + place;
      place = piece.indexOf('\n', place + 1);
    }
    pieces.push(piece);
    length += piece.length;
    yield;
  }
  at[n] = length;
  return { text: pieces.join(''), at };
}

/** Writes down what folding changed. */
class ChangesWriter {
  private readonly changesOf: Folding['changesOf'];
  private readonly places = new Map<string, number>();
  private readonly rows: Uint32Array<ArrayBuffer>;

  constructor(n: number, changesOf: Folding['changesOf']) {
    this.changesOf = changesOf;
    this.rows = new Uint32Array(n);
  }

  /** Takes the lines of the rows from one on. */
  take(row: number, written: string, folded: string): void {
    const { places, rows, changesOf } = this;
    const after = folded.split('\n');
    written.split('\n').forEach((line, at) => {
      // Nothing stands before the first break.
      if (at === 0) return;
      const changes = changesOf(line, after[at]!);
      let place = places.get(changes);
      if (place === undefined) places.set(changes, (place = places.size));
      rows[row + at - 1] = place;
    });
  }

  end(): FoldedAway {
    const texts = [...this.places.keys()];
    const at = new Uint32Array(texts.length + 1);
    texts.forEach((text, place) => (at[place + 1] = at[place]! + text.length));
    const isNarrow = texts.length <= UINT16_VALUES;
    return { texts: texts.join(''), at, rows: isNarrow ? Uint16Array.from(this.rows) : this.rows };
  }
}

function field(value: unknown): string {
  if (typeof value !== 'string') return '';
  return BREAKS.test(value) ? value.split(BREAKS).join(' ') : value;
}

function refused(pointer: string, detail: string): ReadResult<never> {
  const errors = [{ pointer, code: 'type', detail }];
  return { ok: false, problem: makeProblem('invalid', { detail: `${pointer} ${detail}`, errors }) };
}
