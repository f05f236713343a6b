import { checkBy, type Check } from './check.ts';
import type { Contest, ContestList } from './generated/types.ts';
import { validateContest } from './generated/validators/contest.js';
import { validateContests } from './generated/validators/contests.js';
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

const LISTS = [
  'facts',
  'events',
  'divisions',
  'rounds',
  'units',
  'categories',
  'fixtures',
  'holders',
  'log',
  'links',
];

const RULE_LISTS = ['modules', 'problems', 'ties', 'bands'];
const RULES = ['/rules', '/events/*/rules'];

const checkParts = checkTwice<Contest>(validateContest, {
  members: [
    ...LISTS.map(name => `/${name}/*/*`),
    ...RULES.flatMap(rules => RULE_LISTS.map(name => `${rules}/${name}/*/*`)),
    '/events/*/divisions/*',
    '/events/*/rounds/*',
  ],
  items: [
    ...LISTS.map(name => `/${name}/*`),
    ...RULES.flatMap(rules => [`${rules}/*`, `${rules}/ties/*`, `${rules}/bands/*`]),
  ],
  vital: ['/v', '/name', '/kind'],
});

/**
 * Checks the document of a contest. What is at fault is left out and told; without a name, or with a
 * kind nobody knows, it is refused. A module or problem is never left out alone: scores are told by
 * their places.
 */
export const checkContest: Check<Contest> = value => {
  const members = (value ?? {}) as Record<string, unknown>;
  const nulls = LISTS.flatMap(name => withoutNulls(members[name], `/${name}`));
  const checked = checkParts(value);
  const issues = new IssueList();
  issues.addAll([...nulls, ...checked.issues]);
  if (!checked.ok) return { ok: false, issues: issues.list() };
  const { data } = checked;
  for (const name of ['events', 'divisions', 'rounds', 'units'] as const) {
    const list: { id: string }[] | undefined = data[name];
    if (list) Object.assign(data, { [name]: firstOfEachId(list, `/${name}`, issues) });
  }
  return { ok: true, data, issues: issues.list() };
};

/** A page of summaries, and how many of them could not be used. */
export interface ContestsPage extends ContestList {
  dropped: number;
}

const checkList = checkTwice<ContestList>(validateContests, {
  members: ['/items/*/*', '/links/*/*'],
  items: ['/items/*', '/links/*'],
  vital: ['/v', '/items'],
});

/** Checks a page of contests' summaries. Those without id, name or kind are left out and told. */
export const checkContests: Check<ContestsPage> = value => {
  const { items } = (value ?? {}) as { items?: unknown };
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
