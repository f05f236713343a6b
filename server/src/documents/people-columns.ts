import type { PeopleColumns, PersonSummary } from '../../../src/data/generated/types.ts';
import { column, filled, lists, texts } from './column-values.ts';
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
