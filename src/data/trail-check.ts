import type { Check } from './check.ts';
import type { Trail, TrailList } from './generated/types.ts';
import { validateTrail } from './generated/validators/trail.js';
import { validateTrails } from './generated/validators/trails.js';
import { IssueList } from './issue-list.ts';
import { checkTwice, firstOfEachId, withoutNulls } from './list-check.ts';

/** A trail, and how many of its stops could not be used. */
export interface CheckedTrail extends Trail {
  dropped: number;
}

const checkParts = checkTwice<Trail>(validateTrail, {
  members: ['/stops/*/*', '/stops/*/photo/*', '/photo/*', '/links/*/*'],
  items: ['/stops/*', '/stops/*/photo', '/photo', '/line', '/links/*'],
  vital: ['/v', '/id', '/title', '/stops'],
});

/**
 * Checks a trail. Stops that name no station, or one that was there before, are left out and told;
 * of the others only what is at fault. A trail without any stop left is refused.
 */
export const checkTrail: Check<CheckedTrail> = value => {
  const { stops } = (value ?? {}) as { stops?: unknown };
  const nulls = withoutNulls(stops, '/stops');
  const before = Array.isArray(stops) ? stops.length : 0;
  const checked = checkParts(value);
  const issues = new IssueList();
  issues.addAll([...nulls, ...checked.issues]);
  if (!checked.ok || !checked.data.stops.length) return { ok: false, issues: issues.list() };
  const good = firstOfEach(checked.data, issues);
  const data = { ...checked.data, stops: good, dropped: before - good.length };
  return { ok: true, data, issues: issues.list() };
};

function firstOfEach({ stops }: Trail, issues: IssueList): Trail['stops'] {
  const seen = new Set<string>();
  return stops.filter(({ station }, at) => {
    if (!seen.has(station)) return seen.add(station);
    const detail = `"${station}" was a stop before; left out`;
    issues.add(`/stops/${at}/station`, 'duplicate-id', detail);
    return false;
  }) as Trail['stops'];
}

const checkList = checkTwice<TrailList>(validateTrails, {
  members: ['/items/*/*', '/links/*/*'],
  items: ['/items/*', '/links/*'],
  vital: ['/v', '/items'],
});

/** Checks the list of a site's trails; those without id, title or stops are left out and told. */
export const checkTrails: Check<TrailList> = value => {
  const nulls = withoutNulls((value as { items?: unknown } | null)?.items, '/items');
  const checked = checkList(value);
  const issues = new IssueList();
  issues.addAll([...nulls, ...checked.issues]);
  if (!checked.ok) return { ok: false, issues: issues.list() };
  const items = firstOfEachId(checked.data.items, '/items', issues);
  return { ok: true, data: { ...checked.data, items }, issues: issues.list() };
};
