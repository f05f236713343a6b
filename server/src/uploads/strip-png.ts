import { crc32 } from 'node:zlib';
import { Damaged } from './damaged.ts';
import { orientationOf, orientationTiff } from './orientation.ts';

const SIGNATURE = 8;
/** Length, type and check sum of a chunk. */
const FRAME = 12;

/** Chunks that make the picture look as it does (PNG, third edition, §4.7 and §11). */
const KEPT = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'cICP', 'mDCV', 'cLLI', 'pHYs', 'bKGD'],
]);

/**
 * A PNG without text, times, EXIF but for the orientation, further frames, and whatever else only
 * some program knows; what stands behind the end is gone too.
 * @throws Damaged
 */
export function stripPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE)];
  let orientation: number | undefined;
  for (let at = SIGNATURE; ;) {
    const { type, data, whole } = chunkAt(bytes, at);
    if ((at === SIGNATURE) !== (type === 'IHDR')) throw new Damaged();
    if (type === 'eXIf') orientation ??= orientationOf(data);
    // An EXIF chunk stands before the picture's data or after it, as long as it is before the end.
    if (type === 'IEND' && orientation !== undefined) kept.push(exifChunk(orientation));
    if (KEPT.has(type)) kept.push(whole);
    if (type === 'IEND') return Buffer.concat(kept);
    at += whole.length;
  }
}

function chunkAt(bytes: Buffer, at: number): { type: string; data: Buffer; whole: Buffer } {
  if (at + FRAME > bytes.length) throw new Damaged();
  const end = at + FRAME + bytes.readUInt32BE(at);
  if (end > bytes.length) throw new Damaged();
  const whole = bytes.subarray(at, end);
  if (crc32(whole.subarray(4, -4)) !== whole.readUInt32BE(whole.length - 4)) throw new Damaged();
  return { type: whole.toString('latin1', 4, 8), data: whole.subarray(8, -4), whole };
}

function exifChunk(orientation: number): Buffer {
  const tiff = orientationTiff(orientation);
  const chunk = Buffer.alloc(FRAME + tiff.length);
  chunk.writeUInt32BE(tiff.length, 0);
  chunk.write('eXIf', 4, 'latin1');
  tiff.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}
