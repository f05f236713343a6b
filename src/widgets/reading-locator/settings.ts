import { EVERYTHING, type ReadingQuery } from './reading-query.ts';

/** How the stations stand: as a list, with the map open, or as the screen of one station. */
export type ReadingView = 'list' | 'map' | 'kiosk';

/** The settings of a locator; what has a default is always there. */
export interface Settings {
  readonly site?: string;
  readonly src?: string;
  readonly theme?: 'auto' | 'light' | 'dark' | 'contrast';
  readonly size?: 'standard' | 'large';
  readonly view: ReadingView;
  readonly heading: number;
  readonly pageSize: number;
  /** What is chosen of places, filters and station stands in the page's address. */
  readonly address: boolean;
  /** Only stations of this division, GB/T 2260. */
  readonly region?: string;
  /** Id of the station that is open at first: the QR code at a door. */
  readonly station?: string;
  /** Address of the search for books; the site's when absent or `true`, none when `false`. */
  readonly books?: string | boolean;
  /** Filters that are set at first. */
  readonly openNow: boolean;
  readonly unattended: boolean;
  readonly entry?: string;
}

export const DEFAULTS = {
  view: 'list',
  heading: 3,
  pageSize: 10,
  address: true,
  openNow: false,
  unattended: false,
} as const;

/** What is asked for at first. */
export function firstQuery({ openNow, unattended, entry, region = '' }: Settings): ReadingQuery {
  return { ...EVERYTHING, openNow, unattended, entry: entry ? [entry] : [], region };
}

/** What attributes and properties say; undefined and null are nothing said. */
export type Asked = { readonly [Name in keyof Settings]: unknown };

/** The settings that attributes alone make; undefined where one of them is in doubt. */
export function plainSettings(asked: Asked): Settings | undefined {
  const said = Object.entries(asked).filter(([, value]) => (value ?? undefined) !== undefined);
  // Without what a page may have put on every object.
  const bare = Object.create(null) as Settings;
  const settings: Settings = Object.assign(bare, DEFAULTS, Object.fromEntries(said));
  const { view, heading, pageSize, region = '110000', station = 's', entry = 'qr' } = settings;
  const isPlain =
    /^(list|map|kiosk)$/.test(view) &&
    /^[2-6]$/.test(`${heading}`) &&
    /^(?:[5-9]|[1-9]\d|100)$/.test(`${pageSize}`) &&
    /^[1-9]\d{5}$/.test(region) &&
    /^(?!index$|regions$|\.)[^/\\]{1,128}$/.test(station) &&
    /^[a-z][a-z\d_]{0,63}$/.test(entry) &&
    settings.books !== '';
  return isPlain ? settings : undefined;
}
