import type { BookState, Holding } from './book.ts';

/** What the order needs to know of a station. */
export interface StationFacts {
  /** Metres from where the person stands; undefined where either place is not known. */
  metres(station: string): number | undefined;
  /** Whether it is open now; undefined where that is not known. */
  open(station: string): boolean | undefined;
}

/** Borrowed now, perhaps borrowed now, kept for somebody, out. */
const RANK: Readonly<Record<BookState, number>> = {
  available: 0,
  ready: 2,
  reserved: 3,
  unavailable: 3,
};
const UNKNOWN = 1;

/**
 * Holdings in the order in which they help somebody who wants the book now: what can be borrowed
 * where it is open (not known comes between open and closed), then what can be borrowed where it is
 * closed, then what nobody knows, then what is out; within each the nearest first, and those whose
 * distance is not known last. Equal ones stay as they came. A station listed twice stays twice: its
 * copies can differ.
 */
export function nearHoldings<H extends Holding>(
  holdings: readonly H[],
  { metres, open }: StationFacts,
): H[] {
  const keyed = holdings.map((holding, at) => ({
    holding,
    at,
    state: holding.state === undefined ? UNKNOWN : RANK[holding.state],
    open: openRank(open(holding.station)),
    metres: metres(holding.station) ?? Infinity,
  }));
  keyed.sort(
    (a, b) =>
      a.state - b.state ||
      a.open - b.open ||
      (a.metres === b.metres ? 0 : a.metres - b.metres) ||
      a.at - b.at,
  );
  return keyed.map(({ holding }) => holding);
}

const openRank = (open: boolean | undefined): number => (open === undefined ? 1 : open ? 0 : 2);
