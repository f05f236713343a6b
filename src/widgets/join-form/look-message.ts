/** How a page wants the form in its frame to look; what is absent stays as it is. */
export interface Look {
  readonly lang?: string;
  readonly theme?: string;
  readonly size?: string;
}

/** The one message of a page to its frame, as it is posted. */
export interface LookMessage extends Look {
  /** Marks our messages among those of other scripts, and their version. */
  readonly union: 1;
  readonly type: 'look';
}

const WORDS = new Map<string, readonly unknown[]>([
  ['lang', ['zh-Hans', 'zh-Hant', 'en', 'ug']],
  ['theme', ['auto', 'light', 'dark', 'contrast']],
  ['size', ['standard', 'large']],
]);

/** How the page wants the form to look, or undefined when it is none of our messages. */
export function readLook(data: unknown): Look | undefined {
  const { union, type, ...look } = (data || {}) as Record<string, unknown>;
  if (union !== 1 || type !== 'look') return undefined;
  const known = Object.entries(look).every(([name, word]) => WORDS.get(name)?.includes(word));
  return known ? look : undefined;
}
