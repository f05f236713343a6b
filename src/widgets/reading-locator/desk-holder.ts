import { fragmentOf } from '../../base/fragment-name.ts';
import { MinuteClock } from '../../base/minute-clock.ts';
import { oncePainted } from '../../base/ready-mark.ts';
import { locatorName, stationHref } from './address-name.ts';
import type { Desk, DeskOptions } from './desk.ts';
import { Listing } from './listing.ts';
import type { LocatorModel } from './locator-model.ts';
import type { Act, Look } from './look.ts';
import type { LocatorHost } from './part.ts';
import { chosenCount } from './reading-query.ts';
import { firstQuery, type Settings } from './settings.ts';
import type * as notices from './parts/notices.ts';
import type { Words } from './words.ts';

/**
 * The list before the tools are here, and the way to them. What is pressed meanwhile is done when they
 * are here; where they do not arrive the list stays as it is, and says so.
 */
export class DeskHolder implements Look {
  desk: Desk | undefined;
  /** What messages are made of; it comes with the first of them. */
  notices: typeof notices | undefined;
  listing!: Listing;
  busy: Act | undefined;
  /** The tools did not arrive. */
  failed = false;

  readonly words: Words;
  private current!: LocatorModel;
  private host: LocatorHost;
  private options: DeskOptions;
  private here: Promise<Desk | undefined> | undefined;

  constructor(host: LocatorHost, options: DeskOptions) {
    this.host = host;
    this.options = options;
    this.words = options.words;
    host.addController(new MinuteClock(() => this.listing?.tick() && host.requestUpdate()));
    host.addController({
      hostConnected: () => {
        if (this.desk) this.desk.wake();
        // They would have come while it stood nowhere.
        else if (this.current) this.bringSoon();
      },
      hostDisconnected: () => this.desk?.sleep(),
      hostUpdated: () => this.desk?.updated(),
    });
  }

  get model() {
    return this.current.stations;
  }

  get settings(): Settings {
    return this.current.settings;
  }

  get hasBooks(): boolean {
    return this.current.books !== undefined;
  }

  get chosen(): number {
    return chosenCount(this.listing.query);
  }

  /** Takes what has been loaded; the tools come now where they are needed, else when there is time. */
  take(model: LocatorModel): void {
    const isAgain = this.listing !== undefined;
    const { query, here, place } = this.listing ?? {};
    this.current = model;
    this.listing = new Listing(model.stations, model.settings.pageSize);
    this.words.zone = model.stations.tz;
    // What a person asked for holds for what came anew.
    if (isAgain) Object.assign(this.listing, { query, here, place });
    else this.listing.query = firstQuery(model.settings);
    this.desk?.take(model, this.listing);
    if (this.isNeeded) void this.bring();
    else this.bringSoon();
  }

  /** Brings the tools when the list is on the screen: on a slow line they would hold it up. */
  private bringSoon(): void {
    void this.host.updateComplete.then(() =>
      oncePainted(() => this.host.isConnected && void this.bring()),
    );
  }

  /** Whether what is asked for needs more than a list. */
  get isNeeded(): boolean {
    const { settings, listing, model } = this;
    return (
      settings.view !== 'list' ||
      Boolean(settings.station) ||
      !listing.isKnown ||
      model.shards !== undefined ||
      (settings.address && location.hash.startsWith(fragmentOf(locatorName(this.host))))
    );
  }

  bringNotices(): void {
    if (this.notices) return;
    import('./parts/notices.ts').then(
      notices => {
        this.notices = notices;
        this.host.requestUpdate();
      },
      (error: unknown) => console.warn('union-widgets: 书屋列表的提示没有加载成功。', error),
    );
  }

  isOn(): boolean {
    return false;
  }

  act(act: Act): void {
    void this.later(act, desk => desk.act(act));
  }

  press(event: MouseEvent, id: string): void {
    event.preventDefault();
    void this.later(undefined, desk => desk.choose(id));
  }

  pageOf(id: string): string {
    return stationHref(this.host, id);
  }

  more(): void {
    this.listing.limit += this.settings.pageSize;
    this.host.requestUpdate();
  }

  /** Opens a station once there is something to open. */
  async select(id: string): Promise<boolean> {
    const desk = this.listing && (await this.bring());
    return desk?.select(id) ?? false;
  }

  async focusOn(lon: number, lat: number): Promise<void> {
    const desk = this.listing && (await this.bring());
    await desk?.nearTo([lon, lat]);
  }

  /** Tries again to bring the tools. */
  readonly retry = (): void => void this.bring();

  private async later(act: Act | undefined, then: (desk: Desk) => unknown): Promise<void> {
    this.busy = act;
    this.host.requestUpdate();
    const desk = await this.bring();
    this.busy = undefined;
    this.host.requestUpdate();
    if (desk) await then(desk);
  }

  private bring(): Promise<Desk | undefined> {
    return (this.here ??= this.load());
  }

  private async load(): Promise<Desk | undefined> {
    this.failed = false;
    try {
      const { LocatorDesk } = await import('./parts/locator-desk.ts');
      const desk = new LocatorDesk(this.host, this.options);
      desk.take(this.current, this.listing);
      if (!this.host.isConnected) desk.sleep();
      this.desk = desk;
      return desk;
    } catch (error) {
      this.here = undefined;
      this.failed = true;
      console.warn('union-widgets: 找书屋的工具没有加载成功，列表照常显示。', error);
      return undefined;
    } finally {
      this.host.requestUpdate();
    }
  }
}
