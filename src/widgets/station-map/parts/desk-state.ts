import type { Client } from '../../../data/client.ts';
import type { LonLat } from '../../../rules/coordinates.ts';
import type { StationListing } from '../../../stations/listing.ts';
import type { MapPane } from '../../../stations/map-pane.ts';
import { NearestRows } from '../../../stations/nearest-rows.ts';
import type { Box } from '../../../stations/shard-set.ts';
import type { FilterResult } from '../../../stations/station-filter.ts';
import type { Sources } from '../../../stations/sources.ts';
import type { StationModel } from '../../../stations/station-model.ts';
import type { StationQuery } from '../../../stations/station-query.ts';
import type { DeskOptions } from '../desk.ts';
import type { MapHolder } from '../map-holder.ts';
import type { MapHost } from '../part.ts';
import type { Settings } from '../settings.ts';
import type { Words } from '../words.ts';
import { DeskFilter } from './desk-filter.ts';
import { deskWords, type DeskWords } from './desk-words.ts';

/** What a person is told in a line after an act. */
export type Told = 'hereDenied' | 'hereTimeout' | 'hereUnsupported' | 'noStation' | 'printFailed';

/** What the tools of a map know: the stations, the list of them, where and what is asked for. */
export class DeskState {
  readonly holder: MapHolder;
  readonly host: MapHost;
  readonly words: Words;
  readonly own: DeskWords;
  told: Told | undefined;
  /** What was said last, for those who listen. */
  spoken = '';

  protected readonly options: DeskOptions;
  private filter = new DeskFilter();

  constructor(holder: MapHolder, options: DeskOptions) {
    this.holder = holder;
    this.host = holder.host;
    this.options = options;
    this.words = options.words;
    this.own = deskWords(this);
  }

  get listing(): StationListing<StationQuery> {
    return this.holder.listing;
  }

  get model(): StationModel {
    return this.holder.model;
  }

  get sources(): Sources | undefined {
    return this.holder.current?.sources;
  }

  get settings(): Settings {
    return this.holder.settings;
  }

  get map(): MapPane {
    return this.holder.half!.pane;
  }

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

  get query(): StationQuery {
    return this.listing.query;
  }

  get result(): FilterResult {
    return this.filter.of(this.listing);
  }

  get rows(): readonly number[] {
    return this.listing.rows;
  }

  get count(): number {
    return this.listing.count;
  }

  get selected(): string {
    return this.holder.selected;
  }

  get hovered(): string {
    return this.holder.hovered;
  }

  // What parts are given may be handed on by itself.
  readonly client = (): Promise<Client> => this.options.client();
  readonly metresTo = (row: number): number | undefined => this.listing.metresTo(row);
  readonly pageOf = (id: string): string => this.holder.pageOf(id);
  readonly hover = (id: string): void => this.holder.hover(id);
  readonly requestUpdate = (): void => this.host.requestUpdate();

  /** Tells the person something in a line, after an act. */
  readonly tell = (told: Told): void => {
    this.told = told;
    this.requestUpdate();
  };

  within(box?: Box): void {
    this.listing.bounds = box;
    this.fromTheTop();
  }

  readonly say = (text: string): void => {
    this.spoken = text;
    this.requestUpdate();
  };

  /** The first rows of what is listed now. */
  protected fromTheTop(): void {
    this.listing.limit = this.settings.pageSize;
    this.requestUpdate();
  }

  /** What filters a listing that has just come, and finds what is nearest. */
  protected equip(listing: StationListing<StationQuery>): void {
    const { model } = listing;
    model.near ??= new NearestRows(model.table);
    listing.narrow = () => this.filter.of(listing);
  }
}
