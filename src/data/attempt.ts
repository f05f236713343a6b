import { orAbort, reasonOf } from './abort.ts';
import { isPassing, parseRetryAfter } from './backoff.ts';
import { checkBy } from './check.ts';
import { decode } from './decode.ts';
import type { ProblemDetails } from './generated/types.ts';
import { validateProblemDetails } from './generated/validators/problem-details.js';
import { parseJson } from './json.ts';
import { makeProblem, type Problem } from './problem.ts';
import { discard, readBody } from './read-body.ts';

/** How one request ended. */
export type Attempt =
  | { kind: 'body'; text: string; bytes: number; etag?: string; url: string }
  | { kind: 'unchanged' }
  | { kind: 'failed'; problem: Problem; passing: boolean };

export interface AttemptOptions {
  fetch: typeof globalThis.fetch;
  /** Milliseconds from the request to the last byte. */
  timeoutMs: number;
  maxBytes: number;
  accept: string;
  /** Sent as If-None-Match. */
  etag?: string;
  /** Past the browser's own cache, to the server. */
  fresh: boolean;
  now: () => number;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  signal: AbortSignal;
}

const PROBLEM_BYTES = 64 * 1024;

/**
 * Asks once. Rejects only with the reason of `signal`; every failure of the network or the server
 * is a `failed` attempt, `passing` when another try may go better.
 */
export async function attempt(url: string, options: AttemptOptions): Promise<Attempt> {
  if (options.signal.aborted) throw reasonOf(options.signal);
  const request = new AbortController();
  const clock = new AbortController();
  let timedOut = false;
  const leave = (): void => request.abort();
  options.signal.addEventListener('abort', leave, { once: true });
  options
    .sleep(options.timeoutMs, clock.signal)
    .then(() => {
      timedOut = true;
      request.abort();
    })
    .catch(() => undefined);
  try {
    return await orAbort(exchange(url, options, request.signal), options.signal);
  } catch (error) {
    if (options.signal.aborted) throw error;
    if (timedOut) {
      return failed(makeProblem('timeout', { detail: `${options.timeoutMs} ms passed` }), true);
    }
    const offline = globalThis.navigator?.onLine === false;
    const detail = error instanceof Error ? error.message : String(error);
    return failed(makeProblem(offline ? 'offline' : 'network', { detail }), !offline);
  } finally {
    clock.abort();
    options.signal.removeEventListener('abort', leave);
  }
}

async function exchange(
  url: string,
  options: AttemptOptions,
  signal: AbortSignal,
): Promise<Attempt> {
  const headers: Record<string, string> = { Accept: options.accept };
  if (options.etag !== undefined) headers['If-None-Match'] = options.etag;
  // A fetch that does not heed its signal (some host pages replace it) must not hold us up.
  const answer = options.fetch(url, {
    headers,
    signal,
    cache: options.fresh ? 'no-cache' : 'default',
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
  const response = await orAbort(answer, signal);
  if (response.status === 304) return { kind: 'unchanged' };
  if (!response.ok) return refusal(response, options, signal);
  return document(response, url, options, signal);
}

async function document(
  response: Response,
  url: string,
  { maxBytes }: AttemptOptions,
  signal: AbortSignal,
): Promise<Attempt> {
  const contentType = response.headers.get('content-type');
  if (/html/i.test(contentType ?? '')) {
    discard(response);
    const detail = 'this is a web page: a login page, an error page or a network portal';
    return failed(makeProblem('not-json', { detail, status: response.status }), false);
  }
  const body = await readBody(response, maxBytes, signal);
  if (!body.ok) {
    const detail = `more than ${maxBytes} bytes (at least ${body.atLeast})`;
    return failed(makeProblem('too-large', { detail }), false);
  }
  const decoded = decode(body.bytes, contentType);
  if (!decoded.ok) return failed(decoded.problem, false);
  const etag = response.headers.get('etag') ?? undefined;
  return {
    kind: 'body',
    text: decoded.text,
    bytes: body.bytes.length,
    etag,
    url: response.url || url,
  };
}

/** An error status, in the server's own words where it gives them (RFC 9457). */
async function refusal(
  response: Response,
  { now }: AttemptOptions,
  signal: AbortSignal,
): Promise<Attempt> {
  const { status } = response;
  const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), now());
  const told = await problemDetails(response, signal);
  const { type, title, detail } = told;
  const errors = told.errors?.map(({ detail = '', ...rest }) => ({ ...rest, detail }));
  const said = Object.entries({ type, title, detail, errors, retryAfterMs });
  const problem = makeProblem('http', {
    ...Object.fromEntries(said.filter(([, value]) => value !== undefined)),
    status,
  });
  return failed(problem, isPassing(status));
}

const checkProblem = checkBy(validateProblemDetails, { cuts: ['/*', '/errors/*'], vital: [] });

async function problemDetails(response: Response, signal: AbortSignal): Promise<ProblemDetails> {
  const contentType = response.headers.get('content-type');
  if (!/^application\/problem\+json/i.test(contentType ?? '')) {
    discard(response);
    return {};
  }
  try {
    const body = await readBody(response, PROBLEM_BYTES, signal);
    const text = body.ok ? decode(body.bytes, contentType) : body;
    const json = text.ok ? parseJson(text.text) : text;
    const checked = json.ok ? checkProblem(json.value) : json;
    return checked.ok ? checked.data : {};
  } catch (error) {
    // The status is known, even where the words about it do not come through.
    if (signal.aborted) throw error;
    return {};
  }
}

function failed(problem: Problem, passing: boolean): Attempt {
  return { kind: 'failed', problem, passing };
}
