import { createHash } from 'node:crypto';
import { imageOf } from '../check/image-header.ts';
import { Damaged } from '../uploads/damaged.ts';
import { mediaTypeOf, type MediaType } from '../uploads/media-type.ts';
import { orientationOf } from '../uploads/orientation.ts';
import { strip } from '../uploads/strip.ts';
import { PHOTO_ENDINGS } from './photo-names.ts';

/** A photo as it may be published: nothing in it but the picture. */
export interface PreparedPhoto {
  mediaType: MediaType;
  /** Ending of its name, without the dot. */
  ending: string;
  /** As it is shown, pixels. */
  width: number;
  height: number;
  bytes: Buffer;
  /** Eight hexadecimal digits of its content. */
  digest: string;
}

/** Why a file cannot be a photo of somebody. */
export type PhotoFault = 'no-picture' | 'heic' | 'damaged' | 'too-large';

/** Above so many pixels a small file can unpack to more memory than a phone has: 400 MB. */
const MOST_PIXELS = 100_000_000;

/**
 * A photo without what a camera or program wrote about it: where and when it was taken, with what, by
 * whom. The picture's own bytes stay as they are. How the camera was held stays too, and counts in
 * the dimensions.
 */
export function preparePhoto(file: Buffer): PreparedPhoto | PhotoFault {
  const mediaType = mediaTypeOf(file);
  if (mediaType === 'image/heic') return 'heic';
  const ending = mediaType && PHOTO_ENDINGS[mediaType];
  if (!mediaType || !ending) return 'no-picture';
  const bytes = barePhoto(mediaType, file);
  if (!bytes) return 'damaged';
  const { width, height } = imageOf(bytes) ?? {};
  if (!width || !height) return 'damaged';
  if (width * height > MOST_PIXELS) return 'too-large';
  const [w, h] = isOnItsSide(mediaType, bytes) ? [height, width] : [width, height];
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { mediaType, ending, width: w, height: h, bytes, digest };
}

/**
 * A photo that somebody put there by hand, without what was written about it; undefined for one that
 * is damaged: nobody can tell what else is in it.
 */
export function barePhoto(mediaType: MediaType, file: Buffer): Buffer | undefined {
  try {
    return strip(mediaType, file);
  } catch (error) {
    if (error instanceof Damaged) return undefined;
    throw error;
  }
}

const EXIF = Buffer.from('Exif\0\0', 'latin1');
/** As far as a stripped JPEG's EXIF reaches, which follows its first header. */
const HEAD = 128;

/** Orientations 5 to 8 of EXIF: browsers turn the picture by a quarter. */
function isOnItsSide(mediaType: MediaType, bytes: Buffer): boolean {
  if (mediaType !== 'image/jpeg') return false;
  const head = bytes.subarray(0, HEAD);
  const at = head.indexOf(EXIF);
  return at >= 0 && (orientationOf(head.subarray(at + EXIF.length)) ?? 1) >= 5;
}
