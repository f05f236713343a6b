/**
 * What went wrong, in the shape of RFC 9457 with a `code` of ours. Titles and details are English
 * and meant for developers; widgets tell people in their language by `code`.
 */

/** A fault in a document. */
export interface Issue {
  /** JSON pointer (RFC 6901) to the part at fault; empty for the whole document. */
  pointer: string;
  /** What rule it breaks, in kebab case: `required`, `type`, `pattern`, `duplicate-id`, … */
  code: string;
  detail: string;
}

/** The kinds of failure a person can do something different about. */
export type ProblemCode = keyof typeof TITLES;

export interface Problem {
  /** `about:blank`, or the `type` the server gave. */
  type: string;
  title: string;
  code: ProblemCode;
  /** The HTTP status, where there was an answer. */
  status?: number;
  detail?: string;
  /** URL of the document that was asked for. */
  instance?: string;
  /** Milliseconds the server asks to wait before the next try. */
  retryAfterMs?: number;
  errors?: Issue[];
}

const TITLES = {
  network: 'The server could not be reached',
  offline: 'The device is offline',
  timeout: 'The server took too long to answer',
  blocked: 'The address may not be loaded',
  http: 'The server answered with an error',
  'too-large': 'The document is too large',
  charset: 'The document is not in the character encoding it claims',
  'not-json': 'The answer is not JSON',
  invalid: 'The document does not follow its schema',
} as const;

/** A problem of the given code; `about` adds to or replaces its standard members. */
export function makeProblem(
  code: ProblemCode,
  about: Partial<Omit<Problem, 'code'>> = {},
): Problem {
  return { type: 'about:blank', title: TITLES[code], code, ...about };
}

/** A value that came to be, with what had to be mended; or the problem that kept it from being. */
export type Result<T> =
  | {
      ok: true;
      data: T;
      /** Where it came from, after redirects. */
      url: string;
      /** Set when this is the last good copy: when it was last known to hold, and what failed now. */
      stale?: { since: number; problem: Problem };
      /** Faults of the document that did not keep it from being used. */
      problems?: Issue[];
    }
  | { ok: false; problem: Problem };
