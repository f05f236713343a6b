import type { Client } from '../../../data/client.ts';
import type { PersonSummary } from '../../../data/generated/types.ts';
import { loadPeople } from '../../../data/people.ts';
import type { Resolve } from '../../../data/urls.ts';
import type { Settings } from '../settings.ts';
import { shownItems } from '../shown-items.ts';
import { isInScope, isScoped } from '../wall-model.ts';
import { scopedRows, summaryRows, type RowSource } from './people-table.ts';

/** What of a list is not here yet. */
export interface Rest {
  /** Where all entries are in one document. */
  readonly columns: string | undefined;
  /** Where the next page is. */
  readonly next: string | undefined;
  readonly resolve: Resolve;
  /** Past the browser's own copies. */
  readonly fresh?: boolean | undefined;
  /** What of the list is of the wall. */
  readonly settings: Settings;
  readonly today: string;
  /** The entries that are here; those that come join them. */
  readonly known: PersonSummary[];
  readonly signal: AbortSignal;
  /** So many entries are enough; page by page no more are read. */
  readonly enough: () => number;
  /** Told where the next page is whenever one has come. */
  readonly told: (next: string | undefined) => void;
}

/** More pages than this are not followed: a list of 50,000 has that many. */
const MOST_PAGES = 500;

/**
 * Brings all entries of a list: by its columns, else page by page. `failed` where some did not come;
 * those that did are in `known`; `part` where enough did. Rejects only when the signal aborts.
 */
export async function loadRest(client: Client, rest: Rest): Promise<RowSource | 'part' | 'failed'> {
  const { columns, resolve, signal, fresh = false } = rest;
  if (columns) {
    const { loadColumnRows } = await import('./column-rows.ts');
    const rows = await loadColumnRows(client, columns, { resolve, signal, fresh });
    if (rows) return isScoped(rest.settings) ? scopedRows(rows, rest.settings) : rows;
  }
  const state = await loadPages(client, rest);
  return state === 'whole' ? summaryRows(rest.known) : state;
}

async function loadPages(client: Client, rest: Rest): Promise<'whole' | 'part' | 'failed'> {
  const { resolve, today, settings, known, signal, fresh = false } = rest;
  const seen = new Set(known.map(({ id }) => id));
  const visited = new Set<string>();
  for (let url = rest.next; url !== undefined;) {
    if (known.length >= rest.enough()) return 'part';
    if (visited.has(url) || visited.size >= MOST_PAGES) return 'failed';
    visited.add(url);
    const page = await loadPeople(client, url, { resolve, signal, fresh });
    if (!page.ok) return 'failed';
    const items = await shownItems(page.data.items, today);
    // Whoever goes on from here reads this page again.
    if (signal.aborted) return 'failed';
    for (const item of items) {
      // An entry that moved while pages were read is told once.
      if (!seen.has(item.id) && isInScope(item, settings)) known.push(item);
      seen.add(item.id);
    }
    rest.told((url = page.data.next));
  }
  return 'whole';
}
