/** The network, played from a script. */

/** What a request was, for tests to look at. */
export interface Asked {
  url: string;
  headers: Headers;
  init: RequestInit;
}

export type Reply = (asked: Asked, signal: AbortSignal | undefined) => Promise<Response>;

export interface FakeFetch {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** Every request so far. */
  readonly asked: Asked[];
}

/** Answers the first request with the first reply and so on; a request too many fails the test. */
export function fakeFetch(...replies: Reply[]): FakeFetch {
  return play(asked => {
    const reply = replies.shift();
    if (!reply) throw new Error(`a request too many: ${asked.url}`);
    return reply;
  });
}

/** Answers by address; one that is not in the table is 404. A list is used up, its last one stays. */
export function fakeSite(table: Record<string, Reply | Reply[]>): FakeFetch {
  return play(({ url }) => {
    const replies = table[url];
    if (!Array.isArray(replies)) return replies ?? status(404);
    return (replies.length > 1 ? replies.shift() : replies[0]) ?? status(404);
  });
}

function play(choose: (asked: Asked) => Reply): FakeFetch {
  const all: Asked[] = [];
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const asked = { url: String(input), headers: new Headers(init.headers), init };
    all.push(asked);
    init.signal?.throwIfAborted();
    return choose(asked)(asked, init.signal ?? undefined);
  };
  return Object.assign(fetch, { asked: all });
}

type Extras = Record<string, string>;

export function json(value: unknown, headers: Extras = {}): Reply {
  return body(JSON.stringify(value), { 'content-type': 'application/json', ...headers });
}

/** 200 with text or bytes as they are. */
export function body(content: string | Uint8Array<ArrayBuffer>, headers: Extras = {}): Reply {
  return () => Promise.resolve(new Response(content, { headers }));
}

export function status(code: number, headers: Extras = {}, content: string | null = null): Reply {
  return () => Promise.resolve(new Response(content, { status: code, headers }));
}

/** As after a redirect: the answer says another address than was asked for. */
export function redirected(url: string, reply: Reply): Reply {
  return async (asked, signal) => {
    const response = await reply(asked, signal);
    Object.defineProperty(response, 'url', { value: url });
    return response;
  };
}

/** What fetch does when there is no connection. */
export function unreachable(): Reply {
  return () => Promise.reject(new TypeError('Failed to fetch'));
}

/** Never answers; heeds its signal, as the platform's fetch does. */
export function hang(): Reply {
  return (_, signal) => aborted(signal);
}

/** Never answers and never gives up. */
export function hangForGood(): Reply {
  return () => new Promise(() => undefined);
}

/** Sends `chunk` over and over; ends only when cancelled. `sent` counts the chunks. */
export function flood(
  chunk: Uint8Array<ArrayBuffer>,
  sent: { chunks: number; cancelled?: boolean },
): Reply {
  return streamed({
    pull: controller => {
      sent.chunks += 1;
      controller.enqueue(chunk);
    },
    cancel: () => void (sent.cancelled = true),
  });
}

/** Sends a byte each time `sleep(everyMs)` passes, for ever. */
export function drip(everyMs: number, sleep: (ms: number) => Promise<void>): Reply {
  return streamed({
    pull: async controller => {
      await sleep(everyMs);
      controller.enqueue(new Uint8Array([0x20]));
    },
  });
}

/** Sends the beginning of a document, then the connection breaks. */
export function resetAfter(text: string): Reply {
  let first = true;
  return streamed({
    pull: controller => {
      if (first) controller.enqueue(new TextEncoder().encode(text));
      else controller.error(new TypeError('network error'));
      first = false;
    },
  });
}

function streamed(source: UnderlyingSource<Uint8Array<ArrayBuffer>>): Reply {
  const headers = { 'content-type': 'application/json' };
  return () =>
    Promise.resolve(new Response(new ReadableStream(source, { highWaterMark: 0 }), { headers }));
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
