import type { TemplateResult } from 'lit';
import { AddressKeeper } from '../../../base/address-keeper.ts';
import { saveReads } from '../../../data/save-reads.ts';
import type { LonLat } from '../../../rules/coordinates.ts';
import { NearestRows } from '../../../stations/nearest-rows.ts';
import { quietly } from '../../../stations/quietly.ts';
import { StationSelectEvent } from '../../../stations/station-select.ts';
import { locatorName } from '../address-name.ts';
import type { Desk, DeskOptions } from '../desk.ts';
import { ReadingFilterEvent } from '../events.ts';
import type { Listing } from '../listing.ts';
import type { LocatorModel } from '../locator-model.ts';
import type { Act, Look } from '../look.ts';
import type { LocatorHost, ReadingContext } from '../part.ts';
import { EVERYTHING, isEverything, type ReadingQuery } from '../reading-query.ts';
import { firstQuery } from '../settings.ts';
import { addressForm, type LocatorPlace } from './address-place.ts';
import { DeskNear } from './desk-near.ts';
import { DeskParts } from './desk-parts.ts';
import { DeskState } from './desk-state.ts';
import { deskView } from './desk-view.ts';
import { FocusAim } from '../../../stations/focus-aim.ts';
import type { Place } from '../../../stations/places.ts';

/** What a person works at: what is near, other places, filters, the map; a station, a book. */
export class LocatorDesk extends DeskState implements Desk, Look, ReadingContext {
  readonly parts: DeskParts;

  /** The panel below the bar. */
  panel: 'find' | 'filters' | undefined;
  isMapOpen = false;
  isInBooks = false;
  /** Id of the station that is open; '' where none is. */
  selected = '';

  private aim: FocusAim;
  private near: DeskNear;
  private address: AddressKeeper<LocatorPlace>;

  constructor(host: LocatorHost, options: DeskOptions) {
    super(host, options);
    this.parts = new DeskParts(host, () => this);
    this.aim = new FocusAim(host);
    this.near = new DeskNear(this);
    this.address = new AddressKeeper(addressForm(locatorName(host)), place => this.follow(place));
  }

  take(model: LocatorModel, listing: Listing): void {
    const isFirst = !this.current;
    this.current = model;
    this.listing = listing;
    model.stations.near ??= new NearestRows(model.stations.table);
    void this.bringFilter(listing);
    this.tools.zone = model.stations.tz;
    if (model.reads) saveReads(model.reads);
    this.isMapOpen ||= model.settings.view === 'map';
    // Of too many to list at once somebody says first where to look.
    if (model.stations.shards && !this.here && !listing.query.region) this.panel ??= 'find';
    this.near.renew();
    if (isFirst) this.wake();
    void this.near.supply();
  }

  wake(): void {
    if (!this.current) return;
    const { address, station, view } = this.settings;
    this.near.wake();
    if (address) this.address.start();
    const place = this.address.read();
    if (place) this.follow(place);
    else if (station && view !== 'kiosk') void this.select(station);
    this.parts.wake();
  }

  sleep(): void {
    this.address.stop();
    this.near.stop();
    this.parts.sleep();
  }

  render(): TemplateResult {
    return deskView(this);
  }

  updated(): void {
    this.parts.updated(this.host.renderRoot);
    this.aim.updated();
  }

  get busy(): Act | undefined {
    return this.near.busy ? 'near' : undefined;
  }

