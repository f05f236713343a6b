/** A QR code (ISO/IEC 18004), loaded by itself: whoever shows one has the address to read without it. */
import { encode } from 'uqr';
import { svg, type TemplateResult } from 'lit';
import { qrPath } from '../rules/qr-path.ts';

/** Light modules around the code; readers need four. */
const QUIET = 4;

/**
 * A text as a code, dark on light in every theme; undefined where it is longer than a code holds (some
 * 2,300 bytes).
 *
 * @param label says what it leads to
 */
export function qrPicture(text: string, label: string): TemplateResult | undefined {
  const code = encoded(text);
  if (!code) return undefined;
  const { data, size } = code;
  return svg`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label=${label}
    shape-rendering="crispEdges"
  ><path fill="#fff" d="M0 0h${size}v${size}H0z"></path><path fill="#000" d=${qrPath(data)}></path></svg>`;
}

function encoded(text: string): ReturnType<typeof encode> | undefined {
  try {
    // M: a scratched screen or a folded print is still read.
    return encode(text, { ecc: 'M', border: QUIET });
  } catch {
    return undefined;
  }
}
