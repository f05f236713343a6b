import type { MapHover, MapSelection } from '../../../map/index.ts';
import type { LonLat } from '../../../rules/coordinates.ts';
import { FocusAim } from '../../../stations/focus-aim.ts';
import { quietly } from '../../../stations/quietly.ts';
import type { Box } from '../../../stations/shard-set.ts';
import { EMPTY_QUERY, isEmptyQuery, type StationQuery } from '../../../stations/station-query.ts';
import type { Desk, DeskOptions } from '../desk.ts';
import { FilterChangeEvent } from '../events.ts';
import type { Act, Tools } from '../look.ts';
import type { MapHolder } from '../map-holder.ts';
import type { MapContext } from '../part.ts';
import { firstQuery } from '../settings.ts';
import type { MapPlace } from './address-state.ts';
import { DeskAddress } from './desk-address.ts';
import { DeskArea } from './desk-area.ts';
import { deskKey } from './desk-keys.ts';
import { DeskNear } from './desk-near.ts';
import { DeskOpened } from './desk-opened.ts';
import { DeskOutline } from './desk-outline.ts';
import { DeskParts } from './desk-parts.ts';
import { DeskState } from './desk-state.ts';
import { deskViews } from './desk-view.ts';
import { DeskOften } from './desk-often.ts';
import { DeskWhole } from './desk-whole.ts';
import { openIndex } from './open-index.ts';
import type { LiveWords } from './status-part.ts';

/** What a person works at: what is near, search, filters, divisions; a station, a trail. */
export class MapDesk extends DeskState implements Desk, MapContext {
  readonly views: Tools;
  readonly parts: DeskParts;
  readonly often: DeskOften;
  readonly all: DeskWhole;
  readonly area: DeskArea;

  /** The panel below the bar. */
  panel: 'find' | 'filters' | undefined;
  private outline = new DeskOutline(this);
  readonly opened: DeskOpened;
  readonly aim: FocusAim;
  private near: DeskNear;
  readonly address: DeskAddress;
  private running = new AbortController();
  /** A person moved it. */
  byHand = false;

  constructor(holder: MapHolder, options: DeskOptions) {
    super(holder, options);
    const { host } = this;
    this.area = new DeskArea(this);
    this.near = new DeskNear(this, this.area);
    this.parts = new DeskParts(host, () => this);
    this.often = new DeskOften(host, () => this, this.tell);
    this.all = new DeskWhole(host, () => this);
    this.aim = new FocusAim(host);
    this.opened = new DeskOpened(this);
    this.views = deskViews(this);
    this.address = new DeskAddress(this, place => this.follow(place));
  }

  take(isElsewhere: boolean): void {
    this.own.zone = this.model.tz;
    this.equip(this.listing);
    this.renew();
    this.area.end();
    if (isElsewhere) {
      this.byHand = false;
      this.wake();
    }
    void this.supply();
    this.requestUpdate();
  }

  wake(): void {
    if (!this.holder.current) return;
    const { station, trail } = this.settings;
    if (this.running.signal.aborted) {
      this.renew();
      void this.supply();
    }
    this.address.start();
    const place = this.address.read();
    if (place) this.follow(place);
    else {
      if (trail) this.openTrail(trail);
      if (station) void this.select(station);
    }
    this.parts.wake();
  }

  sleep(): void {
    this.address.stop();
    this.running.abort();
    this.near.busy = false;
    this.area.end();
    this.parts.sleep();
    this.all.sleep();
    this.outline.end();
  }

  updated(): void {
    const { renderRoot } = this.host;
    this.parts.updated(renderRoot);
    this.often.updated(renderRoot);
    this.all.updated(renderRoot);
    this.outline.updated();
    this.aim.updated();
  }

  get busy(): Act | undefined {
    return this.near.busy ? 'near' : undefined;
  }

  get mask(): Uint8Array | undefined {
    return this.opened.mask;
  }

  readonly fit = (): boolean => this.opened.fitTrail();

  get live(): LiveWords | undefined {
    return this.holder.live;
  }

  readonly isOn = (act: Act): boolean => {
    switch (act) {
      case 'near':
        return this.here !== undefined && !this.place;
      case 'open':
        return this.query.openNow;
      case 'map':
        return this.holder.isMapOpen;
      default:
        return this.panel === act;
    }
  };

  act(act: Act): void {
    this.told = undefined;
    if (act === 'near') {
      if (this.isOn('near')) this.near.forget();
      else void this.locate();
    } else if (act === 'open') this.ask({ openNow: !this.query.openNow });
    else if (act === 'trail') this.openTrail('');
    else if (act === 'help') this.often.openHelp();
    else if (act !== 'map') this.panel = this.panel === act ? undefined : act;
    this.requestUpdate();
  }

