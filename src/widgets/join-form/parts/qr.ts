/** A QR code (ISO/IEC 18004), loaded by itself: whoever shows one has something to read without it. */
import { encode } from 'uqr';
import { svg, type TemplateResult } from 'lit/html.js';
import { qrPath } from '../../../rules/qr-path.ts';

/** Light modules around the code; readers need four. */
const QUIET = 4;

export interface QrShape {
  /** Modules a side, the quiet zone included. */
  readonly size: number;
  /** The dark modules, as an SVG path in modules. */
  readonly path: string;
}

/** @throws RangeError or Error where the text is longer than a QR code holds (some 2,900 bytes). */
export function qrShape(text: string): QrShape {
  // M: a scratched screen or a folded print is still read.
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  return { size, path: qrPath(data) };
}

/** Dark on light in every theme. `label` says what it leads to. */
export function qrPicture({ size, path }: QrShape, label: string): TemplateResult {
  return svg`<svg
    class="uf-qr"
    viewBox="0 0 ${size} ${size}"
    width="200"
    height="200"
    role="img"
    aria-label=${label}
    shape-rendering="crispEdges"
  ><path fill="#fff" d="M0 0h${size}v${size}H0z"></path><path fill="#000" d=${path}></path></svg>`;
}
