import type { Client } from './client.ts';
import type { Check } from './check.ts';
import type { Link, Person } from './generated/types.ts';
import { IssueList } from './issue-list.ts';
import { checkPerson } from './person-tidy.ts';
import { makeProblem, type Result } from './problem.ts';
import { referencesFrom } from './references.ts';
import { resolverFor, rootOf, type Resolve } from './urls.ts';

/** A person's document with its id and full URLs. What of it may be shown, `shownPerson` says. */
export interface LoadedPerson extends Person {
  id: string;
}

export interface PersonOptions {
  /** The one asked for: the document's own id must not be another. */
  id?: string;
  /** The site's; without it references resolve against the folder that holds `v1/`. */
  resolve?: Resolve;
  /** The site's date, `YYYY-MM-DD`: a document whose consent has ended is as gone as one with 410. */
  today?: string;
  signal?: AbortSignal;
  fresh?: boolean;
}

/** Where the document of a person is, `v1/people/<id>.json`; undefined for what is no id. */
export function personUrl(id: string, resolve: Resolve): string | undefined {
  if (/^(?:\.{0,2}|index|columns)$/.test(id)) return undefined;
  return resolve(`v1/people/${encodeURIComponent(id)}.json`);
}

/**
 * Loads the document of a person, a team or a studio. Who was withdrawn is the problem with
 * `status: 410`, and no copy of them is kept; so is who agreed to be shown up to a day before
 * `today`. Rejects only when the signal aborts.
 */
export async function loadPerson(
  client: Client,
  url: string,
  { id, resolve, today, signal, fresh }: PersonOptions = {},
): Promise<Result<LoadedPerson>> {
  const result = await client.get(url, { check: checkOn(today), signal, fresh });
  if (!result.ok) return result;
  const { data } = result;
  if (id !== undefined && data.id !== undefined && data.id !== id) {
    const detail = `the document is of "${data.id}", not of "${id}"`;
    const errors = [{ pointer: '/id', code: 'const', detail }];
    return { ok: false, problem: makeProblem('invalid', { detail, errors, instance: url }) };
  }
  const issues = new IssueList();
  issues.addAll(result.problems ?? []);
  const whole = linked(data, id ?? data.id ?? nameOf(result.url), result.url, issues, resolve);
  const problems = issues.list();
  return { ...result, data: whole, problems: problems.length ? problems : undefined };
}

/** A person that the page itself gives; the document stays as it is. */
export function personIn(
  document: unknown,
  url: string,
  { resolve = resolverFor(url), today }: Pick<PersonOptions, 'resolve' | 'today'> = {},
): Result<LoadedPerson> {
  const checked = checkOn(today)(document);
  if (!checked.ok) {
    const { gone, issues: errors } = checked;
    const problem = gone
      ? makeProblem('http', { status: 410 })
      : makeProblem('invalid', { errors });
    return { ok: false, problem };
  }
  const issues = new IssueList();
  issues.addAll(checked.issues);
  const data = linked(checked.data, checked.data.id ?? '', url, issues, resolve);
  const problems = issues.list();
  return { ok: true, url, data, ...(problems.length ? { problems } : {}) };
}

/** Callers with the same check share a request, so there is one a day. */
const checks = new Map<string | undefined, Check<Person>>([[undefined, checkPerson]]);

function checkOn(today: string | undefined): Check<Person> {
  let check = checks.get(today);
  if (!check) {
    check = value => {
      const checked = checkPerson(value);
      const through = checked.ok ? checked.data.consent?.through : undefined;
      return through === undefined || through >= today!
        ? checked
        : { ok: false, gone: true, issues: [] };
    };
    checks.set(today, check);
  }
  return check;
}

/**
 * Full URLs: on hosts that are known for what loads by itself (photo, poster, captions), wherever
 * they are for what is loaded or followed when somebody asks for it. `book` stays: it may be an id.
 */
function linked(
  { photo, video, honours, projects, links, ...rest }: Person,
  id: string,
  url: string,
  issues: IssueList,
  resolve: Resolve = resolverFor(rootOf(url)),
): LoadedPerson {
  const follow = referencesFrom(url, issues, resolve);
  const loaded: LoadedPerson = { ...rest, id };
  const src = photo && follow(photo.src, '/photo/src');
  if (src !== undefined) loaded.photo = { ...photo!, src };
  if (video) {
    const own = { src: resolve(video.src) };
    const poster = video.poster && follow(video.poster, '/video/poster');
    const captions = video.captions && follow(video.captions, '/video/captions');
    if (own.src !== undefined) loaded.video = present({ ...video, src: own.src, poster, captions });
  }
  if (honours) {
    loaded.honours = honours.map(({ credential, ...honour }) => {
      const href = credential && resolve(credential.href);
      if (href === undefined) return honour;
      const verify = credential!.verify && resolve(credential!.verify);
      return { ...honour, credential: present({ ...credential!, href, verify }) };
    });
  }
  if (projects) {
    loaded.projects = projects.map(({ href, ...project }) =>
      present({ ...project, href: href && resolve(href) }),
    );
  }
  if (links) {
    loaded.links = links.flatMap((link): Link[] => {
      const href = resolve(link.href);
      return href === undefined ? [] : [{ ...link, href }];
    });
  }
  return loaded;
}

/** Without the members that came to nothing. */
function present<T extends object>(members: T): T {
  const copy = { ...members };
  for (const name of Object.keys(copy) as (keyof T)[]) if (!copy[name]) delete copy[name];
  return copy;
}

/** The name of the file, which is the id where the document gives none. */
function nameOf(url: string): string {
  const name = /([^/]*?)(?:\.json)?$/.exec(new URL(url).pathname)![1]!;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
