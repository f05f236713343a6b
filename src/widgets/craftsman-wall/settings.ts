/** The settings of a wall; what has a default is always there. */
export interface Settings {
  readonly site?: string;
  readonly src?: string;
  readonly theme?: 'auto' | 'light' | 'dark' | 'contrast';
  readonly size?: 'standard' | 'large';
  readonly view: 'wall' | 'directory' | 'committees';
  readonly heading: number;
  readonly pageSize: number;
  readonly controls: boolean;
  readonly address: boolean;
  readonly personHref?: string;
  /** Only entries of this kind, programme, committee are of the wall at all. */
  readonly kind?: 'person' | 'team' | 'studio';
  readonly series?: string;
  readonly committee?: string;
  /** Where things are in a list of another system. */
  readonly shape?: object;
}

/** 72 fills rows of two, three, four, six, eight and nine, and shows 68 of a year at once. */
export const DEFAULTS = {
  view: 'wall',
  heading: 3,
  pageSize: 72,
  controls: true,
  address: true,
} as const;

/** What attributes and properties say; undefined and null are nothing said. */
export type Asked = { readonly [Name in keyof Settings]: unknown };

/** The settings that attributes alone make; undefined where one of them is in doubt. */
export function plainSettings(asked: Asked): Settings | undefined {
  const said = Object.entries(asked).filter(([, value]) => (value ?? undefined) !== undefined);
  const settings = { ...DEFAULTS, ...Object.fromEntries(said) } as Settings;
  const { view, heading, pageSize, personHref = '{id}', kind = 'team' } = settings;
  const isPlain =
    /^(wall|directory|committees)$/.test(view) &&
    /^(person|team|studio)$/.test(kind) &&
    /^[2-6]$/.test(`${heading}`) &&
    /^(?:[6-9]|\d{2}|[1-4]\d{2}|500)$/.test(`${pageSize}`) &&
    settings.series !== '' &&
    settings.committee !== '' &&
    personHref.includes('{id}') &&
    !settings.shape;
  return isPlain ? settings : undefined;
}
