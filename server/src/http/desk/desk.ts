import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormsContext } from '../../applications/context.ts';
import { DeskProblem, wordsFor } from '../../desk/desk-problem.ts';
import { problemPage } from '../../desk/pages/problem-page.ts';
import { loggedError } from '../log-safely.ts';
import { StoreTrouble } from '../../user-error.ts';
import { COME_AGAIN, HttpProblem } from '../problem.ts';
import { closeToOthers } from '../staff/same-origin.ts';
import { addAccountRoutes } from './account-routes.ts';
import { addApplicationRoutes } from './application-routes.ts';
import { addAuditRoutes } from './audit-routes.ts';
import { addBatchRoutes } from './batch-routes.ts';
import { addExportRoutes } from './export-routes.ts';
import { NUL, readForms } from './forms.ts';
import { addPosterRoutes } from './poster-routes.ts';
import { addQueueRoutes } from './queue-routes.ts';
import { visitOf } from './session.ts';
import { addSignInRoutes } from './sign-in-routes.ts';

/** Nothing but the desk's own files; nobody may put it into a frame; forms go to itself only. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  // With `no-referrer` browsers send `Origin: null` along with forms, and we could not tell ours.
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
} as const;

const ASSETS = new URL('../../desk/assets/', import.meta.url);
const TOKENS = new URL('../../../staff/tokens.css', import.meta.url);

/** What the pages load, each from the files it is put together of; kept in memory. */
const FILES: Readonly<Record<string, readonly [type: string, files: readonly URL[]]>> = {
  'desk.css': [
    'text/css',
    // Colours are the widgets', as on the staff page.
    [TOKENS, ...['base.css', 'forms.css', 'pages.css'].map(name => new URL(name, ASSETS))],
  ],
  'desk.js': ['text/javascript', [new URL('desk.js', ASSETS)]],
};

/** What somebody may use before they have a password of their own. */
const FIRST = /^\/desk\/(?:password|logout|lang|desk\.css|desk\.js)(?:\?|$)/;

/**
 * Adds the desk under `/desk/`: pages made on the server where staff deal with applications. Same
 * origin only, a session cookie, nothing cached, no script needed.
 */
export function addDesk(app: FastifyInstance, context: FormsContext): void {
  void app.register(desk => addPages(desk, context), { prefix: '/desk' });
}

async function addPages(desk: FastifyInstance, context: FormsContext): Promise<void> {
  desk.decorateRequest('visit', undefined);
  desk.addHook('onRequest', async (request, reply) => {
    closeToOthers(reply);
    reply.headers(HEADERS);
    const visit = await visitOf(request, context);
    request.visit = visit;
    if (NUL.test(request.url)) throw new DeskProblem(400, wordsFor(400));
    // Whoever got a password from somebody else begins by choosing their own.
    if (!visit.account?.mustChange || FIRST.test(request.url)) return undefined;
    return reply.redirect(`${visit.home}password`, 303);
  });
  desk.addHook('onSend', async (_request, reply) => closeToOthers(reply));
  desk.setErrorHandler((error: Error & { statusCode?: number }, request, reply) =>
    sendProblemPage(error, request, reply),
  );
  readForms(desk);
  for (const [name, [type, files]] of Object.entries(FILES)) {
    const bytes = Buffer.concat(files.map(file => readFileSync(file)));
    desk.get(`/${name}`, async (_request, reply) =>
      reply
        .type(`${type}; charset=utf-8`)
        // Page and style shall be of one version.
        .header('cache-control', 'no-cache')
        .send(bytes),
    );
  }
  addSignInRoutes(desk, context);
  addQueueRoutes(desk, context);
  addApplicationRoutes(desk, context);
  addAccountRoutes(desk, context);
  addAuditRoutes(desk, context);
  addExportRoutes(desk, context);
  addBatchRoutes(desk, context);
  addPosterRoutes(desk, context);
  desk.all('/*', async () => {
    throw new DeskProblem(404, wordsFor(404));
  });
}

/** Says what went wrong on a page, in the reader's language; whoever is not signed in is asked to. */
function sendProblemPage(
  error: Error & { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { visit } = request;
  const passes = error instanceof StoreTrouble;
  const status = passes ? 503 : (error.statusCode ?? 500);
  if (passes) reply.headers(COME_AGAIN);
  if (status >= 500) request.log.error({ err: loggedError(error) }, 'failed');
  if (!visit) {
    const { zh, en } = wordsFor(status);
    return reply.code(status).type('text/plain; charset=utf-8').send(`${zh} ${en}`);
  }
  if (status === 401 && error instanceof DeskProblem) {
    const wanted = request.method === 'GET' ? visit.here : visit.home;
    return reply.redirect(`${visit.home}login?to=${encodeURIComponent(wanted)}`, 303);
  }
  if (error instanceof DeskProblem) reply.headers(error.headers);
  const text = error instanceof DeskProblem ? visit.t(error.text) : wordsOf(error, status, visit);
  return reply.code(status).type('text/html; charset=utf-8').send(problemPage(visit, text));
}

/** What another part of the server said in both languages, or plain words for the status. */
function wordsOf(
  error: Error,
  status: number,
  { t }: NonNullable<FastifyRequest['visit']>,
): string {
  const isTold = error instanceof HttpProblem && error.detail !== undefined;
  return isTold && status < 500 ? error.detail : t(wordsFor(status));
}
