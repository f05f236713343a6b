import type { ContestSummary } from '../../../data/generated/types.ts';
import { foldEntry, makeMatcher, type FoldedEntry } from '../../../rules/text-search.ts';

/** What a list of contests is looked through by; an empty string is everything. */
export interface ContestQuery {
  readonly text: string;
  readonly state: string;
  /** `2026`, or `none` for those without a date. */
  readonly year: string;
  /** Six digits (GB/T 2260). */
  readonly region: string;
  readonly kind: string;
}

export const EVERYTHING: ContestQuery = { text: '', state: '', year: '', region: '', kind: '' };

export type Facet = 'state' | 'year' | 'region' | 'kind';

const FACETS: readonly Facet[] = ['state', 'year', 'region', 'kind'];

/** The value of a contest without a date. */
export const NO_YEAR = 'none';

/** Those found, and for each facet how many each value would leave under the other filters. */
export interface FoundContests {
  /** What goes on now, what comes next, then the archive, the newest first. */
  readonly items: readonly ContestSummary[];
  readonly facets: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

/** A list of contests made ready for search, once. */
export class ContestIndex {
  readonly #items: readonly ContestSummary[];
  readonly #folded: readonly FoldedEntry[];

  constructor(items: readonly ContestSummary[]) {
    this.#items = [...items].sort(asLookedFor);
    this.#folded = this.#items.map(({ name, organiser = '', py = '', id }) =>
      foldEntry({ name, py, address: organiser, extra: id }),
    );
  }

  get size(): number {
    return this.#items.length;
  }

  find(query: ContestQuery): FoundContests {
    const matches = makeMatcher(query.text);
    const counts = {
      state: new Map(),
      year: new Map(),
      region: new Map(),
      kind: new Map(),
    } as Record<Facet, Map<string, number>>;
    const items = this.#items.filter((item, at) => {
      if (matches(this.#folded[at]!) === 0) return false;
      const misses = FACETS.filter(
        facet => query[facet] !== '' && query[facet] !== valueOf(item, facet),
      );
      // What one filter alone keeps out is what another choice in it would bring.
      const open = misses.length === 0 ? FACETS : misses.length === 1 ? misses : [];
      for (const facet of open) {
        const value = valueOf(item, facet);
        if (value) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
      }
      return misses.length === 0;
    });
    return { items, facets: counts };
  }
}

/** The year a contest began in, as its own calendar says. */
export function yearOf({ from, through }: ContestSummary): string {
  return /^\d{4}/.exec(from ?? through ?? '')?.[0] ?? NO_YEAR;
}

function valueOf(item: ContestSummary, facet: Facet): string {
  return facet === 'year' ? yearOf(item) : (item[facet] ?? '');
}

/** Under which heading a contest stands: `running`, `planned`, or the year it began in. */
export function groupOf(item: ContestSummary): string {
  if (item.state === 'planned') return 'planned';
  return isOver(item) ? yearOf(item) : 'running';
}

/** A contest that does not say how it stands is in the archive. */
function isOver({ state }: ContestSummary): boolean {
  return state === undefined || state === 'final' || state === 'cancelled';
}

function asLookedFor(a: ContestSummary, b: ContestSummary): number {
  const [first, second] = [a, b].map(item =>
    isOver(item) ? 2 : Number(item.state === 'planned'),
  ) as [number, number];
  if (first !== second) return first - second;
  const [one, other] = [a.from ?? a.through ?? '', b.from ?? b.through ?? ''];
  // What comes next stands first among what is planned; one without a day stands last anywhere.
  if (one !== other) return !one ? 1 : !other ? -1 : one < other === (first === 1) ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
