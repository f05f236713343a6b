import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { DocumentSource } from '../documents/document-source.ts';

/** Content codings a document is offered in. */
export type Coding = 'br' | 'gzip' | 'identity';

const compressBr = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Below this many bytes a header costs more than compression saves. */
const WORTH_COMPRESSING = 1024;

const TYPES = {
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
} as const;

/** What `ServedDocument` is made from. */
export interface DocumentContent {
  /** Media type with charset. */
  type: string;
  pieces: readonly Buffer[];
  /** When the content last changed. */
  lastModified: Date;
  /** False for what is compressed already, like a picture. */
  compressible: boolean;
}

/** A document ready to be sent: bytes, validator, and its compressed forms made when first asked. */
export class ServedDocument {
  readonly type: string;
  readonly byteLength: number;
  #lastModified: Date;
  readonly #pieces: readonly Buffer[];
  readonly #compressible: boolean;
  #compressed = new Map<Coding, Promise<Buffer>>();
  #hash: string | undefined;

  constructor({ type, pieces, lastModified, compressible }: DocumentContent) {
    this.type = type;
    this.#lastModified = lastModified;
    this.#pieces = pieces;
    this.byteLength = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
    this.#compressible = compressible && this.byteLength >= WORTH_COMPRESSING;
  }

  static fromSource(source: DocumentSource, lastModified: Date): ServedDocument {
    const { pieces } = source;
    return new ServedDocument({
      type: TYPES[source.type],
      pieces,
      lastModified,
      compressible: true,
    });
  }

  get lastModified(): Date {
    return this.#lastModified;
  }

  /** Takes over the time and the compressed forms of an earlier document of the same bytes. */
  inherit(earlier: ServedDocument): void {
    if (earlier.etag('identity') !== this.etag('identity')) return;
    this.#lastModified = earlier.#lastModified;
    this.#compressed = earlier.#compressed;
  }

  /** Whether the document comes in more than one coding. */
  get varies(): boolean {
    return this.#compressible;
  }

  /** Strong validator of one coding (RFC 9110 §8.8.3): the codings are different bytes. */
  etag(coding: Coding): string {
    this.#hash ??= hashOf(this.#pieces);
    return coding === 'identity' ? `"${this.#hash}"` : `"${this.#hash}-${coding}"`;
  }

  /** The bytes in a coding. */
  async body(coding: Coding): Promise<Buffer> {
    if (coding === 'identity') return this.#whole();
    const known = this.#compressed.get(coding);
    if (known) return known;
    const made = this.#compress(coding);
    this.#compressed.set(coding, made);
    // A failure is not kept; the next request tries again.
    made.catch(() => this.#compressed.delete(coding));
    return made;
  }

  #whole(): Buffer {
    return this.#pieces.length === 1 ? (this.#pieces[0] as Buffer) : Buffer.concat(this.#pieces);
  }

  #compress(coding: 'br' | 'gzip'): Promise<Buffer> {
    const bytes = this.#whole();
    if (coding === 'gzip') return compressGzip(bytes, { level: 7 });
    const params = {
      // Quality 5 is a tenth of the work of 11 for a few per cent more bytes.
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    };
    return compressBr(bytes, { params });
  }
}

function hashOf(pieces: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  // 132 bits: no two documents of a site will ever meet.
  return hash.digest('base64url').slice(0, 22);
}
