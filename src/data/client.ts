import { sleep as realSleep } from './abort.ts';
import { attempt, SHORT_MS, type Attempt, type AttemptOptions } from './attempt.ts';
import { backoffMs, LONGEST_WAIT_MS } from './backoff.ts';
import type { Check, Checked } from './check.ts';
import { parseJson } from './json.ts';
import { lastGoodStore } from './last-good.ts';
import { lightRequests } from './light-requests.ts';
import { makeProblem, type Issue, type Problem, type Result } from './problem.ts';
import type { DocumentStore, SavedDocument } from './saved-document.ts';
import { SharedJobs } from './shared-jobs.ts';
import { addressOf } from './urls.ts';

export interface ClientOptions {
  fetch?: typeof globalThis.fetch;
  /** Milliseconds one try may take; longer, up to six times that, while enough bytes come. */
  timeoutMs?: number;
  /** Largest document, decompressed. */
  maxBytes?: number;
  /** Tries after the first; with a last good copy at hand there is one at most. */
  retries?: number;
  /** Where last good copies are kept. */
  store?: DocumentStore;
  /** Origin of the page; in a browser its own. */
  origin?: string;
  /** Epoch milliseconds. */
  now?: () => number;
  /** In [0, 1). */
  random?: () => number;
  sleep?: AttemptOptions['sleep'];
}

