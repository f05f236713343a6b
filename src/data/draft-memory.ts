import type { DraftStore, StoredDraft } from './draft-store.ts';

/** A draft is kept so long; a form taken up the next day starts anew. */
export const DRAFT_MS = 24 * 60 * 60 * 1000;

/** Whether a draft is of the last day; one of the future (a clock put back) is not. */
export function isFresh({ savedAt }: StoredDraft, now: number): boolean {
  return savedAt <= now + 60_000 && now - savedAt < DRAFT_MS;
}

/** Whether a stored record is a draft; what another version or a fault left is not. */
export function isDraft(record: unknown): record is StoredDraft {
  const { form, savedAt } = (record ?? {}) as Partial<StoredDraft>;
  return typeof form === 'string' && Number.isFinite(savedAt);
}

/** Drafts for as long as the page lives: for a kiosk, and where the browser keeps nothing. */
export function memoryDrafts(now: () => number = Date.now): DraftStore {
  const drafts = new Map<string, StoredDraft>();
  const fresh = (draft: StoredDraft | undefined) =>
    draft && isFresh(draft, now()) ? draft : undefined;
  return {
    kept: () => false,
    get: id => Promise.resolve(fresh(drafts.get(id))),
    newest(form) {
      // A Map keeps the order of insertion, so the last key is the newest.
      const mine = [...drafts].filter(([, draft]) => draft.form === form && fresh(draft));
      const [id, draft] = mine[mine.length - 1] ?? [];
      return Promise.resolve(id !== undefined && draft ? { id, draft } : undefined);
    },
    put(id, draft) {
      drafts.delete(id);
      drafts.set(id, { ...draft, savedAt: now() });
      return Promise.resolve(false);
    },
    drop(id) {
      drafts.delete(id);
      return Promise.resolve();
    },
  };
}
