import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServedDocument } from '../snapshot/document.ts';
import { noneMatchHolds, unmodifiedSince } from './conditional.ts';
import { chooseCoding } from './negotiate.ts';

/** How long copies of the read side are good: a minute, then while they are fetched anew. */
const READ_CACHE = 'max-age=60, stale-while-revalidate=86400';

/** Answers with a document in the coding the client likes best, or 304 when it has it already. */
export async function sendDocument(
  request: FastifyRequest,
  reply: FastifyReply,
  document: ServedDocument,
  cacheControl = document.cacheControl ?? READ_CACHE,
): Promise<FastifyReply> {
  const { headers } = request;
  const coding = document.varies ? chooseCoding(headers['accept-encoding']) : 'identity';
  const tags = document.etags(coding);
  const held = headers['if-none-match'];
  const known = held === undefined ? undefined : tags.find(tag => noneMatchHolds(held, tag));
  reply.header('etag', known ?? tags[0]).header('cache-control', cacheControl);
  reply.header('last-modified', document.lastModified.toUTCString());
  if (document.varies) reply.header('vary', 'Accept-Encoding');
  // Relative to this very address (RFC 8288 §3.1).
  if (document.next !== undefined) reply.header('link', `<${document.next}>; rel="next"`);
  const since = headers['if-modified-since'];
  const isHeld =
    held === undefined
      ? since !== undefined && unmodifiedSince(since, document.lastModified)
      : known !== undefined;
  if (isHeld) return reply.code(304).send();
  const body = await document.body(coding);
  if (coding !== 'identity') reply.header('content-encoding', coding);
  return reply.header('content-type', document.type).send(body);
}
