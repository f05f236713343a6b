import { getPageSite } from '../../base/page-site.ts';
import type { Loaded } from '../../base/resource-controller.ts';
import type { Check } from '../../data/check.ts';
import type { Client } from '../../data/client.ts';
import { loadPerson, personIn, personUrl, type LoadedPerson } from '../../data/person.ts';
import type { Result } from '../../data/problem.ts';
import { loadSite, type Site } from '../../data/site.ts';
import { resolverFor, rootOf, type Resolve } from '../../data/urls.ts';
import { DEFAULT_ZONE, dateText } from '../../locale/format.ts';
import { groupFacts } from '../../rules/people/facts.ts';
import { shownPerson } from '../../rules/people/shown.ts';
import type { CardModel, Settings } from './card-model.ts';

export interface WholeOptions {
  /** The settings, without the site's until there is one. */
  settingsBy(site: Site | undefined): Settings;
  /** The document that the page gives. */
  readonly data: unknown;
  readonly client: Client;
  readonly signal?: AbortSignal;
  readonly fresh?: boolean;
}

/** What a source came to: the site's settings, and how its references are read. */
interface Ground extends WholeOptions {
  readonly settings: Settings;
  readonly site: Site | undefined;
  readonly today: string;
}

/**
 * What a card shows, by all the checks there are. Who was withdrawn, or whose consent has ended, is
 * nobody (`gone`), and no copy of them is kept. Rejects only when the signal aborts.
 */
export async function loadWhole(options: WholeOptions): Promise<Loaded<CardModel>> {
  const { settingsBy, client, signal, fresh } = options;
  const first = settingsBy(undefined);
  const isBare = options.data !== undefined || first.src !== undefined;
  const address = first.site ?? (isBare ? undefined : getPageSite());
  const found = address ? await loadSite(client, address, { signal, fresh }) : undefined;
  if (found && !found.ok && !isBare) return found;
  const site = found?.ok ? found.site : undefined;
  const settings = settingsBy(site);
  const zone = site?.document.site.tz ?? DEFAULT_ZONE;
  const today = dateText(client.now(), 'zh-Hans', { style: 'numeric', zone });
  const ground = { ...options, settings, site, today };
  const result = await personOf(ground);
  return result ? modelOf(result, ground, zone) : without('no-source', 'No person is set');
}

/** The person's document, from the page, from another system or from its address. */
async function personOf(ground: Ground): Promise<Result<LoadedPerson> | undefined> {
  const { settings, data, site, today, client, signal, fresh } = ground;
  const { src, person, shape } = settings;
  const resolve = site?.resolve;
  if (shape) return foreignPerson(ground);
  if (data !== undefined) return personIn(data, document.baseURI, { resolve, today });
  const url = src ?? (person && resolve && personUrl(person, resolve));
  const id = src === undefined ? person : undefined;
  return url ? loadPerson(client, url, { id, resolve, today, signal, fresh }) : undefined;
}

/** A person in a document of another system, which the settings say how to read. */
async function foreignPerson(ground: Ground): Promise<Result<LoadedPerson> | undefined> {
  const { settings, site, today, client, signal, fresh } = ground;
  const { src, shape, person: id } = settings;
  let { data } = ground;
  let url = document.baseURI;
  if (data === undefined) {
    if (!src) return undefined;
    const result = await client.get(src, { check: anything, signal, fresh });
    if (!result.ok) return result;
    [data, url] = [result.data, result.url];
  }
  const { mapPerson } = await import('../../rules/people/foreign-shape.ts');
  const { person, issues } = mapPerson(data, shape, id);
  for (const { pointer, detail } of issues) tell(`shape ${pointer}: ${detail}`);
  const none = {
    type: 'about:blank',
    title: 'Nobody is there',
    code: 'http',
    status: 404,
  } as const;
  if (!person) return { ok: false, problem: none };
  return personIn(person, url, { resolve: site?.resolve ?? resolverFor(rootOf(url)), today });
}

const anything: Check<unknown> = value => ({ ok: true, data: value, issues: [] });

function modelOf(
  result: Result<LoadedPerson>,
  { settings, site, today, data }: Ground,
  zone: string,
): Loaded<CardModel> {
  const { layout, heading } = settings;
  const look = { layout, heading, settings, site, zone };
  const gone = (why: 'withdrawn' | 'missing'): Loaded<CardModel> => ({
    ok: true,
    data: { ...look, gone: why, resolve: () => undefined },
  });
  if (!result.ok) {
    const { status } = result.problem;
    if (status === 410) return gone('withdrawn');
    return status === 404 ? gone('missing') : result;
  }
  for (const { pointer, detail } of result.problems ?? [])
    tell(`${result.url} ${pointer}: ${detail}`);
  const person = shownPerson(result.data, today);
  if (!person) return gone('withdrawn');
  const { facts = [] } = person;
  const isChange = new Set(facts.map(({ label }) => label)).size < facts.length;
  const resolve: Resolve =
    site?.resolve ?? resolverFor(data === undefined ? rootOf(result.url) : document.baseURI);
  const model: CardModel = {
    ...look,
    id: result.data.id || undefined,
    person,
    resolve,
    isWhole: true,
    ...(isChange ? { series: groupFacts(facts) } : {}),
  };
  return { ok: true, data: model, ...(result.stale ? { stale: result.stale } : {}) };
}

const without = (code: string, title: string): Loaded<never> => ({
  ok: false,
  problem: { code, title },
});

const told = new Set<string>();

/** Faults of a document, for the webmaster, once a page; never what the document says. */
function tell(line: string): void {
  if (told.has(line)) return;
  told.add(line);
  console.warn(`union-widgets: <union-craftsman-card> 的数据有误，有误的部分已忽略 ${line}`);
}
