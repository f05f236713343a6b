import type { Link, PersonSummary } from './generated/types.ts';
import type { IssueList } from './issue-list.ts';
import type { CheckedPeople } from './people-check.ts';
import type { Issue } from './problem.ts';
import type { Follow } from './references.ts';

/** A page of the list of people. What of them may be shown, `shownPerson` says. */
export interface PeoplePage {
  /** `href` and photos' `src` are full URLs here. */
  items: PersonSummary[];
  /** How many there are on all pages by the document's own word, where it says so. */
  total?: number;
  timeStamp?: string;
  /** Full URLs of the next page, and of the document that has all people in columns. */
  next?: string;
  columns?: string;
  /** What was left out or put right, and where. */
  issues: Issue[];
  /** How many could not be used, where there are any. */
  dropped?: number;
}

/** A checked page with full URLs; `issues` may have some before. */
export function pageOf(
  { items, numberMatched, timeStamp, links, dropped }: CheckedPeople,
  follow: Follow,
  issues: IssueList,
): PeoplePage {
  const linked = items.map((item, at) => withUrls(item, follow, `/items/${at}`));
  const next = linkOf(links, 'next', follow);
  const columns = linkOf(links, 'columns', follow);
  return {
    items: linked,
    ...(numberMatched !== undefined && { total: numberMatched }),
    ...(timeStamp !== undefined && { timeStamp }),
    ...(next !== undefined && { next }),
    ...(columns !== undefined && { columns }),
    issues: issues.list(),
    ...(dropped && { dropped }),
  };
}

function withUrls(
  { href, photo, ...item }: PersonSummary,
  follow: Follow,
  pointer: string,
): PersonSummary {
  const target = href === undefined ? undefined : follow(href, `${pointer}/href`);
  const src = photo && follow(photo.src, `${pointer}/photo/src`);
  return {
    ...item,
    ...(src !== undefined && { photo: { ...photo!, src } }),
    ...(target !== undefined && { href: target }),
  };
}

function linkOf(links: readonly Link[] = [], rel: string, follow: Follow): string | undefined {
  const at = links.findIndex(link => link.rel === rel);
  return at < 0 ? undefined : follow(links[at]!.href, `/links/${at}/href`);
}
