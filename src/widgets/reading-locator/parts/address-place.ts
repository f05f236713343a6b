import { fragmentOf } from '../../../base/fragment-name.ts';
import type { AddressForm } from '../../../base/address-keeper.ts';
import { EVERYTHING, SWITCHES, type ReadingQuery, type ReadingSwitch } from '../reading-query.ts';

/** What of a locator stands in the page's address. */
export interface LocatorPlace {
  /** The filters; what was typed is in no address. */
  readonly query: Omit<ReadingQuery, 'text'>;
  /** Id of the station that is open. */
  readonly station: string;
}

/** Values of one filter that an address may hold: more is nobody's choice. */
const MOST_VALUES = 20;
const LONGEST_VALUE = 128;

/**
 * What a fragment such as `#reading?on=openNow&entry=qr&station=r-0001` says; undefined for one that
 * is not this locator's. What cannot be is left out.
 */
export function readPlace(hash: string, name: string): LocatorPlace | undefined {
  const start = fragmentOf(name);
  if (!hash.startsWith(start)) return undefined;
  const said = new URLSearchParams(hash.slice(start.length));
  const values = (key: string) =>
    [...new Set(said.getAll(key))]
      .filter(value => value && value.length <= LONGEST_VALUE)
      .slice(0, MOST_VALUES);
  const on = values('on');
  const [region = ''] = values('region');
  const [station = ''] = values('station');
  const switches = SWITCHES.map(one => [one, on.includes(one)] as const);
  return {
    query: {
      ...(Object.fromEntries(switches) as Record<ReadingSwitch, boolean>),
      entry: values('entry'),
      badges: values('badge'),
      region: /^[1-9]\d{5}$/.test(region) ? region : '',
    },
    station,
  };
}

/** The fragment that says so; `''` where there is nothing to say. */
export function writePlace({ query, station }: LocatorPlace, name: string): string {
  const said = new URLSearchParams();
  for (const one of SWITCHES) if (query[one]) said.append('on', one);
  for (const way of query.entry) said.append('entry', way);
  for (const badge of query.badges) said.append('badge', badge);
  if (query.region) said.set('region', query.region);
  if (station) said.set('station', station);
  const text = said.toString();
  return text && fragmentOf(name) + text;
}

/** How the locator of that name stands in the page's address. */
export function addressForm(name: string): AddressForm<LocatorPlace> {
  return {
    key: 'union-reading',
    name,
    read: hash => readPlace(hash, name),
    write: place => writePlace(place, name),
    isOpen: ({ station }) => station !== '',
    nowhere: { query: EVERYTHING, station: '' },
  };
}
