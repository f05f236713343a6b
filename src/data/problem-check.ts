import { checkBy, type Check } from './check.ts';
import type { ProblemDetails } from './generated/types.ts';
import { validateProblemDetails } from './generated/validators/problem-details.js';

/** A server's words about an error (RFC 9457); members at fault are left out. */
export const checkProblem: Check<ProblemDetails> = checkBy(validateProblemDetails, {
  cuts: ['/*', '/errors/*'],
  vital: [],
});
