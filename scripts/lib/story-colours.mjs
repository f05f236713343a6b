// Colours of pictures, as plain numbers.

/**
 * A picture: `pixels` holds one 0xRRGGBB a pixel, row by row.
 *
 * @typedef {{width: number, height: number, pixels: Uint32Array}} Picture
 */

/** A colour that covers a part in so many is a surface or a line, and kept as it is. */
const KEPT = 500;
/** Bits a sample that the others are rounded to: edges of letters and curves, shadows. */
const BITS = 3;

/**
 * The picture in fewer colours, always the same ones for the same picture: it packs smaller, and two
 * pictures that look the same stay the same.
 *
 * @param {Picture} picture
 * @returns {Picture}
 */
export function fewColours({ width, height, pixels }) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const instead = new Map();
  for (const [colour, count] of counts) {
    instead.set(colour, count * KEPT >= pixels.length ? colour : rounded(colour));
  }
  return { width, height, pixels: pixels.map(colour => instead.get(colour)) };
}

/** Each sample to the nearest of 2^BITS steps from 0 to 255. */
function rounded(colour) {
  const most = (1 << BITS) - 1;
  const step = sample => Math.round((Math.round((sample / 255) * most) / most) * 255);
  return (step(colour >> 16) << 16) | (step((colour >> 8) & 255) << 8) | step(colour & 255);
}

const LINEAR = Float64Array.from({ length: 256 }, (_, i) => {
  const c = i / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

const linear = colour => [LINEAR[colour >> 16], LINEAR[(colour >> 8) & 255], LINEAR[colour & 255]];

/** CIELAB of an sRGB colour, D65 (IEC 61966-2-1, CIE 15). */
export function lab(colour) {
  const [r, g, b] = linear(colour);
  const f = t => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour) {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, from 1. */
export function contrastRatio(p, q) {
  const [a, b] = [luminance(p), luminance(q)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
