import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import type { DocumentType } from '../documents/document-source.ts';
import type { BuiltDocument } from './build.ts';
import { dense, soon } from './dense.ts';
import { hashOf } from './hash.ts';
import { nextLinkOf } from './next-link.ts';
import { peopleCacheOf } from './people-cache.ts';

/** Content codings a document is offered in. */
export type Coding = 'br' | 'gzip' | 'identity';

const compressBr = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Brotli's quality and window (a power of two), gzip's level and memory (of 9). */
interface Effort {
  quality: number;
  window: number;
  level: number;
  memLevel: number;
}

/** For what others may ask for, too. Brotli 11 is a sixth less, but a hundred times the work. */
const THOROUGH: Effort = { quality: 5, window: 22, level: 7, memLevel: 8 };
/** For the answer to one request: a third more bytes for a quarter of the work. */
const LIGHT: Effort = { quality: 1, window: 16, level: 3, memLevel: 6 };

/** Up to so many bytes an answer is compressed on the spot: handing it to a thread takes longer. */
const SMALL = 64 * 1024;

/** Below this many bytes a header costs more than compression saves. */
const WORTH_COMPRESSING = 1024;

/** Media types with charset. */
export const TYPES: Readonly<Record<DocumentType, string>> = {
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
};

/** What `ServedDocument` is made from. */
export interface DocumentContent {
  /** Media type with charset. */
  type: string;
  pieces: readonly Uint8Array[];
  /** When the content last changed. */
  lastModified: Date;
  /** False for what is compressed already, like a picture. */
  compressible: boolean;
  /** The answer to one request, on which less work is spent than on what many ask for. */
  once?: boolean | undefined;
  /** `hashOf` the pieces, where it is known. */
  hash?: string | undefined;
  /** Where the next page is, relative to this document. */
  next?: string | undefined;
  /** How long copies are good, where that is not as usual. */
  cacheControl?: string | undefined;
}

/** Asked for so often, a document is worth making as small as it gets, */
const OFTEN = 2;
/** unless it changed so lately, in milliseconds, that it may soon change again. */
const SETTLED_MS = 60_000;

/** The compressed forms of some bytes. */
interface Compressed {
  readonly forms: Map<Coding, Promise<Buffer>>;
  /** How often the Brotli one was wanted. */
  asked: number;
  /** It is about to be as small as it gets, */
  isDense: boolean;
  /** and is. */
  isSmallest?: true;
}

/**
 * A document ready to be sent: bytes, validator, and its compressed forms, made when first asked. What
 * is asked for again is compressed once more, as small as it gets, when there is time for it.
 */
export class ServedDocument {
  readonly type: string;
  readonly byteLength: number;
  /** Where the next page is, relative to this document. */
  readonly next: string | undefined;
  /** How long copies are good, where that is not as usual. */
  readonly cacheControl: string | undefined;
  #lastModified: Date;
  readonly #pieces: readonly Uint8Array[];
  readonly #compressible: boolean;
  readonly #once: boolean;
  /** A later document of the same bytes shares it. */
  #compressed: Compressed = { forms: new Map(), asked: 0, isDense: false };
  #hash: string | undefined;

  constructor(content: DocumentContent) {
    const { type, pieces, lastModified, compressible, once, hash, next, cacheControl } = content;
    this.type = type;
    this.cacheControl = cacheControl;
    this.#lastModified = lastModified;
    this.#pieces = pieces;
    this.#hash = hash;
    this.#once = once ?? false;
    this.next = next;
    this.byteLength = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
    this.#compressible = compressible && this.byteLength >= WORTH_COMPRESSING;
  }

  /** A document of the read side as it was built. */
  static fromBuilt(built: BuiltDocument, block: Uint8Array, lastModified: Date): ServedDocument {
    const { hash, next } = built;
    const type = TYPES[built.type];
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < built.pieces.length; at += 2) {
      const start = built.pieces[at] as number;
      pieces.push(block.subarray(start, start + (built.pieces[at + 1] as number)));
    }
    const cacheControl = peopleCacheOf(built.path);
    const compressible = true;
    const ready = { type, pieces, lastModified, compressible, hash, next, cacheControl };
    return new ServedDocument(ready);
  }

  /** A document of plain JSON. */
  static fromText(
    path: string,
    text: string | Buffer,
    lastModified: Date,
    more: Pick<DocumentContent, 'cacheControl'> = {},
  ): ServedDocument {
    const pieces = [Buffer.from(text)];
    const next = nextLinkOf(path, pieces);
    const type = TYPES.json;
    const { cacheControl = peopleCacheOf(path) } = more;
    const compressible = true;
    return new ServedDocument({ type, pieces, lastModified, compressible, next, cacheControl });
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

  /** Strong validator of one coding as it is sent now (RFC 9110 §8.8.3): other codings, other bytes. */
  etag(coding: Coding): string {
    return this.etags(coding)[0] as string;
  }

  /** The same, and that of the form before it was made smaller: who has that one has the document. */
  etags(coding: Coding): string[] {
    this.#hash ??= hashOf(this.#pieces);
    if (coding === 'identity') return [`"${this.#hash}"`];
    const tags = [`"${this.#hash}-${coding}"`];
    if (coding === 'br' && this.#compressed.isSmallest) tags.unshift(`"${this.#hash}-br11"`);
    return tags;
  }

  /** Makes the compressed forms before anybody asks: all will. */
  async compress(): Promise<void> {
    if (!this.#compressible) return;
    await Promise.all([this.body('br'), this.body('gzip')]);
    this.#askedAgain();
  }

  /** The bytes in a coding. */
  async body(coding: Coding): Promise<Buffer> {
    if (coding === 'identity') return this.#whole();
    const { forms } = this.#compressed;
    if (coding === 'br') this.#askedAgain();
    const known = forms.get(coding);
    if (known) return known;
    const made = this.#compress(coding);
    forms.set(coding, made);
    // A failure is not kept; the next request tries again.
    made.catch(() => forms.delete(coding));
    return made;
  }

  #askedAgain(): void {
    const compressed = this.#compressed;
    if (this.#once || compressed.isDense) return;
    compressed.asked += 1;
    const age = Date.now() - this.#lastModified.getTime();
    if (compressed.asked < OFTEN || age < SETTLED_MS) return;
    compressed.isDense = true;
    soon(this, async document => {
      const [known, made] = [await compressed.forms.get('br'), await dense(document.#whole())];
      if (!known || made.byteLength >= known.byteLength) return;
      compressed.forms.set('br', Promise.resolve(made));
      compressed.isSmallest = true;
    });
  }

  #whole(): Buffer {
    const [first, ...more] = this.#pieces;
    if (more.length > 0) return Buffer.concat(this.#pieces);
    return first ? Buffer.from(first.buffer, first.byteOffset, first.byteLength) : Buffer.alloc(0);
  }

  async #compress(coding: 'br' | 'gzip'): Promise<Buffer> {
    const bytes = this.#whole();
    const { quality, window, level, memLevel } = this.#once ? LIGHT : THOROUGH;
    const now = this.#once && bytes.byteLength <= SMALL;
    if (coding === 'gzip') {
      const options = { level, memLevel };
      return now ? gzipSync(bytes, options) : compressGzip(bytes, options);
    }
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: window,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    };
    return now ? brotliCompressSync(bytes, { params }) : compressBr(bytes, { params });
  }
}
