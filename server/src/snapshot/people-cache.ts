/**
 * How long copies of what is said of people are good, photos as well. Somebody who takes back their
 * consent is gone from a browser's own cache, and from caches on the way, within the minute: these
 * seconds, and the few until the server notices. No stale copy is shown meanwhile, as of other
 * documents: "once more, while it is fetched anew" would be a day later for who comes daily.
 */
export const PEOPLE_CACHE = 'max-age=30, must-revalidate';

const PEOPLE = /^v1\/people\//;

/** How long copies of a document are good, by its path; undefined where that is as usual. */
export function peopleCacheOf(path: string): string | undefined {
  return PEOPLE.test(path) ? PEOPLE_CACHE : undefined;
}
