/** What of the platform's `EventSource` (HTML, server-sent events) is used here. */
export interface EventStream {
  readonly readyState: number;
  onopen: ((event: Event) => unknown) | null;
  onmessage: ((event: MessageEvent) => unknown) | null;
  onerror: ((event: Event) => unknown) | null;
  close(): void;
}

export type EventStreamClass = new (
  url: string,
  init?: { withCredentials?: boolean },
) => EventStream;

export interface StreamEvents {
  open(): void;
  message(text: string): void;
  /** The connection broke; the browser is making a new one, with the last event's id. */
  broken(): void;
  /** There will be no more: refused, no event stream, or broken too often. */
  closed(): void;
}

/** After so many failures in a row the browser's own tries are ended. */
const MOST_FAILURES = 3;

/** `readyState` of a stream for which the browser makes no more tries. */
const CLOSED = 2;

/**
 * Opens a live feed, without cookies. Gives the function that ends it, after which nothing more is
 * told; undefined where the browser does not take the address.
 */
export function openStream(
  Source: EventStreamClass,
  url: string,
  on: StreamEvents,
): (() => void) | undefined {
  let stream: EventStream;
  try {
    stream = new Source(url, { withCredentials: false });
  } catch {
    return undefined;
  }
  let failures = 0;
  const end = (): void => {
    stream.onopen = stream.onmessage = stream.onerror = null;
    stream.close();
  };
  stream.onopen = () => on.open();
  stream.onmessage = ({ data }) => {
    // A server that accepts and then says nothing is no better than one that refuses.
    failures = 0;
    on.message(String(data));
  };
  stream.onerror = () => {
    failures += 1;
    if (stream.readyState !== CLOSED && failures < MOST_FAILURES) {
      on.broken();
      return;
    }
    end();
    on.closed();
  };
  return end;
}
