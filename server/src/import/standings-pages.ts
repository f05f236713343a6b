/** Writes the ranked rows of an event as pages of standings. */

import { nameOrder } from './person-sort.ts';
import { pinyinInitials } from './pinyin-initials.ts';
import { PAGE_ROWS } from '../contests/page-rows.ts';
import { hrefOf, rowsBefore, standingsPath } from './contest-before.ts';
import type { Entrant } from './entrant-ids.ts';
import type { EntrantName, ImportedDocument } from './types.ts';
import type { NamePolicy } from './entrant-names.ts';
import type { EventBefore } from './contest-before.ts';
import type { RankedDraft } from './check-ranks.ts';
import type { StandingsPage, StandingsRow } from '../../../src/data/generated/types.ts';

/** What the pages of an event share. */
export interface PagesPlan {
  contest: string;
  id: string;
  /** For lists of documents: contest and event. */
  title: string;
}

/** What the rows of an event share. */
export interface EventPlan extends PagesPlan {
  /** Names of the modules in the order of `rules.modules`. */
  modules: readonly string[];
  names: NamePolicy;
  /** Ids of units and divisions by their names, where the contest gives them ids. */
  ids: { units: ReadonlyMap<string, string>; divisions: ReadonlyMap<string, string> };
}

/** The pages of an event of a list. */
export function standingsPages(
  plan: EventPlan,
  entrants: readonly { entrant: Entrant; ranked: RankedDraft }[],
  before: EventBefore | undefined,
  now: Date,
): ImportedDocument[] {
  const rows = entrants.map(({ entrant, ranked }) => rowOf(plan, entrant, ranked));
  return pagesOf(plan, rows, before, now);
}

/**
 * The pages of rows in order of rank. Where nothing changed since the last standings these stay as
 * they are, to the byte; else `rev` grows by one, and `move` tells how far each went.
 */
export function pagesOf(
  plan: PagesPlan,
  rows: readonly StandingsRow[],
  before: EventBefore | undefined,
  now: Date,
): ImportedDocument[] {
  const old = rowsBefore(before);
  if (before && JSON.stringify(rows) === JSON.stringify(old.map(withoutMove))) {
    return before.pages.map(({ path, body }, i) => documentOf(plan, path, i + 1, body));
  }
  const ranks = new Map(old.map(row => [row.id, row.rank]));
  const moved = rows.map(row => withMove(row, ranks.get(row.id)));
  const rev = nextRevision(before?.pages[0]?.page.rev);
  const asOf = now.toISOString();
  const count = Math.max(1, Math.ceil(moved.length / PAGE_ROWS));
  return Array.from({ length: count }, (_, i) => {
    const offset = i * PAGE_ROWS;
    const shown = moved.slice(offset, offset + PAGE_ROWS);
    const next = standingsPath(plan.contest, plan.id, i + 2);
    const page: StandingsPage = {
      v: 1,
      contest: plan.contest,
      event: plan.id,
      rev,
      asOf,
      numberMatched: moved.length,
      numberReturned: shown.length,
      offset,
      rows: shown,
      ...(i + 1 < count ? { links: [{ rel: 'next', href: hrefOf(next) }] } : {}),
    };
    const path = standingsPath(plan.contest, plan.id, i + 1);
    return documentOf(plan, path, i + 1, JSON.stringify(page));
  });
}

function documentOf(plan: PagesPlan, path: string, page: number, body: string): ImportedDocument {
  return { kind: 'standings', path, name: `${plan.title} ${page}`, body };
}

function rowOf(plan: EventPlan, { id, name, draft }: Entrant, ranked: RankedDraft): StandingsRow {
  const { unit, division, scores, total, state, awards } = draft;
  const py = initialsOf(name, draft.isBody, plan.names.of(division));
  return {
    id,
    ...(ranked.rank === undefined ? {} : { rank: ranked.rank }),
    name,
    ...(py === '' ? {} : { py }),
    ...(unit === '' ? {} : { unit: plan.ids.units.get(unit) ?? unit }),
    ...(division === '' ? {} : { division: plan.ids.divisions.get(division) ?? division }),
    ...(ranked.divisionRank === undefined ? {} : { divisionRank: ranked.divisionRank }),
    ...(plan.modules.length === 0
      ? {}
      : {
          scores: plan.modules.map(module => {
            const score = scores.get(module) ?? '';
            return typeof score === 'string' ? score : score.value;
          }),
        }),
    ...(total ? { total: total.value } : {}),
    ...(state === 'ok' ? {} : { state }),
    ...(awards.length > 0 ? { awards } : {}),
  };
}

/** Letters of a name that is covered would tell more than the name does. */
function initialsOf(name: string, isBody: boolean, policy: EntrantName): string {
  if (isBody) return pinyinInitials(name);
  return policy === 'full' ? nameOrder(name, 'person').py : '';
}

function withoutMove({ move: _move, ...row }: StandingsRow): StandingsRow {
  return row;
}

/** Places gained since the standings before; nothing where either has no rank. */
function withMove(row: StandingsRow, before: number | undefined): StandingsRow {
  const move = before === undefined || row.rank === undefined ? 0 : before - row.rank;
  return Number.isInteger(move) && move !== 0 ? { ...row, move } : row;
}

/** One more than before; a revision that is no number only has to become another. */
function nextRevision(before: number | string | undefined): number {
  return typeof before === 'number' && Number.isSafeInteger(before) ? before + 1 : 1;
}
