/**
 * What the rules know of books: the members of `schema/books.schema.json`. A test holds both to each
 * other; the rooms with rules may not import generated types.
 */

/** Words of OPDS. Not known is not a word: the member is absent then. */
export type BookState = 'available' | 'unavailable' | 'reserved' | 'ready';

/** Copies; what is absent is not known. */
export interface Copies {
  total?: number;
  /** How many can be borrowed now. */
  available?: number;
}

export interface BookLink {
  /** A word of OPDS such as `http://opds-spec.org/acquisition/open-access`, or `reserve`. */
  rel: string;
  href: string;
  /** Media type. */
  type?: string;
  title?: string;
}

/** Copies at one station. */
export interface Holding {
  /** Id of the station. */
  station: string;
  callno?: string;
  state?: BookState;
  copies?: Copies;
  /** Where it stands, in the words of the catalogue. */
  shelf?: string;
  /** Earliest day a copy is due back, `2026-03-01`. */
  due?: string;
  /** When that was looked up, RFC 3339. */
  checked?: string;
  /** The catalogue's own words, such as a state nobody knows. */
  note?: string;
  links?: BookLink[];
}

/** A title, and where its copies are. */
export interface Book {
  id: string;
  title: string;
  author?: string;
  isbn?: string;
  year?: number;
  publisher?: string;
  /** BCP 47. */
  language?: string;
  /** `print` when absent, `ebook`, `audiobook`, `journal`, or any other word. */
  medium?: string;
  summary?: string;
  /** URL of a picture. */
  cover?: string;
  copies?: Copies;
  availability?: { state: BookState; checked?: string };
  holdings?: Holding[];
  links?: BookLink[];
}

/** How a catalogue that was asked answered. */
export interface BookSource {
  id: string;
  title?: string;
  /** `stale`: an earlier answer is shown; `invalid`: something else than data came. */
  state: 'ok' | 'stale' | 'slow' | 'failed' | 'invalid' | 'busy';
  /** When it last answered, RFC 3339. */
  checked?: string;
  /** Ids of the stations it is for; all when absent. */
  stations?: string[];
}