  /** Asks for something else; the first rows of it are shown. */
  ask(change: Partial<StationQuery>): void {
    const before = this.query;
    const query = { ...before, ...change };
    this.listing.query = isEmptyQuery(query) ? EMPTY_QUERY : query;
    this.told = undefined;
    if (query.region !== before.region) this.area.showDivision(query.region);
    // What is typed is in no address.
    if (Object.keys(change).some(name => name !== 'text')) this.address.write('replace');
    this.host.dispatchEvent(new FilterChangeEvent(query));
    if (!isEmptyQuery(query)) this.all.asked();
    this.fromTheTop();
  }

  goTo(region: string): void {
    this.ask({ region });
    this.aim.at('.summary p');
  }

  /** Takes off whatever limits the list. */
  readonly clear = (): void => {
    this.near.forget();
    this.byHand = false;
    this.listing.bounds = undefined;
    this.ask(EMPTY_QUERY);
    this.area.showMatches();
    this.aim.at('.summary p');
  };

  readonly more = (): void => {
    const first = this.rows.length;
    this.listing.limit += this.settings.pageSize;
    this.requestUpdate();
    const row = this.rows[first];
    // The button may go with its last press: the first of what it brought has the focus.
    if (row !== undefined) this.aim.atRow(this.model.table.idOf(row));
  };

  async locate(): Promise<boolean> {
    const isFound = await this.near.locate(this.running.signal);
    if (!isFound && this.told) {
      // Whoever does not tell where they are has another way at once.
      this.panel = 'find';
      this.requestUpdate();
    }
    return isFound;
  }

  async nearTo(place: LonLat, name?: string): Promise<void> {
    await this.near.show(place, { name }, this.running.signal);
  }

  choose(id: string): void {
    this.opened.choose(id);
  }

  select(id: string): Promise<boolean> {
    return this.opened.select(id, this.running.signal);
  }

  readonly close = (): void => this.opened.close();

  readonly openTrail = (which: string): void => this.opened.openTrail(which);

  toResults(): void {
    this.panel = undefined;
    this.aim.at('.summary p');
    this.requestUpdate();
  }

  chosen(selection: MapSelection): void {
    this.opened.pick(selection);
  }

  readonly aimed = (aim: MapHover | undefined): void => this.outline.aimed(aim);

  stopped(at: number): void {
    const { trail } = this.parts;
    if (typeof trail === 'object') trail.showStop(at);
  }

  viewed(box: Box, byPerson: boolean): void {
    this.area.viewed(box, byPerson);
    if (byPerson) {
      this.byHand = true;
      this.address.write('replace');
    }
    this.requestUpdate();
  }

  key(event: KeyboardEvent, target?: EventTarget): void {
    deskKey(this, event, target);
  }

  shareHref(): string {
    return this.address.shareHref();
  }

  readonly reload = (): void => void this.host.reload();

  readonly print = (): void => void this.often.print();

  private renew(): void {
    this.running.abort();
    this.running = new AbortController();
  }

  /** What is not here yet, and is needed for what is asked. */
  private async supply(): Promise<void> {
    const { holder, model, listing } = this;
    const { signal } = this.running;
    const { query, here } = listing;
    await quietly(openIndex(holder.current, this.client));
    if (signal.aborted) return;
    // What was asked before the index said where the columns are.
    if (!isEmptyQuery(this.query)) this.all.asked();
    // A city is known by what both bring.
    const regions = Promise.all([model.bringFinder(), model.loadRegions(signal)]);
    void quietly(regions.then(() => this.area.showDivision(query.region, true)));
    this.area.load();
    if (here) {
      this.map.setHere({ lon: here[0], lat: here[1], accuracy: this.accuracy ?? 0 });
      await this.near.load(signal);
    }
  }

  /** Goes where the address says. */
  private follow({ query: said, station, view: at, trail }: MapPlace): void {
    // What was typed is in no address that this map wrote: Back keeps it.
    const query = { ...said, text: said.text || this.query.text };
    // A link to a station alone leaves the list as the page has it.
    const isAlone = station !== '' && isEmptyQuery(query) && !this.selected;
    if (isAlone) this.listing.query = firstQuery(this.settings);
    else this.listing.query = isEmptyQuery(query) ? EMPTY_QUERY : query;
    if (!isEmptyQuery(this.query)) this.all.asked();
    if (query.region && !at) this.area.showDivision(query.region);
    if (at) this.area.move(sync => sync.showView([at.lon, at.lat], at.zoom));
    if (trail) this.openTrail(trail);
    if (station && station !== this.selected) void this.select(station);
    else if (!station && this.selected) this.opened.shut();
    this.requestUpdate();
  }
}
