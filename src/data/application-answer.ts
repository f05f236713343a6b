import type { ApplicationAnswer, ApplicationReceipt } from './generated/types.ts';
import { isObject, send, type Sent } from './send.ts';

/**
 * Sends what an applicant answers to “more is needed”. The same `key` and body, sent again, have the
 * same answer: after an answer that did not come (`status` 0), send again with both unchanged.
 *
 * @param url the status address of the application, absolute
 * @param secret what the receipt gave; it goes in a header, never in an address
 * @param key the `Idempotency-Key`: made once for an answer, kept over its retries
 */
export function postAnswer(
  url: string,
  secret: string,
  body: ApplicationAnswer,
  key: string,
  signal?: AbortSignal,
): Promise<Sent<ApplicationReceipt>> {
  return send(`${url.replace(/[?#].*$/, '')}/answers`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${secret}`, 'Idempotency-Key': key },
    body,
    signal,
    read: value =>
      isObject(value) && typeof value['id'] === 'string' && typeof value['state'] === 'string'
        ? (value as unknown as ApplicationReceipt)
        : undefined,
  });
}
