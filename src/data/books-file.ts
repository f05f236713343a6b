import { orAbort } from './abort.ts';
import { makeProblem, type Problem, type Result } from './problem.ts';
import { discard, readBody } from './read-body.ts';
import { addressOf } from './urls.ts';

/** A file as it came. */
export interface BookFile {
  bytes: Uint8Array;
  /** Media type the server says, in small letters and without parameters; '' where it says none. */
  type: string;
}

export interface BookFileOptions {
  signal: AbortSignal;
  /** Largest file, in bytes. */
  maxBytes?: number;
  /** Milliseconds without a byte after which it is given up. */
  patienceMs?: number;
  /** Told how many bytes have come. */
  arrived?: (bytes: number) => void;
}

const MEBIBYTE = 1024 * 1024;
/** A novel has one, a book of photographs twenty; phones of little memory bear no more. */
export const MOST_BOOK_BYTES = 40 * MEBIBYTE;
const PATIENCE_MS = 20_000;

/**
 * Loads the file of a book into memory; nothing of it is kept. The caller sees to it that the host is
 * one that page or site named. A host that does not let this page read (CORS) cannot be told from one
 * that is not there: both are a `network` problem. Rejects only when `signal` aborts.
 */
export async function loadBookFile(
  url: string,
  { signal, maxBytes = MOST_BOOK_BYTES, patienceMs = PATIENCE_MS, arrived }: BookFileOptions,
): Promise<Result<BookFile>> {
  const address = addressOf(url);
  if (!address.ok) return failed(makeProblem('blocked', { detail: address.why, instance: url }));
  const request = new AbortController();
  const leave = (): void => request.abort();
  let late = false;
  const wait = (): ReturnType<typeof setTimeout> =>
    setTimeout(() => {
      late = true;
      leave();
    }, patienceMs);
  let timer = wait();
  const heard = (bytes: number): void => {
    clearTimeout(timer);
    timer = wait();
    arrived?.(bytes);
  };
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, { once: true });
  try {
    const file = exchange(address.url.href, maxBytes, request.signal, heard);
    return await orAbort(file, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    return failed(problemOf(error, late, url));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
  }
}

async function exchange(
  url: string,
  maxBytes: number,
  signal: AbortSignal,
  heard: (bytes: number) => void,
): Promise<Result<BookFile>> {
  const response = await fetch(url, {
    signal,
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  const { status } = response;
  if (!response.ok || type === 'text/html') {
    discard(response);
    const code = response.ok ? 'invalid' : 'http';
    return failed(makeProblem(code, { status, instance: url }));
  }
  const body = await readBody(response, maxBytes, signal, heard);
  if (!body.ok) return failed(makeProblem('too-large', { instance: url }));
  return { ok: true, url: response.url || url, data: { bytes: body.bytes, type } };
}

function problemOf(error: unknown, late: boolean, instance: string): Problem {
  if (late) return makeProblem('timeout', { instance });
  const offline = globalThis.navigator?.onLine === false;
  const detail = error instanceof Error ? error.message : String(error);
  return makeProblem(offline ? 'offline' : 'network', { detail, instance });
}

const failed = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });
