import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Client } from '../../data/client.ts';
import type { LonLat } from '../../rules/coordinates.ts';
import type { Box } from '../../stations/shard-set.ts';
import type { StationModel } from '../../stations/station-model.ts';
import type { ReadingQuery } from './reading-query.ts';
import type { Settings } from './settings.ts';
import type { Words } from './words.ts';

export type LocatorHost = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: ParentNode & Node;
    readonly updateComplete: Promise<unknown>;
    reload(): Promise<void>;
  };

/** What every lazy part of a locator is given. It is alive: ask it anew at each drawing. */
export interface ReadingContext {
  readonly host: LocatorHost;
  /** Namespaces stations and reading; a part brings its own. */
  readonly words: Words;
  /** Table, openNow, regions, nearest(), resolve, tz. */
  readonly model: StationModel;
  readonly settings: Settings;
  /** Where books are searched, resolved; undefined where the site has no search. */
  readonly books: string | undefined;
  /** The page's client, loaded on first need. */
  client(): Promise<Client>;
  /** Epoch milliseconds, to the minute; ticks while the page is seen. */
  readonly now: number;
  /** Where the person stands, WGS-84; on the device only: into no URL, event, log or storage. */
  readonly here: LonLat | undefined;
  /** Name of the place they chose or typed, where `here` is that and not what the device told. */
  readonly place: string | undefined;
  /** How exactly the device knows where it is, metres; absent where it does not say. */
  readonly accuracy: number | undefined;
  /** The list is limited to this part of the map; into no URL and no event. */
  readonly bounds: Box | undefined;
  readonly query: ReadingQuery;
  /** Rows of the table listed, in the order shown. */
  readonly rows: readonly number[];
  /** 1 for every row that the filters take in, shown or not. */
  readonly mask: Uint8Array;
  /** Id of the station whose detail is open; '' where none is. */
  readonly selected: string;
  /** Metres from the person (or the place they named) to a row, where that is known. */
  metresTo(row: number): number | undefined;
  ask(query: Partial<ReadingQuery>): void;
  /** Limits the list to a part of the map, or takes the limit off. */
  within(box: Box | undefined): void;
  /** Opens a station's detail. */
  choose(id: string): void;
  /** Closes the detail, or the books. */
  close(): void;
  /** Asks the device where it is; false where it does not tell. Only after a tap. */
  locate(): Promise<boolean>;
  /** Opens the books part; `at`: ids of the stations asked, all when absent. */
  searchBooks(q: string, at?: readonly string[]): void;
  /** Address of this page that opens at a station: for links, QR codes, paper. */
  pageOf(id: string): string;
  requestUpdate(): void;
}

/**
 * A piece of the locator that few people open, loaded when first asked for. Its module exports
 * `styles: CSSResult` and a class that is made once, with `(context: () => ReadingContext)`.
 */
export interface Part {
  draw(): TemplateResult;
  /** After each drawing: what needs the elements themselves, such as the map. */
  updated?(root: ParentNode): void;
  /** The widget left the page; ends timers, loads, frames. */
  sleep?(): void;
  /** The widget is on a page again. */
  wake?(): void;
}

/** The detail of one station. */
export interface DetailPart extends Part {
  open(id: string): void;
  close(): void;
}

/** The search for books. */
export interface BooksSearch extends Part {
  open(search: { readonly q?: string; readonly at?: readonly string[] }): void;
  close(): void;
}
