/**
 * The shortest way to a document that is as it should be. A widget whose first look must weigh
 * little asks here first; whatever does not go straight (no answer, another character set, no JSON)
 * is nothing here, and is asked for again from the client, which has its ways with all of that.
 */

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

const reads = new Map<string, Promise<LightRead | undefined>>();

/**
 * Reads a JSON document; undefined where that does not go straight. Never rejects.
 *
 * @param sharedMs how long others who ask are given the same, after the time that it takes
 */
export function lightRead(asked: string, sharedMs = 0): Promise<LightRead | undefined> {
  let read = reads.get(asked);
  if (!read) {
    reads.set(asked, (read = ask(asked).catch(() => undefined)));
    void read.then(found => setTimeout(() => reads.delete(asked), found && sharedMs));
  }
  return read;
}

async function ask(asked: string): Promise<LightRead | undefined> {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), PATIENCE_MS);
  const response = await fetch(asked, {
    signal: patience.signal,
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
  const { headers, status, url } = response;
  const body = status === 200 ? await response.text() : '';
  // Both tell of another character set.
  if (/charset=(?!"?utf-8)/i.test(headers.get('content-type')!) || /\ufffd/.test(body))
    return undefined;
  return { value: JSON.parse(body), asked, url, body, etag: headers.get('etag') };
}
