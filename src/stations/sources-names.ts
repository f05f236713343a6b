import { inSlices } from '../data/in-slices.ts';
import { OTHER_MOMENT } from '../data/station-names.ts';
import { loadNames } from './column-loads.ts';
import type { NamesPart } from './column-names.ts';
import type { ColumnPart, ColumnsHost } from './sources-parts.ts';
import type { SourcesRows } from './sources-rows.ts';

const NAMES_AT_ONCE = 3;
const TELL_MS = 200;

/** A part of the names of a source: its place among them. */
type Place = readonly [part: ColumnPart, at: number];

/** The names of rows that came as columns, of each source from its own documents. */
export class SourcesNames {
  private readonly host: ColumnsHost;
  private readonly rows: SourcesRows;
  private readonly again: (part: ColumnPart, signal: AbortSignal) => Promise<void>;
  private clock: ReturnType<typeof setTimeout> | undefined;
  private unsettled: Place[] = [];
  private wanted = new Set<NamesPart>();

  /** @param again loads the columns of a source anew, past the browser's cache */
  constructor(
    host: ColumnsHost,
    rows: SourcesRows,
    again: (part: ColumnPart, signal: AbortSignal) => Promise<void>,
  ) {
    this.host = host;
    this.rows = rows;
    this.again = again;
  }

  /** How much of the names is here, 0 to 1; what failed does not come. */
  get share(): number {
    const parts = this.rows.names?.parts ?? [];
    const done = parts.filter(({ state }) => state === 'here' || state === 'failed');
    return parts.length ? done.length / parts.length : 1;
  }

  /** Whether a row has its name, or never will. */
  has(row: number): boolean {
    const part = this.rows.names?.partOf(row);
    // Asked of the part first: to make what a list shows of a row costs a hundred times as much.
    if (!part || part.names || part.state === 'failed') return true;
    return this.host.table.feature(row) !== undefined;
  }

  /** Loads the names of rows, with those of the other rows of their parts. */
  async loadRows(rows: readonly number[], signal: AbortSignal): Promise<void> {
    const { table } = this.host;
    const wanted = new Set<NamesPart>();
    for (const row of rows) {
      const part = this.rows.names?.partOf(row);
      if (part && !part.names && !table.feature(row)) wanted.add(part);
    }
    await this.loadParts(
      this.namesParts(part => wanted.has(part)),
      signal,
    );
  }

  /** Notes that the name of a row is wanted, for `loadWanted`. */
  want(row: number): void {
    const part = this.rows.names?.partOf(row);
    if (part?.state === 'known') this.wanted.add(part);
  }

  /** Loads the names that were wanted and not asked for yet: what failed is asked for by a person. */
  async loadWanted(signal: AbortSignal): Promise<void> {
    const { wanted } = this;
    this.wanted = new Set();
    await this.loadParts(
      this.namesParts(part => wanted.has(part)),
      signal,
    );
  }

  /** Loads all names, for words that may stand in any of them. */
  async loadAll(signal: AbortSignal): Promise<void> {
    await this.loadParts(
      this.namesParts(() => true),
      signal,
    );
    // A source that was laid anew meanwhile has all of its names to come.
    await this.loadParts(
      this.namesParts(({ state }) => state === 'known'),
      signal,
    );
  }

  /** Loads what did not come of a source. */
  async retry(part: ColumnPart, signal: AbortSignal): Promise<void> {
    const lost = part.names.flatMap(({ state }, at) => (state === 'failed' ? [at] : []));
    await this.loadParts(
      lost.map(at => [part, at] as const),
      signal,
    );
  }

  private namesParts(isWanted: (part: NamesPart) => boolean): Place[] {
    return this.rows.order.flatMap(part =>
      part.names.flatMap((names, at): Place[] => (isWanted(names) ? [[part, at]] : [])),
    );
  }

  private async loadParts(wanted: readonly Place[], signal: AbortSignal): Promise<void> {
    const queue = wanted.filter(([{ names }, at]) => /^(known|failed)$/.test(names[at]!.state));
    if (queue.length === 0) return;
    for (const [{ names }, at] of queue) names[at]!.state = 'loading';
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift())
        await this.loadPart(...next, signal);
    };
    try {
      await Promise.all([...Array(NAMES_AT_ONCE).keys()].map(worker));
    } finally {
      for (const [{ names }, at] of wanted)
        if (names[at]?.state === 'loading') names[at].state = 'known';
      await this.tell();
    }
  }

  private async loadPart(part: ColumnPart, at: number, signal: AbortSignal): Promise<void> {
    const { host } = this;
    const { told, timeStamp, isFresh: fresh } = part;
    const one = told[at];
    if (!one) return;
    const result = await loadNames(host.loader, one, timeStamp, { signal, fresh });
    const names = part.names[at];
    // It was laid anew meanwhile.
    if (told !== part.told || !names) return;
    if (!result.ok) {
      names.state = 'failed';
      const isOther = result.problem.errors?.some(({ code }) => code === OTHER_MOMENT);
      // One of the two is an old copy: both anew, past the browser's own cache, and once only.
      if (isOther && !fresh) {
        part.isFresh = true;
        await this.again(part, signal);
      } else host.changed();
      return;
    }
    names.names = { ...result.data, from: names.from };
    names.state = 'here';
    host.finder?.takeNames();
    this.unsettled.push([part, at]);
    this.clock ??= setTimeout(() => void this.tell(), TELL_MS);
  }

  /** Names come by the dozen: what is made of them is made anew now and then, not for each part. */
  private async tell(): Promise<void> {
    clearTimeout(this.clock);
    this.clock = undefined;
    const come = this.unsettled;
    if (!come.length) return;
    this.unsettled = [];
    const ids = await inSlices(this.misplaced(come));
    if (ids) await this.rows.relay({ kept: this.rows.count, ids }, () => undefined);
    this.host.named += 1;
    this.host.takeRowNames();
    this.host.changed();
  }

  /**
   * Rows by id of the stations known in full, where names that came say that one of them stands at
   * another row; undefined where none does.
   */
  private *misplaced(
    come: readonly Place[],
  ): Generator<undefined, Map<string, number> | undefined> {
    const { host } = this;
    const { names } = this.rows;
    const held = new Map(host.table.held().map(([{ id }, , row]) => [id, row]));
    const ids = new Map<string, number>();
    let isOff = false;
    for (const [part, at] of held.size && names ? come : []) {
      const one = part.names[at];
      if (!one || !names) continue;
      const [first, end] = names.rowsOf(one);
      for (let row = first; row < end; row += 1) {
        const id = names.idOf(row);
        const is = held.get(id);
        if (is !== undefined) ids.set(id, row);
        isOff ||= is !== undefined && is !== row;
        if (row % 256 === 255) yield;
      }
    }
    // Rows that got other numbers meanwhile were looked at with all their names.
    return isOff && names === this.rows.names ? ids : undefined;
  }
}
