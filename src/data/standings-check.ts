import type { Check } from './check.ts';
import { checkTwice, firstOfEachId, withoutNulls } from './list-check.ts';
import type { StandingsPage } from './generated/types.ts';
import { validateStandings } from './generated/validators/standings.js';
import { IssueList } from './issue-list.ts';
import type { Issue } from './problem.ts';

/** A page of standings as far as it could be used. */
export interface CheckedPage extends Omit<StandingsPage, 'asOf'> {
  /** Absent where the document does not say it well. */
  asOf?: string;
  /** Rows that could not be used. */
  dropped: number;
}

/** Members of rows that can be left out. Scores, marks and problems go whole: their places count. */
export function membersOf(list: string): string[] {
  const lists = ['members', 'awards', 'league', 'tally', 'project'];
  return [`${list}/*/*`, ...lists.map(name => `${list}/*/${name}/*`)];
}

const checkRows = checkTwice<StandingsPage>(validateStandings, {
  members: [...membersOf('/rows'), '/links/*/*'],
  items: ['/rows/*', '/links/*'],
  vital: ['/v', '/rev', '/rows'],
});

/**
 * Checks a page of standings. What is at fault in a row is left out and told; a row without id or
 * name, or with the id of one before it, is left out whole. Their order is not touched.
 */
export const checkPage: Check<CheckedPage> = value => {
  const { rows } = (value ?? {}) as { rows?: unknown };
  const tidied = tidyRows(rows, '/rows');
  const before = Array.isArray(rows) ? rows.length : 0;
  const checked = checkRows(value);
  const issues = new IssueList();
  issues.addAll([...tidied, ...checked.issues]);
  if (!checked.ok) return { ok: false, issues: issues.list() };
  const good = firstOfEachId(checked.data.rows, '/rows', issues);
  const data = { ...checked.data, rows: good, dropped: before - good.length };
  return { ok: true, data, issues: issues.list() };
};

/** Puts right, in place, what many publishers write and where only one thing can be meant. */
export function tidyRows(rows: unknown, pointer: string): Issue[] {
  if (!Array.isArray(rows)) return [];
  const issues = new IssueList();
  rows.forEach((row: unknown, at) => {
    if (typeof row !== 'object' || row === null) return;
    const { id, scores } = row as Record<string, unknown>;
    if (typeof id === 'number' && Number.isSafeInteger(id)) {
      (row as { id: unknown }).id = String(id);
      issues.add(`${pointer}/${at}/id`, 'id-number', `ids are strings; taken as "${id}"`);
    }
    if (!Array.isArray(scores)) return;
    scores.forEach((score, place) => {
      if (score !== null) return;
      scores[place] = '';
      const detail = 'null is not used; a score that is not there yet is an empty text';
      issues.add(`${pointer}/${at}/scores/${place}`, 'null', detail);
    });
  });
  issues.addAll(withoutNulls(rows, pointer));
  return issues.list();
}
