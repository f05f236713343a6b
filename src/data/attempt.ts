import { orAbort, reasonOf } from './abort.ts';
import { isPassing, parseRetryAfter } from './backoff.ts';
import { decode, isUtf8 } from './decode.ts';
import type { ProblemDetails } from './generated/types.ts';
import { parseJson } from './json.ts';
import { makeProblem, type Issue, type Problem } from './problem.ts';
import { discard, readBody } from './read-body.ts';

/** How one request ended. */
export type Attempt =
  | {
      kind: 'body';
      text: string;
      /** UTF-8, in place of the text, where bytes are wanted. */
      raw?: Uint8Array<ArrayBuffer>;
      bytes: number;
      etag?: string;
      url: string;
      issue?: Issue;
    }
  | { kind: 'unchanged' }
  | { kind: 'failed'; problem: Problem; passing: boolean };

export interface AttemptOptions {
  fetch: typeof globalThis.fetch;
  /** Milliseconds from the request to the last byte; more while bytes come, see `patience`. */
  timeoutMs: number;
  /** Whether there is something else to show: then nobody waits longer than `SHORT_MS`. */
  hasOther?: () => Promise<boolean>;
  maxBytes: number;
  accept: string;
  /** Bytes are wanted, not a text. */
  raw?: boolean;
  /** Told how many bytes have come. */
  arrived?: (bytes: number) => void;
  /** Sent as If-None-Match. */
  etag?: string;
  /** Past the browser's own cache, to the server. */
  fresh: boolean;
  /** The address holds words a person typed: the browser keeps no copy either. */
  typed?: boolean;
  now: () => number;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  signal: AbortSignal;
}

const PROBLEM_BYTES = 64 * 1024;

/** With a last good copy at hand; several documents in turn are still within everybody's patience. */
export const SHORT_MS = 2000;

/** A body that comes at this pace (4 kB a second) is waited for: there are slow phones. */
const BYTES_A_MS = 4;
/** But not longer than so many times the limit. */
const MOST_LIMITS = 6;

/** Milliseconds a try may take in all, of whose body so many bytes have come. */
function patience(timeoutMs: number, bytes: number): number {
  return Math.min(MOST_LIMITS * timeoutMs, timeoutMs + Math.floor(bytes / BYTES_A_MS));
}

/**
 * Asks once. Rejects only with the reason of `signal`; every failure of the network or the server
 * is a `failed` attempt, `passing` when another try may go better.
 */
export async function attempt(url: string, options: AttemptOptions): Promise<Attempt> {
  if (options.signal.aborted) throw reasonOf(options.signal);
  const request = new AbortController();
  const clock = new AbortController();
  let timedOut = false;
  let bytes = 0;
  let limit = 0;
  const leave = (): void => request.abort();
  options.signal.addEventListener('abort', leave, { once: true });
  const wait = async (ms: number): Promise<void> => {
    for (let waited = limit; ; waited = limit) {
      limit = Math.max(waited, patience(ms, bytes));
      if (limit === waited) return;
      await options.sleep(limit - waited, clock.signal);
    }
  };
  const watch = async (): Promise<void> => {
    const { hasOther, timeoutMs } = options;
    if (hasOther) await wait(Math.min(SHORT_MS, timeoutMs));
    if (!(hasOther && (await hasOther()))) await wait(timeoutMs);
    timedOut = true;
    request.abort();
  };
  watch().catch(() => undefined);
  const arrived = (size: number): void => {
    bytes = size;
    options.arrived?.(size);
  };
  try {
    return await orAbort(exchange(url, options, request.signal, arrived), options.signal);
  } catch (error) {
    if (options.signal.aborted) throw error;
    if (timedOut) {
      return failed(makeProblem('timeout', { detail: `${limit} ms passed` }), true);
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
  arrived: (bytes: number) => void,
): Promise<Attempt> {
  const headers: Record<string, string> = { Accept: options.accept };
  if (options.etag !== undefined) headers['If-None-Match'] = options.etag;
  // A fetch that does not heed its signal (some host pages replace it) must not hold us up.
  const answer = options.fetch(url, {
    headers,
    signal,
    cache: options.typed ? 'no-store' : options.fresh ? 'no-cache' : 'default',
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
  const response = await orAbort(answer, signal);
  if (response.status === 304) return { kind: 'unchanged' };
  if (!response.ok) return refusal(response, options, signal);
  return document(response, url, options, signal, arrived);
}

async function document(
  response: Response,
  url: string,
  { maxBytes, raw }: AttemptOptions,
  signal: AbortSignal,
  arrived: (bytes: number) => void,
): Promise<Attempt> {
  const contentType = response.headers.get('content-type');
  if (/html/i.test(contentType ?? '')) {
    discard(response);
    const detail = 'this is a web page: a login page, an error page or a network portal';
    return failed(makeProblem('not-json', { detail, status: response.status }), false);
  }
  const body = await readBody(response, maxBytes, signal, arrived);
  if (!body.ok) {
    const detail = `more than ${maxBytes} bytes (at least ${body.atLeast})`;
    return failed(makeProblem('too-large', { detail }), false);
  }
  const etag = response.headers.get('etag') ?? undefined;
  const rest = { bytes: body.bytes.length, etag, url: response.url || url };
  if (raw && isUtf8(body.bytes, contentType))
    return { kind: 'body', text: '', raw: body.bytes, ...rest };
  const decoded = decode(body.bytes, contentType);
  if (!decoded.ok) return failed(decoded.problem, false);
  const { text, issue } = decoded;
  if (!raw) return { kind: 'body', text, issue, ...rest };
  return { kind: 'body', text: '', raw: new TextEncoder().encode(text), issue, ...rest };
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
    if (!json.ok) return {};
    // Few visitors ever need it.
    const { checkProblem } = await import('./problem-check.ts');
    const checked = checkProblem(json.value);
    return checked.ok ? checked.data : {};
  } catch (error) {
    // The status is known, even where the words about it, or their check, do not come through.
    if (signal.aborted) throw error;
    return {};
  }
}

function failed(problem: Problem, passing: boolean): Attempt {
  return { kind: 'failed', problem, passing };
}
