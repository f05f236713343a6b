import type { KeyRing } from '../keys/key-ring.ts';
import { keyMissing, keyShape } from './problems.ts';

/** A key is opaque; between 8 and 255 visible ASCII characters it is random enough and no burden. */
const KEY = /^[\x21-\x7e]{1,255}$/;

/** How long a key and its answer are kept; at least the day that the contract promises. */
export const KEY_DAYS = 30;

/** A key as it is looked up. */
export interface RequestKey {
  hash: string;
  bodyHash: string;
}

/**
 * The key of a request, and what tells whether the same body came with it.
 * @param key The header Idempotency-Key, or the field `_key`.
 * @throws HttpProblem 400 when it is missing or none.
 */
export function requestKey(
  keys: KeyRing,
  siteId: string,
  key: string | undefined,
  body: unknown,
): RequestKey {
  if (key === undefined || key === '') throw keyMissing();
  if (!KEY.test(key)) throw keyShape();
  return {
    hash: keys.blind('idempotency/key', `${siteId}\n${key}`),
    // Keyed: a plain hash of so few possible ID numbers could be undone.
    bodyHash: keys.blind('idempotency/body', canonical(body)),
  };
}

/**
 * A body as text that does not hang on the order of its members. The proof of work is left out: it
 * comes with a later try of the same application.
 */
function canonical(body: unknown): string {
  if (typeof body !== 'object' || body === null) return JSON.stringify(body) ?? '';
  return JSON.stringify({ ...body, proof: undefined }, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(members);
  });
}
