import { copied } from './contests-copy.ts';
import { IssueList } from './issue-list.ts';
import { checkPeople } from './people-check.ts';
import { pageOf, type PeoplePage } from './people-page.ts';
import { makeProblem, type Result } from './problem.ts';
import { referencesFrom } from './references.ts';
import { resolverFor, type Resolve } from './urls.ts';

/** The list that the page itself gives; nothing is loaded, not even further pages. */
export function peopleIn(
  document: unknown,
  url: string,
  resolve: Resolve = resolverFor(url),
): Result<PeoplePage> {
  const checked = checkPeople(copied(document));
  if (!checked.ok) {
    return { ok: false, problem: makeProblem('invalid', { errors: checked.issues }) };
  }
  const issues = new IssueList();
  issues.addAll(checked.issues);
  const data = pageOf(checked.data, referencesFrom(url, issues, resolve), issues);
  return { ok: true, url, data };
}
