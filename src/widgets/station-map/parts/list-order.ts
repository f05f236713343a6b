import { orderRows } from '../../../stations/row-order.ts';
import type { MapContext } from '../part.ts';

/** As long as this a person notices nothing, milliseconds. */
const SLICE_MS = 8;
/** More stations than these take their time. */
const MANY = 20_000;

/** All rows listed, in their order; of many thousand the first are there at once, the rest soon. */
export class ListOrder {
  private context: () => MapContext;
  private changed: () => void;
  private key: readonly unknown[] = [];
  private question: readonly unknown[] = [];
  private rows: ArrayLike<number> = [];
  private run = 0;

  /** @param changed told when all are in order */
  constructor(context: () => MapContext, changed: () => void) {
    this.context = context;
    this.changed = changed;
  }

  /** Row of the table at a place in the list; undefined while it is not known. */
  at(place: number): number | undefined {
    return this.rows[place];
  }

  /**
   * Takes what is listed now; true where something else is asked for. More stations of the same do not
   * send a person back to the first.
   */
  renew(): boolean {
    const { listing, model, query, bounds, here } = this.context();
    const { listed, narrowed } = listing;
    const { isOpenFirst, open } = listing;
    const key = [model.edition, listed, here, here ? 0 : narrowed.scores, isOpenFirst ? open : 0];
    if (isSame(key, this.key)) return false;
    const question = [query, bounds, here];
    const isOther = !isSame(question, this.question);
    this.key = key;
    this.question = question;
    this.rows = listing.rows;
    this.start(isOther);
    return isOther;
  }

  /** Ends what is under way. */
  stop(): void {
    this.run += 1;
    this.key = [];
  }

  /** Goes on in order what was begun; a list that is short is done at once. */
  private start(isOther: boolean): void {
    const { listing, model } = this.context();
    const { listed, here, narrowed, isOpenFirst } = listing;
    const open = isOpenFirst ? listing.open : undefined;
    const { scores } = narrowed;
    const steps = orderRows({ table: model.table, listed, here, scores, open });
    const run = (this.run += 1);
    // The first rows of another list are known: to put all in order is work for a turn of its own.
    if (isOther && model.table.size > MANY) setTimeout(() => this.go(steps, run));
    else this.go(steps, run);
  }

  private go(steps: Generator<void, Uint32Array>, run: number): void {
    if (run !== this.run) return;
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (!done) continue;
      this.rows = value;
      this.changed();
      return;
    } while (performance.now() < end);
    setTimeout(() => this.go(steps, run));
  }
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.every((one, at) => one === others[at]);
}
