import type { TemplateResult } from 'lit';
import { pageClient, type Client } from '../../../data/client.ts';
import { saveReads } from '../../../data/save-reads.ts';
import type { WallPlace } from '../address.ts';
import { wallName } from '../address-name.ts';
import type { Desk, DeskOptions, WallHost } from '../desk.ts';
import type { Entry } from '../entry.ts';
import { CraftsmanSelectEvent, WallFilterEvent } from '../events.ts';
import type { TileContext } from '../tile-view.ts';
import { isNearAtHand, isScoped, isSearchable, type WallModel } from '../wall-model.ts';
import {
  EVERYONE,
  FACETS,
  chosenCount,
  isEveryone,
  type Chosen,
  type WallQuery,
  type WallView,
} from '../wall-query.ts';
import { WallAddress } from './address-keeper.ts';
import { FilterSheet } from './filter-sheet.ts';
import { whileIdle } from './idle.ts';
import { PartShelf } from '../../../base/part-shelf.ts';
import { findPeople, type Found } from './people-find.ts';
import type { PeopleTable } from './people-table.ts';
import { Supply } from './supply.ts';
import { toolWords, type ToolWords } from './tool-words.ts';
import { deskView } from './desk-view.ts';

/** What a person works at: search, filters, pages, and the way to one entry. */
export class WallDesk implements Desk {
  readonly host: WallHost;
  readonly options: DeskOptions;
  readonly words: ToolWords;
  readonly shelf: PartShelf;
  readonly address: WallAddress;
  readonly sheet: FilterSheet;

  query: WallQuery = EVERYONE;
  /** From 1. */
  page = 1;
  /** Id of the entry that is open. */
  person: string | undefined;
  /** An entry was opened before: shut, its sheet stays, so that the focus finds its way back. */
  wasOpen = false;
  /** What a person is told in a line after an act. */
  said = '';
  /** What tiles need. */
  readonly tiles: TileContext;

  private chosenView: WallView | undefined;
  private current: WallModel | undefined;
  private supplied: Supply | undefined;
  private found: { table: PeopleTable; query: WallQuery; result: Found } | undefined;
  private idle: AbortController | undefined;

  constructor(host: WallHost, options: DeskOptions) {
    this.host = host;
    this.options = options;
    this.words = toolWords(host);
    this.shelf = new PartShelf(host, '工匠墙');
    this.sheet = new FilterSheet(host);
    this.address = new WallAddress(wallName(host), place => this.follow(place));
    this.tiles = {
      words: options.words,
      hrefOf: entry => this.hrefOf(entry),
      press: (event, entry) => this.press(event, entry),
    };
  }

  take(model: WallModel): void {
    const isFirst = !this.current;
    this.current = model;
    this.words.zone = model.zone ?? this.words.zone;
    if (model.reads) saveReads(model.reads);
    this.supplied?.stop();
    this.supplied = new Supply(model, this.client, () => this.supplyChanged());
    this.found = undefined;
    this.said = '';
    this.supplyChanged();
    if (isFirst) this.wake();
    else this.bringWhatIsNeeded();
  }

  wake(): void {
    if (!this.current) return;
    if (this.options.settings().address) this.address.start();
    const place = this.address.read();
    if (place) this.follow(place);
    this.supply.wake();
    if (this.supply.state === 'whole') this.prepare();
    this.bringWhatIsNeeded(true);
  }

  sleep(): void {
    this.address.stop();
    this.idle?.abort();
    this.idle = undefined;
    this.supplied?.sleep();
  }

  get client(): Client {
    return this.options.client() ?? pageClient();
  }

  get model(): WallModel {
    return this.current!;
  }

  get supply(): Supply {
    return this.supplied!;
  }

  get view(): WallView {
    return this.chosenView ?? this.options.settings().view;
  }

  /** Whether filters stand beside the entries. */
  get sided(): boolean {
    return this.options.wide() && this.hasTools && isNearAtHand(this.model);
  }

  get hasTools(): boolean {
    return isSearchable(this.model);
  }

  /** Rows that are shown, and the counts beside the filters. */
  get result(): Found {
    const { found, query, supply } = this;
    const { table } = supply;
    if (found?.table === table && found.query === query) return found.result;
    const result = findPeople(table.facets, table.size, query, table.search(query.text));
    this.found = { table, query, result };
    return result;
  }

  /** Asks for something else; the first page of it is shown. */
  ask(change: Partial<WallQuery>): void {
    const query = { ...this.query, ...change };
    const filtered = FACETS.some(facet => query[facet] !== this.query[facet]);
    this.query = isEveryone(query) ? EVERYONE : query;
    this.page = 1;
    this.said = '';
    this.bringWhatIsNeeded();
    // What is typed is in no address.
    if (filtered) this.address.write(this.place, 'replace');
    this.tell();
  }

  /** Shows everyone; the button goes with what it takes off, so the focus goes to the search. */
  readonly clear = (): void => {
    this.ask(EVERYONE);
    if (!this.sheet.isOpen) this.find('.seek union-field')?.focus();
  };

