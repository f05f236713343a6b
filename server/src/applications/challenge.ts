import { createHash, randomBytes } from 'node:crypto';
import type { ChallengeProblem, WorkProof } from '../../../src/data/generated/types.ts';
import type { KeyRing } from '../keys/key-ring.ts';

export type Challenge = ChallengeProblem['challenge'];

/** How long a challenge may be worked on, milliseconds. */
const LASTS = 5 * 60_000;
const LONGEST_NONCE = 64;

/**
 * Sets a piece of work. Nothing is kept of it: the id carries what is needed, signed. It holds for
 * one idempotency key, so one solution makes one application at most, however often it is sent.
 *
 * @param keyHash Hash of the request's key.
 * @param bits How many leading bits of the SHA-256 must be zero: 2^bits hashes on average.
 */
export function setChallenge(keys: KeyRing, keyHash: string, bits: number, now: Date): Challenge {
  const until = now.getTime() + LASTS;
  const terms = [until.toString(36), String(bits), randomBytes(12).toString('base64url')].join('.');
  return {
    id: `${terms}.${keys.sign('challenge', `${keyHash} ${terms}`)}`,
    algorithm: 'sha-256',
    salt: `${terms}.`,
    bits,
    expires: new Date(until).toISOString(),
  };
}

/** Whether a proof solves a challenge that was set for this key and is not over. */
export function isSolved(
  keys: KeyRing,
  keyHash: string,
  { id, nonce }: WorkProof,
  now: Date,
): boolean {
  const [until = '', bits = '', salt = '', mac = '', ...more] = id.split('.');
  if (more.length > 0 || nonce.length > LONGEST_NONCE) return false;
  const terms = [until, bits, salt].join('.');
  if (!keys.verify('challenge', `${keyHash} ${terms}`, mac)) return false;
  if (Number.parseInt(until, 36) <= now.getTime()) return false;
  const hash = createHash('sha256').update(`${terms}.${nonce}`).digest();
  return leadingZeros(hash) >= Number(bits);
}

function leadingZeros(hash: Buffer): number {
  const byte = hash.findIndex(one => one !== 0);
  return byte < 0 ? hash.length * 8 : byte * 8 + Math.clz32(hash[byte] as number) - 24;
}
