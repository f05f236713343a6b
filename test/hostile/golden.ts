/* eslint-disable @typescript-eslint/no-explicit-any -- documents of any shape */
/** Good documents of one invented site, each with every member its schema knows: what is spoilt. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { completed, SCHEMA_DIR } from './schemas.ts';

export interface Golden {
  schema: string;
  document: any;
}

const kept = new Map<string, any>();

/** An example of schema/, with what else its schema knows. */
export function example(schema: string, file = 'whole'): any {
  const path = `${schema}/${file}.json`;
  if (!kept.has(path)) {
    const text = readFileSync(join(SCHEMA_DIR, 'examples', path), 'utf8');
    kept.set(path, completed(schema, JSON.parse(text)));
  }
  return structuredClone(kept.get(path));
}

/** Every example there is: `[schema, file]`. */
export function examples(): [string, string][] {
  const folder = join(SCHEMA_DIR, 'examples');
  return readdirSync(folder).flatMap(schema =>
    readdirSync(join(folder, schema)).map(
      file => [schema, file.replace('.json', '')] as [string, string],
    ),
  );
}

/** As many as wanted of a list, each with an id of its own. */
function many(list: any[], count: number, prefix: string): any[] {
  return Array.from({ length: count }, (_, at) => ({
    ...structuredClone(list[at % list.length]),
    id: `${prefix}-${at}`,
  }));
}

export interface Variant {
  /** Stations come as one collection, or as counts with columns. */
  sharded: boolean;
  tiles: boolean;
  live: boolean;
}

export const PERSON = 'p-0007';
export const CONTEST = 'c-2026-yongjia';
export const STATION = 'pd-0';

/** Whose map it is; where its tiles are is no text for people. */
const credit = ({ attribution, approvalNo }: any): any => ({ attribution, approvalNo });

function site({ tiles, live }: Variant): any {
  const whole = example('site');
  delete whole.frames;
  return {
    ...whole,
    api: { ...whole.api, base: 'v1/', mode: live ? 'live' : 'static' },
    collections: { ...whole.collections, books: 'v1/books.json', trails: 'v1/trails/index.json' },
    map: tiles
      ? { base: 'tiles', tiles: 'tiles/{z}/{x}/{y}.png', ...credit(whole.map) }
      : { base: 'none' },
    widgets: {
      'station-map': { heading: 3, kinds: [] },
      'craftsman-wall': {},
      'contest-leaderboard': {},
    },
  };
}

function collection(reading: boolean): any {
  const made = example('station-collection', reading ? 'reading' : 'whole');
  const features = many(made.features, 16, reading ? 'rd' : 'pd');
  return {
    ...made,
    features,
    numberMatched: features.length,
    numberReturned: features.length,
    links: [
      { rel: 'self', href: 'v1/stations/index.json' },
      { rel: 'live', href: 'v1/live/stations.json' },
    ],
  };
}

function standings(): any {
  const made = example('standings');
  const rows = many(made.rows, 24, 'e').map((row, at) => ({ ...row, rank: at + 1 }));
  const base = `v1/contests/${CONTEST}/welding`;
  return {
    ...made,
    rows,
    numberMatched: rows.length,
    numberReturned: rows.length,
    links: [
      { rel: 'delta', href: `${base}/delta` },
      { rel: 'feed', href: `${base}/feed` },
    ],
  };
}

/** The detail of whoever is asked for. */
const detail = (schema: string, file: string, id: string): any => ({
  ...example(schema, file),
  id,
});

type Make = (match: RegExpMatchArray, variant: Variant) => any;

/** Address below the site's root, its schema, and how it is made. */
const ROUTES: readonly [RegExp, string, Make][] = [
  [/^\.well-known\/union-widgets\.json$/, 'site', (_, variant) => site(variant)],
  [/^v1\/calendar\/cn-\d+\.json$/, 'calendar', () => example('calendar', '2026')],
  [/^v1\/stations\/regions\.json$/, 'regions', () => example('regions', 'two')],
  [/^v1\/regions\/index\.json$/, 'regions-list', () => example('regions-list', 'provinces')],
  [/^v1\/regions\/\d+\.json$/, 'regions-list', () => example('regions-list', 'henan')],
  [/^v1\/stations\/c\/columns\.json$/, 'columns', () => example('columns')],
  [/^v1\/stations\/c\/names-.*\.json$/, 'names', () => example('names')],
  [/^v1\/live\/stations\.json$/, 'live-status', () => example('live-status', 'two')],
  [/^v1\/stations\/[si]\/.*\.json$/, 'station-collection', () => collection(false)],
  [/^v1\/reading\/index\.json$/, 'station-collection', () => collection(true)],
  [
    /^v1\/stations\/((?:rd|.*%3Crd).*)\.json$/,
    'station-detail',
    ([, id]) => detail('station-detail', 'reading', id!),
  ],
  [/^v1\/books/, 'books', () => example('books')],
  [/^v1\/trails\/index\.json$/, 'trails', () => example('trails', 'page')],
  [/^v1\/trails\/(.*)\.json$/, 'trail', ([, id]) => detail('trail', 'whole', id!)],
  [/^v1\/people\/columns\.json$/, 'people-columns', () => example('people-columns')],
  [/^v1\/contests\/index\.json$/, 'contests', () => example('contests', 'page')],
  [/^v1\/contests\/[^/]+\.json$/, 'contest', () => example('contest')],
  [/^v1\/contests\/.*\/p\d+\.json$/, 'standings', () => standings()],
  [/^v1\/contests\/.*\/columns\.json$/, 'standings-columns', () => example('standings-columns')],
  [/^v1\/contests\/.*\/delta$/, 'standings-delta', () => example('standings-delta')],
  [/^v1\/forms\/(.*)\.json$/, 'form', ([, id]) => ({ ...example('form', 'join'), id })],
  [/^v1\/orgs/, 'orgs', () => example('orgs')],
  [
    /^v1\/people\/index\.json$/,
    'people',
    () => {
      const made = example('people', 'page');
      const items = many(made.items, 16, 'p').map(one => ({
        ...one,
        href: `v1/people/${one.id}.json`,
      }));
      return { ...made, items, numberMatched: 16, numberReturned: 16, links: [] };
    },
  ],
  [/^v1\/people\/(.*)\.json$/, 'person', ([, id]) => detail('person', 'whole', id!)],
  [
    /^v1\/stations\/index\.json$/,
    'station-collection',
    (_, { sharded }) => (sharded ? example('shard-index', 'with-columns') : collection(false)),
  ],
  [
    /^v1\/stations\/(.*)\.json$/,
    'station-detail',
    ([, id]) => detail('station-detail', 'whole', id!),
  ],
];

/** The good document at an address below the site's root, where there is one. */
export function goldenAt(path: string, variant: Variant): Golden | undefined {
  for (const [pattern, schema, make] of ROUTES) {
    const match = pattern.exec(path);
    if (!match) continue;
    const isShards = path === 'v1/stations/index.json' && variant.sharded;
    return { schema: isShards ? 'shard-index' : schema, document: make(match, variant) };
  }
  return undefined;
}

/** What POST and the like are answered with. */
export const ANSWERS: Readonly<Record<string, Golden>> = {
  receipt: { schema: 'application-receipt', document: example('application-receipt') },
  problem: { schema: 'problem-details', document: example('problem-details', 'errors') },
  upload: { schema: 'upload', document: example('upload') },
  status: { schema: 'application-status', document: example('application-status') },
};
