import type { Loaded } from '../../base/resource-controller.ts';
import { contestIn, contestsIn } from '../../data/contests.ts';
import type { Contest } from '../../data/generated/types.ts';
import type { Result } from '../../data/problem.ts';
import type { Site } from '../../data/site.ts';
import { standingsIn, type Standings } from '../../data/standings.ts';
import { resolverFor } from '../../data/urls.ts';
import {
  bareContest,
  boardOf,
  loaded,
  partModel,
  partOf,
  type BoardSource,
  type Known,
  type LoadOptions,
  type Model,
} from './board-model.ts';
import { eventOf } from './contest-view.ts';
import type { GivenColumns } from './given-columns.ts';

/**
 * What the page itself gave, checked as if it had come from a server. Only the standings that a
 * contest refers to, and that the page did not give as well, are loaded.
 */
export async function givenModel(
  wanted: BoardSource,
  known: Known,
  options: LoadOptions,
): Promise<Loaded<Model>> {
  const { site } = known;
  const { data } = wanted;
  const given = (await (typeof data === 'function' ? data() : data)) as Partial<
    Record<string, unknown>
  >;
  const base = document.baseURI;
  const has = (name: string) =>
    typeof given === 'object' && given !== null && given[name] !== undefined;
  if (has('items')) {
    const list = contestsIn(given, base, site?.resolve);
    if (!list.ok) return list;
    const resolve = site?.resolve ?? resolverFor(base);
    return loaded({ kind: 'list', site, contests: list.data, resolve }, known);
  }
  if (has('rows') || has('columns')) {
    const { page, columns } = await pageOf(given, base, site);
    if (!page.ok) return page;
    const board = boardOf(bareContest(page.data), page.data, wanted, site);
    return loaded({ ...board, columns }, known);
  }
  const pair = has('contest') && typeof given['contest'] === 'object';
  const contest = contestIn(pair ? given['contest'] : given, base, site?.resolve);
  if (!contest.ok) return contest;
  const { event, page } = givenStandings(
    pair ? given['standings'] : undefined,
    contest.data,
    wanted,
  );
  if (page === undefined) return partModel(contest.data, wanted, known, options);
  const { page: standings, columns } = await pageOf(page, base, site);
  if (!standings.ok) return standings;
  const part = partOf(contest.data, { ...wanted, event: standings.data.event ? '' : event });
  if (!part.ok) return part;
  const other = part.round?.href && part.round.id !== standings.data.round;
  if (other) return partModel(contest.data, wanted, known, options);
  const final = has('final') ? standingsIn(given['final'], base, site?.resolve) : undefined;
  if (final && !final.ok) return final;
  const board = boardOf(contest.data, standings.data, { ...wanted, event }, site);
  return loaded({ ...board, columns, final: final?.data.rows }, known);
}

/**
 * Of the standings that a page gave, those of the event that is asked for: the one page there is, or
 * of pages by their events' ids the one of that event. `page` is undefined where it gave others.
 */
function givenStandings(
  standings: unknown,
  contest: Contest,
  wanted: BoardSource,
): { event: string; page?: unknown } {
  const pages = new Map(typeof standings === 'object' ? Object.entries(standings ?? {}) : []);
  const ids = (contest.events ?? []).map(({ id }) => id).filter(id => pages.has(id));
  if (ids.length) {
    const event = wanted.event || ids[0]!;
    return { event, page: pages.get(event) };
  }
  const own = pages.get('event') ?? (wanted.setEvent || eventOf(contest)?.id || '');
  const event = wanted.event || String(own);
  return event === own ? { event, page: standings ?? undefined } : { event };
}

/** A page of standings; of those given as columns, the first rows and the way to the others. */
async function pageOf(
  given: unknown,
  base: string,
  site: Site | undefined,
): Promise<{ page: Result<Standings>; columns?: GivenColumns }> {
  const isTable = typeof given === 'object' && given !== null && 'columns' in given;
  if (!isTable) return { page: standingsIn(given, base, site?.resolve) };
  const { GivenColumns } = await import('./given-columns.ts');
  const columns = new GivenColumns(given, base);
  return { page: columns.first(), columns };
}
