import { inSlices } from '../data/in-slices.ts';
import { OTHER_MOMENT } from '../data/station-names.ts';
import type { StationFeature } from '../data/generated/types.ts';
import { loadColumns, loadNames } from './column-loads.ts';
import type { ColumnNames, NamesPart } from './column-names.ts';
import { layColumns, placeHeld, rowsOfKinds } from './lay-columns.ts';
import type { OpenNow } from './open-now.ts';
import type { StationModel } from './station-model.ts';
import type { StationTimes } from './station-table.ts';
import { tellIssues } from './tell-issues.ts';

/** A row takes some so many bytes of the document; for what is shown while it comes. */
const BYTES_A_ROW = 22;
const NAMES_AT_ONCE = 3;
const TELL_MS = 200;

/** The columns of all stations of a model, and the names that come after them. */
export class ColumnMode {
  state: 'offered' | 'loading' | 'here' | 'failed' = 'offered';
  /** How much of the columns has come, 0 to 1. */
  part = 0;
  /** Rows that came by columns; those after them came one by one. */
  rows = 0;

  private readonly model: StationModel;
  private names: ColumnNames | undefined;
  private timeStamp: string | undefined;
  private job: Promise<void> | undefined;
  private fresh = false;
  private unsettled = false;
  private clock: ReturnType<typeof setTimeout> | undefined;

  constructor(model: StationModel) {
    this.model = model;
  }

  /** Loads the columns; those who ask meanwhile wait with the first. */
  load(href: string, signal: AbortSignal): Promise<void> {
    return this.state === 'here' ? Promise.resolve() : this.again(href, signal);
  }

  private again(href: string, signal: AbortSignal): Promise<void> {
    this.job ??= this.begin(href, signal).finally(() => (this.job = undefined));
    return this.job;
  }

  private async begin(href: string, signal: AbortSignal): Promise<void> {
    const { model, fresh } = this;
    const { resolve, total } = model;
    // Loaded anew, the old ones are shown meanwhile.
    if (!this.names) this.state = 'loading';
    this.part = 0;
    model.changed();
    const arrived = (bytes: number): void => {
      const before = Math.floor(this.part * 10);
      this.part = Math.min(1, bytes / (total * BYTES_A_ROW));
      if (Math.floor(this.part * 10) > before) model.changed();
    };
    try {
      const client = await model.client();
      const result = await loadColumns(client, href, { resolve, signal, fresh, arrived });
      if (!result.ok) {
        console.warn('union-widgets:', result.problem);
        if (!this.names) this.state = 'failed';
      } else {
        tellIssues(result.problems ?? []);
        const rows = await inSlices(rowsOfKinds(result.data, model.only), signal);
        // Opening hours are read now, in slices, so that the first filter need not.
        await inSlices(
          readHours(model.openNow, result.data.times.values as readonly StationTimes[]),
          signal,
        );
        this.names = layColumns(model.table, result.data, rows);
        this.rows = rows ? rows.length : result.data.total;
        this.timeStamp = result.data.timeStamp;
        this.state = 'here';
        model.total = model.table.size;
        // Before anything else is waited for: whoever looks meanwhile must not take old rows for new.
        model.edition += 1;
        await model.finder?.lay(this.names);
      }
    } catch (error) {
      if (!this.names) this.state = signal.aborted ? 'offered' : 'failed';
      if (!signal.aborted) console.warn('union-widgets:', error);
    } finally {
      model.edition += 1;
      model.changed();
    }
  }

  /** Whether a row has its name, or never will. */
  isNamed(row: number): boolean {
    const part = this.names?.partOf(row);
    // Asked of the part first: to make what a list shows of a row costs a hundred times as much.
    if (!part || part.names || part.state === 'failed') return true;
    return this.model.table.feature(row) !== undefined;
  }

