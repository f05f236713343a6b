import { fold } from '../../../rules/fold.ts';

/** The card of a finished trail as a picture. */

/** A code as `qrPath` draws it. */
export interface CardCode {
  /** Modules a side, the quiet zone included. */
  readonly size: number;
  /** The dark modules, as an SVG path in modules. */
  readonly path: string;
}

export interface CardWords {
  readonly dir: 'ltr' | 'rtl';
  /** CSS font families: those of the language, or Chinese is set in Japanese shapes. */
  readonly face: string;
  /** Whose trail it is; '' where that is not known. */
  readonly by: string;
  readonly title: string;
  /** How many stops, and when. */
  readonly done: string;
  readonly days: string;
  /** Titles of the stops, in order. */
  readonly stops: readonly string[];
  readonly code?: CardCode | undefined;
  /** What the code is for. */
  readonly scan: string;
}

/** Pixels: large enough to read in a photo album, and for a postcard. */
const WIDTH = 900;
const MARGIN = 72;
const BAND = 24;
const TITLE = 60;
const STOP = 46;
const CODE = 280;
/** More stops than these are told by their number alone. */
const MOST_STOPS = 12;

const INK = '#171715';
const MUTED = '#5c5a55';
const RED = '#c8102e';

/** Draws the card, dark on white in every theme. */
export function drawCard(words: CardWords): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  const context = canvas.getContext('2d')!;
  const titles = linesOf(context, words);
  const stops = words.stops.length > MOST_STOPS ? [] : words.stops;
  const height = fold(
    [
      BAND + MARGIN,
      words.by ? 56 : 0,
      titles.length * TITLE * 1.3 + 24,
      2 * 52 + 36,
      stops.length * STOP + (stops.length ? 40 : 0),
      words.code ? CODE + 56 : 0,
      MARGIN,
    ],
    (sum, part) => sum + part,
    0,
  );
  // Taller from here on; a new size empties the canvas.
  canvas.height = Math.ceil(height);
  paint(context, { ...words, stops }, titles);
  return canvas;
}

function paint(
  context: CanvasRenderingContext2D,
  words: CardWords,
  titles: readonly string[],
): void {
  const { width, height } = context.canvas;
  const start = words.dir === 'rtl' ? width - MARGIN : MARGIN;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = RED;
  context.fillRect(0, 0, width, BAND);
  context.textBaseline = 'top';
  context.textAlign = 'start';
  context.direction = words.dir;
  let y = BAND + MARGIN;
  const write = (text: string, size: number, step: number, look = INK, weight = 400): void => {
    context.font = `${weight} ${size}px ${words.face}`;
    context.fillStyle = look;
    // Longer lines are set narrower rather than cut.
    context.fillText(text, start, y, WIDTH - 2 * MARGIN);
    y += step;
  };
  if (words.by) write(words.by, 30, 56, MUTED);
  for (const line of titles) write(line, TITLE, TITLE * 1.3, INK, 600);
  y += 24;
  write(words.done, 36, 52, RED, 600);
  write(words.days, 32, 52 + 36, MUTED);
  if (words.stops.length) {
    rule(context, y);
    y += 24;
    words.stops.forEach((stop, at) => write(`${at + 1}  ${stop}`, 30, STOP));
    y += 16;
  }
  if (words.code) drawCode(context, words.code, words, y);
}

function rule(context: CanvasRenderingContext2D, y: number): void {
  context.fillStyle = '#d6d3cc';
  context.fillRect(MARGIN, y, WIDTH - 2 * MARGIN, 1);
}

function drawCode(
  context: CanvasRenderingContext2D,
  { size, path }: CardCode,
  { dir, face, scan }: CardWords,
  y: number,
): void {
  rule(context, y);
  const x = dir === 'rtl' ? WIDTH - MARGIN - CODE : MARGIN;
  // Whole pixels a module: no grey seams between them.
  const scale = Math.floor(CODE / size);
  context.save();
  context.translate(x, y + 28);
  context.scale(scale, scale);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  context.restore();
  context.font = `30px ${face}`;
  context.fillStyle = MUTED;
  const beside = dir === 'rtl' ? x - 32 : x + scale * size + 32;
  context.fillText(scan, beside, y + 28 + CODE / 2 - 18, WIDTH - 2 * MARGIN - CODE - 32);
}

/** The title in at most two lines; Chinese may break anywhere, other scripts between words. */
function linesOf(context: CanvasRenderingContext2D, { title, face }: CardWords): string[] {
  context.font = `600 ${TITLE}px ${face}`;
  const room = WIDTH - 2 * MARGIN;
  if (context.measureText(title).width <= room) return [title];
  const pieces = /\s/.test(title) ? (title.match(/\S+\s*/g) ?? []) : [...title];
  let line = '';
  let at = 0;
  while (at < pieces.length && context.measureText(line + pieces[at]!).width <= room) {
    line += pieces[at]!;
    at += 1;
  }
  return line ? [line.trim(), pieces.slice(at).join('')] : [title];
}
