import type {
  Book,
  BooksAnswer,
  BookSource as Condition,
} from '../../../src/data/generated/types.ts';
import { STATIC_BOOKS_PATH } from '../documents/paths.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { bilingual, UserError } from '../user-error.ts';
import { faultOf } from './book-source.ts';
import { mergeBooks, type SourcedBook } from './merge-books.ts';
import type { SourceConfig } from './source-config.ts';
import { stationIndexOf } from './station-index.ts';
import { StaticSource } from './static-list.ts';

/** The union's own lists as one document, which a page loads whole and searches itself. */
export interface PublishedBooks {
  path: string;
  document: BooksAnswer;
  /** What the lists call places that are no reading stations of the site, each once. */
  unplaced: readonly string[];
}

/** Milliseconds a list of the web may take. */
const PATIENCE = 30_000;

/**
 * What of the catalogues a static site can have: lists. Library systems and feeds are searched by a
 * server only; undefined where there is nothing else.
 * @throws UserError where a list cannot be read: half of the books would look like all of them.
 */
export async function publishedBooks(
  configs: readonly SourceConfig[],
  snapshot: Snapshot,
): Promise<PublishedBooks | undefined> {
  const lists = configs.filter(config => config.type === 'static');
  if (lists.length === 0) return undefined;
  const books: SourcedBook[] = [];
  const sources: Condition[] = [];
  const timeStamp = new Date().toISOString();
  for (const config of lists) {
    const { id, title, stations } = config;
    for (const book of await wholeList(config)) books.push({ source: id, book });
    sources.push({
      id,
      ...(title !== undefined && { title }),
      state: 'ok',
      checked: timeStamp,
      ...(stations && { stations: [...stations] }),
    });
  }
  const index = await stationIndexOf(snapshot);
  const unplaced = new Set<string>();
  const items = mergeBooks(books, ({ station }) => {
    const id = index.idOf(station);
    if (id === undefined) unplaced.add(station);
    return id;
  });
  const count = items.length;
  const document = { v: 1, numberMatched: count, numberReturned: count, items, sources } as const;
  return {
    path: STATIC_BOOKS_PATH,
    document: { ...document, timeStamp },
    unplaced: [...unplaced],
  };
}

async function wholeList(
  config: Extract<SourceConfig, { type: 'static' }>,
): Promise<readonly Book[]> {
  const source = new StaticSource(config);
  try {
    return await source.books(AbortSignal.timeout(PATIENCE));
  } catch (error) {
    const { message } = faultOf(error);
    throw new UserError(
      bilingual(
        `书目“${config.id}”读不出来（${message}），没有发布。`,
        `The list of books "${config.id}" cannot be read (${message}); nothing was published.`,
      ),
    );
  } finally {
    source.close();
  }
}
