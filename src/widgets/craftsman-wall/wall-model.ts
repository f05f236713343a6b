import type { PersonSummary } from '../../data/generated/types.ts';
import type { LightRead } from '../../data/light-read.ts';
import type { Resolve } from '../../data/urls.ts';
import type { Settings } from './settings.ts';

/** What a wall shows: the first page of a list, and where the rest is. */
export interface WallModel {
  readonly settings: Settings;
  /** Address of the site document, where there is one. */
  readonly site: string | undefined;
  /** IANA zone of the site, where it says so. */
  readonly zone: string | undefined;
  /** The entries of the first page that may be shown. */
  readonly items: readonly PersonSummary[];
  /** Entries of all pages by the list's own word, never fewer than are here. */
  readonly total: number;
  /** Where the next page is; absent where this is all. */
  readonly next: string | undefined;
  /** Where all entries are in one compact document. */
  readonly columns: string | undefined;
  /** A person asked for it anew: the rest is read from the server as well. */
  readonly fresh?: boolean;
  /** What references in the list resolve by. */
  readonly resolve: Resolve;
  /** Documents by id, where the list came with whole ones: the page's own data. */
  readonly whole?: ReadonlyMap<string, unknown> | undefined;
  /** Entries that could not be used. */
  readonly dropped: number;
  /** What was read on the light way, to be kept as last good copies. */
  readonly reads?: readonly LightRead[];
}

/** Fewer entries are seen at a glance: nobody looks for one in them. */
const FEW = 8;
/** A list of more entries than this is read to its end only when somebody asks. */
const SOON = 500;

/** Whether there is something to look for. */
export function isSearchable({ total, settings }: WallModel): boolean {
  return settings.controls && total > FEW;
}

/** Whether all entries are here, or soon are without many requests. */
export function isNearAtHand({ next, columns, total }: WallModel): boolean {
  return !next || columns !== undefined || total <= SOON;
}

/** Whether only some of the list's entries are of the wall. */
export function isScoped({ kind, series, committee }: Settings): boolean {
  return Boolean(kind ?? series ?? committee);
}

/** Whether an entry is of the wall. */
export function isInScope(item: PersonSummary, { kind, series, committee }: Settings): boolean {
  return (
    (!kind || item.type === kind) &&
    (!series || (item.series ?? []).includes(series)) &&
    (!committee || (item.committees ?? []).includes(committee))
  );
}
