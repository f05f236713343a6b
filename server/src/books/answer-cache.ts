import type { FoundBooks } from './book-source.ts';

export interface CacheOptions {
  /** Milliseconds an answer is as good as a new one. */
  freshMs: number;
  /** Milliseconds it may stand in for one that fails. */
  staleMs: number;
  /** Answers kept at most; the one longest unused goes. */
  most?: number;
  /** Characters of JSON of all answers together at most. */
  mostCharacters?: number;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** An answer, and when the catalogue gave it. */
export interface KeptAnswer {
  found: FoundBooks;
  /** Milliseconds since 1970. */
  at: number;
}

/** Characters of all answers together: a catalogue may tell much of each title. */
const MOST_CHARACTERS = 16_000_000;

/**
 * The last answers of a catalogue, in memory only. Who asked is not known here, and what was asked is
 * forgotten with the answer.
 */
export class AnswerCache {
  readonly #options: CacheOptions;
  readonly #kept = new Map<string, KeptAnswer & { weight: number }>();
  readonly #mostCharacters: number;
  #characters = 0;

  constructor(options: CacheOptions) {
    this.#options = options;
    this.#mostCharacters = options.mostCharacters ?? MOST_CHARACTERS;
  }

  fresh(key: string): KeptAnswer | undefined {
    return this.#within(key, this.#options.freshMs);
  }

  stale(key: string): KeptAnswer | undefined {
    return this.#within(key, this.#options.staleMs);
  }

  put(key: string, found: FoundBooks): KeptAnswer {
    const weight = JSON.stringify(found.items).length;
    const kept = { found, at: this.#options.now(), weight };
    this.#drop(key);
    this.#dropPast();
    this.#kept.set(key, kept);
    this.#characters += weight;
    const { most = 500 } = this.#options;
    for (const eldest of this.#kept.keys()) {
      if (this.#kept.size <= most && this.#characters <= this.#mostCharacters) break;
      this.#drop(eldest);
    }
    return kept;
  }

  #within(key: string, milliseconds: number): KeptAnswer | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    const age = this.#options.now() - kept.at;
    if (this.#isPast(kept)) return this.#drop(key);
    if (age > milliseconds) return undefined;
    // Put at the end, so that the first of the map is the one longest unused.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept;
  }

  /** Answers that serve no more go, and with them what was searched for. */
  #dropPast(): void {
    for (const [key, kept] of this.#kept) if (this.#isPast(kept)) this.#drop(key);
  }

  /** A clock that was put back makes an answer as young as anybody likes: that one goes as well. */
  #isPast({ at }: KeptAnswer): boolean {
    const { freshMs, staleMs, now } = this.#options;
    const age = now() - at;
    return age > Math.max(freshMs, staleMs) || age < 0;
  }

  #drop(key: string): undefined {
    const kept = this.#kept.get(key);
    if (!kept) return;
    this.#kept.delete(key);
    this.#characters -= kept.weight;
  }
}
