// Pictures that applicants send along: small JPEGs of any size, each different.
import { randomFrom } from '../../scripts/lib/random.mjs';
import { stripJpeg } from '../../server/src/uploads/strip-jpeg.ts';
import { picture } from '../../server/test/uploads/images.ts';

/** Bytes of picture number `n`, about as many as are asked for. */
export function pictureOf(n, bytes) {
  const random = randomFrom(n + 1);
  // Behind the last scan: bytes that are no marker.
  const scan = Buffer.from(Array.from({ length: bytes }, () => Math.floor(random() * 255)));
  return Buffer.concat([Buffer.from([0xff, 0xd8]), picture(), scan, Buffer.from([0xff, 0xd9])]);
}

/** The same as a server keeps it. */
export const keptPicture = bytes => stripJpeg(bytes);
