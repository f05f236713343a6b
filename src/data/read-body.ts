import { orAbort } from './abort.ts';

export type Body = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; atLeast: number };

/**
 * The body of a response, decompressed, measured while it streams: past `maxBytes` reading stops
 * and `ok` is false. `arrived` is told the size so far. Rejects when the connection breaks or the
 * signal aborts.
 */
export async function readBody(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
  arrived: (bytes: number) => void = () => {},
): Promise<Body> {
  // The length counts compressed bytes; when even those are too many, nothing need be read.
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > maxBytes) {
    discard(response);
    return { ok: false, atLeast: announced };
  }
  const reader = response.body?.getReader();
  if (!reader) return { ok: true, bytes: new Uint8Array() };
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await orAbort(reader.read(), signal);
      if (done) return { ok: true, bytes: joined(chunks, size) };
      size += value.length;
      arrived(size);
      if (size > maxBytes) return { ok: false, atLeast: size };
      chunks.push(value);
    }
  } finally {
    // After the end this does nothing; before it, the rest is not downloaded.
    void reader.cancel().catch(() => undefined);
  }
}

/** Lets go of a body nobody reads, so that its connection is free again. */
export function discard(response: Response): void {
  void response.body?.cancel().catch(() => undefined);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
