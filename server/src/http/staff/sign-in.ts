import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StaffScope } from '../../store/staff-scope.ts';
import type { StaffRole } from '../../store/store.ts';
import { bilingual } from '../../user-error.ts';
import { FailedAttempts } from './attempts.ts';
import { StaffProblem } from './staff-problem.ts';

/** Who sent a request. */
export interface Staff {
  staffId: string;
  /** Shown beside what they did. */
  name: string;
  role: StaffRole;
  /** What a reporter may report of; all of the site when absent. */
  scope?: StaffScope;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route of the staff API before its handler runs. */
    staff: Staff | undefined;
  }
}

/** A token as `staff add` prints it: 32 bytes in base64url. Anything else is not looked up. */
const TOKEN = /^[\w-]{43}$/;
const BEARER = /^Bearer +(\S+)$/i;

/**
 * Lets only requests with a valid bearer token (RFC 6750) through to the routes of `api`. The
 * store compares digests, so the time an answer takes says nothing about a token.
 */
export function requireStaff(
  api: FastifyInstance,
  staffByToken: (token: string) => Promise<Staff | undefined>,
): void {
  const judge = staffJudge(staffByToken);
  api.decorateRequest('staff', undefined);
  api.addHook('onRequest', async request => {
    // A preflight carries no token, and is told nothing.
    if (request.method !== 'OPTIONS') request.staff = await judge(request);
  });
}

/**
 * Tells who sent a request, and holds up whoever tries tokens.
 * @throws StaffProblem 401, 429
 */
export function staffJudge(
  staffByToken: (token: string) => Promise<Staff | undefined>,
): (request: FastifyRequest) => Promise<Staff> {
  const attempts = new FailedAttempts();
  const known = new KnownTokens();
  return async request => {
    const { authorization } = request.headers;
    if (authorization === undefined) throw unauthorized('token-missing', NO_TOKEN);
    const token = BEARER.exec(authorization)?.[1] ?? '';
    // Who is signed in goes on, whatever others try from the same office.
    const isTry = !known.has(token);
    const seconds = isTry ? attempts.wait(request.ip) : 0;
    if (seconds > 0) throw tooMany(seconds);
    if (isTry) attempts.take(request.ip);
    const look = async () => (TOKEN.test(token) ? staffByToken(token) : undefined);
    const staff = await look().catch((error: unknown) => {
      // A database that does not answer says nothing about the token.
      if (isTry) attempts.giveBack(request.ip);
      throw error;
    });
    if (!staff) {
      if (!isTry) attempts.take(request.ip);
      known.forget(token);
      throw unauthorized('token-wrong', WRONG_TOKEN);
    }
    if (isTry) attempts.giveBack(request.ip);
    known.add(token);
    return staff;
  };
}

/** Tokens that were right lately, as digests. */
class KnownTokens {
  readonly #digests = new Set<string>();

  has(token: string): boolean {
    return this.#digests.has(digestOf(token));
  }

  add(token: string): void {
    // More people than this do not keep one site; a forgotten one merely counts as a try again.
    if (this.#digests.size >= MOST_TOKENS) this.#digests.clear();
    this.#digests.add(digestOf(token));
  }

  forget(token: string): void {
    this.#digests.delete(digestOf(token));
  }
}

const MOST_TOKENS = 1000;

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}

/** Who sent this request; only for routes behind `requireStaff`. */
export function staffOf(request: FastifyRequest): Staff {
  if (!request.staff) throw unauthorized('token-missing', NO_TOKEN);
  return request.staff;
}

const NO_TOKEN = bilingual('请先登录。', 'Sign in first.');
const WRONG_TOKEN = bilingual(
  '口令不对，或已经停用。请检查是否完整粘贴；口令由管理服务器的人用 staff add 发给。',
  'The token is wrong, or was revoked. Check that all of it was pasted; whoever keeps the server gives it out with staff add.',
);

function unauthorized(code: string, text: typeof NO_TOKEN): StaffProblem {
  const wrong = code === 'token-wrong' ? ', error="invalid_token"' : '';
  return new StaffProblem(401, code, text, {
    headers: { 'www-authenticate': `Bearer realm="staff"${wrong}` },
  });
}

function tooMany(seconds: number): StaffProblem {
  const text = bilingual(
    `口令错了太多次，请过 ${seconds} 秒再试。`,
    `Too many wrong tokens; try again in ${seconds} seconds.`,
  );
  return new StaffProblem(429, 'too-many-tries', text, {
    headers: { 'retry-after': String(seconds) },
  });
}
