import { checkBy, type Check } from './check.ts';
import type { Client } from './client.ts';
import type { StationDetail, StationPhoto } from './generated/types.ts';
import { validateStationDetail } from './generated/validators/station-detail.js';
import { IssueList } from './issue-list.ts';
import { makeProblem, type Result } from './problem.ts';
import { tidyFeature } from './station-tidy.ts';
import type { StationOptions } from './stations.ts';
import { referencesFrom, type Follow } from './references.ts';

const LISTS = [
  'facilities',
  'kinds',
  'services',
  'phones',
  'donors',
  'photos',
  'honours',
  'standard',
];

const checkGood = checkBy(validateStationDetail, {
  cuts: [
    '/links',
    '/properties/*',
    '/properties/access/*',
    '/properties/provenance/*',
    '/properties/specialHours/*',
    '/properties/timetable/*',
    ...LISTS.map(name => `/properties/${name}/*`),
  ],
  vital: ['/v', '/type', '/id', '/geometry', '/properties/name', '/properties/kinds'],
});

const checkDetail: Check<StationDetail> = value => {
  const tidied = tidyFeature(value);
  const checked = checkGood(value);
  return { ...checked, issues: [...tidied, ...checked.issues] };
};

/**
 * Loads the details of a station: `v1/stations/<id>.json` under the site root. Its photos' `src`
 * are full URLs; those on a host the site does not name are left out. Rejects only when the signal
 * aborts.
 */
export async function loadDetail(
  client: Client,
  id: string,
  { resolve, signal, fresh }: StationOptions & { resolve: NonNullable<StationOptions['resolve']> },
): Promise<Result<StationDetail>> {
  const url = /^\.{0,2}$/.test(id)
    ? undefined
    : resolve(`v1/stations/${encodeURIComponent(id)}.json`);
  if (url === undefined) {
    return { ok: false, problem: makeProblem('blocked', { detail: `"${id}" is not an id` }) };
  }
  const result = await client.get(url, { check: checkDetail, signal, fresh });
  if (!result.ok) return result;
  const { data } = result;
  if (data.id !== id) {
    const detail = `the details are of "${data.id}", not of "${id}"`;
    const errors = [{ pointer: '/id', code: 'const', detail }];
    return { ok: false, problem: makeProblem('invalid', { detail, errors, instance: url }) };
  }
  const issues = new IssueList();
  issues.addAll(result.problems ?? []);
  const photos = shownPhotos(data, referencesFrom(result.url, issues, resolve));
  const properties = photos ? { ...data.properties, photos } : data.properties;
  const problems = issues.list();
  return {
    ...result,
    data: { ...data, properties },
    problems: problems.length ? problems : undefined,
  };
}

function shownPhotos({ properties }: StationDetail, follow: Follow): StationPhoto[] | undefined {
  return properties.photos?.flatMap((photo, at) => {
    const src = follow(photo.src, `/properties/photos/${at}/src`);
    return src === undefined ? [] : [{ ...photo, src }];
  });
}