  /** Loads the names of rows, with those of the other rows of their parts. */
  async loadRows(rows: readonly number[], signal: AbortSignal): Promise<void> {
    const parts = new Set<NamesPart>();
    for (const row of rows) {
      const part = this.names?.partOf(row);
      if (part && !part.names && !this.model.table.feature(row)) parts.add(part);
    }
    await this.loadParts([...parts], signal);
  }

  /** Loads all names, for words that may stand in any of them. */
  async loadAll(signal: AbortSignal): Promise<void> {
    await this.loadParts(this.names?.parts ?? [], signal);
  }

  /** How much of the names is here, 0 to 1. */
  get namesPart(): number {
    const parts = this.names?.parts ?? [];
    const here = parts.filter(({ state }) => state === 'here' || state === 'failed');
    return parts.length ? here.length / parts.length : 1;
  }

  /** Gives stations that came one by one their rows. */
  add(features: readonly StationFeature[]): void {
    const { table } = this.model;
    const strange = features.filter(({ id }) => table.rowOf(id) < 0);
    const known = features.filter(({ id }) => !strange.some(other => other.id === id));
    for (const feature of known) table.hold(table.rowOf(feature.id), feature);
    placeHeld(
      table,
      this.rows,
      this.names!,
      strange.map(feature => [feature, 0, -1]),
    );
  }

  private async loadParts(parts: readonly NamesPart[], signal: AbortSignal): Promise<void> {
    const queue = parts.filter(({ state }) => state === 'known' || state === 'failed');
    if (queue.length === 0) return;
    for (const part of queue) part.state = 'loading';
    const worker = async (): Promise<void> => {
      for (let part = queue.shift(); part; part = queue.shift()) await this.loadPart(part, signal);
    };
    try {
      await Promise.all([...Array(NAMES_AT_ONCE).keys()].map(worker));
    } finally {
      for (const part of parts) if (part.state === 'loading') part.state = 'known';
      this.tell();
    }
  }

  private async loadPart(part: NamesPart, signal: AbortSignal): Promise<void> {
    const { model, names, fresh } = this;
    const result = await loadNames(await model.client(), part, this.timeStamp, { signal, fresh });
    if (names !== this.names) return;
    if (!result.ok) {
      part.state = 'failed';
      const isOther = result.problem.errors?.some(({ code }) => code === OTHER_MOMENT);
      // One of the two is an old copy: both anew, past the browser's own cache, and once only.
      if (isOther && !fresh && model.columnsHref) {
        this.fresh = true;
        await this.again(model.columnsHref, signal);
        return;
      }
      model.changed();
      return;
    }
    part.names = result.data;
    part.state = 'here';
    this.unsettled = true;
    model.finder?.takeNames();
    this.tellSoon();
  }

  /** Names come by the dozen: what is made of them is made anew now and then, not for each part. */
  private tellSoon(): void {
    this.clock ??= setTimeout(() => this.tell(), TELL_MS);
  }

  private tell(): void {
    clearTimeout(this.clock);
    this.clock = undefined;
    if (!this.unsettled) return;
    this.unsettled = false;
    // What hangs on where rows stand (filters, order, map) is made anew only where one has moved.
    if (this.settle(this.names!)) this.model.edition += 1;
    this.model.named += 1;
    this.model.changed();
  }

  /** Gives stations known in full their rows, by id where that is known now; true where any has moved. */
  private settle(names: ColumnNames): boolean {
    const { table } = this.model;
    const held = table.held();
    if (held.length === 0) return false;
    table.cut(this.rows);
    placeHeld(table, this.rows, names, held);
    this.model.total = table.size;
    return held.some(([{ id }, , row]) => table.rowOf(id) !== row);
  }
}

/** Reads opening hours ahead of the first who asks, pausing after each. */
export function* readHours(
  openNow: OpenNow,
  values: readonly StationTimes[],
): Generator<undefined, void> {
  for (const times of values) {
    openNow.hoursOf(times);
    yield;
  }
}
