import { isDraft, isFresh, memoryDrafts } from './draft-memory.ts';

/** What a person has answered so far, without what is never kept (`draftOf` of the form engine). */
export interface StoredDraft {
  /** Id of the form. */
  form: string;
  /** When it was put, epoch milliseconds. */
  savedAt: number;
  /** Whatever else the form keeps; plain data. */
  [member: string]: unknown;
}

/** Where drafts are. No method ever rejects: at worst a draft is not there. */
export interface DraftStore {
  /** Whether drafts outlive the page; false where the browser refuses to keep them, or does not answer. */
  kept(): boolean;
  get(id: string): Promise<StoredDraft | undefined>;
  /** The draft of a form that was put last, in whatever tab. */
  newest(form: string): Promise<{ id: string; draft: StoredDraft } | undefined>;
  /** Resolves once it is safe; to false where it only lives as long as the page. */
  put(id: string, draft: Readonly<Record<string, unknown>> & { form: string }): Promise<boolean>;
  drop(id: string): Promise<void>;
}

const DATABASE = 'union-forms';
const DRAFTS = 'drafts';

export interface DraftOptions {
  /** The page's IndexedDB when absent. */
  indexedDB?: IDBFactory;
  /** Epoch milliseconds. */
  now?: () => number;
  /** A change the database has not made in this time is for the memory alone, until it answers. */
  patienceMs?: number;
}

/** How much longer a form waits for what it was left with; the page works meanwhile. */
const READING = 5;
/** Nobody waits for what is offered: a phone just woken may take its time. */
const LOOKING = 30;

/**
 * Drafts in IndexedDB, of the origin that shows the form. Those older than a day go when it is first
 * used. Where the browser has no database, refuses it, or it breaks, drafts are in memory from then
 * on, with what this page had put before, and `kept()` is false: the form says so. A database that is
 * only slow has all of it as soon as it answers, and `kept()` is true again.
 */
export function openDrafts(options: DraftOptions = {}): DraftStore {
  const { now = Date.now, patienceMs = 1000 } = options;
  const memory = memoryDrafts(now);
  let database: Promise<IDBDatabase> | undefined;
  let broken = false;
  let late = false;

  async function attempt<T>(
    work: (db: IDBDatabase) => Promise<T>,
    instead: () => Promise<T>,
    patience = 1,
  ): Promise<T> {
    if (broken) return instead();
    const done = begun(work).then(
      found => {
        late = false;
        return found;
      },
      () => {
        broken = true;
        return instead();
      },
    );
    if (await within(patienceMs * patience, done)) return done;
    late = true;
    return instead();
  }

  async function begun<T>(work: (db: IDBDatabase) => Promise<T>): Promise<T> {
    database ??= open(options.indexedDB ?? globalThis.indexedDB, now, forget);
    return work(await database);
  }

  function forget(): void {
    database = undefined;
  }

  return {
    kept: () => !broken && !late,
    get: id =>
      attempt(
        async db => {
          const found = await once<unknown>(drafts(db).get(id));
          return isDraft(found) && isFresh(found, now()) ? found : undefined;
        },
        () => memory.get(id),
        READING,
      ),
    newest: form =>
      attempt(
        async db => {
          const store = drafts(db);
          const [ids, found] = await Promise.all([
            once(store.getAllKeys()),
            once<unknown[]>(store.getAll()),
          ]);
          const all = found.map((draft, at) => ({ id: String(ids[at]), draft }));
          return all
            .filter((one): one is { id: string; draft: StoredDraft } => isDraft(one.draft))
            .filter(({ draft }) => draft.form === form && isFresh(draft, now()))
            .sort((a, b) => b.draft.savedAt - a.draft.savedAt)[0];
        },
        () => memory.newest(form),
        LOOKING,
      ),
    put: async (id, draft) => {
      // The memory has it too: where the database breaks later, this page still has its own.
      await memory.put(id, draft);
      return attempt(
        async db => {
          await change(db, store => store.put({ ...draft, savedAt: now() }, id));
          return true;
        },
        () => Promise.resolve(false),
      );
    },
    drop: async id => {
      await memory.drop(id);
      await attempt(
        db => change(db, store => store.delete(id)),
        () => Promise.resolve(),
      );
    },
  };
}

function open(factory: IDBFactory, now: () => number, onClosed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(DRAFTS);
    request.onblocked = () => reject(new Error('another page holds an older database open'));
    request.onerror = () => reject(request.error ?? new Error('the database did not open'));
    request.onsuccess = () => {
      const db = request.result;
      // Never be the page that keeps a newer version of the form from opening its database.
      db.onversionchange = () => {
        db.close();
        onClosed();
      };
      db.onclose = onClosed;
      purge(db, now()).then(() => resolve(db), reject);
    };
  });
}

/** Drafts of another day, and what is none of ours, go. */
async function purge(db: IDBDatabase, now: number): Promise<void> {
  const store = drafts(db);
  const [ids, found] = await Promise.all([
    once(store.getAllKeys()),
    once<unknown[]>(store.getAll()),
  ]);
  const old = ids.filter((_, at) => !isDraft(found[at]) || !isFresh(found[at], now));
  if (old.length > 0) await change(db, all => old.forEach(id => all.delete(id)));
}

const drafts = (db: IDBDatabase): IDBObjectStore => db.transaction(DRAFTS).objectStore(DRAFTS);

function once<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('reading failed'));
  });
}

/**
 * Resolves when the change is committed. It is asked for at once: a change that begins while the page
 * closes is undone with the page where the browser waits to see whether more comes.
 */
function change(db: IDBDatabase, work: (store: IDBObjectStore) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(DRAFTS, 'readwrite');
    transaction.oncomplete = () => resolve();
    // A failed request ends here too; only now is the transaction's own error known.
    transaction.onabort = () => reject(transaction.error ?? new Error('the change was undone'));
    work(transaction.objectStore(DRAFTS));
    // Chromium 76 and later.
    transaction.commit?.();
  });
}

/** Whether something has come to its end in this time. */
async function within(ms: number, end: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<false>(resolve => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([end.then(() => true), limit]);
  } finally {
    clearTimeout(timer);
  }
}
