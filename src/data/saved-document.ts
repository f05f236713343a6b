/** The last good copy of a public document. Nothing a person typed is ever in one. */
export interface SavedDocument {
  /** The URL asked for, without fragment: the key. */
  url: string;
  /** Where it came from after redirects: what relative references resolve against. */
  finalUrl: string;
  /** The text, as decoded. */
  body: string;
  etag?: string;
  /** When the server last gave or confirmed it, epoch milliseconds. */
  savedAt: number;
  /** Its size as received. */
  bytes: number;
}

/** Where last good copies are kept. No method ever rejects: at worst nothing is remembered. */
export interface DocumentStore {
  load(url: string): Promise<SavedDocument | undefined>;
  save(document: SavedDocument): Promise<void>;
  remove(url: string): Promise<void>;
}

/** Enough for every document a site's widgets read, well under any browser's quota. */
export const STORE_BYTES = 20 * 1024 * 1024;

/** Copies kept as long as the page lives; the oldest go when `maxBytes` is passed. */
export function memoryStore(maxBytes = STORE_BYTES): DocumentStore {
  const documents = new Map<string, SavedDocument>();
  let bytes = 0;

  function drop(url: string): void {
    bytes -= documents.get(url)?.bytes ?? 0;
    documents.delete(url);
  }

  return {
    load: url => Promise.resolve(documents.get(url)),
    save(document) {
      drop(document.url);
      if (document.bytes <= maxBytes) {
        // A Map keeps the order of insertion, so the first key is the oldest save.
        documents.set(document.url, document);
        bytes += document.bytes;
        for (const url of documents.keys()) {
          if (bytes <= maxBytes) break;
          drop(url);
        }
      }
      return Promise.resolve();
    },
    remove(url) {
      drop(url);
      return Promise.resolve();
    },
  };
}

/** Whether a stored record is a saved document; what another version or a fault left is not. */
export function isSavedDocument(record: unknown): record is SavedDocument {
  const { url, finalUrl, body, etag, savedAt, bytes } = (record ?? {}) as Partial<SavedDocument>;
  return (
    typeof url === 'string' &&
    typeof finalUrl === 'string' &&
    typeof body === 'string' &&
    (etag === undefined || typeof etag === 'string') &&
    Number.isFinite(savedAt) &&
    Number.isFinite(bytes)
  );
}
