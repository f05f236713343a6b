import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SiteDocument } from '../../../src/data/generated/types.ts';
import { jsonPieces } from '../documents/document-source.ts';
import { detailIdOf, SITE_PATH, STATIONS_PATH } from '../documents/paths.ts';
import { collectionPieces } from '../documents/station-documents.ts';
import { ServedDocument } from '../snapshot/document.ts';
import type { LiveSnapshot } from '../snapshot/live.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { StationQuery } from '../snapshot/station-search.ts';
import { originOf } from './origin.ts';
import { HttpProblem } from './problem.ts';
import { sendDocument } from './send-document.ts';
import { readStationQuery, writeCursor } from './station-query.ts';

export interface ReadSideOptions {
  live: LiveSnapshot;
  /** Site root visitors use, ending in a slash; else taken from each request. */
  publicUrl?: string | undefined;
}

/**
 * Serves the documents of the current snapshot. A path is looked up in a map and never touches a
 * file system, so no path leads anywhere else.
 */
export function addReadSide(app: FastifyInstance, { live, publicUrl }: ReadSideOptions): void {
  app.get('/healthz', (_request, reply) => {
    const { generation, updatedAt, search } = live.current;
    const state = { status: 'ok', stations: search.table.count, generation, updatedAt };
    return reply.header('cache-control', 'no-store').send(state);
  });

  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const path = request.params['*'];
    const snapshot = live.current;
    if (path === SITE_PATH) {
      const document = siteDocumentAt(snapshot, publicUrl ?? originOf(request));
      return sendDocument(request, reply, document);
    }
    if (path === STATIONS_PATH) {
      const query = readStationQuery(searchOf(request));
      if (query) return sendStations(request, reply, snapshot, query);
    }
    const document = snapshot.documents.get(path) ?? (await detailAt(snapshot, path));
    if (!document) throw new HttpProblem(404);
    return sendDocument(request, reply, document);
  });
}

/** Whether a GET of the path would find a document. */
export async function isReadable(snapshot: Snapshot, path: string): Promise<boolean> {
  if (path === SITE_PATH || path === 'healthz' || snapshot.documents.has(path)) return true;
  return (await detailAt(snapshot, path)) !== undefined;
}

async function detailAt(snapshot: Snapshot, path: string): Promise<ServedDocument | undefined> {
  const id = detailIdOf(path);
  return id === undefined ? undefined : snapshot.detail(id);
}

function searchOf(request: FastifyRequest): URLSearchParams {
  const mark = request.url.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : request.url.slice(mark + 1));
}

/** Site documents already made, by site root; few, since a server has few names. */
const siteDocuments = new WeakMap<Snapshot, Map<string, ServedDocument>>();
const MOST_NAMES = 16;

function siteDocumentAt(snapshot: Snapshot, root: string): ServedDocument {
  const known = siteDocuments.get(snapshot) ?? new Map<string, ServedDocument>();
  siteDocuments.set(snapshot, known);
  const found = known.get(root);
  if (found) return found;
  const { site, generation, updatedAt } = snapshot;
  const api: SiteDocument['api'] = { base: `${root}v1/`, mode: 'live', generation };
  const source = { path: SITE_PATH, type: 'json', pieces: jsonPieces({ ...site, api }) } as const;
  const made = ServedDocument.fromSource(source, new Date(updatedAt));
  // Whoever invents host names shall not fill the memory.
  if (known.size >= MOST_NAMES) known.clear();
  known.set(root, made);
  return made;
}

async function sendStations(
  request: FastifyRequest,
  reply: FastifyReply,
  { search, updatedAt }: Snapshot,
  query: StationQuery,
): Promise<FastifyReply> {
  const { rows, matched, next } = await search.find(query);
  const links: { rel: string; href: string }[] = [];
  if (next) {
    const parameters = searchOf(request);
    parameters.set('cursor', writeCursor(next));
    links.push({ rel: 'next', href: `${STATIONS_PATH}?${parameters.toString()}` });
    // Relative to this very address (RFC 8288 §3.1).
    reply.header('link', `<?${parameters.toString()}>; rel="next"`);
  }
  const head = {
    type: 'FeatureCollection',
    v: 1,
    timeStamp: updatedAt,
    numberMatched: matched,
    numberReturned: rows.length,
    links,
  };
  const features = rows.flatMap((row, index) => {
    const pieces = search.table.features(row, row + 1);
    return index === 0 ? pieces : [COMMA, ...pieces];
  });
  const pieces = collectionPieces(head, features);
  const source = { path: STATIONS_PATH, type: 'geojson', pieces } as const;
  return sendDocument(request, reply, ServedDocument.fromSource(source, new Date(updatedAt)));
}

const COMMA = Buffer.from(',');
