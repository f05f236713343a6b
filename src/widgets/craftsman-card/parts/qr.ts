/** A QR code (ISO/IEC 18004), loaded by itself: whoever shows one has the address to read without it. */
import { encode } from 'uqr';
import { svg, type TemplateResult } from 'lit';
import { qrPath } from '../../../rules/qr-path.ts';

/** Light modules around the code; readers need four. */
const QUIET = 4;

export interface QrCode {
  /** Modules a side, the quiet zone included. */
  readonly size: number;
  /** The dark modules, as an SVG path in modules. */
  readonly path: string;
}

/** @throws Error where the text is longer than a QR code holds (some 2,300 bytes). */
export function qrCode(text: string): QrCode {
  // M: a scratched screen or a folded print is still read.
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  return { size, path: qrPath(data) };
}

/** Dark on light in every theme; `label` says what it leads to. */
export function qrPicture({ size, path }: QrCode, label: string): TemplateResult {
  return svg`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label=${label}
    shape-rendering="crispEdges"
  ><path fill="#fff" d="M0 0h${size}v${size}H0z"></path><path fill="#000" d=${path}></path></svg>`;
}

/** Pixels a side, about: enough for a hand-wide print. */
const PICTURE = 1200;

/** The code as a PNG, for a notice made elsewhere. Rejects where the device has no room for it. */
export function qrImage({ size, path }: QrCode): Promise<Blob> {
  const canvas = document.createElement('canvas');
  // Whole pixels a module: no grey seams between them.
  const scale = Math.max(1, Math.floor(PICTURE / size));
  canvas.width = canvas.height = size * scale;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture was made'))));
  });
}
