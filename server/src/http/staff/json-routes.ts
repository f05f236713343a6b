import type { FastifyInstance, FastifyReply } from 'fastify';
import { loggedError } from '../log-safely.ts';
import { HttpProblem, sendHttpProblem } from '../problem.ts';
import { requireStaff, type Staff } from './sign-in.ts';
import { failureProblem, sendStaffProblem, StaffProblem } from './staff-problem.ts';

export interface JsonRoutesOptions {
  staffByToken: (token: string) => Promise<Staff | undefined>;
  /** The answer to a body beyond the route's limit. */
  tooLarge: StaffProblem;
  /** What the log says when a request fails. */
  failed: string;
}

/**
 * Makes routes that machines write to: a staff token, a body of JSON as it was sent, and answers
 * that nobody keeps. The body arrives as text, for a reader that takes no member twice.
 */
export function jsonRoutes(api: FastifyInstance, options: JsonRoutesOptions): void {
  const { staffByToken, tooLarge, failed } = options;
  const answer = (reply: FastifyReply, problem: StaffProblem): FastifyReply =>
    sendStaffProblem(reply, problem);
  api.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    reply.header('cache-control', 'no-store');
    if (error instanceof StaffProblem) return answer(reply, error);
    if (error instanceof HttpProblem) return sendHttpProblem(reply, error);
    const status = error.statusCode ?? 500;
    if (status === 413) return answer(reply, tooLarge);
    if (status >= 500) request.log.error({ err: loggedError(error) }, failed);
    return answer(reply, failureProblem(error));
  });
  api.removeContentTypeParser(['text/plain', 'application/json']);
  api.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  requireStaff(api, staffByToken);
}
