import { MinuteClock } from '../../base/minute-clock.ts';
import type { Client } from '../../data/client.ts';
import type { MapHover, MapSelection } from '../../map/index.ts';
import { addressName, stationHref } from '../../stations/address-name.ts';
import { StationListing } from '../../stations/listing.ts';
import type { MapShown } from '../../stations/map-sync.ts';
import type { Box } from '../../stations/shard-set.ts';
import type { StationModel } from '../../stations/station-model.ts';
import { chosenCount, isEmptyQuery, type StationQuery } from '../../stations/station-query.ts';
import type { Desk, DeskOptions } from './desk.ts';
import { frameView, stagePlace } from './first-view.ts';
import type { Act, Look, Tools } from './look.ts';
import type { MapHalf } from './map-half.ts';
import { loadDesk, loadEngine, loadHalf, loadNotices } from './map-loads.ts';
import type { MapModel } from './map-model.ts';
import { needsOutline, needsTools } from './map-needs.ts';
import type * as notices from './parts/notices.ts';
import type { StatusPart } from './parts/status-part.ts';
import type { MapHost } from './part.ts';
import { firstQuery, type Settings } from './settings.ts';
import { WhatFollows } from './what-follows.ts';
import type { Words } from './words.ts';

/** Of more stations than these nobody looks for the first that is open; the site's order is as good. */
const OPEN_FIRST = 5000;

/**
 * List and map before the tools are here, and the way to them: they come with the first press, or at
 * once where something is asked for that needs them. What is pressed meanwhile is done when they are
 * here; where they do not arrive the list stays as it is, and says so.
 */
export class MapHolder implements Look {
  desk: Desk | undefined;
  half: MapHalf | undefined;
  /** What messages are made of; it comes with the first of them. */
  notices: typeof notices | undefined;
  /** What stations report of themselves, where the site has that. */
  live: StatusPart | undefined;
  listing!: StationListing<StationQuery>;
  current!: MapModel;
  isMapOpen = false;
  /** What the map puts together is counted by division. */
  byDistrict = false;
  failed = false;
  /** Id of the station that is open, '' for none. */
  selected = '';
  hovered = '';

  readonly host: MapHost;
  readonly words: Words;
  private options: DeskOptions;
  private waiting: Act | undefined;
  private following = new WhatFollows(this);
  private comingDesk: Promise<Desk | undefined> | undefined;
  private comingHalf: Promise<MapHalf | undefined> | undefined;

  constructor(host: MapHost, options: DeskOptions) {
    this.host = host;
    this.options = options;
    this.words = options.words;
    host.addController(new MinuteClock(() => this.listing?.tick() && host.requestUpdate()));
    host.addController({
      hostConnected: () => {
        this.desk?.wake();
        this.live?.wake();
        this.following.wake();
      },
      hostDisconnected: () => {
        this.following.sleep();
        this.half?.sleep();
        this.desk?.sleep();
        this.live?.sleep();
      },
      hostUpdated: () => {
        this.half?.updated();
        this.desk?.updated();
      },
    });
  }

  get model(): StationModel {
    return this.current.stations;
  }

  get settings(): Settings {
    return this.current.settings;
  }

  get tools(): Tools | undefined {
    return this.desk?.views;
  }

  get wide(): boolean {
    return this.options.wide();
  }

  get busy(): Act | undefined {
    return this.waiting ?? this.desk?.busy;
  }

  get now(): number {
    return this.listing.now;
  }

  get chosen(): number {
    return chosenCount(this.listing.query);
  }

  readonly client = (): Promise<Client> => this.options.client();

  readonly metresTo = (row: number): number | undefined => this.listing.metresTo(row);

  readonly pageOf = (id: string, of?: string): string =>
    stationHref(addressName(this.host, 'map'), id, of);

  take(model: MapModel, isElsewhere: boolean): void {
    const before = this.listing as StationListing<StationQuery> | undefined;
    const { stations, settings } = model;
    const { pageSize } = settings;
    this.current = model;
    this.words.zone = stations.tz;
    this.listing = new StationListing(stations, {
      query: firstQuery(settings),
      isEverything: isEmptyQuery,
      openFirst: OPEN_FIRST,
      pageSize,
    });
    if (before && !isElsewhere) {
      // What a person asked for holds for what came anew.
      const { query, here, place, accuracy, bounds, limit } = before;
      Object.assign(this.listing, { query, here, place, accuracy, bounds, limit });
    } else {
      this.isMapOpen = settings.view === 'map';
      this.byDistrict = settings.clusters === 'district';
      this.selected = '';
    }
    this.desk?.take(isElsewhere);
    this.following.begin();
    if (needsTools(this)) void this.bring();
    if (this.isMapShown) this.bringMap();
  }

