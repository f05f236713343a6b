import { sealedIn } from '../store/applications/sealed-in.ts';
import type { NewKey, UsedKey } from '../store/applications/keys.ts';
import type { SealedContext } from './context.ts';
import { KEY_DAYS, type RequestKey } from './idempotency.ts';
import { gone, keyReused } from './problems.ts';

const DAY = 86_400_000;

/** A key as it is stored, with the answer that its replays get; `now` is when it is used. */
export function newKey(
  { keys, siteId }: Pick<SealedContext, 'keys' | 'siteId'>,
  id: string,
  key: RequestKey,
  text: string,
  now: Date,
): NewKey {
  return {
    ...key,
    indexId: keys.indexId,
    answer: keys.seal(text, sealedIn(siteId, id, 'reply')),
    expiresAt: new Date(now.getTime() + KEY_DAYS * DAY).toISOString(),
  };
}

/**
 * The bytes that a key was answered with before.
 * @throws HttpProblem 410 once the application is deleted, 422 when the key came with another body.
 */
export function repliedBefore(
  { keys, siteId }: Pick<SealedContext, 'keys' | 'siteId'>,
  { answer, applicationId, bodyHash }: UsedKey,
  key: RequestKey,
): string {
  if (bodyHash !== key.bodyHash) throw keyReused();
  if (answer === undefined) throw gone();
  return keys.open(answer, sealedIn(siteId, applicationId, 'reply')).toString('utf8');
}
