import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';

const METHODS = 'GET, HEAD, OPTIONS';

/** Headers of every answer: any page may read it, and see what paging and caching need. */
export const OPEN_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
} as const;

/** Answers a preflight, or a plain OPTIONS (Fetch standard §3.2). */
export function sendOptions(reply: FastifyReply, headers: IncomingHttpHeaders): FastifyReply {
  reply.code(204).header('allow', METHODS);
  if (headers['access-control-request-method'] !== undefined) {
    reply.header('access-control-allow-methods', METHODS);
    reply.header(
      'access-control-allow-headers',
      'Accept, Content-Type, If-None-Match, If-Modified-Since',
    );
    reply.header('access-control-max-age', '86400');
  }
  return reply.send();
}
