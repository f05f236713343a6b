import type { StationColumns } from '../data/columns.ts';
import type { StationFeature } from '../data/generated/types.ts';
import { inSlices } from '../data/in-slices.ts';
import { readHours } from './column-mode.ts';
import { ColumnNames, type NamesPart } from './column-names.ts';
import { placeHeld, rowsOfKinds } from './lay-columns.ts';
import { putSheet, sheetOf, takeOut, type Sheet } from './sources-lay.ts';
import type { ColumnPart, ColumnsHost } from './sources-parts.ts';
import type { StationTimes } from './station-table.ts';
import { fold } from '../rules/fold.ts';

/** How rows are laid anew. */
interface Relay {
  /** Rows before this one have the same number afterwards. */
  readonly kept: number;
  /** Rows of stations known in full, where names that came tell them. */
  readonly ids?: ReadonlyMap<string, number>;
  /** A source whose stations go. */
  readonly without?: number;
}

/**
 * The rows of a table that came as columns, of one source after the other as they come, and those
 * that came one by one after them.
 */
export class SourcesRows {
  /** As they lie in the table. */
  order: ColumnPart[] = [];
  /** Names of all of them, counted on end. */
  names: ColumnNames | undefined;

  private readonly host: ColumnsHost;

  constructor(host: ColumnsHost) {
    this.host = host;
  }

  /** How many there are; the others come after them. */
  get count(): number {
    return fold(this.order, (sum, { size }) => sum + size, 0);
  }

  /** Puts what came into the table; all that takes long is done before, in slices. */
  async lay(part: ColumnPart, columns: StationColumns, signal: AbortSignal): Promise<void> {
    const { table, only, openNow } = this.host;
    const rows = await inSlices(rowsOfKinds(columns, only), signal);
    // Opening hours are read now, so that the first filter need not.
    await inSlices(readHours(openNow, columns.times.values as readonly StationTimes[]), signal);
    const sheet = await inSlices(sheetOf(table, columns, rows), signal);
    const { total, timeStamp, names } = columns;
    const isAgain = this.order.includes(part);
    await this.relay({ kept: isAgain ? part.from : this.count }, () => {
      if (isAgain) this.takeOut(part);
      Object.assign(part, { state: 'here', from: this.count, size: sheet.size });
      Object.assign(part, { total, rows, timeStamp, told: names, names: [] });
      this.put(part, sheet);
    });
  }

  /** Takes out the rows of a source, those that came one by one too. */
  drop(source: number): void {
    const part = this.order.find(one => one.source === source);
    const how = { kept: part ? part.from : this.count, without: source };
    void this.relay(how, () => part && this.takeOut(part));
  }

  /** Gives stations that came one by one their rows. */
  add(features: readonly StationFeature[], source: number): void {
    const { table } = this.host;
    const strange = features.filter(feature => {
      const row = table.rowOf(feature.id);
      if (row >= 0) table.hold(row, feature);
      return row < 0;
    });
    placeHeld(
      table,
      this.count,
      this.names!,
      strange.map(feature => [feature, source, -1]),
    );
  }

  /**
   * Changes the rows that came by columns, and gives the others new ones after them: both at once,
   * before anything else can look. Settles when the rows can be searched again.
   */
  async relay({ kept, ids, without }: Relay, change: () => unknown): Promise<void> {
    const { host } = this;
    const { table } = host;
    host.relay(kept, () => {
      const held = table.held().filter(([, source]) => source !== without);
      table.cut(this.count);
      change();
      table.size = this.count;
      const names = this.nameAnew();
      const rowOf = (id: string) => ids?.get(id) ?? names.rowOf(id);
      placeHeld(table, this.count, { rowOf, partOf: row => names.partOf(row) }, held);
    });
    host.edition += 1;
    await host.finder?.lay(this.names!);
  }

  private put(part: ColumnPart, sheet: Sheet): void {
    putSheet(this.host.table, part.from, sheet, part.source);
    this.order.push(part);
  }

  private takeOut(part: ColumnPart): void {
    takeOut(this.host.table, part.from, part.size, this.count);
    this.order = this.order.filter(other => other !== part);
    for (const other of this.order) if (other.from > part.from) other.from -= part.size;
  }

  /** All names as if they were of one document: those of all sources on end. */
  private nameAnew(): ColumnNames {
    let before = 0;
    const told = this.order.flatMap(part => {
      const first = before;
      before += part.total;
      return part.told.map(one => ({ ...one, from: one.from + first, prefix: part.prefix }));
    });
    const names = new ColumnNames(this.host.table, told, this.origins());
    let at = 0;
    for (const part of this.order) {
      const old = part.names;
      part.names = names.parts.slice(at, (at += part.told.length));
      part.names.forEach((one, n) => keep(one, old[n]));
    }
    this.host.table.names = this.names = names;
    return names;
  }

  /** Row of the table → row of the documents on end; undefined where they are the same. */
  private origins(): Uint32Array | undefined {
    if (this.order.every(({ rows }) => !rows)) return undefined;
    const origins = new Uint32Array(this.count);
    let before = 0;
    for (const { from, size, rows, total } of this.order) {
      for (let at = 0; at < size; at += 1) origins[from + at] = before + (rows ? rows[at]! : at);
      before += total;
    }
    return origins;
  }
}

function keep(part: NamesPart, old: NamesPart | undefined): void {
  if (!old) return;
  part.state = old.state;
  if (old.names) part.names = { ...old.names, from: part.from };
}
