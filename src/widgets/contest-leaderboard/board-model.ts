import type { Loaded } from '../../base/resource-controller.ts';
import type { Standing } from '../../board/types.ts';
import type { Client } from '../../data/client.ts';
import type { Contests } from '../../data/contests.ts';
import type { Contest, ContestEvent, ContestRound } from '../../data/generated/types.ts';
import type { Problem, Result } from '../../data/problem.ts';
import type { Site } from '../../data/site.ts';
import { loadStandings, type Standings } from '../../data/standings.ts';
import type { Resolve } from '../../data/urls.ts';
import { eventOf, roundOf, type Subject } from './contest-view.ts';
import type { GivenColumns } from './given-columns.ts';

export interface BoardSource {
  /** URL of the site document. */
  site?: string;
  /** URL of the contest, of a page of its standings (`p1.json`) or of the list (`index.json`). */
  src?: string;
  /** URL of the contest that a person chose in a list: goes before all others. */
  address?: string;
  contest?: string;
  event?: string;
  /** Id of the event that the settings name, whatever a person chose since. */
  setEvent?: string;
  round?: string;
  view?: 'rows' | 'units' | 'list';
  /** The document itself, given by the page: `{contest, standings}`, or one of the three. */
  data?: unknown;
}

/** A contest and the standings of one of its events, as far as they are published. */
export interface BoardModel extends Subject {
  readonly kind: 'board';
  readonly site: Site | undefined;
  readonly contest: Contest;
  readonly event: ContestEvent | undefined;
  readonly round: ContestRound | undefined;
  /** All rows, where the page itself gave them as columns. */
  readonly columns?: GivenColumns | undefined;
  /** The first page; absent while there are no standings. */
  readonly standings: Standings | undefined;
  /** What the rows stand for, where they were made of those of entrants. */
  readonly of?: 'unit' | undefined;
  /** Rows as they are once all is judged, given by the page for the 滚榜 of a frozen board. */
  readonly final?: readonly Standing[] | undefined;
  /** Where the first page is; absent when the page itself gave it. */
  readonly url: string | undefined;
}

/** The contests of a site. */
export interface ListModel {
  readonly kind: 'list';
  readonly site: Site | undefined;
  readonly contests: Contests;
  /** What references in the list resolve by. */
  readonly resolve: Resolve;
}

export type Model = BoardModel | ListModel;

/** Nothing to show yet: no row, no holder of a title, no contest. */
export function isEmpty(model: Model): boolean {
  if (model.kind === 'list') return model.contests.items.length === 0;
  return !model.standings?.total && !model.contest.holders?.length;
}

export interface LoadOptions {
  client: Client;
  /** Told as soon as the site document is here: its theme and settings hold from then on. */
  onSite: (site: Site) => BoardSource;
  signal: AbortSignal;
  fresh?: boolean;
}

type Stale = { since: number; problem: Problem };
export type Good = Extract<Result<unknown>, { ok: true }>;
export type Known = { site: Site | undefined; stale: Stale | undefined };

/** What all loads of one model have in common. */
export function shared({ site }: Known, { signal, fresh }: LoadOptions) {
  return { signal, ...(site ? { resolve: site.resolve } : {}), ...(fresh ? { fresh } : {}) };
}

/** The event and round of a contest that is here; what they have for standings is loaded. */
export async function partModel(
  contest: Contest,
  wanted: BoardSource,
  known: Known,
  options: LoadOptions,
  ...results: Good[]
): Promise<Loaded<Model>> {
  const part = partOf(contest, wanted);
  if (!part.ok) return part;
  const { event, round } = part;
  const href = round?.href ?? event?.href;
  const model = { kind: 'board', site: known.site, contest, event, round } as const;
  if (!href) return loaded({ ...model, standings: undefined, url: undefined }, known, ...results);
  const page = await loadStandings(options.client, href, shared(known, options));
  if (!page.ok) return page;
  return loaded({ ...model, standings: page.data, url: href }, known, ...results, page);
}

/** The event and round asked for; one that a contest does not have is a mistake of the page's. */
export function partOf(contest: Contest, { event: wantedEvent, round: wantedRound }: BoardSource) {
  const event = eventOf(contest, wantedEvent);
  if (wantedEvent && !event) {
    const title = `The contest has no event ${wantedEvent}`;
    return { ok: false, problem: { code: 'no-event', title } } as const;
  }
  return { ok: true, event, round: roundOf(contest, wantedRound) } as const;
}

/** A contest and standings that are here, with the event and round that these are of. */
export function boardOf(
  contest: Contest,
  standings: Standings | undefined,
  wanted: BoardSource,
  site: Site | undefined,
  url?: string,
): BoardModel {
  const event = eventOf(contest, standings?.event ?? wanted.event);
  const round = roundOf(contest, standings?.round ?? wanted.round);
  return { kind: 'board', site, contest, event, round, standings, url };
}

/** What can be said of a contest whose document is not here: what the rows hold tells its kind. */
export function bareContest({ contest, rows }: Standings): Contest {
  const kinds = [
    ['icpc', 'problems'],
    ['league', 'league'],
    ['tally', 'tally'],
    ['projects', 'project'],
  ] as const;
  const kind = kinds.find(([, member]) => rows.some(row => row[member] !== undefined))?.[0];
  return { ...(contest ? { id: contest } : {}), name: contest ?? '', kind: kind ?? 'points' };
}

/** What was loaded, with the age of the oldest copy in it. */
export function loaded(data: Model, known: Known, ...results: readonly Good[]): Loaded<Model> {
  const stale = [known.stale, ...results.map(({ stale }) => stale)]
    .filter(one => one !== undefined)
    .sort((a, b) => a.since - b.since)[0];
  return { ok: true, data, ...(stale ? { stale } : {}) };
}
