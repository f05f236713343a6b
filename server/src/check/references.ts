import type { DocumentKind, ReadDocument, Reference } from './document.ts';
import { isRecord, pointerFrom, type Step } from './pointer.ts';

/** References of a document that a visitor's browser may follow, in the order they stand. */
export function referencesOf(document: ReadDocument, now: Date): Reference[] {
  const finder = FINDERS[document.kind];
  if (!finder || !isRecord(document.value)) return [];
  return [...finder(document.value, document, now)];
}

type Members = Readonly<Record<string, unknown>>;
type Finder = (value: Members, document: ReadDocument, now: Date) => Iterable<Reference>;

const FINDERS: Partial<Record<DocumentKind, Finder>> = {
  site: ofSite,
  'station-collection': ofStations,
  'shard-index': ofShardIndex,
  'station-detail': ofDetail,
  columns: ofColumns,
  people: value => [...ofItems(value, 'person', 'people'), ...ofLinks(value, 'people')],
  person: ofPerson,
  contests: value => [...ofItems(value, 'contest', 'contests'), ...ofLinks(value, 'contests')],
  contest: ofContest,
  standings: (value, { entry }) => ofLinks(value, 'standings', entry),
  books: value => ofLinks(value, 'books'),
  trails: value => [...ofItems(value, 'trail', 'trails'), ...ofLinks(value, 'trails')],
  trail: ofTrail,
};

/** A reference, when the value is one. */
function* to(
  href: unknown,
  steps: readonly Step[],
  rest: Omit<Reference, 'href' | 'pointer'>,
): Generator<Reference> {
  if (typeof href === 'string' && href !== '') yield { href, pointer: pointerFrom(steps), ...rest };
}

/** Collections the widgets read, and what each begins with. */
export const COLLECTIONS: Readonly<Record<string, Reference['kind']>> = {
  stations: 'stations',
  reading: 'stations',
  people: 'people',
  contests: 'contests',
  books: 'books',
  trails: 'trails',
};

function* ofSite(site: Members, _document: ReadDocument, now: Date): Generator<Reference> {
  const anyHost = true;
  for (const [name, href] of entries(site['collections'])) {
    const kind = COLLECTIONS[name] ?? 'page';
    // A search has no answer for somebody who looks for nothing, and catalogues are not asked for show.
    if (name === 'books' && !isBookList(href)) continue;
    yield* to(href, ['collections', name], { kind, collection: name, anyHost });
  }
  if (typeof site['calendar'] === 'string') {
    for (const year of calendarYears(now)) {
      const href = site['calendar'].replace('{year}', String(year));
      yield* to(href, ['calendar'], { kind: 'calendar', entry: { year }, anyHost });
    }
  }
  for (const [name, href] of entries(site['forms'])) {
    yield* to(href, ['forms', name], { kind: 'form', id: name, anyHost });
  }
  const map = members(site['map']);
  if (map['base'] === 'outline')
    yield* to(map['outline'], ['map', 'outline'], { kind: 'page', anyHost });
  const { policy } = members(site['privacy']);
  yield* to(policy, ['privacy', 'policy'], { kind: 'page', anyHost });
  const { license } = site;
  if (typeof license === 'string' && /^https?:\/\//.test(license)) {
    yield* to(license, ['license'], { kind: 'page', anyHost });
  }
}

