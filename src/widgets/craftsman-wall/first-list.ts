import type { PeopleList, PersonSummary, SiteDocument } from '../../data/generated/types.ts';
import { fits, type Rule } from '../../data/fits.ts';
import { lightRead, type LightRead } from '../../data/light-read.ts';
import { resolverFor, rootOf, siteRoot, type Resolve } from '../../data/urls.ts';
import type { Settings } from './settings.ts';
import { isInScope, isScoped, type WallModel } from './wall-model.ts';

const text = /^"\s*[^\s"]/;
const texts: Rule = [text];
const href = /^"(https?:\/\/[\w.-]+(:\d+)?\/)?[\w./~%?=&+-]{1,999}"$/;
// JSON writes control characters with a backslash.
const id = /^"(?!(index|regions)")[^/\\"]{1,128}"$/;
const one = /^1$/;
const count = /^\d{1,9}$/;
const flag = /^(true|false)$/;
/** Nothing is: whoever says such a thing asks for more than the first look can do. */
const never = /$^/;

/** A site document, as far as a wall needs it. */
export const SITE: Rule = {
  'v!': one,
  'site!': { 'id!': text, 'name!': text, tz: /^"[A-Za-z]+(\/[\w+-]+)*"$/ },
  'api!': { 'base!': href },
  'collections!': { people: href },
  widgets: { 'craftsman-wall': never },
};

/** A page of a list, of people who keep nothing back. */
export const LIST: Rule = {
  v: one,
  numberMatched: count,
  'items!': [
    {
      'id!': id,
      'type!': /^"(person|team|studio)"$/,
      'name!': text,
      lang: /^"[a-zA-Z]{2,8}(-[a-zA-Z\d]{1,8})*"$/,
      sort: /^"/,
      py: /^"/,
      trade: text,
      expertise: texts,
      org: text,
      region: /^"\d{6}"$/,
      series: texts,
      honours: [{ 'name!': text, level: text, year: /^(19|2[01])\d\d$/ }],
      photo: { 'src!': href, 'alt!': text, w: count, h: count, consent: /^"\d{4}-/ },
      bookable: flag,
      committees: texts,
      href,
      show: never,
      consent: never,
    },
  ],
  links: [{ 'rel!': text, 'href!': href }],
};

/** The site's document holds for every widget of the page. */
const SITE_SHARED_MS = 60_000;

/** What a first look knows: the model, and the colours of the site. */
export interface FirstList {
  readonly model: WallModel;
  readonly theme: Readonly<Record<string, string>>;
}

/**
 * The first page of a list, on the short way; undefined where anything is in doubt, for `loadWhole`
 * to look into. Never rejects.
 */
export async function readFirst(
  settings: Settings,
  site: string | undefined,
): Promise<FirstList | undefined> {
  try {
    return await read(settings, site);
  } catch {
    // An address that is none; the long way says so.
    return undefined;
  }
}

async function read(settings: Settings, site: string | undefined): Promise<FirstList | undefined> {
  const about = site ? await lightRead(site, SITE_SHARED_MS) : undefined;
  if (site && !fits(about?.value, SITE)) return undefined;
  const document = about?.value as SiteDocument | undefined;
  const theme = document?.theme ?? {};
  const root = document && siteRoot(about!.url, document.api.base);
  const own = root === undefined ? undefined : resolverFor(root);
  const people = document?.collections?.['people'];
  const url = settings.src ?? (people && own?.(people));
  const list = url ? await lightRead(url) : undefined;
  if (!list || !isPlainTheme(theme) || !fits(list.value, LIST)) return undefined;
  const page = pageOf(list, own ?? resolverFor(rootOf(list.url)), settings);
  if (!page) return undefined;
  const reads = about ? [about, list] : [list];
  const { tz: zone } = document?.site ?? {};
  return { theme, model: { ...page, settings, site, zone, dropped: 0, reads } };
}

/** Full URLs, all on the host of the list: undefined where one is not, or an id is there twice. */
function pageOf({ value, url }: LightRead, resolve: Resolve, settings: Settings) {
  const { items, numberMatched = 0, links = [] } = value as PeopleList;
  const { origin } = new URL(url);
  let isNear = new Set(items.map(item => item.id)).size === items.length;
  const near = (reference: string): string => {
    const target = resolve(reference);
    if (!target || new URL(target).origin !== origin) isNear = false;
    return target!;
  };
  const linked = (rel: string) => {
    const link = links.find(one => one.rel === rel);
    return link && near(link.href);
  };
  const full = items.map(({ href: own, photo, ...item }): PersonSummary => ({
    ...item,
    ...(own ? { href: near(own) } : {}),
    ...(photo ? { photo: { ...photo, src: near(photo.src) } } : {}),
  }));
  const [next, columns] = [linked('next'), linked('columns')];
  near('.');
  if (!isNear) return undefined;
  const mine = isScoped(settings) ? full.filter(item => isInScope(item, settings)) : full;
  const total = next ? Math.max(mine.length, numberMatched) : mine.length;
  return { items: mine, total, next, columns, resolve };
}

function isPlainTheme(theme: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(theme).every(
    ([name, value]) =>
      /^--union-[a-z\d-]+$/.test(name) &&
      typeof value === 'string' &&
      /^(?!.*url\()[^;{}\\\n]*$/i.test(value),
  );
}
