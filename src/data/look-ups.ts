import type { OrgsAnswer } from './generated/types.ts';
import { isObject, send, type Sent } from './send.ts';

export interface OrgSearch {
  /** Division code (GB/T 2260) that organisations are looked for in first. */
  region?: string | undefined;
  /** At most so many. */
  limit?: number | undefined;
}

/** Employers and unions by a part of their name, best first. `url` is `v1/orgs`, absolute. */
export function findOrgs(
  url: string,
  q: string,
  { region, limit }: OrgSearch = {},
  signal?: AbortSignal,
): Promise<Sent<OrgsAnswer>> {
  const asked = { q, region, limit: limit === undefined ? undefined : String(limit) };
  return send(withQuery(url, asked), { signal, read: readOrgs });
}

/** One organisation by its id, as the answer to a search; no items when there is none. */
export function getOrg(url: string, id: string, signal?: AbortSignal): Promise<Sent<OrgsAnswer>> {
  return send(withQuery(url, { id }), { signal, read: readOrgs });
}

/** A document of divisions, by its absolute address. */
export function regions(
  url: string,
  signal?: AbortSignal,
): Promise<Sent<Readonly<Record<string, unknown>>>> {
  return send(url, { signal, read: value => (isObject(value) ? value : undefined) });
}

/**
 * Has a code sent to a phone. The number goes in the body; `retryAfterMs` of a refusal says when
 * the next one may be asked for.
 */
export function postCode(
  url: string,
  body: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<Sent<Readonly<Record<string, unknown>>>> {
  return send(url, {
    method: 'POST',
    body,
    signal,
    read: value => (isObject(value) ? value : undefined),
  });
}

function withQuery(url: string, query: Readonly<Record<string, string | undefined>>): string {
  const address = new URL(url);
  for (const [name, value] of Object.entries(query)) {
    if (value) address.searchParams.set(name, value);
  }
  return address.href;
}

function readOrgs(value: unknown): OrgsAnswer | undefined {
  const good = isObject(value) && Array.isArray(value['items']);
  return good ? (value as unknown as OrgsAnswer) : undefined;
}
