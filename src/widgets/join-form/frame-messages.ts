/**
 * What the form in a frame says to the page around it. The page takes a message only from the one
 * window and the one origin it expects, and only in exactly these shapes; all else is passed over.
 * None has room for anything a person typed. What the page says is in `look-message.ts`.
 */

export type FrameMessage =
  /** The form stands and answers. */
  | { readonly type: 'ready' }
  /** The form needs this height, in CSS pixels. */
  | { readonly type: 'height'; readonly height: number }
  /** Another step is shown, by its id. */
  | { readonly type: 'step'; readonly step: string }
  /** The focus went to what is between these heights of the frame, in CSS pixels. */
  | { readonly type: 'focus'; readonly top: number; readonly bottom: number }
  /** The application is stored; its display number. */
  | { readonly type: 'receipt'; readonly receipt: string }
  /** The form cannot go on, by the code of the problem. */
  | { readonly type: 'problem'; readonly code: string };

/** Marks our messages among those of other scripts, and their version. */
const MARK = 1;

/** No form is taller; a frame that grows on and on is held here. */
const TALLEST = 20_000;

const slug = (value: unknown) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
const words = (value: unknown) =>
  typeof value === 'string' && /^[\p{L}\p{N} .-]{1,64}$/u.test(value);
const pixels = (value: unknown) => Number.isInteger(value) && Math.abs(value as number) <= TALLEST;
const height = (value: unknown) => pixels(value) && (value as number) > 0;

/** The members of each message, and what each may be. */
const SHAPES = new Map<unknown, Readonly<Record<string, (value: unknown) => boolean>>>([
  ['ready', {}],
  ['height', { height }],
  ['step', { step: slug }],
  ['focus', { top: pixels, bottom: pixels }],
  ['receipt', { receipt: words }],
  ['problem', { code: slug }],
]);

/** What the form says, or undefined when it is none of our messages. */
export function readFrameMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { union, type, ...members } = data as Record<string, unknown>;
  const shape = SHAPES.get(type);
  if (union !== MARK || !shape) return undefined;
  const [wanted, given] = [Object.entries(shape), Object.keys(members)];
  const fits =
    given.length === wanted.length &&
    wanted.every(([name, allows]) => given.includes(name) && allows(members[name]));
  return fits ? ({ type, ...members } as FrameMessage) : undefined;
}
