import type { IssueList } from './issue-list.ts';
import { isOnHostOf, resolverFor, rootOf, type Resolve } from './urls.ts';

/** A reference at `pointer` as a full URL; undefined, and told, when it may not be followed. */
export type Follow = (href: string, pointer: string) => string | undefined;

/**
 * References of the document at `url`. Those to a host that neither the page nor the site document
 * named are not followed: what a document says must not send visitors anywhere else. Without a
 * site's `resolve` the folder that holds `v1/` is the root.
 */
export function referencesFrom(
  url: string,
  issues: IssueList,
  resolve: Resolve = resolverFor(rootOf(url)),
): Follow {
  const known = [url, resolve('.') ?? url];
  return (href, pointer) => {
    const target = resolve(href);
    if (target !== undefined && isOnHostOf(target, known)) return target;
    const detail = `"${href}" is on a host the site does not name; left out`;
    issues.add(pointer, 'foreign-host', detail);
    return undefined;
  };
}
