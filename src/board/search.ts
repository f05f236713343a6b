import { foldText } from '../rules/text-search.ts';
import { markMatches } from './byte-search.ts';
import type { BoardTable } from './columns.ts';
import { foldPacked } from './folded-text.ts';
import type { PackedText } from './packed-text.ts';
import type { TextColumn } from './text-column.ts';

const encoder = new TextEncoder();

/**
 * Finds rows by what people type: the query is split on spaces, and each part must stand in the
 * name, the number, the pinyin initials, the unit or a team member's name. What is compared is what
 * `foldText` leaves of both.
 */
export class BoardSearch {
  readonly #table: BoardTable;
  readonly #unitNames: ReadonlyMap<string, string>;
  readonly #folded = new Map<TextColumn, PackedText>();
  /** By code, what a unit is found by: its id, or its name. */
  readonly #units: (readonly string[])[] = [];

  /** @param unitNames names by id of units, which rows tell by their ids */
  constructor(table: BoardTable, unitNames: ReadonlyMap<string, string>) {
    this.#table = table;
    this.#unitNames = unitNames;
  }

  /** A byte a row, 1 where the row has all parts of the query. */
  find(query: string): Uint8Array {
    const [first, ...others] = partsOf(query);
    const { length } = this.#table;
    if (first === undefined) return new Uint8Array(length).fill(1);
    const found = this.#hitsOf(first);
    for (const part of others) {
      const hits = this.#hitsOf(part);
      for (let row = 0; row < length; row++) found[row]! &= hits[row]!;
    }
    for (const row of this.#changed()) found[row] = this.#has(row, [first, ...others]) ? 1 : 0;
    return found;
  }

  /** Whether one row has all parts of the query. */
  matches(row: number, query: string): boolean {
    return this.#has(row, partsOf(query));
  }

  #hitsOf(part: string): Uint8Array {
    const { id, name, py, unit, length } = this.#table;
    const hits = new Uint8Array(length);
    const needle = encoder.encode(part);
    for (const column of [id, name, py]) markMatches(this.#foldedOf(column), needle, hits);
    const units = unit.words.map((_, code) => this.#unitHas(code, part));
    if (units.indexOf(true) >= 0) {
      const { codes } = unit;
      for (let row = 0; row < codes.length && row < length; row++) {
        if (units[codes[row]!]) hits[row] = 1;
      }
    }
    for (const [row, { members = [] }] of this.#table.rest) {
      if (members.some(member => foldText(member).includes(part))) hits[row] = 1;
    }
    return hits;
  }

  #foldedOf(column: TextColumn): PackedText {
    const known = this.#folded.get(column);
    if (known) return known;
    const folded = foldPacked(column.pack());
    this.#folded.set(column, folded);
    return folded;
  }

  /** Rows whose texts lie beside the packed ones. */
  *#changed(): Generator<number> {
    const { id, name, py } = this.#table;
    for (const { later } of [id, name, py]) yield* later.keys();
  }

  #has(row: number, parts: readonly string[]): boolean {
    if (parts.length === 0) return true;
    const { id, name, py, unit } = this.#table;
    const own = unit.code(row);
    const texts = [id, name, py].map(column => foldText(column.at(row)));
    texts.push(...(this.#table.rest.get(row)?.members ?? []).map(foldText));
    return parts.every(part => texts.some(text => text.includes(part)) || this.#unitHas(own, part));
  }

  #unitHas(code: number, part: string): boolean {
    const id = this.#table.unit.words[code];
    if (id === undefined) return false;
    const name = this.#unitNames.get(id);
    this.#units[code] ??= (name === undefined ? [id] : [id, name]).map(foldText);
    return this.#units[code].some(text => text.includes(part));
  }
}

function partsOf(query: string): string[] {
  return query.split(/\s+/).map(foldText).filter(Boolean);
}
