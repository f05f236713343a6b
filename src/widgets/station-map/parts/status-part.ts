/** What stations report of themselves: free seats, full, closed for now. Loaded where a site has that. */
import { LiveStatus, type LiveReport } from '../../../data/live-status.ts';
import { stationLive } from '../../../locale/station-live/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';
import type { MapContext } from '../part.ts';

type LiveContext = Pick<MapContext, 'host' | 'words' | 'now' | 'client'> & {
  readonly model: Pick<MapContext['model'], 'originOf'>;
};

/** What rows and details say of the reports. */
export interface LiveWords {
  /** For a row of the list: 空位 6 个, 已满, 临时关闭; empty where nothing fresh is known, or only that it is open. */
  short(id: string): string;
  /** For the detail, with the age: 空位 6 个 · 3 分钟前上报; empty where nothing was reported. */
  line(id: string): string;
  /** 临时关闭 of a station that reports so; empty of all others. It goes before what the hours say. */
  shut(id: string): string;
  /** Whether it reports itself closed or full: nobody should read that it is open, and go there. */
  shuts(id: string): boolean;
}

const wordsFor = wordsOf(stationLive);

/**
 * Follows the reports while the widget stands on a page that is seen: of several sites each at its
 * own pace, so that one that fails or grows old leaves the others.
 */
export class StatusPart implements LiveWords {
  private context: () => LiveContext;
  /** By address; undefined while what loads them is on its way. */
  private feeds = new Map<string, LiveStatus | undefined>();
  private isAwake = true;

  constructor(context: () => LiveContext) {
    this.context = context;
  }

  /** Follows the reports at some addresses, and no others. */
  follow(urls: readonly string[]): void {
    for (const [url, status] of this.feeds) {
      if (urls.includes(url)) continue;
      status?.stop();
      this.feeds.delete(url);
    }
    for (const url of urls) if (!this.feeds.has(url)) void this.begin(url);
  }

  /** Asks all addresses now. */
  again(): void {
    for (const status of this.feeds.values()) status?.again();
  }

  sleep(): void {
    this.isAwake = false;
    for (const status of this.feeds.values()) status?.stop();
  }

  wake(): void {
    this.isAwake = true;
    for (const status of this.feeds.values()) status?.start();
  }

  short(id: string): string {
    const report = this.fresh(id);
    if (!report) return '';
    const { state, seatsFree } = report;
    if (state !== 'open') return this.stateText(state);
    return seatsFree === undefined ? '' : this.seatsText(seatsFree);
  }

  line(id: string): string {
    const context = this.context();
    const report = this.reportOf(id);
    if (!report) return '';
    const words = wordsFor(context);
    const { state, seatsFree, at, isReported, isOld } = report;
    const ago = words.relativeTime(at, context.now);
    const when = isOld ? 'old' : isReported ? 'reported' : 'came';
    // Free seats say that it is open; of a place that is shut or full nobody asks for them.
    const seats = state === 'open' && seatsFree !== undefined ? this.seatsText(seatsFree) : '';
    return [seats || this.stateText(state), words.t(when, { ago })].join(words.t('dot'));
  }

  shut(id: string): string {
    const report = this.fresh(id);
    return report?.state === 'closed' ? this.stateText(report.state) : '';
  }

  shuts(id: string): boolean {
    return ['closed', 'full'].includes(this.fresh(id)?.state ?? '');
  }

  /** What the source of a station says of it, by the id it has there. */
  private reportOf(id: string): LiveReport | undefined {
    const { model, now } = this.context();
    const { id: own, liveHref } = model.originOf(id);
    return this.feeds.get(liveHref ?? '')?.of(own, now);
  }

  private fresh(id: string): LiveReport | undefined {
    const report = this.reportOf(id);
    return report?.isOld ? undefined : report;
  }

  /** A word that is not known is shown as it is written. */
  private stateText(state: string): string {
    return wordsFor(this.context()).word(`live.${state}`, state);
  }

  private seatsText(n: number): string {
    const words = wordsFor(this.context());
    return n === 0 ? words.t('noSeats') : words.t('seats', { n });
  }

  private async begin(url: string): Promise<void> {
    this.feeds.set(url, undefined);
    const client = await this.context().client();
    if (!this.feeds.has(url) || this.feeds.get(url)) return;
    const changed = (): void => this.context().host.requestUpdate();
    const status = new LiveStatus(url, client, { changed });
    this.feeds.set(url, status);
    if (this.isAwake) status.start();
  }
}
