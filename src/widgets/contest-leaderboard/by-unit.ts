import { groupBoard } from '../../board/groups.ts';
import type { ContestRules } from '../../data/generated/types.ts';
import { judgingOf } from './contest-view.ts';
import type { BoardModel } from './board-model.ts';

/** Means are shown with as many decimals as they are rounded to. */
const MEAN_DECIMALS = 2;

/** Whether the rows of an event can be added up by unit: all are here, and of several units. */
export function hasUnits({ contest, event, standings }: BoardModel): boolean {
  const kind = event?.kind ?? contest.kind;
  if (!standings || kind === 'projects' || kind === 'league' || kind === 'tally') return false;
  const { rows, total } = standings;
  return rows.length >= total && new Set(rows.flatMap(({ unit }) => unit ?? [])).size > 1;
}

/**
 * The same event as a board of its units: by the mean of their entrants' totals, or where there are
 * prizes and no totals by the prizes they won.
 */
export function byUnit(model: BoardModel): BoardModel {
  const { contest, event, standings } = model;
  if (!standings) return model;
  const scored = standings.rows.some(({ total }) => total !== undefined);
  const names = new Map((contest.units ?? []).map(({ id, name }) => [id, name]));
  const add = scored ? 'mean' : 'tally';
  const { rows: groups, judging } = groupBoard(
    standings.rows,
    'unit',
    { add },
    judgingOf(model),
    names,
  );
  const { kind } = judging;
  const rules = { ...(scored ? { decimals: MEAN_DECIMALS } : {}), ...judging.rules };
  // A unit's row stands for all its entrants: their names would fill the page.
  const rows = groups.map(row => ({ ...row, members: [] }) as (typeof standings.rows)[number]);
  return {
    ...model,
    of: 'unit',
    contest: { ...contest, kind, divisions: [], rules: rules as ContestRules },
    event: event && { ...event, kind, divisions: [], rules: {} },
    standings: { ...standings, rows, total: rows.length, links: {} },
  };
}
