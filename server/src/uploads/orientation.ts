/**
 * How a camera was held stands in its EXIF data (JEITA CP-3451, tag 0x0112) and nowhere else. It is
 * the one thing kept of it: a photo of a card on its side can hardly be read.
 */

const ORIENTATION = 0x0112;
const SHORT = 3;
const TIFF_HEAD = 8;
const ENTRY = 12;

/**
 * The orientation, 2–8, of a TIFF structure as EXIF has it; undefined when it is upright (1), not
 * said, or damaged: then the photo shows as its pixels lie.
 */
export function orientationOf(tiff: Buffer): number | undefined {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < TIFF_HEAD || (order !== 'II' && order !== 'MM')) return undefined;
  const little = order === 'II';
  const u16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = u32(4);
  if (directory + 2 > tiff.length) return undefined;
  const count = u16(directory);
  for (let n = 0; n < count; n += 1) {
    const at = directory + 2 + n * ENTRY;
    if (at + ENTRY > tiff.length) return undefined;
    if (u16(at) !== ORIENTATION || u16(at + 2) !== SHORT) continue;
    const value = u16(at + 8);
    return value >= 2 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** The smallest TIFF structure that says an orientation and nothing else, 26 bytes. */
export function orientationTiff(orientation: number): Buffer {
  const tiff = Buffer.alloc(TIFF_HEAD + 2 + ENTRY + 4);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(TIFF_HEAD, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
