/**
 * The directory of a zip archive (PKWARE APPNOTE 6.3, as EPUB 3.3 §4.2 allows it: stored or deflated,
 * not encrypted, not in parts). Nothing is unpacked here: an entry is only when it is asked for, and
 * only so far as it says it is long, so that no archive unpacks to more than memory holds.
 */

export interface ZipEntry {
  path: string;
  /** 0 stored, 8 deflated. */
  method: number;
  /** Bytes in the archive, and unpacked by its own word. */
  packed: number;
  size: number;
  /** Where its local header is. */
  at: number;
}

export type ZipFault = 'not-zip' | 'damaged' | 'unsupported' | 'too-many';

export type Zip =
  { ok: true; entries: ReadonlyMap<string, ZipEntry> } | { ok: false; fault: ZipFault };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record, and the longest comment behind it. */
const END_BYTES = 22;
const LONGEST_TAIL = END_BYTES + 0xffff;
const MOST_ENTRIES = 10_000;
const ENCRYPTED = 1;

/** The entries of an archive by path. Of two of one path the first stays; unsafe paths are left out. */
export function listZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return { ok: false, fault: 'not-zip' };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const isSplit = view.getUint16(end + 4, true) !== 0;
  if (isSplit || count === 0xffff || at === 0xffffffff) return { ok: false, fault: 'unsupported' };
  if (count > MOST_ENTRIES) return { ok: false, fault: 'too-many' };
  const entries = new Map<string, ZipEntry>();
  const names = new TextDecoder();
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL)
      return { ok: false, fault: 'damaged' };
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return { ok: false, fault: 'damaged' };
    const path = names.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const isEncrypted = (view.getUint16(at + 8, true) & ENCRYPTED) !== 0;
    if (isSafe(path) && !isEncrypted && !entries.has(path)) {
      entries.set(path, {
        path,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
    }
    at = next;
  }
  return { ok: true, entries };
}

/** The bytes of an entry as they lie in the archive; undefined where its place is none. */
export function packedBytes(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array | undefined {
  if (at + 30 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) return undefined;
  return bytes.subarray(start, start + packed);
}

/** Where the end record is; -1 where there is none. Its comment must reach to the end, or near it. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at > view.byteLength - LONGEST_TAIL - 1; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

/** A path below the root of the archive, and no folder. */
function isSafe(path: string): boolean {
  if (!path || path.length > 1000 || /[\\\0]|^[a-z]:/i.test(path)) return false;
  return path.split('/').every(step => step !== '' && step !== '.' && step !== '..');
}
