/** The widgets that have a page of their own below `/embed/`, forms apart, which are one themselves. */
export const FRAME_WIDGETS = [
  'station-map',
  'reading-locator',
  'craftsman-card',
  'craftsman-wall',
  'contest-leaderboard',
] as const;
export type FrameWidget = (typeof FRAME_WIDGETS)[number];

const LOOK = ['view', 'page-size'];

/** Attributes that an address may set; all others are ours to say. */
const ALLOWED: Readonly<Record<FrameWidget, readonly string[]>> = {
  'station-map': [
    ...LOOK,
    'kinds',
    'facilities',
    'open-now',
    'region',
    'station',
    'trail',
    'clusters',
  ],
  'reading-locator': [...LOOK, 'open-now', 'unattended', 'entry', 'region', 'station'],
  'craftsman-card': ['person', 'layout'],
  'craftsman-wall': [...LOOK, 'kind', 'series', 'committee', 'controls'],
  'contest-leaderboard': [
    ...LOOK,
    'contest',
    'event',
    'round',
    'division',
    'unit',
    'live',
    'screen',
  ],
};

/** Words, ids and numbers: nothing that leads to another host, and nothing a control character is in. */
const PLAIN = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ._,，、+·-]{0,127}$/u;

/** Attributes that say something by being there. */
const FLAGS = new Set(['screen', 'unattended']);

/** Name and value. */
export type Attribute = readonly [name: string, value: string];

/**
 * The attributes that an address asks for. Whatever is not known, or may lead away, is left out: the
 * address may have passed through many hands, and no other site's data shall appear under our name.
 */
export function attributesFrom(widget: FrameWidget, search: URLSearchParams): Attribute[] {
  return ALLOWED[widget].flatMap((name): Attribute[] => {
    const value = search.get(name)?.trim() ?? '';
    if (FLAGS.has(name)) return /^(?:1|true|yes)$/.test(value) ? [[name, '']] : [];
    return PLAIN.test(value) ? [[name, value]] : [];
  });
}

/** Parameters of a widget's page that stay when another language is chosen. */
export function keptNames(widget: FrameWidget): readonly string[] {
  return ALLOWED[widget];
}
