import type { Client } from '../data/client.ts';
import type { ReadNamesPart } from '../data/columns-read.ts';
import type { Resolve } from '../data/urls.ts';
import type { NamesPart } from './column-names.ts';
import type { StationModel } from './station-model.ts';

/** The columns that a source offers. */
export interface ColumnOffer {
  readonly source: number;
  readonly href: string;
  /** What stands before the ids of its stations. */
  readonly prefix: string;
  readonly resolve: Resolve;
  /** Its stations, of the kinds shown. */
  readonly total: number;
}

/** The model that the columns are of. */
export type ColumnsHost = Pick<
  StationModel,
  'table' | 'only' | 'openNow' | 'finder' | 'edition' | 'named' | 'changed'
> & {
  readonly loader: Client;
  /** Lets rows get other numbers by `change`; those before `kept` have the same as before. */
  relay(kept: number, change: () => void): void;
  /** Told when names came. */
  takeRowNames(): void;
};

/** How far the columns of one source are. */
export interface ColumnPart extends ColumnOffer {
  state: 'offered' | 'loading' | 'here' | 'failed';
  /** How much of them has come, 0 to 1. */
  share: number;
  /** Its first row of the table, and how many there are. */
  from: number;
  size: number;
  /** Rows of its document, and those of them that are in the table where not all are. */
  total: number;
  rows: Uint32Array | undefined;
  timeStamp: string | undefined;
  /** Its parts of the names as its document tells of them. */
  told: readonly ReadNamesPart[];
  /** The same, as `ColumnNames` counts rows: of all sources on end. */
  names: readonly NamesPart[];
  /** What came was of another moment than what it belongs to: asked for past the browser's cache. */
  isFresh: boolean;
  job: Promise<void> | undefined;
}
