import type { Book, BookSource as SourceAnswer } from '../../../src/data/generated/types.ts';
import { AnswerCache, type KeptAnswer } from './answer-cache.ts';
import {
  faultOf,
  SourceFault,
  type BookQuery,
  type BookSource,
  type FaultState,
} from './book-source.ts';
import { Breaker } from './breaker.ts';
import type { SourceCounts } from './counts.ts';

/** How a catalogue is guarded. */
export interface GuardOptions {
  /** Milliseconds the whole of a search may take. */
  milliseconds: number;
  freshMs: number;
  staleMs: number;
  counts: SourceCounts;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Milliseconds of a clock that never goes back. */
  clock?: () => number;
}

/** What a catalogue has to say to a search, and how it is. */
export interface Told {
  condition: SourceAnswer;
  items: readonly Book[];
  more: boolean;
}

/**
 * A catalogue that answers in time whatever happens to it: from what it said a moment ago, together
 * with others who ask the same, or with what it said before and since when. It never throws.
 */
export class GuardedSource {
  readonly source: BookSource;
  readonly #options: GuardOptions;
  readonly #cache: AnswerCache;
  readonly #breaker: Breaker;
  readonly #underWay = new Map<string, Promise<KeptAnswer>>();
  #lastAt: number | undefined;
  #lastFault: SourceFault | undefined;

  constructor(source: BookSource, options: GuardOptions) {
    const { freshMs, staleMs, now = Date.now, clock = () => performance.now() } = options;
    this.source = source;
    this.#options = options;
    this.#cache = new AnswerCache({ freshMs, staleMs, now });
    this.#breaker = new Breaker({ clock });
  }

  /** What went wrong when it was last asked, for whoever set it up. */
  get lastFault(): SourceFault | undefined {
    return this.#lastFault;
  }

  async ask(query: BookQuery): Promise<Told> {
    const key = `${query.most} ${keyOf(query.q)}`;
    try {
      const kept = this.#cache.fresh(key) ?? (await this.#once(key, query));
      const { fault } = kept.found;
      this.#lastFault = fault;
      this.#options.counts.add(this.source.id, fault?.state ?? 'ok');
      return this.#told(fault?.state ?? 'ok', kept);
    } catch (error) {
      const fault = faultOf(error);
      const { state } = fault;
      this.#lastFault = fault;
      const stale = this.#cache.stale(key);
      this.#options.counts.add(this.source.id, stale ? 'stale' : state);
      return this.#told(stale ? 'stale' : state, stale);
    }
  }

  /** Those who ask the same at the same time wait for one answer. */
  #once(key: string, query: BookQuery): Promise<KeptAnswer> {
    const known = this.#underWay.get(key);
    if (known) return known;
    const asked = this.#breaker.run(() => this.#inTime(key, query));
    this.#underWay.set(key, asked);
    const forget = (): void => void this.#underWay.delete(key);
    asked.then(forget, forget);
    return asked;
  }

  async #inTime(key: string, query: BookQuery): Promise<KeptAnswer> {
    const { milliseconds, now = Date.now, counts } = this.#options;
    const control = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const end = new Promise<never>((_done, fail) => {
      timer = setTimeout(() => {
        control.abort();
        // The work is told first: it knows whether it was asked at all, or still stood in line.
        setImmediate(() => fail(new SourceFault('slow', 'out of time')));
      }, milliseconds);
    });
    const began = performance.now();
    try {
      const found = await Promise.race([this.source.search(query, control.signal), end]);
      this.#lastAt = now();
      // Half an answer is given, and asked for anew the next time.
      return found.fault ? { found, at: this.#lastAt } : this.#cache.put(key, found);
    } catch (error) {
      throw faultOf(error);
    } finally {
      clearTimeout(timer);
      counts.took(this.source.id, (performance.now() - began) / 1000);
    }
  }

  #told(state: FaultState | 'ok' | 'stale', kept: KeptAnswer | undefined): Told {
    const { id, title, stations } = this.source;
    const at = kept?.at ?? this.#lastAt;
    const condition: SourceAnswer = {
      id,
      ...(title !== undefined && { title }),
      state,
      ...(at !== undefined && { checked: new Date(at).toISOString() }),
      ...(stations && { stations: [...stations] }),
    };
    return { condition, items: kept?.found.items ?? [], more: kept?.found.more ?? false };
  }
}

/** Searches that are the same to every catalogue; signs count, as those of C++ do. */
function keyOf(q: string): string {
  return q.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}
