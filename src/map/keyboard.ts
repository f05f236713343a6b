/** What a key asks of a map. Screen pixels and zoom steps. */
export type KeyAction =
  | { do: 'pan'; dx: number; dy: number }
  | { do: 'zoom'; step: number }
  | { do: 'home' }
  | { do: 'choose' };

/** The part of a KeyboardEvent that is looked at. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** How far an arrow looks, CSS pixels; three times as far with Shift. */
const STEP = 80;

/**
 * Arrows look that way, + and - enlarge and reduce, Home shows everything, Enter chooses the mark
 * that is ringed. Undefined for any other key, and for combinations with Ctrl, Alt or Meta, which
 * belong to the browser.
 */
export function keyAction(press: KeyPress): KeyAction | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const step = press.shiftKey ? 3 * STEP : STEP;
  switch (press.key) {
    // To look left, the ground moves right.
    case 'ArrowLeft':
      return { do: 'pan', dx: step, dy: 0 };
    case 'ArrowRight':
      return { do: 'pan', dx: -step, dy: 0 };
    case 'ArrowUp':
      return { do: 'pan', dx: 0, dy: step };
    case 'ArrowDown':
      return { do: 'pan', dx: 0, dy: -step };
    case '+':
    case '=':
      return { do: 'zoom', step: 1 };
    case '-':
    case '_':
      return { do: 'zoom', step: -1 };
    case 'Home':
      return { do: 'home' };
    case 'Enter':
      return { do: 'choose' };
    default:
      return undefined;
  }
}
