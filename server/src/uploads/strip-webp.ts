import { Damaged } from './damaged.ts';
import { orientationOf, orientationTiff } from './orientation.ts';

const HEAD = 12;
const CHUNK_HEAD = 8;
/** Bytes of the extended header, and of what stands before the chunks of a frame. */
const EXTENDED = 10;
const FRAME_HEAD = 16;
/** Bits of the extended header that announce EXIF and XMP chunks. */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/** Chunks that make the picture (RFC 9649 §2). */
const PICTURE = new Set(['VP8 ', 'VP8L', 'ALPH']);
const KEPT = new Set([...PICTURE, 'ANIM', 'ICCP']);

/**
 * A WebP without EXIF but for the orientation, XMP, chunks of other programs, and what stands
 * behind its end.
 * @throws Damaged
 */
export function stripWebp(bytes: Buffer): Buffer {
  if (bytes.length < HEAD) throw new Damaged();
  const end = CHUNK_HEAD + bytes.readUInt32LE(4);
  if (end > bytes.length) throw new Damaged();
  const kept: Buffer[] = [];
  let orientation: number | undefined;
  let extended: Buffer | undefined;
  for (let at = HEAD; at + CHUNK_HEAD <= end;) {
    const length = bytes.readUInt32LE(at + 4);
    const next = at + CHUNK_HEAD + length + (length % 2);
    if (at + CHUNK_HEAD + length > end) throw new Damaged();
    const type = bytes.toString('latin1', at, at + 4);
    const data = bytes.subarray(at + CHUNK_HEAD, at + CHUNK_HEAD + length);
    if (type === 'EXIF') orientation ??= orientationOf(withoutPrefix(data));
    if (type === 'VP8X') kept.push((extended = chunkOf(type, data.subarray(0, EXTENDED))));
    else if (type === 'ANMF') kept.push(chunkOf(type, bareFrame(data)));
    else if (KEPT.has(type)) kept.push(chunkOf(type, data));
    at = next;
  }
  if (!kept.some(chunk => /^(?:VP8[ L]|ANMF)/.test(chunk.toString('latin1', 0, 4)))) {
    throw new Damaged();
  }
  if (extended) kept.push(...saying(extended, orientation));
  const body = Buffer.concat(kept);
  const head = Buffer.from(bytes.subarray(0, HEAD));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

/** A frame of a film with its picture alone: other chunks may stand in it too (RFC 9649 §2.7.1.1). */
function bareFrame(data: Buffer): Buffer {
  const kept = [data.subarray(0, FRAME_HEAD)];
  for (let at = FRAME_HEAD; at + CHUNK_HEAD <= data.length;) {
    const length = data.readUInt32LE(at + 4);
    const end = at + CHUNK_HEAD + length;
    if (end > data.length) throw new Damaged();
    const type = data.toString('latin1', at, at + 4);
    if (PICTURE.has(type)) kept.push(chunkOf(type, data.subarray(at + CHUNK_HEAD, end)));
    at = end + (length % 2);
  }
  return Buffer.concat(kept);
}

/** Sets the flags of the extended header to what follows it: nothing, or an orientation. */
function saying(extended: Buffer, orientation: number | undefined): Buffer[] {
  const flags = extended[CHUNK_HEAD];
  if (flags === undefined) throw new Damaged();
  const bare = flags & ~HAS_EXIF & ~HAS_XMP;
  extended[CHUNK_HEAD] = orientation === undefined ? bare : bare | HAS_EXIF;
  return orientation === undefined ? [] : [chunkOf('EXIF', orientationTiff(orientation))];
}

/** Some programs put the prefix of JPEG before the data. */
function withoutPrefix(data: Buffer): Buffer {
  return data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;
}

function chunkOf(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(CHUNK_HEAD);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
