import type { StandingsColumns, StandingsRow } from '../../../src/data/generated/types.ts';
import { pauseForOthers } from '../snapshot/slices.ts';
import type { BoardHead } from './board.ts';

/** Values of a column written at a time: some milliseconds. */
const AT_ONCE = 5000;

/** A column whose rows are words, or lists of words. */
class Words {
  readonly #codes = new Map<string, number>();

  code(word: string): number {
    const known = this.#codes.get(word) ?? this.#codes.size;
    this.#codes.set(word, known);
    return known;
  }

  get values(): string[] {
    return [...this.#codes.keys()];
  }
}

/** Gathers the rows of an event, in order of rank, into columns. */
export class ColumnsBuilder {
  readonly #id: string[] = [];
  readonly #name: string[] = [];
  readonly #py: string[] = [];
  readonly #rank: number[] = [];
  readonly #divisionRank: number[] = [];
  readonly #move: number[] = [];
  readonly #penalty: number[] = [];
  readonly #total: (number | '')[] = [];
  readonly #scores: (number | string)[][] = [];
  readonly #unit = { words: new Words(), codes: [] as number[] };
  readonly #division = { words: new Words(), codes: [] as number[] };
  readonly #state = { words: new Words(), codes: [] as number[] };
  readonly #awards = { words: new Words(), codes: [] as number[][] };

  add(row: StandingsRow): void {
    const n = this.#id.push(row.id);
    this.#name.push(row.name);
    this.#py.push(row.py ?? '');
    this.#rank.push(row.rank ?? 0);
    this.#divisionRank.push(row.divisionRank ?? 0);
    this.#move.push(row.move ?? 0);
    this.#penalty.push(row.penalty ?? 0);
    this.#total.push(row.total ?? '');
    for (const column of ['unit', 'division', 'state'] as const) {
      const word = row[column];
      const { words, codes } = { unit: this.#unit, division: this.#division, state: this.#state }[
        column
      ];
      codes.push(word === undefined ? -1 : words.code(word));
    }
    this.#awards.codes.push((row.awards ?? []).map(award => this.#awards.words.code(award)));
    const scores = row.scores ?? [];
    // A module that comes up late is empty in the rows before.
    while (this.#scores.length < scores.length) this.#scores.push(new Array(n - 1).fill(''));
    for (const [module, column] of this.#scores.entries()) column.push(scores[module] ?? '');
  }

  /** The document in pieces, letting others through. Columns that no row has are left out. */
  async pieces(head: BoardHead): Promise<Buffer[]> {
    const pieces: Buffer[] = [];
    const pause = pauseForOthers();
    const put = (text: string): void => void pieces.push(Buffer.from(text));
    const list = async (values: readonly unknown[]): Promise<void> => {
      for (let from = 0; from < values.length || from === 0; from += AT_ONCE) {
        const text = JSON.stringify(values.slice(from, from + AT_ONCE)).slice(1, -1);
        put(from === 0 ? `[${text}` : `,${text}`);
        await pause();
      }
      put(']');
    };
    const { contest, event, rev, asOf, hash } = head;
    const start: Omit<StandingsColumns, 'columns'> = {
      v: 1,
      ...(contest !== undefined && { contest }),
      ...(event !== undefined && { event }),
      rev,
      asOf,
      ...(hash !== undefined && { hash }),
      n: this.#id.length,
    };
    put(`${JSON.stringify(start).slice(0, -1)},"columns":{"id":`);
    await list(this.#id);
    const plain = { rank: this.#rank, name: this.#name, ...this.#present() };
    for (const [name, values] of Object.entries(plain)) {
      put(`,"${name}":`);
      await list(values);
    }
    const coded = {
      unit: this.#unit,
      division: this.#division,
      state: this.#state,
      awards: this.#awards,
    };
    for (const [name, { words, codes }] of Object.entries(coded)) {
      if (words.values.length === 0) continue;
      put(`,"${name}":{"values":${JSON.stringify(words.values)},"codes":`);
      await list(codes);
      put('}');
    }
    if (this.#scores.length > 0) {
      for (const [module, scores] of this.#scores.entries()) {
        put(module === 0 ? ',"scores":[' : ',');
        await list(scores);
      }
      put(']');
    }
    put('}}');
    return pieces;
  }

  /** The plain columns that some row has a value in. */
  #present(): Record<string, readonly (number | string)[]> {
    const columns = {
      py: this.#py,
      total: this.#total,
      divisionRank: this.#divisionRank,
      move: this.#move,
      penalty: this.#penalty,
    };
    const isPresent = ([, values]: [string, readonly (number | string)[]]): boolean =>
      values === this.#total
        ? values.some(value => value !== '')
        : values.some(value => value !== 0 && value !== '');
    return Object.fromEntries(Object.entries(columns).filter(isPresent));
  }
}
