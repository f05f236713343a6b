import type { PersonSummary } from '../../../data/generated/types.ts';
import type { Client } from '../../../data/client.ts';
import { todayIn } from '../shown-items.ts';
import type { WallModel } from '../wall-model.ts';
import { loadRest } from './load-rest.ts';
import { PeopleTable, summaryRows } from './people-table.ts';

/** How far the list is here. */
export type SupplyState = 'part' | 'coming' | 'whole' | 'stopped' | 'failed';

/**
 * The entries of a list as they come: the first page at once, the rest when it is needed, in one
 * compact document where the list has it, else page by page.
 */
export class Supply {
  state: SupplyState;
  table: PeopleTable;

  readonly #model: WallModel;
  readonly #client: Client;
  readonly #changed: () => void;
  readonly #items: PersonSummary[];
  #enough = Infinity;
  #isAsleep = false;
  #next: string | undefined;
  #running: AbortController | undefined;

  /** @param changed told when there are more entries, or no more to come */
  constructor(model: WallModel, client: Client, changed: () => void) {
    this.#model = model;
    this.#client = client;
    this.#changed = changed;
    this.#items = [...model.items];
    this.#next = model.next;
    this.state = model.next ? 'part' : 'whole';
    this.table = new PeopleTable(summaryRows(this.#items));
  }

  /** Entries that are here. */
  get done(): number {
    return Math.max(this.table.size, this.#items.length);
  }

  /** Entries there are: by the list's own word until it is known better. */
  get total(): number {
    const isOpen = this.state === 'part' || this.state === 'coming';
    return isOpen ? Math.max(this.#model.total, this.done) : this.done;
  }

  /**
   * Has entries brought, all or so many; does nothing where they are here. Of two wishes on the way
   * the greater holds.
   */
  bring(enough = Infinity): void {
    if (this.state === 'whole' || this.#items.length >= enough) return;
    const isComing = this.state === 'coming';
    this.#enough = isComing || this.#isAsleep ? Math.max(this.#enough, enough) : enough;
    if (isComing || this.#isAsleep) return;
    this.state = 'coming';
    const running = new AbortController();
    this.#running = running;
    void this.#bringAll(running.signal).catch(() => this.#end(running.signal, 'failed'));
  }

  /** Stops bringing; what is here stays. */
  stop(): void {
    if (this.state !== 'coming') return;
    this.#running?.abort();
    this.#put('stopped');
  }

  /** The widget left the page: what was on its way is asked for again when it is back. */
  sleep(): void {
    if (this.state !== 'coming') return;
    this.#running?.abort();
    this.#isAsleep = true;
    this.#put('part');
  }

  wake(): void {
    if (!this.#isAsleep) return;
    this.#isAsleep = false;
    this.bring(this.#enough);
  }

  async #bringAll(signal: AbortSignal): Promise<void> {
    const { columns, resolve, settings, zone, fresh } = this.#model;
    const today = todayIn(zone, this.#client.now());
    const told = (next: string | undefined) => {
      if (signal.aborted) return;
      this.#next = next;
      this.#changed();
    };
    const known = this.#items;
    const enough = () => this.#enough;
    const rest = {
      columns,
      next: this.#next,
      resolve,
      fresh,
      today,
      settings,
      known,
      signal,
      enough,
      told,
    };
    const rows = await loadRest(this.#client, rest);
    if (signal.aborted) return;
    if (typeof rows === 'object') this.table = new PeopleTable(rows);
    this.#end(signal, typeof rows === 'object' ? 'whole' : rows);
  }

  #end(signal: AbortSignal, state: SupplyState): void {
    if (!signal.aborted) this.#put(state);
  }

  #put(state: SupplyState): void {
    this.state = state;
    this.#running = undefined;
    if (state !== 'whole') this.table = new PeopleTable(summaryRows(this.#items));
    this.#changed();
  }
}
