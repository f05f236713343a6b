/**
 * The shortest way to a document that is as it should be. A widget whose first look must weigh
 * little asks here first; whatever does not go straight (no answer, another character set, no JSON)
 * is nothing here, and is asked for again from the client, which has its ways with all of that.
 */

import { lightRequests } from './light-requests.ts';

/** A document read straight away. */
export interface LightRead {
  readonly value: unknown;
  /** What was asked for, and where it came from after redirects. */
  readonly asked: string;
  readonly url: string;
  readonly body: string;
  readonly etag: string | null;
}

/** As the client waits at first. */
const PATIENCE_MS = 10_000;
/** What takes longer does not go straight. The client finds what comes later in the browser's cache. */
const SHORT_MS = 2500;

/** As the client takes at most, decompressed. */
const MOST_CHARS = 8 * 1024 * 1024;

const reads = new Map<string, Promise<LightRead | undefined>>();

/**
 * Reads a JSON document; undefined where that does not go straight. Never rejects.
 *
 * @param sharedMs how long others who ask are given the same, after the time that it takes
 */
export function lightRead(asked: string, sharedMs = 0): Promise<LightRead | undefined> {
  let read = reads.get(asked);
  if (!read) {
    reads.set(asked, (read = soon(ask(asked))));
    void read.then(found => setTimeout(() => reads.delete(asked), found && sharedMs));
  }
  return read;
}

/** What comes soon; undefined otherwise. */
function soon<T>(read: Promise<T>): Promise<T | undefined> {
  return new Promise(done => {
    const late = setTimeout(done, SHORT_MS);
    const end = (found?: T): void => {
      clearTimeout(late);
      done(found);
    };
    read.then(end, () => end());
  });
}

/** Rejects what is too large: the client says so. */
async function textOf(response: Response): Promise<string> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  for (let text = ''; ;) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
    if (text.length > MOST_CHARS) {
      await reader.cancel();
      throw new RangeError();
    }
  }
}

async function ask(asked: string): Promise<LightRead | undefined> {
  const patience = new AbortController();
  const clock = setTimeout(() => patience.abort(), PATIENCE_MS);
  lightRequests.add(patience);
  try {
    const response = await fetch(asked, {
      signal: patience.signal,
      credentials: 'omit',
      referrerPolicy: 'strict-origin-when-cross-origin',
    });
    const { headers, status, url } = response;
    const body = status === 200 ? await textOf(response) : '';
    // Both tell of another character set.
    if (/charset=(?!"?utf-8)/i.test(headers.get('content-type')!) || /\ufffd/.test(body))
      return undefined;
    return { value: JSON.parse(body), asked, url, body, etag: headers.get('etag') };
  } finally {
    // A page that puts widgets on and takes them away is not to keep each for ten seconds.
    clearTimeout(clock);
    lightRequests.delete(patience);
  }
}
