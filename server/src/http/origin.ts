import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.ts';

/** Letters, digits, dots, hyphens, or an IPv6 address in brackets; then a port. */
const HOST = /^(?:[a-z0-9_.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * The site root as the visitor addressed it, e.g. `https://api.example.cn/`. Fastify reads
 * X-Forwarded-Host and -Proto only from proxies that are trusted.
 *
 * @throws HttpProblem 400 for a Host that is no host: it would end up in a document.
 */
export function originOf(request: FastifyRequest): string {
  const { host, protocol } = request;
  const root = `${protocol}://${host}/`;
  if (!HOST.test(host) || !/^https?$/.test(protocol) || !URL.canParse(root)) {
    throw new HttpProblem(400, '请求头 Host 有误。 The Host header is not a host.');
  }
  return new URL(root).href;
}
