import {
  foldEntry,
  foldText,
  makeMatcher,
  type FoldedEntry,
  type SearchEntry,
} from '../../../src/rules/text-search.ts';
import { inSlices, pauseForOthers } from './slices.ts';

/** Folded texts of rows in order, a few thousand rows a block, as UTF-8. */
export type TextBlocks = readonly Uint8Array[];

/** Rows that match a query, ascending, and how well; more is better. */
export interface Matches {
  rows: Uint32Array;
  scores: Uint16Array;
}

/** Rows in a block: a quarter of a megabyte, a fraction of a millisecond to look through. */
const BLOCK = 2048;
/** Folding leaves no control characters, so that none of these is ever asked for. */
const FIELD = '\u0000';
const ROW = '\n';

/** Folds the texts of rows, letting other work through. */
export async function foldTexts(
  count: number,
  textOf: (row: number) => SearchEntry,
): Promise<TextBlocks> {
  const blocks: Uint8Array[] = [];
  let lines: string[] = [];
  await inSlices(count, row => {
    const { name, py = '', address = '', extra = '' } = foldEntry(textOf(row));
    lines.push([name, py, address, extra].join(FIELD) + ROW);
    if (lines.length < BLOCK && row < count - 1) return;
    // A buffer of its own, so that it can be handed to another thread.
    blocks.push(new TextEncoder().encode(lines.join('')));
    lines = [];
  });
  return blocks;
}

/** One block, ready to be looked through. */
interface Block {
  text: string;
  /** Where each row starts, and one past the last. */
  starts: Uint32Array;
}

/**
 * Searches rows by what `makeMatcher` finds. A whole block is one string: the engine's own search
 * runs over it, and only rows that hold the longest word of the query are looked at closely.
 */
export class TextIndex {
  readonly #count: number;
  #fold: (() => Promise<TextBlocks>) | undefined;
  #blocks: Promise<Block[]> | undefined;

  /** @param fold Gives the texts when they are first asked for. */
  constructor(count: number, fold: () => Promise<TextBlocks>) {
    this.#count = count;
    this.#fold = fold;
  }

  /** Rows a query finds; undefined when it has no letter or digit and so finds all alike. */
  async find(q: string): Promise<Matches | undefined> {
    const words = q.split(/\s+/).map(foldText);
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
    if (longest === '') return undefined;
    const match = makeMatcher(q);
    const rows = new Uint32Array(this.#count);
    const scores = new Uint16Array(this.#count);
    let found = 0;
    let first = 0;
    const pause = pauseForOthers();
    for (const { text, starts } of await this.#read()) {
      let row = 0;
      for (let at = text.indexOf(longest); at >= 0;) {
        while ((starts[row + 1] as number) <= at) row += 1;
        const end = starts[row + 1] as number;
        const score = match(entryOf(text.slice(starts[row], end - 1)));
        if (score > 0) {
          rows[found] = first + row;
          scores[found] = score;
          found += 1;
        }
        at = text.indexOf(longest, end);
      }
      first += starts.length - 1;
      await pause();
    }
    return { rows: rows.slice(0, found), scores: scores.slice(0, found) };
  }

  #read(): Promise<Block[]> {
    this.#blocks ??= this.#decode();
    // A failure is not kept; the next search tries again.
    this.#blocks.catch(() => (this.#blocks = undefined));
    return this.#blocks;
  }

  async #decode(): Promise<Block[]> {
    const blocks: Block[] = [];
    const pause = pauseForOthers();
    for (const bytes of (await this.#fold?.()) ?? []) {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
      const starts = [0];
      for (let at = text.indexOf(ROW); at >= 0; at = text.indexOf(ROW, at + 1)) starts.push(at + 1);
      blocks.push({ text, starts: Uint32Array.from(starts) });
      await pause();
    }
    // Asked once and for all: the bytes behind it may go.
    this.#fold = undefined;
    return blocks;
  }
}

/** The matches whose row passes a test. */
export function keepMatches({ rows, scores }: Matches, keeps: (row: number) => boolean): Matches {
  return {
    rows: rows.filter(row => keeps(row)),
    scores: scores.filter((_, at) => keeps(rows[at] as number)),
  };
}

function entryOf(line: string): FoldedEntry {
  const [name = '', py = '', address = '', extra = ''] = line.split(FIELD);
  return { name, py, address, extra, folded: true };
}
