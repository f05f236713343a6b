// Image files to pictures and back, by sharp, which is installed with the faces.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './node.mjs';

/** @typedef {import('./story-colours.mjs').Picture} Picture */

let sharp;
const load = () =>
  (sharp ??= createRequire(join(ROOT, 'test', 'stories', 'package.json'))('sharp'));

/**
 * @param {Uint8Array} bytes PNG or WebP
 * @returns {Promise<Picture>}
 */
export async function readImage(bytes) {
  const { data, info } = await load()(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint32Array(info.width * info.height);
  for (let i = 0, k = 0; i < pixels.length; i += 1, k += 3) {
    pixels[i] = (data[k] << 16) | (data[k + 1] << 8) | data[k + 2];
  }
  return { width: info.width, height: info.height, pixels };
}

/**
 * @param {Picture} picture
 * @returns {Promise<Buffer>} WebP without loss
 */
export function writeImage({ width, height, pixels }) {
  const data = Buffer.alloc(pixels.length * 3);
  pixels.forEach((colour, i) => data.writeUIntBE(colour, i * 3, 3));
  return load()(data, { raw: { width, height, channels: 3 } })
    .webp({ lossless: true, effort: 4, quality: 80 })
    .toBuffer();
}
