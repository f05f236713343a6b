import { randomInt } from 'node:crypto';
import type { FormsContext } from '../applications/context.ts';
import type { SentCode } from '../store/codes/codes.ts';
import { codeHash, numberHash, type CodePurpose } from './hashes.ts';
import { AGAIN_MS, DAY_MS, DIGITS, HOLDS_MS, SENDS } from './limits.ts';
import type { SmsSender } from './senders.ts';

/** What came of asking for a code. */
export type Sending =
  | { sent: true; expires: string; retryAfter: number }
  /** Too soon or too often; seconds until the number may be sent one. */
  | { sent: false; wait: number };

/**
 * Sends a new code to a number, in the place of its earlier one. What is counted is counted in the
 * store, so that several instances count together. The code is kept before it is sent: a message
 * that arrives is always good.
 *
 * @throws SendingFailed when the message could not be handed over.
 */
export async function sendCode(
  { store, keys, now, siteId }: Pick<FormsContext, 'store' | 'keys' | 'now' | 'siteId'>,
  sender: SmsSender,
  purpose: Omit<CodePurpose, 'siteId'> & { title: string },
): Promise<Sending> {
  const at = now();
  const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
  const expires = new Date(at.getTime() + HOLDS_MS).toISOString();
  let wait = 0;
  const kept = await store.codes.replace(siteId, numberHash(keys, siteId, purpose.to), before => {
    wait = secondsToWait(before, at.getTime());
    if (wait > 0) return undefined;
    const counting = before && Date.parse(before.countedFrom) + DAY_MS > at.getTime();
    return {
      codeHash: codeHash(keys, { ...purpose, siteId }, code),
      sends: counting ? before.sends + 1 : 1,
      sentAt: at.toISOString(),
      countedFrom: counting ? before.countedFrom : at.toISOString(),
      expiresAt: expires,
    };
  });
  if (!kept) return { sent: false, wait };
  await sender.send({ to: purpose.to, code, title: purpose.title, minutes: HOLDS_MS / 60_000 });
  return { sent: true, expires, retryAfter: AGAIN_MS / 1000 };
}

function secondsToWait(before: SentCode | undefined, now: number): number {
  if (!before) return 0;
  const again = Date.parse(before.sentAt) + AGAIN_MS - now;
  const dayEnds = Date.parse(before.countedFrom) + DAY_MS - now;
  const wait = before.sends >= SENDS ? Math.max(again, dayEnds) : again;
  return Math.max(0, Math.ceil(wait / 1000));
}
