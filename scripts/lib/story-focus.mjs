// How much of a thing's outline changes when it has the focus (WCAG 2.4.11, 2.4.13; 1.4.11).

import { contrastRatio } from './story-colours.mjs';

/** @typedef {import('./story-colours.mjs').Picture} Picture */

const LEAST_CONTRAST = 3;

/**
 * Pixels whose colour with focus has at least 3:1 to the one without it, by the length of the outline:
 * a ring of 1 px all round gives 1, one of 2 px gives 2.
 *
 * @param {Picture} rest without focus, at least as large as the clip
 * @param {{x: number, y: number}} clip where in `rest` the other lies
 * @param {Picture} focused
 * @param {{width: number, height: number}} place size of the thing
 */
export function contrastOf(rest, clip, focused, place) {
  let changed = 0;
  for (let y = 0; y < focused.height; y += 1) {
    for (let x = 0; x < focused.width; x += 1) {
      const [px, py] = [clip.x + x, clip.y + y];
      if (px >= rest.width || py >= rest.height) continue;
      const before = rest.pixels[py * rest.width + px];
      const after = focused.pixels[y * focused.width + x];
      if (before !== after && contrastRatio(before, after) >= LEAST_CONTRAST) changed += 1;
    }
  }
  return changed / (2 * (place.width + place.height));
}
