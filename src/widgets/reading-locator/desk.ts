import type { TemplateResult } from 'lit';
import type { Client } from '../../data/client.ts';
import type { LonLat } from '../../rules/coordinates.ts';
import type { Listing } from './listing.ts';
import type { LocatorModel } from './locator-model.ts';
import type { Act } from './look.ts';
import type { Words } from './words.ts';

/** What a desk is given by its widget. */
export interface DeskOptions {
  readonly words: Words;
  client(): Promise<Client>;
  /** Whether there is room for the map beside the list. */
  wide(): boolean;
}

/** What a person works at, which comes after the first rows. */
export interface Desk {
  take(model: LocatorModel, listing: Listing): void;
  render(): TemplateResult;
  /** After each drawing. */
  updated(): void;
  /** Does what was pressed before the desk was here. */
  act(act: Act): void | Promise<void>;
  /** Opens a station that a person chose. */
  choose(id: string): void;
  /** Opens a station that the page chose; false where there is none such. */
  select(id: string): Promise<boolean>;
  /** Lists what is nearest to a place. */
  nearTo(place: LonLat, name?: string): Promise<void>;
  /** The widget is on the page (again). */
  wake(): void;
  sleep(): void;
}
