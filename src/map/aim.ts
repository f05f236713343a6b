import type { MapHover } from './api.ts';
import { hoverOf, type Shown } from './choose.ts';
import { TURN } from './glyph.ts';
import { roomOf, type Mark } from './marks.ts';
import type { Look, Pen } from './palette.ts';
import type { View } from './view.ts';

/** What Enter would choose while the map is used by keys. Loaded with the first of them. */
export interface Aim {
  /** A key moved the map, or a finger or the mouse took it. */
  set(on: boolean): void;
  /** Ring the mark that Enter chooses; undefined for none. */
  ring(pen: Pen, look: Look, marks: readonly Mark[], view: View): Mark | undefined;
  /** A frame was drawn. */
  look(shown: Shown): void;
}

/** `told` hears what the ring is round, or (undefined) that it is round nothing. */
export function makeAim(changed: () => void, told: (aim: MapHover | undefined) => void): Aim {
  let isOn = false;
  let last: Mark | undefined;
  return {
    set(on) {
      if (on === isOn) return;
      isOn = on;
      changed();
    },
    ring(pen, look, marks, view) {
      const aim = isOn ? nearestMark(marks, view) : undefined;
      if (aim) drawRing(pen, look, aim);
      return aim;
    },
    look(shown) {
      const { aim } = shown;
      const isSame =
        aim?.index === last?.index && aim?.count === last?.count && aim?.name === last?.name;
      last = aim;
      if (!isSame) told(aim && hoverOf(shown, aim));
    },
  };
}

/** The mark on the canvas that lies nearest to its middle. */
export function nearestMark(marks: readonly Mark[], { width, height }: View): Mark | undefined {
  let best: Mark | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const { x, y } = mark;
    const d = Math.hypot(x - width / 2, y - height / 2);
    if (d >= least || x < 0 || y < 0 || x > width || y > height) continue;
    best = mark;
    least = d;
  }
  return best;
}

function drawRing(pen: Pen, { palette }: Look, mark: Mark): void {
  const { left, top, right, bottom } = roomOf(mark);
  const [w, h] = [(right - left) / 2, (bottom - top) / 2];
  // Two lines, so that it stands out on any base.
  for (const [colour, width] of [
    [palette.surface, 7],
    [palette.accent, 3],
  ] as const) {
    pen.beginPath();
    pen.ellipse(left + w, top + h, w + 5, h + 5, 0, 0, TURN);
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.stroke();
  }
}
