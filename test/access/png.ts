/** Pictures of a page, read without a package: PNG of eight bits a channel, as browsers write them. */
import { inflateSync } from 'node:zlib';

/** Colours as 0xRRGGBB, line by line. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint32Array;
}

/** Throws where it is no such PNG. */
export function readPng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const [depth, kind, , , interlaced] = file.subarray(24, 29);
  const channels = kind === 6 ? 4 : 3;
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced)
    throw new Error(`PNG of ${depth} bits, kind ${kind}`);
  const bytes = unfiltered(inflateSync(dataOf(file)), width * channels, channels);
  const pixels = new Uint32Array(width * height);
  for (let i = 0, k = 0; i < pixels.length; i += 1, k += channels)
    pixels[i] = (bytes[k]! << 16) | (bytes[k + 1]! << 8) | bytes[k + 2]!;
  return { width, height, pixels };
}

/** What all IDAT chunks hold. */
function dataOf(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** PNG, 9.2: each line begins with how it was filtered. */
function unfiltered(data: Buffer, line: number, step: number): Uint8Array {
  const height = data.length / (line + 1);
  const out = new Uint8Array(height * line);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (line + 1)]!;
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x;
      const left = x >= step ? out[at - step]! : 0;
      const up = y > 0 ? out[at - line]! : 0;
      const corner = x >= step && y > 0 ? out[at - line - step]! : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      out[at] = data[y * (line + 1) + 1 + x]! + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [p, q, r] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  if (p <= q && p <= r) return left;
  return q <= r ? up : corner;
}