/** Whether books stand in a list, as pages tell it from a search. */
function isBookList(href: unknown): boolean {
  return typeof href === 'string' && /\.json$/i.test(href.replace(/[?#].*/s, ''));
}

/** This year; from November, when the State Council publishes it, the next as well. */
export function calendarYears(now: Date): number[] {
  const [year, month] = chinaDay(now).split('-').map(Number) as [number, number];
  return month >= 11 ? [year, year + 1] : [year];
}

/** The day in China, `YYYY-MM-DD`. */
export function chinaDay(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

function* ofStations(value: Members, { collection }: ReadDocument): Generator<Reference> {
  yield* ofLinks(value, 'station-collection', undefined, collection);
  for (const [index, feature] of items(value['features'])) {
    const reading = members(members(feature['properties'])['reading']);
    const at = ['features', index, 'properties', 'reading'];
    const { opac } = members(reading['library']);
    yield* to(opac, [...at, 'library', 'opac'], { kind: 'page', anyHost: true });
    for (const [number, resource] of items(reading['eResources'])) {
      const steps = [...at, 'eResources', number, 'href'];
      yield* to(resource['href'], steps, { kind: 'page', anyHost: true });
    }
  }
}

function* ofShardIndex(value: Members, { collection }: ReadDocument): Generator<Reference> {
  for (const [index, entry] of items(value['shards'])) {
    const kind = entry['type'] === 'index' ? 'shard-index' : 'station-collection';
    const rest = { kind, entry, next: true, ...(collection && { collection }) } as const;
    yield* to(entry['href'], ['shards', index, 'href'], rest);
  }
  yield* ofLinks(value, 'shard-index', undefined, collection);
}

function* ofColumns(value: Members, { collection }: ReadDocument): Generator<Reference> {
  const about = collection === undefined ? {} : { collection };
  let from = 0;
  for (const [index, part] of items(value['names'])) {
    // Where the columns say another row, they are told so.
    const entry = { ...part, from, timeStamp: value['timeStamp'] };
    from += Number(part['n']);
    yield* to(part['href'], ['names', index, 'href'], { kind: 'names', entry, ...about });
  }
}

function* ofDetail(value: Members): Generator<Reference> {
  for (const [index, photo] of items(members(value['properties'])['photos'])) {
    yield* to(photo['src'], ['properties', 'photos', index, 'src'], {
      kind: 'photo',
      entry: photo,
    });
  }
}

function* ofItems(
  value: Members,
  kind: 'person' | 'contest' | 'trail',
  folder: string,
): Generator<Reference> {
  for (const [index, item] of items(value['items'])) {
    const { id, href } = item;
    if (typeof id !== 'string') continue;
    const own = typeof href === 'string';
    const target = own ? href : `v1/${folder}/${encodeURIComponent(id)}.json`;
    yield* to(target, ['items', index, own ? 'href' : 'id'], { kind, id, entry: item });
    const photo = members(item['photo']);
    const rest = { kind: 'photo', entry: photo, late: true } as const;
    yield* to(photo['src'], ['items', index, 'photo', 'src'], rest);
  }
}

function* ofPerson(value: Members): Generator<Reference> {
  const photo = members(value['photo']);
  yield* to(photo['src'], ['photo', 'src'], { kind: 'photo', entry: photo });
  const { src, poster } = members(value['video']);
  yield* to(src, ['video', 'src'], { kind: 'page', anyHost: true });
  yield* to(poster, ['video', 'poster'], { kind: 'photo', entry: {} });
}

function* ofTrail(value: Members): Generator<Reference> {
  const photo = members(value['photo']);
  yield* to(photo['src'], ['photo', 'src'], { kind: 'photo', entry: photo });
  for (const [index, stop] of items(value['stops'])) {
    const own = members(stop['photo']);
    yield* to(own['src'], ['stops', index, 'photo', 'src'], { kind: 'photo', entry: own });
    yield* to(stop['audio'], ['stops', index, 'audio'], { kind: 'page', anyHost: true });
  }
}

function* ofContest(value: Members, { id }: ReadDocument): Generator<Reference> {
  for (const [index, event] of items(value['events'])) {
    const { id: name, href } = event;
    if (typeof name !== 'string') continue;
    const own = typeof href === 'string';
    const usual = `v1/contests/${encodeURIComponent(id ?? '')}/${encodeURIComponent(name)}/p1.json`;
    const entry = { ...event, contest: value };
    yield* to(own ? href : usual, ['events', index, ...(own ? ['href'] : [])], {
      kind: 'standings',
      entry,
    });
  }
  for (const [index, round] of items(value['rounds'])) {
    const entry = { contest: value };
    yield* to(round['href'], ['rounds', index, 'href'], { kind: 'standings', entry });
  }
}

/** Lists whose columns are documents of another kind than those of stations. */
const COLUMNS: Partial<Record<DocumentKind, DocumentKind>> = {
  people: 'people-columns',
  standings: 'standings-columns',
};

/** What `links` leads to and belongs to the reading side; other relations are nobody's business here. */
function* ofLinks(
  value: Members,
  kind: DocumentKind,
  entry?: Reference['entry'],
  collection?: string,
): Generator<Reference> {
  const about = { ...(entry && { entry }), ...(collection && { collection }) };
  for (const [index, link] of items(value['links'])) {
    const steps = ['links', index, 'href'];
    if (link['rel'] === 'next') yield* to(link['href'], steps, { kind, next: true, ...about });
    if (link['rel'] === 'regions') yield* to(link['href'], steps, { kind: 'regions' });
    if (link['rel'] === 'live') yield* to(link['href'], steps, { kind: 'live-status' });
    if (link['rel'] === 'columns') {
      const sum = [...items(value['shards'])].reduce((all, [, { n }]) => all + Number(n), 0);
      const { total, timeStamp } = value;
      yield* to(link['href'], steps, {
        kind: COLUMNS[kind] ?? 'columns',
        ...about,
        entry: { total, timeStamp, sum },
      });
    }
  }
}

function members(value: unknown): Members {
  return isRecord(value) ? value : {};
}

function entries(value: unknown): [string, unknown][] {
  return Object.entries(members(value));
}

function* items(value: unknown): Generator<[number, Members]> {
  if (!Array.isArray(value)) return;
  for (const [index, item] of value.entries()) if (isRecord(item)) yield [index, item];
}
