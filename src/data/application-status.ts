import type { ApplicationStatus } from './generated/types.ts';
import { isObject, send, type Sent } from './send.ts';

/**
 * What became of an application. `url` is its status address (`poll` of the receipt, absolute),
 * `secret` what the receipt gave; it goes in a header, never in an address.
 */
export function getStatus(
  url: string,
  secret: string,
  signal?: AbortSignal,
): Promise<Sent<ApplicationStatus>> {
  return send(url, { headers: bearer(secret), signal, read: readStatus });
}

/** Withdraws the consent: the application is not handled further. `url` as for {@link getStatus}. */
export function withdraw(url: string, secret: string): Promise<Sent<Changed>> {
  return change(`${url.replace(/[?#].*$/, '')}/withdraw`, 'POST', secret);
}

/** Deletes the application and what was sent with it. */
export function remove(url: string, secret: string): Promise<Sent<Changed>> {
  return change(url, 'DELETE', secret);
}

/** The status after a change, or nothing where the server only says that it is done (204). */
export type Changed = ApplicationStatus | Record<string, never>;

function change(url: string, method: 'POST' | 'DELETE', secret: string): Promise<Sent<Changed>> {
  return send<Changed>(url, { method, headers: bearer(secret), read: readStatus, empty: {} });
}

const bearer = (secret: string): Record<string, string> => ({ Authorization: `Bearer ${secret}` });

function readStatus(value: unknown): ApplicationStatus | undefined {
  const good =
    isObject(value) && typeof value['state'] === 'string' && Array.isArray(value['history']);
  return good ? (value as unknown as ApplicationStatus) : undefined;
}
