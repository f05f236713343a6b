import type { Rule } from '../../data/fits.ts';
import type { Region, StationFeature } from '../../data/generated/types.ts';
import { lightRead } from '../../data/light-read.ts';
import type { Site } from '../../data/make-site.ts';
import { addressOf } from '../../data/urls.ts';
import {
  fitsStations,
  UNSAID,
  PLAIN,
  readSite,
  SITE_CORE,
  STATION_CORE,
  stationRule,
} from '../../stations/first-rules.ts';
import type { ClientGiver } from '../../stations/station-model-given.ts';
import { StationModel } from '../../stations/station-model.ts';
import type { LocatorModel } from './locator-model.ts';
import type { Settings } from './settings.ts';

const { text, texts, href, slugs, count, flag } = PLAIN;

/** A site document, as far as a locator needs it. */
export const SITE: Rule = {
  ...SITE_CORE,
  'collections!': { reading: href, stations: href, books: href },
  widgets: { 'reading-locator': UNSAID },
};

/** One of its stations. */
export const STATION = stationRule({
  ...STATION_CORE,
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
});

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
  const first = await readSite(address, SITE);
  if (!first) return undefined;
  const { site, theme } = first;
  const { url, only } = sourceOf(settings, site);
  const list = url ? await lightRead(url) : undefined;
  if (!list || !(await fitsList(list.value))) return undefined;
  const given = list.value as { features: StationFeature[]; regions?: Region[] };
  const stations = new StationModel(client, given, { site, url: list.url, only, changed });
  const books = booksOf(settings, site?.collection('books'));
  return { theme, model: { stations, settings, books, reads: [...first.reads, list] } };
}

/** Whether a document is a plain list of reading stations. */
export function fitsList(list: unknown): Promise<boolean> {
  return fitsStations(list, STATION);
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
