import type { Region, SiteDocument, StationFeature } from '../../data/generated/types.ts';
import { fits, type Rule } from '../../data/fits.ts';
import { lightRead } from '../../data/light-read.ts';
import { makeSite, type Site } from '../../data/make-site.ts';
import { addressOf } from '../../data/urls.ts';
import { StationModel, type ClientGiver } from '../../stations/station-model.ts';
import type { LocatorModel } from './locator-model.ts';
import type { Settings } from './settings.ts';

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
/** Nothing is: whoever says such a thing asks for more than the first look can do. */
const never = /$^/;

/** A site document, as far as a locator needs it. */
export const SITE: Rule = {
  'v!': one,
  'site!': { 'id!': text, 'name!': text, tz: /^"[A-Za-z]+(\/[\w+-]+)*"$/ },
  'api!': { 'base!': href },
  'collections!': { reading: href, stations: href, books: href },
  widgets: { 'reading-locator': never },
};

const STATION: Rule = {
  'type!': /^"Feature"$/,
  'id!': id,
  'geometry!': { 'type!': /^"Point"$/, 'coordinates!': place },
  'properties!': {
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
    reading: {
      unattended: flag,
      selfLoan: flag,
      books: { physical: count, electronic: count },
      library: { system: text, libcode: text, opac: href },
      eResources: [{ 'type!': text, 'href!': href, title: text }],
      badges: texts,
      entry: slugs,
      seats: count,
      loan: { books: count, days: count, renewals: count, depositYuan: count, returns: text },
      steps: texts,
      programmes: [{ 'name!': text, year: /^(19|2[01])\d\d$/, href }],
      events: [{ 'name!': text, 'start!': /^"\d{4}-\d\d-\d\d/ }],
    },
  },
};

/** All stations in one document, each as it should be. */
export const LIST: Rule = {
  v: one,
  'type!': /^"FeatureCollection"$/,
  'features!': [STATION],
  regions: [{ 'code!': code, 'name!': text, 'n!': count, 'center!': place }],
  links: [{ 'rel!': /^"(?!next")/, 'href!': href }],
};

/** The site's document holds for every widget of the page. */
const SITE_SHARED_MS = 60_000;

/** What a first look knows: the model, and the colours of the site. */
export interface FirstList {
  readonly model: LocatorModel;
  readonly theme: Readonly<Record<string, string>>;
}

export interface FirstOptions {
  /** URL of the site document, where there is one. */
  readonly site: string | undefined;
  readonly client: ClientGiver;
  /** Told when the model has more than before. */
  readonly changed: () => void;
}

/**
 * The stations, on the short way; undefined where anything is in doubt, for `loadWhole` to look into.
 * Never rejects.
 */
export async function readFirst(
  settings: Settings,
  options: FirstOptions,
): Promise<FirstList | undefined> {
  try {
    return await read(settings, options);
  } catch {
    // An address that is none; the long way says so.
    return undefined;
  }
}

async function read(
  settings: Settings,
  { site: address, client, changed }: FirstOptions,
): Promise<FirstList | undefined> {
  const about = address ? await lightRead(address, SITE_SHARED_MS) : undefined;
  if (address && !fits(about?.value, SITE)) return undefined;
  const site = about && makeSite({ data: about.value as SiteDocument, url: about.url });
  const theme = site?.document.theme ?? {};
  const { url, only } = sourceOf(settings, site);
  const list = url ? await lightRead(url) : undefined;
  if (!list || !isPlainTheme(theme) || !(await fitsList(list.value))) return undefined;
  const given = list.value as { features: StationFeature[]; regions?: Region[] };
  if (new Set(given.features.map(feature => feature.id)).size < given.features.length)
    return undefined;
  const stations = new StationModel(client, given, { site, url: list.url, only, changed });
  const reads = about ? [about, list] : [list];
  const books = booksOf(settings, site?.collection('books'));
  return { theme, model: { stations, settings, books, reads } };
}

const HEAD: Rule = { ...LIST, 'features!': [{}] };

/** Stations checked at a time: a phone answers a finger between. */
const SLICE = 250;

/** Whether a document is as `LIST` wants it; thousands of stations are looked at in slices. */
export async function fitsList(list: unknown): Promise<boolean> {
  if (!fits(list, HEAD)) return false;
  const { features } = list as { features: unknown[] };
  for (let at = 0; at < features.length; at += SLICE) {
    if (features.length > SLICE) await new Promise(done => setTimeout(done));
    if (!fits(features.slice(at, at + SLICE), [STATION])) return false;
  }
  return true;
}

/** Where the stations are: the page's list, the site's, or those of its stations that are for reading. */
export function sourceOf({ src }: Settings, site: Site | undefined) {
  const own = src ?? site?.collection('reading');
  return own ? { url: own, only: [] } : { url: site?.collection('stations'), only: ['reading'] };
}

/** Where books are searched: what a page says is relative to the page. */
export function booksOf({ books }: Settings, own: string | undefined): string | undefined {
  if (typeof books !== 'string') return books === false ? undefined : own;
  const address = addressOf(books);
  return address.ok ? address.url.href : undefined;
}

function isPlainTheme(theme: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(theme).every(
    ([name, value]) =>
      /^--union-[a-z\d-]+$/.test(name) &&
      typeof value === 'string' &&
      /^(?!.*url\()[^;{}\\\n]*$/i.test(value),
  );
}
