import type {
  PeopleColumns,
  PeopleTextColumn,
  PersonSummary,
} from '../../../src/data/generated/types.ts';
import { jsonPieces, type DocumentSource } from './document-source.ts';
import { PEOPLE_COLUMNS_PATH } from './paths.ts';
import type { Summary } from './summaries.ts';

/**
 * All people of a list in columns, in the order of its pages: a tenth of the bytes of the pages, for
 * search and filters over everything.
 *
 * @param summaries in order.
 * @param timeStamp RFC 3339 time of the newest change.
 */
export function peopleColumns(summaries: readonly Summary[], timeStamp: string): DocumentSource {
  const people = summaries.map(({ json }) => JSON.parse(json) as PersonSummary);
  const honours = people.map(person => person.honours?.[0]);
  const photos = people.map(({ photo }) => photo);
  const columns: PeopleColumns = {
    v: 1,
    timeStamp,
    n: people.length,
    id: people.map(({ id }) => id),
    type: texts(people.map(({ type }) => type)),
    name: people.map(({ name }) => name),
    ...column('lang', texts(people.map(({ lang }) => lang))),
    ...filled(
      'sort',
      people.map(({ sort }) => sort ?? ''),
      '',
    ),
    ...filled(
      'py',
      people.map(({ py }) => py ?? ''),
      '',
    ),
    ...column('trade', texts(people.map(({ trade }) => trade))),
    ...column('expertise', lists(people.map(({ expertise }) => expertise))),
    ...column('org', texts(people.map(({ org }) => org))),
    ...column('region', texts(people.map(({ region }) => region))),
    ...column('series', lists(people.map(({ series }) => series))),
    ...column('committees', lists(people.map(({ committees }) => committees))),
    ...column('levels', lists(summaries.map(({ facets }) => facets?.levels))),
    ...column('years', lists(summaries.map(({ facets }) => facets?.years))),
    ...column('honour', texts(honours.map(honour => honour?.name))),
    ...column('level', texts(honours.map(honour => honour?.level))),
    ...filled(
      'year',
      honours.map(honour => honour?.year ?? 0),
      0,
    ),
    ...filled<'bookable', 0 | 1>(
      'bookable',
      people.map(({ bookable }) => (bookable ? 1 : 0)),
      0,
    ),
    ...(photos.some(photo => photo !== undefined) && {
      photo: {
        src: photos.map(photo => photo?.src ?? ''),
        alt: photos.map(photo => photo?.alt ?? ''),
        w: photos.map(photo => photo?.w ?? 0),
        h: photos.map(photo => photo?.h ?? 0),
      },
    }),
  };
  return { path: PEOPLE_COLUMNS_PATH, type: 'json', pieces: jsonPieces(columns) };
}

/** A member that is left out where every row is empty. */
function column<K extends string, C extends { values: readonly unknown[] }>(
  name: K,
  of: C,
): { [P in K]?: C } {
  return (of.values.length > 0 ? { [name]: of } : {}) as { [P in K]?: C };
}

function filled<K extends string, T>(name: K, rows: T[], empty: T): { [P in K]?: T[] } {
  return (rows.some(row => row !== empty) ? { [name]: rows } : {}) as { [P in K]?: T[] };
}

/** Each value once, and for each row which it is, from 1; 0 for none. */
function numbered<T>(
  rows: readonly (T | undefined)[],
  keyOf: (value: T) => string,
): { values: T[]; rows: number[] } {
  const known = new Map<string, number>();
  const values: T[] = [];
  const numbers = rows.map(value => {
    if (value === undefined) return 0;
    const key = keyOf(value);
    const found = known.get(key) ?? values.push(value);
    known.set(key, found);
    return found;
  });
  return { values, rows: numbers };
}

function texts(rows: readonly (string | undefined)[]): PeopleTextColumn {
  return numbered(
    rows.map(text => text || undefined),
    text => text,
  );
}

function lists<T extends string | number>(
  rows: readonly (readonly T[] | undefined)[],
): { values: T[][]; rows: number[] } {
  const some = rows.map(list => (list && list.length > 0 ? [...list] : undefined));
  return numbered(some, list => JSON.stringify(list));
}
