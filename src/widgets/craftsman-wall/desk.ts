import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Client } from '../../data/client.ts';
import type { Settings } from './settings.ts';
import type { Entry } from './entry.ts';
import type { WallModel } from './wall-model.ts';
import type { Words } from './words.ts';

export type WallHost = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: ParentNode & Node;
    readonly updateComplete: Promise<unknown>;
  };

/** What a desk is given by its widget. */
export interface DeskOptions {
  readonly words: Words;
  settings(): Settings;
  /** The client the page gave, if it did. */
  client(): Client | undefined;
  /** Whether there is room for filters beside the entries. */
  wide(): boolean;
}

/** What a person works at, which comes after the first tiles. */
export interface Desk {
  take(model: WallModel): void;
  render(): TemplateResult;
  /** Opens an entry that was pressed before the desk was here. */
  enter(entry: Entry): void;
  /** The widget is on the page (again). */
  wake(): void;
  sleep(): void;
}
