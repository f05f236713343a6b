import type { QrShape } from './qr.ts';

export interface PictureWords {
  /** Site, form, and what the number is. */
  readonly lines: readonly string[];
  readonly number: string;
  readonly code?: QrShape;
  /** What the code is for. */
  readonly hint?: string;
}

const WIDTH = 720;
const MARGIN = 48;
const CODE = 400;
const FACE = 'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", sans-serif';

/** The receipt as a PNG, dark on white, large enough to read in a photo album. */
export function receiptPicture(words: PictureWords): Promise<Blob> {
  const { lines, number, code, hint = '' } = words;
  const canvas = document.createElement('canvas');
  const top = MARGIN + lines.length * 48;
  canvas.width = WIDTH;
  canvas.height = top + 90 + (code ? CODE + 80 : 0) + MARGIN;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#171715';
  context.textAlign = 'center';
  context.textBaseline = 'top';
  const write = (text: string, size: number, y: number): void => {
    context.font = `${size}px ${FACE}`;
    // Longer names are set narrower rather than cut.
    context.fillText(text, WIDTH / 2, y, WIDTH - 2 * MARGIN);
  };
  lines.forEach((line, n) => write(line, 30, MARGIN + n * 48));
  write(number, 56, top);
  if (code) {
    drawCode(context, code, (WIDTH - CODE) / 2, top + 90);
    write(hint, 26, top + 90 + CODE + 16);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture was made'))));
  });
}

function drawCode(
  context: CanvasRenderingContext2D,
  { size, path }: QrShape,
  x: number,
  y: number,
): void {
  context.save();
  // Whole pixels a module: no grey seams between them.
  const scale = Math.floor(CODE / size);
  const inset = (CODE - scale * size) / 2;
  context.translate(Math.round(x + inset), Math.round(y + inset));
  context.scale(scale, scale);
  context.fill(new Path2D(path));
  context.restore();
}
