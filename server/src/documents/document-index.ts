import type { DocumentSource } from './document-source.ts';
import { listPath, PEOPLE_COLUMNS_PATH, type ListName } from './paths.ts';
import { peopleColumns } from './people-columns.ts';
import { sortSummaries, summarise, type ListedDocument, type Summary } from './summaries.ts';

/** Summaries on one page of a list. */
export const PAGE_SIZE = 100;

/**
 * Reads documents page by page into the summaries of their list, in its order. Yields to other work
 * between pages.
 *
 * @param today The site's date, `YYYY-MM-DD`: people whose consent ended before are left out.
 */
export async function readSummaries(
  list: ListName,
  pages: AsyncIterable<readonly ListedDocument[]> | Iterable<readonly ListedDocument[]>,
  today: string,
): Promise<Summary[]> {
  const summaries: Summary[] = [];
  for await (const page of pages) {
    for (const document of page) {
      // Standings are of the same kind of path, deeper down; they have no line of their own.
      if (document.path.split('/').length !== 3) continue;
      const summary = summarise(list, document, today);
      if (summary) summaries.push(summary);
    }
    await new Promise(resolve => setImmediate(resolve));
  }
  return sortSummaries(summaries);
}

/**
 * The documents that list summaries, which are in order: `PAGE_SIZE` a page, each naming the next.
 * People on more than one page come in columns as well, which the first page names.
 * There are none for an empty list, which a site document does not name either.
 */
export function* indexDocuments(
  list: ListName,
  summaries: readonly Summary[],
): Generator<DocumentSource> {
  // Whoever has the only page has everything.
  const hasColumns = list === 'people' && summaries.length > PAGE_SIZE;
  if (hasColumns) yield peopleColumns(summaries, newestOf(summaries));
  for (let from = 0, page = 1; from < summaries.length; from += PAGE_SIZE, page += 1) {
    const on = summaries.slice(from, from + PAGE_SIZE);
    const isLast = from + PAGE_SIZE >= summaries.length;
    const head = {
      v: 1,
      timeStamp: newestOf(on),
      numberMatched: summaries.length,
      numberReturned: on.length,
      links: [
        ...(isLast ? [] : [{ rel: 'next', href: listPath(list, page + 1) }]),
        ...(hasColumns && page === 1 ? [{ rel: 'columns', href: PEOPLE_COLUMNS_PATH }] : []),
      ],
    };
    const items = on.map(({ json }) => json).join(',');
    const text = `${JSON.stringify(head).slice(0, -1)},"items":[${items}]}`;
    yield { path: listPath(list, page), type: 'json', pieces: [Buffer.from(text)] };
  }
}

function newestOf(summaries: readonly Summary[]): string {
  return summaries.reduce((newest, { updatedAt }) => (updatedAt > newest ? updatedAt : newest), '');
}
