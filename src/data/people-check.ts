import type { Check } from './check.ts';
import { checkTwice, firstOfEachId, withoutNulls } from './list-check.ts';
import type { PeopleList } from './generated/types.ts';
import { validatePeople } from './generated/validators/people.js';
import { IssueList } from './issue-list.ts';

/** A page of summaries, and how many of them could not be used. */
export interface CheckedPeople extends PeopleList {
  dropped: number;
}

const checkList = checkTwice<PeopleList>(validatePeople, {
  members: [
    '/items/*/*',
    '/items/*/honours/*/*',
    '/items/*/honours/*',
    '/items/*/photo/*',
    ...['expertise', 'series', 'committees'].map(name => `/items/*/${name}/*`),
    '/links/*/*',
  ],
  items: ['/items/*', '/items/*/honours/*', '/items/*/photo', '/links/*'],
  vital: ['/v', '/items'],
});

/**
 * Rules of privacy that nobody knows count as the strictest: a check that cuts them out would make
 * public what they are there for. In place.
 */
function keepRules(item: unknown): void {
  const { show } = (item ?? {}) as { show?: unknown };
  if (show === undefined || show === null) return;
  const rules = typeof show === 'object' ? (show as Record<string, unknown>) : { name: show };
  for (const name of Object.keys(rules)) {
    if (!RULES.includes(rules[name])) rules[name] = 'hidden';
  }
  (item as { show: unknown }).show = rules;
}

const RULES: readonly unknown[] = ['public', 'masked', 'hidden'];

/**
 * Checks a page of people's summaries. What is at fault of one is left out and told; those without
 * id, type or name go as a whole. May change the value.
 */
export const checkPeople: Check<CheckedPeople> = value => {
  const { items } = (value ?? {}) as { items?: unknown };
  if (Array.isArray(items)) items.forEach(keepRules);
  const nulls = withoutNulls(items, '/items');
  const before = Array.isArray(items) ? items.length : 0;
  const checked = checkList(value);
  const issues = new IssueList();
  issues.addAll([...nulls, ...checked.issues]);
  if (!checked.ok) return { ok: false, issues: issues.list() };
  const good = firstOfEachId(checked.data.items, '/items', issues);
  const data = { ...checked.data, items: good, dropped: before - good.length };
  return { ok: true, data, issues: issues.list() };
};
