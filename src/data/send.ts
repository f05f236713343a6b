/**
 * The writes of the JSON API: requests that carry what a person typed. Nothing here keeps a copy,
 * retries or logs; the outbox decides when to ask again. No function throws or rejects.
 */
import { orAbort } from './abort.ts';
import { parseRetryAfter } from './backoff.ts';

/** Where a form sends and looks things up; absolute URLs. */
export interface Endpoints {
  /** The site root, with its trailing slash. */
  readonly root: string;
  /** Applications are posted here. */
  readonly submit: string;
  readonly uploads: string;
  readonly orgs: string;
  /** Folder of the region documents, with its trailing slash. */
  readonly regions: string;
  /** Codes by text message are asked for here. */
  readonly codes: string;
}

/** The work the server asks for first (`challenge.schema.json`). */
export interface Challenge {
  readonly id: string;
  readonly algorithm: string;
  readonly salt: string;
  readonly bits: number;
  readonly expires?: string;
}

/** Why something was not taken: RFC 9457 members, and a `code` that words are chosen by. */
export interface SentProblem {
  /**
   * `offline`, `network`, `timeout`, `aborted`, `not-json` (a network portal answered), `invalid`;
   * else the code the server gave, or `http`.
   */
  readonly code: string;
  readonly title?: string;
  readonly detail?: string;
  readonly status?: number;
  readonly errors?: readonly { pointer: string; code: string; detail?: string }[];
  readonly challenge?: Challenge;
}

/** How a request ended. `status` 0: no answer of the API came, so nobody knows whether it was taken. */
export type Sent<T> =
  | { ok: true; status: number; data: T }
  | { ok: false; status: number; problem: SentProblem; retryAfterMs?: number };

export interface SendOptions<T> {
  method?: 'GET' | 'POST' | 'DELETE';
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** The answer as what it should be; undefined when it is not that. */
  read: (value: unknown) => T | undefined;
  /** What an answer without content (204) means; without it, such an answer is none. */
  empty?: T;
}

/** Milliseconds until the last byte of the answer: a phone on a bad line, but not for ever. */
export const SEND_LIMIT_MS = 20_000;

/** Sends once and reads the answer. */
export async function send<T>(url: string, options: SendOptions<T>): Promise<Sent<T>> {
  const { method = 'GET', headers, body, signal } = options;
  if (signal?.aborted) return unanswered('aborted');
  const request = new AbortController();
  const leave = (): void => request.abort();
  signal?.addEventListener('abort', leave, { once: true });
  const clock = setTimeout(leave, SEND_LIMIT_MS);
  try {
    const asked = globalThis.fetch(url, {
      method,
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: jsonOf(body) }),
      signal: request.signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // What a person typed follows nobody to another address.
      redirect: method === 'GET' ? 'follow' : 'error',
    });
    // A fetch that a page has replaced may not heed its signal.
    const response = await orAbort(asked, request.signal);
    const text = await orAbort(response.text(), request.signal);
    return answer(response.status, text, name => response.headers.get(name), options);
  } catch {
    if (signal?.aborted) return unanswered('aborted');
    if (request.signal.aborted) return unanswered('timeout');
    return unanswered(globalThis.navigator?.onLine === false ? 'offline' : 'network');
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener('abort', leave);
  }
}

/** An answer as it came; `header` gives one by name. */
export function answer<T>(
  status: number,
  text: string,
  header: (name: string) => string | null,
  { read, empty }: Pick<SendOptions<T>, 'read' | 'empty'>,
): Sent<T> {
  const value = parsed(text);
  if (status >= 200 && status < 300) {
    const data = text.trim() ? read(value) : empty;
    if (data !== undefined) return { ok: true, status, data };
    // A portal of a hotel or a station answers every address with its own page and 200: nothing
    // was taken, and the next try may reach the server.
    return unanswered(value === undefined ? 'not-json' : 'invalid');
  }
  const retryAfterMs = parseRetryAfter(header('retry-after'), Date.now());
  const problem = problemIn(value, status);
  return { ok: false, status, problem, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/** No answer of the API. */
export function unanswered(code: string): { ok: false; status: 0; problem: SentProblem } {
  return { ok: false, status: 0, problem: { code } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The members of a problem document that are what they should be. */
function problemIn(value: unknown, status: number): SentProblem {
  const said = isObject(value) ? value : {};
  const text = (name: string) => {
    const member = said[name];
    return typeof member === 'string' && member ? { [name]: member } : {};
  };
  const { errors, challenge } = said;
  return {
    code: 'http',
    ...text('code'),
    ...text('title'),
    ...text('detail'),
    status,
    ...(Array.isArray(errors) ? { errors: errors.filter(isError) } : {}),
    ...(isChallenge(challenge) ? { challenge } : {}),
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type ProblemError = NonNullable<SentProblem['errors']>[number];

const isError = (value: unknown): value is ProblemError =>
  isObject(value) && typeof value['pointer'] === 'string' && typeof value['code'] === 'string';

const isChallenge = (value: unknown): value is Challenge =>
  isObject(value) && typeof value['salt'] === 'string' && typeof value['bits'] === 'number';

/**
 * A value as JSON (RFC 8259). Written by hand: some old pages carry scripts that hang a `toJSON` on
 * every array (Prototype.js 1.6), after which `JSON.stringify` sends text in place of lists.
 */
function jsonOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.keys(value).filter(name => value[name] !== undefined);
  return `{${members.map(name => `${JSON.stringify(name)}:${jsonOf(value[name])}`).join(',')}}`;
}
