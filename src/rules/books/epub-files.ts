import { parseXml, type XmlElement } from './epub-xml.ts';
import { packedBytes, type ZipEntry } from './epub-zip.ts';

/** Unpacks deflated bytes to as many as are said, and not one more. May throw. */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/** What an archive holds, unpacked when it is asked for. */
export interface BookFiles {
  has(path: string): boolean;
  /** The bytes; undefined for what is not there, damaged, or longer than `most`. */
  bytes(path: string, most: number): Uint8Array | undefined;
  /** The same as text. */
  text(path: string): string | undefined;
}

/** A chapter of five million bytes is not one that a person reads. */
const MOST_TEXT = 4 * 1024 * 1024;
/** Deflate cannot do better than 1032 to one (zlib technical details): what says so lies. */
const BEST_RATIO = 1032;

/** The files of an archive whose directory was read. */
export function filesOf(
  archive: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  inflate: Inflate,
): BookFiles {
  function bytes(path: string, most: number): Uint8Array | undefined {
    const entry = entries.get(path);
    if (!entry || entry.size > most) return undefined;
    const packed = packedBytes(archive, entry);
    if (!packed) return undefined;
    if (entry.method === 0) return entry.size === packed.length ? packed : undefined;
    if (entry.method !== 8 || entry.size > packed.length * BEST_RATIO) return undefined;
    try {
      const out = inflate(packed, entry.size);
      return out.length === entry.size ? out : undefined;
    } catch {
      // A damaged entry is one that is not there; the others may be good.
      return undefined;
    }
  }
  return {
    has: path => entries.has(path),
    bytes,
    text: path => {
      const found = bytes(path, MOST_TEXT);
      return found && decodeXml(found);
    },
  };
}

/** Bytes of XML as text: by its mark, else by the encoding it declares, else UTF-8 (XML 1.0 §4.3.3). */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const isWide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  const declared = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  const label = isWide ? (a === 0xff ? 'utf-16le' : 'utf-16be') : (declared ?? 'utf-8');
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A file of XML as a tree; undefined for what is none, or not there. */
export function treeOf(files: BookFiles, path: string, isHtml = false): XmlElement | undefined {
  const text = files.text(path);
  return text === undefined ? undefined : parseXml(text, isHtml);
}
