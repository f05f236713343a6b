import type { Check } from './check.ts';
import type { Contest, ContestList } from './generated/types.ts';
import { validateContest } from './generated/validators/contest.js';
import { validateContests } from './generated/validators/contests.js';
import { IssueList } from './issue-list.ts';
import { checkTwice, firstOfEachId, withoutNulls } from './list-check.ts';

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
