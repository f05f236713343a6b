/** The keys of an editable combobox with a list of suggestions, as the ARIA practices give them. */

export interface Situation {
  /** Whether rows are shown. */
  readonly open: boolean;
  readonly rows: number;
  /** Row that the arrow keys stand on, -1 for none: then they are in the text. */
  readonly active: number;
  readonly text: string;
}

export type Act =
  | { readonly do: 'open' | 'close' | 'choose' | 'clear' | 'submit' }
  /** Opens the list, then goes to its chosen row, else to that end. */
  | { readonly do: 'enter'; readonly end: 'first' | 'last' }
  | { readonly do: 'move'; readonly to: number }
  /** Back into the text, where the key then does what it does in every text. */
  | { readonly do: 'leave' };

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Rows that PageUp and PageDown pass. */
const PAGE = 7;

/** What a key does; undefined leaves it to the browser. */
export function actOf({ key, altKey, ctrlKey, metaKey }: Key, now: Situation): Act | undefined {
  if (ctrlKey || metaKey) return undefined;
  switch (key) {
    case 'ArrowDown':
      if (altKey) return { do: 'open' };
      if (!now.open) return { do: 'enter', end: 'first' };
      return step(now, now.active < 0 ? 0 : (now.active + 1) % now.rows);
    case 'ArrowUp':
      if (altKey) return now.open ? { do: 'close' } : undefined;
      if (!now.open) return { do: 'enter', end: 'last' };
      return step(now, now.active > 0 ? now.active - 1 : now.rows - 1);
    case 'PageDown':
      return now.open
        ? step(now, Math.min(Math.max(now.active, 0) + PAGE, now.rows - 1))
        : undefined;
    case 'PageUp':
      return now.open ? step(now, Math.max(now.active - PAGE, 0)) : undefined;
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      return now.active >= 0 ? { do: 'leave' } : undefined;
    case 'Enter':
      if (!now.open) return { do: 'submit' };
      return { do: now.active >= 0 ? 'choose' : 'close' };
    case 'Escape':
      if (now.open) return { do: 'close' };
      return now.text ? { do: 'clear' } : undefined;
    default:
      return undefined;
  }
}

const step = ({ rows }: Situation, to: number): Act | undefined =>
  rows > 0 ? { do: 'move', to } : undefined;
