/** Longest that a map is waited for, milliseconds: the runner then sees what is there. */
const LONGEST = 4000;
const STEP = 50;
/** The same so often: it is at rest. */
const TIMES = 4;
/** Pixels looked at, a side. */
const LOOKED = 160;

/**
 * Waits until the map of a widget is drawn and changes no more. What takes pictures sees sizes and
 * places alone, and nothing of what is painted on a canvas.
 */
export async function stillMap(host: Element): Promise<void> {
  host.setAttribute('data-going', '');
  const end = performance.now() + LONGEST;
  let last = '';
  let same = 0;
  while (same < TIMES && host.isConnected && performance.now() < end) {
    // Without a place for it no map is to come.
    if (!host.shadowRoot?.querySelector('.stage')) break;
    const canvas = host.shadowRoot.querySelector('canvas');
    const now = canvas ? lookOf(canvas) : '';
    same = now && now === last ? same + 1 : 0;
    last = now;
    await new Promise(done => setTimeout(done, STEP));
  }
  host.removeAttribute('data-going');
}

/** What is on the canvas, in a word; '' while it is of one colour. */
function lookOf(canvas: HTMLCanvasElement): string {
  if (!canvas.width || !canvas.height) return '';
  const copy = document.createElement('canvas');
  copy.width = copy.height = LOOKED;
  const context = copy.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(canvas, 0, 0, LOOKED, LOOKED);
  const pixels = new Uint32Array(context.getImageData(0, 0, LOOKED, LOOKED).data.buffer);
  if (pixels.every(pixel => pixel === pixels[0])) return '';
  return String(pixels.reduce((sum, pixel, at) => (sum * 31 + (pixel % 9973) + at) % 1e9, 0));
}
