import { pause } from '../data/pause.ts';
import type { Narrowed } from './listing.ts';
import { filterStations, type FilterResult, type TimeAnswers } from './station-filter.ts';
import type { StationFinder } from './station-finder.ts';
import type { StationModel } from './station-model.ts';
import type { StationQuery } from './station-query.ts';
import { timeAnswers } from './time-answers.ts';
import { topRows } from './top-rows.ts';

/** What the filters leave, and how it was found. */
export type StationsLeft = FilterResult &
  Narrowed & {
    /** More may be found: names are being looked through, or what searches them is on its way. */
    readonly isSearching: boolean;
  };

/** What was made, and what it was made of. */
interface Kept<T> {
  readonly key: readonly unknown[];
  readonly value: T;
}

/** How well each row fits what was typed. */
interface Scored {
  readonly scores: ArrayLike<number> | undefined;
  readonly isLoose: boolean;
  readonly isSearching: boolean;
}

/** A search under way. */
interface Job {
  readonly key: readonly unknown[];
  readonly ended: AbortController;
  /** What is known meanwhile. */
  soFar: Scored | undefined;
}

const UNASKED: Scored = { scores: undefined, isLoose: false, isSearching: false };

/**
 * The filters of one model. What does not change with a query is made once; a text that nothing fits
 * is looked for again with one slip of the hand in it, a moment later, and the model says so when it
 * is found.
 */
export class StationNarrow {
  private readonly model: StationModel;
  private times: Kept<TimeAnswers> | undefined;
  private scored: Kept<Scored> | undefined;
  private left: Kept<StationsLeft> | undefined;
  private job: Job | undefined;

  constructor(model: StationModel) {
    this.model = model;
  }

  /**
   * Rows that a query leaves, with the counts beside the filters. While a text is looked for among a
   * hundred thousand names, what was left before stays.
   *
   * @param now epoch milliseconds, to the minute
   */
  find(query: StationQuery, now: number): StationsLeft {
    const { edition, openNow, table } = this.model;
    const found = this.search(query.text.trim());
    const before = this.left?.value;
    if (!found && before && before.mask.length === table.size)
      return { ...before, isSearching: true };
    this.left = kept(this.left, [query, now, edition, openNow, found], () => {
      this.times = kept(this.times, [edition, openNow, now, query.day], () =>
        timeAnswers(table, openNow, now, query.day),
      );
      const { scores, isLoose, isSearching } = found ?? { ...UNASKED, isSearching: true };
      const result = filterStations(table, query, this.times.value, scores);
      const top = scores && ((listed: Uint8Array, limit: number) => topRows(listed, scores, limit));
      return { ...result, scores, isLoose, isSearching, top };
    });
    return this.left.value;
  }

  /** What the times of all stations answer, by value. */
  answers(now: number): TimeAnswers {
    const { edition, openNow, table } = this.model;
    this.times = kept(this.times, [edition, openNow, now, this.times?.key[3] ?? ''], () =>
      timeAnswers(table, openNow, now, ''),
    );
    return this.times.value;
  }

  /** Undefined while it is looked for. */
  private search(text: string): Scored | undefined {
    const { edition, finder, named } = this.model;
    const key = [text, edition, finder, named];
    if (!text) {
      this.job?.ended.abort();
      this.job = undefined;
      return UNASKED;
    }
    if (this.scored && isSame(this.scored.key, key)) return this.scored.value;
    // More names by the dozen: one search ends before the next begins.
    const { job: before } = this;
    const isRunning = before && this.scored?.key !== before.key;
    if (isRunning && isSame(key.slice(0, -1), before.key)) return before.soFar;
    before?.ended.abort();
    const job: Job = { key, ended: new AbortController(), soFar: undefined };
    this.job = job;
    if (!finder?.isLarge) this.settle(job, this.model.search(text), text);
    else void this.searchSoon(job, finder.searching(text), text);
    return this.scored && isSame(this.scored.key, key) ? this.scored.value : job.soFar;
  }

  private async searchSoon(job: Job, work: Iterator<unknown, Uint16Array>, text: string) {
    const { inSlices } = await import('../data/in-slices.ts');
    const scores = await inSlices(work, job.ended.signal).catch(() => undefined);
    // What is drawn of it is work for a turn of its own.
    await pause();
    if (this.job !== job || !scores) return;
    this.settle(job, scores, text);
    this.model.changed();
  }

  /** Takes what was found exactly; where that is nothing, looks for what is nearly so. */
  private settle(job: Job, scores: Uint16Array | undefined, text: string): void {
    const { finder } = this.model;
    if (!scores || !finder || holdsAny(scores)) {
      const value = { scores, isLoose: false, isSearching: !finder };
      this.scored = { key: job.key, value };
      return;
    }
    job.soFar = { scores, isLoose: false, isSearching: true };
    void this.searchLoose(job, finder, text);
  }

  private async searchLoose(job: Job, finder: StationFinder, text: string): Promise<void> {
    const scores = await finder.searchLoose(text, job.ended.signal).catch(() => undefined);
    if (this.job !== job || !scores) return;
    const value = { scores, isLoose: holdsAny(scores), isSearching: false };
    this.scored = { key: job.key, value };
    this.model.changed();
  }
}

function holdsAny(scores: ArrayLike<number>): boolean {
  for (let row = 0; row < scores.length; row += 1) if (scores[row]) return true;
  return false;
}

function isSame(known: readonly unknown[], key: readonly unknown[]): boolean {
  return known.every((part, at) => part === key[at]);
}

function kept<T>(known: Kept<T> | undefined, key: readonly unknown[], make: () => T): Kept<T> {
  return known && isSame(known.key, key) ? known : { key, value: make() };
}
