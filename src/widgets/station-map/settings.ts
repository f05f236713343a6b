import { EMPTY_QUERY, type StationQuery } from '../../stations/station-query.ts';

/** What a narrow screen shows first. */
export type MapView = 'list' | 'map';

/** What the map puts together: what lies close on the screen, or what lies in one division. */
export type Clusters = 'distance' | 'district';

/** The settings of a map; what has a default is always there. */
export interface Settings {
  /** Address of the site document; several, separated by spaces or commas. */
  readonly site?: string;
  readonly src?: string;
  readonly theme?: 'auto' | 'light' | 'dark' | 'contrast';
  readonly size?: 'standard' | 'large';
  readonly view: MapView;
  /** Level of the headings in it, 2 to 6. */
  readonly heading: number;
  readonly pageSize: number;
  /** What is chosen of filters and station, and where the map was moved, stands in the page's address. */
  readonly address: boolean;
  readonly clusters: Clusters;
  /** Only places of these kinds; all when empty. */
  readonly kinds: readonly string[];
  /** Facilities chosen at first. */
  readonly facilities: readonly string[];
  readonly openNow: boolean;
  /** The area shown at first, GB/T 2260. */
  readonly region?: string;
  /** Id of the station that is open at first. */
  readonly station?: string;
  /** Id or address of the trail that is shown. */
  readonly trail?: string;
}

export const DEFAULTS = {
  view: 'list',
  heading: 3,
  pageSize: 20,
  address: true,
  clusters: 'distance',
  kinds: [] as readonly string[],
  facilities: [] as readonly string[],
  openNow: false,
} as const;

/** What is asked for at first. */
export function firstQuery({ facilities, openNow, region = '' }: Settings): StationQuery {
  return { ...EMPTY_QUERY, facilities, openNow, region };
}

/** What attributes and properties say; undefined and null are nothing said. */
export type Asked = { readonly [Name in keyof Settings]?: unknown };

const WORD = /^[a-z][a-z\d]{0,30}([_-][a-z\d]{1,30})?$/;

/** The settings that attributes alone make; undefined where one of them is in doubt. */
export function plainSettings(asked: Asked): Settings | undefined {
  const said = Object.entries(asked).filter(([, value]) => (value ?? undefined) !== undefined);
  // Without what a page may have put on every object.
  const bare = Object.create(null) as Settings;
  const settings: Settings = Object.assign(bare, DEFAULTS, Object.fromEntries(said));
  const { site = 's', view, heading, pageSize, clusters, kinds } = settings;
  const { region = '110000', station = 's', trail = 't' } = settings;
  const isPlain =
    // Several sites go the long way.
    !/[\s,，、]/.test(site) &&
    /^(list|map)$/.test(view) &&
    /^(distance|district)$/.test(clusters) &&
    /^[2-6]$/.test(`${heading}`) &&
    /^(?:[5-9]|[1-9]\d|100)$/.test(`${pageSize}`) &&
    /^[1-9]\d{5}$/.test(region) &&
    /^(?!index$|regions$|\.)[^/\\]{1,128}$/.test(station) &&
    /^[^\s\\]{1,2048}$/.test(trail) &&
    Array.isArray(kinds) &&
    kinds.every(kind => WORD.test(kind));
  return isPlain ? settings : undefined;
}
