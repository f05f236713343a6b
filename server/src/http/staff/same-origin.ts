import type { FastifyReply } from 'fastify';

/** Takes back what the open read side says to pages of other origins. */
export function closeToOthers(reply: FastifyReply): void {
  for (const name of Object.keys(reply.getHeaders())) {
    if (name.startsWith('access-control-')) reply.removeHeader(name);
  }
  reply.header('cross-origin-resource-policy', 'same-origin');
  reply.header('x-content-type-options', 'nosniff');
}