  showView(view: WallView): void {
    this.chosenView = view === this.options.settings().view ? undefined : view;
    this.page = 1;
    this.bringWhatIsNeeded();
    this.address.write(this.place, 'replace');
    this.tell();
  }

  /** Goes to a page, and to its beginning; with a letter to where that begins on it. */
  turn(page: number, letter = ''): void {
    this.page = page;
    this.bringWhatIsNeeded(true);
    this.address.write(this.place, 'push');
    void this.host.updateComplete.then(() => this.toResults(letter));
  }

  /** Whether the list has to be whole before it is known what of it is of the wall. */
  get isPart(): boolean {
    return isScoped(this.model.settings) && this.supply.state !== 'whole';
  }

  /** The focus goes to the line above the entries, or to the heading of a letter. */
  readonly toResults = (letter = ''): void => {
    const headings = [...this.host.renderRoot.querySelectorAll<HTMLElement>('.section-title')];
    const heading = letter && headings.find(one => one.textContent?.trim() === letter);
    const target = heading || this.find('.count');
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  };

  readonly openSheet = (): void => {
    // Counts beside the filters are of all entries.
    this.supply.bring();
    this.sheet.open();
  };

  /** Tells what came of an act, in a line below the entries. */
  say(key: 'copied' | 'copyFailed' | 'printing' | 'printFailed' | undefined): void {
    this.said = key ? this.words.t(key) : '';
    this.host.requestUpdate();
  }

  /** A new window is the browser's business. */
  isElsewhere({ ctrlKey, metaKey, shiftKey, altKey, button }: MouseEvent): boolean {
    return ctrlKey || metaKey || shiftKey || altKey || button !== 0;
  }

  enter(entry: Entry): void {
    if (this.open(entry)) location.assign(this.hrefOf(entry));
  }

  press(event: MouseEvent, entry: Entry): void {
    if (this.isElsewhere(event)) return;
    if (!this.open(entry)) event.preventDefault();
  }

  /** Shows the entry, where nobody calls it off; true where its link leads to it. */
  private open(entry: Entry): boolean {
    if (!this.host.dispatchEvent(new CraftsmanSelectEvent(entry.summary))) return false;
    if (this.options.settings().personHref) return true;
    this.person = entry.id;
    this.wasOpen = true;
    this.address.write(this.place, 'push');
    this.host.requestUpdate();
    return false;
  }

  close(): void {
    if (this.person === undefined) return;
    this.person = undefined;
    if (!this.address.leave()) this.address.write(this.place, 'replace');
    this.host.requestUpdate();
  }

  private find<Found extends HTMLElement = HTMLElement>(selector: string): Found | null {
    return this.host.renderRoot.querySelector<Found>(selector);
  }

  hrefOf(entry: Entry): string {
    const { personHref } = this.options.settings();
    if (personHref) return personHref.split('{id}').join(encodeURIComponent(entry.id));
    return this.address.href({ ...this.place, person: entry.id }) ?? '#';
  }

  /** What the address says of what is shown. */
  get place(): WallPlace {
    const { chosenView: view, page, person } = this;
    const chosen = Object.fromEntries(FACETS.map(facet => [facet, this.query[facet]]));
    return { chosen, page, view, person };
  }

  render(): TemplateResult {
    // Room for filters may have come since.
    if (this.sided && this.supply.state === 'part') this.supply.bring();
    return deskView(this);
  }

  /** Goes where the address says. */
  private follow({ chosen, view, page = 1, person }: WallPlace): void {
    this.query = { ...EVERYONE, text: this.query.text, ...chosen };
    if (isEveryone(this.query)) this.query = EVERYONE;
    this.chosenView = view;
    this.page = page;
    this.person = person;
    if (person !== undefined) this.wasOpen = true;
    if (this.current) this.bringWhatIsNeeded();
    this.host.requestUpdate();
  }

  /** What was stopped, or failed, goes on when a person asks for it: `again`. */
  private bringWhatIsNeeded(again = false): void {
    const { supply, query, view } = this;
    const isAll = this.isPart || !isEveryone(query) || view !== 'wall';
    const enough = isAll ? Infinity : this.page * this.options.settings().pageSize;
    if (again || supply.state === 'part') supply.bring(enough);
    this.host.requestUpdate();
  }

  private supplyChanged(): void {
    if (this.supply.state === 'whole') this.prepare();
    this.host.requestUpdate();
  }

  /** Makes the texts ready for the first key that is pressed. */
  private prepare(): void {
    this.idle?.abort();
    const { signal } = (this.idle = new AbortController());
    const { table } = this.supply;
    void whileIdle(() => table.prepare(), signal);
  }

  private tell(): void {
    const { query, view } = this;
    const chosen = Object.fromEntries(FACETS.map(facet => [facet, query[facet]])) as Chosen;
    const searching = query.text.trim() !== '';
    this.host.dispatchEvent(new WallFilterEvent({ ...chosen, view, searching }));
    this.host.requestUpdate();
  }

  /** How many filters are on. */
  get chosen(): number {
    return chosenCount(this.query);
  }
}