  readonly isOn = (act: Act): boolean => {
    switch (act) {
      case 'near':
        return this.here !== undefined && !this.place;
      case 'open':
        return this.query.openNow;
      case 'map':
        return this.isMapOpen;
      case 'books':
        return this.isInBooks;
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
    else if (act === 'map') this.isMapOpen = !this.isMapOpen;
    else if (act === 'books') this.searchBooks('');
    else this.panel = this.panel === act ? undefined : act;
    if (act !== 'open' && act !== 'near') this.near.bringFinder();
    this.requestUpdate();
  }

  /** Asks for something else; the first rows of it are shown. */
  ask(change: Partial<ReadingQuery>): void {
    const before = this.query;
    const query = { ...before, ...change };
    this.listing.query = isEverything(query) ? EVERYTHING : query;
    this.told = undefined;
    if (query.text !== before.text) this.near.bringFinder();
    if (query.region !== before.region) {
      this.listing.bounds = undefined;
      void this.near.loadRegion(query.region);
    }
    const { text, ...rest } = query;
    // What is typed is in no address.
    if (Object.keys(change).some(name => name !== 'text')) this.write('replace');
    this.host.dispatchEvent(new ReadingFilterEvent({ ...rest, searching: text.trim() !== '' }));
    this.fromTheTop();
  }

  /** Takes off whatever limits the list. */
  readonly clear = (): void => {
    this.near.forget();
    this.ask(EVERYTHING);
    this.aim.at('.summary');
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
    const isFound = await this.near.locate();
    if (isFound) this.fromTheTop();
    else if (this.told) {
      // Whoever does not tell where they are has another way at once.
      this.panel = 'find';
      this.near.bringFinder();
      this.requestUpdate();
    }
    return isFound;
  }

  async nearTo(place: LonLat, name?: string): Promise<void> {
    this.listing.limit = this.settings.pageSize;
    await this.near.show(place, name);
  }

  press(event: MouseEvent, id: string): void {
    event.preventDefault();
    this.choose(id);
  }

  choose(id: string): void {
    const { table } = this.model;
    const feature = table.feature(table.rowOf(id));
    if (!feature) {
      void this.select(id);
      return;
    }
    this.open(id);
    this.write('push');
    this.host.dispatchEvent(new StationSelectEvent(feature));
  }

  async select(id: string): Promise<boolean> {
    const { model, near } = this;
    const { signal } = near;
    if (model.table.rowOf(id) < 0) await quietly(model.loadStation(id, signal));
    if (signal.aborted) return false;
    const isThere = model.table.rowOf(id) >= 0;
    if (isThere) this.open(id);
    else {
      this.selected = '';
      this.told = 'noStation';
    }
    this.requestUpdate();
    return isThere;
  }

  readonly close = (): void => {
    if (this.selected) {
      this.shut();
      if (!this.address.leave()) this.write('replace');
    } else if (this.isInBooks) {
      this.isInBooks = false;
      this.parts.closeBooks();
      this.aim.back('[data-act="books"]');
    }
    this.requestUpdate();
  };

  searchBooks(q: string, at?: readonly string[]): void {
    if (!this.hasBooks) return;
    if (this.selected) {
      this.parts.closeDetail();
      this.selected = '';
      this.write('push');
    }
    this.isInBooks = true;
    this.parts.openBooks({ q, ...(at && { at }) });
    this.aim.at('[data-focus]');
    this.requestUpdate();
  }

  /** From the panel to what it left. */
  toResults(): void {
    this.panel = undefined;
    this.aim.at('.summary');
    this.requestUpdate();
  }

  /** Lists what is round a place; what was typed was its name, not a station's. */
  async goTo({ name, position }: Place): Promise<void> {
    this.ask({ text: '' });
    this.toResults();
    await this.nearTo(position, name);
  }

  readonly retryShards = (): void => {
    this.model.retryShards();
    void this.near.supply();
  };

  readonly reload = (): void => void this.host.reload();

  /** Prints what is listed. */
  readonly print = async (): Promise<void> => {
    try {
      const { printList } = await import('./print-list.ts');
      await printList(this);
    } catch (error) {
      console.warn('union-widgets: 书屋列表没有打印。', error);
      this.told = 'printFailed';
      this.requestUpdate();
    }
  };

  private open(id: string): void {
    this.selected = id;
    this.parts.openDetail(id);
    this.aim.at('#station-title');
    this.requestUpdate();
  }

  private shut(): void {
    const { selected } = this;
    this.selected = '';
    this.parts.closeDetail();
    if (!this.isInBooks) this.aim.backToRow(selected);
  }

  private write(how: 'push' | 'replace'): void {
    this.address.write({ query: this.query, station: this.selected }, how);
  }

  /** Goes where the address says. */
  private follow({ query, station }: LocatorPlace): void {
    const asked = { ...this.query, ...query };
    // A link to a station alone leaves the list as the page has it.
    const isAlone = station !== '' && isEverything(asked) && !this.selected;
    if (isAlone) this.listing.query = firstQuery(this.settings);
    else this.listing.query = isEverything(asked) ? EVERYTHING : asked;
    if (asked.region) void this.near.loadRegion(asked.region);
    if (station && station !== this.selected) void this.select(station);
    else if (!station && this.selected) this.shut();
    this.requestUpdate();
  }
}
