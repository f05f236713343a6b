/**
 * Gathers bytes in one block. A snapshot's bytes lie in one piece of memory, which moves between
 * threads as a whole and goes back to the system as a whole: thousands of small pieces, freed
 * between others that stay, leave a process twice the size of what it holds.
 */
export class BlockBuilder {
  readonly #parts: Uint8Array[] = [];
  /** The last part taken from each buffer, and where it will lie. */
  readonly #known = new Map<ArrayBufferLike, { part: Uint8Array; at: number }>();
  #end = 0;

  /**
   * Where a view's bytes will start in the block. What lies within a view placed before is not
   * placed again: place a long run first, then what it is made of.
   */
  place(view: Uint8Array): number {
    const { buffer, byteOffset, byteLength } = view;
    const known = this.#known.get(buffer);
    const into = known ? byteOffset - known.part.byteOffset : -1;
    if (known && into >= 0 && into + byteLength <= known.part.byteLength) return known.at + into;
    const at = this.#end;
    this.#parts.push(view);
    this.#end += byteLength;
    this.#known.set(buffer, { part: view, at });
    return at;
  }

  build(): Uint8Array {
    const block = new Uint8Array(this.#end);
    let at = 0;
    for (const part of this.#parts) {
      block.set(part, at);
      at += part.byteLength;
    }
    return block;
  }
}
