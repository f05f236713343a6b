import type { Client } from '../../data/client.ts';
import { peopleIn } from '../../data/people-in.ts';
import type { PeoplePage } from '../../data/people-page.ts';
import type { Issue, Result } from '../../data/problem.ts';
import { resolverFor, type Resolve } from '../../data/urls.ts';
import { mapPeople } from '../../rules/people/foreign-shape.ts';

export interface ForeignOptions {
  readonly resolve: Resolve | undefined;
  readonly signal: AbortSignal;
  readonly fresh: boolean;
}

/** A list, and the documents it was made of. */
export type ForeignList = Extract<Result<PeoplePage>, { ok: true }> & {
  readonly whole: ReadonlyMap<string, unknown>;
};

type Found = ForeignList | Extract<Result<PeoplePage>, { ok: false }>;

/** The list of another system behind an address. Rejects only when the signal aborts. */
export async function loadForeign(
  client: Client,
  url: string,
  shape: object,
  { resolve, signal, fresh }: ForeignOptions,
): Promise<Found> {
  const result = await client.get(url, { check: anything, signal, fresh });
  if (!result.ok) return result;
  // Another system's addresses are relative to its own document.
  const found = foreignIn(result.data, shape, result.url, resolve ?? resolverFor(result.url));
  return found.ok && result.stale ? { ...found, stale: result.stale } : found;
}

/** The list of another system that the page itself gives. */
export function foreignIn(
  document: unknown,
  shape: object,
  url: string,
  resolve: Resolve = resolverFor(url),
): Found {
  const { items, issues } = mapPeople(document, shape);
  tell(issues);
  const result = peopleIn({ v: 1, items }, url, resolve);
  if (!result.ok) return result;
  return { ...result, whole: new Map(items.map(item => [item.id, item])) };
}

/** What it is made of is looked at once it is mapped. */
const anything = (value: unknown) => ({ ok: true as const, data: value, issues: [] });

/** Faults of a shape are the webmaster's: the first few say what is wrong. */
const MOST_TOLD = 10;

function tell(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  const lines = issues.slice(0, MOST_TOLD).map(({ pointer, detail }) => `${pointer}: ${detail}`);
  console.warn(
    `union-widgets: 名录按 shape 对应时有 ${issues.length} 处问题：\n${lines.join('\n')}`,
  );
}
