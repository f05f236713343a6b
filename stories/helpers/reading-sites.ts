import EVENT_FORM from '../../demo/data/forms/reading_event.json';
import {
  sampleBooks,
  sampleSources,
  searchSampleBooks,
} from '../../scripts/lib/sample-book-answer.mjs';
import { manyReading } from '../../scripts/lib/sample-reading-many.mjs';
import {
  collectionOf,
  sampleReading,
  type SampleReading,
} from '../../scripts/lib/sample-reading.mjs';
import type { BooksAnswer, BookSource } from '../../src/data/generated/types.ts';
import { hang, json, status, unreachable, type Reply } from '../../test/helpers/fake-fetch.ts';
import { manyStations } from '../../test/helpers/many-stations.ts';
import {
  ROOT as ELSEWHERE,
  scriptedClient,
  siteDocument,
  type ScriptedClient,
  type Table,
} from '../../test/helpers/station-client.ts';
import { publicationFeed } from './reading-feed.ts';

/** Sites with reading stations and books that answer from memory, at the address of these pages. */

const ROOT = new URL('.', document.baseURI).href;
export const READING_SITE = `${ROOT}.well-known/union-widgets.json`;

const INDEX = `${ROOT}v1/reading/index.json`;
const BOOKS = `${ROOT}v1/books`;
/** A book is opened in its place on the site's own host only; its file is in `.storybook/public/library/`. */
const LIBRARY = `${ROOT}library/`;

export type BooksReply = (q: string, at: string[]) => BooksAnswer | Reply;

const PRIVACY = {
  controller: '示例市总工会',
  policy: 'https://www.example.cn/privacy',
  contact: '12351',
};

const site = (more: Record<string, unknown> = {}) =>
  json(
    siteDocument({
      api: { base: `${ROOT}v1/`, mode: 'live' },
      collections: { reading: 'v1/reading/index.json', books: 'v1/books' },
      forms: { reading_event: 'v1/forms/reading_event.json' },
      privacy: PRIVACY,
      frames: `${ROOT}embed/`,
      license: '示例数据，仅供演示。坐标为街道或乡镇一级的近似值。',
      ...more,
    }),
  );

/** The books of the city, every catalogue having answered. */
const books: BooksReply = (q, at) => searchSampleBooks(q, at, Date.now(), { library: LIBRARY });

/** Stations, each with its own document, and a search that answers like this. */
export function readingTable(
  { stations, regions }: SampleReading = sampleReading(Date.now(), { library: LIBRARY }),
  answer: BooksReply = books,
): Table {
  const table: Table = {
    [READING_SITE]: site(),
    [`${ROOT}v1/forms/reading_event.json`]: json(EVENT_FORM),
    [INDEX]: json(collectionOf(stations, regions, Date.now())),
    [`${LIBRARY}opds/index.json`]: json(publicationFeed(), {
      'content-type': 'application/opds+json',
    }),
  };
  for (const { feature, detail } of stations) {
    table[`${ROOT}v1/stations/${feature.id}.json`] = json(detail);
  }
  return searchable(table, answer);
}

/** Answers whatever is searched for, with the words of the address. */
function searchable(table: Table, answer: BooksReply): Table {
  const search: Reply = (asked, signal) => {
    const { searchParams } = new URL(asked.url);
    const at = (searchParams.get('at') ?? '').split(',').filter(Boolean);
    const given = answer(searchParams.get('q') ?? '', at);
    return (typeof given === 'function' ? given : json(given))(asked, signal);
  };
  return new Proxy(table, {
    get: (all, url: string) => (url.startsWith(`${BOOKS}?`) ? search : all[url]),
  });
}

/** The 24 stations of the city. */
export const readingSite = (): ScriptedClient => scriptedClient(readingTable());

/** So many stations in one document. */
export const manyReadingSite = (count: number): ScriptedClient =>
  scriptedClient(readingTable(manyReading(count)));

/** 15,000 stations in parts, each of which comes when somebody says where to look. */
export function provinceReading(): ScriptedClient {
  const table = Object.entries(manyStations(15_000)).map(
    ([url, reply]): [string, Table[string]] => [url.replace(ELSEWHERE, ROOT), reply],
  );
  const collections = { reading: 'v1/stations/index.json' };
  return scriptedClient({ ...Object.fromEntries(table), [READING_SITE]: site({ collections }) });
}

/** Stations, and nobody who says which books they have. */
export const bookless = (): ScriptedClient =>
  scriptedClient({
    ...readingTable(),
    [READING_SITE]: site({ collections: { reading: 'v1/reading/index.json' } }),
  });

/** What a screen's QR codes say is not where these pages stand: they would look different each time. */
export const screenReading = (): ScriptedClient => {
  const table = readingTable(sampleReading(Date.now()));
  table[READING_SITE] = site({ frames: 'https://union.example.org/embed/' });
  return scriptedClient(table);
};

/** A list with no station in it. */
export const emptyReading = (): ScriptedClient =>
  scriptedClient(readingTable({ stations: [], regions: [] }));

export const hangingReading = (): ScriptedClient => scriptedClient({ [READING_SITE]: hang() });

export const deadReading = (): ScriptedClient => scriptedClient({ [READING_SITE]: unreachable() });

/** One catalogue of the city is like this; the list beside it has answered. */
export function booksSite(state: BookSource['state']): ScriptedClient {
  const answer: BooksReply = (q, at) => {
    const found = searchSampleBooks(q, at, Date.now(), { library: LIBRARY });
    const kept = state === 'stale' ? found.items : found.items.filter(isListed);
    return {
      ...found,
      items: kept,
      numberMatched: kept.length,
      sources: sampleSources(Date.now(), state),
    };
  };
  return scriptedClient(readingTable(undefined, answer));
}

const isListed = ({ links, medium }: BooksAnswer['items'][number]) => !links && medium === 'print';

/** The search itself does not answer. */
export const noBooksSite = (): ScriptedClient =>
  scriptedClient(readingTable(undefined, () => status(503)));

/** A catalogue whose every copy is in a state that nobody knows. */
export function unknownSite(): ScriptedClient {
  const items = sampleBooks(Date.now(), { library: LIBRARY }).slice(0, 1).map(unknown);
  return scriptedClient(readingTable(undefined, () => ({ v: 1, items, sources: sampleSources() })));
}

function unknown({
  availability: _state,
  copies: _copies,
  holdings = [],
  ...book
}: BooksAnswer['items'][number]) {
  const nowhere = holdings.map(({ state: _, copies: __, due: ___, ...holding }) => ({
    ...holding,
    note: '77',
  }));
  return { ...book, holdings: nowhere };
}
