import type { StationFeature } from '../data/generated/types.ts';
import { loadColumns } from './column-loads.ts';
import { SourcesNames } from './sources-names.ts';
import type { ColumnOffer, ColumnPart, ColumnsHost } from './sources-parts.ts';
import { SourcesRows } from './sources-rows.ts';
import { tellIssues } from './tell-issues.ts';
import { fold } from '../rules/fold.ts';

/** A row takes some so many bytes of the document; for what is shown while it comes. */
const BYTES_A_ROW = 22;

/**
 * The columns of several sources in one table, one source after the other as they come, and their
 * names. Each fails apart: what the others have stays.
 */
export class SourcesColumns {
  private readonly host: ColumnsHost;
  private readonly parts = new Map<number, ColumnPart>();
  private readonly laid: SourcesRows;
  private readonly names: SourcesNames;
  private asked: AbortSignal | undefined;

  constructor(host: ColumnsHost) {
    this.host = host;
    this.laid = new SourcesRows(host);
    this.names = new SourcesNames(host, this.laid, (part, signal) => this.again(part, signal));
  }

  /** Takes what a source offers; where all were asked for, it is loaded with the others. */
  offer(offer: ColumnOffer): void {
    if (this.parts.has(offer.source)) return;
    this.parts.set(offer.source, {
      ...offer,
      ...{ state: 'offered', share: 0, from: 0, size: 0, rows: undefined, timeStamp: undefined },
      ...{ told: [], names: [], isFresh: false, job: undefined },
    });
    const { asked } = this;
    if (asked && !asked.aborted) void this.load(asked);
  }

  /** Takes out the rows of a source, those that came one by one too. */
  drop(source: number): void {
    this.parts.delete(source);
    this.laid.drop(source);
  }

  /** What is known of all sources together; the columns of one alone are enough to go on with. */
  get state(): ColumnPart['state'] {
    const states = this.all().map(({ state }) => state);
    const first = (['loading', 'offered', 'here'] as const).find(one => states.includes(one));
    return first ?? 'failed';
  }

  /** How much of the columns has come, 0 to 1. */
  get share(): number {
    const all = this.all();
    const total = fold(all, (sum, part) => sum + part.total, 0);
    const come = fold(
      all,
      (sum, { state, share, total: n }) => {
        return sum + n * (state === 'here' || state === 'failed' ? 1 : share);
      },
      0,
    );
    return total ? come / total : 0;
  }

  /** How much of the names is here, 0 to 1; what failed does not come. */
  get namesShare(): number {
    return this.names.share;
  }

  /** Rows that came by columns; those after them came one by one. */
  get rows(): number {
    return this.laid.count;
  }

  /** Whether all stations of a source are here. */
  has(source: number): boolean {
    return this.parts.get(source)?.state === 'here';
  }

  /** How many stations of a source are here: those of its columns, and any that came one by one. */
  countOf(source: number): number {
    const { table } = this.host;
    let count = this.parts.get(source)?.size ?? 0;
    for (let row = this.rows; row < table.size; row += 1) {
      if (table.sources[row] === source) count += 1;
    }
    return count;
  }

  /** What of a source did not come. */
  lackOf(source: number): 'columns' | 'names' | undefined {
    const part = this.parts.get(source);
    if (part?.state === 'failed') return 'columns';
    return part?.names.some(({ state }) => state === 'failed') ? 'names' : undefined;
  }

  /** Loads the columns of all sources that have some. Never rejects; each source says how it went. */
  async load(signal: AbortSignal): Promise<void> {
    this.asked = signal;
    await Promise.all(this.all().map(part => this.begin(part, signal)));
  }

  /** Asks again for what did not come of a source. */
  async retry(source: number, signal: AbortSignal): Promise<void> {
    const part = this.parts.get(source);
    if (!part) return;
    part.isFresh = false;
    if (part.state === 'failed') await this.begin(part, signal);
    else await this.names.retry(part, signal);
  }

  /** Whether a row has its name, or never will. */
  isNamed(row: number): boolean {
    return this.names.has(row);
  }

  /** Loads the names of rows, with those of the other rows of their parts. */
  loadRows(rows: readonly number[], signal: AbortSignal): Promise<void> {
    return this.names.loadRows(rows, signal);
  }

  /** Notes that the name of a row is wanted, for `loadWanted`. */
  want(row: number): void {
    this.names.want(row);
  }

  /** Loads the names that were wanted and not asked for yet. */
  loadWanted(signal: AbortSignal): Promise<void> {
    return this.names.loadWanted(signal);
  }

  /** Loads all names, for words that may stand in any of them. */
  loadAll(signal: AbortSignal): Promise<void> {
    return this.names.loadAll(signal);
  }

  /** Gives stations that came one by one their rows. */
  add(features: readonly StationFeature[], source: number): void {
    this.laid.add(features, source);
  }

  private all(): ColumnPart[] {
    return [...this.parts.values()];
  }

  private begin(part: ColumnPart, signal: AbortSignal): Promise<void> {
    if (part.state === 'here') return Promise.resolve();
    return this.again(part, signal);
  }

  private again(part: ColumnPart, signal: AbortSignal): Promise<void> {
    part.job ??= this.bring(part, signal).finally(() => (part.job = undefined));
    return part.job;
  }

  private async bring(part: ColumnPart, signal: AbortSignal): Promise<void> {
    const { host } = this;
    // Loaded anew, the old ones are shown meanwhile.
    const isNew = part.state !== 'here';
    if (isNew) part.state = 'loading';
    part.share = 0;
    host.changed();
    try {
      const { resolve, isFresh: fresh } = part;
      const arrived = (bytes: number) => this.arrived(part, bytes);
      const result = await loadColumns(host.loader, part.href, { resolve, signal, fresh, arrived });
      // Its site was loaded anew meanwhile.
      if (this.parts.get(part.source) !== part) return;
      if (result.ok) {
        tellIssues(result.problems ?? []);
        await this.laid.lay(part, result.data, signal);
      } else {
        console.warn('union-widgets:', result.problem);
        if (isNew) part.state = 'failed';
      }
    } catch (error) {
      if (isNew) part.state = signal.aborted ? 'offered' : 'failed';
      if (!signal.aborted) console.warn('union-widgets:', error);
    } finally {
      host.edition += 1;
      host.changed();
    }
  }

  private arrived(part: ColumnPart, bytes: number): void {
    const before = Math.floor(this.share * 10);
    part.share = Math.min(1, bytes / (part.total * BYTES_A_ROW));
    if (Math.floor(this.share * 10) > before) this.host.changed();
  }
}
