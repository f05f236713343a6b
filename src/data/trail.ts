import type { Client } from './client.ts';
import type { TrailPhoto, TrailStop, TrailSummary } from './generated/types.ts';
import { IssueList } from './issue-list.ts';
import { makeProblem, type Result } from './problem.ts';
import { referencesFrom, type Follow } from './references.ts';
import { checkTrail, checkTrails, type CheckedTrail } from './trail-check.ts';
import type { Resolve } from './urls.ts';

export interface TrailOptions {
  /** The site's: what ids and references are relative to. */
  resolve: Resolve;
  signal?: AbortSignal;
  fresh?: boolean;
}

/** Whether a trail is named by its address instead of its id: ids hold no slash. */
export const isTrailAddress = (which: string): boolean => which.includes('/');

/**
 * Loads a trail by its id, `v1/trails/<id>.json` under the site root, or by an address relative to
 * the site. `src` of its photos and `audio` of its stops are full URLs; those on a host the site does
 * not name are left out. Rejects only when the signal aborts.
 */
export async function loadTrail(
  client: Client,
  which: string,
  { resolve, signal, fresh }: TrailOptions,
): Promise<Result<CheckedTrail>> {
  const url = trailUrl(which, resolve);
  if (url === undefined) {
    return { ok: false, problem: makeProblem('blocked', { detail: `"${which}" is no trail` }) };
  }
  const result = await client.get(url, { check: checkTrail, signal, fresh });
  if (!result.ok) return result;
  const { data } = result;
  if (!isTrailAddress(which) && data.id !== which) return otherTrail(which, data.id, url);
  const issues = new IssueList();
  issues.addAll(result.problems ?? []);
  const shown = withUrls(data, referencesFrom(result.url, issues, resolve));
  const problems = issues.list();
  return { ...result, data: shown, problems: problems.length ? problems : undefined };
}

/** Loads the list of a site's trails. Rejects only when the signal aborts. */
export async function loadTrails(
  client: Client,
  url: string,
  { signal, fresh }: Pick<TrailOptions, 'signal' | 'fresh'> = {},
): Promise<Result<TrailSummary[]>> {
  const result = await client.get(url, { check: checkTrails, signal, fresh });
  return result.ok ? { ...result, data: result.data.items } : result;
}

function trailUrl(which: string, resolve: Resolve): string | undefined {
  if (isTrailAddress(which)) return resolve(which);
  return /^\.{0,2}$/.test(which)
    ? undefined
    : resolve(`v1/trails/${encodeURIComponent(which)}.json`);
}

function otherTrail(which: string, id: string, instance: string): Result<never> {
  const detail = `the trail is "${id}", not "${which}"`;
  const errors = [{ pointer: '/id', code: 'const', detail }];
  return { ok: false, problem: makeProblem('invalid', { detail, errors, instance }) };
}

function withUrls(trail: CheckedTrail, follow: Follow): CheckedTrail {
  const { photo, stops, ...rest } = trail;
  const shown = photoOf(photo, follow, '/photo');
  return {
    ...rest,
    ...(shown && { photo: shown }),
    stops: stops.map((stop, at) => stopWithUrls(stop, follow, `/stops/${at}`)) as typeof stops,
  };
}

function stopWithUrls(
  { photo, audio, ...stop }: TrailStop,
  follow: Follow,
  pointer: string,
): TrailStop {
  const shown = photoOf(photo, follow, `${pointer}/photo`);
  const sound = audio === undefined ? undefined : follow(audio, `${pointer}/audio`);
  return {
    ...stop,
    ...(shown && { photo: shown }),
    ...(sound !== undefined && { audio: sound }),
  };
}

function photoOf(
  photo: TrailPhoto | undefined,
  follow: Follow,
  pointer: string,
): TrailPhoto | undefined {
  const src = photo && follow(photo.src, `${pointer}/src`);
  return photo && src !== undefined ? { ...photo, src } : undefined;
}
