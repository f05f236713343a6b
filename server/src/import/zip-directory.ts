/** What a zip archive says it holds (APPNOTE 6.3, central directory), without unpacking it. */

export interface ZipEntry {
  name: string;
  /** Bytes, as declared. */
  packed: number;
  /** Bytes, as declared. */
  unpacked: number;
  /** 0 stored, 8 deflate. */
  method: number;
  /** Offset of the entry's local header. */
  offset: number;
}

const END_RECORD = 0x06054b50;
const END_SIZE = 22;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_SIZE = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const COMMENT_MAX = 0xffff;

/** The entries of an archive; undefined when the directory is missing, cut off or zip64. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + DIRECTORY_ENTRY_SIZE > view.byteLength) return undefined;
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const nameAt = at + DIRECTORY_ENTRY_SIZE;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Whether every entry unpacks to the size the directory declares, so that a size check on the
 * directory cannot be lied to. Stops at the first byte too many.
 */
export async function sizesAreTrue(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Promise<boolean> {
  for (const entry of entries) {
    const data = packedData(bytes, entry);
    if (!data) return false;
    if (
      entry.method === 0
        ? data.length !== entry.unpacked
        : !(await inflatesTo(data, entry.unpacked))
    )
      return false;
  }
  return true;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return undefined;
}

function packedData(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + LOCAL_HEADER_SIZE > view.byteLength) return undefined;
  if (view.getUint32(entry.offset, true) !== LOCAL_HEADER) return undefined;
  const from =
    entry.offset +
    LOCAL_HEADER_SIZE +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true);
  return from + entry.packed <= bytes.length
    ? bytes.subarray(from, from + entry.packed)
    : undefined;
}

async function inflatesTo(data: Uint8Array, size: number): Promise<boolean> {
  const inflater = makeInflater();
  // An old browser cannot look; there the size that the directory declares is all there is.
  if (!inflater) return true;
  const packed = new Blob([data as Uint8Array<ArrayBuffer>]).stream();
  const reader = packed.pipeThrough(inflater).getReader();
  let seen = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return seen === size;
      seen += value.length;
      if (seen > size) return false;
    }
  } catch {
    return false;
  } finally {
    // Cancelling a stream that has failed fails too, which is of no consequence.
    reader.cancel().catch(() => undefined);
  }
}

function makeInflater(): DecompressionStream | undefined {
  try {
    return new DecompressionStream('deflate-raw');
  } catch {
    return undefined;
  }
}
