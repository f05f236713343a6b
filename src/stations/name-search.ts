import { inSlices } from '../data/in-slices.ts';
import type { ReadNames } from '../data/names-read.ts';
import { makeLooseMatcher } from '../rules/loose-search.ts';
import { foldText, WORTH } from '../rules/text-search.ts';
import { lineAt, type ColumnNames, type NamesPart } from './column-names.ts';

/** Initials are written so. */
const LATIN = /^[a-z\d]+$/;
/** Lines that hold what is looked for between two pauses. */
const FOUND = 4096;
/** Lines looked at closely between two pauses. */
const LOOKED = 64;

interface NamedPart extends NamesPart {
  readonly names: ReadNames;
}

/**
 * Searches the names that came after columns, by the engine's own `indexOf`: nothing is done for a
 * row that does not hold what is looked for.
 */
export class NameSearch {
  private readonly names: ColumnNames;

  constructor(names: ColumnNames) {
    this.names = names;
  }

  /** Whether a row is looked for here. */
  has(row: number): boolean {
    return this.names.partOf(row)?.names !== undefined;
  }

  /** Writes into `worth`, by row of the table, what a folded text is worth where it is found. */
  *find(text: string, worth: Uint8Array): Generator<undefined, void> {
    const isLatin = LATIN.test(text);
    for (const part of this.here()) {
      const { folded, foldedAt } = part.names;
      let [line, count] = [0, 0];
      for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, foldedAt[line + 1])) {
        while (foldedAt[line + 1]! <= at) line += 1;
        const [from, to] = [foldedAt[line]! + 1, foldedAt[line + 1]!];
        this.put(worth, part, line, worthAt(folded, text, at, from, to));
        if ((count += 1) % FOUND === 0) yield;
      }
      if (isLatin) yield* this.findInitials(text, part, worth);
      yield;
    }
  }

  private *findInitials(
    text: string,
    part: NamedPart,
    worth: Uint8Array,
  ): Generator<undefined, void> {
    const { ids, idsAt } = part.names;
    let [line, count] = [0, 0];
    for (let at = ids.indexOf(text); at >= 0; at = ids.indexOf(text, idsAt[line + 1])) {
      while (idsAt[line + 1]! <= at) line += 1;
      if ((count += 1) % FOUND === 0) yield;
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
    const typed = [...foldText(query)];
    const middle = typed.length >> 1;
    const [start, end] = [typed.slice(0, middle), typed.slice(middle)];
    const swapped = [...start.slice(0, -1), end[0], start[middle - 1], ...end.slice(1)];
    const halves = [start, end, swapped].map(letters => letters.join(''));
    const matches = makeLooseMatcher(query);
    for (const part of this.here()) {
      const { ids, idsAt, folded, foldedAt } = part.names;
      for (const [lines, at, isName] of [
        [folded, foldedAt, true],
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

  /** The parts whose names are here. */
  private here(): NamedPart[] {
    return this.names.parts.filter((part): part is NamedPart => part.names !== undefined);
  }

  private put(worth: Uint8Array, part: NamesPart, line: number, value: number): void {
    const row = this.names.rowAt(part.from + line);
    if (row >= 0 && worth[row]! < value) worth[row] = value;
  }
}

function worthAt(lines: string, text: string, at: number, from: number, to: number): number {
  const tab = lines.indexOf('\t', from);
  if (at > tab) return WORTH.address;
  if (at > from) return WORTH.inside;
  return tab - from === text.length && to > tab ? WORTH.whole : WORTH.start;
}
