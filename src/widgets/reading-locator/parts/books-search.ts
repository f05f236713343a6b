import type { FoundBooks } from '../../../data/books.ts';
import type { Problem, Result } from '../../../data/problem.ts';
import { readinessOf, tidyQuery, type Readiness } from './books-query.ts';

/** Milliseconds that fingers rest before what they typed is asked. */
const REST_MS = 300;
/** After so long it is said that the library has not answered yet. */
const LATE_MS = 5000;

/** What is asked; `at` absent: of all stations. */
export interface Asked {
  readonly q: string;
  readonly at?: readonly string[];
  /** Full URL of a page that follows what was found. */
  readonly next?: string;
}

/** How it is asked; rejects only when the signal aborts. */
export type Ask = (
  asked: Asked,
  options: { signal: AbortSignal; fresh: boolean },
) => Promise<Result<FoundBooks>>;

export interface SearchOptions {
  readonly ask: Ask;
  /** What is shown changed. */
  readonly changed: () => void;
  /** A person meant this search. */
  readonly meant: (asked: Asked) => void;
}

/**
 * One search at a time: it waits until fingers rest, ends the request before, and forgets all of it
 * when told to. Nothing is kept: no text, no result.
 */
export class BookSearch {
  /** As typed. */
  text = '';
  /** Ids of the stations that are asked; all when absent. */
  at: readonly string[] | undefined;
  /** A request is under way, or will be when fingers rest. */
  isBusy = false;
  /** It has been for some seconds. */
  isLate = false;
  /** What was asked last, for which one of the next two is there. */
  asked: Asked | undefined;
  found: Extract<Result<FoundBooks>, { ok: true }> | undefined;
  problem: Problem | undefined;

  private readonly options: SearchOptions;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private late: ReturnType<typeof setTimeout> | undefined;
  private request: AbortController | undefined;
  /** What is under way. */
  private pending: Asked | undefined;
  private told = '';

  constructor(options: SearchOptions) {
    this.options = options;
  }

  get readiness(): Readiness {
    return readinessOf(this.text);
  }

  /** Takes what was typed; it is asked when fingers rest, if it is enough. */
  type(text: string): void {
    this.text = text;
    if (this.isSettled(this.next)) this.stop();
    else if (this.readiness !== 'ready') this.drop();
    else if (!isSame(this.pending, this.next)) this.plan();
    this.options.changed();
  }

  /** Asks at once what stands there, be it but one character; false where nothing does. */
  submit(): boolean {
    const { next } = this;
    if (!next.q) return false;
    if (!this.isSettled(next) && !isSame(this.pending, next)) this.send(next);
    this.tell(next);
    return true;
  }

  /** Asks other stations. */
  setAt(at: readonly string[] | undefined): void {
    const before = this.next;
    this.at = at;
    const asked = this.pending ?? this.asked;
    if (asked && !isSame(before, this.next)) this.send({ ...this.next, q: asked.q });
  }

  /** Asks again, past the browser's copies. */
  again(): void {
    if (this.asked) this.send({ ...this.asked }, true);
  }

  /** Whether there is more than was found so far. */
  get hasMore(): boolean {
    return this.found?.data.next !== undefined;
  }

  /** Gets the next page, where there is one. */
  goOn(): void {
    const { next } = this.found?.data ?? {};
    if (next !== undefined && this.asked && !this.isBusy) this.send({ ...this.asked, next });
  }

  /** A person used what was found: they meant the search. */
  use(): void {
    if (this.asked) this.tell(this.asked);
  }

  /** Forgets all. */
  clear(): void {
    this.text = this.told = '';
    this.drop();
    this.options.changed();
  }

  /** Ends what is under way; what is shown stays. */
  stop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.late);
    this.request?.abort();
    this.request = this.pending = undefined;
    this.isBusy = this.isLate = false;
  }

  private get next(): Asked {
    return { q: tidyQuery(this.text), ...(this.at && { at: this.at }) };
  }

  /** Its results are here. */
  private isSettled(next: Asked): boolean {
    return isSame(this.asked, next) && !this.problem;
  }

  private drop(): void {
    this.stop();
    this.asked = this.found = this.problem = undefined;
  }

  private plan(): void {
    this.stop();
    this.isBusy = true;
    this.timer = setTimeout(() => this.send(this.next), REST_MS);
  }

  private send(asked: Asked, fresh = false): void {
    this.stop();
    this.isBusy = true;
    this.pending = asked;
    const { signal } = (this.request = new AbortController());
    this.late = setTimeout(() => {
      this.isLate = true;
      this.options.changed();
    }, LATE_MS);
    this.options.changed();
    this.options.ask(asked, { signal, fresh }).then(
      result => signal.aborted || this.take(asked, result),
      (error: unknown) => signal.aborted || this.fail(error),
    );
  }

  private take(asked: Asked, result: Result<FoundBooks>): void {
    this.stop();
    const { next, ...first } = asked;
    const before = next === undefined ? [] : (this.found?.data.items ?? []);
    this.asked = first;
    this.problem = result.ok ? undefined : result.problem;
    if (result.ok) this.found = { ...result, data: joined(before, result.data) };
    else if (next === undefined) this.found = undefined;
    this.options.changed();
  }

  /** A fault of ours: it is told in the console, and nothing is left turning. */
  private fail(error: unknown): void {
    console.warn('union-widgets: 查书没有成功。', error);
    this.drop();
    this.options.changed();
  }

  private tell(asked: Asked): void {
    const key = keyOf(asked);
    if (this.told === key) return;
    this.told = key;
    this.options.meant(asked);
  }
}

/** A title comes once, on however many pages. */
function joined(before: FoundBooks['items'], page: FoundBooks): FoundBooks {
  const ids = new Set(before.map(({ id }) => id));
  return { ...page, items: [...before, ...page.items.filter(({ id }) => !ids.has(id))] };
}

function isSame(one: Asked | undefined, other: Asked): boolean {
  return one !== undefined && keyOf(one) === keyOf(other);
}

function keyOf({ q, at }: Asked): string {
  return JSON.stringify([q, at]);
}
