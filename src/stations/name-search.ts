import { inSlices } from '../data/in-slices.ts';
import { pause } from '../data/pause.ts';
import { makeLooseMatcher } from '../rules/loose-search.ts';
import { foldLines, foldText, WORTH } from '../rules/text-search.ts';
import type { ColumnNames, NamesPart } from './column-names.ts';
import { lineAt } from './column-names.ts';

/** Lines folded between two pauses. */
const STEP = 200;
/** Initials are written so. */
const LATIN = /^[a-z\d]+$/;
/** Lines looked at between two pauses. */
const LOOKED = 64;

/** A part's lines as they are compared. */
interface Folded {
  readonly part: NamesPart;
  /** `\n` name `\t` address, folded. */
  readonly texts: string;
  readonly textsAt: Uint32Array;
}

/**
 * Searches the names that came after columns. Lines are folded once, in slices, and then searched by
 * the engine's own `indexOf`: nothing is done for a row that does not hold what is looked for.
 */
export class NameSearch {
  private readonly names: ColumnNames;
  private readonly folded: Folded[] = [];
  private readonly queue: NamesPart[] = [];
  private taken = 0;
  private isFolding = false;
  private readonly changed: () => void;

  /** @param changed told when more can be found than before */
  constructor(names: ColumnNames, changed: () => void) {
    this.names = names;
    this.changed = changed;
    for (const part of names.parts) if (part.names) this.take(part);
  }

  /** How much is ready, 0 to 1, of the names that are here. */
  get ready(): number {
    return this.taken ? this.folded.length / this.taken : 1;
  }

  /** Makes ready what came. */
  take(part: NamesPart): void {
    this.queue.push(part);
    this.taken += 1;
    if (!this.isFolding) void this.fold();
  }

  /** Whether a row is looked for here. */
  has(row: number): boolean {
    return this.names.partOf(row)?.names !== undefined;
  }

  /** Writes into `worth`, by row of the table, what a folded text is worth where it is found. */
  *find(text: string, worth: Uint8Array): Generator<undefined, void> {
    const isLatin = LATIN.test(text);
    for (const { part, texts, textsAt } of this.folded) {
      let line = 0;
      for (let at = texts.indexOf(text); at >= 0; at = texts.indexOf(text, textsAt[line + 1])) {
        while (textsAt[line + 1]! <= at) line += 1;
        this.put(
          worth,
          part,
          line,
          worthAt(texts, text, at, textsAt[line]! + 1, textsAt[line + 1]!),
        );
      }
      if (isLatin) this.findInitials(text, part, worth);
      yield;
    }
  }

  private findInitials(text: string, part: NamesPart, worth: Uint8Array): void {
    const { ids, idsAt } = part.names!;
    let line = 0;
    for (let at = ids.indexOf(text); at >= 0; at = ids.indexOf(text, idsAt[line + 1])) {
      while (idsAt[line + 1]! <= at) line += 1;
      const begin = ids.indexOf('\t', idsAt[line]) + 1;
      // It may stand in the id, and in the initials all the same.
      const found = at >= begin ? at : ids.indexOf(text, begin);
      if (found < 0 || found >= idsAt[line + 1]!) continue;
      this.put(worth, part, line, found === begin ? WORTH.initials : WORTH.inInitials);
    }
  }

  /**
   * Rows whose name or initials are the text but for one slip of the hand. A slip leaves one half of
   * what was typed as it is, or swaps the two letters in the middle: only such lines are looked at.
   */
  async findLoose(query: string, found: Uint16Array, signal?: AbortSignal): Promise<void> {
    await inSlices(this.looseWork(query, found), signal);
  }

  private *looseWork(query: string, found: Uint16Array): Generator<undefined, void> {
    const typed = Array.from(foldText(query));
    const middle = typed.length >> 1;
    const [start, end] = [typed.slice(0, middle), typed.slice(middle)];
    const swapped = [...start.slice(0, -1), end[0], start[middle - 1], ...end.slice(1)];
    const halves = [start, end, swapped].map(letters => letters.join(''));
    const matches = makeLooseMatcher(query);
    for (const { part, texts, textsAt } of this.folded) {
      const { ids, idsAt } = part.names!;
      for (const [lines, at, isName] of [
        [texts, textsAt, true],
        [ids, idsAt, false],
      ] as const) {
        for (const half of halves) {
          let looked = 0;
          for (let place = lines.indexOf(half); place >= 0;) {
            const line = lineAt(at, place);
            const [first = '', second = ''] = lines.slice(at[line]! + 1, at[line + 1]).split('\t');
            const name = isName ? first : second;
            const row = this.names.rowAt(part.from + line);
            if (row >= 0 && !found[row] && matches({ name })) found[row] = 1;
            place = lines.indexOf(half, at[line + 1]!);
            if ((looked += 1) % LOOKED === 0) yield;
          }
        }
        yield;
      }
    }
  }

  private put(worth: Uint8Array, part: NamesPart, line: number, value: number): void {
    const row = this.names.rowAt(part.from + line);
    if (row >= 0 && worth[row]! < value) worth[row] = value;
  }

  private async fold(): Promise<void> {
    this.isFolding = true;
    // What comes in the same moment is made ready in one go.
    await pause();
    for (let part = this.queue.shift(); part; part = this.queue.shift()) {
      const { names } = part;
      if (names)
        this.folded.push({ part, ...(await inSlices(foldedLines(names.texts, names.textsAt))) });
      this.changed();
    }
    this.isFolding = false;
  }
}

function* foldedLines(
  lines: string,
  at: Uint32Array,
): Generator<undefined, { texts: string; textsAt: Uint32Array }> {
  const count = at.length - 1;
  const textsAt = new Uint32Array(at.length);
  const pieces: string[] = [];
  let length = 0;
  for (let row = 0; row < count; row += STEP) {
    const last = Math.min(count, row + STEP);
    const piece = foldLines(lines.slice(at[row], at[last]));
    let place = 0;
    for (let line = row; line < last; line += 1) {
      textsAt[line] = length + place;
      place = piece.indexOf('\n', place + 1);
    }
    pieces.push(piece);
    length += piece.length;
    yield;
  }
  textsAt[count] = length;
  return { texts: pieces.join(''), textsAt };
}

function worthAt(texts: string, text: string, at: number, from: number, to: number): number {
  const tab = texts.indexOf('\t', from);
  if (at > tab) return WORTH.address;
  if (at > from) return WORTH.inside;
  return tab - from === text.length && to > tab ? WORTH.whole : WORTH.start;
}
