import type { AddressForm } from '../../../base/address-keeper.ts';
import { fragmentOf } from '../../../base/fragment-name.ts';
import { addressName } from '../../../stations/address-name.ts';
import { EMPTY_QUERY, type StationQuery } from '../../../stations/station-query.ts';

/** Where a map looks: WGS-84 degrees of its middle, and its zoom. */
export interface AddressView {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/**
 * What of a map stands in the page's address, or in a link to it. Each member is its own, undefined or
 * not: some old pages hang members of such names on every object.
 */
export interface MapPlace {
  /** The filters. What was typed comes from a link that somebody shared; it is written into no address. */
  readonly query: StationQuery;
  /** Id of the station that is open; '' where none is. */
  readonly station: string;
  /** Where a person moved the map by hand; never where it was moved for them, near them above all. */
  readonly view: AddressView | undefined;
  /** Id of the trail that is open. One that the page names by its address stands in none. */
  readonly trail: string | undefined;
}

/** Values of one filter that an address may hold: more is nobody's choice. */
const MOST_VALUES = 40;
const LONGEST_VALUE = 128;
const HIGHEST_ZOOM = 22;
/** Web Mercator ends here. */
const HIGHEST_LAT = 85;

/**
 * What a fragment such as `#map?kind=rest&on=tonight&view=121.4737,31.2304,12` says; undefined for
 * one that is not this map's. What cannot be is left out.
 */
export function readPlace(hash: string, name: string): MapPlace | undefined {
  const start = fragmentOf(name);
  if (!hash.startsWith(start)) return undefined;
  const said = new URLSearchParams(hash.slice(start.length));
  const values = (key: string) =>
    [...new Set(said.getAll(key))]
      .filter(value => value && value.length <= LONGEST_VALUE)
      .slice(0, MOST_VALUES);
  const first = (key: string) => values(key)[0] ?? '';
  const on = values('on');
  const region = first('region');
  const trail = first('trail');
  return {
    query: {
      text: first('q'),
      kinds: values('kind'),
      facilities: values('facility'),
      openNow: on.includes('openNow'),
      tonight: on.includes('tonight'),
      day: dayOf(first('day')),
      region: /^[1-9]\d{5}$/.test(region) ? region : '',
    },
    station: first('station'),
    view: viewOf(first('view')),
    // A link must not make the page ask a host that nobody named.
    trail: isId(trail) ? trail : undefined,
  };
}

/** The fragment that says so, what was typed left out; `''` where there is nothing to say. */
export function writePlace(place: MapPlace, name: string): string {
  const text = paramsOf(place).toString();
  return text && fragmentOf(name) + text;
}

/** How the map of that name stands in the page's address. */
export function addressForm(name: string): AddressForm<MapPlace> {
  return {
    key: 'union-map',
    name,
    read: hash => readPlace(hash, name),
    write: place => writePlace(place, name),
    isOpen: ({ station }) => station !== '',
    nowhere: { query: EMPTY_QUERY, station: '', view: undefined, trail: undefined },
  };
}

/**
 * The address of this page that opens with all of it, what was typed too: made when a person asks for
 * a link. A page that routes by its fragment has only its own.
 */
export function shareHref(host: Element, place: MapPlace): string {
  const { href, hash } = location;
  if (/^#!?\//.test(hash)) return href;
  const params = paramsOf(place);
  const text = place.query.text.trim();
  if (text) params.set('q', text.slice(0, LONGEST_VALUE));
  const said = params.toString();
  return href.split('#')[0]! + (said && fragmentOf(addressName(host, 'map')) + said);
}

function paramsOf({ query, station, view, trail }: MapPlace): URLSearchParams {
  const said = new URLSearchParams();
  if (query.openNow) said.append('on', 'openNow');
  if (query.tonight) said.append('on', 'tonight');
  if (query.day) said.set('day', query.day);
  for (const kind of query.kinds) said.append('kind', kind);
  for (const facility of query.facilities) said.append('facility', facility);
  if (query.region) said.set('region', query.region);
  if (station) said.set('station', station);
  if (trail && isId(trail)) said.set('trail', trail);
  if (view)
    said.set('view', [rounded(view.lon, 4), rounded(view.lat, 4), rounded(view.zoom, 2)].join());
  return said;
}

function isId(text: string): boolean {
  return /^[^/\\?#\s]+$/.test(text);
}

function viewOf(text: string): AddressView | undefined {
  const parts = text.split(',');
  if (parts.length !== 3 || !parts.every(part => /^-?\d{1,3}(\.\d{1,8})?$/.test(part))) {
    return undefined;
  }
  const [lon = 0, lat = 0, zoom = 0] = parts.map(Number);
  const isThere =
    Math.abs(lon) <= 180 && Math.abs(lat) <= HIGHEST_LAT && zoom >= 0 && zoom <= HIGHEST_ZOOM;
  return isThere ? { lon, lat, zoom } : undefined;
}

/** A civil date that there is, `YYYY-MM-DD`; '' for anything else. */
function dayOf(text: string): string {
  if (!/^2\d{3}-\d{2}-\d{2}$/.test(text)) return '';
  const at = new Date(`${text}T00:00Z`);
  // 30 February is read as 2 March.
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? '' : text;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
