import { compareIds } from './ids.ts';
import { packText, type PackedText } from './packed-text.ts';

/**
 * A text for each of n rows. The texts stay the strings they were given as until `pack` puts them
 * into bytes: a million names are 70 MB as strings and 11 as bytes. Texts that change or come
 * later lie beside the rest.
 */
export class TextColumn {
  private strings: readonly string[] | undefined;
  private packed: PackedText | undefined;
  private readonly changed = new Map<number, string>();
  private changes = 0;

  /** @param strings one a row, in order; read now or later, never written */
  constructor(strings: readonly string[] = []) {
    this.strings = strings;
  }

  /** Rows that have been packed or will be; those of `later` may lie beyond. */
  get base(): number {
    return this.packed?.length ?? this.strings?.length ?? 0;
  }

  /** Texts that stand in place of, or after, those of the base, by row. */
  get later(): ReadonlyMap<number, string> {
    return this.changed;
  }

  /** Another number whenever a text has changed. */
  get version(): number {
    return this.changes;
  }

  get isPacked(): boolean {
    return this.packed !== undefined;
  }

  /** The text of a row; empty where there is none. */
  at(row: number): string {
    const later = this.changed.size > 0 ? this.changed.get(row) : undefined;
    if (later !== undefined) return later;
    if (row >= this.base) return '';
    return this.packed ? this.packed.at(row) : (this.strings?.[row] ?? '');
  }

  /** Whether the text of a row is this one. */
  is(row: number, text: string): boolean {
    const { packed } = this;
    const isBase = packed && row < packed.length && !this.changed.has(row);
    return (isBase && packed.isSurely(row, text)) || this.at(row) === text;
  }

  /** The order of two rows by their texts, as `compareIds` has it. */
  compare(a: number, b: number): number {
    const packed = this.packed;
    if (packed && this.changed.size === 0 && packed.isAscii) return packed.compare(a, b);
    return compareIds(this.at(a), this.at(b));
  }

  set(row: number, text: string): void {
    if (this.is(row, text)) return;
    this.changed.set(row, text);
    this.changes++;
  }

  /** The base as bytes; makes them when they are not there, and lets go of the strings. */
  pack(): PackedText {
    this.packed ??= packText(this.strings ?? []);
    this.strings = undefined;
    return this.packed;
  }
}
