import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServedDocument, TYPES } from '../snapshot/document.ts';
import type { ListColumns } from '../snapshot/columns.ts';
import type { Page } from '../snapshot/page.ts';
import { peopleCacheOf } from '../snapshot/people-cache.ts';
import { joinRows } from '../snapshot/row-bytes.ts';
import { writeCursor } from './list-query.ts';
import { sendDocument } from './send-document.ts';

/** A page of a list, and where it is from. */
export interface Answer {
  /** Path of the list. */
  path: string;
  type: 'stations' | 'summaries';
  table: ListColumns;
  /** Where the rows' bytes lie. */
  block: Uint8Array;
  page: Page;
  /** The parameters it answers. */
  search: URLSearchParams;
  /** RFC 3339 time of the last data change. */
  updatedAt: string;
}

/** Sends the answer to a query as a collection of the list's own kind. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { path, type, table, block, page, search, updatedAt }: Answer,
): Promise<FastifyReply> {
  const { rows, matched } = page;
  const isGeo = type === 'stations';
  const links: { rel: string; href: string }[] = [];
  let next: string | undefined;
  if (page.next) {
    search.set('cursor', writeCursor(page.next));
    next = `?${search.toString()}`;
    links.push({ rel: 'next', href: path + next });
  }
  const head = {
    ...(isGeo && { type: 'FeatureCollection' }),
    v: 1,
    timeStamp: updatedAt,
    numberMatched: matched,
    numberReturned: rows.length,
    links,
  };
  const opening = `${JSON.stringify(head).slice(0, -1)},"${isGeo ? 'features' : 'items'}":[`;
  const document = new ServedDocument({
    type: isGeo ? TYPES.geojson : TYPES.json,
    pieces: [joinRows(block, table.rows, rows, [opening, ']}'])],
    lastModified: new Date(updatedAt),
    compressible: true,
    once: true,
    next,
    cacheControl: peopleCacheOf(path),
  });
  return sendDocument(request, reply, document);
}
