import type { RowSource } from '../../board/row-source.ts';
import type { Standing } from '../../board/types.ts';
import type { Problem, Result } from '../../data/problem.ts';
import type { Revision, Standings } from '../../data/standings.ts';
import { PageAddresses } from './page-addresses.ts';
import { PageCache } from './page-cache.ts';

export interface PagedRowsOptions {
  /** The first page, and where it came from. */
  first: Standings;
  url: string;
  /** Loads a page; `fresh` past what the browser keeps. Rejects when nobody waits any more. */
  load(url: string, fresh?: boolean): Promise<Result<Standings>>;
  /** Rows have come, or did not: draw again. */
  changed(): void;
}

/** So many pages are asked for at a time: what is passed by quickly is never asked for. */
const AT_ONCE = 2;

/** A neighbouring page is asked for when so many rows more would come to it. */
const AHEAD = 40;

/**
 * Rows that the server keeps: the pages looked at and their neighbours are here. Pages are of one
 * revision; when one of another comes, all that is shown is asked for again, and seen as it was
 * until it is there.
 */
export class PagedRows implements RowSource {
  rev: Revision;
  /** Why the last `find` could not be answered; undefined when it could. */
  problem: Problem | undefined;

  #options: PagedRowsOptions;
  #addresses: PageAddresses;
  #pageSize: number;
  #total: number;
  #pages = new PageCache();
  /** Pages of the revision before, until those of this one are here. */
  #before = new PageCache();
  #failed = new Set<number>();
  #loading = new Set<number>();
  #wanted: readonly number[] = [];
  /** Revisions that are over: a page of one is a copy kept on the way, better than none. */
  #over = new Set<Revision>();
  /** Counts the times that all is asked for again; what an earlier time asked for is not news. */
  #turn = 0;

  constructor(options: PagedRowsOptions) {
    const { first, url } = options;
    this.#options = options;
    this.rev = first.rev;
    // Rows that could not be used have a place all the same.
    this.#total = first.total + (first.dropped ?? 0);
    this.#pageSize = Math.max(1, first.rows.length + (first.dropped ?? 0));
    this.#addresses = new PageAddresses(url, first.links.next);
    this.#pages.set(0, first.rows);
  }

  /** All rows; where pages can only be read one after the other, those that can be had so far. */
  get size(): number {
    return Math.min(this.#total, this.#addresses.known * this.#pageSize);
  }

  at(position: number): Standing | undefined {
    const page = Math.floor(position / this.#pageSize);
    const rows = this.#pages.get(page) ?? this.#before.get(page);
    return rows?.[position - page * this.#pageSize];
  }

  row(id: string): Standing | undefined {
    return this.at(this.positionOf(id));
  }

  /** Place of a row that is here; -1 of any other. */
  positionOf(id: string): number {
    const here = this.#pages.find(id) ?? this.#before.find(id);
    return here ? here.page * this.#pageSize + here.at : -1;
  }

  want(from: number, to: number): void {
    const first = Math.floor(from / this.#pageSize);
    const last = Math.floor(Math.max(from, to - 1) / this.#pageSize);
    const shown = [...Array(last - first + 1).keys()].map(at => first + at);
    const after = Math.floor((to - 1 + AHEAD) / this.#pageSize) > last ? [last + 1] : [];
    const before = Math.floor((from - AHEAD) / this.#pageSize) < first ? [first - 1] : [];
    this.#wanted = [...shown, ...after, ...before];
    this.#pages.keep(this.#wanted);
    this.#load();
  }

  /** Whether the row could not be had: its page failed, or left it out. */
  failed(position: number): boolean {
    const page = Math.floor(position / this.#pageSize);
    if (this.at(position)) return false;
    return this.#failed.has(page) || this.#pages.get(page) !== undefined;
  }

  retry(position: number): void {
    const page = Math.floor(position / this.#pageSize);
    this.#failed.delete(page);
    this.#pages.delete(page);
    this.#options.changed();
    this.#load();
  }

  /** Asks for all that is shown again: somebody heard that there is a newer revision. */
  renew(): void {
    this.#startOver();
    this.#load();
  }

  /**
   * Place of a row, asked of the server where its page is not here; -1 where there is no such row,
   * or `problem` says why that is not known.
   */
  async find(id: string): Promise<number> {
    this.problem = undefined;
    const { around } = this.#options.first.links;
    // In the revision before, its place may have been another.
    if (this.#pages.find(id) || around === undefined) return this.positionOf(id);
    const url = new URL(around);
    url.searchParams.set('around', id);
    const turn = this.#turn;
    const result = await this.#options.load(url.href).catch(() => undefined);
    if (!result?.ok) {
      if (result?.problem.status !== 404) this.problem = result?.problem;
      return -1;
    }
    const { data } = result;
    const at = data.rows.findIndex(row => row.id === id);
    const page = data.offset / this.#pageSize;
    if (at < 0 || !Number.isInteger(page)) return -1;
    // Its neighbours are asked for when they are looked at.
    if (turn === this.#turn) this.#take(page, data);
    return data.offset + at;
  }

  #load(): void {
    for (const page of this.#wanted) {
      if (this.#loading.size >= AT_ONCE) return;
      const last = Math.ceil(this.#total / this.#pageSize) - 1;
      const needless = page < 0 || page > last || this.#pages.get(page) || this.#failed.has(page);
      const url = this.#addresses.of(page);
      if (needless || url === undefined || this.#loading.has(page)) continue;
      void this.#loadPage(page, url);
    }
  }

  async #loadPage(page: number, url: string): Promise<void> {
    const turn = this.#turn;
    this.#loading.add(page);
    // Once there was a change, what the browser keeps may be from before it.
    const result = await this.#options.load(url, turn > 0).catch(() => undefined);
    if (turn === this.#turn) {
      this.#loading.delete(page);
      // Called off: nobody waits for it, nor for what would come after it.
      if (!result) return;
      if (result.ok) this.#take(page, result.data);
      else this.#failed.add(page);
      this.#options.changed();
    }
    this.#load();
  }

  #take(page: number, { rev, rows, total, dropped = 0, links, offset }: Standings): void {
    if (rev !== this.rev && !this.#over.has(rev)) {
      this.#over.add(this.rev);
      this.rev = rev;
      this.#startOver();
    }
    this.#total = total + dropped;
    this.#addresses.learn(page, links.next);
    // Pages of another size than the first would put rows where others belong.
    if (offset > 0 && offset !== page * this.#pageSize) this.#failed.add(page);
    else this.#pages.set(page, rows);
    this.#pages.keep(this.#wanted);
  }

  #startOver(): void {
    this.#turn += 1;
    // What was on the screen stays there; what was not here before the last time is older still.
    this.#before = this.#pages.count ? this.#pages : this.#before;
    this.#pages = new PageCache();
    this.#failed.clear();
    this.#loading.clear();
  }
}
