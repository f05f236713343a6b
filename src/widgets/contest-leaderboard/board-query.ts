import type { Board } from '../../board/board.ts';
import type { Standing } from '../../board/types.ts';
import type { BoardModel } from './board-model.ts';
import type { SortBy } from './cells.ts';
import type { Order } from './table-view.ts';

/** What a person asks to see of a board; empty strings ask for nothing. */
export interface BoardQuery {
  readonly q: string;
  readonly division: string;
  readonly unit: string;
  /** Of a challenge: what it is about, and how far it is. */
  readonly category: string;
  readonly claim: string;
  /** Id of the row whose neighbours alone are shown. */
  readonly around: string;
}

/** What rows can be chosen by. */
export type Facet = 'division' | 'unit' | 'category' | 'claim';

export const ALL_ROWS: BoardQuery = {
  q: '',
  division: '',
  unit: '',
  category: '',
  claim: '',
  around: '',
};

/** So many rows before and after somebody are their neighbours. */
const NEIGHBOURS = 5;

export function isAll(query: BoardQuery): boolean {
  return Object.values(query).every(value => !value.trim());
}

/** All rows that are shown, one by one. */
export function* shownRows(board: Board): Generator<Standing> {
  for (let position = 0; position < board.size; position += 1) yield board.at(position)!;
}

/** Shows what a query asks for; the order stays. */
export function applyQuery(board: Board, query: BoardQuery): void {
  const { q, division, unit, category, claim, around } = query;
  const filter = {
    q: q.trim(),
    ...(division ? { divisions: [division] } : {}),
    ...(unit ? { units: [unit] } : {}),
    ...(around ? { ids: neighboursOf(board, around) } : {}),
  };
  board.show(filter);
  if (!category && !claim) return;
  const rows = [...shownRows(board)].filter(row => isOf(row, query));
  board.show({ ...filter, ids: rows.map(({ id }) => id) });
}

function isOf(
  { project }: Standing,
  { category, claim }: Pick<BoardQuery, 'category' | 'claim'>,
): boolean {
  return (!category || project?.category === category) && (!claim || project?.state === claim);
}

/** How many challenges each category and state would leave, under the other filters. */
export function claimFacets(
  board: Board,
  query: BoardQuery,
): Record<'category' | 'claim', ReadonlyMap<string, number>> {
  applyQuery(board, { ...query, category: '', claim: '' });
  const rows = [...shownRows(board)];
  applyQuery(board, query);
  const count = (asked: Pick<BoardQuery, 'category' | 'claim'>, member: 'category' | 'state') => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const value = row.project?.[member];
      if (value && isOf(row, asked)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    category: count({ category: '', claim: query.claim }, 'category'),
    claim: count({ category: query.category, claim: '' }, 'state'),
  };
}

/** Ids of the rows next to one in the order of rank, and its own. */
function neighboursOf(board: Board, id: string): string[] {
  board.show({});
  const place = board.positionOf(id);
  if (place < 0) return [];
  const from = Math.max(0, place - NEIGHBOURS);
  const rows = [...Array(2 * NEIGHBOURS + 1).keys()].map(i => board.at(from + i));
  const end = place + NEIGHBOURS - from + 1;
  return rows.slice(0, end).flatMap(row => (row ? [row.id] : []));
}

/** The order after a column's head was pressed: again, the other way round. */
export function nextOrder({ by: before, dir }: Order, by: SortBy): Order {
  if (by === before) return { by, dir: dir === 'asc' ? 'desc' : 'asc' };
  return { by, dir: by === 'rank' || by === 'name' || by === 'unit' ? 'asc' : 'desc' };
}

/** What the page asks for at first, as far as the contest has it. */
export function firstQuery(
  { division = '', unit = '' }: { division?: string; unit?: string },
  { contest }: BoardModel,
): BoardQuery {
  const known = (list: readonly { id: string }[] | undefined, id: string) =>
    !list?.length || list.some(entry => entry.id === id) ? id : '';
  return {
    ...ALL_ROWS,
    division: known(contest.divisions, division),
    unit: known(contest.units, unit),
  };
}
