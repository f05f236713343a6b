import type { SiteDocument } from '../data/generated/types.ts';
import { fits, type Rule } from '../data/fits.ts';
import { pause } from '../data/pause.ts';
import { lightRead, type LightRead } from '../data/light-read.ts';
import { makeSite, type Site } from '../data/make-site.ts';

const text = /^"\s*[^\s"]/;
const texts: Rule = [text];
const href = /^"(?!")(https?:\/\/[\w.-]+(:\d+)?(?=["/]))?[\w./~%?=&+#,;!-]{0,999}"$/;
// JSON writes control characters with a backslash.
const id = /^"(?!(index|regions|\.{1,2})")[^/\\"]{1,128}"$/;
const slugs: Rule = [/^"[a-z][a-z\d]{0,30}([_-][a-z\d]{1,30})?"$/];
const code = /^"[1-9]\d{5}"$/;
const count = /^\d{1,9}$/;
const flag = /^(true|false)$/;
const one = /^1$/;
const day = /^"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"$/;
const place = /^\[-?(1[0-7]\d|\d\d?)(\.\d+)?,-?[0-8]?\d(\.\d+)?\]$/;

/** What the members of documents plainly look like. */
export const PLAIN = { text, texts, href, id, slugs, code, count, flag, one, day, place };

/** Nothing, or an empty object: whoever says more there asks for more than the first look can do. */
export const UNSAID = /^\{\}$/;

/** A site document as far as every widget of stations needs it. */
export const SITE_CORE = {
  'v!': one,
  'site!': { 'id!': text, 'name!': text, tz: /^"[A-Za-z]+(\/[\w+-]+)*"$/ },
  'api!': { 'base!': href },
} as const;

/** What a station says of itself in a list, whatever it is for. */
export const STATION_CORE = {
  'name!': text,
  'kinds!': slugs,
  region: code,
  zone: text,
  address: text,
  hours: text,
  facilities: texts,
  services: [{ 'name!': text, hours: text, book: href }],
  status: /^"(planned|open|closed|moved)"$/,
  py: /^"/,
  validFrom: day,
  validThrough: day,
  specialHours: [{ 'date!': day, 'hours!': text, note: text }],
} as const;

/** Names of divisions. */
export const REGIONS: Rule = [{ 'code!': code, 'name!': text, 'n!': count, 'center!': place }];

/** A station whose properties are as the rule wants them. */
export function stationRule(properties: Rule): Rule {
  return {
    'type!': /^"Feature"$/,
    'id!': id,
    'geometry!': { 'type!': /^"Point"$/, 'coordinates!': place },
    'properties!': properties,
  };
}

/** All stations in one document, each as the rule wants it. */
export function listRule(station: Rule): Rule {
  return {
    v: one,
    'type!': /^"FeatureCollection"$/,
    'features!': [station],
    regions: REGIONS,
    links: [{ 'rel!': /^"(?!next")/, 'href!': href }],
  };
}

const HEAD = listRule({});

/** Stations checked at a time: a phone answers a finger between. */
const SLICE = 250;

/** Whether a list is one of such stations; thousands are looked at in slices. */
export async function fitsStations(list: unknown, station: Rule): Promise<boolean> {
  if (!fits(list, HEAD)) return false;
  const { features } = list as { features: { id?: string }[] };
  for (let at = 0; at < features.length; at += SLICE) {
    if (features.length > SLICE) await pause();
    if (!fits(features.slice(at, at + SLICE), [station])) return false;
  }
  // What is made of them is work for a turn of its own.
  if (features.length > SLICE) await pause();
  return new Set(features.map(feature => feature.id)).size === features.length;
}

/** The site's document holds for every widget of the page. */
const SITE_SHARED_MS = 60_000;

/** A site that was read straight away, and what was read. */
export interface FirstSite {
  readonly site: Site | undefined;
  readonly theme: Readonly<Record<string, string>>;
  readonly reads: readonly LightRead[];
}

/** The site document, on the short way; undefined where anything in it is in doubt. */
export async function readSite(
  address: string | undefined,
  rule: Rule,
): Promise<FirstSite | undefined> {
  if (!address) return { site: undefined, theme: {}, reads: [] };
  const read = await lightRead(address, SITE_SHARED_MS);
  if (!read || !fits(read.value, rule)) return undefined;
  const site = makeSite({ data: read.value as SiteDocument, url: read.url });
  const { theme = {} } = read.value as SiteDocument;
  return isPlainTheme(theme) ? { site, theme, reads: [read] } : undefined;
}

function isPlainTheme(theme: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(theme).every(
    ([name, value]) =>
      /^--union-[a-z\d-]+$/.test(name) &&
      typeof value === 'string' &&
      /^(?!.*url\()[^;{}\\\n]*$/i.test(value),
  );
}
