import type { KeyRing } from '../keys/key-ring.ts';
import type { Store } from '../store/store.ts';
import { inFlight, keyMissing, keyShape } from './problems.ts';

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
 * @param scope What keys are told apart in: the site, or one application of it.
 * @param key The header Idempotency-Key, or the field `_key`.
 * @throws HttpProblem 400 when it is missing or none.
 */
export function requestKey(
  keys: KeyRing,
  scope: string,
  key: string | undefined,
  body: unknown,
): RequestKey {
  if (key === undefined || key === '') throw keyMissing();
  if (!KEY.test(key)) throw keyShape();
  return {
    hash: keys.blind('idempotency/key', `${scope}\n${key}`),
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

/** Keys under way in this process, by store. */
const underWay = new WeakMap<Store, Set<string>>();

/**
 * Does what a key asks for, one at a time.
 * @throws HttpProblem 409 while it is done already.
 */
export async function oneAtATime<T>(
  store: Store,
  { hash }: RequestKey,
  work: () => Promise<T>,
): Promise<T> {
  const hashes = underWay.get(store) ?? new Set<string>();
  underWay.set(store, hashes);
  if (hashes.has(hash)) throw inFlight();
  hashes.add(hash);
  try {
    return await work();
  } finally {
    hashes.delete(hash);
  }
}
