import type { Check } from './check.ts';
import type { BooksAnswer } from './generated/types.ts';
import { validateBooks } from './generated/validators/books.js';
import { IssueList } from './issue-list.ts';
import { checkTwice, firstOfEachId, withoutNulls } from './list-check.ts';
import type { Issue } from './problem.ts';

/** An answer, and how many of its books could not be used. */
export interface CheckedBooks extends BooksAnswer {
  dropped: number;
}

const BOOK = '/items/*';
const HOLDING = `${BOOK}/holdings/*`;

const checkAnswer = checkTwice<BooksAnswer>(validateBooks, {
  members: [
    `${BOOK}/*`,
    `${BOOK}/copies/*`,
    `${BOOK}/availability/*`,
    `${BOOK}/links/*/*`,
    `${HOLDING}/*`,
    `${HOLDING}/copies/*`,
    `${HOLDING}/links/*/*`,
    '/sources/*/*',
    '/links/*/*',
  ],
  items: [
    BOOK,
    `${BOOK}/availability`,
    `${BOOK}/links/*`,
    HOLDING,
    `${HOLDING}/links/*`,
    '/sources/*',
    '/links/*',
  ],
  vital: ['/v', '/items'],
});

/**
 * Checks an answer about books. What is at fault of one is left out and told; those without id or
 * title go as a whole, and holdings without a station. A state that is not a word of OPDS is left
 * out: not known, never available. May change the value.
 */
export const checkBooks: Check<CheckedBooks> = value => {
  const { items, sources } = (value ?? {}) as { items?: unknown; sources?: unknown };
  const nulls = [...withoutNulls(items, '/items'), ...withoutNulls(sources, '/sources')];
  if (Array.isArray(items)) items.forEach((item, at) => nulls.push(...nullsOf(item, at)));
  const before = Array.isArray(items) ? items.length : 0;
  const checked = checkAnswer(value);
  const issues = new IssueList();
  issues.addAll([...nulls, ...checked.issues]);
  if (!checked.ok) return { ok: false, issues: issues.list() };
  const good = firstOfEachId(checked.data.items, '/items', issues);
  const data = { ...checked.data, items: good, dropped: before - good.length };
  return { ok: true, data, issues: issues.list() };
};

function nullsOf(item: unknown, at: number): Issue[] {
  const { holdings } = (item ?? {}) as { holdings?: unknown };
  return withoutNulls(holdings, `/items/${at}/holdings`);
}
