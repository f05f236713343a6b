import type { Pen } from './palette.ts';

export const TURN = 2 * Math.PI;

/** Draw SVG path data of a 24 × 24 grid in a square round (x, y), or a plain dot for no path. */
export function drawGlyph(
  pen: Pen,
  path: string | undefined,
  x: number,
  y: number,
  side: number,
  colour: string,
): void {
  pen.save();
  pen.translate(x - side / 2, y - side / 2);
  pen.scale(side / 24, side / 24);
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineWidth = 2;
  pen.lineCap = pen.lineJoin = 'round';
  if (path) {
    pen.stroke(new Path2D(path));
  } else {
    circle(pen, 12, 12, 5);
    pen.fill();
  }
  pen.restore();
}

/** Begin a path that is a circle. */
export function circle(pen: Pen, x: number, y: number, r: number): void {
  pen.beginPath();
  pen.arc(x, y, r, 0, TURN);
}
