// PNG of a picture with a palette (W3C PNG, third edition): one IHDR, PLTE, IDAT, IEND.
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const PALETTE_COLOUR = 3;

/**
 * @param {{w: number, h: number, palette: number[], pixels: Uint8Array}} picture
 * @returns {Buffer}
 */
export function pngOf({ w, h, palette, pixels }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(w, 0);
  header.writeUInt32BE(h, 4);
  header.set([8, PALETTE_COLOUR, 0, 0, 0], 8);
  const colours = Buffer.from(
    palette.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  // A filter byte before each row: none, as rows of a palette do not resemble sums.
  const rows = Buffer.alloc(h * (w + 1));
  for (let row = 0; row < h; row += 1) {
    rows.set(pixels.subarray(row * w, (row + 1) * w), row * (w + 1) + 1);
  }
  const data = deflateSync(rows, { level: 9 });
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND'),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

function chunk(type, data = Buffer.alloc(0)) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
