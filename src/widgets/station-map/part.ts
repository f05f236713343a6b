import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Client } from '../../data/client.ts';
import type { LonLat } from '../../rules/coordinates.ts';
import type { StationListing } from '../../stations/listing.ts';
import type { MapPane } from '../../stations/map-pane.ts';
import type { Box } from '../../stations/shard-set.ts';
import type { FilterResult } from '../../stations/station-filter.ts';
import type { StationModel } from '../../stations/station-model.ts';
import type { StationQuery } from '../../stations/station-query.ts';
import type { Sources } from '../../stations/sources.ts';
import type { Settings } from './settings.ts';
import type { Words } from './words.ts';

export type MapHost = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: ParentNode & Node;
    readonly updateComplete: Promise<unknown>;
    reload(): Promise<void>;
  };

/** What every lazy part of a station map is given. It is alive: ask it anew at each drawing. */
export interface MapContext {
  readonly host: MapHost;
  /** Namespaces stations and station-map; a part brings its own. */
  readonly words: Words;
  /** Table, openNow, regions, nearest(), resolve, tz. */
  readonly model: StationModel;
  readonly settings: Settings;
  /** The sites the stations are of, where those are several. */
  readonly sources?: Sources | undefined;
  /** The page's client, loaded on first need. */
  client(): Promise<Client>;
  /** Epoch milliseconds, to the minute; ticks while the page is seen. */
  readonly now: number;
  /** There is room for the map beside the list. */
  readonly wide: boolean;
  /** Where the person stands, WGS-84; on the device only: into no URL, event, log or storage. */
  readonly here: LonLat | undefined;
  /** Name of the place they chose or typed, where `here` is that and not what the device told. */
  readonly place: string | undefined;
  /** How exactly the device knows where it is, metres; absent where it does not say. */
  readonly accuracy: number | undefined;
  /** The list is limited to this part of the map, which a person moved by hand. */
  readonly bounds: Box | undefined;
  readonly query: StationQuery;
  /** What the filters leave: mask by row, and the counts beside every value. */
  readonly result: FilterResult;
  /** The list: its order, how many, what limits it. */
  readonly listing: StationListing<StationQuery>;
  /** Rows of the table listed, in the order shown, at most as many as are drawn. */
  readonly rows: readonly number[];
  /** How many there are to list, drawn or not. */
  readonly count: number;
  /** Id of the station whose detail is open; '' where none is. */
  readonly selected: string;
  /** Id of the station that is pointed at, in the list or on the map; '' where none is. */
  readonly hovered: string;
  readonly map: MapPane;
  /** Metres from the person (or the place they named) to a row, where that is known. */
  metresTo(row: number): number | undefined;
  ask(query: Partial<StationQuery>): void;
  /** Takes off whatever limits the list. */
  clear(): void;
  /** Limits the list to a part of the map, or takes the limit off. */
  within(box?: Box): void;
  /** Opens a station's detail. */
  choose(id: string): void;
  /** Closes the detail, or the trail. */
  close(): void;
  /** Points at a station, '' at none. */
  hover(id: string): void;
  /** From a panel to what it left. */
  toResults(): void;
  /** Asks the device where it is; false where it does not tell. Only after a tap. */
  locate(): Promise<boolean>;
  /** Lists what is nearest to a place and shows it on the map. */
  nearTo(place: LonLat, name?: string): Promise<void>;
  /** Shows a division, '' the whole country. */
  goTo(region: string): void;
  /** Address of this page that opens one station. */
  pageOf(id: string): string;
  /** Address of this page with the whole state, what was typed too; never where the person is. */
  shareHref(): string;
  /** Says something to whoever listens instead of looking. */
  say(text: string): void;
  requestUpdate(): void;
}

/**
 * A piece of the map that few people open, loaded when first asked for. Its module exports
 * `styles: CSSResult` and a class that is made once, with `(context: () => MapContext)`.
 */
export interface Part {
  draw(): TemplateResult;
  /** After each drawing: what needs the elements themselves. */
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

/** A red trail; `which`: its id or address. */
export interface TrailPart extends Part {
  /** Id or address of the trail that is open; '' for the list of trails. */
  readonly which: string;
  open(which: string): void;
  close(): void;
  /** Unfolds a stop that was pressed on the map; its place among those drawn. */
  showStop(at: number): void;
  /** Shows the whole of it on the map. */
  fit(): void;
}
