import { reasonOf } from '../data/abort.ts';
import { inSlices } from '../data/in-slices.ts';
import { pause } from '../data/pause.ts';
import { SamePlaces } from '../rules/same-places.ts';
import type { ColumnNames } from './column-names.ts';
import type { StationTable } from './station-table.ts';
import { fold } from '../rules/fold.ts';

/** Rows read between two pauses. */
const STEP = 16_384;

/** What is shown of rows that are one place. */
interface Grouped {
  /** Row → the row it is shown as. */
  readonly shown: Uint32Array;
  readonly hidden: Uint8Array;
  /** How many rows are hidden, by source. */
  readonly counts: readonly number[];
}

/**
 * Shows each place once that several sources tell of: looks for them a few milliseconds at a time
 * whenever there is more to look at, and hides in the table all rows but the first source's.
 */
export class SourcesMerge {
  private readonly table: StationTable;
  private readonly done: (isOther: boolean) => void;
  private same: SamePlaces;
  private grouped: Grouped | undefined;
  /** Of `SamePlaces.edition`: what the groups were made of. */
  private madeOf = 0;
  private running: Promise<void> | undefined;
  private isDue = false;
  /** Ends the look at rows that have other numbers now. */
  private laid = new AbortController();
  private mask: Uint8Array | undefined;

  /** @param done told when a look has ended, and whether other rows are hidden now */
  constructor(table: StationTable, done: (isOther: boolean) => void) {
    this.table = table;
    this.done = done;
    this.same = this.begin();
  }

  /** Looks at what came: rows, or names of rows. */
  look(): void {
    this.isDue = true;
    this.running ??= this.run().finally(() => (this.running = undefined));
  }

  /** Settles when all that came so far was looked at. */
  get settled(): Promise<void> {
    return this.running ?? Promise.resolve();
  }

  /** The row that a row is shown as: its own while nothing else is known. */
  shownAs(row: number): number {
    return this.grouped?.shown[row] ?? row;
  }

  /** Rows of other sources that are one place with a row. */
  others(row: number): number[] {
    return this.same.others(row);
  }

  get hiddenCount(): number {
    return fold(this.grouped?.counts ?? [], (sum, n) => sum + (n ?? 0), 0);
  }

  /** How many rows of a source are shown as another's. */
  hiddenOf(source: number): number {
    return this.grouped?.counts[source] ?? 0;
  }

  /** 1 for every row that is shown; undefined where all are. */
  get shownMask(): Uint8Array | undefined {
    const { hidden, size } = this.table;
    if (!hidden) return undefined;
    if (this.mask?.length !== size) {
      this.mask = new Uint8Array(size).fill(1);
      for (let row = 0; row < hidden.length; row += 1) if (hidden[row]) this.mask[row] = 0;
    }
    return this.mask;
  }

  /** Tells of rows whose names are needed to know which are one place; a row more than once. */
  unnamedRows(tell: (row: number) => void): Generator<void, void> {
    return this.same.unnamedRows(tell);
  }

  /**
   * Lets rows get other numbers by `change`, those before `kept` the same. What was hidden stays so
   * until all were looked at again: nothing is shown twice for a moment.
   */
  relay(kept: number, change: () => void): void {
    const { table } = this;
    const { hidden } = table;
    const held = table.held().filter(([, , row]) => hidden?.[row]);
    change();
    this.laid.abort();
    this.laid = new AbortController();
    this.same = this.begin();
    if (!this.grouped || !hidden) return;
    this.madeOf = -1;
    const now = new Uint8Array(table.size);
    now.set(hidden.subarray(0, Math.min(kept, now.length)));
    for (const [{ id }] of held) {
      const row = table.rowOf(id);
      if (row >= 0) now[row] = 1;
    }
    this.hide({ shown: new Uint32Array(0), hidden: now, counts: countsOf(now, table.sources) });
  }

  private begin(): SamePlaces {
    const { table } = this;
    return new SamePlaces({
      at: row => table.placeOf(row),
      source: row => table.sources[row]!,
      // To make all that a list shows of a row would cost as much again.
      named: row => {
        const names = table.names as ColumnNames | undefined;
        return names?.wordsOf(row) ?? table.feature(row)?.properties;
      },
    });
  }

  private hide(grouped: Grouped): void {
    this.grouped = grouped;
    this.table.hidden = grouped.hidden;
    this.mask = undefined;
  }

  private async run(): Promise<void> {
    // What comes in the same moment is looked at in one go, and not in the turn that it came in.
    await pause();
    while (this.isDue) {
      this.isDue = false;
      const { signal } = this.laid;
      try {
        await this.compare(signal);
      } catch (error) {
        if (!signal.aborted) console.error('union-widgets:', error);
        this.isDue ||= signal.aborted;
      }
    }
  }

  private async compare(signal: AbortSignal): Promise<void> {
    const { same, table } = this;
    await inSlices(same.look(), signal);
    await inSlices(same.take(table.size), signal);
    const { edition } = same;
    const isOther = edition !== this.madeOf;
    if (isOther) {
      const shown = await inSlices(same.shownAs(), signal);
      const grouped = await inSlices(this.groups(shown), signal);
      if (signal.aborted) throw reasonOf(signal);
      this.hide(grouped);
      this.madeOf = edition;
    }
    // What is drawn of it has a turn of its own.
    if (isOther) await pause();
    this.done(isOther);
  }

  private *groups(shown: Uint32Array): Generator<void, Grouped> {
    const { sources } = this.table;
    const hidden = new Uint8Array(shown.length);
    const counts: number[] = [];
    for (let row = 0; row < shown.length; row += 1) {
      if (shown[row] !== row) {
        hidden[row] = 1;
        counts[sources[row]!] = (counts[sources[row]!] ?? 0) + 1;
      }
      if (row % STEP === STEP - 1) yield;
    }
    return { shown, hidden, counts };
  }
}

/** How many of the rows that are hidden are of each source. */
function countsOf(hidden: Uint8Array, sources: Uint8Array): number[] {
  const counts = new Array<number>(256).fill(0);
  for (let row = 0; row < hidden.length; row += 1) counts[sources[row]!]! += hidden[row]!;
  return counts;
}
