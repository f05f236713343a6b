/** A short EPUB 3 of our own; the same bytes each time. */
export function sampleEpub(): Uint8Array<ArrayBuffer>;
