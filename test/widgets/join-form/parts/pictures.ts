/** Pictures for the tests, drawn here: nobody's photo. */

export function canvasOf(
  width: number,
  height: number,
): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#8d8478';
  context.fillRect(0, 0, width, height);
  return [canvas, context];
}

export interface Card {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A table with a card on it, lines of text on the card. */
export function cardPicture(
  width: number,
  height: number,
  card: Card,
  blur = 0,
  /** Bars in place of letters, which each machine draws from a face of its own. */
  bars = false,
): HTMLCanvasElement {
  const [canvas, context] = canvasOf(width, height);
  context.fillStyle = '#f4f1e8';
  context.fillRect(card.x, card.y, card.w, card.h);
  context.fillStyle = '#22201c';
  context.font = `${Math.round(card.h / 9)}px sans-serif`;
  for (let line = 0; line < 6; line += 1) {
    const [x, y] = [card.x + card.w * 0.06, card.y + card.h * (0.16 + line * 0.145)];
    if (!bars) context.fillText('示例市总工会 会员证 0123456789', x, y, card.w * 0.88);
    for (let bar = 0; bars && bar < 18 - line; bar += 1) {
      context.fillRect(x + bar * card.w * 0.048, y - card.h * 0.08, card.w * 0.034, card.h * 0.08);
    }
  }
  return blur > 0 ? blurred(canvas, blur) : canvas;
}

/** Out of focus by so many pixels: made small and large again, since not every engine has filters. */
function blurred(sharp: HTMLCanvasElement, blur: number): HTMLCanvasElement {
  const { width, height } = sharp;
  const [small, draw] = canvasOf(Math.round(width / blur / 2), Math.round(height / blur / 2));
  draw.imageSmoothingQuality = 'high';
  draw.drawImage(sharp, 0, 0, small.width, small.height);
  const [canvas, context] = canvasOf(width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(small, 0, 0, width, height);
  return canvas;
}

export function blobOf(canvas: HTMLCanvasElement, type = 'image/jpeg'): Promise<Blob> {
  return new Promise(resolve => canvas.toBlob(blob => resolve(blob!), type, 0.92));
}

export const CAMERA = 'EXAMPLE-CAMERA';

/**
 * Puts an EXIF segment (CIPA DC-008) after the start of a JPEG: a camera's name, orientation 6
 * (turned by 90°) and a place in degrees, minutes, seconds.
 */
export async function withExif(jpeg: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  const exif = exifSegment();
  const whole = new Uint8Array(bytes.length + exif.length);
  whole.set(bytes.subarray(0, 2));
  whole.set(exif, 2);
  whole.set(bytes.subarray(2), 2 + exif.length);
  return whole;
}

function exifSegment(): Uint8Array {
  const tiff = new Uint8Array(160);
  const view = new DataView(tiff.buffer);
  const word = (at: number, value: number): void => view.setUint16(at, value, true);
  const long = (at: number, value: number): void => view.setUint32(at, value, true);
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    word(at, tag);
    word(at + 2, type);
    long(at + 4, count);
    long(at + 8, value);
  };
  tiff.set([0x49, 0x49, 42, 0]);
  long(4, 8);
  // IFD0: make, orientation, pointer to the GPS directory.
  word(8, 3);
  entry(10, 0x010f, 2, CAMERA.length + 1, 60);
  entry(22, 0x0112, 3, 1, 6);
  entry(34, 0x8825, 4, 1, 80);
  tiff.set(new TextEncoder().encode(CAMERA), 60);
  // GPS: latitude reference and latitude.
  word(80, 2);
  entry(82, 1, 2, 2, 0x4e);
  entry(94, 2, 5, 3, 120);
  [34, 1, 44, 1, 55, 1].forEach((value, n) => long(120 + 4 * n, value));
  const head = new Uint8Array([0xff, 0xe1, 0, 0, 0x45, 0x78, 0x69, 0x66, 0, 0]);
  new DataView(head.buffer).setUint16(2, tiff.length + head.length - 2);
  const segment = new Uint8Array(head.length + tiff.length);
  segment.set(head);
  segment.set(tiff, head.length);
  return segment;
}

/** Where a text stands in bytes, -1 for nowhere. */
export function indexIn(bytes: Uint8Array, text: string): number {
  return Array.from(bytes, byte => String.fromCharCode(byte))
    .join('')
    .indexOf(text);
}

/** Markers of a JPEG's segments before the picture data. */
export function segmentsOf(jpeg: Uint8Array): number[] {
  const markers: number[] = [];
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda;) {
    markers.push(jpeg[at + 1]!);
    at += 2 + ((jpeg[at + 2]! << 8) | jpeg[at + 3]!);
  }
  return markers;
}
