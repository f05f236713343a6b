import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { fastify, LogController, type FastifyInstance } from 'fastify';
import type { LogLevel } from './config.ts';
import { addCdn } from './http/cdn.ts';
import { OPEN_HEADERS, sendOptions } from './http/cors.ts';
import { loggedError, loggedPath } from './http/log-safely.ts';
import { HttpProblem, problemOf, PROBLEM_TYPE, sendProblem } from './http/problem.ts';
import { addReadSide, isReadable } from './http/read-side.ts';
import type { LiveSnapshot } from './snapshot/live.ts';

export interface AppOptions {
  live: LiveSnapshot;
  /** Folder of the built scripts, served under `/cdn/`. */
  cdnDir: string;
  publicUrl?: string | undefined;
  trustProxy?: boolean | string[];
  /** One line of JSON a request from `info` on; silent when absent. */
  logLevel?: LogLevel;
}

/** Longest URL answered, characters. */
const MAX_URL = 2048;
/** A path the router can be asked about: others may hold what it takes for a pattern. */
const PLAIN_ROUTE = /^\/[a-z]+$/;
const BODY_LIMIT = 64 * 1024;

/** The HTTP side of the server, not yet listening. Closing it does not close `live`. */
export function buildApp(options: AppOptions): FastifyInstance {
  const { live, cdnDir, publicUrl, trustProxy, logLevel = 'silent' } = options;
  const app: FastifyInstance = fastify({
    logger: logLevel === 'silent' ? false : { level: logLevel, base: null },
    // Fastify's own lines hold addresses and query strings; ours is written below.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustProxy ?? false,
    bodyLimit: BODY_LIMIT,
    // A header that dawdles is cut off before the request is, else a slow body stays open.
    http: { headersTimeout: 15_000, requestTimeout: 30_000, requireHostHeader: false },
    requestTimeout: 30_000,
    connectionTimeout: 120_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // Bodies are judged as sent: nothing is converted, dropped or filled in.
    ajv: {
      customOptions: {
        strict: true,
        coerceTypes: false,
        removeAdditional: false,
        useDefaults: false,
      },
    },
    frameworkErrors: (_error, _request, reply) => {
      reply.headers(OPEN_HEADERS);
      void sendProblem(reply, problemOf(400, '网址有误。 The URL is malformed.'));
    },
    clientErrorHandler: answerBrokenRequest,
  });

  app.addHook('onRequest', async (request, reply) => {
    const { url } = request;
    // The staff's pages are for their own origin; they answer OPTIONS themselves.
    const isOpen = !url.startsWith('/staff/');
    if (isOpen) reply.headers(OPEN_HEADERS);
    if (url.length > MAX_URL) throw new HttpProblem(414);
    if (isOpen && request.method === 'OPTIONS') return sendOptions(reply, request.headers);
    // Only reading is routed: another method ends here, before any body is read.
    if (!request.is404) return undefined;
    const path = pathOf(url);
    const readable =
      (PLAIN_ROUTE.test(path) && app.hasRoute({ method: 'GET', url: path })) ||
      (await hasFile(path.slice(1))) ||
      (await isReadable(live.current, path.slice(1)));
    if (readable) reply.header('allow', 'GET, HEAD, OPTIONS');
    return sendProblem(reply, problemOf(readable ? 405 : 404));
  });

  app.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method, path: loggedPath(url), status: reply.statusCode, ms }, 'answered');
  });

  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (error instanceof HttpProblem) {
      return sendProblem(reply, problemOf(status, error.detail, error.errors));
    }
    if (status >= 400 && status < 500) return sendProblem(reply, problemOf(status));
    request.log.error({ err: loggedError(error), path: loggedPath(request.url) }, 'failed');
    return sendProblem(reply, problemOf(status >= 500 ? status : 500));
  });

  const hasFile = addCdn(app, cdnDir);
  addReadSide(app, { live, publicUrl });
  return app;
}

/** The path of a request target, decoded where it can be. */
function pathOf(url: string): string {
  const path = url.split('?', 1)[0] as string;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const BROKEN: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers, on the bare socket, what is no HTTP request or never became a whole one. */
function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const status = BROKEN[error.code ?? ''] ?? 400;
  const body = JSON.stringify(problemOf(status));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...Object.entries(OPEN_HEADERS).map(([name, value]) => `${name}: ${value}`),
    `Content-Type: ${PROBLEM_TYPE}`,
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
