import { timingSafeEqual } from 'node:crypto';
import type { FormsContext } from '../applications/context.ts';
import type { Transaction } from '../store/database.ts';
import { codeHash, numberHash, type CodePurpose } from './hashes.ts';
import { DIGITS, TRIES } from './limits.ts';

/**
 * `right`; `wrong`: it may be tried again; `expired`: none was sent, its minutes are over, or it was
 * used; `tried-out`: too many wrong ones, a new code has to be asked for.
 */
export type Verdict = 'right' | 'wrong' | 'expired' | 'tried-out';

type CodesContext = Pick<FormsContext, 'store' | 'keys' | 'now' | 'siteId'>;

/**
 * Judges a code that a person typed in. Every judgement is a try, and is counted before the code is
 * looked at. A right code stays right until it expires or `spendCode` uses it: whoever has to mend
 * another answer of the form need not ask for a new one.
 */
export async function verifyCode(
  { store, keys, now, siteId }: CodesContext,
  { code, ...purpose }: Omit<CodePurpose, 'siteId'> & { code: string },
): Promise<Verdict> {
  const sent = await store.codes.try(siteId, numberHash(keys, siteId, purpose.to));
  if (!sent || sent.codeHash === '' || sent.expiresAt <= now().toISOString()) return 'expired';
  if (sent.tries > TRIES) return 'tried-out';
  const plain = code.normalize('NFKC').replace(/\s/g, '');
  if (plain.length !== DIGITS) return 'wrong';
  const hash = Buffer.from(codeHash(keys, { ...purpose, siteId }, plain));
  const kept = Buffer.from(sent.codeHash);
  return hash.length === kept.length && timingSafeEqual(hash, kept) ? 'right' : 'wrong';
}

/** Uses up the code of a number, in the transaction that stores what it was for. */
export async function spendCode(
  transaction: Transaction,
  { keys, siteId }: Pick<CodesContext, 'keys' | 'siteId'>,
  to: string,
): Promise<void> {
  await transaction.run('spendSmsCode', [siteId, numberHash(keys, siteId, to)]);
}
