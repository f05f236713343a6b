import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';

/** What an address takes that is only read. */
export const READING: readonly string[] = ['GET', 'HEAD'];

/** Headers of every answer: any page may read it, and see what paging and caching need. */
export const OPEN_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
} as const;

const READ_HEADERS = 'Accept, Content-Type, If-None-Match, If-Modified-Since';
/** A bearer secret is sent by the page itself, never by the browser: no credentials are allowed. */
const WRITE_HEADERS = `${READ_HEADERS}, If-Match, Authorization, Idempotency-Key`;

/** The value of `Allow` for these methods. */
export function allowOf(methods: readonly string[]): string {
  return [...methods, 'OPTIONS'].join(', ');
}

/** Answers a preflight, or a plain OPTIONS (Fetch standard §3.2). */
export function sendOptions(
  reply: FastifyReply,
  headers: IncomingHttpHeaders,
  methods: readonly string[],
): FastifyReply {
  const allow = allowOf(methods);
  reply.code(204).header('allow', allow);
  if (headers['access-control-request-method'] !== undefined) {
    const isRead = methods.every(method => READING.includes(method));
    reply.header('access-control-allow-methods', allow);
    reply.header('access-control-allow-headers', isRead ? READ_HEADERS : WRITE_HEADERS);
    reply.header('access-control-max-age', '86400');
  }
  return reply.send();
}
