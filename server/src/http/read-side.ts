import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SiteDocument } from '../../../src/data/generated/types.ts';
import { BOOKS_PATH, SITE_PATH } from '../documents/paths.ts';
import { privacyAddress, withPolicy } from '../form-pages/privacy-address.ts';
import { ServedDocument } from '../snapshot/document.ts';
import type { LiveSnapshot } from '../snapshot/live.ts';
import { Gone, type Snapshot } from '../snapshot/snapshot.ts';
import { readListQuery, readStationQuery } from './list-query.ts';
import { loggedError, loggedPath } from './log-safely.ts';
import { originOf } from './origin.ts';
import { HttpProblem } from './problem.ts';
import { sendDocument } from './send-document.ts';
import { sendPage, type Answer } from './send-page.ts';

export interface ReadSideOptions {
  live: LiveSnapshot;
  /** Site root visitors use, ending in a slash; else taken from each request. */
  publicUrl?: string | undefined;
  /** Form pages are served below `embed/`: the site document says where. */
  frames?: boolean;
  /** Catalogues are searched at `v1/books`. */
  books?: boolean;
}

/**
 * Serves the documents of the current snapshot. A path is looked up in a map and never touches a
 * file system, so no path leads anywhere else.
 */
export function addReadSide(app: FastifyInstance, options: ReadSideOptions): void {
  const { live, publicUrl, frames = false, books = false } = options;
  app.get('/healthz', (_request, reply) => {
    const { generation, updatedAt, search } = live.current;
    const state = { status: 'ok', stations: search.table.count, generation, updatedAt };
    return reply.header('cache-control', 'no-store').send(state);
  });

  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const path = request.params['*'];
    const snapshot = live.current;
    if (path === SITE_PATH) {
      const document = siteDocumentAt(snapshot, publicUrl ?? originOf(request), { frames, books });
      return sendDocument(request, reply, document);
    }
    const answer = request.url.includes('?') && (await answerAt(snapshot, path, request));
    if (answer) return sendPage(request, reply, answer);
    return sendDocument(request, reply, await readAt(snapshot, path, request, reply));
  });
}

/** Whether a GET of the path would find a document, or did until it was taken back. */
export async function isReadable(snapshot: Snapshot, path: string): Promise<boolean> {
  if (path === SITE_PATH) return true;
  // What cannot be read just now, or not any more, was for reading all the same.
  return snapshot.read(path).then(
    document => document !== undefined,
    () => true,
  );
}

/** The answer to a list's query; undefined for another path, and without parameters of ours. */
async function answerAt(
  { stationLists, summaryLists, block, updatedAt }: Snapshot,
  path: string,
  request: FastifyRequest,
): Promise<Answer | undefined> {
  const stations = stationLists.get(path);
  const summaries = summaryLists.get(path);
  if (!stations && !summaries) return undefined;
  const search = searchOf(request);
  const asked = { path, search, block, updatedAt };
  if (stations) {
    const query = readStationQuery(search);
    if (!query) return undefined;
    const page = await stations.find(query);
    return { ...asked, type: 'stations', table: stations.table, page };
  }
  const query = readListQuery(search);
  if (!query || !summaries) return undefined;
  return { ...asked, type: 'summaries', table: summaries.table, page: await summaries.find(query) };
}

/**
 * The document of a path.
 * @throws HttpProblem 404 when there is none, 410 when it was taken back, 503 when the database
 * does not answer.
 */
async function readAt(
  snapshot: Snapshot,
  path: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ServedDocument> {
  const found = await snapshot.read(path).catch((error: unknown) => {
    if (error instanceof Gone) throw new HttpProblem(410);
    request.log.error({ err: loggedError(error), path: loggedPath(path) }, 'reading failed');
    reply.header('retry-after', RETRY_SECONDS);
    throw new HttpProblem(503, UNREADABLE);
  });
  if (!found) throw new HttpProblem(404);
  return found;
}

const RETRY_SECONDS = '5';
const UNREADABLE =
  '数据库暂时没有回答，请稍后再试。 The database does not answer just now; please try again later.';

function searchOf(request: FastifyRequest): URLSearchParams {
  const mark = request.url.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : request.url.slice(mark + 1));
}

/** Where the form pages are, and what they say about personal data, unless the webmaster says it. */
function pagesAt({ site }: Snapshot, root: string): Pick<SiteDocument, 'frames' | 'privacy'> {
  const { frames = `${root}embed/`, forms = {}, privacy } = site;
  if (Object.keys(forms).length === 0 || !URL.canParse(frames, root)) return { frames };
  return { frames, privacy: withPolicy(privacy, privacyAddress(new URL(frames, root).href)) };
}

/** Where books are searched, unless the webmaster says it. */
function booksAt({ site }: Snapshot): Pick<SiteDocument, 'collections'> {
  return { collections: { books: BOOKS_PATH, ...site.collections } };
}

/** Site documents already made, by site root; few, since a server has few names. */
const siteDocuments = new WeakMap<Snapshot, Map<string, ServedDocument>>();
const MOST_NAMES = 16;

function siteDocumentAt(
  snapshot: Snapshot,
  root: string,
  { frames, books }: { frames: boolean; books: boolean },
): ServedDocument {
  const known = siteDocuments.get(snapshot) ?? new Map<string, ServedDocument>();
  siteDocuments.set(snapshot, known);
  // The webmaster's own word goes first: the pages may be on a host of their own.
  const pages = { ...(frames && pagesAt(snapshot, root)), ...(books && booksAt(snapshot)) };
  const key = JSON.stringify([root, pages]);
  const found = known.get(key);
  if (found) return found;
  const { site, generation, updatedAt } = snapshot;
  const api: SiteDocument['api'] = { base: `${root}v1/`, mode: 'live', generation };
  const text = JSON.stringify({ ...site, api, ...pages });
  const made = ServedDocument.fromText(SITE_PATH, text, new Date(updatedAt));
  // Whoever invents host names shall not fill the memory.
  if (known.size >= MOST_NAMES) known.clear();
  known.set(key, made);
  return made;
}
