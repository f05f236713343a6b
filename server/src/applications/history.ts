import { sealedIn } from '../store/applications/sealed-in.ts';
import type { FormsContext } from './context.ts';

/** One entry of the history, opened. */
export interface HistoryEntry {
  state: string;
  at: string;
  by: string;
  note?: string;
  memo?: string;
}

/** The history with the words in it, oldest first; for staff. */
export async function historyOf(context: FormsContext, id: string): Promise<HistoryEntry[]> {
  const { store, siteId, keys } = context;
  const open = (sealed: string): string =>
    keys.open(sealed, sealedIn(siteId, id, 'note')).toString('utf8');
  return (await store.applications.events(siteId, id)).map(({ state, at, by, note, memo }) => ({
    state,
    at,
    by,
    ...(note !== undefined && { note: open(note) }),
    ...(memo !== undefined && { memo: open(memo) }),
  }));
}
