import type { ApplicationReceipt, ApplicationRequest } from './generated/types.ts';
import { isObject, send, type Sent } from './send.ts';

/**
 * Sends an application. The same `key` and body, sent again, have the same answer: after an answer
 * that did not come (`status` 0), send again with both unchanged.
 *
 * @param url where applications are posted, absolute
 * @param key the `Idempotency-Key`: made once for an application, kept over its retries
 * @param headers what the server asked for beside, such as a proof of work
 */
export function postApplication(
  url: string,
  body: ApplicationRequest,
  key: string,
  signal?: AbortSignal,
  headers?: Readonly<Record<string, string>>,
): Promise<Sent<ApplicationReceipt>> {
  return send(url, {
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': key },
    body,
    signal,
    // Without these an application is not acknowledged, whatever the status says.
    read: value =>
      isObject(value) && ['id', 'receipt', 'state'].every(name => typeof value[name] === 'string')
        ? (value as unknown as ApplicationReceipt)
        : undefined,
  });
}
