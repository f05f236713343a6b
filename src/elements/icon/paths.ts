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

/** Kinds of place, named as documents name them. */
const KINDS = {
  rest: 'M5 9h12v6.5a4.5 4.5 0 0 1-4.5 4.5h-3A4.5 4.5 0 0 1 5 15.5ZM17 10.8h1.2a2.6 2.6 0 0 1 0 5.2H17M9 3v3M13 3v3',
  rider:
    'M8.7 17.6a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0ZM20.9 17.6a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0ZM8.7 17.6h4.1l3.7-5.4M17.7 15.1 15.2 4.5h-2.5M3.3 14.2c.5-1.7 1.9-2.6 3.7-2.6h4.8M3.5 4.5h6.3v4.6H3.5Z',
  driver:
    'M5.3 17H3V6h10.5v11H9.7M13.5 9.5h4.2l3.3 4V17h-1.3M13.5 17h1.8M9.7 17.2a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0ZM19.7 17.2a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0Z',
  mother:
    'M8.5 9.5h7l1 3V19a2 2 0 0 1-2 2h-5a2 2 0 0 1-2-2v-6.5ZM8.5 9.5V7h7v2.5M10.2 7c0-2.3.6-4.2 1.8-4.2s1.8 1.9 1.8 4.2M13 13.5h3.5M13 17h3.5',
  reading:
    'M12 6.6C9.8 5 7 4.5 3.5 4.8v13.4c3.5-.3 6.3.2 8.5 1.8 2.2-1.6 5-2.1 8.5-1.8V4.8C17 4.5 14.2 5 12 6.6ZM12 6.6V20',
  service_window:
    'M15.2 7.2a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0ZM6 16.2a6 6 0 0 1 12 0M2.8 16.2h18.4M5 16.2v4.6M19 16.2v4.6',
  childcare:
    'M20.5 12.7a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM12 4.2c-.2 2 .8 3.3 2.6 3.4M9 11.7h.01M15 11.7h.01M8.7 15.4a4 4 0 0 0 6.6 0',
  training:
    'M12 4.5 2.5 9.2 12 14l9.5-4.8ZM6.5 11.3v4.9c1.5 1.6 3.4 2.3 5.5 2.3s4-.7 5.5-2.3v-4.9M21.5 9.2v5.6',
  workshop:
    'M8.5 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM8.5 17a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM8.1 8.4 20 17M8.1 15.6 20 7',
  culture_palace:
    'M3.2 9.5 12 3.8l8.8 5.7ZM5.5 9.5v8M9.8 9.5v8M14.2 9.5v8M18.5 9.5v8M3.5 20.2h17M4.5 17.5h15',
  heritage: 'M9.8 16.5 10.8 5.5 12 3.2l1.2 2.3 1 11M7.5 16.5h9v4h-9ZM4.5 20.5h15M10.2 12h3.6',
  job_centre:
    'M4.8 8h14.4A1.8 1.8 0 0 1 21 9.8v8.4a1.8 1.8 0 0 1-1.8 1.8H4.8A1.8 1.8 0 0 1 3 18.2V9.8A1.8 1.8 0 0 1 4.8 8ZM8.5 8V6a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v2M3 13.2h18M12 12.2v2',
  legal_aid:
    'M12 3.5v17M8 20.5h8M5 6.5l7-1 7 1M5 6.5l-2.7 7a2.8 2.8 0 0 0 5.4 0ZM19 6.5l-2.7 7a2.8 2.8 0 0 0 5.4 0Z',
  mediation:
    'M4.6 4h9.3a1.6 1.6 0 0 1 1.6 1.6v5.3a1.6 1.6 0 0 1-1.6 1.6H8.6l-3.4 2.8v-2.8h-.6A1.6 1.6 0 0 1 3 10.9V5.6A1.6 1.6 0 0 1 4.6 4ZM18.6 8.6h.8a1.6 1.6 0 0 1 1.6 1.6v5.3a1.6 1.6 0 0 1-1.6 1.6h-.6v2.8l-3.4-2.8h-3.8A1.6 1.6 0 0 1 10 15.5',
  battery_swap:
    'M4 7.5h13a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2ZM22 10.5v3M11.7 9.5 9 12.2h3.2l-2.7 2.6',
  pavilion:
    'M12 2.8v2.4M12 5.2c-1.5 3.4-4.5 5.2-9.3 5.8h18.6c-4.8-.6-7.8-2.4-9.3-5.8ZM6 11v9.5M18 11v9.5M6 16h12',
  supply_point: 'M12 3.5 4 7.5v9l8 4 8-4v-9ZM4 7.5l8 4 8-4M12 11.5v9M8 5.5l8 4',
  rural_base:
    'M12 20.5v-9.3M12 14c.2-4-2.4-6.6-7.7-6.6 0 4.6 2.6 7 7.7 6.6ZM12 11.2c-.2-4.4 2.5-7 7.7-7.2.2 4.8-2.5 7.4-7.7 7.2ZM6 20.5h12',
  stall_zone:
    'M5.2 4h13.6l2.2 5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0ZM5 11.8v8.7h14v-8.7M9.5 20.5v-4.7h5v4.7',
} as const;

const ICONS: Record<string, string> = { ...SIGNS, ...KINDS };

/** Every drawing, of this set and of `more-paths.ts`. */
export type IconName = keyof typeof SIGNS | keyof typeof KINDS | MoreIconName;

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
