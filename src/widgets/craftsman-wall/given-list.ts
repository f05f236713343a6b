import { peopleIn } from '../../data/people-in.ts';
import type { PeoplePage } from '../../data/people-page.ts';
import type { Result } from '../../data/problem.ts';
import type { Resolve } from '../../data/urls.ts';

type Given =
  | (Extract<Result<PeoplePage>, { ok: true }> & { whole: ReadonlyMap<string, unknown> })
  | Extract<Result<PeoplePage>, { ok: false }>;

/** The list that the page itself gives: a list document, or the entries alone, perhaps whole ones. */
export function givenList(data: unknown, resolve: Resolve | undefined): Given {
  const list = Array.isArray(data) ? { items: data as unknown[] } : data;
  const result = peopleIn(list, document.baseURI, resolve);
  if (!result.ok) return result;
  const whole = new Map<string, unknown>();
  for (const item of itemsOf(list)) {
    const { id } = (item ?? {}) as { id?: unknown };
    if (typeof id === 'string') whole.set(id, item);
  }
  return { ...result, whole };
}

function itemsOf(list: unknown): readonly unknown[] {
  const { items } = (list ?? {}) as { items?: unknown };
  return Array.isArray(items) ? (items as unknown[]) : [];
}
