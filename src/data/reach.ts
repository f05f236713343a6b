/** What a server says of an address, as far as the page may know. */
export interface Reach {
  /** It answered. */
  reached: boolean;
  /** HTTP status; absent where the server does not let pages of other origins read it. */
  status?: number;
}

/**
 * Asks why a picture does not come: an <img> says no more than that. The answer's body is not
 * read. Rejects only when `signal` aborts.
 */
export async function reach(url: string, signal?: AbortSignal): Promise<Reach> {
  for (const mode of ['cors', 'no-cors'] as const) {
    try {
      const answer = await fetch(url, { mode, credentials: 'omit', signal: signal ?? null });
      void answer.body?.cancel();
      return answer.type === 'opaque'
        ? { reached: true }
        : { reached: true, status: answer.status };
    } catch {
      signal?.throwIfAborted?.();
    }
  }
  return { reached: false };
}