export interface GetOptions<T> {
  /** Says whether the document can be used; callers with the same function share a request. */
  check: Check<T>;
  /**
   * Reads a document of megabytes from its bytes (UTF-8) without holding up the page, in place of
   * parsing and checking; then `check` only tells callers apart. No last good copy is kept of it.
   */
  read?: (bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<LargeRead<T>>;
  /** Told how many bytes have come. */
  arrived?: (bytes: number) => void;
  accept?: string;
  signal?: AbortSignal;
  maxBytes?: number;
  /** The address holds words a person typed: no copy of the answer is kept. */
  typed?: boolean;
  /** Ask the server even if the browser has a fresh copy: for a person who pressed "reload". */
  fresh?: boolean;
}

export type LargeRead<T> = { ok: true; data: T; issues: Issue[] } | { ok: false; problem: Problem };

export interface Client {
  /**
   * Resolves to the document, to its last good copy with its age, or to the problem. Rejects only
   * when `signal` aborts, with the signal's reason (by default an `AbortError`).
   */
  get<T>(url: string, options: GetOptions<T>): Promise<Result<T>>;
  now(): number;
}

/** Gone for good (RFC 9110 §15.5.11): copies would say otherwise, and are not kept. */
const GONE = 410;
const MEBIBYTE = 1024 * 1024;
const ACCEPT = 'application/json, application/geo+json;q=0.9, */*;q=0.1';

/** A client for the reads of the JSON API; the only place where the widgets fetch. */
export function createClient(options: ClientOptions = {}): Client {
  const {
    timeoutMs = 10_000,
    maxBytes = 8 * MEBIBYTE,
    retries = 3,
    store = lastGoodStore(),
    origin = globalThis.location?.origin,
    now = Date.now,
    random = Math.random,
    sleep = realSleep,
  } = options;
  // Looked up at each call: tests and monitoring replace it, and it must not lose its `this`.
  const fetch = options.fetch ?? ((...args) => globalThis.fetch(...args));
  const jobs = new SharedJobs();

  /** Asks until there is an answer, or until asking again is of no use. */
  async function ask<T>(
    url: URL,
    wanted: GetOptions<T>,
    copy: () => Promise<Copy<T> | undefined>,
    signal: AbortSignal,
  ): Promise<Result<T>> {
    const { check, read, arrived, accept = ACCEPT, fresh = false, typed } = wanted;
    const limit = wanted.maxBytes ?? maxBytes;
    // Across origins the header would cost a preflight, which static hosts refuse; there the
    // browser's own cache revalidates.
    const conditional = origin === undefined || origin === url.origin;
    const etag = conditional ? (await copy())?.saved.etag : undefined;
    const request = {
      fetch,
      timeoutMs,
      hasOther: async () => (await copy()) !== undefined,
      maxBytes: limit,
      accept,
      raw: read !== undefined,
      arrived,
      etag,
      fresh,
      typed: typed || url.searchParams.has('q'),
      now,
      sleep,
      signal,
    };
    for (let tries = 0; ; tries += 1) {
      const answer = await attempt(url.href, request);
      if (answer.kind === 'body') {
        const { raw, issue } = answer;
        const got = raw && read ? await read(raw, signal) : readText(answer.text, check);
        if (!got.ok) return got;
        if (!read) keep(url, answer, typed);
        return found(issue ? withIssue(got, issue) : got, answer.url);
      }
      const good = await copy();
      if (answer.kind === 'unchanged') {
        if (!good) return { ok: false, problem: makeProblem('http', { status: 304 }) };
        void store.save({ ...good.saved, savedAt: now() });
        return found(good.checked, good.saved.finalUrl);
      }
      const { problem, passing } = answer;
      const asked = problem.retryAfterMs ?? 0;
      // With a copy at hand nobody waits in vain twice.
      const most = !good ? retries : problem.code === 'timeout' ? 0 : Math.min(1, retries);
      const longest = good ? SHORT_MS : LONGEST_WAIT_MS;
      if (!passing || tries >= most || asked > longest) return { ok: false, problem };
      await sleep(asked + backoffMs(tries, random), signal);
    }
  }

  async function load<T>(url: URL, wanted: GetOptions<T>, signal: AbortSignal): Promise<Result<T>> {
    const copy = once(async () => {
      if (wanted.read || !isKept(url, wanted.typed)) return undefined;
      const good = usable(await store.load(url.href), wanted.check);
      if (good === GONE) void store.remove(url.href);
      return good === GONE ? undefined : good;
    });
    const result = await ask(url, wanted, copy, signal);
    if (result.ok) return result;
    const problem = { ...result.problem, instance: url.href };
    if (problem.status === GONE) void store.remove(url.href);
    const good = problem.status === GONE ? undefined : await copy();
    if (!good) return { ok: false, problem };
    // A clock put back must not make a copy of the future.
    const stale = { since: Math.min(good.saved.savedAt, now()), problem };
    return { ...found(good.checked, good.saved.finalUrl), stale };
  }

  function keep(url: URL, { text, bytes, etag, url: finalUrl }: Answered, typed?: boolean): void {
    if (!isKept(url, typed)) return;
    void store.save({ url: url.href, finalUrl, body: text, bytes, etag, savedAt: now() });
  }

  return {
    now,
    async get(url, wanted) {
      const address = addressOf(url);
      if (!address.ok) {
        const problem = makeProblem('blocked', { detail: address.why, instance: url });
        return { ok: false, problem };
      }
      const { accept, maxBytes: limit, fresh, typed } = wanted;
      if (fresh && !typed) lightRequests.forEach(request => request.abort());
      const key = [address.url.href, accept, limit, fresh, typed].join(' ');
      return jobs.run(
        wanted.check,
        key,
        signal => load(address.url, wanted, signal),
        wanted.signal,
      );
    },
  };
}

let shared: Client | undefined;

/** The client all widgets of a page share, so that they share requests and copies. */
export function pageClient(): Client {
  return (shared ??= createClient());
}

/** Queries can hold a place or words a person typed: such answers are not kept. */
function isKept({ searchParams }: URL, typed = false): boolean {
  return !typed && !['near', 'bbox', 'q'].some(name => searchParams.has(name));
}

type Answered = Extract<Attempt, { kind: 'body' }>;
type Usable<T> = Extract<Checked<T>, { ok: true }>;

function found<T>({ data, issues }: Usable<T>, url: string): Extract<Result<T>, { ok: true }> {
  return { ok: true, data, url, ...(issues.length ? { problems: issues } : {}) };
}

function withIssue<T>({ issues, ...read }: Usable<T>, issue: Issue): Usable<T> {
  return { ...read, issues: [issue, ...issues] };
}

/** A last good copy, read and checked. */
interface Copy<T> {
  saved: SavedDocument;
  checked: Usable<T>;
}

/** A copy that today's check still accepts; one kept by another version may not pass. */
function usable<T>(
  saved: SavedDocument | undefined,
  check: Check<T>,
): Copy<T> | typeof GONE | undefined {
  // Storage can be damaged: references cannot resolve against what is no address.
  if (!saved || !addressOf(saved.finalUrl).ok) return undefined;
  const checked = readText(saved.body, check);
  if (checked.ok) return { saved, checked };
  return checked.problem.status === GONE ? GONE : undefined;
}

function readText<T>(text: string, check: Check<T>): Usable<T> | { ok: false; problem: Problem } {
  const json = parseJson(text);
  if (!json.ok) return json;
  const checked = check(json.value);
  if (checked.ok) return checked;
  if (checked.gone) return { ok: false, problem: makeProblem('http', { status: GONE }) };
  const [first] = checked.issues;
  const detail = first && `${first.pointer || 'the document'} ${first.detail}`;
  return { ok: false, problem: makeProblem('invalid', { detail, errors: checked.issues }) };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
