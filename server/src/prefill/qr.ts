import { encode } from 'uqr';

/** Light modules around a code; readers need four (ISO/IEC 18004 §6.3.8). */
export const QUIET = 4;

/** A QR code as one path of an SVG. */
export interface QrPath {
  /** Modules a side, the quiet zone included: the width and height of the view box. */
  size: number;
  /** The dark modules, in modules. */
  path: string;
}

/**
 * Draws a text as a QR code that is still read with 15 % of it scratched.
 * @throws Error when the text is longer than a code holds (2,331 bytes).
 */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const runs: string[] = [];
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      runs.push(`M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`);
    }
  }
  return { size, path: runs.join('') };
}
