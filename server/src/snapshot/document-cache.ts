/** Most bytes of documents held, uncompressed. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Holds documents that were asked for lately; there are too many to hold them all. A document that
 * is asked for by many at once is read once.
 */
export class DocumentCache<T extends { readonly byteLength: number }> {
  readonly #read: (path: string) => Promise<T | undefined>;
  readonly #mostBytes: number;
  /** Least lately used first. */
  readonly #held = new Map<string, T>();
  readonly #reading = new Map<string, Promise<T | undefined>>();
  #bytes = 0;

  constructor(read: (path: string) => Promise<T | undefined>, mostBytes = MOST_BYTES) {
    this.#read = read;
    this.#mostBytes = mostBytes;
  }

  get(path: string): Promise<T | undefined> {
    const held = this.#held.get(path);
    if (held) {
      this.#held.delete(path);
      this.#held.set(path, held);
      return Promise.resolve(held);
    }
    const reading = this.#reading.get(path) ?? this.#readAndHold(path);
    this.#reading.set(path, reading);
    return reading;
  }

  async #readAndHold(path: string): Promise<T | undefined> {
    try {
      const document = await this.#read(path);
      if (document) this.#hold(path, document);
      return document;
    } finally {
      this.#reading.delete(path);
    }
  }

  #hold(path: string, document: T): void {
    this.#held.set(path, document);
    this.#bytes += document.byteLength;
    for (const [oldest, { byteLength }] of this.#held) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#held.delete(oldest);
      this.#bytes -= byteLength;
    }
  }
}
