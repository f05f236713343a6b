/** Media types of the read side: plain JSON, and GeoJSON for collections of features (RFC 7946). */
export type DocumentType = 'json' | 'geojson';

/** A document before it is served or written: its bytes are `pieces` one after the other, UTF-8. */
export interface DocumentSource {
  /** Relative to the site root, e.g. `v1/stations/index.json`. */
  path: string;
  type: DocumentType;
  pieces: readonly Buffer[];
}

/** A value as the bytes of one JSON document. */
export function jsonPieces(value: unknown): Buffer[] {
  return [Buffer.from(JSON.stringify(value))];
}
