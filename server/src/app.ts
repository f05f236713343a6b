import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { fastify, LogController, type FastifyInstance } from 'fastify';
import type { LogLevel } from './config.ts';
import { addCdn } from './http/cdn.ts';
import { allowOf, OPEN_HEADERS, READING, sendOptions } from './http/cors.ts';
import { loggedError, loggedPath } from './http/log-safely.ts';
import {
  HttpProblem,
  problemOf,
  PROBLEM_TYPE,
  sendHttpProblem,
  sendProblem,
  unavailable,
} from './http/problem.ts';
import { addReadSide, isReadable } from './http/read-side.ts';
import { RouteTable } from './http/route-table.ts';
import type { LiveSnapshot } from './snapshot/live.ts';
import { UserError } from './user-error.ts';

export interface AppOptions {
  live: LiveSnapshot;
  /** Folder of the built scripts, served under `/cdn/`. */
  cdnDir: string;
  publicUrl?: string | undefined;
  /** The form pages are served here as well: the site document says where. */
  frames?: boolean;
  /** Catalogues are searched at `v1/books`: the site document says so. */
  books?: boolean;
  trustProxy?: boolean | string[];
  /** One line of JSON a request from `info` on; silent when absent. */
  logLevel?: LogLevel;
}

/** Longest URL answered, characters. */
const MAX_URL = 2048;
/** Rooms of pages: the staff's, the desk's, and the form pages that other sites frame. */
const PAGES = /^\/(?:staff|desk|embed)(?:[/?]|$)/;
const BODY_LIMIT = 64 * 1024;

/** The HTTP side of the server, not yet listening. Closing it does not close `live`. */
export function buildApp(options: AppOptions): FastifyInstance {
  const { live, cdnDir, publicUrl, frames, books, trustProxy, logLevel = 'silent' } = options;
  const app: FastifyInstance = fastify({
    logger: logLevel === 'silent' ? false : { level: logLevel, base: null },
    // Fastify's own lines hold addresses and query strings; ours is written below.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustProxy ?? false,
    bodyLimit: BODY_LIMIT,
    // A header that dawdles is cut off before the request is, else a slow body stays open. Node looks
    // for those every half minute if it is not told: who drips held a connection for a minute.
    http: {
      headersTimeout: 15_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 2000,
      requireHostHeader: false,
    },
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

  const routes = new RouteTable(app);
  // Forms of pages without scripts; a JSON route refuses what came this way.
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );

  app.addHook('onRequest', async (request, reply) => {
    const { url, method } = request;
    // Pages are for their own origin, and say themselves who may frame them.
    const isOpen = !PAGES.test(url);
    if (isOpen) reply.headers(OPEN_HEADERS);
    if (url.length > MAX_URL) throw new HttpProblem(414);
    const path = pathOf(url);
    const methods = routes.methodsOf(path);
    if (isOpen && method === 'OPTIONS') {
      return sendOptions(reply, request.headers, methods.length > 0 ? methods : READING);
    }
    // Only the catch-all of the read side takes any path: what is written to has routes of its own.
    const isRouted = !request.is404 && request.routeOptions.url !== '/*';
    if (isRouted || (!request.is404 && methods.length === 0)) return undefined;
    // Another method ends here, before any body is read.
    const taken = methods.length > 0 ? methods : (await readable(path)) ? READING : [];
    if (taken.length > 0) reply.header('allow', isOpen ? allowOf(taken) : taken.join(', '));
    return sendProblem(reply, problemOf(taken.length > 0 ? 405 : 404));
  });

  app.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method, path: loggedPath(url), status: reply.statusCode, ms }, 'answered');
  });

  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    const path = loggedPath(request.url);
    if (error instanceof HttpProblem) {
      // The sender is told to come again; whoever runs the server is told why.
      if (error.cause) request.log.error({ err: loggedError(error.cause), path }, 'failed');
      return sendHttpProblem(reply, error);
    }
    if (status >= 400 && status < 500) return sendProblem(reply, problemOf(status));
    request.log.error({ err: loggedError(error), path }, 'failed');
    // A database that is full or does not answer: the machine's trouble, and it passes.
    if (error instanceof UserError) return sendHttpProblem(reply, unavailable());
    return sendProblem(reply, problemOf(status >= 500 ? status : 500));
  });

  const hasFile = addCdn(app, cdnDir);
  const readable = async (path: string): Promise<boolean> =>
    (await hasFile(path.slice(1))) || (await isReadable(live.current, path.slice(1)));
  addReadSide(app, {
    live,
    publicUrl,
    ...(frames !== undefined && { frames }),
    ...(books !== undefined && { books }),
  });
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
