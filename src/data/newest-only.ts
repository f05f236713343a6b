import type { DocumentStore, SavedDocument } from './saved-document.ts';

/** Copies of one address on their way: one is written, and of those after it only the newest waits. */
interface Turn {
  next: SavedDocument | undefined;
  done: Promise<void>;
}

/**
 * The same store, which writes one copy of an address at a time. A page that puts a widget on and
 * takes it away again and again, on a slow disk, would otherwise heap up copies that wait.
 */
export function newestOnly(store: DocumentStore): DocumentStore {
  const turns = new Map<string, Turn>();

  async function writeAll(first: SavedDocument, turn: Turn): Promise<void> {
    try {
      for (let one: SavedDocument | undefined = first; one; one = turn.next) {
        turn.next = undefined;
        await store.save(one);
      }
    } finally {
      turns.delete(first.url);
    }
  }

  return {
    load(url) {
      const next = turns.get(url)?.next;
      return next ? Promise.resolve(next) : store.load(url);
    },
    save(document) {
      const { url } = document;
      let turn = turns.get(url);
      if (turn) turn.next = document;
      else {
        turns.set(url, (turn = { next: undefined, done: Promise.resolve() }));
        turn.done = writeAll(document, turn);
      }
      return turn.done;
    },
    remove(url) {
      const turn = turns.get(url);
      if (turn) turn.next = undefined;
      return store.remove(url);
    },
  };
}
