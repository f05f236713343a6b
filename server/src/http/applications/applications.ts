import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answer } from '../../applications/answer.ts';
import type { FormsContext } from '../../applications/context.ts';
import { redeem } from '../../applications/handoff.ts';
import { malformed } from '../../applications/problems.ts';
import { parseJsonBody } from '../../applications/request-body.ts';
import { readStatus, remove, withdraw, type Credential } from '../../applications/status.ts';
import { submit, type Submitted, type SubmitRequest } from '../../applications/submit.ts';
import { HttpProblem } from '../problem.ts';

/** Answers the post of a page without scripts: it reads the text, sends it, and shows a page. */
export type FormPost = (
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  send: (request: SubmitRequest) => Promise<Submitted>,
) => Promise<FastifyReply>;

/** How often the state is worth asking for, seconds. */
const POLL = '60';

/**
 * Adds what applicants and their programs ask: submit, state, answer, withdraw, delete; and the other end
 * of a hand-off. Every answer is for its asker alone: nothing is cached, nothing is logged but that
 * it was asked.
 */
export function addApplications(
  app: FastifyInstance,
  context: FormsContext,
  formPost: FormPost,
): void {
  void app.register(async routes => addRoutes(routes, context, formPost));
}

interface Named {
  Params: { application: string };
  Querystring: { receipt?: string | string[] };
}

function addRoutes(app: FastifyInstance, context: FormsContext, formPost: FormPost): void {
  readJsonAsText(app);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.post('/v1/applications', async (request, reply) => {
    if (typeof request.body !== 'string') throw new HttpProblem(415);
    const key = headerOf(request, 'idempotency-key');
    if (isFormPost(request)) {
      // A page without scripts sends no header of its own; a program that posts like one may.
      return formPost(request, reply, request.body, sent =>
        submit(context, { ...sent, key: sent.key ?? key }),
      );
    }
    const { receipt, text } = await submit(context, {
      body: parseJsonBody(request.body),
      key,
      ip: request.ip,
    });
    return reply
      .code(201)
      .header('content-type', JSON_TYPE)
      .header('location', `applications/${receipt.id}`)
      .send(Buffer.from(text));
  });

  app.get<Named>('/v1/applications/:application', async (request, reply) => {
    const status = await readStatus(context, request.params.application, credentialOf(request));
    return reply.header('retry-after', POLL).send(status);
  });

  app.post<Named>('/v1/applications/:application/withdraw', async request => {
    const consent = consentIn(request.body);
    return withdraw(context, request.params.application, credentialOf(request), { consent });
  });

  app.post<Named>('/v1/applications/:application/answers', async (request, reply) => {
    if (typeof request.body !== 'string' || isFormPost(request)) throw new HttpProblem(415);
    const text = await answer(context, request.params.application, credentialOf(request), {
      body: parseJsonBody(request.body),
      key: headerOf(request, 'idempotency-key'),
    });
    return reply.code(201).header('content-type', JSON_TYPE).send(Buffer.from(text));
  });

  app.delete<Named>('/v1/applications/:application', async (request, reply) => {
    await remove(context, request.params.application, credentialOf(request));
    return reply.code(204).send();
  });

  app.post('/v1/handoffs', async request => {
    if (typeof request.body !== 'string' || isFormPost(request)) throw new HttpProblem(415);
    const body = parseJsonBody(request.body);
    return redeem(context, (body as { token?: unknown } | null)?.token);
  });
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** JSON is read by `parseJsonBody`, which tells more than Fastify's own parser. */
function readJsonAsText(app: FastifyInstance): void {
  app.removeContentTypeParser(['text/plain', 'application/json']);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
}

function isFormPost({ headers }: FastifyRequest): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');
}

/** A header that may stand once. */
function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

const BEARER = /^Bearer +(\S+)$/i;

function credentialOf(request: FastifyRequest<Named>): Credential {
  const { receipt } = request.query;
  return {
    secret: BEARER.exec(request.headers.authorization ?? '')?.[1],
    receipt: typeof receipt === 'string' ? receipt : undefined,
    ip: request.ip,
  };
}

/** The one consent that is withdrawn; none where the body is empty: all of it. */
function consentIn(body: unknown): string | undefined {
  if (body === undefined || body === null || body === '') return undefined;
  const value = typeof body === 'string' ? parseJsonBody(body) : undefined;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const { consent } = value as { consent?: unknown };
    if (consent === undefined || typeof consent === 'string') return consent;
  }
  // What is not understood must not end in taking everything back.
  throw malformed('正文应为空，或 {"consent":"…"}。 The body is empty, or {"consent":"…"}.', [
    { pointer: '', code: 'shape', detail: 'consent' },
  ]);
}
