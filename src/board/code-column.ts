import { jsonText } from '../rules/json-text.ts';
type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Rows a column makes room for beyond those asked for. */
const AHEAD = 1.25;

/**
 * One of few words for each row: units, divisions, states. A row holds the place of its word among
 * `words` and takes one, two or four bytes, by how many words there are; none while no row has any.
 */
export class CodeColumn {
  /** By code; the first stands for rows without a word. */
  private readonly known: (string | undefined)[] = [undefined];
  private readonly byWord = new Map<string | undefined, number>([[undefined, 0]]);
  private rows: Codes = new Uint8Array(0);

  /**
   * A column of coded words as the API's columnar documents have them.
   *
   * @param codes places in `values`; what is none of them is no word
   */
  static fromCodes(values: readonly string[], codes: ArrayLike<number>): CodeColumn {
    const column = new CodeColumn();
    const own = values.map(word => column.codeOf(word));
    const packed = emptyCodes(widthOf(values.length), codes.length);
    for (let row = 0; row < codes.length; row++) packed[row] = own[codes[row]!] ?? 0;
    column.rows = packed;
    return column;
  }

  /** Every word that has been given, by code; `undefined`, first, for none. */
  get words(): readonly (string | undefined)[] {
    return this.known;
  }

  /** By row; shorter than the board where the rest has no word. */
  get codes(): Codes {
    return this.rows;
  }

  at(row: number): string | undefined {
    return this.known[this.code(row)];
  }

  /** 0 for no word. */
  code(row: number): number {
    return this.rows[row] ?? 0;
  }

  set(row: number, word: string | undefined): void {
    const code = this.codeOf(word);
    if (code !== this.code(row)) this.put(row, code, row + 1);
  }

  /** The code of a word, a new one for a new word. */
  codeOf(word: string | undefined): number {
    const known = this.byWord.get(word);
    if (known !== undefined) return known;
    this.byWord.set(word, this.known.length);
    return this.known.push(word) - 1;
  }

  private put(row: number, code: number, rows: number): void {
    const old = this.rows;
    const width = Math.max(widthOf(code), old.BYTES_PER_ELEMENT);
    if (row >= old.length || width > old.BYTES_PER_ELEMENT) {
      this.rows = emptyCodes(width, row < old.length ? old.length : roomFor(row, rows));
      this.rows.set(old);
    }
    this.rows[row] = code;
  }
}

/** Lists of words, such as awards. Few lists differ, so each is a word of its own. */
export class ListColumn {
  private readonly coded = new CodeColumn();
  /** By code, once read. */
  private readonly lists: (readonly string[])[] = [];

  /** @param coded lists of places in `values`; an empty one is none */
  static fromCodes(
    coded: { values: readonly string[]; codes: readonly (readonly number[])[] } | undefined,
  ): ListColumn {
    const column = new ListColumn();
    coded?.codes.forEach((codes, row) => {
      if (codes.length > 0)
        column.set(
          row,
          codes.flatMap(code => coded.values[code] ?? []),
        );
    });
    return column;
  }

  at(row: number): readonly string[] | undefined {
    const code = this.coded.code(row);
    return code === 0 ? undefined : (this.lists[code] ??= listOf(this.coded.words[code]!));
  }

  /** Another for another list; 0 for none. */
  code(row: number): number {
    return this.coded.code(row);
  }

  set(row: number, list: readonly string[] | undefined): void {
    this.coded.set(row, textOf(list));
  }
}

/** Bytes that hold codes up to `code`. */
function widthOf(code: number): number {
  return code < 0x100 ? 1 : code < 0x10000 ? 2 : 4;
}

function emptyCodes(width: number, rows: number): Codes {
  const Wide = width === 1 ? Uint8Array : width === 2 ? Uint16Array : Uint32Array;
  return new Wide(rows);
}

/** Elements to make room for when `row` must fit and `rows` are known to come. */
export function roomFor(row: number, rows: number): number {
  return Math.max(rows, rows > row + 1 ? 0 : Math.ceil((row + 1) * AHEAD));
}

const textOf = (list: readonly string[] | undefined) => list && jsonText(list);
const listOf = (text: string) => JSON.parse(text) as readonly string[];
