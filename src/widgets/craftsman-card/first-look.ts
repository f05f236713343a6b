import { getPageSite } from '../../base/page-site.ts';
import { lightRead } from '../../data/light-read.ts';
import type { PersonRecord } from '../../rules/people/person.ts';
import type { ShownPerson } from '../../rules/people/shown-plain.ts';
import type { CardModel, Settings } from './card-model.ts';
import { fits, PERSON, SITE } from './plain.ts';

/** What the attributes and properties of a card say. */
export type Asked = Partial<Pick<Settings, 'site' | 'src' | 'person' | 'layout' | 'heading'>>;

/** The site's settings hold for every card of the page. */
const SITE_SHARED_MS = 60_000;
const TWO_DAYS_MS = 172_800_000;

/** A person of a document that is plain and keeps nothing back; undefined in doubt. */
export function firstModel(
  raw: unknown,
  { layout, heading }: Asked,
  root: string,
  rest: Pick<CardModel, 'id' | 'reads'> = {},
): CardModel | undefined {
  const look = { layout: layout || 'standard', heading: heading || 3 };
  // The page-wide layout is made of parts, which come with the desk.
  const isLook = /^(compact|standard)[2-6]$/.test(look.layout + look.heading);
  if (!isLook || !fits(raw, PERSON)) return undefined;
  const { facts = [], consent, id } = raw as PersonRecord;
  // Later than tomorrow, wherever on earth: only then it has not ended for sure.
  const isOver = consent && Date.parse(consent.through!) < Date.now() + TWO_DAYS_MS;
  // Several figures of one label tell a change, which takes more to draw.
  const isChange = new Set(facts.map(({ label }) => label)).size < facts.length;
  const resolve = (href: string): string => new URL(href, root).href;
  if (isOver || isChange) return undefined;
  return { id, ...rest, ...look, resolve, raw, person: raw as ShownPerson };
}

/**
 * What a card shows, on the short way; undefined where anything is in doubt, for `loadWhole` to look
 * into.
 */
export async function readFirst(asked: Asked): Promise<CardModel | undefined> {
  const { src, person } = asked;
  const site = asked.site || (src ? '' : getPageSite());
  const about = site ? await lightRead(site, SITE_SHARED_MS) : undefined;
  if (site && !(about && fits(about.value, SITE))) return undefined;
  let root: string | undefined;
  if (about) {
    const { base } = (about.value as { api: { base: string } }).api;
    const home = new URL(/\/\.well-known\/[^/]*$/.test(about.url) ? '..' : '.', about.url);
    root = new URL('..', new URL(base.replace(/\/?$/, '/'), home)).href;
  }
  const url = src || (root && person && `${root}v1/people/${person}.json`);
  const read = url ? await lightRead(url) : undefined;
  if (!read) return undefined;
  const { id } = (read.value || {}) as PersonRecord;
  if (!src && id && id !== person) return undefined;
  // Without a site, the folder that holds v1/ is the root.
  root = root || read.url.replace(/^([^?#]*\/)v1\/.*$/, '$1');
  return firstModel(read.value, asked, root, {
    id: person || id,
    reads: [about, read],
  });
}
