/** The name of a first page in the API's file tree: `…/p1.json`, after it `p2.json` and so on. */
const NUMBERED = /\/p1\.json(?=$|\?)/;

/**
 * Where the pages of an event are, by their number from 0: by their file names, or, on a server that
 * has other names, as far as each page says where the next one is.
 */
export class PageAddresses {
  #first: string;
  #next = new Map<number, string>();

  constructor(first: string, next: string | undefined) {
    this.#first = first;
    this.learn(0, next);
  }

  /** How many pages have an address; Infinity where all have. */
  get known(): number {
    return NUMBERED.test(this.#first) ? Infinity : this.#next.size + 1;
  }

  of(page: number): string | undefined {
    if (page === 0) return this.#first;
    if (!NUMBERED.test(this.#first)) return this.#next.get(page);
    return this.#first.replace(NUMBERED, `/p${page + 1}.json`);
  }

  /** Takes the `next` link of a page. */
  learn(page: number, next: string | undefined): void {
    if (next !== undefined) this.#next.set(page + 1, next);
  }
}