  /** The map is drawn as soon as the stations are here. */
  get isMapShown(): boolean {
    return this.wide || this.isMapOpen;
  }

  /** The whole widget, once there is something to show. */
  render() {
    if (this.isMapShown && !this.half) this.bringMap();
    const stage = this.isMapShown && (this.half?.draw() ?? stagePlace());
    return frameView(this, stage || undefined, this.key);
  }

  isOn(act: Act): boolean {
    return this.desk?.isOn(act) ?? (act === 'map' && this.isMapOpen);
  }

  act(act: Act): void {
    if (act === 'map') {
      this.isMapOpen = !this.isMapOpen;
      this.host.requestUpdate();
    } else void this.later(desk => desk.act(act), act);
  }

  choose(id: string): void {
    void this.later(desk => desk.choose(id));
  }

  goTo(region: string): void {
    void this.later(desk => desk.goTo(region));
  }

  hover(id: string): void {
    if (id === this.hovered) return;
    this.hovered = id;
    if (needsOutline(this)) void this.bring();
    this.host.requestUpdate();
  }

  more(): void {
    if (this.desk) {
      this.desk.more();
      return;
    }
    this.listing.limit += this.settings.pageSize;
    this.seeMore();
    this.host.requestUpdate();
  }

  /** Whoever goes down the list is given all of it, which the tools draw. */
  readonly seeMore = (): void => {
    if (!this.desk && this.listing.count > this.listing.rows.length) void this.bring();
  };

  countByDistrict(isOn: boolean): void {
    this.byDistrict = isOn;
    // What lies in which division comes with the tools.
    void this.bring();
    this.host.requestUpdate();
  }

  get shown(): MapShown {
    const { query, open } = this.listing;
    const mask = this.desk?.mask ?? this.listing.mask;
    return { kinds: query.kinds, mask, open, clusters: this.byDistrict ? 'district' : 'distance' };
  }

  /** Shows all that matches, in list and map. */
  showAll(): void {
    if (this.desk?.fit()) return;
    this.listing.bounds = undefined;
    this.half?.pane.move(sync => sync.showMatches(this.model, this.shown));
    this.host.requestUpdate();
  }

  /** A pin or a cluster was chosen. */
  pick(selection: MapSelection): void {
    void this.later(desk => desk.chosen(selection));
  }

  /** What the key Enter would choose on the map is said. */
  aimed(aim: MapHover | undefined): void {
    void this.later(desk => desk.aimed(aim));
  }

  /** The map came to rest; where a person moved it, the list shows just what is in it. */
  viewed(box: Box, byPerson: boolean): void {
    if (byPerson) this.listing.bounds = box;
    if (this.desk) this.desk.viewed(box, byPerson);
    else if (byPerson) void this.later(desk => desk.viewed(box, byPerson));
    this.host.requestUpdate();
  }

  readonly retry = (): void => void this.bring();

  async bringNotices(): Promise<void> {
    this.notices ??= await loadNotices();
    this.host.requestUpdate();
  }

  /** What holds the map; it may come before a map is shown. */
  bringHalf(): Promise<MapHalf | undefined> {
    return (this.comingHalf ??= this.loadHalf());
  }

  /** The map's code, its engine and what brings it up to date, all at once. */
  bringMap(): void {
    void this.bringHalf();
    loadEngine();
  }

  /** Does something with the tools once they are here. */
  async later<T>(then: (desk: Desk) => T, act?: Act): Promise<T | undefined> {
    if (this.desk) return then(this.desk);
    this.waiting = act;
    this.host.requestUpdate();
    const desk = await this.bring();
    this.waiting = undefined;
    this.host.requestUpdate();
    return desk && then(desk);
  }

  private readonly key = (event: KeyboardEvent): void => {
    // An event that is over does not know any more where it began.
    const [target] = event.composedPath();
    if (/^(Escape|\?)$/.test(event.key)) void this.later(desk => desk.key(event, target));
  };

  private async loadHalf(): Promise<MapHalf | undefined> {
    this.half = await loadHalf(this);
    if (!this.half) this.comingHalf = undefined;
    this.host.requestUpdate();
    return this.half;
  }

  private bring(): Promise<Desk | undefined> {
    return (this.comingDesk ??= this.load());
  }

  private async load(): Promise<Desk | undefined> {
    this.failed = false;
    const desk = (this.desk = await loadDesk(this, this.options));
    if (desk && this.listing) desk.take(true);
    if (desk && !this.host.isConnected) desk.sleep();
    if (!desk) this.comingDesk = undefined;
    this.failed = !desk;
    this.host.requestUpdate();
    return desk;
  }
}
