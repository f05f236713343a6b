import type { Loaded } from '../../base/resource-controller.ts';
import { contestUrl, loadContest, loadContests } from '../../data/contests.ts';
import { loadSite, type Site } from '../../data/site.ts';
import { loadStandings } from '../../data/standings.ts';
import { resolverFor, rootOf } from '../../data/urls.ts';
import {
  bareContest,
  boardOf,
  loaded,
  partModel,
  shared,
  type BoardSource,
  type Known,
  type LoadOptions,
  type Model,
} from './board-model.ts';

/** Loads what a leaderboard shows. Rejects only when the signal aborts. */
export async function loadModel(source: BoardSource, options: LoadOptions): Promise<Loaded<Model>> {
  const { client, signal, fresh } = options;
  let wanted = source;
  const known: Known = { site: undefined, stale: undefined };
  if (source.site) {
    const result = await loadSite(client, source.site, { signal, fresh: fresh ?? false });
    if (result.ok) {
      known.site = result.site;
      known.stale = result.site.stale;
      wanted = options.onSite(result.site);
    } else if (!source.src && source.data === undefined) return result;
  }
  if (wanted.address) return contestModel(wanted.address, wanted, known, options);
  if (wanted.data !== undefined) {
    const { givenModel } = await import('./given-model.ts');
    return givenModel(wanted, known, options);
  }
  const { src } = wanted;
  const name = src && /[^/?#]*(?=$|[?#])/.exec(src)?.[0];
  if (src && name && /^p\d+\.json$/.test(name)) return pageModel(src, wanted, known, options);
  const list = name === 'index.json' ? src : undefined;
  const contest = list ? undefined : (src ?? addressOf(wanted, known.site));
  if (contest && wanted.view !== 'list') return contestModel(contest, wanted, known, options);
  const index = list ?? known.site?.collection('contests');
  if (!index) return { ok: false, problem: { code: 'no-source', title: 'No data address is set' } };
  const result = await loadContests(client, index, shared(known, options));
  if (!result.ok) return result;
  const resolve = known.site?.resolve ?? resolverFor(rootOf(result.url));
  const contests = result.data;
  return loaded({ kind: 'list', site: known.site, contests, resolve }, known, result);
}

function addressOf({ contest }: BoardSource, site: Site | undefined): string | undefined {
  return contest && site ? contestUrl(contest, site.resolve) : undefined;
}

async function contestModel(
  url: string,
  wanted: BoardSource,
  known: Known,
  options: LoadOptions,
): Promise<Loaded<Model>> {
  const result = await loadContest(options.client, url, shared(known, options));
  if (!result.ok) return result;
  const contest = result.data;
  return partModel(contest, wanted, known, options, result);
}

/** A page of standings by its own address: its contest lies two folders up, where it names one. */
async function pageModel(
  src: string,
  wanted: BoardSource,
  known: Known,
  options: LoadOptions,
): Promise<Loaded<Model>> {
  const page = await loadStandings(options.client, src, shared(known, options));
  if (!page.ok) return page;
  const id = page.data.contest;
  const above = id && new URL(`../../${encodeURIComponent(id)}.json`, page.url).href;
  const found = above
    ? await loadContest(options.client, above, shared(known, options))
    : undefined;
  // A person has gone on to another event or round from there.
  const { event, round } = wanted;
  const left = (event && event !== page.data.event) || (round && round !== page.data.round);
  if (found?.ok && left) return partModel(found.data, wanted, known, options, found);
  const contest = found?.ok ? found.data : bareContest(page.data);
  const model = boardOf(contest, page.data, wanted, known.site, page.url);
  return loaded(model, known, page, ...(found?.ok ? [found] : []));
}
