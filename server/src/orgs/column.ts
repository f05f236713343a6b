import { inSlices } from '../snapshot/slices.ts';

/** Between texts: folding leaves no control characters, so that none is ever asked for. */
const END = '\n';

/**
 * Texts of all rows as one string, each between two line ends: the engine's own search runs over it,
 * which is far faster than a loop over as many strings.
 */
export class Column {
  readonly #text: string;
  /** Where each row's text begins, and one past the last. */
  readonly #starts: Uint32Array;

  private constructor(text: string, starts: Uint32Array) {
    this.#text = text;
    this.#starts = starts;
  }

  static async build(order: Uint32Array, textOf: (entry: number) => string): Promise<Column> {
    const starts = new Uint32Array(order.length + 1);
    const texts: string[] = [''];
    let at = END.length;
    await inSlices(order.length, row => {
      const text = textOf(order[row] as number);
      starts[row] = at;
      texts.push(text);
      at += text.length + END.length;
    });
    starts[order.length] = at;
    texts.push('');
    return new Column(texts.join(END), starts);
  }

  at(row: number): string {
    return this.#text.slice(this.#starts[row], (this.#starts[row + 1] as number) - END.length);
  }

  /** Rows whose text begins with a word, ascending. */
  beginning(word: string): Generator<number> {
    return this.#rowsWith(END + word, END.length);
  }

  /** Rows whose text holds a word, ascending. */
  containing(word: string): Generator<number> {
    return this.#rowsWith(word, 0);
  }

  /** Rows in which a sought text has its letter number `inside`, each once. */
  *#rowsWith(sought: string, inside: number): Generator<number> {
    let row = 0;
    for (let at = this.#text.indexOf(sought); at >= 0;) {
      row = this.#rowOf(at + inside, row);
      yield row;
      at = this.#text.indexOf(sought, (this.#starts[row + 1] as number) - END.length);
    }
  }

  /** The row a place lies in, which is not before `from`. */
  #rowOf(at: number, from: number): number {
    let [low, high] = [from, this.#starts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}
