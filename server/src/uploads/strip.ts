import type { MediaType } from './media-type.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

const STRIPS: Readonly<Record<MediaType, (bytes: Buffer) => Buffer>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  // A PDF's author and dates are woven into it; taking them out would mean writing it anew.
  'application/pdf': bytes => bytes,
};

/**
 * A file without what was written about it rather than in it: where a photo was taken, with which
 * camera, by whom. The frame page does this on the device already; other clients may not.
 * @throws Damaged
 */
export function strip(type: MediaType, bytes: Buffer): Buffer {
  return STRIPS[type](bytes);
}
