import { KIND_PATHS } from './kind-paths.ts';
import type { MoreIconName } from './more-paths.ts';

/**
 * Line drawings of our own on a 24 × 24 grid, as SVG path data without fill: stroke 1.75 with round
 * caps and joins. The map draws the same strings through Path2D. Geometry only, no colour. What few
 * pages need stands in `more-paths.ts` and loads when it is asked for.
 */
const RING = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z';

/** What a person does and is told. */
const SIGNS = {
  search: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0ZM15.2 15.2l5.3 5.3',
  close: 'M6 6l12 12M18 6 6 18',
  clear: `${RING}M9 9l6 6M15 9l-6 6`,
  check: 'M4.5 12.5l5 5 10-11',
  'chevron-up': 'M6 15l6-6 6 6',
  'chevron-down': 'M6 9l6 6 6-6',
  'chevron-start': 'M15 6l-6 6 6 6',
  'chevron-end': 'M9 6l6 6-6 6',
  'arrow-start': 'M20 12H4M10 6l-6 6 6 6',
  'arrow-end': 'M4 12h16M14 6l6 6-6 6',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  locate:
    'M18.5 12a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0ZM14 12a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3',
  map: 'M9 4.5 3.5 6.5v13L9 17.5l6 2 5.5-2v-13L15 6.5ZM9 4.5v13M15 6.5v13',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  list: 'M9 6h11.5M9 12h11.5M9 18h11.5M4 6h.01M4 12h.01M4 18h.01',
  filter:
    'M3.5 7h10M18.5 7h2M3.5 17h2M10.5 17h10M18.5 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM10.5 17a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z',
  phone:
    'M8.7 4H5.6A1.6 1.6 0 0 0 4 5.7 15.3 15.3 0 0 0 18.3 20a1.6 1.6 0 0 0 1.7-1.6v-3.1l-4.3-1.6-1.9 2.2a12.4 12.4 0 0 1-5.7-5.7l2.2-1.9Z',
  navigate: 'M20.5 3.5 3.5 10.3l7.3 2.9 2.9 7.3Z',
  copy: 'M10.5 8.5h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2ZM15.5 8.5v-3a2 2 0 0 0-2-2h-8a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h3',
  external: 'M14 4h6v6M20 4l-9 9M18 14v4a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h4',
  warning: 'M12 3.8 21.4 20H2.6ZM12 10v4.6M12 17.2h.01',
  info: `${RING}M12 11.2v5.3M12 7.8h.01`,
  success: `${RING}M8 12.2l2.9 2.9L16 9.5`,
  problem: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3ZM12 7.5v5.2M12 16.2h.01',
  pin: 'M12 21.5s7-6.1 7-11.7a7 7 0 1 0-14 0c0 5.6 7 11.7 7 11.7ZM14.6 9.8a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0Z',
} as const;

const ICONS: Record<string, string> = { ...SIGNS, ...KIND_PATHS };

/** Every drawing, of this set and of `more-paths.ts`. */
export type IconName = keyof typeof SIGNS | keyof typeof KIND_PATHS | MoreIconName;

/** The names of these drawings: signs first, then kinds of place. */
export const ICON_NAMES = Object.keys(ICONS) as readonly IconName[];

/** Drawings that point along the line of reading and turn round where it runs right to left. */
const MIRRORED = new Set<string>([
  'chevron-start',
  'chevron-end',
  'arrow-start',
  'arrow-end',
  'list',
  'external',
] satisfies IconName[]);

/** Path data of a drawing, or nothing when none has that name. */
export function iconPath(name: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(ICONS, name) ? ICONS[name] : undefined;
}

export function isMirrored(name: string): boolean {
  return MIRRORED.has(name);
}

/** Takes in more drawings, and which of them turn round. */
export function addIcons(
  icons: Readonly<Record<string, string>>,
  mirrored: Iterable<string>,
): void {
  Object.assign(ICONS, icons);
  for (const name of mirrored) MIRRORED.add(name);
}
