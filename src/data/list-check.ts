import { checkBy, type Check } from './check.ts';
import type { Validate } from './generated/validators/validate.js';
import { IssueList } from './issue-list.ts';
import type { Issue } from './problem.ts';

/** What of a document may go: first what is at fault itself, then items that miss what they need. */
export interface TwoCuts {
  /** Members of items: `/rows/*` + `/*`; a faulty one goes alone. */
  members: readonly string[];
  /** Whole items, of which a required member is not there, or not any more. */
  items: readonly string[];
  /** Without these the document is of no use. */
  vital: readonly string[];
}

/**
 * A check that keeps what is good of an item, and the item as long as it has what it needs. Every
 * fault is told once, with the place it has in the document as it came.
 */
export function checkTwice<T>(validate: Validate<T>, { members, items, vital }: TwoCuts): Check<T> {
  const first = checkBy(validate, { cuts: [...members, ...items, '/*'], vital });
  const second = checkBy(validate, { cuts: [...items, '/*'], vital });
  return value => {
    const once = first(value);
    if (!once.ok || !once.issues.length) return once;
    const twice = second(value);
    // Whatever is found now follows from a fault that was told.
    return { ...twice, issues: once.issues };
  };
}

/**
 * Takes `null` members, which the contract does not use, out of the items of a list, and tells them
 * at `pointer`. In place.
 */
export function withoutNulls(items: unknown, pointer: string): Issue[] {
  if (!Array.isArray(items)) return [];
  const issues = new IssueList();
  items.forEach((item: unknown, at) => {
    if (typeof item !== 'object' || item === null) return;
    for (const [name, member] of Object.entries(item)) {
      if (member !== null) continue;
      delete (item as Record<string, unknown>)[name];
      const detail = 'null is not used; leave out what is unknown';
      issues.add(`${pointer}/${at}/${name}`, 'null', detail);
    }
  });
  return issues.list();
}

/** The first of several items that share an id stays; the others are told at `pointer`. */
export function firstOfEachId<Item extends { id: string }>(
  items: readonly Item[],
  pointer: string,
  issues: IssueList,
  seen = new Set<string>(),
): Item[] {
  return items.filter(({ id }, at) => {
    if (!seen.has(id)) return seen.add(id);
    issues.add(`${pointer}/${at}/id`, 'duplicate-id', `"${id}" was there before; left out`);
    return false;
  });
}
