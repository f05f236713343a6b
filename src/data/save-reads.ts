import { lastGoodStore } from './last-good.ts';
import type { LightRead } from './light-read.ts';
import type { DocumentStore } from './saved-document.ts';

let store: DocumentStore | undefined;

/** Keeps documents that were read just now as the client does, as last good copies. */
export function saveReads(reads: readonly LightRead[]): void {
  store ??= lastGoodStore();
  for (const { asked, url, body, etag } of reads) {
    void store.save({
      url: new URL(asked, document.baseURI).href,
      finalUrl: url,
      body,
      bytes: new TextEncoder().encode(body).length,
      savedAt: Date.now(),
      ...(etag === null ? {} : { etag }),
    });
  }
}
