/** An id as a row has it; escapes are left to JSON. Text inside strings has its quotes escaped. */
const ID = /"id":("(?:[^"\\]|\\.)*")/g;

/**
 * Finds the page an entrant is on: ids by their hash in a table of 16 bytes an entrant, for a map
 * of a million strings takes a hundred megabytes. Two ids may have one hash, so a page found is one
 * to look at.
 */
export class PlaceIndex {
  readonly #mask: number;
  readonly #hashes: Uint32Array;
  /** Page of each slot; 0 where it is free. */
  readonly #pages: Uint32Array;

  /** @param rows How many entrants there are at least; with more the table fills up and ends. */
  constructor(rows: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, rows * 2)));
    this.#mask = slots - 1;
    this.#hashes = new Uint32Array(slots);
    this.#pages = new Uint32Array(slots);
  }

  /** Takes up the ids on a page, from its JSON text. */
  addPage(page: number, body: string): void {
    for (const [, quoted] of body.matchAll(ID)) this.#add(JSON.parse(quoted as string), page);
  }

  /** Pages the entrant may be on; mostly one. */
  pagesOf(id: string): number[] {
    const hash = hashOf(id);
    const pages: number[] = [];
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const page = this.#pages[slot];
      if (!page) return pages;
      if (this.#hashes[slot] === hash && !pages.includes(page)) pages.push(page);
    }
  }

  #add(id: string, page: number): void {
    const hash = hashOf(id);
    let slot = hash & this.#mask;
    while (this.#pages[slot]) slot = (slot + 1) & this.#mask;
    this.#hashes[slot] = hash;
    this.#pages[slot] = page;
  }
}

/** FNV-1a over the UTF-16 code units. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
