import type { FastifyRequest } from 'fastify';
import { safeUrl } from '../../../../src/base/safe-url.ts';
import type { Resolve } from '../../../../src/data/urls.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

export function searchOf(request: FastifyRequest): URLSearchParams {
  return new URL(request.url, 'http://page.invalid').searchParams;
}

/** The page that is asked for, from 1. */
export function pageNumber(search: URLSearchParams): number {
  const text = search.get('page') ?? '';
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

export function zoneOf({ site }: Snapshot): string {
  return site.site.tz ?? 'Asia/Shanghai';
}

/**
 * What references of documents mean on a page: they are relative to the site root.
 * @param root way there from the page
 */
export function referenceFrom(root: string): Resolve {
  return reference => {
    const safe = safeUrl(reference);
    if (safe === undefined || /^(?:tel|mailto):/i.test(safe)) return undefined;
    return /^(?:[a-z]+:|[\\/])/i.test(safe.trim()) ? safe.trim() : root + safe.trim();
  };
}
