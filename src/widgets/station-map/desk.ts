import type { Client } from '../../data/client.ts';
import type { MapHover, MapSelection } from '../../map/index.ts';
import type { LonLat } from '../../rules/coordinates.ts';
import type { Box } from '../../stations/shard-set.ts';
import type { Act, Tools } from './look.ts';
import type { Words } from './words.ts';

/** What the tools of a map are given by its widget. */
export interface DeskOptions {
  readonly words: Words;
  client(): Promise<Client>;
  /** Whether there is room for the map beside the list. */
  wide(): boolean;
}

/** What a person works at, which comes when something is pressed. */
export interface Desk {
  /** What it adds to list and bar. */
  readonly views: Tools;
  /** Stations came, at first or again; `isElsewhere`: of another source than before. */
  take(isElsewhere: boolean): void;
  /** Stations that the map shows beside what is open, where those are not all that match. */
  readonly mask: Uint8Array | undefined;
  /** Shows all of what is open on the map; false where that is the list. */
  fit(): boolean;
  isOn(act: Act): boolean;
  act(act: Act): void;
  /** Opens a station that a person chose. */
  choose(id: string): void;
  /** Opens a station that the page chose; false where there is none such. */
  select(id: string): Promise<boolean>;
  /** Lists what is nearest to a place. */
  nearTo(place: LonLat, name?: string): Promise<void>;
  /** Shows a division, '' the whole country. */
  goTo(region: string): void;
  /** A pin or a cluster was chosen on the map. */
  chosen(selection: MapSelection): void;
  /** The map came to rest. */
  viewed(box: Box, byPerson: boolean): void;
  /** What Enter would choose on the map now. */
  aimed(aim: MapHover | undefined): void;
  /** A stop of the trail was chosen on the map: its place among those drawn. */
  stopped(at: number): void;
  /** @param target where it began */
  key(event: KeyboardEvent, target?: EventTarget): void;
  more(): void;
  /** The device is looking where it is. */
  readonly busy: Act | undefined;
  /** After each drawing. */
  updated(): void;
  /** The widget is on the page (again). */
  wake(): void;
  sleep(): void;
}
