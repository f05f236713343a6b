import type { Client } from '../../../data/client.ts';
import type { LonLat } from '../../../rules/coordinates.ts';
import type { Box } from '../../../stations/shard-set.ts';
import type { StationModel } from '../../../stations/station-model.ts';
import { stationHref } from '../address-name.ts';
import type { DeskOptions } from '../desk.ts';
import type { Listing } from '../listing.ts';
import type { LocatorModel } from '../locator-model.ts';
import type { LocatorHost } from '../part.ts';
import { chosenCount, type ReadingQuery } from '../reading-query.ts';
import type { Settings } from '../settings.ts';
import type { Words } from '../words.ts';
import { deskWords, type DeskWords } from './desk-words.ts';
import type { ReadingFilter } from './reading-filter.ts';

/** What a person is told in a line after an act. */
export type Told =
  ('hereDenied' | 'hereTimeout' | 'hereUnsupported') | ('noStation' | 'printFailed' | 'partFailed');

/** What the tools of a locator know: the stations, the list of them, where and what is asked for. */
export class DeskState {
  readonly host: LocatorHost;
  readonly words: Words;
  readonly tools: DeskWords;

  listing!: Listing;
  /** What filters; it comes after the tools. */
  filter: ReadingFilter | undefined;
  told: Told | undefined;

  protected current: LocatorModel | undefined;
  protected readonly options: DeskOptions;

  constructor(host: LocatorHost, options: DeskOptions) {
    this.host = host;
    this.options = options;
    this.words = options.words;
    this.tools = deskWords(this);
  }

  get model(): StationModel {
    return this.current!.stations;
  }

  get settings(): Settings {
    return this.current!.settings;
  }

  get books(): string | undefined {
    return this.current!.books;
  }

  get hasBooks(): boolean {
    return this.books !== undefined;
  }

  /** Whether there is room for the map beside the list. */
  get wide(): boolean {
    return this.options.wide();
  }

  get now(): number {
    return this.listing.now;
  }

  get here(): LonLat | undefined {
    return this.listing.here;
  }

  get place(): string | undefined {
    return this.listing.place;
  }

  get accuracy(): number | undefined {
    return this.listing.accuracy;
  }

  get bounds(): Box | undefined {
    return this.listing.bounds;
  }

  get query(): ReadingQuery {
    return this.listing.query;
  }

  get rows(): readonly number[] {
    return this.listing.rows;
  }

  get mask(): Uint8Array {
    return this.listing.narrowed.mask;
  }

  get chosen(): number {
    return chosenCount(this.query);
  }

  // What parts are given may be handed on by itself.
  readonly client = (): Promise<Client> => this.options.client();
  readonly metresTo = (row: number): number | undefined => this.listing.metresTo(row);
  readonly pageOf = (id: string): string => stationHref(this.host, id);
  readonly requestUpdate = (): void => this.host.requestUpdate();

  within(box: Box | undefined): void {
    this.listing.bounds = box;
    this.fromTheTop();
  }

  /** The first rows of what is listed now. */
  protected fromTheTop(): void {
    this.listing.limit = this.settings.pageSize;
    this.requestUpdate();
  }

  protected async bringFilter(listing: Listing): Promise<void> {
    this.filter = undefined;
    try {
      const { ReadingFilter } = await import('./reading-filter.ts');
      if (listing !== this.listing) return;
      const filter = (this.filter = new ReadingFilter(listing.model));
      listing.narrow = (query, open) => filter.find(query, { open, now: listing.now });
    } catch (error) {
      console.warn('union-widgets: 找书屋的筛选没有加载成功。', error);
      // Rather all of them than none.
      listing.narrow = (_, open) => ({ mask: new Uint8Array(open.length).fill(1) });
      this.told = 'partFailed';
    }
    this.requestUpdate();
  }
}
