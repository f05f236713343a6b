import { newestOnly } from './newest-only.ts';
import {
  isSavedDocument,
  memoryStore,
  STORE_BYTES,
  type DocumentStore,
  type SavedDocument,
} from './saved-document.ts';

const DATABASE = 'union-widgets';
const DOCUMENTS = 'documents';
/** Keys [savedAt, bytes]: ages and sizes can be summed up without reading the documents. */
const BY_AGE = 'by-age';

export interface LastGoodOptions {
  /** The page's IndexedDB when absent. */
  indexedDB?: IDBFactory;
  /** Total size kept; the oldest copies go first. */
  maxBytes?: number;
  /** A database that does not answer in this time (private modes, a blocked upgrade) is done without. */
  patienceMs?: number;
}

/**
 * Last good copies in IndexedDB, shared by all pages of an origin. Where the browser has none,
 * refuses it, or it breaks, copies are kept in memory from then on.
 */
export function lastGoodStore(options: LastGoodOptions = {}): DocumentStore {
  const { maxBytes = STORE_BYTES, patienceMs = 2500 } = options;
  const memory = memoryStore(maxBytes);
  let database: Promise<IDBDatabase> | undefined;
  let broken = false;

  /** Does `work` on the database; on the first failure, and ever after, `instead` on memory. */
  async function attempt<T>(
    work: (db: IDBDatabase) => Promise<T>,
    instead: () => Promise<T>,
  ): Promise<T> {
    if (!broken) {
      try {
        const opening = (database ??= open(
          options.indexedDB ?? globalThis.indexedDB,
          () => (database = undefined),
        ));
        const db = await within(patienceMs, opening).catch((error: unknown) => {
          // A phone that was just woken is slow, not broken: once it is open it is used again.
          opening.then(
            () => (broken = false),
            () => undefined,
          );
          throw error;
        });
        return await work(db);
      } catch {
        broken = true;
      }
    }
    return instead();
  }

  return newestOnly({
    load: url =>
      attempt(
        async db => {
          const record: unknown = await within(patienceMs, read(db, url));
          return isSavedDocument(record) ? record : undefined;
        },
        () => memory.load(url),
      ),
    save: document =>
      document.bytes > maxBytes
        ? Promise.resolve()
        : attempt(
            db => write(db, document, maxBytes),
            () => memory.save(document),
          ),
    remove: url =>
      attempt(
        db => erase(db, url),
        () => memory.remove(url),
      ),
  });
}

function open(factory: IDBFactory, onClosed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      const documents = request.result.createObjectStore(DOCUMENTS, { keyPath: 'url' });
      documents.createIndex(BY_AGE, ['savedAt', 'bytes']);
    };
    request.onblocked = () => reject(new Error('another page holds an older database open'));
    request.onerror = () => reject(request.error ?? new Error('the database did not open'));
    request.onsuccess = () => {
      const db = request.result;
      // Never be the page that keeps a newer version of the widgets from opening its database.
      db.onversionchange = () => {
        db.close();
        onClosed();
      };
      db.onclose = onClosed;
      resolve(db);
    };
  });
}

function read(db: IDBDatabase, url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = db.transaction(DOCUMENTS).objectStore(DOCUMENTS).get(url);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('reading failed'));
  });
}

function erase(db: IDBDatabase, url: string): Promise<void> {
  return change(db, documents => documents.delete(url));
}

/** Puts the document; when the quota is passed, once more after all others have made room. */
async function write(db: IDBDatabase, document: SavedDocument, maxBytes: number): Promise<void> {
  const put = (documents: IDBObjectStore): void => {
    documents.put(document);
    evict(documents, document.url, maxBytes);
  };
  try {
    await change(db, put);
  } catch (error) {
    if ((error as DOMException).name !== 'QuotaExceededError') throw error;
    await change(db, documents => documents.clear());
    await change(db, put);
  }
}

/** From the newest copy on, keeps what fits into `maxBytes`; the one just saved always stays. */
function evict(documents: IDBObjectStore, saved: string, maxBytes: number): void {
  let total = 0;
  const cursors = documents.index(BY_AGE).openKeyCursor(null, 'prev');
  cursors.onsuccess = () => {
    const cursor = cursors.result;
    if (!cursor) return;
    total += (cursor.key as [savedAt: number, bytes: number])[1];
    if (total > maxBytes && cursor.primaryKey !== saved) documents.delete(cursor.primaryKey);
    cursor.continue();
  };
}

/** Resolves when the change is committed. */
function change(db: IDBDatabase, work: (documents: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(DOCUMENTS, 'readwrite');
    transaction.oncomplete = () => resolve();
    // A failed request ends here too; only now is the transaction's own error known.
    transaction.onabort = () => reject(transaction.error ?? new Error('the change was undone'));
    work(transaction.objectStore(DOCUMENTS));
  });
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
