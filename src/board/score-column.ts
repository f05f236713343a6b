import { CodeColumn } from './code-column.ts';
import { numberOf } from './decimal.ts';
import { NumberColumn } from './number-column.ts';
import type { SortKey } from './order.ts';
import type { Direction, Score } from './types.ts';

/** The scores of one module: numbers, and what is no number as written. */
export class ScoreColumn {
  private readonly numbers: NumberColumn;
  private readonly words = new CodeColumn();

  constructor(scores: ArrayLike<Score | undefined> = []) {
    this.numbers = NumberColumn.of(scores);
    for (let row = 0; row < scores.length; row++) {
      const score = scores[row];
      if (typeof score === 'string') this.words.set(row, score);
    }
  }

  at(row: number): Score | undefined {
    return this.words.at(row) ?? this.numbers.at(row);
  }

  set(row: number, score: Score | undefined): void {
    this.numbers.set(row, typeof score === 'number' ? score : undefined);
    this.words.set(row, typeof score === 'string' ? score : undefined);
  }

  /** As a key to sort `rows` rows by; a word that says a number counts as that number. */
  key(dir: Direction, rows: number): SortKey {
    const said = this.words.words.map(word => (word === undefined ? undefined : numberOf(word)));
    if (!said.some(number => number !== undefined)) return this.numbers.key(dir, rows);
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      values[row] = said[this.words.code(row)] ?? this.numbers.at(row) ?? NaN;
    }
    return { values, dir };
  }
}
